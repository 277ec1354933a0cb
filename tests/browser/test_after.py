"""After the decisions in Chromium: a reply by its personal link, weighing side by side, ratification, and the dialogue of step 4."""

import re

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser


def test_a_refused_candidate_replies_by_the_link_in_the_mail(open_at):
    walk = open_at(390, scripts=False)
    link = _link(walk)
    walk.go(link)
    walk.page.locator("[name='about'][value='substance']").check()
    walk.fill(
        passage_0="De opvang blijft open tot tien uur 's avonds.", explanation_0="De jury zegt dat dit ontbreekt."
    )
    walk.press("Weerwoord indienen").reads("hoe de jury u beoordeelde")
    walk.page.locator("[name='about'][value='document']").check()
    walk.page.locator("[name='document_0']").select_option("d1a")
    walk.press("Weerwoord indienen").reads("wegen uw weerwoord")


def _link(walk):
    """The personal link, from the mailbox of the practice world."""
    step_into(walk, "fatma")
    walk.go("/oefenwereld/postbus/?aan=fatma@example.org")  # the mailbox of everyone has more than one page
    for href in re.findall(r'href="([^"]*postbus/[^"]+)"', walk.page.content()):
        walk.go(href)
        found = re.search(r"/weerwoord/[\w-]{20,}/", walk.page.content())
        if found and "Denderstreek" in walk.page.content():
            return found[0]
    raise AssertionError("no mail carries a link for a reply")


@pytest.mark.parametrize("width", [390, 1280])
def test_the_pages_after_the_matching(open_at, width):
    walk = step_into(open_at(width), "mieke")
    base = "/vorming/lokale-partnerschappen/noorderkempen"
    for path in (
        "bekrachtiging",
        "eindverslag",
        "weerwoord",
        "stap-4",
        "stap-4/later",
        "stap-4/noodprocedure",
        "uitdagen",
    ):
        walk.visit(f"{base}/{path}/")
    other = step_into(open_at(width), "an")
    for slug in ("verbinden", "ambitie-en-belangen", "organiseren-en-samenwerken", "plan-van-aanpak"):
        other.visit(f"{base}/stap-4/{slug}/")
