"""Chapter: people knock in Noorderkempen; some wait, some begin, some go elsewhere; tracks of an earlier project go on (C-01 … C-04)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from gezel.casework import words
from gezel.casework.models import Case, LifeDomain
from gezel.casework.rules.reaching import read_reach, two_names
from gezel.casework.words import referral as kinds
from gezel.casework.workflows import transfer as away
from gezel.casework.workflows import welcome as life
from gezel.casework.workflows.allocation import Decided, Hat, allocate, cover
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.following import add_line
from gezel.casework.workflows.inflow import agree_share
from gezel.casework.workflows.referral import Knock, open_to_partners, refer
from gezel.casework.workflows.taking_over import Track, take_over
from gezel.governance import words as gov
from gezel.governance.models import Meeting
from gezel.kernel.actor import VISITOR
from gezel.organisations.models import Partnership

from .stage import Stage, municipality, texts

FILE = "case_referral"


def cases_by_name(partnership: Partnership) -> dict[str, Case]:
    """The cases of the demo world by the participant's name (of two knocks of one person: the first)."""
    rows = Case.objects.filter(partnership=partnership, participant__isnull=False).select_related("participant")
    return {case.name: case for case in rows.order_by("-knocked_at", "-pk")}


def companion_of(name: str) -> str:
    """Who of the cast goes along with someone, or picked the referral up."""
    plot = texts(FILE)
    rows = {row["name"]: row["with"] for row in reversed(plot["people"])}
    rows |= {row["name"]: row["companion"] for row in plot["taken_over"]["rows"]}
    return str(rows[name])


def knock(stage: Stage, partnership: Partnership) -> None:
    """Everyone who knocked in half a year, as far as they came."""
    plot = texts(FILE)
    _carry_on(stage, partnership, plot["taken_over"])
    _agree(stage, partnership, plot["shares"])
    for row in plot["people"]:
        case = _knock(stage, partnership, row)
        for step in row["steps"]:
            _step(stage, case, row["with"], plot, step)
    _open_up_all(stage, partnership, plot["opened_up"])
    _stand_in(stage, partnership, plot["cover"])
    told = plot["line"]
    with stage.moment(told["day"], 12) as at:
        referral = cases_by_name(partnership)[told["name"]].referrals.get()
        add_line(referral.pk, told["text"], VISITOR, at)


def _knock(stage: Stage, partnership: Partnership, row: dict[str, Any]) -> Case:
    """The knock itself, by a visitor or under somebody's hat."""
    source, place = row["from"], row["at"]
    with stage.moment(place["day"], 14) as at:
        by = stage.actor(source["by"]) if "by" in source else VISITOR
        given, family = two_names(row["name"])
        reach, own = read_reach(row["reach"]), read_reach(source.get("referrer", row["reach"]))
        language = row["language"]
        who = Who(given, family, reach.phone, reach.email, row["born"], language.rstrip("+"), language.endswith("+"))
        mine = source["kind"] == kinds.PARTNER
        told = Knock(
            kind=source["kind"],
            who=who,
            asked=row["asked"],
            client_id=f"{FILE}-{row['name']}-{place['day']}",
            agrees=True,
            shares=place["shares"],
            organisation_id=stage.organisations[place["organisation"]].pk if place["organisation"] else 0,
            referrer_name="" if mine else own.rest or row["name"],
            referrer_phone="" if mine else own.phone,
            referrer_email="" if mine else own.email,
            manages=source.get("manages"),
        )
        return refer(partnership.pk, told, by, at)[0].case


def _step(stage: Stage, case: Case, who: str, plot: dict[str, Any], step: list[Any]) -> None:
    what, day, *rest = step
    with stage.moment(day, 11) as at:
        _STEPS[what](stage, case, who, plot, rest, at)


def _call(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    outcome, note, hears = rest
    life.call(case.pk, outcome, note, hears, stage.actor(who), at)


def _plan(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    day, place = rest
    with stage.moment(day, 10) as then:
        pass
    life.plan(case.pk, then, place, stage.actor(who), at)


def _meet(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    life.meet(case.pk, at - timedelta(minutes=50), None, stage.actor(who), at)


def _talk(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    domains, signs, place, *doubts = rest
    found = LifeDomain.objects.filter(partnership=case.partnership, code__in=domains).values_list("pk", flat=True)
    lives = municipality(place, stage.today).pk
    present = ("participant", "companion", "referrer")
    held = at - timedelta(minutes=70)
    talk = life.Talk(held, present, tuple(found), tuple(signs), tuple(doubts[0]) if doubts else (), lives)
    life.talk(case.pk, talk, stage.actor(who), at)


def _hat(stage: Stage, who: str) -> Hat:
    return Hat(stage.person(who).pk, stage.organisations[stage.hats[who]].pk)


def _allocate(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    decided = Decided(_hat(stage, who), note="Overleg van de trajectgezellen, nog zonder verslag in Gezel")
    allocate(case.pk, decided, stage.actor(who), at)


def _allocate_meeting(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    meeting = Meeting.objects.filter(body__partnership=case.partnership, body__kind=gov.COMPANIONS).first()
    where = {"meeting_id": meeting.pk} if meeting else {"note": "Overleg van de trajectgezellen"}
    allocate(case.pk, Decided(_hat(stage, who), **where), stage.actor(who), at)


def _manager(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    decided = Decided(_hat(stage, who), _hat(stage, rest[0]), note="Samen met de dossierbeheerder afgesproken")
    allocate(case.pk, decided, stage.actor(who), at)


def _commit(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    follow = tuple(stage.organisations[key].pk for key in rest[0])
    life.commit(case.pk, life.Yes(True, follow), stage.actor(who), at)


def _wait(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    reason, note, step, doer, day = rest
    life.wait(case.pk, life.Wait(reason, note, step, stage.person(doer).pk, stage.day(day)), stage.actor(who), at)


def _part(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    kind, note = rest
    away.part(case.pk, kind, note, stage.actor(who), at)


def _transfer(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    to, contact, reach, why, day = rest
    away.transfer(case.pk, away.Elsewhere(to, contact, reach, why, True, stage.day(day)), stage.actor(who), at)


def _open_up(stage: Stage, case: Case, who: str, plot: Any, rest: list[Any], at: datetime) -> None:
    open_to_partners(case.pk, stage.actor(who), at)


_STEPS = {
    "call": _call,
    "plan": _plan,
    "meet": _meet,
    "talk": _talk,
    "allocate": _allocate,
    "allocate_meeting": _allocate_meeting,
    "manager": _manager,
    "commit": _commit,
    "wait": _wait,
    "part": _part,
    "transfer": _transfer,
    "open_up": _open_up,
}


def _carry_on(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    """Tracks of the earlier project, taken over at once."""
    with stage.moment(plot["day"], 9) as at:
        for row in plot["rows"]:
            given, family = two_names(row["name"])
            began: date = stage.day(row["began"])
            track = Track(
                Who(given, family, phone=row["phone"], language="nl"),
                began,
                _hat(stage, row["companion"]),
                row["phase"],
            )
            take_over(partnership.pk, plot["project"], plot["source"], True, True, [track], stage.actor(plot["by"]), at)


def _open_up_all(stage: Stage, partnership: Partnership, day: int) -> None:
    """Once the papers are in order, what came before is opened to the partners as well."""
    with stage.moment(day, 10) as at:
        for name, case in cases_by_name(partnership).items():
            if case.committed_at and case.committed_at < at and case.shares:
                open_to_partners(case.pk, stage.actor(companion_of(name)), at)


def _agree(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    with stage.moment(plot["day"], 16) as at:
        for key, percent in plot["rows"]:
            organisation = stage.organisations[key].pk
            agree_share(
                partnership.pk,
                organisation,
                percent,
                partnership.started_on,
                plot["reason"],
                stage.actor(plot["by"]),
                at,
            )


def _stand_in(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    with stage.moment(plot["day"], 9) as at:
        case = cases_by_name(partnership)[plot["name"]]
        assert case.state == words.RUNNING
        first, last = stage.day(plot["from"]), stage.day(plot["until"])
        cover(case.pk, _hat(stage, plot["who"]), first, last, plot["why"], stage.actor(plot["by"]), at)
