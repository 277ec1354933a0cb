"""Reads of case conferences: lists, who sits at the table, what is shared, what was written, what waits (C-13, D-08)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, Max, OuterRef, Q
from django.shortcuts import get_object_or_404
from django.urls import reverse

from gezel.governance.models import Meeting
from gezel.governance.queries.settings import numbers
from gezel.governance.words import CASE_CONFERENCE
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Partnership

from .. import words as casework
from ..models import Case, CaseRole, Conference, Entry, GoalsLook, Invite, SharedLine
from ..rules.conference import goals_due
from ..rules.sight import CONFERENCES, Sight
from ..words import conference as words
from .timeline import Moment, Rows
from .waiting import Waiting

_OPEN = Q(followed_at=None, cancelled_at=None)


def conference_for(actor: Actor, key: str, at: datetime) -> Conference:
    """The conference with this key when the actor may open it; 404 otherwise. One query."""
    rows = Conference.objects.seen_by(actor, at).select_related(
        "case__partnership", "case__participant", "organisation", "prepared_by", "meeting"
    )
    return get_object_or_404(rows, key=key)


@dataclass(frozen=True, slots=True)
class Lists:
    """``own``: open ones of those one goes along with; ``invited``: what one is invited to; ``past``: own ones that are over."""

    own: list[Conference]
    invited: list[Conference]
    past: list[Conference]

    @property
    def cases(self) -> list[Case]:
        """Every case of which the lists tell something: whose look is written down."""
        return list({one.case_id: one.case for one in (*self.own, *self.invited, *self.past)}.values())


@rule("C-13", shows)
def lists_of(actor: Actor, partnership: Partnership, at: datetime) -> Lists:
    """The conferences of a partnership that one prepares or is invited to. Two queries."""
    rows = (
        Conference.objects.filter(case__partnership=partnership)
        .select_related("case__participant", "prepared_by", "organisation")
        .annotate(written=Count("entries", filter=Q(entries__removed_at=None)))
    )
    own = list(rows.filter(case__in=Case.objects.seen_by(actor, at, CONFERENCES)).order_by("-prepared_at")[:200])
    mine = {one.pk for one in own}
    invited = [one for one in rows.filter(pk__in=Conference.objects.shared_with(actor, at)) if one.pk not in mine]
    over = (words.FOLLOWED, words.CANCELLED)
    return Lists([one for one in own if one.state not in over], invited, [one for one in own if one.state in over][:30])


@rule("C-13", shows)
def of_case(case: Case) -> list[Conference]:
    """Every conference of a case, the newest first. One query."""
    rows = case.conferences.select_related("prepared_by").annotate(  # type: ignore[attr-defined]
        written=Count("entries", filter=Q(entries__removed_at=None))
    )
    found: list[Conference] = list(rows)
    for one in found:
        one.case = case
    return found


def invites_of(conference: Conference) -> list[Invite]:
    """Who sits at the table. One query."""
    return list(conference.invites.filter(removed_at=None).select_related("person", "organisation"))


def lines_of(conference: Conference) -> list[SharedLine]:
    """What stands shared now. One query."""
    return list(conference.lines.filter(removed_at=None))


@dataclass(frozen=True, slots=True)
class Said:
    """An entry with the name of whose it is."""

    entry: Entry
    who: str
    side: str


@rule("C-13", shows)
def entries_of(conference: Conference, names: Mapping[str, tuple[str, str]]) -> list[Said]:
    """What was written, advice first, with who gave it. One query."""
    rows = conference.entries.filter(removed_at=None).select_related("saved_by", "lease_by", "outcome_by", "action")
    found = sorted(rows, key=lambda e: (e.kind != words.ADVICE, e.pk))
    return [Said(entry, *names.get(entry.whose, ("?", ""))) for entry in found]


def names_of(conference: Conference, invites: Iterable[Invite], participant: str) -> dict[str, tuple[str, str]]:
    """Whose an advice or a step can be: code → name and side; ``participant``: how the reader names the participant. No query."""
    found = {
        words.THE_PARTICIPANT: (participant, ""),
        words.THE_PREPARER: (str(conference.prepared_by), conference.organisation.name),
    }
    found.update({one.whose: (str(one), one.side) for one in invites})
    return found


def meetings_ahead(partnership: Partnership, at: datetime) -> list[Meeting]:
    """Meetings of the body for case conferences that are still to come or going on. One query."""
    rows = Meeting.objects.filter(body__partnership=partnership, body__kind=CASE_CONFERENCE)
    return list(rows.filter(cancelled_at=None, frozen_at=None, ends_at__gt=at).order_by("starts_at")[:12])


@dataclass(frozen=True, slots=True)
class Goals:
    """When goals and length of a track were last looked at and by when they are again; ``due`` is ``None`` before it began."""

    last: GoalsLook | None
    due: date | None


@rule("C-13", shows)
def goals_of(case: Case, at: datetime) -> Goals:
    """The last look at the goals, and the day of the next. Two queries."""
    last = GoalsLook.objects.filter(case=case).select_related("noted_by").first()
    if case.committed_at is None or case.closed_at is not None:
        return Goals(last, None)
    months = numbers(case.partnership, day_of(at))["goals_review_months"]
    return Goals(last, goals_due(day_of(case.committed_at), last.on if last else None, months))


def moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """The timeline: conferences held, and looks at the goals."""
    if CONFERENCES not in sight:
        return
    yield Rows(
        Conference.objects.filter(case=case, opened_at__isnull=False),
        lambda row: Moment(
            row.at, "casework.moment_conference", {}, "users", reverse("casework:conference", args=[row.word])
        ),
        at="opened_at",
        word="key",
    )
    yield Rows(
        GoalsLook.objects.filter(case=case),
        lambda row: Moment(row.at, "casework.moment_goals", {}, "compass"),
        at="noted_at",
    )


@rule("C-13", decides)
def waiting(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """What waits: conferences to prepare or to hold, follow-ups that are due, goals to look at again; for who prepared it, and for who
    goes along in their place: a cover, and everyone once the preparer no longer does. Two queries, and one for the numbers of each
    partnership."""
    today = day_of(at)
    open_to = Case.objects.seen_by(actor, at, CONFERENCES).filter(closed_at=None)
    guiding = CaseRole.objects.on(today).filter(case=OuterRef("case"), kind__in=casework.GUIDING)
    own = guiding.filter(person_id=actor.person_id, organisation_id=actor.organisation_id)
    prepares = Exists(guiding.filter(person_id=OuterRef("prepared_by")))
    instead = Exists(own.filter(kind=casework.COVER)) | (Exists(own) & ~prepares)
    rows = Conference.objects.filter(_OPEN, Q(prepared_by=actor.person_id) | instead, case__in=open_to)
    for one in rows.select_related("case__participant"):
        url = reverse("casework:conference", args=[one.key])
        state = one.state
        if state == words.PREPARING:
            yield Waiting(one.case, "casework.waits_conference_prepare", {}, url, day_of(one.prepared_at))
        elif state == words.AGREED and one.follow_up_on and one.follow_up_on <= today:
            yield Waiting(one.case, "casework.waits_conference_follow_up", {}, url, one.follow_up_on)
        elif one.starts_at and state != words.AGREED:
            code = "casework.waits_conference_write" if one.starts_at <= at else "casework.waits_conference_soon"
            yield Waiting(one.case, code, {"starts": one.starts_at}, url, day_of(one.starts_at))
    yield from _goals(actor, at)


def _goals(actor: Actor, at: datetime) -> Iterable[Waiting]:
    today = day_of(at)
    guided = Case.objects.seen_by(actor, at, CONFERENCES).filter(
        committed_at__isnull=False,
        paused_at=None,
        closed_at=None,
        roles__person_id=actor.person_id,
        roles__kind__in=casework.GUIDING,
        roles__until_on=None,
    )
    rows = guided.select_related("participant", "partnership").annotate(looked_on=Max("goals_looks__on"))
    months: dict[int, int] = {}
    for case in rows:
        assert case.committed_at is not None
        if case.partnership_id not in months:
            months[case.partnership_id] = numbers(case.partnership, today)["goals_review_months"]
        due = goals_due(day_of(case.committed_at), case.looked_on, months[case.partnership_id])
        if due <= today:
            url = reverse("casework:case_conferences", args=[case.key])
            yield Waiting(case, "casework.waits_goals", {}, url, due)
