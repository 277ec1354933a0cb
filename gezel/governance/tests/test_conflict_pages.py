"""The pages of conflicts for who is in them, and the ladders for everyone (G-11)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from gezel.governance.models import Conflict, Ladder
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


@pytest.mark.rule("G-11")
def test_from_opening_to_settled_through_the_pages(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/conflicten/"
    an, wim = client.as_(*cast.join("an", "arktos")), client.as_(*cast.join("wim", "compaan"))
    joris = cast.person("joris").pk
    fields = {"kind": words.COMPANIONS, "text": "Woorden over de wachtdienst."}
    answer = an.post_form(f"{base}nieuw/", fields)
    assert answer.status_code == 422
    assert "Woorden over de wachtdienst." in answer.content.decode()
    assert an.post_form(f"{base}nieuw/", fields | {"others": [joris]}).status_code == 302
    one = f"{base}{Conflict.objects.get().pk}/"
    assert wim.get(one).status_code == 404
    answer = an.post_form(one, {"step": "climb", "people": [cast.person("wim").pk]})
    assert (answer.status_code, "Een trede overslaan kan niet" in answer.content.decode()) == (422, True)
    assert an.post_form(one, {"step": "note", "on": "2026-03-02", "text": "Samen gegeten."}).status_code == 302
    page = an.get(one)
    assert page["Cache-Control"] == "no-store"
    assert "teamleider, die naast iedereen gaat staan" in page.content.decode()
    assert an.post_form(one, {"step": "climb", "people": [cast.person("wim").pk]}).status_code == 302
    assert "Gevraagd: Wim Bosteels" in wim.get(one).content.decode()
    party = Conflict.objects.get().involved.get(person_id=joris)
    assert wim.post_form(one, {"step": "hear", "party": party.pk, "on": "2026-03-02"}).status_code == 302
    assert wim.post_form(one, {"step": "end", "how": words.AGREED, "text": "Om beurten."}).status_code == 302
    assert "Om beurten." in an.get(one).content.decode()
    assert "Afgesloten" in an.get(base).content.decode()


@pytest.mark.rule("G-11")
def test_ladders_are_read_by_all_and_changed_by_who_arranges(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/conflicten/ladders/"
    an, wim = client.as_(*cast.join("an", "arktos")), client.as_(*cast.join("wim", "compaan"))
    assert "Stuurgroep van de promotor" in an.get(base).content.decode()
    fields = {"name0": "Zelf", "who0": "wij", "name1": "Top", "who1": "regisseur", "reason": "Beslissing 3"}
    answer = an.post_form(f"{base}outside/", fields | {"flags1": ["final"]})
    assert answer.status_code == 422
    assert "Beslissing 3" in answer.content.decode()
    answer = wim.post_form(f"{base}outside/", fields)
    assert (answer.status_code, "laatste woord" in answer.content.decode()) == (422, True)
    assert wim.post_form(f"{base}outside/", fields | {"flags1": ["final", "hearing"]}).status_code == 302
    assert [rung["name"] for rung in Ladder.objects.get().rungs] == ["Zelf", "Top"]
    assert wim.get(f"{base}niets/").status_code == 404
    assert client.as_(*cast.join("leen")).get(base).status_code == 404
