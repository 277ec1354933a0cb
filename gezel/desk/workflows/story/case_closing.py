"""Chapter: tracks that ended in work or in something else, one that came back, one that rests, and asking how it goes (C-18)."""

from __future__ import annotations

from typing import Any

from gezel.casework.models import Case, FollowUp
from gezel.casework.workflows import course, returning
from gezel.casework.workflows.allocation import Hat
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.closing import Answered, Draft, close
from gezel.casework.workflows.follow_up import Tried, note_attempt
from gezel.casework.workflows.taking_over import Track, take_over
from gezel.organisations.models import Partnership

from .case_referral import cases_by_name
from .stage import Stage, texts


def let_go(stage: Stage, partnership: Partnership) -> None:
    """Four tracks of the earlier project: three are closed, of which one comes back, and one rests."""
    plot = texts("case_closing")
    _carry_on(stage, partnership, plot["taken_over"])
    cases = cases_by_name(partnership)
    for row in plot["phases"]:
        with stage.moment(row["day"], 15) as at:
            course.move(cases[row["name"]].pk, row["phase"], row["reason"], stage.actor(row["who"]), at)
    for row in plot["closings"]:
        _close(stage, cases[row["name"]], row)
    for row in plot["pauses"]:
        with stage.moment(row["day"], 10) as at:
            by = stage.actor(row["who"])
            course.pause(cases[row["name"]].pk, row["why"], stage.day(row["expected"]), by, at)


def _carry_on(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    with stage.moment(plot["day"], 9) as at:
        for row in plot["rows"]:
            given, _, family = row["name"].partition(" ")
            who = row["companion"]
            hat = Hat(stage.person(who).pk, stage.organisations[stage.hats[who]].pk)
            track = Track(
                Who(given, family, phone=row["phone"], language="nl"), stage.day(row["began"]), hat, row["phase"]
            )
            take_over(partnership.pk, plot["project"], plot["source"], True, True, [track], stage.actor(plot["by"]), at)


def _close(stage: Stage, case: Case, row: dict[str, Any]) -> None:
    """Close it together; what was heard afterwards; and the return of who came back."""
    draft = Draft(
        outcome=row["outcome"],
        contract=row.get("contract", ""),
        left_on=stage.day(row["left"]),
        detail=row["detail"],
        own_view=row["own_view"],
        talked_on=stage.day(row["talked"]),
        answers=tuple(Answered(*answer) for answer in row["answers"]),
    )
    with stage.moment(row["day"], 16) as at:
        closing = close(case.pk, draft, stage.actor(row["who"]), at)
    for heard in row["heard"]:
        with stage.moment(heard["day"], 11) as at:
            tried = Tried(stage.day(heard["day"]), heard["way"], heard["answer"], heard.get("situation", ""))
            found = FollowUp.objects.get(closing=closing, moment=heard["moment"])
            note_attempt(found.pk, tried, stage.actor(row["who"]), at)
    if back := row.get("back"):
        with stage.moment(back["day"], 10) as at:
            companion = stage.person(back["companion"]).pk
            returning.go_on(case.pk, back["why"], companion, stage.actor(back["who"]), at)
