"""Where each gap of an agreement is filled, and how a reader is told of it (G-02)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from gezel.organisations.models import Partnership

from ..rules.gaps import STOPS, Gap

_PLACES = {
    "statement": "governance:statement",
    "text": "governance:agreement_text",
    "annex": "governance:agreement_annex",
    "signatories": "governance:agreement_signatories",
    "goal": "governance:agreement_goal",
}


@dataclass(frozen=True, slots=True)
class Told:
    """A gap with the code of its sentence, whom it is about, whether it stops freezing, the address where it is filled, and the
    partner whose it is (blank: of all together)."""

    code: str
    about: str
    stops: bool
    url: str
    party: str = ""


def links(partnership: Partnership, gaps: Iterable[Gap]) -> list[Told]:
    """Each gap with its address; none where only others can fill it. No query."""
    return [
        Told(f"governance.gap_{g.code}", g.about, g.level == STOPS, _url(partnership, g), g.about if _own(g) else "")
        for g in gaps
    ]


def _own(gap: Gap) -> bool:
    return gap.place in ("signatories", "goal") or gap.code in ("number", "seat")


def _url(partnership: Partnership, gap: Gap) -> str:
    if gap.place == "details":
        return reverse("governance:details", args=[partnership.pk])
    return reverse(_PLACES[gap.place], args=[partnership.pk, gap.key]) if gap.place else ""
