"""Everybody of the practice world can take their file along, and what is in it stands in the codebook (C-19)."""

import json

import pytest

from gezel.casework.models import Case
from gezel.casework.queries.own_file import SECTIONS, file_of
from gezel.casework.queries.own_take import codebook, data_of, paper_of
from gezel.kernel import clock
from gezel.ui.documents import to_pdf


@pytest.mark.rule("C-19")
def test_every_file_of_the_practice_world_can_be_taken_along(world, db):
    book, filled, at = codebook(), set(), clock.now()
    for case in Case.objects.filter(participant__isnull=False).select_related(
        "participant__municipality", "partnership"
    ):
        for section, entries in file_of(case, at):
            filled |= {section.code for entry in entries}
            assert all(set(entry.fields) <= set(section.fields) for entry in entries), section.code
            assert len({entry.about for entry in entries}) == len(entries), section.code
        assert set(json.loads(json.dumps(data_of(case, at)))["sections"]) == set(book["sections"])
    assert to_pdf(paper_of(Case.objects.filter(own_keys__isnull=False)[0], "fr", at)).startswith(b"%PDF")
    assert {"who", "asked", "helpers", "sharing", "words", "measured", "looks"} <= filled
    assert filled <= {section.code for section in SECTIONS}
