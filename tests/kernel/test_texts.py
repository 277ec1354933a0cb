"""Sentences by code: both languages, values as a reader expects them, no code twice."""

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.kernel import texts
from gezel.kernel.money import Euro
from gezel.kernel.texts import Text


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (date(2024, 4, 2), "dinsdag 2 april 2024", "Tuesday 2 April 2024"),
        (datetime(2024, 7, 13, 21, 59, tzinfo=UTC), "zaterdag 13 juli 2024 om 23:59", "Saturday 13 July 2024 at 23:59"),
        (
            datetime(2024, 12, 31, 23, 30, tzinfo=UTC),
            "woensdag 1 januari 2025 om 00:30",
            "Wednesday 1 January 2025 at 00:30",
        ),
        (7, "7", "7"),
        (Euro(123456), "1.234,56", "1,234.56"),
        (Euro(-1), "-0,01", "-0.01"),
    ],
)
def test_days_and_instants_are_written_out(value, dutch, english):
    sentence = Text("Op {value}.", "On {value}.")
    assert sentence("nl", value=value) == f"Op {dutch}."
    assert sentence("en", value=value) == f"On {english}."


def test_french_is_there_where_participants_read_it_and_dutch_where_it_is_not():
    at = datetime(2024, 8, 4, 10, 0, tzinfo=UTC)
    assert Text("Op {at}.", "On {at}.", "Le {at}.")("fr", at=at) == "Le dimanche 4 août 2024 à 12:00."
    assert Text("Ja.", "Yes.")("fr") == "Ja."


@given(st.text(), st.sampled_from(["nl", "en"]))
def test_a_value_is_never_read_as_a_place(value, language):
    assert Text("<{a}>", "<{a}>")(language, a=value) == f"<{value}>"


def test_an_unknown_place_stays_empty_and_an_unknown_code_is_an_error():
    assert Text("a{b}c", "a{b}c")() == "ac"
    with pytest.raises(KeyError):
        texts.say("kernel.does_not_exist")


def test_a_code_belongs_to_its_room_and_stands_once():
    with pytest.raises(ValueError, match="does not start"):
        texts.register("days", {"steps.x": Text("a", "b")})
    with pytest.raises(ValueError, match="twice"):
        texts.register("steps", {"steps.not_now": Text("iets anders", "something else")})
    texts.register("steps", {"steps.not_now": texts.known()["steps.not_now"]})


@pytest.mark.parametrize("code", [code for code in texts.known() if code.startswith(("days.", "steps."))])
def test_both_languages_ask_the_same_values(code):
    text = texts.known()[code]
    places = [set(re.findall(r"{(\w+)}", sentence)) for sentence in (text.nl, text.en)]
    assert text.nl and text.en and places[0] == places[1]


def test_a_name_from_right_to_left_stands_apart_in_its_sentence():
    said = Text("{who}: al {days} dagen geen contact", "")("nl", who="محمد", days=72)
    assert said == "\u2068محمد\u2069: al 72 dagen geen contact"


def test_an_ordinary_name_stands_as_it_is():
    assert Text("{who}: al {days} dagen", "")("nl", who="Zoë", days=72) == "Zoë: al 72 dagen"
