"""Safety information of a case, and who at VDAB has the statutory task."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.governance.queries.people import Somebody, people_of
from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.organisations.models import Partnership
from gezel.ui.access import TWO_FACTOR, access

from ..forms.safety import SafetyForm, StatutoryForm, ThisOne
from ..models import Safety, StatutoryTask
from ..policies.safety import may_name_task, may_warn
from ..queries.safety import all_safety
from ..rules.sight import COURSE, SAFETY
from ..workflows.safety import lift, warn
from ..workflows.statutory import end_task, name_task
from .frame import case_of

TAB = "casework:details"


@access(TWO_FACTOR)
def safety(request: HttpRequest, key: str) -> HttpResponse:
    """What keeps people safe: what counts now, what is over, and a new fact."""
    found, sight, context = case_of(request, key, TAB, SAFETY)
    may = may_warn(sight)

    def lift_one(clean: dict[str, int], by: object, at: object) -> None:
        lift(get_object_or_404(Safety, pk=clean["which"], case=found).pk, by, at)  # type: ignore[arg-type]

    steps = [
        Step(
            "warn",
            "casework.do_warn",
            may,
            SafetyForm,
            lambda c, by, at: warn(found, c["text"], c["seen_on"], c["danger"], by, at),
            initial={"seen_on": clock.today()},
            icon="shield",
        ),
        Step("lift", "casework.do_lift", may, ThisOne, lift_one),
    ]
    if play(request, steps):
        return redirect("casework:safety", key)
    context |= {
        "rows": all_safety(found),
        "today": clock.today(),
        "may": may,
        "steps": [s for s in steps[:1] if s.shown],
    }
    return render(request, "casework/case/safety.html", context, status=status(steps))


@access(TWO_FACTOR)
def statutory(request: HttpRequest, key: str) -> HttpResponse:
    """Who at VDAB has the statutory task for this participant: told apart from who helps here."""
    found, sight, context = case_of(request, key, TAB, COURSE)
    people = {one.key: one for one in _at_vdab(found.partnership)}
    may = may_name_task(sight)

    def name(clean: dict[str, object], by: object, at: object) -> None:
        person_id, organisation_id = people[str(clean["person"])].ids
        name_task(found, person_id, organisation_id or 0, clean["told_on"], by, at)  # type: ignore[arg-type]

    def end_one(clean: dict[str, int], by: object, at: object) -> None:
        end_task(get_object_or_404(StatutoryTask, pk=clean["which"], case=found).pk, by, at)  # type: ignore[arg-type]

    steps = [
        Step("name", "casework.do_name_task", may, StatutoryForm, name, more={"people": people.values()}, icon="scale"),
        Step("end", "casework.do_end_task", may, ThisOne, end_one),
    ]
    if play(request, steps):
        return redirect("casework:statutory", key)
    rows = found.statutory_tasks.select_related("person", "organisation")
    context |= {"rows": rows, "may": may, "steps": [s for s in steps[:1] if s.shown]}
    return render(request, "casework/case/statutory.html", context, status=status(steps))


def _at_vdab(partnership: Partnership) -> list[Somebody]:
    found = people_of(partnership, clock.today())
    return [one for one in found if one.organisation and one.organisation.kind == "vdab"]
