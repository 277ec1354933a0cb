"""A referral on a phone, counted in taps, keys and seconds; what the referrer sees, and the first call of who picks it up."""

import time

import pytest

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


class Effort:
    """What a journey asks of a hand."""

    def __init__(self, walk):
        self.walk, self.taps, self.keys, self.began = walk, 0, 0, time.monotonic()

    def tap(self, target):
        """One tap."""
        self.taps += 1
        target.click()

    def type(self, name, text):
        """A tap in a field, and its letters."""
        self.tap(self.walk.page.locator(f"[name='{name}']").first)
        self.keys += len(text)
        self.walk.page.keyboard.type(text)

    def told(self, what):
        """Print the count for `make bench` to gather."""
        seconds = time.monotonic() - self.began
        print(f"\n{what}: {self.taps} taps, {self.keys} keys, {seconds:.0f} s")
        return seconds


def test_someone_is_referred_and_called(open_at):
    walk = open_at(390).visit("/aanmelden/noorderkempen-1/").reads("Voor wie is het?")
    effort = Effort(walk)
    with walk.page.expect_navigation():
        effort.tap(walk.page.get_by_role("link", name="Vanuit mijn organisatie"))
    walk.check()
    for name, text in TYPED.items():
        effort.type(name, text)
    walk.page.locator("[name='organisation']").select_option(label="Arktos")
    effort.taps += 2
    effort.tap(walk.page.get_by_label("Ja, en alle partners mogen het weten"))
    with walk.page.expect_navigation():
        effort.tap(walk.page.get_by_role("button", name="Versturen"))
    assert effort.told("referral") < SECONDS
    assert effort.taps <= TAPS and effort.keys <= KEYS
    walk.check().reads("Arktos", "ten laatste op")
    link = walk.path()
    _called(open_at)
    walk.visit(link).reads("Er was contact met de persoon.")


def _called(open_at):
    """Who picks it up finds her on the list, calls, and notes it."""
    an = step_into(open_at(390), "an")
    an.visit(f"{HERE}wachtlijst/").follow("Yara Nadeem > Yara Nadeem").check().reads("opvang stopt om vier uur")
    an.page.locator("summary", has_text="Oproep noteren").click()
    an.page.get_by_label("contact gehad").check()
    an.press("Oproep noteren").check()
    an.visit(f"{HERE}affiche/").visit(f"{HERE}instroom/").visit(f"{HERE}overnemen/").visit(f"{HERE}aanmeldingen/")
    an.visit(f"{HERE}wachtlijst/?toon=doorgegeven")
