"""The composition of a partnership: who takes part until when, what changes, who waits to enter (G-12, F-27)."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.organisations.models import Partner
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.composition import ChangeForm, EntryForm
from ..policies.composition import may_announce, may_approve_entry, may_change
from ..queries.composition import changes_seen_by, own_partner, people_of_partner
from ..queries.decisions import adopted_in
from ..queries.entries import entering, waiting_entries, waiting_entry
from ..queries.partnership import partners_on, reads_until
from ..queries.settings import number
from ..queries.subcontracts import subcontracts_seen_by
from ..rules.composition import bar
from ..workflows import changes, entries
from .frame import reading

DAY = timedelta(days=1)
TAB = "governance:composition"


@access(SIGNED_IN)
def composition(request: HttpRequest, pk: int) -> HttpResponse:
    """Who takes part, what is changing, what changed, who waits to enter, who works for us."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    rows = [(change, change.state(on)) for change in changes_seen_by(actor, found)]
    own = own_partner(actor, found, on)
    over = (words.CHANGE_SETTLED, words.CHANGE_WITHDRAWN)
    own_change = next((c for c, state in rows if own and c.partner_id == own.pk and state not in over), None)
    leaving = {c.partner_id: c for c, _ in rows if not (c.withdrawn_at or c.settled_at)}
    until = reads_until(actor, found)
    context |= {
        "partners": [(p, leaving.get(p.pk)) for p in partners_on(found, until - DAY if until else on)],
        "changes": rows,
        "entries": [] if until else waiting_entries(found),
        "entered": [row for row in entering(found) if until is None or row.approved_at < clock.start_of(until)],
        "tasks": [(task, task.state(on)) for task in subcontracts_seen_by(actor, found)],
        "may_change": may_change(actor, found, on),
        "may_announce": may_announce(actor, own, on) if own else None,
        "own_change": own_change,
        "left": until is not None,
        "bar": bar(found.started_on, number(found, "composition_bar_months", on)),
        "today": on,
    }
    return render(request, "governance/composition/composition.html", context)


@access(SIGNED_IN)
def change_new(request: HttpRequest, pk: int, partner_id: int) -> HttpResponse:
    """Carry out what the support group decided on a partner."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    rows = Partner.objects.on(on).filter(partnership=found).select_related("organisation", "partnership")
    partner = get_object_or_404(rows, pk=partner_id)
    form = ChangeForm(
        adopted_in(found), people_of_partner(partner, on), number(found, "notice_months", on), request.POST or None
    )
    if request.method == "POST" and attempt(form, lambda: _decide(request, partner, form)):
        told(request, "governance.told_letter_ready")
        return redirect("governance:composition", pk)
    context |= {"partner": partner, "form": form, "may": may_change(actor, found, on)}
    return render(request, "governance/composition/change_new.html", context, status=422 if form.errors else 200)


def _decide(request: HttpRequest, partner: Partner, form: ChangeForm) -> None:
    actor = request.actor  # type: ignore[attr-defined]
    changes.decide(partner.pk, form.wanted(), form.to_person(), actor, clock.now())


@access(SIGNED_IN)
def entry(request: HttpRequest, pk: int, entry_id: int) -> HttpResponse:
    """The promotor approves a later partner, on the advice of the support group."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    row = waiting_entry(found, entry_id)
    if row is None:
        raise Http404
    form = EntryForm(adopted_in(found), request.POST or None, initial={"from_on": on})

    def approve() -> None:
        clean = form.cleaned_data
        decision = int(clean["decision"])
        entries.approve(pk, entry_id, decision, clean["from_on"], clean["note"], actor, clock.now())

    if request.method == "POST" and attempt(form, approve):
        told(request)
        return redirect("governance:composition", pk)
    context |= {"entry": row, "form": form, "may": may_approve_entry(actor, found, on)}
    context["conditions"] = sorted(row.conditions.items())
    return render(request, "governance/composition/entry.html", context, status=422 if form.errors else 200)
