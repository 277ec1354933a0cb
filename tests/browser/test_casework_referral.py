"""A referral on a phone, counted in taps, keys and seconds; what the referrer sees, and the first call of who picks it up."""

import pytest

from .effort import Effort
from .roles import step_into

pytestmark = pytest.mark.browser
HERE = "/partnerschappen/1/deelnemers/"
TYPED = {
    "name": "Yara Nadeem",
    "reach": "0470 88 00 21",
    "asked": "Ze wil werken, maar de opvang stopt om vier uur.",
    "referrer": "Lien, school De Brug, lien.brug@example.org",
}
TAPS, KEYS, SECONDS = 14, 140, 120


def test_someone_is_referred_and_called(open_at):
    walk = open_at(390).visit("/aanmelden/noorderkempen-1/").reads("Voor wie is het?")
    walk.press("Vanuit mijn organisatie").check().go("/aanmelden/noorderkempen-1/")
    effort = Effort(walk.page)
    with walk.page.expect_navigation():
        effort.tap(walk.page.get_by_role("link", name="Vanuit mijn organisatie"))
    for name, text in TYPED.items():
        effort.tap(walk.page.locator(f"[name='{name}']").first)
        effort.type(text)
    effort.choose(walk.page.locator("[name='organisation']"), "Arktos")
    effort.tap(walk.page.get_by_label("Ja, en alle partners mogen het weten"))
    with walk.page.expect_navigation():
        effort.tap(walk.page.get_by_role("button", name="Versturen"))
    count = effort.told("referral")
    assert count.taps <= TAPS and count.keys <= KEYS and count.seconds < SECONDS
    walk.check().reads("Arktos", "ten laatste op")
    link = walk.path()
    _called(open_at)
    walk.visit(link).reads("Er was contact met de persoon.")


def _called(open_at):
    """Who picks it up finds her on the list, calls, and notes it."""
    an = step_into(open_at(390), "an")
    an.visit(f"{HERE}wachtlijst/").follow("Yara Nadeem > Yara Nadeem").check().reads("opvang stopt om vier uur")
    an.page.locator("summary", has_text="Telefoontje noteren").click()
    an.page.get_by_label("contact gehad").check()
    an.press("Telefoontje noteren").check()
    an.visit(f"{HERE}affiche/").visit(f"{HERE}instroom/").visit(f"{HERE}overnemen/").visit(f"{HERE}aanmeldingen/")
    an.visit(f"{HERE}wachtlijst/?toon=doorgegeven")
