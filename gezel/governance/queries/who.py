"""Who is who in a partnership: roles with their holders, gaps and overlaps, bodies with their people, deployed FTE (G-04, G-05, G-06)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Organisation, Partnership

from .. import words
from ..models import Body, Deployment, Holding, Role, Seat, there_on
from ..rules.deployment import Deployed, fte_by_partner, fte_of_kind
from ..rules.holding import Span, gaps, overlaps


@dataclass(frozen=True, slots=True)
class RoleShown:
    """A role on a day: who holds it, who held it or will, whether nobody does though somebody should, whether too many do."""

    role: Role
    now: tuple[Holding, ...]
    others: tuple[Holding, ...]
    gap: bool
    overlap: bool
    gaps_ahead: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class BodyShown:
    """A body on a day with its people and the roles each holds; ``lacks_target_group`` when its voice is missing where it belongs."""

    body: Body
    seats: tuple[Seat, ...]
    roles: dict[int, tuple[str, ...]]
    lacks_target_group: bool


@rule("G-04", shows)
def roles_shown(partnership: Partnership, on: date, *, left: bool = False) -> list[RoleShown]:
    """Every role in use with its holders; for who ``left`` nothing that begins after the day. Two queries."""
    held: dict[int, list[Holding]] = defaultdict(list)
    rows = Holding.objects.filter(role__partnership=partnership).select_related("person", "organisation")
    rows = rows.filter(from_on__lte=on) if left else rows
    for holding in rows.order_by("-from_on"):
        held[holding.role_id].append(holding)
    ahead = Span(on, partnership.last_day) if on < partnership.last_day else None
    return [_shown(role, held[role.pk], on, ahead) for role in partnership.roles.filter(there_on(on), removed_on=None)]


def _shown(role: Role, held: Sequence[Holding], on: date, ahead: Span | None) -> RoleShown:
    spans = {h.pk: Span(h.from_on, h.until_on) for h in held}
    now = tuple(h for h in held if spans[h.pk].holds(on))
    missing = gaps(spans.values(), ahead) if role.needed and ahead else ()
    return RoleShown(
        role=role,
        now=now,
        others=tuple(h for h in held if not spans[h.pk].holds(on)),
        gap=role.needed and not now,
        overlap=role.single and any(span.holds(on) for span in overlaps(spans.values())),
        gaps_ahead=tuple(span for span in missing if span.from_on > on),
    )


@rule("G-06", shows)
def bodies_shown(partnership: Partnership, on: date) -> list[BodyShown]:
    """Every body in use with who sits in it. Three queries."""
    bodies = list(partnership.bodies.filter(there_on(on), removed_on=None).select_related("fallback_role"))
    seats: dict[int, list[Seat]] = defaultdict(list)
    for seat in Seat.objects.on(on).filter(body__in=bodies).select_related("person", "organisation"):
        seats[seat.body_id].append(seat)
    roles: dict[int, list[str]] = defaultdict(list)
    held = Holding.objects.on(on).among(partnership.pk)
    for person_id, name in held.order_by("role__position").values_list("person_id", "role__name"):
        roles[person_id].append(name)
    names = {pk: tuple(found) for pk, found in roles.items()}
    return [
        BodyShown(
            body,
            tuple(seats[body.pk]),
            {s.person_id: names.get(s.person_id, ()) for s in seats[body.pk]},
            body.kind == words.SUPPORT_GROUP and not any(s.target_group for s in seats[body.pk]),
        )
        for body in bodies
    ]


@dataclass(frozen=True, slots=True)
class DeployedNow:
    """Deployment on a day: rows, FTE per partner and of the companions (thousandths)."""

    rows: tuple[Deployment, ...]
    later: tuple[Deployment, ...]
    per_partner: tuple[tuple[Organisation, int], ...]
    companions: int

    @property
    def total(self) -> int:
        """All of it together."""
        return sum(fte for _, fte in self.per_partner)


@rule("G-05", shows)
def deployment_on(partnership: Partnership, on: date, *, left: bool = False) -> DeployedNow:
    """What every partner deploys on a day, and (not for who ``left``) what is still to begin. One query."""
    found = partnership.deployments.select_related("organisation", "role")
    rows = list(found.filter(from_on__lte=on) if left else found)
    plain = [Deployed(r.organisation_id, r.role.kind, r.fte, Span(r.from_on, r.until_on)) for r in rows]
    sums = fte_by_partner(plain, on)
    names = {r.organisation_id: r.organisation for r in rows}
    return DeployedNow(
        rows=tuple(r for r, p in zip(rows, plain, strict=True) if p.span.holds(on)),
        later=tuple(r for r in rows if r.from_on > on),
        per_partner=tuple((names[pk], fte) for pk, fte in sums.items()),
        companions=fte_of_kind(plain, words.COMPANION, on),
    )
