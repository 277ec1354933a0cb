"""Receipt, judging and the weighing of a reply in Chromium at both widths: usable by everyone, with one next thing to do."""

import os

import pytest

from gezel.formation import words as forming
from gezel.formation.tests.reply_world import refused_first
from gezel.formation.workflows import reply_weighing
from gezel.proposal.tests.ready_world import ready
from gezel.proposal.workflows import evaluation
from gezel.proposal.workflows.submission import submit
from tests import cast
from tests.plugins.doors import Visitor

from .walking import Walk

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def window(browser, live_server, settings):
    """``window("leen", 390)``: somebody's window, signed in."""
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    opened = []

    def at_work(who: str, width: int) -> Walk:
        visitor = Visitor().as_(*(cast.join(who) if cast.PEOPLE[who].organisation else (cast.person(who), None)))
        context = browser.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 900}, locale="nl-BE"
        )
        opened.append(context)
        name = settings.SESSION_COOKIE_NAME
        context.add_cookies([{"name": name, "value": visitor.cookies[name].value, "url": live_server.url}])
        return Walk(context.new_page(), width)

    yield at_work
    for context in opened:
        context.close()
    if before is None:
        os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)


@pytest.mark.rule("P-15")
@pytest.mark.parametrize("width", [390, 1280])
def test_receipt_scores_decision_and_judgement(at, window, width):
    found = ready(at)
    made = submit(found.proposal.pk, found.actor("leen"), at)
    here = f"/projectvoorstellen/{found.proposal.pk}/"
    window("leen", width).visit(f"{here}ontvangst/1/").reads(made.sha256)
    mieke = window("mieke", width).visit(f"{here}beoordelen/")
    mieke.press("Begin met beoordelen").check().press("Verder met vraag 1").check()
    mieke.page.locator("[name='score'][value='3']").check()
    mieke.fill(motivation="Helder.").press("Bewaren en verder").check()
    judged = evaluation.begin(found.proposal.pk, found.actor("mieke"), at)
    for number in range(2, 20):
        evaluation.score(judged.pk, number, 3, "Helder.", found.actor("mieke"), at)
    mieke.visit(f"{here}beoordelen/").reads("19 van 19")
    mieke.page.locator("[name='result'][value='conditions']").check()
    mieke.fill(motivation="Sterk.", condition_1="Noem wie vervangt.", due_1="2099-03-02")
    mieke.press("Beslissen en de promotor mailen").check().reads("Noem wie vervangt.")
    window("leen", width).visit(f"{here}beoordeling/").reads("wacht op de promotor")


@pytest.mark.rule("F-22")
@pytest.mark.parametrize("width", [390, 1280])
def test_weighing_a_reply_side_by_side(at, window, width):
    replied = refused_first(at)
    found = replied.sent()
    seat = replied.ask(found, "piet")
    walk = window("piet", width).visit("/jury/weerwoord/").visit(f"/jury/weerwoord/{seat.pk}/")
    reply_weighing.declare(seat.pk, False, "", True, replied.weigher("piet"), at)
    walk.visit(f"/jury/weerwoord/{seat.pk}/").reads("De motivering van de jury")
    walk.page.locator(f"[name='opinion'][value='{forming.CONFIRM}']").check()
    walk.press("Besluit indienen").check()
    assert walk.page.locator("[name='motivation']").first.is_visible(), "without a motivation nothing is handed in"
