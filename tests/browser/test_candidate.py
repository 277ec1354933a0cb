"""A candidate: from the page of an area through the door, the form with its autosave, evidence, to the receipt."""

import re

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
AREA = "/oproepen/lokale-partnerschappen/waasland/"
EXPERTISE = "Wij staan elke week met het atelier op het dorpsplein. Wie blijft kijken, mag meedoen."


def test_a_candidacy_from_the_door_to_the_receipt(open_at, tmp_path):
    walk = step_into(open_at(390), "noor")
    _through_the_door(walk)
    _write_every_part(walk)
    _add_evidence(walk, tmp_path)
    walk.press("Nakijken en indienen").check()
    assert walk.page.locator(".check-list .block a").count() == 0, "something still blocks submitting"
    walk.page.get_by_label("Ik las het voorbeeld").check()
    walk.press("Kandidatuur indienen").check()
    walk.reads("Uw kandidatuur is goed aangekomen", "Vingerafdruk")
    assert re.fullmatch(r"[0-9a-f]{64}", walk.page.locator("dd code").inner_text())
    paper = walk.page.request.get(walk.page.get_by_role("link", name="Pdf").get_attribute("href"))
    assert paper.body().startswith(b"%PDF")
    walk.visit("/vandaag/").visit("/kandidaturen/").reads("Waasland", "ontvangstbewijs")


def _through_the_door(walk):
    walk.visit(AREA).press("Stel u kandidaat").check()
    for answer in walk.page.get_by_label("ja", exact=True).all():
        answer.check()
    walk.press("Kandidatuur beginnen").check()


def _write_every_part(walk):
    """Part by part with *Save and continue*; the first long answer is left to the autosave, and read back."""
    walk.press("Contactpersoon").check()
    walk.fill(contact_name="Noor Hendrickx", contact_function="zaakvoerder", contact_email="noor@example.org")
    walk.fill(contact_phone="015 00 00 00").press("Bewaren en verder").check()
    walk.page.get_by_label("Namens onze organisatie aanvaard ik").check()
    walk.press("Bewaren en verder").check()
    left_to_autosave = False
    while walk.page.locator("textarea").count():
        for box in walk.page.locator("textarea").all():
            box.fill(EXPERTISE)
        if not left_to_autosave:
            _left_to_the_autosave(walk)
            left_to_autosave = True
        walk.press("Bewaren en verder")
    assert left_to_autosave, "there were no long answers to write"


def _left_to_the_autosave(walk):
    walk.page.locator("[data-state]", has_text="Bewaard om").wait_for(timeout=15000)
    walk.check()
    walk.page.reload()
    assert walk.page.locator("textarea").first.input_value() == EXPERTISE
    _left_while_saving(walk)


def _left_while_saving(walk):
    """A save that never comes back is under way; who leaves then still finds the newest words."""
    walk.page.evaluate(
        "() => { const real = fetch; let n = 0; window.fetch = (...a) => n++ ? real(...a) : new Promise(() => {}); }"
    )
    here, box = walk.path(), walk.page.locator("textarea").first
    box.fill(f"{EXPERTISE} Eerst dit.")
    walk.page.wait_for_timeout(2000)
    box.fill(f"{EXPERTISE} Eerst dit. Dan dat.")
    walk.go("/vandaag/")
    for _ in range(20):
        walk.go(here)
        if (said := walk.page.locator("textarea").first.input_value()).endswith("Dan dat."):
            break
        walk.page.wait_for_timeout(250)
    assert said == f"{EXPERTISE} Eerst dit. Dan dat."


def _add_evidence(walk, folder):
    """What is no document is refused with a sentence; a PDF is taken."""
    assert "bijlagen" in walk.page.url
    (folder / "bewijs.pdf").write_text("geen pdf")
    walk.page.get_by_label("Wat is dit stuk?").fill("Brief van de gemeente")
    walk.page.get_by_label("Bestand").set_input_files(folder / "bewijs.pdf")
    walk.press("Toevoegen")
    walk.check()
    assert walk.page.locator("[role='alert'], .error-summary, .errors").count()
    attachments = walk.path()
    walk.go("/kandidaturen/").follow("Rivierenland > ontvangstbewijs")
    (folder / "brief.pdf").write_bytes(walk.page.request.get(f"{walk.path()}kandidatuur.pdf").body())
    walk.go(attachments)
    walk.page.get_by_label("Wat is dit stuk?").fill("Brief van de gemeente")
    walk.page.get_by_label("Bestand").set_input_files(folder / "brief.pdf")
    walk.press("Toevoegen").check().reads("Brief van de gemeente")


def test_a_candidate_needs_no_mouse(open_at):
    """From the area to a kept answer with Tab, Space and Enter alone; every stop of the keyboard can be seen."""
    walk = step_into(open_at(1280), "hilde").go(AREA)
    walk.reach("Stel u kandidaat").keys("Enter")
    walk.page.wait_for_url("**/kandidaturen/deur/**")
    walk.reach("ja").keys("Space").reach("ja").keys("Space")
    walk.reach("Kandidatuur beginnen").keys("Enter")
    walk.page.wait_for_url(re.compile(r"/kandidaturen/\d+/$"))
    walk.reach("Contactpersoon").keys("Enter")
    walk.page.wait_for_url("**/deel/contact/")
    walk.reach("Voornaam en naam").keys("Control+A")
    walk.page.keyboard.type("Hilde Van Looveren")
    walk.reach("Bewaren en verder").keys("Enter")
    walk.page.wait_for_url("**/deel/engagement/")
    walk.reach("Namens onze organisatie").keys("Space")
    walk.reach("Bewaren en verder").keys("Enter")
    walk.page.wait_for_url(lambda url: "engagement" not in url)
    walk.page.locator("textarea").first.wait_for()
    walk.page.keyboard.press("Tab")
    while walk.page.evaluate("document.activeElement.tagName") != "TEXTAREA":
        walk.page.keyboard.press("Tab")
    walk.page.keyboard.type("Rust in huis, dan werk.")
    walk.reach("Bewaren").keys("Enter")
    walk.reads("ewaard")
    assert walk.page.locator("textarea").first.input_value() == "Rust in huis, dan werk."


def test_who_drew_the_area_reads_at_the_door_why_not(open_at):
    walk = step_into(open_at(390), "griet").visit(AREA)
    walk.press("Stel u kandidaat").check().reads("Nee.")
    assert walk.page.get_by_role("button", name="Kandidatuur beginnen").count() == 0
