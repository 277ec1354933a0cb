"""What people write down, what is promised and heard, who may be the same, what a companion carries: rules without a database."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezel.casework import words
from gezel.casework.rules.alike import Known, alike
from gezel.casework.rules.caseload import load_of
from gezel.casework.rules.inflow import inflow
from gezel.casework.rules.reaching import (
    Reach,
    normal_phone,
    plausible_birth,
    read_reach,
    shown_phone,
    two_names,
    without_reach,
)
from gezel.casework.rules.referral import Standing, advice, call_by, heard_stage, may_refer, stage_of
from gezel.casework.words import referral as kinds
from gezel.kernel.days import is_working_day


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Lien Maes, school De Brug, 0470 12 34 56", Reach("0470123456", "", "Lien Maes, school De Brug")),
        ("lien.maes@School.example, Lien", Reach("", "lien.maes@school.example", "Lien")),
        ("+32 470 12 34 56", Reach("0470123456")),
        ("0032 (0)14/99 00 11 Onthaal", Reach("014990011", "", "Onthaal")),
        ("+31 6 12345678", Reach("+31612345678")),
        ("via mij", Reach("", "", "via mij")),
        ("", Reach()),
    ],
)
def test_one_line_is_read_as_people_write_it(typed, read):
    assert read_reach(typed) == read


@pytest.mark.rule("C-01")
@given(st.text(max_size=80))
def test_any_line_is_read_and_a_number_stays_the_same_when_read_again(text):
    found = read_reach(text)
    assert not found.phone or normal_phone(shown_phone(found.phone)) == found.phone


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("born", "code"),
    [
        (None, ""),
        (date(1990, 1, 1), ""),
        (date(2026, 3, 2), ""),
        (date(2026, 3, 3), "casework.born_in_future"),
        (date(1850, 1, 1), "casework.born_long_ago"),
    ],
)
def test_a_birth_date_is_one_of_somebody_alive(born, code):
    assert plausible_birth(born, date(2026, 3, 2)).code == code


@pytest.mark.rule("D-06")
def test_no_number_nor_address_stays_in_a_name():
    assert without_reach("Lien, school De Brug") == ("Lien, school De Brug", ())
    name, also = without_reach("Lien, of 03 123 45 67 of lien@example.org of 0486 11 22 33")
    assert also == ("031 23 45 67", "lien@example.org", "0486 11 22 33")
    assert "Lien" in name and not any(sign.isdigit() or sign == "@" for sign in name)


def test_names_in_any_script_keep_their_words():
    assert two_names("  محمد   سعيد ") == ("محمد", "سعيد")
    assert two_names("🌸") == ("🌸", "")
    for name in ("Ö" * 150, "Jo " + "x" * 157, "Jo " + "van der Hoeven " * 10, "x" * 79 + " y" * 40):
        given, family = two_names(name)
        assert 0 < len(given) <= 80 and len(family) <= 120
        assert (given + family).replace(" ", "") == name.replace(" ", "")


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("knocked", "days", "by"),
    [
        (date(2026, 3, 2), 5, date(2026, 3, 9)),
        (date(2026, 4, 3), 1, date(2026, 4, 7)),  # Good Friday before Easter Monday
        (date(2026, 5, 13), 1, date(2026, 5, 15)),  # Ascension
        (date(2026, 3, 7), 2, date(2026, 3, 10)),  # knocked on a Saturday
    ],
)
def test_the_promised_day_counts_belgian_working_days(knocked, days, by):
    assert call_by(knocked, days) == by
    assert is_working_day(by)


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("standing", "stage"),
    [
        (Standing(), kinds.RECEIVED),
        (Standing(called=True), kinds.CALLED),
        (Standing(called=True, met=True), kinds.MET),
        (Standing(met=True, started=True), kinds.STARTED),
        (Standing(started=True, transferred=True), kinds.ELSEWHERE),
        (Standing(called=True, ended=kinds.DECLINED), kinds.DECLINED),
        (Standing(ended=kinds.UNREACHED), kinds.UNREACHED),
    ],
)
def test_how_far_a_referral_got(standing, stage):
    assert stage_of(standing) == stage


@pytest.mark.rule("C-01")
@pytest.mark.parametrize("stage", kinds.STAGES)
@pytest.mark.parametrize("hears", [True, False, None])
def test_who_refers_hears_no_more_than_the_participant_allows(stage, hears):
    heard = heard_stage(stage, hears, kinds.PEER)
    assert heard == (stage if hears or stage in kinds.OPEN_STAGES else kinds.CALLED)
    assert heard_stage(stage, hears, kinds.SELF) == stage


@pytest.mark.rule("C-01")
def test_nobody_is_referred_without_knowing_or_without_a_way_to_reach_them():
    assert may_refer(True, True, False)
    assert may_refer(True, False, True)
    assert may_refer(False, True, True).code == "casework.person_must_agree"
    assert may_refer(True, False, False).code == "casework.how_to_reach"


@pytest.mark.rule("C-02")
@pytest.mark.parametrize("signs", [(), ("relapse",)])
@pytest.mark.parametrize("doubts", [(), ("full_time",), kinds.DOUBTS])
def test_fit_is_advice_and_in_doubt_one_begins(signs, doubts):
    expected = "fits" if signs and not doubts else "doubt"
    assert advice(frozenset(signs), frozenset(doubts)) == expected


def person(name, born=None, phone=b"", email=b""):
    return Known(frozenset(name.split()), born, phone, email)


DAY, OTHER = date(1990, 5, 1), date(1991, 5, 1)


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (person("amina haddad"), person("haddad amina"), ("name",)),
        (person("amina haddad", DAY), person("amina haddad", DAY), ("name", "born")),
        (person("amina haddad", DAY), person("amina haddad", OTHER), ()),
        (person("amina haddad", DAY, b"p"), person("amina haddad", OTHER, b"p"), ("name", "phone")),
        (person("amina haddad", None, b"p"), person("samir haddad", None, b"p"), ("phone",)),
        (person("amina haddad", None, b"p"), person("els claes", None, b"p"), ()),
        (person("amina haddad", DAY), person("mina haddad", DAY), ("born",)),
        (person("amina haddad", DAY), person("els claes", DAY), ()),
        (person("", DAY), person("", DAY), ()),
    ],
)
def test_who_may_be_the_same_person(one, other, reasons):
    assert alike(one, other) == reasons
    assert alike(other, one) == reasons


AGREED = {f"weight_{phase}": 100 for phase in words.PHASES} | {
    "weight_paused": 0,
    "weight_letting_go": 50,
    "cases_per_fte_least": 16,
    "cases_per_fte_most": 18,
}


@pytest.mark.rule("C-04")
@pytest.mark.rule("C-07")
def test_a_load_is_weighed_by_phase_against_the_share_of_fte():
    load = load_of([words.STEADY, words.LETTING_GO, words.PAUSED], AGREED, 525)
    assert (load.cases, load.weight, load.least, load.most) == (3, 150, 840, 945)
    assert load_of([], AGREED, 0).most is None


@pytest.mark.rule("C-01")
def test_inflow_stands_beside_what_was_agreed_in_the_given_order():
    rows = inflow({1: 1, 0: 2}, {2: 50, 1: 30}, [2, 1, 3, 0])
    assert [(r.organisation_id, r.came, r.percent, r.agreed) for r in rows] == [
        (2, 0, 0, 50),
        (1, 1, 33, 30),
        (0, 2, 67, None),
    ]
    assert [r.percent for r in inflow({}, {2: 50}, [2])] == [None]
