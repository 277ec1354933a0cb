"""Every kind of page that anyone of the demo world can reach by links is usable by everyone.

One page of each kind is looked at, on a phone; the main ones also wide, dark and in English. ``make crawl`` looks at every kind both ways,
and follows every link of every role on the way.
"""

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
BOARD = "/vorming/lokale-partnerschappen/leuven-en-dijleland/"
AREA = "/vorming/lokale-partnerschappen/noorderkempen/"
AT_WORK = "/partnerschappen/1/"
CASES = f"{AT_WORK}deelnemers/"
# One for each kind of work, with where their links are looked through: within a half they share the pages, so that a kind is checked once.
FORMING = {
    "inge": ("/vandaag/",),
    "nele": ("/vandaag/",),
    "saskia": ("/vandaag/", BOARD),
    "dirk": ("/vandaag/", f"{AREA}beslissingen/1/"),
    "bram": ("/vandaag/",),
    "mieke": ("/vandaag/",),
    "ruben": ("/vandaag/",),
}
WORKING = {
    "sanne": ("/vandaag/", AT_WORK),
    "noor": ("/vandaag/",),
    "an": ("/vandaag/", AT_WORK),
    "maarten": ("/vandaag/",),
    "yasmina": ("/vandaag/",),
}
MAIN = {
    "an": (
        "/vandaag/",
        "/kandidaturen/",
        "/organisaties/",
        "/projectvoorstellen/1/",
        "/projectvoorstellen/1/begroting/",
        CASES,
        f"{CASES}casusbesprekingen/",
        f"{CASES}sociale-kaart/",
        "/notitie/",
    ),
    "sanne": tuple(
        f"{AT_WORK}{page}"
        for page in (
            "",
            "overeenkomst/",
            "beslissingen/",
            "overleg/",
            "kwesties/",
            "wie-is-wie/",
            "deelnemers/wachtlijst/",
            "deelnemers/doorstroom/",
        )
    ),
    "saskia": tuple(f"{BOARD}{page}" for page in ("", "arena/", "uitdagingen/", "planning/", "addendum/")),
    "bram": ("/jury/", "/meldingen/", "/zoeken/"),
    "mieke": ("/vlaanderen/gebieden/", "/vlaanderen/oproepen/", "/projectvoorstellen/"),
}
AT_LEAST = 200


@pytest.mark.parametrize(("roles", "at_least"), [(FORMING, 100), (WORKING, 100)], ids=["forming", "working"])
def test_every_kind_of_page_is_usable_on_a_phone(open_at, roles, at_least):
    checked: set[str] = set()
    for key, starts in roles.items():
        walk = step_into(open_at(390), key)
        list(walk.crawl(*starts, checked=checked, again=1))
    assert len(checked) >= at_least, f"only {len(checked)} kinds of pages were reached"


@pytest.mark.parametrize("key", MAIN)
def test_wide_dark_and_english_the_main_pages_are_as_usable(open_at, key):
    walk = step_into(open_at(1280, language="en", dark=True), key)
    for address in MAIN[key]:
        walk.visit(address)


@pytest.mark.crawl
@pytest.mark.parametrize(("width", "language", "dark"), [(390, "nl", False), (1280, "en", True)])
def test_every_kind_of_page_by_every_link_of_every_role(open_at, width, language, dark):
    checked: set[str] = set()
    for key in (*FORMING, *WORKING):
        walk = step_into(open_at(width, language=language, dark=dark), key)
        list(walk.crawl("/vandaag/", checked=checked))
    assert len(checked) >= AT_LEAST, f"only {len(checked)} kinds of pages were reached"
