"""Who goes along with someone: decided in the companions' meeting; changed with an overlap; covered in holiday and illness (C-04)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django.urls import reverse

from gezel.audit import record
from gezel.governance.models import Holding, Meeting
from gezel.governance.queries.settings import number
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no, require
from gezel.organisations.models import Partnership
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Allocation, Case, CaseRole, Sharing
from ..policies.own import may_open_again
from ..policies.sight import sight_of
from ..policies.welcome import may_divide
from .case_roles import end, give
from .cases import take
from .sharing import allow

_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Hat:
    """A person for an organisation."""

    person_id: int
    organisation_id: int


@dataclass(frozen=True, slots=True)
class Decided:
    """Who goes along, who manages the file (``None``: as it is), and where that was decided: a meeting or a note."""

    companion: Hat
    file_manager: Hat | None = None
    meeting_id: int | None = None
    note: str = ""


@rule("C-04", decides)
@transaction.atomic
def allocate(case_id: int, decided: Decided, by: Actor, at: datetime, *, from_on: date | None = None) -> Allocation:
    """Decide who goes along. A companion who was there already stays until the agreed overlap is over, so that nothing gets lost."""
    case = take(case_id)
    require(may_divide(sight_of(by, case, at), case))
    require(_sound(case, decided, at))
    first = from_on or day_of(at)
    now = case.roles.filter(kind=words.COMPANION, until_on=None).first()
    require(_in_time(case, now if now and now.from_on <= day_of(at) else None, first, day_of(at)))
    if now and (now.person_id, now.organisation_id) == (decided.companion.person_id, decided.companion.organisation_id):
        require(YES if decided.file_manager else no("casework.companion_already"))
    elif now:
        _hand_over(case, now, first, by, at)
    row = _note(case, decided, by, at)
    _give_roles(case, decided, first, by, at)
    record("casework.allocated", case, by, at, companion=str(row.companion))
    tell_companion(case, decided.companion, by, at)
    return row


def _sound(case: Case, decided: Decided, at: datetime) -> Verdict:
    partnership, on = case.partnership, day_of(at)
    meeting = decided.meeting_id is None or _own_meeting(partnership, decided.meeting_id)
    return first_no(
        YES if holds(partnership, decided.companion, on, words.COMPANION) else no("casework.not_a_companion"),
        YES if meeting and (decided.meeting_id or decided.note.strip()) else no("casework.say_where_decided"),
        may_reach(case, decided.companion.organisation_id),
        may_open_again(case, decided.companion.organisation_id, words.GUIDE),
    )


@rule("C-04", decides)
def _in_time(case: Case, running: CaseRole | None, first: date, on: date) -> Verdict:
    """Nobody goes along before the first knock, nor before the companion whose place they take; nor from a day that is years away, for
    meanwhile the participant would have nobody."""
    begin = running.from_on if running else day_of(case.knocked_at)
    return first_no(
        YES if first >= begin else no("casework.goes_along_from", day=begin),
        YES if first <= on + _AHEAD else no("casework.goes_along_until", day=on + _AHEAD),
    )


@rule("C-04", decides)
def holds(partnership: Partnership, hat: Hat, on: date, kind: str) -> bool:
    """Whether someone holds a role of the partnership for that organisation on a day."""
    held = Holding.objects.on(on).among(partnership.pk, kind)
    return held.filter(person_id=hat.person_id, organisation_id=hat.organisation_id).exists()


@rule("C-19", decides)
def may_reach(case: Case, organisation_id: int) -> Verdict:
    """Whether the case may go to an organisation: the one knocked at, or one that the participant lets know."""
    if case.organisation_id == organisation_id:
        return YES
    known = Sharing.objects.filter(case=case, organisation_id=organisation_id, withdrawn_at=None)
    return YES if known.exists() else no("casework.may_not_know_yet")


def _own_meeting(partnership: Partnership, meeting_id: int) -> bool:
    return Meeting.objects.filter(pk=meeting_id, body__partnership=partnership).exists()


def _hand_over(case: Case, now: CaseRole, first: date, by: Actor, at: datetime) -> None:
    overlap = timedelta(days=number(case.partnership, "hand_over_days", day_of(at)))
    end(now, first + overlap, by, at, reason="overdracht")


def _note(case: Case, decided: Decided, by: Actor, at: datetime) -> Allocation:
    manager = decided.file_manager
    return Allocation.objects.create(
        case=case,
        companion_id=decided.companion.person_id,
        organisation_id=decided.companion.organisation_id,
        file_manager_id=manager.person_id if manager else None,
        manager_organisation_id=manager.organisation_id if manager else None,
        meeting_id=decided.meeting_id,
        note=decided.note.strip()[:300],
        at=at,
        by_id=by.person_id,
    )


def _give_roles(case: Case, decided: Decided, first: date, by: Actor, at: datetime) -> None:
    who = decided.companion
    give(case, words.COMPANION, who.person_id, who.organisation_id, by, at, from_on=first)
    allow(case, who.organisation_id, [words.GUIDE], _said(case), by, at)
    manager = decided.file_manager
    if manager is None:
        return
    for row in case.roles.filter(kind=words.FILE_MANAGER).filter(Q(until_on=None) | Q(until_on__gt=first)):
        if (row.person_id, row.organisation_id) != (manager.person_id, manager.organisation_id):
            end(row, first, by, at, reason="andere dossierbeheerder")
    require(may_reach(case, manager.organisation_id))
    require(may_open_again(case, manager.organisation_id, words.FOLLOW))
    allow(case, manager.organisation_id, [words.FOLLOW], _said(case), by, at)
    give(case, words.FILE_MANAGER, manager.person_id, manager.organisation_id, by, at, from_on=first)


def _said(case: Case) -> str:
    """On what the permission rests that comes with an allocation. Before the commitment it is the knock: who knocks asks for somebody
    who goes along and agrees that the partnership knows, so the companion the meeting chooses may get acquainted (C-02, C-04); at the
    commitment the participant says it themselves (C-03), and until then an earlier track stays closed (``rules.sight.before_yes``)."""
    return words.TALK if case.committed_at else words.KNOCK


def tell_companion(case: Case, who: Hat, by: Actor, at: datetime) -> None:
    """Who was asked to go along hears it, unless they wrote it down themselves."""
    url = reverse("casework:welcome", args=[case.key])
    if who.person_id != by.person_id:
        tell([who.person_id], "casework.asked_to_go_along", {"who": case.initials, "by": by.name}, url, at)


@rule("C-04", decides)
@transaction.atomic
def cover(case_id: int, who: Hat, from_on: date, until_on: date, why: str, by: Actor, at: datetime) -> CaseRole:
    """Someone stands in for the companion from a day until (inclusive) a day; access ends by itself."""
    case = take(case_id)
    require(may_divide(sight_of(by, case, at), case))
    require(YES if day_of(at) <= from_on <= until_on else no("casework.cover_period"))
    require(YES if until_on <= day_of(at) + _AHEAD else no("casework.goes_along_until", day=day_of(at) + _AHEAD))
    require(YES if holds(case.partnership, who, from_on, words.COMPANION) else no("casework.not_a_companion"))
    guided = case.roles.filter(kind=words.COMPANION, person_id=who.person_id).exclude(until_on__lte=from_on)
    require(no("casework.cover_is_companion") if guided.exists() else YES)
    require(may_reach(case, who.organisation_id) & may_open_again(case, who.organisation_id, words.GUIDE))
    allow(case, who.organisation_id, [words.GUIDE], _said(case), by, at)
    row = give(
        case, words.COVER, who.person_id, who.organisation_id, by, at,
        reason=why, from_on=from_on, until_on=until_on + timedelta(days=1),
    )  # fmt: skip
    url = reverse("casework:welcome", args=[case.key])
    params = {"who": case.initials, "first": from_on, "last": until_on}
    tell([who.person_id], "casework.asked_to_cover", params, url, at, key=f"cover:{row.pk}")
    return row


@rule("C-04", decides)
@transaction.atomic
def end_cover(role_id: int, by: Actor, at: datetime) -> CaseRole:
    """A cover ends sooner: today is the last day without notes of theirs."""
    row = CaseRole.objects.select_related("case").get(pk=role_id, kind=words.COVER)
    case = take(row.case_id)
    require(may_divide(sight_of(by, case, at), case))
    end(row, day_of(at), by, at, reason="eerder terug")
    return row
