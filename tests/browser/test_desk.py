"""The area desk: local governments and VDAB draw an area, gather its needs, plan, deliver; the manager publishes."""

from datetime import date, timedelta

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
GENT = "/vorming/lokale-partnerschappen/gent-en-omgeving/"
LEUVEN = "/vorming/lokale-partnerschappen/leuven-en-dijleland/"


def test_an_area_is_drawn_and_its_first_needs_gathered(open_at):
    walk = step_into(open_at(390), "nele")
    walk.visit(f"{GENT}gebied/")
    walk.page.get_by_label("Gemeente", exact=True).select_option(label="Oosterzele")
    walk.page.locator("button:has-text('Toevoegen')").first.click()
    walk.reads("Oosterzele").check()
    walk.visit(GENT).press("Afbakening afronden").check().reads("Casussen")
    _a_case(walk)
    _an_actor(walk)
    walk.visit(GENT).reads("punten open")


def _a_case(walk):
    """A text that seems to hold a person is asked about first, and kept meanwhile."""
    walk.go(f"{GENT}casussen/").fill(title="Drie loketten, één vraag", source="casusoverleg")
    walk.fill(text="Een man van 44 belde elke week naar drie diensten. Zijn nummer is 0470 12 34 56.")
    walk.page.get_by_label("In deze tekst is niemand te herkennen").check()
    walk.press("Casus bewaren")
    walk.check()
    assert "0470" in walk.page.locator("[name='text']").first.input_value(), "what was typed stays"
    walk.fill(text="Een man van 44 belde elke week naar drie diensten. Niemand belde terug.")
    walk.press("Casus bewaren").check().reads("Niemand belde terug.")


def _an_actor(walk):
    """The arena is drawn from what was entered; the same facts stand in a table."""
    walk.visit(f"{GENT}arena/").fill(name="Buurtcentrum De Brug", kind="ontmoeting")
    walk.page.get_by_label("1 – heel dichtbij de doelgroep").check()
    walk.page.get_by_label("3 – veel invloed").check()
    walk.press("Actor bewaren").check().reads("Buurtcentrum De Brug")
    assert walk.page.get_by_role("img", name="Arena").count() == 1


def test_an_addendum_is_finished_delivered_and_published(open_at):
    walk = step_into(open_at(1280), "saskia")
    _weigh_and_conclude(walk)
    _plan(walk)
    _appoint_a_contact(walk)
    walk.visit(f"{LEUVEN}addendum/")
    assert walk.page.locator(".check-list .warn").all_inner_texts() == []
    walk.press("Bezorgen aan de beheerder").check()
    manager = step_into(open_at(1280), "mieke").go("/vandaag/").reads("Leuven en Dijleland")
    manager.visit("/vorming/addenda/").press("Leuven en Dijleland").check()
    manager.press("Nu publiceren").check().reads("Dit addendum is gepubliceerd.")
    public = open_at(390).visit("/").reads("Leuven en Dijleland")
    public.visit("/oproepen/lokale-partnerschappen/leuven-en-dijleland/").reads("Jong en zonder adres", "Griet Ossel")


def _weigh_and_conclude(walk):
    """What the area still has to weigh and to conclude; the last word is left to the autosave."""
    walk.visit(f"{LEUVEN}uitdagingen/").press("Wijzigen Jong en zonder adres")
    walk.fill(opportunities="Twee huizen voor jongeren hebben plaats.", objectives="Een adres, dan de rest.")
    walk.fill(reasoning="Zonder adres lukt niets anders.")
    walk.page.get_by_label("Weerhouden", exact=True).check()
    walk.press("Bewaren").check()
    walk.page.locator("[name='text']").fill("Deze twee uitdagingen kwamen in elke casus en aan elke werktafel terug.")
    walk.press("Besluit bewaren")
    for name in ("Lina, 22", "Farid, 41"):
        walk.go(f"{LEUVEN}personas/").press(f"Wijzigen {name}").fill(needs="Iemand die blijft.")
        walk.page.get_by_label("Weerhouden", exact=True).check()
        walk.press("Bewaren")
    for part in ("arena", "verrijking"):
        walk.go(f"{LEUVEN}{part}/").page.locator("form[data-autosave] textarea").fill("Wie dichtbij staat, mist macht.")
        walk.page.locator("form[data-autosave] [data-state]", has_text="Bewaard om").wait_for(timeout=15000)


def _plan(walk):
    """The earliest planning is offered; a day too early is refused with the first that is allowed."""
    walk.visit(f"{LEUVEN}planning/").press("Vul een volledige planning vanaf die dag in").check()
    first = walk.page.locator("[name='deadline_on']").input_value()
    walk.fill(deadline_on=_shifted(first, -1)).press("Planning bewaren").check()
    assert "minstens 6 weken" in walk.page.get_by_role("alert").inner_text()
    walk.fill(deadline_on=_shifted(first, 7)).press("Planning bewaren")
    pitch = _shifted(walk.page.locator("[name='round1_ends_on']").input_value(), 3)
    walk.fill(on=pitch, starts="09:00", ends="12:30", place="Stadhuis, raadzaal").press("Toevoegen")
    walk.reads("Stadhuis, raadzaal").check()


def _shifted(day, days):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _appoint_a_contact(walk):
    walk.visit(f"{LEUVEN}contactpersonen/").page.get_by_label("Bestuur").select_option(label="VDAB")
    walk.fill(name="Griet Ossel", function="bemiddelaar", email="griet@example.org")
    walk.press("Bewaren").check().reads("griet@example.org")
