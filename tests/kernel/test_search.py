"""One normalisation for every search column."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.kernel.search import search_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Sint-Gillis-Waas", "sint gillis waas"),
        ("  Ĳzer, Zoë & Çelik ", "ijzer zoe celik"),
        ("STRAßE", "strasse"),
        ("0410.346.721", "0410 346 721"),
        ("Yıldız", "yildiz"),
        ("…", ""),
    ],
)
def test_case_accents_and_signs_do_not_matter(text, key):
    assert search_key(text) == key


@given(st.text())
def test_a_key_is_its_own_key_and_holds_words_only(text):
    key = search_key(text)
    assert search_key(key) == key
    assert re.fullmatch(r"([^\W_]+( [^\W_]+)*)?", key)


@given(st.text("abcéïÀÇ -.", max_size=30))
def test_capitals_do_not_matter(text):
    assert search_key(text.upper()) == search_key(text.lower()) == search_key(text)
