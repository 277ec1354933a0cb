"""What an area has prepared so far, as the plain values that the completeness rules read."""

from __future__ import annotations

from datetime import date, datetime

from gezel.kernel.clock import day_of

from .. import words
from ..models import Area
from ..rules.needs import Finding, Item, Prepared, addendum_findings
from .territory import stays_on


def prepared(area: Area, on: date) -> Prepared:
    """The state of preparation on a day; eight flat queries whatever the size."""
    parties = list(area.parties.filter(until_on__isnull=True).values_list("side", "organisation_id"))
    addendum = area.addendum
    return Prepared(
        municipalities=stays_on(area, on).count(),
        motivation=area.motivation,
        sides=frozenset(side for side, _ in parties),
        lead_is_party=(words.LOCAL, area.lead_id) in parties,
        delimited=area.delimited_at is not None,
        evidence=area.evidence.filter(removed_at__isnull=True).count(),
        personas=tuple(Item(p.title, p.retained, p.reasoning, (p.story, p.needs)) for p in area.personas.all()),
        actors=area.arena.filter(removed_at__isnull=True).count(),
        arena_conclusion=area.arena_conclusion,
        enrichments=area.enrichments.filter(removed_at__isnull=True).count(),
        enrichment_conclusion=area.enrichment_conclusion,
        challenges=tuple(
            Item(c.title, c.retained, c.reasoning, (c.target_groups, c.obstacles, c.opportunities, c.objectives))
            for c in area.challenges.all()
        ),
        retained_motivation=area.retained_motivation,
        timing=addendum.timing,
        pitch_days=tuple(day_of(at) for at in _pitches(area)),
        reply_text=addendum.reply_text,
        contacts=area.contacts.filter(ended_at__isnull=True).count(),
    )


def _pitches(area: Area) -> list[datetime]:
    return list(area.pitch_moments.filter(removed_at__isnull=True, extra=False).values_list("starts_at", flat=True))


def missing(area: Area, on: date) -> tuple[Finding, ...]:
    """What still misses before the addendum can be delivered."""
    return addendum_findings(prepared(area, on))
