"""The note on the phone: three taps; and with the network cut in the middle it is kept sealed, and sent when there is network again."""

import re

import pytest

from tests.plugins import seeded

from .effort import Effort
from .roles import step_into

pytestmark = pytest.mark.browser
KEPT = """async () => {
  const db = await new Promise((done) => { const r = indexedDB.open("gezel-notities"); r.onsuccess = () => done(r.result); });
  const all = async (name) => new Promise((done) => { const r = db.transaction(name).objectStore(name).getAll(); r.onsuccess = () => done(r.result); });
  const text = (value) => JSON.stringify(value, (_, one) => one instanceof ArrayBuffer ? new TextDecoder("latin1").decode(one) : one);
  return (await Promise.all(["notes", "drafts", "people", "owner"].map(all))).map(text).join("\\n");
}"""
STORED = """async () => {
  const found = [];
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const request of await store.keys()) found.push(new URL(request.url).pathname, await (await store.match(request)).text());
  }
  return found;
}"""
# A participant's name, or a form under somebody's hat; the clock of the practice world stands there too, under nobody's (0-0).
SOMEBODY = re.compile(r"\bRia\b|\bAmina\b|name=\"actor_key\" value=\"(?!0-0\")")
WORDS = "Belde terug over de brief."
TAPS = 3


def test_a_note_takes_three_taps(open_at):
    walk = step_into(open_at(390), "an")
    page = walk.page
    begin = page.get_by_role("link", name="Notitie voor Amina Haddad")
    walk.check()
    begin.click()
    walk.reads("Voor wie?").check().go("/vandaag/")
    effort = Effort(page)
    effort.tap(begin)
    walk.reads("Voor wie?")
    effort.tap(page.locator("label", has_text="Telefoon"))
    page.locator("textarea[name=text]:focus").wait_for()
    effort.type(WORDS)
    effort.tap(page.get_by_role("button", name="Bewaren"))
    page.wait_for_url("**/trajecten/*/")
    assert effort.told("note").taps <= TAPS
    walk.reads("Amina Haddad").tab("Contacten")
    walk.reads(WORDS)


def test_a_note_with_the_network_cut_in_its_middle_is_sealed_and_sent_later(open_at):
    walk = step_into(open_at(390), "an")
    page = walk.page
    page.set_default_timeout(30_000)  # a worker, a network and a server in turn, on a machine that does more
    # A kept note bears the hour of the device; the house refuses one after its own.
    page.clock.set_fixed_time(seeded.AT)
    walk.go("/notitie/")
    _ready(page)
    page.evaluate("navigator.serviceWorker.ready")
    walk.go("/notitie/")
    _ready(page)
    page.locator("label", has_text="Ria Wuyts").click()
    page.locator("label", has_text="Huisbezoek").click()
    page.keyboard.type("Kwartelei op tafel, ")
    page.context.set_offline(True)
    page.keyboard.type("en geen bereik in de tuin.")
    walk.reads("Bewaard op dit toestel, versleuteld.", seconds=30)
    page.get_by_role("button", name="Bewaren", exact=True).click()
    walk.reads("1 notitie is nog niet verstuurd.", "Kwartelei op tafel", seconds=30)
    kept = page.evaluate(KEPT)
    assert "Kwartelei" not in kept and "Ria" not in kept and "Amina" not in kept
    _sign_out(page)
    walk.reads("Ze blijven versleuteld")
    page.goto("/notitie/")
    walk.reads("Notitie zonder netwerk", "1 notitie is nog niet verstuurd.", seconds=30)
    assert "Kwartelei" not in page.content() and "Ria" not in page.content()
    stored = page.evaluate(STORED)
    assert "/notitie/zonder-netwerk/" in stored
    assert not SOMEBODY.findall("\n".join(stored)), "no name of a participant and nobody's hat on the device"
    page.get_by_label("Voor wie?").fill("Amina")
    page.locator("label", has_text="Telefoon").click()
    page.get_by_label("Wat was er?").fill("Tweede notitie, koud begonnen.")
    page.get_by_role("button", name="Bewaren op dit toestel").click()
    walk.reads("2 notities zijn nog niet verstuurd.", seconds=30)
    page.context.set_offline(False)
    walk.problems.clear()
    walk.go("/notitie/").reads("Kies eerst voor wie dit is.", seconds=30)
    page.locator("#unsent-list select").select_option(label="Amina Haddad")
    page.locator("#unsent").wait_for(state="detached")
    _contacts_of(walk, "Ria Wuyts").reads("Kwartelei op tafel, en geen bereik in de tuin.")
    _contacts_of(walk, "Amina Haddad").reads("Tweede notitie, koud begonnen.").check()


def _ready(page):
    page.locator("html[data-notes=ready]").wait_for(state="attached")


def _contacts_of(walk, name):
    case = re.match("/trajecten/[^/]+/", walk.go("/vandaag/").follow(name).path())
    return walk.go(f"{case[0]}contacten/")


def _sign_out(page):
    page.locator("footer").get_by_role("button", name="Afmelden").click()
