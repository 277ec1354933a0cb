"""Every kind of page that anyone of the demo world can reach by links is usable by everyone."""

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
# One for each kind of work: they share the pages, so that each kind is checked once.
ROLES = ("inge", "nele", "saskia", "dirk", "sanne", "noor", "an", "maarten", "bram", "yasmina", "mieke", "ruben")
AT_LEAST = 75


def test_every_kind_of_page_is_usable_on_a_phone(open_at):
    checked: set[str] = set()
    for key in ROLES:
        walk = step_into(open_at(390), key)
        list(walk.crawl("/vandaag/", checked))
    assert len(checked) >= AT_LEAST, f"only {len(checked)} kinds of pages were reached"


@pytest.mark.parametrize("key", ["an", "bram"])
def test_wide_dark_and_english_are_as_usable(open_at, key):
    walk = step_into(open_at(1280, language="en", dark=True), key)
    assert len(list(walk.crawl("/vandaag/"))) > 25
