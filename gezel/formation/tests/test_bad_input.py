"""What nobody types by accident: numbers that are none, signs that nobody sees. Each gets an answer, never a broken page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation import words
from gezel.formation.models import HandIn, RoundOutcome
from gezel.formation.rules.word_form import read_form, write_form
from gezel.formation.workflows import deliberation
from gezel.kernel.verdict import Refused
from tests import cast

from .jury_world import World, make_world

pytestmark = pytest.mark.django_db
NUMBERS = ("²", "9" * 30, "9" * 5000, "-1", "x", "\x00")
UNSEEN = "\u200b\u2060\ufeff"


@pytest.fixture
def world(at: Any) -> World:
    """A jury that may score."""
    world = make_world(at)
    world.seat("griet", "leen", "yasmina")
    world.declare_all()
    return world


@pytest.fixture
def browse(client: Any, world: World) -> Callable[[str], Any]:
    """A browser with the hat of someone of the cast."""
    return lambda who: client.as_(*cast.join(who))


def url(name: str, *args: Any) -> str:
    return reverse(f"formation:{name}", args=args)


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_that_is_none_breaks_no_page(world: World, browse: Callable[[str], Any], typed: str) -> None:
    area, candidacy = world.area, world.area.candidacies.get()
    leen, tom, mieke = browse("leen"), browse("tom"), browse("mieke")
    answers = [
        leen.post(url("jury_chair", area.pk), {"juror": typed}),
        leen.post(url("jury_outcome", candidacy.pk, 1), {"outcome": typed}),
        leen.post(url("jury_desk", candidacy.pk, 1), {"version": typed}),
        leen.post(url("jury_table", candidacy.pk, 1), {"version": typed, "step": "bewaren"}),
        tom.post(url("jury_appoint", area.pk), {"membership": typed, "bench": "vdab"}),
        tom.get(url("jury_conflict_new", area.pk), {"juror": typed, "candidacy": typed}),
        tom.get("/meldingen/", {"na": typed}),
        tom.post("/meldingen/gelezen/", {"notice": typed}),
        tom.post("/bewaard/", {"kept": typed}),
        tom.get("/organisaties/opeisen/", {"nummer": typed}),
        mieke.get("/organisaties/", {"na": f"a|{typed}", "q": typed}),
        mieke.get(url("process", area.call.slug, area.slug), {"na": typed}),
    ]
    assert not [answer.request["PATH_INFO"] for answer in answers if answer.status_code >= 500]


@pytest.mark.rule("F-10")
@pytest.mark.parametrize("typed", ["²" * 10, "²" * 9, "٠" * 10])
def test_digits_of_another_script_are_no_enterprise_number(browse: Callable[[str], Any], typed: str) -> None:
    assert browse("tom").get("/organisaties/opeisen/", {"nummer": typed}).status_code == 422


@pytest.mark.rule("F-14")
def test_a_motivation_that_nobody_sees_is_none(world: World) -> None:
    candidacy = world.area.candidacies.get()
    scores = {words.CONTRIBUTION: (3, UNSEEN), words.PARTNERSHIP: (3, "Deelt graag.")}
    with pytest.raises(Refused) as refused:
        world.hand_in("griet", candidacy, scores=scores)
    assert refused.value.verdict.code == "formation.jury_motivation_missing_on" and not HandIn.objects.exists()


@pytest.mark.rule("F-14")
def test_no_outcome_rests_on_a_motivation_that_nobody_sees(world: World) -> None:
    candidacy = world.area.candidacies.get()
    world.score_all(candidacy)
    agreed = {words.CONTRIBUTION: (3, "Sterk."), words.PARTNERSHIP: (3, UNSEEN)}
    with pytest.raises(Refused):
        deliberation.propose_consensus(candidacy.pk, 1, agreed, world.actor("griet"), world.at)
    assert not RoundOutcome.objects.exists()


def test_signs_that_no_word_file_can_hold_are_left_out() -> None:
    made = write_form(
        "o\x0b", "g\x08", [("d1a", "T\x01", "h\x02")], {"d1a": "een\x0btwee\x03 \ufffe", "organisation": "x\x1f"}
    )
    assert read_form(made, [("d1a", "T", "h")]).fields["organisation"].text == "x"


def test_a_word_file_with_a_level_that_is_no_number_is_read() -> None:
    odd = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="²"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Los</w:t></w:r></w:p>'
    )
    made, out = zipfile.ZipFile(io.BytesIO(write_form("o", "g", [("d1a", "T", "h")]))), io.BytesIO()
    with zipfile.ZipFile(out, "w") as changed:
        for name in made.namelist():
            changed.writestr(name, made.read(name).replace(b"<w:body>", f"<w:body>{odd}".encode(), 1))
    assert any("Los" in passage.text for passage in read_form(out.getvalue(), [("d1a", "T", "h")]).unplaced)


@pytest.mark.rule("F-13")
def test_a_jury_of_many_candidates_declares_on_one_page(world: World, browse: Callable[[str], Any], at: Any) -> None:
    sent = {f"c{number}{more}": "nee" for number in range(600) for more in ("", "_why")}
    assert browse("leen").post(url("jury_declare", world.jurors["leen"].pk), sent).status_code != 400


@pytest.mark.rule("F-13")
def test_a_reason_that_nobody_sees_ends_no_seat(world: World, browse: Callable[[str], Any]) -> None:
    juror = world.jurors["yasmina"]
    answer = browse("tom").post(url("jury_end", world.area.pk, juror.pk), {"reason": UNSEEN})
    juror.refresh_from_db()
    assert answer.status_code == 422 and juror.ended_at is None
