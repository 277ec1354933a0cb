"""The clauses of an agreement as their own page shows them (G-02)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gezel.organisations.models import Partnership

from ..models import OwnClause
from ..rules.clauses import Article, Clause, filled, plot, standing
from .agreement import conditions_of
from .agreement_facts import Facts


@dataclass(frozen=True, slots=True)
class Shown:
    """A clause of the system as the page of clauses shows it, filled in; ``off`` is the reason why it was left out."""

    clause: Clause
    text: str
    off: str


def system_clauses(facts: Facts, values: Mapping[str, str]) -> list[tuple[Article, list[Shown], list[OwnClause]]]:
    """Every article with its clauses of the system that apply, and the partnership's own. No query."""
    holding = conditions_of(facts)
    return [
        (
            article,
            [Shown(c, filled(c.text, values), facts.off.get(c.code, "")) for c in standing(article, (), holding)],
            [own for own in facts.own if own.article == article.number],
        )
        for article in plot()[0]
    ]


def own_clauses(partnership: Partnership) -> list[OwnClause]:
    """The partnership's own clauses that were taken out. One query."""
    rows = OwnClause.objects.filter(partnership=partnership, removed_at__isnull=False)
    return list(rows.select_related("removed_by").order_by("-removed_at"))
