"""Money in whole eurocents: half up, Belgian notation, nothing lost on the way."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.kernel import money

CENTS = st.integers(-(10**13), 10**13)


@pytest.mark.parametrize(
    ("amount", "expected"), [("0.005", 1), ("0.004", 0), ("2.675", 268), ("-0.005", -1), ("157964.07", 15796407)]
)
def test_half_up_to_the_cent(amount, expected):
    assert money.cents(Decimal(amount)) == expected


@given(CENTS)
def test_euro_and_cents_are_each_others_way_back(amount):
    assert money.cents(money.euro(amount)) == amount
    assert money.euro(amount).as_tuple().exponent == -2


@given(CENTS, st.sampled_from(["nl", "en"]))
def test_what_is_shown_in_dutch_can_be_typed_back(amount, language):
    shown = money.show(amount, language)
    assert money.parse(shown if language == "nl" else shown.replace(",", "")) == amount
    assert shown[-3] == ("," if language == "nl" else ".")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.234,56", 123456),
        ("1234.56", 123456),
        ("€ 1 234,5", 123450),
        ("1\u00a0234,00", 123400),
        ("-0,01", -1),
        ("12", 1200),
    ],
)
def test_belgian_and_plain_notation(text, expected):
    assert money.parse(text) == expected


@pytest.mark.parametrize("text", ["", "abc", "1,2,3", "--1", "€"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(ValueError):
        money.parse(text)


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1e30"])
def test_numbers_that_are_no_amounts_are_refused(text):
    with pytest.raises(ValueError):
        money.parse(text)


@given(st.decimals(-(10**9), 10**9, places=4))
def test_rounding_moves_half_a_cent_at_most(amount):
    assert abs(money.euro(money.cents(amount)) - amount) <= Decimal("0.005")
