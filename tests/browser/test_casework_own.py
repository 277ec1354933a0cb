"""The participant's own place on a phone, in French and English; the phone in other hands, with its back button."""

import pytest

from .roles import step_into

pytestmark = pytest.mark.browser
LINK, CODE = "/mijn-traject/in/oefenwereld-kaartje-van-amina/", "271828"


def test_a_participant_reads_writes_and_stops_sharing_on_a_phone(open_at):
    walk = open_at(390).visit(LINK)
    walk.press("Français").fill(code=CODE).press("Ouvrir").check()
    assert walk.page.locator("html").get_attribute("lang") == "fr"
    for door in ("Ce que je veux", "Qui a regardé", "Qui peut regarder", "Questionnaire", "Comment ça va ensemble"):
        walk.press(door).check().press("Retour")
    targets = walk.page.eval_on_selector_all(".own-doors a", "doors => doors.map(one => one.offsetHeight)")
    assert min(targets) >= 64
    walk.press("Mes mots").fill(said="Je préfère le matin 🌞").press("Ajouter").check()
    assert "Je préfère le matin 🌞" in walk.page.inner_text("main")
    walk.press("English").press("Back").press("Take along").check()
    with walk.page.expect_download() as got:
        walk.page.get_by_role("link", name="As data").click()
    assert got.value.suggested_filename.endswith(".zip")
    walk.press("I am done").check()
    walk.go("/mijn-traject/", expect=403)


def test_the_phone_in_other_hands_shows_nothing_else_even_by_its_back_button(open_at):
    walk = step_into(open_at(390), "an").go("/partnerschappen/1/deelnemers/")
    walk.follow("Amina Haddad").tab("Metingen").check()
    file = walk.path()
    beside = walk.page.context.new_page()  # a second tab that stood open
    beside.goto(walk.page.url)
    beside.evaluate("document.querySelector('input[name=pin]').value = 'half'")
    assert "Haddad" in beside.inner_text("body")
    walk.fill(pin="1357").press("Begin en geef het toestel").check()
    walk.page.get_by_role("button", name="eerder wel").click()
    walk.page.wait_for_load_state("load")
    walk.page.goto(file)
    assert "nu dicht" in walk.page.inner_text("h1")
    for _ in range(4):
        walk.page.go_back()
        assert "Haddad" not in walk.page.content()
    beside.get_by_text("Dit toestel is uitgeleend").wait_for()
    with beside.expect_response(lambda answer: answer.status == 403):
        beside.get_by_role("button", name="Toon deze pagina weer").click()
    assert "Haddad" not in beside.inner_text("html")
    walk.page.goto(walk.page.url.split("/trajecten/")[0].split("/overhandigd/")[0] + "/overhandigd/terug/")
    walk.fill(pin="1357").press("Ik ben terug")
    beside.get_by_role("button", name="Toon deze pagina weer").click()
    beside.get_by_text("Haddad").first.wait_for()
    assert beside.input_value("input[name=pin]") == "half"
