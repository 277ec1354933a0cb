"""Decisions as pure rules: which mail, what it must say, the last day, when a round may go (F-17 to F-21)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from gezel.formation import words
from gezel.formation.rules import pitch
from gezel.formation.rules.call_content import CallContent, Numbers
from gezel.formation.rules.decisions import (
    MUST_SAY,
    Told,
    kind_of,
    lacking,
    may_be_released,
    may_reply,
    receipt_allowed,
    redated,
    reply_until,
    slots_given,
    swapped,
)
from gezel.formation.rules.pitch import CANCEL, Appointment, Slot, calendar_text, may_take, sequence_of, slots_of
from gezel.kernel.clock import BRUSSELS

NINE = datetime(2026, 3, 9, 9, 0, tzinfo=BRUSSELS)


@pytest.mark.rule("F-19")
@pytest.mark.parametrize(
    ("round", "paper", "after", "kind"),
    [
        (1, words.INVITED, None, words.MAIL_INVITED),
        (1, words.NOT_SELECTED, None, words.MAIL_REFUSED_1),
        (2, words.INVITED, words.SELECTED, words.MAIL_SELECTED),
        (2, words.INVITED, words.NOT_SELECTED, words.MAIL_REFUSED_2),
        (2, words.NOT_SELECTED, None, words.MAIL_FINAL_REFUSED_1),
    ],
)
def test_each_outcome_has_its_own_mail(round: int, paper: str, after: str | None, kind: str) -> None:
    assert kind_of(round, paper, after) == kind


def test_a_pitch_without_result_has_no_mail() -> None:
    with pytest.raises(ValueError, match="no result"):
        kind_of(2, words.INVITED, None)


@pytest.mark.rule("F-21")
def test_the_last_day_is_counted_with_the_calls_own_numbers() -> None:
    """Received Monday 18-03-2024: fourteen days end on Easter Monday, so the term rolls to Tuesday 02-04-2024 (facts 5.5)."""
    assert reply_until(date(2024, 3, 18), Numbers()) == date(2024, 4, 2)
    assert reply_until(date(2024, 3, 18), Numbers(reply_rolls=False)) == date(2024, 4, 1)
    assert reply_until(date(2024, 3, 18), Numbers(reply_days=21)) == date(2024, 4, 8)


@pytest.mark.rule("F-21")
def test_only_a_refusal_opens_a_right_of_reply() -> None:
    may = [kind for kind in words.DECISION_MAILS if may_reply(kind)]
    assert may == [words.MAIL_REFUSED_1, words.MAIL_REFUSED_2]


SAID = {
    "contribution_score": "3",
    "contribution_motivation": "Sterk\nantwoord.",
    "partnership_score": "4",
    "partnership_motivation": "Deelt graag.",
    "slot": "Op maandag.",
    "reply_scope": "Alleen materiële fouten.",
    "reply_how": "Noem de passage.",
    "reply_last_day": "dinsdag 2 april 2024",
    "selection_notice": "Belooft geen geld.",
}
WHOLE = (
    "**3 op 4** Sterk  antwoord.\n\n4 op 4: Deelt graag. Op maandag. Alleen materiële\nfouten. Noem de passage. "
    "Tot dinsdag 2 april 2024. Belooft geen geld."
)


@pytest.mark.rule("F-19")
@pytest.mark.rule("F-20")
@pytest.mark.parametrize(("kind", "place"), [(kind, place) for kind, places in MUST_SAY.items() for place in places])
def test_an_adapted_mail_must_still_say_what_a_decision_says(kind: str, place: str) -> None:
    assert lacking(kind, WHOLE, SAID) == ()
    gone = f"{SAID[place]} op 4" if place.endswith("_score") else " ".join(SAID[place].split())
    assert lacking(kind, " ".join(WHOLE.split()).replace(gone, "…"), SAID) == (place,)


@pytest.mark.rule("F-19")
def test_a_score_is_not_found_inside_another_number() -> None:
    assert "contribution_score" in lacking(words.MAIL_SELECTED, WHOLE.replace("**3 op", "**13,5 op"), SAID)


@pytest.mark.rule("F-19")
def test_two_equal_scores_must_both_be_said() -> None:
    equal = {**SAID, "contribution_score": "4"}
    assert lacking(words.MAIL_SELECTED, WHOLE.replace("**3 op", "**4 op"), equal) == ()
    both = ("contribution_score", "partnership_score")
    assert lacking(words.MAIL_SELECTED, WHOLE.replace("**3 op", "** op"), equal) == both


def test_every_template_says_what_its_mail_must_say() -> None:
    mails = CallContent.load({}).mails
    for kind, places in MUST_SAY.items():
        assert all(f"{{{place}}}" in mails[kind].body for place in places), kind


@pytest.mark.rule("F-19")
def test_a_round_goes_only_as_a_whole() -> None:
    ready = Told("Arktos", True, True)
    assert may_be_released([ready, Told("Emino", True, True)])
    assert may_be_released([])
    waits = may_be_released([ready, Told("Emino", False, False), Told("Compaan", False, False)])
    assert (waits.code, waits.params["names"]) == ("formation.decision_waits_for_jury", "Compaan, Emino")
    assert may_be_released([ready, Told("Emino", True, False)]).code == "formation.decision_not_written"


@pytest.mark.rule("F-18")
def test_each_invited_candidate_has_a_slot_or_is_told_that_it_follows() -> None:
    without = Told("Emino", True, True, needs_slot=True)
    assert slots_given([without]).code == "formation.decision_without_slot"
    assert slots_given([Told("Emino", True, True, needs_slot=True, has_slot=True)])
    assert slots_given([Told("Emino", True, True, needs_slot=True, later=True)])
    assert may_be_released([without]).code == "formation.decision_without_slot"


@pytest.mark.rule("F-21")
def test_a_receipt_lies_between_sending_and_today() -> None:
    sent, today = date(2026, 3, 2), date(2026, 3, 5)
    assert receipt_allowed(sent, sent, today) and receipt_allowed(today, sent, today)
    assert receipt_allowed(date(2026, 3, 1), sent, today).code == "formation.receipt_before_sending"
    assert receipt_allowed(date(2026, 3, 6), sent, today).code == "formation.receipt_in_future"
    assert receipt_allowed(sent, None, today).code == "formation.receipt_not_sent"


@pytest.mark.parametrize(
    ("body", "after"),
    [
        ("Kan tot en met **2 mei**.", "Kan tot en met **3 mei**."),  # as the template has it
        ("Op 2 mei is het feest. Kan tot en met **2 mei**.", "Op 2 mei is het feest. Kan tot en met **3 mei**."),
        ("Op 2 mei is het feest. Uiterlijk **2 mei**.", "Op 2 mei is het feest. Uiterlijk **3 mei**."),
        ("Uiterlijk 2 mei, zoals 2 mei.", "Uiterlijk 3 mei, zoals 2 mei."),
        ("Jury: **2 mei** was te vroeg. Uiterlijk 2 mei.", "Jury: **2 mei** was te vroeg. Uiterlijk 3 mei."),
        ("Geen dag.", "Geen dag."),
    ],
)
@pytest.mark.rule("F-21")
def test_only_the_last_day_is_renewed_and_no_other_date(body: str, after: str) -> None:
    template = "Beste {contact}\n{reply_how} Kan tot en met **{reply_last_day}**."
    assert redated(body, template, "2 mei", "3 mei", ["Jury: **2 mei** was te vroeg."]) == after


def test_a_sentence_is_replaced_or_added() -> None:
    assert swapped("a oud b", "oud", "nieuw") == "a nieuw b"
    assert swapped("a b\n", "oud", "nieuw") == "a b\n\nnieuw"


@pytest.mark.rule("F-18")
def test_slots_lie_one_after_the_other_and_what_is_left_is_none() -> None:
    slots = slots_of(NINE, NINE + timedelta(hours=2), 45)
    assert [s.starts_at for s in slots] == [NINE, NINE + timedelta(minutes=45)]
    with pytest.raises(ValueError, match="0"):
        slots_of(NINE, NINE, 0)


@pytest.mark.rule("F-18")
@given(length=st.integers(0, 600), minutes=st.integers(5, 120))
def test_slots_never_overlap_and_stay_inside(length: int, minutes: int) -> None:
    ends = NINE + timedelta(minutes=length)
    slots = slots_of(NINE, ends, minutes)
    assert all(s.starts_at >= NINE and s.ends_at <= ends for s in slots)
    assert not any(a.overlaps(b) for a in slots for b in slots if a != b)
    assert length - len(slots) * minutes < minutes


@pytest.mark.rule("F-18")
def test_a_candidate_is_alone_with_the_jury_inside_a_moment() -> None:
    first, second = slots_of(NINE, NINE + timedelta(minutes=90), 45)
    moment, before = [Slot(NINE, NINE + timedelta(minutes=90))], NINE - timedelta(days=1)
    assert may_take(second, moment, [first], before)
    shifted = Slot(NINE + timedelta(minutes=15), NINE + timedelta(minutes=60))
    assert may_take(shifted, moment, [first], before).code == "formation.slot_taken"
    late = Slot(NINE + timedelta(minutes=60), NINE + timedelta(minutes=105))
    assert may_take(late, moment, [], before).code == "formation.slot_outside_moment"
    assert may_take(first, [], [], before).code == "formation.slot_outside_moment"
    assert may_take(first, moment, [], NINE).code == "formation.slot_past"


@pytest.mark.rule("F-18")
def test_the_calendar_file_replaces_and_takes_away() -> None:
    slot = Slot(NINE, NINE + timedelta(minutes=45))
    made = Appointment("pitch-1@x", slot, "Pitch, Waasland", "Zaal; 2", "loket@x", "an@x", sequence_of(1), NINE)
    event = Calendar.from_ical(calendar_text(made)).walk("VEVENT")[0]
    assert (event["uid"], event["sequence"], event["status"]) == ("pitch-1@x", 2, "CONFIRMED")
    assert (event["dtstart"].dt, event["dtend"].dt) == (slot.starts_at, slot.ends_at)
    assert (str(event["summary"]), str(event["location"])) == ("Pitch, Waasland", "Zaal; 2")
    assert Calendar.from_ical(calendar_text(made))["method"] == "REQUEST"
    gone = Calendar.from_ical(calendar_text(made, CANCEL))
    assert (gone["method"], gone.walk("VEVENT")[0]["status"]) == ("CANCEL", "CANCELLED")
    numbers = [sequence_of(n, method) for n in range(3) for method in (pitch.REQUEST, CANCEL)]
    assert numbers == sorted(set(numbers))
