"""The rules of a reply by example: the last day, the form's own question, document and passage, two who weigh (F-21, F-22)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gezel.formation import words
from gezel.formation.rules.reply import (
    Point,
    Proof,
    Weighed,
    about_allowed,
    final_may_go,
    leads_to,
    may_weigh,
    points_complete,
    reply_in_time,
    stands_in,
    weighed,
)
from gezel.kernel.clock import end_of

DAY = date(2024, 4, 2)
WHOLE = Point("d1a", "Deze zin.", "Daarom.")


@pytest.mark.rule("F-21")
def test_the_whole_last_day_counts_and_the_first_instant_after_it_does_not() -> None:
    end = end_of(DAY)
    assert reply_in_time(end - timedelta(microseconds=1), DAY)
    late = reply_in_time(end, DAY)
    assert not late and late.params == {"last_day": DAY, "arrived": end}
    assert reply_in_time(end, None).code == "formation.reply_not_told"


@pytest.mark.rule("F-21")
@pytest.mark.parametrize(
    ("about", "code"),
    [
        (words.ABOUT_DOCUMENT, ""),
        (words.ABOUT_SUBSTANCE, "formation.reply_about_substance"),
        (words.ABOUT_NEW, "formation.reply_about_new"),
        ("", "formation.reply_about_open"),
        ("iets", "formation.reply_about_open"),
    ],
)
def test_only_a_material_error_is_a_reply(about: str, code: str) -> None:
    assert about_allowed(about).code == code


@pytest.mark.rule("F-21")
@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([], "formation.reply_without_point"),
        ([Point()], "formation.reply_without_point"),
        ([Point("d9", "Zin.", "Want.")], "formation.reply_document_missing"),
        ([WHOLE, Point("", "Zin.", "Want.")], "formation.reply_document_missing"),
        ([Point("d1a", " ", "Want.")], "formation.reply_passage_missing"),
        ([Point("d1a", "Zin.", "")], "formation.reply_explanation_missing"),
        ([WHOLE, Point()], ""),
    ],
)
def test_a_reply_names_document_and_passage(points: list[Point], code: str) -> None:
    assert points_complete(points, {"d1a"}).code == code


def test_a_quoted_passage_is_found_whatever_its_line_ends_and_quotes() -> None:
    assert stands_in("“wekelijks  in\nelk dorp”", "Wij zijn Wekelijks in elk dorp aanwezig.")
    assert not stands_in("dagelijks", "Wij zijn wekelijks aanwezig.")
    assert not stands_in("  ", "Iets.")


@pytest.mark.rule("F-22")
@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("sat_in_jury", "formation.weigher_sat_in_jury"),
        ("works_for_area", "formation.weigher_works_for_area"),
        ("works_for_candidate", "formation.weigher_works_for_candidate"),
        ("declared_conflict", "formation.weigher_conflict_known"),
        ("weighs_already", "formation.weigher_already"),
    ],
)
def test_who_weighs_did_not_sit_and_has_no_tie(reason: str, code: str) -> None:
    assert may_weigh(Proof("Iemand"))
    assert may_weigh(Proof("Iemand", **{reason: True})).code == code


@pytest.mark.rule("F-22")
@pytest.mark.parametrize(
    ("opinions", "expected"),
    [
        ([], None),
        (["reverse"], None),
        (["reverse", "reverse"], Weighed(words.REVERSED, False)),
        (["confirm", "confirm"], Weighed(words.CONFIRMED, False)),
        (["confirm", "reverse"], Weighed(words.CONFIRMED, True)),
    ],
)
def test_only_two_together_reverse(opinions: list[str], expected: Weighed | None) -> None:
    assert weighed(opinions) == expected


@pytest.mark.rule("F-22")
def test_where_a_reversal_leads() -> None:
    assert leads_to(words.PAPER, words.NOT_SELECTED, True) == words.INVITED
    assert leads_to(words.PITCH, words.NOT_SELECTED, True) == words.SELECTED
    assert leads_to(words.PITCH, words.NOT_SELECTED, False) == words.NOT_SELECTED


@pytest.mark.rule("F-22")
def test_final_decisions_wait_for_replies_when_the_call_says_so() -> None:
    assert final_may_go([], True) and final_may_go(["Emino"], False)
    assert final_may_go(["Emino", "Arktos"], True).params == {"names": "Arktos, Emino"}
