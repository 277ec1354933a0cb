"""The final report of a matching and its evidence, as a PDF."""

from itertools import count

import pytest

from gezel.formation.documents.report import final_report
from gezel.formation.models import Addendum
from gezel.formation.queries.ratification import conditions
from gezel.formation.queries.report import report_of
from gezel.formation.tests.reply_world import refused_second
from gezel.ui.documents import Paragraph, to_pdf

from .registry import measure

pytestmark = pytest.mark.bench
PARAGRAPHS = 120
LONG = "De jury weegt wat de kandidaat in elk dorp wil doen, wie daar staat en wat er gebeurt bij ziekte. " * 4


def test_final_report(db, at):
    """About ten pages of text beside the report itself, other text each time: the typesetter remembers what it made."""
    world, nth = refused_second(at).decided, count()
    Addendum.objects.get_or_create(area=world.area)

    def make() -> bytes:
        document = final_report(report_of(world.area, world.world.actor("mieke"), at), at, conditions(world.area, at))
        document.blocks.extend(Paragraph(f"{next(nth)}. {LONG}") for _ in range(PARAGRAPHS))
        return to_pdf(document)

    figure = measure(
        "final report as PDF, with 120 paragraphs",
        "≤ 1 s",
        make,
        lambda found: found.middle_ms <= 1000,
        rows=PARAGRAPHS,
    )
    assert figure.reached
