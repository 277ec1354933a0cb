"""What a participant does together with others: combined tracks, workplaces, groups (C-15, C-17, C-23)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.verdict import Verdict
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.forms import GezelForm

from ..forms import together as forms
from ..models import Case, CombinedTrack, GroupSeat, Placement
from ..policies.sight import may_write
from ..queries.together import Together, advised_in, employers, groups_open, together_of
from ..rules.sight import TRACKS
from ..workflows import combined as tracks
from ..workflows import groups, workplaces
from .frame import case_of

TAB = "casework:together"


@access(TWO_FACTOR)
def together(request: HttpRequest, key: str) -> HttpResponse:
    """Everything of this participant with others, and what one may do with it."""
    case, sight, context = case_of(request, key, TAB, TRACKS)
    found, may = together_of(case), may_write(sight, case)
    steps = [*_new(case, may), *_standing(found, may)]
    if play(request, steps):
        return redirect(TAB, key)
    named = {step.name: step for step in steps}
    context |= {
        "combined": [(row, named.get(f"end{row.pk}")) for row in found.combined],
        "placements": [(row, named.get(f"coach{row.pk}"), named.get(f"leave{row.pk}")) for row in found.placements],
        "seats": [(row, named.get(f"out{row.group_id}")) for row in found.seats],
        "attendances": found.attendances,
        "add": {name: named.get(name) for name in ("combine", "place", "seat")},
        "may": may,
    }
    return render(request, "casework/together/page.html", context, status=status(steps))


def _new(case: Case, may: Verdict) -> list[Step]:
    pk, conferences, today = case.pk, {str(c.pk): c for c in advised_in(case)}, clock.today()
    combine = Step(
        "combine",
        "casework.do_combine",
        may,
        forms.CombinedForm,
        lambda c, by, at: tracks.combine(
            pk,
            combine.form.combined(),
            c["since"],
            by,
            at,
            conferences.get(c.get("advice", "")),  # type: ignore[attr-defined]
        ),
        initial={"since": today},
        more={"conferences": conferences.values()},
        icon="plus",
    )
    place = Step(
        "place",
        "casework.do_place",
        may,
        forms.PlaceForm,
        lambda c, by, at: workplaces.place(pk, c["entry"], c["kind"], c["since"], c["what"], by, at),
        initial={"since": today},
        more={"employers": employers(case)},
        icon="briefcase",
    )
    seat = Step(
        "seat",
        "casework.do_seat",
        may,
        forms.SeatForm,
        lambda c, by, at: groups.seat(c["group"], pk, by, at),
        more={"groups": groups_open(case)},
        icon="users",
    )
    return [combine, place, seat]


def _standing(found: Together, may: Verdict) -> list[Step]:
    running = [track for track in found.combined if track.until_on is None]
    there = [row for row in found.placements if row.until_on is None]
    return [
        *(_end(track, may) for track in running),
        *(step for row in there for step in (_coach(row, may), _leave(row, may))),
        *(_out(row, may) for row in found.seats),
    ]


def _end(track: CombinedTrack, may: Verdict) -> Step:
    return Step(
        f"end{track.pk}",
        "casework.do_end_combined",
        may,
        forms.EndCombinedForm,
        lambda c, by, at: tracks.end_combined(track.pk, c["until_on"], c["reason"], by, at),
    )


def _coach(row: Placement, may: Verdict) -> Step:
    return Step(
        f"coach{row.pk}",
        "casework.do_coach",
        may,
        forms.CoachForm,
        lambda c, by, at: workplaces.coach(row.pk, c["on"], c["people"], c["text"], by, at),
        initial={"on": clock.today()},
        icon="message-circle",
    )


def _leave(row: Placement, may: Verdict) -> Step:
    return Step(
        f"leave{row.pk}",
        "casework.do_end_place",
        may,
        forms.EndPlaceForm,
        lambda c, by, at: workplaces.end_placement(row.pk, c["until_on"], c["outcome"], by, at),
    )


def _out(row: GroupSeat, may: Verdict) -> Step:
    return Step(
        f"out{row.group_id}",
        "casework.do_unseat",
        may,
        GezelForm,
        lambda c, by, at: groups.unseat(row.group_id, row.case_id, by, at),
        icon="x",
    )
