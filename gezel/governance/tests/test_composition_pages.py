"""The pages of composition: letter, leaving, hand-over; who sees what (G-12, D-01)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Change
from gezel.governance.tests.changing_world import decided, deliver, released
from gezel.governance.tests.governance_world import ROLES, World, running
from gezel.governance.workflows import changes
from tests import cast

pytestmark = pytest.mark.rule("G-12")


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Seven months in."""
    return running(at, 7)


def at_desk(client: Client, who: str) -> Any:
    """A browser of someone under the hat of this partnership."""
    key = ROLES[who][1] if who in ROLES else cast.PEOPLE[who].organisation
    return client.as_(cast.person(who), cast.organisation(key) if key else None)  # type: ignore[attr-defined]


def test_from_decision_to_letter_through_the_pages(world: World, client: Client) -> None:
    wim, here = at_desk(client, "wim"), f"/partnerschappen/{world.partnership.pk}/samenstelling/"
    partner = world.partnership.partners.get(organisation=cast.organisation("arktos"))
    page = wim.get(here).content.decode()
    assert f"{here}partner/{partner.pk}/" in page
    assert "Er verandert niets" in page
    form = {
        "kind": "release",
        "ground": "learning",
        "decision": "",
        "reason": "Niet meer nodig.",
        "months": "6",
        "to": "",
    }
    answer = wim.post_form(f"{here}partner/{partner.pk}/", form)
    assert answer.status_code == 422
    assert "Niet meer nodig." in answer.content.decode()
    form |= {"decision": str(decided(world).pk), "to": str(cast.person("an").pk), "months": "5"}
    answer = wim.post_form(f"{here}partner/{partner.pk}/", form)
    assert answer.status_code == 422
    assert "minstens 6 maanden" in answer.content.decode()
    assert wim.post_form(f"{here}partner/{partner.pk}/", form | {"months": "6"}).status_code == 302
    change = Change.objects.get()
    url = f"{here}wijziging/{change.pk}/"
    assert "Er loopt nog geen termijn" in wim.get(url).content.decode()
    adapted = {"do": "adapt", "title": "Beslissing", "body": "Een warme brief.", "seen_version": "1"}
    assert wim.post_form(url, adapted).status_code == 302
    assert wim.post_form(url, {"do": "send"}).status_code == 302
    deliver(world.at)
    page = wim.get(url).content.decode()
    assert "dinsdag 3 maart 2026" in page
    assert "woensdag 2 september 2026" in page
    assert "Een warme brief." in page
    assert wim.get(url, headers={"accept-language": "en"}).status_code == 200


def test_a_partner_leaves_and_hands_over_through_the_pages(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/samenstelling/"
    an, wim = at_desk(client, "an"), at_desk(client, "wim")
    assert f"{here}vertrekken/" in an.get(here).content.decode()
    assert an.post_form(f"{here}vertrekken/", {"text": " "}).status_code == 422
    assert an.post_form(f"{here}vertrekken/", {"text": "We verhuizen."}).status_code == 302
    deliver(world.at)
    url = f"{here}wijziging/{Change.objects.get().pk}/"
    term = {"do": "term", "decision": str(decided(world).pk), "months": "4"}
    answer = wim.post_form(url, term)
    assert answer.status_code == 422
    assert "4 maanden is te kort" in answer.content.decode()
    assert wim.post_form(url, term | {"months": "6"}).status_code == 302
    page = an.get(url).content.decode()
    assert "Rol Trajectgezel: An Cuypers" in page
    key = page.split('value="governance.role:')[1].split('"')[0]
    hand = {"do": "hand", "key": f"governance.role:{key}", "taken_by": "Joris", "on": "2026-12-01"}
    answer = an.post_form(url, hand)
    assert answer.status_code == 422
    assert "valt na de laatste dag" in answer.content.decode()
    assert an.post_form(url, hand | {"on": "2026-08-01"}).status_code == 302
    assert "gaat naar Joris op" in an.get(url).content.decode()
    assert wim.post_form(url, {"do": "settle"}).status_code == 409
    assert an.post_form(url, {"do": "extend", "until": "2026-10-01", "reason": "Voor Fien."}).status_code == 302
    extension = Change.objects.get().extensions.get()
    assert an.post_form(url, {"do": "agree", "pk": str(extension.pk)}).status_code == 409
    assert wim.post_form(url, {"do": "agree", "pk": str(extension.pk)}).status_code == 302
    assert "donderdag 1 oktober 2026" in an.get(url).content.decode()


def test_after_announcing_the_page_shows_what_was_announced_and_the_way_back(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/samenstelling/"
    url, an = f"{here}vertrekken/", at_desk(client, "an")
    assert an.post_form(url, {"text": "We verhuizen."}).status_code == 302
    page = an.get(url).content.decode()
    assert "Wat er aangekondigd is" in page
    assert "We verhuizen." in page
    assert "Er loopt nog geen termijn" in page
    assert "Aankondigen en mailen" not in page
    assert "Wat er aangekondigd is" in an.get(here).content.decode()
    again = an.post_form(url, {"text": "Nog eens, met meer uitleg."})  # an old tab
    assert again.status_code == 422
    assert "Nog eens, met meer uitleg." in again.content.decode()
    assert "loopt al een wijziging" in again.content.decode()
    joris = client.as_(*cast.join("joris", "arktos"))  # type: ignore[attr-defined]
    assert "Intrekken</button>" not in joris.get(url).content.decode()
    assert joris.post_form(url, {"do": "withdraw", "text": "Nee."}).status_code == 422
    answer = an.post_form(url, {"do": "withdraw", "text": " "})
    assert answer.status_code == 422
    assert an.post_form(url, {"do": "withdraw", "text": "We blijven."}).status_code == 302
    assert Change.objects.get().withdrawn_reason == "We blijven."
    assert "Aankondigen en mailen" in an.get(url).content.decode()
    assert an.post_form(url, {"do": "withdraw", "text": "Weer."}).status_code == 404


def test_once_the_term_runs_the_page_says_until_when_and_who_can_withdraw(world: World, client: Client) -> None:
    url, an = f"/partnerschappen/{world.partnership.pk}/samenstelling/vertrekken/", at_desk(client, "an")
    an.post_form(url, {"text": "We verhuizen."})
    deliver(world.at)
    change = Change.objects.get()
    changes.set_term(change.pk, 6, decided(world).pk, world.actor("wim"), world.at)
    page = an.get(url).content.decode()
    assert "woensdag 2 september 2026" in page
    assert "De opzegtermijn loopt tot en met" in page
    assert "Intrekken</button>" not in page
    answer = an.post_form(url, {"do": "withdraw", "text": "Toch niet."})
    assert answer.status_code == 422
    Change.objects.filter(pk=change.pk).update(settled_at=world.at, settled_by=cast.person("wim"))
    assert "woensdag 2 september 2026" in an.get(url).content.decode()
    english = an.get(url, headers={"accept-language": "en"})
    assert english.status_code == 200


@pytest.mark.rule("D-01")
def test_strangers_find_nothing_and_who_left_nothing_new(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/samenstelling/"
    old = released(world, reason="Oude reden.")
    changes.withdraw(old.pk, "Vervallen.", world.actor("wim"), world.at)
    day = world.on - timedelta(days=1)
    for rows in (cast.organisation("arktos").holdings, cast.organisation("arktos").seats):
        rows.update(until_on=day)
    world.partnership.partners.filter(organisation=cast.organisation("arktos")).update(until_on=day)
    new = released(world, "compaan", to="wim", reason="GEHEIM1")
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    for path in ("", "vertrekken/", "tekortkomingen/", "einde/", f"wijziging/{new.pk}/", "onderaannemers/nieuw/"):
        assert leen.get(here + path).status_code == 404, path
    an = at_desk(client, "an")
    page = an.get(here)
    assert page.status_code == 200
    assert f"wijziging/{new.pk}/" not in page.content.decode()
    assert an.get(f"{here}wijziging/{new.pk}/").status_code == 404
    assert an.get(f"{here}wijziging/{old.pk}/").status_code == 200
    assert an.post_form(f"{here}wijziging/{old.pk}/", {"do": "withdraw", "text": "x"}).status_code == 422
    assert "Compaan" in page.content.decode()
    griet = at_desk(client, "griet")
    assert "GEHEIM1" in griet.get(f"{here}wijziging/{new.pk}/").content.decode()
    assert griet.post_form(f"{here}wijziging/{new.pk}/", {"do": "send"}).status_code == 409


def test_the_list_asks_as_many_queries_at_any_length(
    world: World, client: Client, exactly: Callable[[int], Any]
) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/samenstelling/"
    griet = at_desk(client, "griet")
    partner = world.partnership.partners.get(organisation=cast.organisation("arktos"))

    def withdrawn(count: int) -> None:
        Change.objects.bulk_create(
            Change(
                partnership=world.partnership,
                partner=partner,
                kind=words.LEAVE,
                reason="x",
                made_at=world.at,
                made_by=cast.person("an"),
                withdrawn_at=world.at,
                withdrawn_reason="y",
            )
            for _ in range(count)
        )

    withdrawn(1)
    griet.get(here)
    with exactly(18):
        griet.get(here)
    withdrawn(29)
    with exactly(18):
        griet.get(here)
