"""A case conference on the phone: begun, written by two while it is said, ended; what stands around it fits the phone too."""

from datetime import timedelta

import pytest

from tests.plugins import seeded

from .effort import Effort
from .roles import step_into

pytestmark = pytest.mark.browser
PLACE = "/partnerschappen/1/deelnemers"
ADVICE = "Zoek een ploeg met een rustige ploegbaas."
SLOW = 20.0


def test_a_conference_is_written_while_it_is_said(open_at):
    joris = step_into(open_at(390), "joris").visit(f"{PLACE}/casusbesprekingen/")
    joris.follow("Kevin Thielens").check().reads("Waar het stopt", "koos zelf om er niet bij te zijn")
    one = joris.path()
    joris.page.locator("summary", has_text="Begin het gesprek").click()
    joris.press("Begin het gesprek").press("Naar de tafel: schrijf mee").check()
    assert _entry(joris).taps <= 2
    tine = step_into(open_at(390), "tine").visit(one)
    assert "Kevin" not in tine.page.locator("main").inner_text()
    tine.press("Naar de tafel: schrijf mee").check()
    tine.page.locator("button[name='add']", has_text="Tine Goris").first.click()
    tine.page.wait_for_url("**nieuw=e*")
    tine.page.keyboard.type("Ik ken een atelier.")
    tine.press("Bewaren").check()
    joris.visit(f"{one}tafel/").reads(ADVICE, "Ik ken een atelier.")
    joris.press("Bewaren")
    due = (seeded.AT + timedelta(days=14)).date().isoformat()
    joris.fill(**{"z-follow_up_on": due}).press("Afsluiten").check().reads("wacht op opvolging")
    _around(open_at)


def _entry(walk):
    """One advice of An: a tap on her name, then typing; saved by itself."""
    effort = Effort(walk.page)
    effort.tap(walk.page.get_by_role("button", name="An Cuypers").first)
    walk.page.wait_for_url("**nieuw=e*")
    if walk.page.evaluate("document.activeElement.tagName") != "TEXTAREA":
        effort.tap(walk.page.locator("form[data-autosave] textarea").first)
    effort.type(ADVICE)
    walk.page.locator("[data-state]").filter(has_text="ewaard").wait_for(timeout=SLOW * 1000)
    return effort.told("conference entry")


def _around(open_at):
    """Network, workplaces, groups and directory on a phone and on a desk, in the dark too, by the keyboard."""
    an = step_into(open_at(390), "an").go(f"{PLACE}/").follow("Amina Haddad")
    for tab in ("Netwerk", "Samen met anderen", "Casusbespreking"):
        an.tab(tab).check()
    for path in ("groepen/", "sociale-kaart/", "casusbesprekingen/beroepsgeheim/"):
        an.visit(f"{PLACE}/{path}")
    an.page.emulate_media(color_scheme="dark")
    an.visit(f"{PLACE}/sociale-kaart/")
    wide = step_into(open_at(1280), "an").visit(f"{PLACE}/groepen/")
    wide.follow("Samen wandelen").check()
    wide.reach("Wie is er?")
    with wide.page.expect_navigation(wait_until="load"):
        wide.page.keyboard.press("Enter")
    wide.check().reads("Amina Haddad")
