"""A jury: from its home through the conflict declaration and sealed scores to the outcome of a first round.

The clock of the house moves past a deadline here, so this comes after every other journey.
"""

import re

import pytest

from .roles import step_into

pytestmark = [pytest.mark.browser, pytest.mark.moves_clock]
JURY = ("griet", "leen", "yasmina")  # of Waasland; Leen is the chair
WHY = "De aanpak in de noordelijke dorpen is tot op de week uitgewerkt."


def test_a_jury_declares_scores_deliberates_and_decides(open_at):
    first = step_into(open_at(1280), "yasmina")
    first.visit("/jury/").reads("Tot de deadline ziet niemand wie zich kandidaat stelt")
    first.press("+ 6 weken", seconds=60).check()
    jurors = {"yasmina": first, "griet": step_into(open_at(390), "griet"), "leen": step_into(open_at(1280), "leen")}
    for walk in jurors.values():
        _declare(walk)
    table = _score_without_a_mouse(first)
    for key in ("griet", "leen"):
        _score(jurors[key], table.removesuffix("beraad/"))
    _agree(jurors["leen"], table)
    for key in ("griet", "yasmina"):
        jurors[key].visit(table).reads("Voorgestelde uitkomst").press("Gelezen en akkoord")
    jurors["leen"].go(table).press("Definitief maken").check().reads("Uitkomst van de jury")
    for page in ("Alle scores", "Uitdagingen en kandidaten"):
        for walk in jurors.values():
            walk.visit("/jury/").follow("Waasland", page).check().reads("Compaan")


def _declare(walk):
    """Before a text opens: who stands, by name alone, and a yes or no for each."""
    walk.visit("/jury/").page.get_by_role("link", name="Compaan").first.click()
    walk.page.wait_for_url("**/belangen/")
    walk.check()
    for answer in walk.page.get_by_label("geen belangenconflict").all():
        answer.check()
    walk.press("Verklaren").check()


def _score_without_a_mouse(walk):
    """The reading desk by keyboard alone; gives the address of the deliberation."""
    walk.go("/jury/").follow("Waasland").reach("Compaan").keys("Enter")
    walk.page.wait_for_url(re.compile(r"/jury/kandidatuur/\d+/ronde-1/$"))
    walk.check()
    for _ in range(2):
        walk.reach("1 – ").keys("ArrowDown", "ArrowDown").reach("Motivering")
        walk.page.keyboard.type(WHY)
    walk.page.locator("[data-state]", has_text="Bewaard om").wait_for()
    walk.reach("Beide scores indienen").keys("Enter")
    walk.reads("Verzegeld tot iedereen klaar is").check()
    assert walk.page.locator("input[type=radio][value='3']:checked").count() == 2
    return walk.page.url + "beraad/"


def _score(walk, address):
    walk.visit(address)
    for score in walk.page.get_by_label(re.compile("^4 – ")).all():
        score.check()
    for box in walk.page.get_by_label("Motivering").all():
        box.fill(WHY)
    walk.press("Beide scores indienen").check()


def _agree(chair, table):
    """With the last scores deliberation is open: everyone's scores stand side by side, one consensus is proposed."""
    chair.visit(table).reads("De scores", "Griet Ossel", "Yasmina Karroum")
    chair.press("Voorstellen als consensus").check()
    assert chair.page.get_by_role("alert").count(), "a consensus without scores is refused"
    for score in chair.page.get_by_label(re.compile("^3 – ")).all():
        score.check()
    for box in chair.page.get_by_label("Motivering van de jury").all():
        box.fill(WHY)
    chair.press("Voorstellen als consensus").check().reads("Voorgestelde uitkomst")


def test_a_juror_with_a_conflict_learns_nothing_more_of_that_candidate(open_at):
    walk = step_into(open_at(390), "yasmina").go("/jury/").follow("Rivierenland")
    area = walk.path()
    for address in (area, f"{area}beraad/", f"{area}uitdagingen/", "/vandaag/"):
        assert "Emino" not in walk.visit(address).page.locator("main").inner_text()
    hidden = step_into(open_at(1280), "bram").go(area).page.get_by_role("link", name="Emino")
    address = hidden.first.get_attribute("href")
    assert walk.page.request.get(address).status == 404
