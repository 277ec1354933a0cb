"""Who goes along with someone: facts beside the names, the decision of the companions' meeting, cover, the hand-over sheet (C-04)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.governance import words as gov
from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock, texts
from gezel.kernel.verdict import Verdict
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.forms import GezelForm, language

from .. import words
from ..forms.welcome import AllocateForm, CoverForm
from ..models import Case
from ..policies.welcome import may_divide
from ..queries.companions import companions, hats, meetings, need_of
from ..queries.hand_over import sheet_of
from ..queries.languages import language_name
from ..rules.sight import ASK, CONTACT, COURSE, IDENTITY
from ..workflows.allocation import Decided, Hat, allocate, cover, end_cover
from .frame import back_to, case_of

_MANAGING = (gov.FILE_MANAGER, gov.VDAB_MEDIATOR)


@access(TWO_FACTOR)
def allocation(request: HttpRequest, key: str) -> HttpResponse:
    """Companions by name with the facts beside them; what was decided and where; cover."""
    case, sight, context = case_of(request, key, "casework:allocation", COURSE)
    may = may_divide(sight, case)
    rows = companions(case.partnership, clock.today()) if may else []
    steps = list(_steps(case, may, [(c.key, f"{c.person} ({c.organisation})") for c in rows]))
    if play(request, steps):
        return back_to(request, case, "casework:allocation")
    roles = case.roles.select_related("person", "organisation").order_by("-from_on", "-pk")
    context |= {
        "companions": rows,
        "steps": steps,
        "may": may,
        "need": need_of(case, sight, language()),
        "roles": list(roles),
        "today": clock.today(),
        "decisions": list(case.allocations.select_related("companion", "meeting", "file_manager")),
    }
    return render(request, "casework/welcome/allocation.html", context, status=status(steps))


def _steps(case: Case, may: Verdict, rows: list[tuple[str, str]]) -> Iterator[Step]:
    if not may:
        return
    on = clock.today()
    managers = hats(case.partnership, on, *_MANAGING)
    held = [(str(m.pk), texts.shown(m.starts_at, "nl")) for m in meetings(case.partnership)]
    yield Step(
        "allocate",
        "casework.do_allocate",
        may,
        AllocateForm,
        lambda c, by, at: allocate(case.pk, _decided(c), by, at, from_on=c["from_on"]),
        initial={"meeting": held[0][0] if held else ""},
        more={"companions": rows, "managers": managers, "meetings": held},
        icon="footprints",
        main=True,
    )
    yield Step(
        "cover",
        "casework.do_cover",
        may,
        CoverForm,
        lambda c, by, at: cover(case.pk, _hat(c["person"]), c["from_on"], c["until_on"], c["why"], by, at),
        initial={"from_on": on},
        more={"companions": rows},
        icon="hand",
    )
    for row in case.roles.on(on).filter(kind=words.COVER).select_related("person"):
        yield Step(
            f"end-{row.pk}",
            "casework.do_end_cover",
            may,
            GezelForm,
            lambda c, by, at, pk=row.pk: end_cover(pk, by, at),
            icon="x",
            about=str(row.person),
        )


def _hat(key: str) -> Hat:
    person, _, organisation = key.partition("-")
    return Hat(int(person), int(organisation))


def _decided(clean: dict[str, Any]) -> Decided:
    manager = _hat(clean["file_manager"]) if clean["file_manager"] else None
    meeting = int(clean["meeting"]) if clean["meeting"] else None
    return Decided(_hat(clean["companion"]), manager, meeting, clean["note"])


@access(TWO_FACTOR)
def hand_over(request: HttpRequest, key: str) -> HttpResponse:
    """One printed page of facts for who takes over: only what this reader may see anyway."""
    case, sight, context = case_of(request, key, "casework:allocation", COURSE, shows=(IDENTITY, CONTACT, ASK))
    sheet = sheet_of(case, sight, clock.now())
    context |= {"sheet": sheet, "language": language_name(sheet.language, language())}
    return render(request, "casework/welcome/hand_over.html", context)
