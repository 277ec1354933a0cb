"""A partner announces that it leaves; once it did, the page shows what was announced, its days, and the way back (G-12)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.composition import TextForm
from ..models import Change
from ..policies.composition import may_announce, may_withdraw
from ..queries.composition import own_partner, running_change, term_of
from ..queries.settings import number
from ..workflows import changes
from .composition import TAB
from .frame import reading


@rule("G-12", shows)
@access(SIGNED_IN)
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Announce, with the reason; or what was announced, and withdrawing it (``do=withdraw``)."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    partner = own_partner(actor, found, on)
    if partner is None:
        raise Http404
    partner.partnership = found
    running = running_change(partner, on)
    if running:
        running.partner, running.partnership = partner, found
    forms = _forms(request)
    if request.method == "POST" and _step(request, partner.pk, running, forms):
        return redirect("governance:composition", pk)
    context |= forms | {"partner": partner, "may": may_announce(actor, partner, on)}
    context |= _told(request, running) | {"months": number(found, "notice_months", on)}
    status = 422 if any(form.errors for form in forms.values()) else 200
    return render(request, "governance/composition/leave.html", context, status=status)


def _forms(request: HttpRequest) -> dict[str, Any]:
    sent, back = request.POST or None, request.POST.get("do") == "withdraw"
    why = ("Waarom vertrekt uw organisatie?", "Why does your organisation leave?")
    return {
        "form": TextForm(*why, None if back else sent),
        "withdraw_form": TextForm(
            "Waarom trekt u dit in?", "Why do you withdraw this?", sent if back else None, auto_id="withdraw-%s"
        ),
    }


def _step(request: HttpRequest, partner_id: int, running: Change | None, forms: dict[str, Any]) -> bool:
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    form, back = forms["form"], forms["withdraw_form"]
    if back.is_bound:
        if running is None:
            raise Http404
        done = attempt(back, lambda: changes.withdraw(running.pk, back.cleaned_data["text"], by, at))
    else:
        done = attempt(form, lambda: changes.announce(partner_id, form.cleaned_data["text"], by, at))
    if done:
        told(request, "governance.told_withdrawn" if back.is_bound else "governance.told_announced")
    return done


def _told(request: HttpRequest, running: Change | None) -> dict[str, Any]:
    if running is None:
        return {"change": None}
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    return {
        "change": running,
        "state": running.state(on),
        "term": term_of(running),
        "may_withdraw": may_withdraw(actor, running, on),
    }
