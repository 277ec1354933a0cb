"""The agreement of a partnership with thirteen parties, as a PDF."""

from itertools import count

import pytest

from gezel.governance.queries.agreement_paper import standing_paper
from gezel.governance.tests.agreement_world import frozen
from gezel.ui.documents import to_pdf

from .registry import measure

pytestmark = pytest.mark.bench
PARTIES = 13


def test_agreement(db, at):
    """Read and typeset the whole; other goals each time, since the typesetter remembers what it made."""
    world, edition = frozen(at)
    content, nth = edition.content, count()
    content["parties"] = (content["parties"] * 3)[:PARTIES]
    goals = next(s for s in content["sections"] if s["key"] == "art-4")["blocks"]

    def make() -> bytes:
        goals[-1] = ["p", f"{next(nth)}. Wie vastloopt, krijgt tijd en een vast gezicht. " * 40]
        return to_pdf(standing_paper(edition, world.on))

    figure = measure(
        "agreement of thirteen parties as PDF", "≤ 1 s", make, lambda found: found.middle_ms <= 1000, rows=PARTIES
    )
    assert figure.reached
