"""The pages of issues: raising with what was tried, every step on the issue's own page, nobody else's, found again (G-10)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from gezel.governance.models import Issue
from gezel.governance.queries.cards_issues import search
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows.issues import Draft, raise_issue
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def seat(client: Any, who: str, organisation: str) -> Any:
    """A browser of somebody."""
    return client.as_(*cast.join(who, organisation))


def raised(world: World, title: str = "Attesten blijven uit") -> Issue:
    """An issue for the support group."""
    draft = Draft(title, "Geen attest.", "Gebeld.", world.body().pk, "rules")
    return raise_issue(world.partnership.pk, draft, world.actor("an"), world.at)


@pytest.mark.rule("G-10")
def test_from_raising_to_solved_through_the_pages(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/"
    an, griet = seat(client, "an", "arktos"), seat(client, "griet", "vdab")
    assert "Geen open kwesties" in an.get(base).content.decode()
    fields = {
        "title": "Attesten",
        "text": "Blijven uit.",
        "tried": "  ",
        "body": str(world.body().pk),
        "theme": "rules",
    }
    answer = an.post_form(f"{base}nieuw/", fields)
    assert answer.status_code == 422
    assert "Blijven uit." in answer.content.decode()
    assert an.post_form(f"{base}nieuw/", fields | {"tried": "Gebeld."}).status_code == 302
    one = f"{base}{Issue.objects.get().pk}/"
    assert griet.post_form(one, {"step": "take_up"}).status_code == 302
    answer = griet.post_form(
        one, {"step": "escalate", "to_whom": "directeur", "asked": "Help", "answer_by": "2026-03-01"}
    )
    assert answer.status_code == 422
    assert "dag na vandaag" in answer.content.decode()
    assert "directeur" in answer.content.decode()
    sent = {"step": "escalate", "to_whom": "directeur", "asked": "Een vast uur", "answer_by": "2026-04-01"}
    assert griet.post_form(one, sent).status_code == 302
    away = Issue.objects.get().escalations.get()
    page = an.get(one).content.decode()
    assert "Hogerop gebracht bij directeur" in page
    assert "Wat u nu kunt doen" not in seat(client, "joris", "arktos").get(one).content.decode()
    assert griet.post_form(one, {"step": f"answer-{away.pk}", "text": "Ja, op maandag."}).status_code == 302
    assert griet.post_form(one, {"step": "solve", "text": "Vast uur op maandag."}).status_code == 302
    page = seat(client, "joris", "arktos").get(one).content.decode()
    assert "Vast uur op maandag." in page
    assert "Opgelost" in an.get(base).content.decode()


@pytest.mark.rule("G-10")
def test_a_step_out_of_turn_is_refused_with_a_sentence(world: World, client: Any) -> None:
    issue, griet = raised(world), seat(client, "griet", "vdab")
    one = f"/partnerschappen/{world.partnership.pk}/kwesties/{issue.pk}/"
    answer = griet.post_form(one, {"step": "solve", "text": "Al geregeld."})
    assert answer.status_code == 422
    assert "nog niet opgenomen" in answer.content.decode()
    assert "Al geregeld." in answer.content.decode()
    joris = seat(client, "joris", "arktos")
    answer = joris.post_form(one, {"step": "take_up"})
    assert (answer.status_code, "Dit doet een lid van" in answer.content.decode()) == (422, True)
    assert griet.post_form(one, {"step": "nonsense"}).status_code == 404


@pytest.mark.rule("D-01")
@pytest.mark.rule("G-10")
def test_others_find_nothing(world: World, client: Any) -> None:
    issue = raised(world)
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/"
    leen = client.as_(*cast.join("leen"))
    for path in (base, f"{base}nieuw/", f"{base}{issue.pk}/"):
        assert leen.get(path).status_code == 404
    ruben = seat(client, "ruben", "vvsg")
    assert ruben.get(f"{base}{issue.pk}/").status_code == 200
    assert "beslissen niet mee" in ruben.get(f"{base}nieuw/").content.decode()
    other = running(world.at, name="Ander netwerk")
    assert ruben.get(f"/partnerschappen/{other.partnership.pk}/kwesties/{issue.pk}/").status_code == 404


@pytest.mark.rule("G-10")
def test_search_by_the_start_of_a_word_over_what_one_reads(world: World) -> None:
    issue = raised(world, "Wachttijd kinderopvang")
    (hit,) = search(world.actor("joris"), "kinder")
    assert (hit.title, hit.url.endswith(f"/{issue.pk}/")) == ("Wachttijd kinderopvang", True)
    assert search(world.actor("joris"), "opvang") == []
    assert search(cast.actor("leen"), "kinder") == []
    assert search(cast.actor("mieke"), "wacht")[0].title == hit.title


@pytest.mark.parametrize("many", [1, 30])
def test_the_list_asks_the_same_number_of_queries(world: World, client: Any, exactly: Any, many: int) -> None:
    for n in range(many):
        raised(world, f"Kwestie {n}")
    an = seat(client, "an", "arktos")
    an.get(f"/partnerschappen/{world.partnership.pk}/kwesties/")
    with exactly(10):
        an.get(f"/partnerschappen/{world.partnership.pk}/kwesties/")


def test_english(world: World, client: Any) -> None:
    issue, griet = raised(world), seat(client, "griet", "vdab")
    griet.post("/taal/", {"language": "en", "next": "/"})
    page = griet.get(f"/partnerschappen/{world.partnership.pk}/kwesties/{issue.pk}/", headers={"accept-language": "en"})
    assert page.status_code == 200
