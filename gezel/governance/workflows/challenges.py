"""Challenges and levers with measure and owner, looked at again; the balance in each partner's own words, reviewed together (G-20)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Organisation, Partner, Partnership, acting_as

from ..models import BalanceReview, Challenge, ChallengeLook, Contribution
from ..policies.partnership import may_arrange, may_take_part
from ..queries.people import colleagues_of
from ..rules.issues import says
from ..words import issues as words
from .partnership import take


@dataclass(frozen=True, slots=True)
class Draft:
    """A challenge or lever: what it is, the measure, its owner (person id), the day on which we look again."""

    kind: str
    title: str
    text: str
    measure: str
    owner_id: int
    look_again_on: date


@rule("G-20", decides)
def owned(partnership: Partnership, owner_id: int, on: date) -> Verdict:
    """Somebody of the partnership owns it."""
    known = any(s.person.pk == owner_id for s in colleagues_of(partnership, on))
    return YES if known else no("governance.challenge_owner")


@rule("G-20", decides)
@transaction.atomic
def add(partnership_id: int, draft: Draft, by: Actor, at: datetime) -> Challenge:
    """Name a challenge or a lever with what we do about it, who, and when we look again."""
    partnership = take(partnership_id)
    require(may_take_part(by, partnership))
    require(YES if draft.kind in (words.CHALLENGE, words.LEVER) else no("governance.challenge_kind"))
    require(says(draft.title, "governance.challenge_no_title") & says(draft.measure, "governance.challenge_no_measure"))
    require(YES if draft.look_again_on > day_of(at) else no("governance.challenge_later"))
    require(owned(partnership, draft.owner_id, day_of(at)))
    row = Challenge.objects.create(partnership=partnership, made_at=at, made_by_id=by.person_id, **asdict(draft))
    record("governance.challenge_added", row, by, at, title=row.title)
    return row


@rule("G-20", decides)
@transaction.atomic
def look(challenge_id: int, text: str, next_on: date | None, by: Actor, at: datetime) -> ChallengeLook:
    """Look again: what we see, and the next day for it; without a next day it is closed."""
    row = Challenge.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=challenge_id)
    require(may_take_part(by, row.partnership))
    require(YES if row.closed_at is None else no("governance.challenge_closed_already"))
    require(says(text, "governance.challenge_what_seen"))
    require(YES if next_on is None or next_on > day_of(at) else no("governance.challenge_later"))
    seen = ChallengeLook.objects.create(challenge=row, text=text.strip(), next_on=next_on, at=at, by_id=by.person_id)
    row.look_again_on, row.closed_at = next_on or row.look_again_on, None if next_on else at
    row.save(update_fields=["look_again_on", "closed_at"])
    record("governance.challenge_looked", row, by, at, title=row.title)
    return seen


def own_partner(by: Actor, partnership: Partnership, on: date) -> Organisation | None:
    """The partner for which one acts: one's own organisation, else the one that acts through it. One query."""
    rows = (
        Partner.objects.on(on)
        .filter(acting_as(by.organisation_id), partnership=partnership)
        .select_related("organisation")
    )
    found = sorted((row.organisation for row in rows), key=lambda o: o.pk != by.organisation_id)
    return found[0] if found else None


@rule("G-20", decides)
def own_line(by: Actor, partnership: Partnership, on: date) -> Verdict:
    """Each partner writes its own lines: one acts for a partner."""
    mine = YES if own_partner(by, partnership, on) else no("governance.balance_own_lines")
    return may_take_part(by, partnership) & mine


@rule("G-20", decides)
@transaction.atomic
def say_line(partnership_id: int, kind: str, text: str, by: Actor, at: datetime) -> Contribution:
    """A line of the balance for the own organisation."""
    partnership = take(partnership_id)
    require(own_line(by, partnership, day_of(at)))
    require(YES if kind in words.BALANCE else no("governance.balance_kind"))
    require(says(text, "governance.balance_no_text"))
    partner = own_partner(by, partnership, day_of(at))
    assert partner is not None  # required above
    row = Contribution.objects.create(
        partnership=partnership,
        organisation=partner,
        kind=kind,
        text=" ".join(text.split())[:400],
        at=at,
        by_id=by.person_id,
    )
    record("governance.balance_said", partnership, by, at, name=partner.name)
    return row


@rule("G-20", decides)
@transaction.atomic
def take_line_back(line_id: int, by: Actor, at: datetime) -> Contribution:
    """The own organisation takes a line back; it is kept, not shown."""
    row = (
        Contribution.objects.select_for_update(of=("self",))
        .select_related("partnership", "organisation")
        .get(pk=line_id)
    )
    require(own_line(by, row.partnership, day_of(at)))
    partner = own_partner(by, row.partnership, day_of(at))
    require(YES if partner and row.organisation_id == partner.pk else no("governance.balance_own_lines"))
    row.removed_at = at
    row.save(update_fields=["removed_at"])
    record("governance.balance_taken_back", row.partnership, by, at, name=row.organisation.name)
    return row


@rule("G-20", decides)
@transaction.atomic
def review(partnership_id: int, on: date, text: str, next_on: date, by: Actor, at: datetime) -> BalanceReview:
    """The partners looked at the balance together on a day: what they saw, and when again."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    require(says(text, "governance.balance_what_seen"))
    require(YES if on <= day_of(at) < next_on else no("governance.balance_days"))
    row = BalanceReview.objects.create(
        partnership=partnership, on=on, text=text.strip(), next_on=next_on, at=at, by_id=by.person_id
    )
    record("governance.balance_reviewed", partnership, by, at, day=on)
    return row
