"""Every kind of page that anyone of the demo world can reach by links is usable by everyone, at both widths."""

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
# One for each kind of work: they share the pages, so that each kind is checked once a width.
ROLES = ("inge", "nele", "saskia", "dirk", "noor", "an", "maarten", "bram", "yasmina", "mieke", "ruben")
AT_LEAST = 75


@pytest.mark.parametrize(("width", "language", "dark"), [(390, "nl", False), (1280, "en", True)])
def test_every_kind_of_page_is_usable_by_everyone(open_at, width, language, dark):
    checked: set[str] = set()
    for key in ROLES:
        walk = step_into(open_at(width, language=language, dark=dark), key)
        list(walk.crawl("/vandaag/", checked))
    assert len(checked) >= AT_LEAST, f"only {len(checked)} kinds of pages were reached"
