"""The composition of a partnership as it changes: changes one may read, who is told, how long they run (G-12, D-01)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from gezel.kernel import days, ports
from gezel.kernel.actor import Actor
from gezel.kernel.clock import start_of
from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Membership, Partner, Partnership, Person, acting_as

from .. import words
from ..models import Change, HandOver, Seat
from ..rules import composition as rules
from .partnership import reads_until


@rule("D-01", decides)
def changes_seen_by(actor: Actor, partnership: Partnership) -> QuerySet[Change]:
    """The changes an actor reads: all of them for who takes part, the manager and the support team; who left reads its own, and
    of others what began before it left; a subcontractor none."""
    rows = Change.objects.filter(partnership=partnership)
    if not (actor.has(orgs.MANAGER) or actor.has(orgs.SUPPORT)):
        parts = (orgs.TAKES_PART, orgs.TOOK_PART)
        if not any(actor.has(part, "partnership", partnership.pk) for part in parts):
            return rows.none()
    until = reads_until(actor, partnership)
    if until is not None:
        own = acting_as(actor.organisation_id, "partner__organisation")
        rows = rows.filter(own | Q(made_at__lt=start_of(until)))
    return rows.select_related("partner__organisation__managing_organisation", "decision", "partnership")


@rule("G-12", decides)
def running_change(partner: Partner, on: date) -> Change | None:
    """What is changing for a partner on a day: announced or decided, not withdrawn; one that was rounded off until its last day. One query."""
    rows = Change.objects.filter(Q(settled_at=None) | Q(last_day__gte=on), partner=partner, withdrawn_at=None)
    return rows.select_related("decision", "made_by").order_by("-pk").first()


@rule("G-12", decides)
def going(partnership: Partnership) -> set[int]:
    """The partners that leave or are let go, whether their last day is known or not: ids of their parts. One query."""
    rows = Change.objects.filter(partnership=partnership, withdrawn_at=None).exclude(kind=words.REDUCE)
    return set(rows.values_list("partner_id", flat=True))


@rule("G-12", decides)
def term_of(change: Change) -> days.Counted | None:
    """The notice of a change as it was counted; none before it runs."""
    if change.counted_from is None or change.months is None:
        return None
    return rules.notice(change.counted_from, change.months)


def people_of_partner(partner: Partner, on: date) -> list[Person]:
    """Who can receive the formal mail for a partner: who sits in a body for it first, then its administrators, then its members."""
    ids = partner.organisation.acts_under
    seats = Seat.objects.on(on).filter(body__partnership=partner.partnership, organisation_id__in=ids)
    sitting = list(seats.select_related("person").order_by("body__position", "person__name"))
    members = Membership.objects.active_at(start_of(on)).filter(organisation_id__in=ids, person__is_active=True)
    rows = sorted(members.select_related("person"), key=lambda m: (m.role != orgs.ORG_ADMIN, m.person.name))
    found: dict[int, Person] = {s.person_id: s.person for s in sitting}
    found.update({m.person_id: m.person for m in rows if m.person_id not in found})
    return list(found.values())


def group_members(partnership: Partnership, on: date) -> list[Person]:
    """Who sits in the support group on a day, by name. One query."""
    seats = Seat.objects.on(on).filter(body__partnership=partnership, body__kind=words.SUPPORT_GROUP)
    return [s.person for s in seats.filter(body__removed_on=None).select_related("person").order_by("person__name")]


@dataclass(frozen=True, slots=True)
class Held:
    """Something a leaving partner holds: the sentence's code and values, where it is, and who takes it over when."""

    key: str
    code: str
    params: dict[str, object]
    url: str
    taken: HandOver | None

    @property
    def is_open(self) -> bool:
        """Nobody takes it over yet."""
        return self.taken is None


def held_by(change: Change, on: date) -> list[Held]:
    """What the partner of a change still holds on a day, by every room (port ``still_held``), with what was agreed on each."""
    taken = {row.key: row for row in HandOver.objects.filter(change=change)}
    found = []
    for organisation_id in change.partner.organisation.acts_under:
        for answer in ports.still_held:
            for item in answer(change.partnership_id, organisation_id, on):
                found.append(Held(item.key, item.code, dict(item.params), item.url, taken.get(item.key)))
    return found


@rule("G-12", decides)
def handed(held: Iterable[Held]) -> list[rules.Handed]:
    """The same as plain values."""
    return [rules.Handed(h.key, str(h.params.get("what", h.key)), h.taken.on if h.taken else None) for h in held]


@rule("D-01", decides)
def speaks_for(actor: Actor, partner: Partner, on: date) -> bool:
    """Whether somebody can speak for a partner: an administrator of its organisation, or who sits in the support group for it."""
    if actor.organisation_id not in partner.organisation.acts_under:
        return False
    if actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id):
        return True
    seats = Seat.objects.on(on).filter(body__partnership_id=partner.partnership_id, body__kind=words.SUPPORT_GROUP)
    return seats.filter(person_id=actor.person_id, organisation_id=actor.organisation_id).exists()


def own_partner(actor: Actor, partnership: Partnership, on: date) -> Partner | None:
    """The partner for which an actor works in a partnership on a day."""
    rows = Partner.objects.on(on).filter(acting_as(actor.organisation_id), partnership=partnership)
    return rows.select_related("organisation").order_by("pk").first()
