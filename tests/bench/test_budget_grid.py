"""A keystroke in the grid of sixty lines: from the key to the new figure in sight, in Chromium over loopback."""

import os

import pytest

from gezel.proposal.models import StaffLine
from gezel.proposal.tests.budget_world import workbench
from tests import cast
from tests.plugins.doors import Visitor
from tests.plugins.skips import tool

from .registry import measure

pytestmark = [pytest.mark.bench, pytest.mark.django_db(transaction=True)]
LINES = 60
CHANGED = """([id, text, out]) => new Promise(done => {
  const place = document.querySelector(`[data-out="${out}"]`), field = document.getElementById(id), begun = performance.now();
  new MutationObserver((_, watch) => { watch.disconnect(); requestAnimationFrame(() => done(performance.now() - begun)); })
    .observe(place, { childList: true, characterData: true, subtree: true });
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@pytest.fixture
def page(live_server):
    """The grid of sixty lines, opened by the promotor."""
    from playwright.sync_api import sync_playwright

    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=tool("chromium"), args=["--no-sandbox"])
        context = chromium.new_context(base_url=live_server.url, viewport={"width": 1280, "height": 900})
        yield context.new_page()
        chromium.close()
    os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


def test_a_keystroke_shows_its_effect(at, page, settings, live_server):
    bench = workbench(at)
    bench.many(LINES - 2)
    leen = Visitor().as_(*cast.join("leen"))
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": leen.cookies[name].value, "url": live_server.url}])
    page.goto(f"{bench.url}rooster/")
    line = StaffLine.objects.order_by("pk").last()
    spans, hours = [], iter(range(100, 200))

    def key():
        asked = [f"s{line.pk}-hours", str(next(hours)), f"s{line.pk}-cost"]
        spans.append(page.evaluate(CHANGED, asked))

    figure = measure(
        f"keystroke in a grid of {LINES} lines, to the new figure on the screen",
        "< 150 ms",
        key,
        lambda figure: sorted(spans)[int(len(spans) * 0.9)] < 150,
        rows=LINES,
        times=20,
    )
    assert figure.reached, spans
