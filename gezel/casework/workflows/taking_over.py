"""Running tracks of an earlier project taken over: they keep their own beginning, and where it is known from (C-01)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, TakenOver
from ..policies.welcome import may_take_over
from .allocation import Hat, holds
from .case_roles import give
from .cases import Who, open_case
from .referral import open_up
from .sharing import allow

_TWICE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Track:
    """A track that ran: who, since when, in which phase it is, and with which companion it goes on."""

    who: Who
    began_on: date
    companion: Hat
    phase: str = words.STEADY


@rule("C-01", decides)
@transaction.atomic
def take_over(
    partnership_id: int,
    project: str,
    source: str,
    agrees: bool,
    shares: bool,
    tracks: Iterable[Track],
    by: Actor,
    at: datetime,
) -> list[Case]:
    """Take tracks over, all together or none: the participants agreed that their file goes along, each has a companion here. Sent
    again within the hour, whoever was taken over stays one."""
    partnership = Partnership.objects.select_for_update().get(pk=partnership_id)
    require(may_take_over(by, partnership))
    rows = list(tracks)
    require(YES if rows else no("casework.take_over_whom"))
    require(YES if agrees else no("casework.person_must_agree"))
    there = [_taken_before(partnership, project.strip(), row, by, at) for row in rows]
    return [
        case or _one(partnership, project.strip(), source.strip(), shares, row, by, at)
        for case, row in zip(there, rows, strict=True)
    ]


@rule("C-01", decides)
def _taken_before(partnership: Partnership, project: str, track: Track, by: Actor, at: datetime) -> Case | None:
    """The track of this very line when the list was sent before."""
    name = search_key(f"{track.who.given_name} {track.who.family_name}")
    rows = TakenOver.objects.filter(project=project, began_on=track.began_on, by_id=by.person_id, at__gt=at - _TWICE)
    found = rows.filter(case__partnership=partnership, case__participant__search=name).select_related("case").first()
    return found.case if found else None


def _one(
    partnership: Partnership, project: str, source: str, shares: bool, track: Track, by: Actor, at: datetime
) -> Case:
    on, who = day_of(at), track.companion
    require(YES if track.began_on <= on else no("casework.began_in_future", day=track.began_on))
    require(YES if holds(partnership, who, on, words.COMPANION) else no("casework.not_a_companion"))
    case = open_case(partnership, track.who, who.organisation_id, shares, by, at)
    case.knocked_at = case.met_at = case.talked_at = case.committed_at = min(start_of(track.began_on), at)
    case.phase = track.phase
    case.save(update_fields=["knocked_at", "met_at", "talked_at", "committed_at", "phase"])
    TakenOver.objects.create(
        case=case, project=project, source=source, began_on=track.began_on, at=at, by_id=by.person_id
    )
    allow(case, who.organisation_id, [words.ORGANISE, words.GUIDE, words.FOLLOW], "talk", by, at)
    give(case, words.COMPANION, who.person_id, who.organisation_id, by, at, reason="liep al")
    if shares:
        open_up(case, by, at)
    record("casework.taken_over", case, by, at, project=project, day=track.began_on)
    return case
