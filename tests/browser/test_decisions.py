"""Decisions: the desk writes, adapts, plans the pitch and releases; the candidate reads; manager and support team read along."""

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
AREA = "/vorming/lokale-partnerschappen/rivierenland"
SEEN_BY_ALL = "/vlaanderen/gebieden/lokale-partnerschappen/rivierenland/"


def test_a_round_is_told_to_every_candidate(open_at, given):
    given("decided", "Rivierenland", "GTB Vlaanderen")
    desk = step_into(open_at(1280), "inge").visit(f"{AREA}/beslissingen/1/")
    desk.press("Berichten opstellen").check()
    _adapt(desk)
    _give_hours(desk)
    _read_the_rest(desk)
    _release(desk)
    _invited(step_into(open_at(390), "noor"))
    _refused(step_into(open_at(390), "stijn"))
    for key in ("mieke", "ruben"):
        _reads_along(step_into(open_at(1280), key))


def _adapt(desk):
    """A greeting of one's own goes in; taking the score out is refused, and what was typed stays."""
    desk.press("Lezen en aanpassen – GTB Vlaanderen").check()
    body = desk.page.locator("[name='body']")
    text = body.input_value()
    body.fill("Wij beslisten niets.")
    desk.press("Aanpassing bewaren").check()
    assert desk.page.get_by_role("alert").count()
    assert body.input_value() == "Wij beslisten niets."
    body.fill(f"{text}\n\nDank voor uw werk in onze streek.")
    desk.press("Aanpassing bewaren").check()
    desk.visit(f"{AREA}/beslissingen/1/").reads("nagelezen")


def _give_hours(desk):
    """Each invited candidate comes alone: an hour that was given is not offered again."""
    desk.visit(f"{AREA}/pitch/")
    hours = set()
    for _ in range(desk.page.get_by_role("button", name="Dit uur geven").count()):
        hours.add(desk.page.get_by_label("Dag en uur").first.input_value())
        desk.press("Dit uur geven")
    assert len(hours) == 3, "three were invited, each at another hour"
    desk.check()


def _read_the_rest(desk):
    for name in ("Arktos", "Emino", "Vonk en Draad"):
        desk.go(f"{AREA}/beslissingen/1/").press(f"Lezen en aanpassen – {name}").check()
        desk.press("Nagelezen, zo is het goed")


def _release(desk):
    """Everything leaves together, after one question; nothing of it can be adapted any more."""
    desk.visit(f"{AREA}/beslissingen/1/").page.locator("summary", has_text="Samen vrijgeven").click()
    desk.check().press("Ja, alles versturen").check().reads("Vrijgegeven door")
    desk.press("Bericht en ontvangst – GTB Vlaanderen").check()
    desk.reads("Dank voor uw werk in onze streek.")
    assert desk.page.locator("[name='body']").count() == 0


def _invited(candidate):
    candidate.visit("/vandaag/").visit("/kandidaturen/").press("De beslissing lezen – Rivierenland").check()
    candidate.reads("U bent uitgenodigd voor de pitch.")
    candidate.page.get_by_text("Het bericht zoals u het kreeg").click()
    candidate.check().reads("pitch.ics")


def _refused(candidate):
    candidate.visit("/kandidaturen/").press("De beslissing lezen – Rivierenland").check().reads(
        "Weerwoord geven kan tot en met"
    )


def _reads_along(reader):
    """Manager and support team read every step of the process, and have no button that changes it."""
    reader.visit("/vlaanderen/gebieden/").press("Rivierenland").check().reads("GTB Vlaanderen")
    assert reader.page.url.endswith(SEEN_BY_ALL)
    assert reader.page.locator("main form").count() == 0
