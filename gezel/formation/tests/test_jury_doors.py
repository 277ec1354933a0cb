"""Over HTTP: no address of the jury shows a secret to who may not see it, and every address turns away who may not come (D-01)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation.models import Area, Candidacy
from gezel.formation.urls import jury as addresses
from tests import cast

from .jury_world import SECRET, World, make_world

pytestmark = pytest.mark.django_db
MOTIVE = "Sterk antwoord op de nood."
NAME = "Arktos"
OPEN = {"juror": "leen", "manager": "mieke", "support": "ruben"}
# Who never finds the candidate on any page of the jury, once the jury has decided; the conflicted juror also under another hat.
BLIND = ("conflicted", "conflicted elsewhere", "other area", "candidate", "stranger")


@pytest.fixture
def story(at: datetime) -> World:
    """A decided round 1; Bram declared a conflict, and works for VDAB that composes the jury."""
    world = make_world(at)
    world.seat("griet", "bram", "leen", "yasmina")
    candidacy = Candidacy.objects.get()
    for who in world.jurors:
        world.declare(who, conflicts_with=(candidacy,) if who == "bram" else ())
    world.bram = world.jurors.pop("bram")  # type: ignore[attr-defined]
    world.decide(candidacy)
    return world


def visitors(client: Any) -> dict[str, Any]:
    """One browser for each kind of visitor."""
    hats = {"conflicted": ("bram", ""), "conflicted elsewhere": ("bram", "temse"), "other area": ("dirk", "")}
    hats |= {"candidate": ("an", ""), "stranger": ("wim", ""), "juror": ("leen", ""), "desk": ("tom", "")}
    hats |= {"manager": ("mieke", ""), "support": ("ruben", "")}
    return {kind: client.as_(*cast.join(who, where, "member" if where else "")) for kind, (who, where) in hats.items()}


def every_address(world: World) -> list[str]:
    """Every address of the journey with the ids that exist in the story, in both rounds."""
    candidacy = Candidacy.objects.get()
    values = {
        "pk": [world.jurors["leen"].pk, world.bram.pk],  # type: ignore[attr-defined]
        "area_id": [world.area.pk],
        "candidacy_id": [candidacy.pk],
        "juror_id": [world.bram.pk],  # type: ignore[attr-defined]
        "round": [1, 2],
    }
    found = []
    for pattern in addresses.urlpatterns:
        names = list(pattern.pattern.converters)
        rows: list[dict[str, int]] = [{}]
        for name in names:
            rows = [{**row, name: value} for row in rows for value in values[name]]
        found += [reverse(f"formation:{pattern.name}", kwargs=row) for row in rows]
    return found


def pages(browser: Any, world: World) -> dict[str, str]:
    """What a browser gets on each address by GET and by an empty POST."""
    found = {}
    for address in every_address(world):
        for method in (browser.get, browser.post):
            answer = method(address)
            found[f"{method.__name__} {address}"] = answer.content.decode() if hasattr(answer, "content") else ""
    return found


@pytest.mark.rule("D-01")
@pytest.mark.rule("F-13")
@pytest.mark.parametrize("kind", BLIND)
def test_a_planted_secret_never_shows(story: World, client: Any, kind: str) -> None:
    told = pages(visitors(client)[kind], story)
    assert len(told) > 40
    for page, text in told.items():
        assert SECRET not in text, page
        assert MOTIVE not in text, page
        if NAME in text and kind != "candidate":  # Bram keeps seeing what he himself declared, and nothing more
            assert kind == "conflicted" and "/belangen/" in page


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("kind", OPEN)
def test_the_secret_shows_to_who_may_see_it(story: World, client: Any, kind: str) -> None:
    text = "".join(pages(visitors(client)[kind], story).values())
    assert SECRET in text and MOTIVE in text


@pytest.mark.rule("F-11")
@pytest.mark.parametrize("kind", ["juror", "desk", "manager", "support", "stranger"])
def test_before_the_deadline_nobody_learns_anything(story: World, client: Any, kind: str) -> None:
    Area.objects.update(deadline_at=story.at + timedelta(days=1))
    for page, text in pages(visitors(client)[kind], story).items():
        assert SECRET not in text and MOTIVE not in text, page
        if NAME in text:  # what a juror once declared; in a real world nothing is declared before the deadline
            assert kind == "juror" and "/belangen/" in page


@pytest.mark.rule("D-01")
def test_the_area_desk_sees_names_but_no_text_and_no_score_before_the_release(story: World, client: Any) -> None:
    desk = visitors(client)["desk"]
    text = "".join(pages(desk, story).values())
    assert NAME in text and SECRET not in text and MOTIVE not in text
    story.release()
    text = "".join(pages(desk, story).values())
    assert SECRET in text and MOTIVE in text


@pytest.mark.rule("D-07")
def test_texts_ask_for_a_second_factor(story: World, client: Any) -> None:
    leen, lokeren = cast.join("leen")
    plain = client.as_(leen, lokeren, second_factor=False)
    for address in every_address(story):
        if "kandidatuur" in address or "uitdagingen" in address or address.endswith(f"{story.area.pk}/beraad/"):
            assert plain.get(address).status_code == 403, address


@pytest.mark.rule("D-01")
def test_a_visitor_is_asked_to_sign_in(story: World, client: Any) -> None:
    for address in every_address(story):
        answer = client.get(address)
        assert answer.status_code == 302 and "/account/" in answer["Location"], address


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("kind", ["manager", "support", "stranger", "conflicted elsewhere"])
def test_who_only_reads_changes_nothing(story: World, client: Any, kind: str) -> None:
    before = picture()
    pages(visitors(client)[kind], story)
    assert picture() == before


def picture() -> list[Any]:
    """Every row of the jury's tables."""
    from gezel.formation.models import BenchVote, ConflictDeclaration, Deliberation, HandIn, Juror, RoundOutcome, Score

    tables = (BenchVote, ConflictDeclaration, Deliberation, HandIn, Juror, RoundOutcome, Score)
    return [list(table.objects.order_by("pk").values_list()) for table in tables]


@pytest.mark.rule("D-01")
def test_cards_and_notices_name_no_candidate(story: World, client: Any) -> None:
    from gezel.formation.queries.cards_jury import cards
    from gezel.kernel.texts import say
    from gezel.post.models import Notice

    made: Callable[..., Any] = story.actor
    for who in ("leen", "bram", "tom"):
        for card in cards(made(who), story.at):
            assert NAME not in say(card.code, "nl", **card.params)
    assert not any(NAME in notice.sentence() for notice in Notice.objects.filter(code__contains="jury"))
