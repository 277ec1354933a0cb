"""The knock: a public page per partnership, without an account; what happens next is said at once (C-01)."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.kernel.verdict import require
from gezel.organisations.models import Partnership
from gezel.ui.access import PUBLIC, access
from gezel.ui.attempts import attempt

from ..forms.referral import FORMS
from ..queries.receivers import desks
from ..words import referral as words
from ..workflows.knock_limit import may_knock
from ..workflows.referral import refer

# What stands in the address for whom one refers.
FOR = {"mezelf": words.SELF, "iemand": words.PEER, "organisatie": words.ORGANISATION}


def slug_of(partnership: Partnership) -> str:
    """The part of the public address that names a partnership: its name to read, its number to find."""
    return f"{slugify(partnership.name)[:60]}-{partnership.pk}"


def named_by(slug: str) -> Partnership:
    """The running partnership of a public address; 404 for anything else."""
    pk = whole(slug.rpartition("-")[2])
    found = get_object_or_404(Partnership, pk=pk) if pk is not None else None
    if found is None or not found.runs_on(clock.today()):
        raise Http404
    return found


@access(PUBLIC)
@require_http_methods(["GET", "POST"])
def knock(request: HttpRequest, slug: str) -> HttpResponse:
    """Choose for whom; fill in one short page; sent, the personal link opens and says who calls and by when."""
    partnership = named_by(slug)
    if slug != slug_of(partnership):
        return redirect("casework:knock", slug_of(partnership))
    asked = request.POST.get("voor") or request.GET.get("voor", "")
    context: dict[str, Any] = {"partnership": partnership, "voor": asked}
    if asked not in FOR:
        return render(request, "casework/referral/choose.html", context | {"ways": list(FOR)})
    rows = desks(partnership, clock.today())
    form = FORMS[FOR[asked]](request.POST or None, organisations=[desk.organisation for desk in rows])
    sent: list[str] = []

    def act() -> None:
        at = clock.now()
        require(may_knock(get_adapter(request).get_client_ip(request), at))
        sent.append(refer(partnership.pk, form.knock(), request.actor, at)[1])  # type: ignore[attr-defined]

    if request.method == "POST" and attempt(form, act):
        return redirect("casework:referral_link", sent[0])
    context |= {"form": form, "open": bool(rows)}
    return render(request, "casework/referral/knock.html", context, status=422 if form.errors else 200)
