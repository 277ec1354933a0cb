"""A star and a release score on a phone, by keyboard only, counted in keys and seconds; the drawing beside the words."""

import pytest

from .effort import Effort
from .roles import step_into

pytestmark = pytest.mark.browser
HERE = "/partnerschappen/1/deelnemers/"
KEYS, SECONDS = 60, 60


def test_a_star_and_a_score_by_keyboard_on_a_phone(open_at):
    walk = step_into(open_at(390), "an").go(HERE).follow("Ria Wuyts")
    star = walk.page.url.rstrip("/") + "/ster/"
    walk.visit(star).reads("Weten waar ik nog goed voor ben.")
    assert walk.page.locator("figure.chart svg[role=img]").count() == 1
    walk.visit(f"{star}geven/").go(star)
    effort = Effort(walk.page)
    walk.go(f"{star}geven/")
    rows = walk.page.locator("fieldset.card")
    assert rows.count() == 3
    screen = walk.page.evaluate("innerHeight")
    assert max(rows.nth(n).bounding_box()["height"] for n in range(3)) <= screen, "a question fits a screen"
    for n in range(3):
        rows.nth(n).locator("input[type=radio]").first.focus()
        effort.press("Space", "ArrowDown")
        effort.keys += 1  # the Tab that brings one to the next question
    walk.page.locator("[data-state][data-tone=good]").wait_for(timeout=15_000)
    walk.go(f"{star}geven/").reads("Dit is uw ontwerp van")
    assert [rows.nth(n).locator("input:checked").input_value() for n in range(3)] == ["2", "2", "2"]
    walk.page.locator("button", has_text="Ster bewaren").focus()
    effort.press("Enter")
    walk.page.wait_for_url("**/ster/")
    count = effort.told("star")
    assert count.keys <= KEYS and count.seconds <= SECONDS
    walk.check()
    _score(walk, star.replace("/ster/", "/loslaten/"))


def _score(walk, url):
    """Without a reason it is refused in words and the figure stays; with one it stands on the line."""
    walk.visit(url).reads("Vorige keer:")
    walk.page.locator("input[name=value]").nth(7).focus()
    walk.keys("Space")
    walk.page.locator("button", has_text="Score bewaren").focus()
    with walk.page.expect_navigation(wait_until="load"):
        walk.page.keyboard.press("Enter")
    walk.check().reads("Schrijf erbij waarom de score daar staat.")
    assert walk.page.locator("input[name=value]:checked").input_value() == "8"
    walk.fill(why="Ze begint maandag in het rusthuis, drie dagen per week.")
    walk.page.locator("button", has_text="Score bewaren").focus()
    with walk.page.expect_navigation(wait_until="load"):
        walk.page.keyboard.press("Enter")
    walk.check().reads("Ze begint maandag in het rusthuis")
    assert walk.page.locator("figure.chart svg text", has_text="8").count() >= 1
