"""The partnership in the making, for its own pages and for the proposal that grows from it (F-25).

``partners_of(area)`` says who takes part; ``partnership_of(area)`` gives everything step 4 settled as plain values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Organisation

from .. import words
from ..models import Area, AreaParty, BlockPoint, Development, EmergencyScore, LateEntry, PartnerDrive, RoundOutcome
from ..rules.step4 import Progress, progress, still_missing


@rule("F-22", decides)
@rule("F-25", decides)
def chosen() -> QuerySet[RoundOutcome]:
    """The outcomes that make a candidate a partner: selected by the jury, or on a reply, in an area that was decided; minus who
    was not kept in an emergency procedure."""
    final = RoundOutcome.objects.filter(final_at__isnull=False, replaced_at__isnull=True, round=words.PITCH)
    final = final.filter(
        Q(result=words.SELECTED) | Q(reversal__isnull=False), candidacy__area__decided_at__isnull=False
    )
    return final.exclude(_dropped("candidacy__organisation", "candidacy__area"))


@rule("F-26", decides)
def _dropped(organisation: str, area: str, *, entered_at: str = "") -> Exists:
    """Whether the outer row's organisation was not kept in the emergency procedure of the outer row's area.

    With ``entered_at`` (a field of the outer row) only a procedure decided on or after that instant counts: who was not kept may
    come back by a later entry.
    """
    dropped = EmergencyScore.objects.filter(procedure__decided_at__isnull=False, kept=False)
    dropped = dropped.filter(organisation=OuterRef(organisation), procedure__area=OuterRef(area))
    return Exists(dropped.filter(procedure__decided_at__gte=OuterRef(entered_at)) if entered_at else dropped)


@rule("F-27", decides)
def entered() -> QuerySet[LateEntry]:
    """Later partners whose entry was approved by Europa WSE and by the promotor, minus who was not kept after that."""
    rows = LateEntry.objects.filter(manager_at__isnull=False, promotor_at__isnull=False, refused_at__isnull=True)
    return rows.exclude(_dropped("organisation", "area", entered_at="promotor_at"))


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that takes part, the side on which (``words.PARTNER_SIDES``), and what it says of itself."""

    organisation: Organisation
    side: str
    drivers: str = ""
    contribution: str = ""

    @property
    def name(self) -> str:
        """The name of the organisation."""
        return self.organisation.name


@rule("F-25", decides)
def partners_of(area: Area) -> tuple[Partner, ...]:
    """Who takes part, each once: local governments, VDAB, the selected, later ones; each by name. At most five queries."""
    drives = {d.organisation_id: d for d in PartnerDrive.objects.filter(area=area)}
    seen: dict[int, Partner] = {}
    for organisation, side in _sides(area):
        drive = drives.get(organisation.pk)
        texts = (drive.drivers, drive.contribution) if drive else ("", "")
        seen.setdefault(organisation.pk, Partner(organisation, side, *texts))
    order = {side: place for place, (side, _) in enumerate(words.PARTNER_SIDES)}
    return tuple(sorted(seen.values(), key=lambda p: (order[p.side], p.name)))


def _sides(area: Area) -> Iterator[tuple[Organisation, str]]:
    for party in AreaParty.objects.filter(area=area, until_on__isnull=True).select_related("organisation"):
        yield party.organisation, words.VDAB if party.side == words.VDAB else words.LOCAL
    for outcome in chosen().filter(candidacy__area=area).select_related("candidacy__organisation"):
        yield outcome.candidacy.organisation, words.SIDE_SELECTED
    for entry in entered().filter(area=area).select_related("organisation"):
        yield entry.organisation, words.SIDE_LATER


@rule("D-01", decides)
@rule("F-25", decides)
def step4_seen_by(actor: Actor) -> QuerySet[Area]:
    """The areas in step 4 whose development the actor may read: of a partner, and of manager and support team."""
    areas = Area.objects.filter(decided_at__isnull=False).select_related("call", "call_version", "lead", "addendum")
    if actor.has("manager") or actor.has("support"):
        return areas
    if not actor.organisation_id or not actor.has("member", "organisation", actor.organisation_id):
        return areas.none()
    own = actor.organisation_id
    mine = chosen().filter(candidacy__organisation=own).order_by().values("candidacy__area_id")
    later = entered().filter(organisation=own).order_by().values("area_id")
    desks = actor.scopes("area_desk", "area")
    return areas.filter(Q(pk__in=mine) | Q(pk__in=later) | Q(pk__in=desks))


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its partner, means and first deployment in FTE."""

    name: str
    organisation: Organisation
    means: str
    fte: Decimal


@dataclass(frozen=True, slots=True)
class Milestone:
    """A milestone: what, by when, who, and when it was reached."""

    title: str
    due_on: date
    who: str
    reached_on: date | None


@dataclass(frozen=True, slots=True)
class Need:
    """A retained regional challenge, as the addendum has it."""

    number: int
    title: str
    target_groups: str
    obstacles: str
    opportunities: str
    objectives: str


@dataclass(frozen=True, slots=True)
class Point:
    """A point of a block: ``settled_on`` is empty while it is open."""

    block: str
    text: str
    who: str
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class Partnership:
    """Everything step 4 gives the proposal. Texts are Dutch, limited Markdown."""

    area: Area
    promotor: Organisation | None
    shared_goal: str
    target_group: str
    partners: tuple[Partner, ...]
    roles: tuple[Role, ...]
    milestones: tuple[Milestone, ...]
    needs: tuple[Need, ...]
    personas: tuple[str, ...]
    points: tuple[Point, ...]
    planned_start_on: date | None
    ratified_at: datetime | None

    @property
    def fte(self) -> Decimal:
        """The first deployment of all roles together."""
        return sum((role.fte for role in self.roles), Decimal(0))

    def settled(self, block: str) -> tuple[Point, ...]:
        """What a block settled."""
        return tuple(p for p in self.points if p.block == block and p.settled_on)

    def open(self, block: str = "") -> tuple[Point, ...]:
        """What is still open, in one block or in all."""
        return tuple(p for p in self.points if not p.settled_on and block in ("", p.block))

    @property
    def blocks(self) -> tuple[Progress, ...]:
        """How far each building block is."""
        return progress((p.block, p.settled_on is not None) for p in self.points)

    @property
    def silent(self) -> tuple[str, ...]:
        """Partners whose drivers and contribution nobody wrote down."""
        spoken = [p.organisation.pk for p in self.partners if p.drivers and p.contribution]
        return still_missing({p.organisation.pk: p.name for p in self.partners}, spoken)


@rule("F-25", decides)
def partnership_of(area: Area) -> Partnership:
    """What the partnership in the making is now; about twelve flat queries. Looks at no one: ask ``step4_seen_by`` first."""
    own = Development.objects.filter(area=area).select_related("promotor").first()
    roles = area.step_roles.filter(removed_at__isnull=True).select_related("organisation")
    stones = area.step_milestones.filter(removed_at__isnull=True)
    points = BlockPoint.objects.filter(area=area, removed_at__isnull=True)
    ratified = area.ratifications.filter(result=words.RATIFIED).first()
    return Partnership(
        area=area,
        promotor=own.promotor if own else None,
        shared_goal=own.shared_goal if own else "",
        target_group=own.target_group if own else "",
        partners=partners_of(area),
        roles=tuple(Role(r.name, r.organisation, r.means, r.fte) for r in roles),
        milestones=tuple(Milestone(m.title, m.due_on, m.who, m.reached_on) for m in stones),
        needs=tuple(Need(*row) for row in _needs(area)),
        personas=tuple(area.personas.filter(retained=True).values_list("title", flat=True)),
        points=tuple(Point(p.block, p.text, p.who, p.settled_on) for p in points),
        planned_start_on=area.planned_start_on,
        ratified_at=ratified.decided_at if ratified else None,
    )


def _needs(area: Area) -> list[tuple[int, str, str, str, str, str]]:
    fields = ("number", "title", "target_groups", "obstacles", "opportunities", "objectives")
    return list(area.challenges.filter(retained=True).order_by("number").values_list(*fields))
