"""A partnership at work in Chromium: a meeting with a decision, one between meetings, an issue, a partner that leaves."""

from datetime import timedelta

import pytest

from .roles import name_of, step_into

pytestmark = pytest.mark.browser


def partnership(walk, key):
    """Step into a role and go to Noorderkempen; gives its address."""
    step_into(walk, key).go("/partnerschappen/").follow("Noorderkempen")
    return walk.path()


def propose(walk, home, title, *, between=False):
    """Bring a proposal in, in the small circle of coordination; gives its address."""
    walk.go(f"{home}beslissingen/nieuw/")
    walk.fill(title=title, driver="Er gaat te veel tijd naar zoeken.", proposal="We houden één lijst bij.")
    walk.page.locator("[name='level'][value='running']").check()
    walk.page.locator("[name='body']").select_option(label="Coördinatieteam")
    if between:
        walk.page.locator("[name='between']").check()
    walk.press("Inbrengen").reads(title)
    return walk.path()


def says(walk, who, address, kind, **texts):
    """Somebody else says something on a decision."""
    step_into(walk, who).go(address)
    step(walk, "Dit zeg ik", kind, **texts)


def later(today, days):
    """So many days from the house's today, for a field of a form."""
    return (today + timedelta(days=days)).isoformat()


def step(walk, button, choice="", **texts):
    """Take the step of this button, unfolding it where it is not the first one asked."""
    form = walk.page.locator("form").filter(has=walk.page.locator("button", has_text=button)).first
    if not form.is_visible():
        walk.page.locator("details").filter(has=form).locator("summary").first.click()
    if choice:
        form.locator(f"[value='{choice}']").first.check()
    for name, text in texts.items():
        form.locator(f"[name$='{name}']").first.fill(text)
    with walk.page.expect_navigation(wait_until="load"):
        form.locator("button", has_text=button).first.click()


def test_a_meeting_from_agenda_to_report_with_an_objection_on_the_way(open_at, today):
    walk = open_at(390)
    home = partnership(walk, "sanne")
    decision = propose(walk, home, "Eén lijst van alle plaatsen")
    walk.go(f"{home}overleg/").follow("Coördinatieteam").check().reads("Eén lijst van alle plaatsen")
    walk.press("Vergadering bijeenroepen")
    walk.fill(day=later(today, 0), start="23:57", end="23:59", place="Hoogstraten")
    walk.press("Bijeenroepen en uitnodigen").check()
    meeting = walk.path()
    walk.fill(title="Rondje langs iedereen", minutes="10").press("Op de agenda zetten").reads("Rondje langs iedereen")
    walk.press("Vergadering openen").press("Wie is er?")
    for here in walk.page.locator("input[value='present']").all():
        here.check()
    walk.press("Bewaren").go(meeting).follow("Eén lijst van alle plaatsen").press("Nu behandelen").check()
    walk.go(decision).press("Naar de reacties")
    step(walk, "Naar bezwaren vragen")
    walk.check()
    says(walk, "dirk", decision, "objection", text="Een lijst die niemand bijwerkt, zet mensen op het verkeerde been.")
    walk.check()
    step_into(walk, "sanne").go(decision)
    step(walk, "Bevinding noteren", "yes", finding="Dat zou mensen echt op het verkeerde been zetten.")
    step(
        walk,
        "Nieuwe versie voorleggen",
        text="We houden één lijst bij; Fatma werkt haar elke vrijdag bij.",
        why="Iemand houdt de lijst vers.",
    )
    step(walk, "Dit zeg ik", "no_objection")
    for who in ("dirk", "fatma"):
        walk.page.locator("summary", has_text="Noteren wat iemand zegt").click()
        walk.page.locator("select[name$='speaker']").select_option(label=name_of(who))
        walk.page.locator("form:has([name$='speaker']) [value='no_objection']").check()
        walk.press("Noteren")
    step(walk, "Beslist")
    walk.reads("Het overleg nam dit aan.").go(meeting).follow("Rondje langs iedereen")
    walk.page.locator("textarea").first.fill("Iedereen vindt de lijst een goed begin.")
    walk.press("Bewaren").fill(**{"a-text": "De lijst op de gedeelde plek zetten", "a-due_on": later(today, 14)})
    walk.page.locator("select[name='a-owner']").select_option(label="Fatma Yildirim · Emino")
    walk.press("Actie noteren").go(meeting)
    walk.page.locator("summary, button", has_text="Verslag afsluiten").first.click()
    walk.press("Afsluiten en versturen").check()
    walk.reads(
        "Iedereen vindt de lijst een goed begin.", "De lijst op de gedeelde plek zetten", "Beslissing: Eén lijst"
    )


def test_a_decision_between_meetings(open_at):
    walk = open_at(1280, language="nl")
    home = partnership(walk, "sanne")
    decision = propose(walk, home, "Eén nummer voor alle vragen", between=True)
    walk.check().reads("Nog niet gehoord")
    for who in ("dirk", "fatma"):
        says(walk, who, decision, "no_objection")
    says(walk, "sanne", decision, "no_objection")
    step(walk, "Beslist")
    walk.check().reads("Het overleg nam dit aan.")


def test_an_issue_goes_up_and_comes_back(open_at, today):
    walk = open_at(390)
    home = partnership(walk, "sanne")
    walk.go(f"{home}kwesties/nieuw/").fill(
        title="Geen bus op zaterdag",
        text="Wie op zaterdag werkt, raakt er niet.",
        tried="We vroegen werkgevers om andere uren. Dat hielp één keer.",
    )
    walk.page.locator("[name='body']").select_option(label="Ondersteuningsgroep")
    walk.press("Aankaarten").check()
    issue = walk.path()
    step_into(walk, "griet").go(issue)
    step(walk, "Opnemen")
    step(
        walk,
        "In mijn organisatie hogerop brengen",
        to_whom="provinciaal directeur",
        asked="Een gesprek met De Lijn.",
        answer_by=later(today, 30),
    )
    walk.check()
    step(walk, "Antwoord noteren", text="Het gesprek is op dinsdag.")
    step_into(walk, "sanne").go(issue).check().reads("Het gesprek is op dinsdag.")


def test_a_partner_leaves_and_hands_over(open_at, today):
    walk = open_at(390)
    home = partnership(walk, "stijn")
    walk.go(f"{home}samenstelling/vertrekken/").check()
    walk.fill(text="Onze ploeg in de Kempen stopt eind volgend jaar.").press("Aankondigen en mailen").check()
    walk.reads("aangekondigd, nog geen termijn").follow("GTB Vlaanderen").reads("Er loopt nog geen termijn")
    step_into(walk, "sanne").go(f"{home}overleg/").follow("Ondersteuningsgroep").reads("Vertrek van een partner")
    walk.go(f"{home}samenstelling/").follow("CAW De Kempen").check()
    for open_one in walk.page.locator("li.warn a").all_inner_texts():
        walk.page.locator("select[name='key']").select_option(label=open_one.strip())
        walk.fill(taken_by="Stijn Maes", on=later(today, 30)).press("Overdracht afspreken")
    walk.press("Afronden").check()
    assert not walk.page.locator("li.warn").count()
