"""Chapter: what people want, what was done with them, what keeps everyone safe (C-05, C-11, C-12, C-20, D-08)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from gezel.casework.models import Case
from gezel.casework.workflows.contacts import Written, note
from gezel.casework.workflows.domains import name_domain
from gezel.casework.workflows.glass import break_glass
from gezel.casework.workflows.safety import warn
from gezel.casework.workflows.statutory import name_task
from gezel.casework.workflows.wish import intend
from gezel.organisations.models import Membership, Partnership
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.words import ORG_ADMIN
from gezel.organisations.workflows.memberships import say_secrecy

from .case_referral import cases_by_name, companion_of
from .stage import Stage, texts

FILE = "case_notes"


def go_along(stage: Stage, partnership: Partnership) -> None:
    """Half a year of wishes and contacts, from the notes of the companions."""
    plot = texts(FILE)
    _bind(stage, plot["secrecy"])
    domain = plot["domain"]
    with stage.moment(domain["day"]) as at:
        name_domain(partnership, None, domain["name"], domain["hint"], stage.actor(domain["by"]), at)
    cases = cases_by_name(partnership)
    for row in plot["people"]:
        _person(stage, cases[row["name"]], companion_of(row["name"]), row)
    glass = plot["glass"]
    with stage.moment(glass["day"], 20) as at:
        break_glass(partnership, glass["name"], None, glass["reason"], "", stage.actor(glass["by"]), at)


def _bind(stage: Stage, keys: list[str]) -> None:
    """Their own administrators write down who is bound by professional secrecy."""
    with stage.moment(-160, 9) as at:
        for key in keys:
            mine = Membership.objects.active_at(at).get(
                person=stage.person(key), organisation__name=_for_whom(stage, key)
            )
            chief = (
                Membership.objects.active_at(at).filter(organisation_id=mine.organisation_id, role=ORG_ADMIN).first()
            )
            assert chief is not None  # every organisation of the tale has one
            by = actor_for(chief.person, mine.organisation_id, at, second_factor=True)
            say_secrecy(mine.pk, True, by, at)


def _for_whom(stage: Stage, key: str) -> str:
    return stage.actor(key).organisation_name


def _person(stage: Stage, case: Case, who: str, row: dict[str, Any]) -> None:
    for day, voice, text, why in row["wishes"]:
        with stage.moment(day, 9) as at:
            intend(case, text, voice, why, stage.actor(who), at)
    for place, (day, hour, kind, minutes, text) in enumerate(row["contacts"]):
        with stage.moment(day, hour, 45) as at:
            written = Written(kind, text, at=at - timedelta(minutes=minutes // 2), minutes=minutes)
            note(case.key, written, f"{FILE}-{case.pk}-{place}", stage.actor(who), at)
    for what, act in (
        ("promise", _promise),
        ("confidential", _confidential),
        ("safety", _safety),
        ("statutory", _statutory),
    ):
        if what in row:
            act(stage, case, who, row[what])


def _promise(stage: Stage, case: Case, who: str, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], row["hour"]) as at:
        written = Written(
            row["kind"], row["text"], minutes=row["minutes"], promise=row["what"], promise_on=stage.day(row["due"])
        )
        note(case.key, written, f"{FILE}-{case.pk}-promise", stage.actor(who), at)


def _confidential(stage: Stage, case: Case, who: str, row: list[Any]) -> None:
    day, hour, kind, minutes, text = row
    with stage.moment(day, hour) as at:
        written = Written(kind, text, minutes=minutes, confidential=True)
        note(case.key, written, f"{FILE}-{case.pk}-kept", stage.actor(who), at)


def _safety(stage: Stage, case: Case, who: str, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], 12) as at:
        warn(case, row["text"], stage.day(row["day"]), "", stage.actor(who), at)


def _statutory(stage: Stage, case: Case, who: str, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], 12) as at:
        name_task(
            case,
            stage.person(row["who"]).pk,
            stage.organisations["vdab"].pk,
            stage.day(row["told"]),
            stage.actor(who),
            at,
        )
