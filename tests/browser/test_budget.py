"""The budget grid in Chromium: sums while typing, arrow keys, new lines, pasting from Excel with a preview; and at 390 px without it."""

import os

import pytest
from playwright.sync_api import expect

from gezel.proposal.models import StaffLine
from gezel.proposal.tests.budget_world import ARKTOS, LOKEREN, workbench
from tests import cast
from tests.plugins.doors import Visitor

from .walking import Walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASTE = """([id, text]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  document.getElementById(id).dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def bench(at, browser):
    """A budget with two lines."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    yield workbench(at)
    if before is None:
        os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)


@pytest.fixture
def at_budget(bench, browser, live_server, settings):
    """``at_budget("leen", 1280)``: somebody's window, signed in."""
    opened = []

    def window(who: str, width: int = 1280) -> Walk:
        visitor = Visitor().as_(*cast.join(who))
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 900}, locale="nl-BE"
        )
        opened.append(context)
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": visitor.cookies[name].value, "url": live_server.url}])
        return Walk(context.new_page(), width)

    yield window
    for context in opened:
        context.close()


def _out(page, name):
    return page.locator(f"[data-out='{name}']").first


@pytest.mark.rule("P-11")
def test_sums_follow_the_keys_and_arrows_walk_the_cells(bench, at_budget):
    walk = at_budget("leen").visit(f"{bench.url}rooster/")
    page, line = walk.page, StaffLine.objects.get(number=ARKTOS.number)
    below = StaffLine.objects.get(number=LOKEREN.number)
    page.locator(f"#s{line.pk}-hours").fill("1")
    expect(_out(page, f"s{line.pk}-cost")).to_have_text("63,17")
    assert _out(page, "operation-staff").inner_text() == "10.231,91"
    page.locator(f"#s{line.pk}-hours").press("ArrowDown")
    assert page.evaluate("document.activeElement.id") == f"s{below.pk}-hours"
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.id") == f"s{below.pk}-wage"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "se1-wage"
    page.locator(f"#s{line.pk}-hours").fill("veel")
    page.get_by_text("“veel” is geen getal").wait_for()
    page.locator(f"#s{line.pk}-hours").fill("2")
    page.get_by_text("“veel” is geen getal").wait_for(state="hidden")
    assert StaffLine.objects.get(pk=line.pk).hours == 859_950, "typing saves nothing"
    walk.press("Bewaren").check()
    assert StaffLine.objects.get(pk=line.pk).hours == 2_000


@pytest.mark.rule("P-07")
def test_a_block_from_excel_shows_first_what_changes_and_makes_new_lines(bench, at_budget):
    walk = at_budget("leen").visit(f"{bench.url}rooster/")
    page = walk.page
    block = "Coach\twerking\tArktos\t4700\t602\nJurist\t1\tArktos\t4700,00\t103,2\nNog een\tniets\tArktos\t1\t1"
    page.evaluate(PASTE, ["se1-function", block])
    dialog = page.locator("dialog.paste")
    dialog.wait_for()
    assert "Coach" in dialog.inner_text() and "103,2" in dialog.inner_text()
    assert page.locator("#se1-function").input_value() == "", "nothing is filled in before it is confirmed"
    dialog.get_by_role("button", name="Niet doen").click()
    assert page.locator("#se1-function").input_value() == ""
    page.evaluate(PASTE, ["se1-function", block])
    dialog.get_by_role("button", name="Invullen").click()
    assert (
        page.locator("#se2-part").input_value() == "support" and page.locator("#se3-part").input_value() == "operation"
    )
    expect(_out(page, "se1-cost")).to_have_text("33.952,80")
    walk.press("Bewaren").check()
    assert StaffLine.objects.filter(function="Jurist", part="support", hours=103_200).exists()


def test_on_a_phone_the_controls_come_first_and_a_line_fills_a_screen(bench, at_budget):
    walk = at_budget("an", 390).visit(bench.url)
    page = walk.page
    assert page.locator(".control").first.bounding_box()["y"] < 500
    assert not page.get_by_role("link", name="Werken in het rooster").is_visible()
    walk.press("Projectcoördinator").check().reads("Lijn 1 van 1", "54.323,04")
    page.get_by_label("Projecturen").fill("10")
    walk.press("Bewaren").check().reads("631,70")
