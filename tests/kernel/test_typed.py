"""Numbers that are numbers, texts that say something."""

from __future__ import annotations

import pytest

from gezel.kernel.typed import is_blank, whole, without_controls


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("17", 17), ("9" * 18, 10**18 - 1), ("", None), ("²", None), ("٣", None), ("-1", None), ("1 ", None)],
)
def test_a_whole_number(text, number):
    assert whole(text) == number


@pytest.mark.parametrize("text", ["9" * 19, "9" * 5000, "1\n", "\x00"])
def test_a_number_that_no_database_holds_is_none(text):
    assert whole(text) is None


@pytest.mark.parametrize(
    "text", ["", " \n\t", "\u200b", "\ufeff\u2060", "\u00ad", "\u3164", "\u2800", "\u0301", "\u202e"]
)
def test_what_nobody_sees_is_blank(text):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "\u200bé", "👩‍🌾", "3", "–", "שלום"])
def test_what_somebody_sees_is_not(text):
    assert not is_blank(text)


def test_controls_go_and_line_ends_stay():
    assert without_controls("a\x00b\x08\tc\r\nd\x0be\ufffef") == "ab\tc\r\nd\nef"
