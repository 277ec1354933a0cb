"""Enterprise numbers: the worked values, the ways people type them, and why one is refused."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gezel.organisations.rules.enterprise_number import check_number, digits_of, dotted

VALID = [
    "0207.502.202",
    "0682.510.212",
    "0410.346.721",
    "0464.222.895",
    "0894.570.127",
    "0887.010.362",
    "0451.857.573",
    "0440802543",
    "0212194131",
    "0212199277",
    "0212169781",
    "0212173444",
    "0212173840",
    "0212179778",
    "207502202",
]


@pytest.mark.rule("F-10")
@pytest.mark.parametrize("number", VALID)
def test_the_numbers_of_the_documents_are_valid(number):
    assert check_number(number)


@pytest.mark.rule("F-10")
@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("0410346722", "organisations.number_wrong"),
        ("1000000000", "organisations.number_wrong"),
        ("2123456789", "organisations.number_establishment"),
        ("8.999.999.999", "organisations.number_establishment"),
        ("", "organisations.number_missing"),
        ("12345", "organisations.number_shape"),
        ("04103467210", "organisations.number_shape"),
        ("arktos", "organisations.number_shape"),
        ("9123456789", "organisations.number_wrong"),
    ],
)
def test_a_wrong_number_is_refused_for_its_own_reason(typed, code):
    assert check_number(typed).code == code


@pytest.mark.parametrize(
    "typed", ["0207.502.202", "BE 0207.502.202", "BE0207502202", "be (0)207 502 202", "207502202", " 0207-502-202 "]
)
def test_however_it_is_typed_the_same_ten_digits_are_kept(typed):
    assert digits_of(typed) == "0207502202"
    assert check_number(typed)


@pytest.mark.rule("F-10")
@example(first=9_700_000, pair=0)
@example(first=9_700_000, pair=97)
@example(first=1_000_001, pair=99)
@given(first=st.integers(min_value=1_000_000, max_value=19_999_999), pair=st.integers(min_value=0, max_value=99))
def test_exactly_one_pair_of_check_digits_fits(first, pair):
    assert bool(check_number(f"{first:08d}{pair:02d}")) is (pair == 97 - first % 97)


@pytest.mark.rule("F-10")
def test_shown_with_dots():
    assert dotted("0410346721") == "0410.346.721"
    assert dotted(None) == ""
