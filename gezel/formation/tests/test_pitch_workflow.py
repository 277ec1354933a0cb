"""Pitch slots: given, moved, taken back; alone, inside the addendum's moments, with a calendar file (F-18)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from icalendar import Calendar

from gezel.formation import words
from gezel.formation.models import PitchMoment, PitchSlot
from gezel.formation.queries.decision_mail import slot_text
from gezel.formation.queries.pitch import free_slots
from gezel.formation.workflows import decision, pitch
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail

from .decision_world import Decided, make

pytestmark = [pytest.mark.django_db, pytest.mark.rule("F-18")]
WHY = "De zaal is bezet."


@pytest.fixture
def decided(at: datetime) -> Decided:
    """Two invited, one refused."""
    return make(at, "arktos", "emino", "compaan").jury(arktos=True, emino=True, compaan=False)


def refusal(act: Callable[[], Any]) -> str:
    """The code with which something is refused."""
    with pytest.raises(Refused) as refused, transaction.atomic():
        act()
    return refused.value.verdict.code


def sent_out(world: Decided) -> None:
    """Round 1 released: Arktos with the first slot, Emino with "later"."""
    world.prepare()
    world.give("arktos")
    pitch.later(world.of("emino").pk, world.world.actor("griet"), world.at)
    world.release()


def move(world: Decided, slot: PitchSlot, nth: int, reason: str = WHY, who: str = "tom") -> PitchSlot:
    """To the nth slot of the moment."""
    starts = world.moment.starts_at + timedelta(minutes=45 * nth)
    return pitch.move(slot.pk, world.moment.pk, starts, reason, world.world.actor(who), world.at)


def files(kind: str) -> list[Any]:
    """The calendar files of the mails of a kind, in order."""
    return [
        Calendar.from_ical(m.ics_text) for m in Mail.objects.filter(kind=kind, voided_at__isnull=True).order_by("pk")
    ]


def test_the_invitation_says_the_slot_and_carries_it(decided: Decided) -> None:
    decided.give("arktos")
    decided.prepare()
    mail = decided.told("arktos", words.MAIL_INVITED).mail
    said = "Uw gesprek met de jury is op **maandag 9 maart 2026 om 10:00** (tot 10:45), Stadhuis, zaal 2. In bijlage"
    assert said in mail.body
    assert slot_text(None) == "De dag en het uur van uw gesprek met de jury laten we u nog weten."
    assert Calendar.from_ical(mail.ics_text).walk("VEVENT")[0]["sequence"] == 0
    assert "laten we u nog weten" in decided.told("emino", words.MAIL_INVITED).mail.body


def test_a_slot_given_after_writing_comes_into_the_invitation_with_what_was_adapted(decided: Decided) -> None:
    decided.prepare()
    one = decided.told("arktos", words.MAIL_INVITED)
    decision.adapt(
        one.pk, one.mail.subject, f"{one.mail.body}\n\nBreng uw badge mee.", 1, decided.world.actor("tom"), decided.at
    )
    slot = decided.give("arktos")
    new = decided.told("arktos", words.MAIL_INVITED)
    assert "Breng uw badge mee." in new.mail.body and "laten we u nog weten" not in new.mail.body
    assert new.mail.ics_text and new.state == words.DECISION_DRAFTED
    assert Mail.objects.get(pk=one.mail_id).state == "voided"
    move(decided, slot, 2)
    last = decided.told("arktos", words.MAIL_INVITED).mail
    assert "11:30** (tot 12:15)" in last.body and "10:00" not in last.body
    assert not Mail.objects.filter(kind__in=(words.MAIL_PITCH, words.MAIL_PITCH_MOVED)).exists()


def test_one_candidate_at_a_time(decided: Decided) -> None:
    decided.give("arktos", 1)
    assert refusal(lambda: decided.give("emino", 1)) == "formation.slot_taken"
    half = decided.moment.starts_at + timedelta(minutes=20)
    by = decided.world.actor("tom")
    give = lambda: pitch.give(decided.of("emino").pk, decided.moment.pk, half, by, decided.at)  # noqa: E731
    assert refusal(give) == "formation.slot_taken"
    other = PitchMoment.objects.create(
        area=decided.area, starts_at=decided.moment.starts_at, ends_at=decided.moment.ends_at, place="Elders"
    )
    same = decided.moment.starts_at + timedelta(minutes=45)
    beside = lambda: pitch.give(decided.of("emino").pk, other.pk, same, by, decided.at)  # noqa: E731
    assert refusal(beside) == "formation.slot_taken"
    decided.give("emino", 2)
    assert refusal(lambda: decided.give("arktos", 3)) == "formation.slot_already"


def test_only_inside_a_moment_of_the_addendum(decided: Decided) -> None:
    assert refusal(lambda: decided.give("arktos", 4)) == "formation.slot_outside_moment"
    assert refusal(lambda: decided.give("arktos", -1)) == "formation.slot_outside_moment"
    PitchMoment.objects.update(removed_at=decided.at)
    assert refusal(lambda: decided.give("arktos", 0)) == "formation.slot_outside_moment"


def test_only_who_is_invited_gets_a_slot(decided: Decided) -> None:
    assert refusal(lambda: decided.give("compaan")) == "formation.slot_not_invited"
    slot = decided.give("arktos")
    decided.prepare()
    pitch.later(decided.of("emino").pk, decided.world.actor("tom"), decided.at)
    decided.release()
    decided.after_pitch(arktos=True)
    assert refusal(lambda: move(decided, slot, 2)) == "formation.slot_not_invited"


@pytest.mark.rule("F-28")
@pytest.mark.parametrize(
    ("who", "code"),
    [
        ("mieke", "formation.manager_reads_only"),
        ("ruben", "formation.support_never_decides"),
        ("an", "formation.not_of_this_area"),
    ],
)
def test_only_the_desk_plans(decided: Decided, who: str, code: str) -> None:
    by = decided.world.actor(who)
    give = lambda: pitch.give(decided.of("arktos").pk, decided.moment.pk, decided.moment.starts_at, by, decided.at)  # noqa: E731
    assert refusal(give) == code


@pytest.mark.django_db(transaction=True)
def test_given_moved_and_taken_back_after_the_release(at: datetime, smtp: Any) -> None:
    world = make(at, "arktos", "emino", "compaan").jury(arktos=True, emino=True, compaan=False)
    sent_out(world)
    given = world.give("emino", 1)
    moved = move(world, given, 2, who="griet")
    pitch.cancel(moved.pk, "De jury is ziek.", world.world.actor("tom"), world.at)
    world.post()
    letters = [
        m for m in smtp.to("emino@kandidaat.example") if "itch" in m["Subject"] and "itnodiging" not in m["Subject"]
    ]
    assert len(letters) == 3
    texts = [m.get_body(("plain",)).get_content() for m in letters]
    assert WHY in texts[1] and "De jury is ziek." in texts[2]
    found = [*files(words.MAIL_PITCH), *files(words.MAIL_PITCH_MOVED), *files(words.MAIL_PITCH_CANCELLED)]
    events = [f.walk("VEVENT")[0] for f in found]
    assert len({e["uid"] for e in events}) == 1
    assert [e["sequence"] for e in events] == [0, 2, 3]
    assert [f["method"] for f in found] == ["REQUEST", "REQUEST", "CANCEL"]
    given.refresh_from_db()
    assert given.cancelled_at and given.cancelled_reason == WHY
    assert world.give("emino", 3).pk  # a new one can be given


def test_moving_asks_a_reason_and_a_slot_that_stands(decided: Decided) -> None:
    sent_out(decided)
    slot = PitchSlot.objects.get(candidacy=decided.of("arktos"))
    assert refusal(lambda: move(decided, slot, 1, " ")) == "formation.slot_needs_reason"
    move(decided, slot, 1)
    assert refusal(lambda: move(decided, slot, 2)) == "formation.slot_already_cancelled"
    decided.world.at = decided.moment.ends_at
    last = PitchSlot.objects.get(candidacy=decided.of("arktos"), cancelled_at__isnull=True)
    assert refusal(lambda: move(decided, last, 2)) == "formation.slot_past"


def test_taking_back_asks_a_reason_and_leaves_the_candidate_invited(decided: Decided) -> None:
    slot, by = decided.give("arktos"), decided.world.actor("tom")
    assert refusal(lambda: pitch.cancel(slot.pk, " ", by, decided.at)) == "formation.slot_needs_reason"
    assert decided.give("emino", 1).pk
    gone = pitch.cancel(slot.pk, WHY, by, decided.at)
    assert (gone.cancelled_at, gone.cancelled_reason) == (decided.at, WHY)
    assert refusal(lambda: pitch.cancel(slot.pk, WHY, by, decided.at)) == "formation.slot_already_cancelled"
    assert decided.give("arktos").starts_at == slot.starts_at


def test_the_hours_that_can_still_be_given(decided: Decided) -> None:
    moment, first = decided.moment, decided.moment.starts_at
    PitchMoment.objects.create(
        area=decided.area, starts_at=first - timedelta(days=1), ends_at=first, place="Elders", removed_at=decided.at
    )
    decided.give("arktos", 1)
    hours = [first + timedelta(minutes=45 * nth) for nth in (0, 2, 3)]
    assert [(pk, slot.starts_at) for pk, slot in free_slots(decided.area, decided.at)] == [
        (moment.pk, h) for h in hours
    ]
    assert free_slots(decided.area, moment.ends_at) == []


def test_later_is_said_explicitly_and_only_before_the_release(decided: Decided) -> None:
    by = decided.world.actor("tom")
    assert refusal(lambda: pitch.later(decided.of("emino").pk, by, decided.at)) == "formation.slot_later_without_mail"
    sent_out(decided)
    assert refusal(lambda: pitch.later(decided.of("emino").pk, by, decided.at)) == "formation.slot_later_without_mail"
    assert decided.told("emino", words.MAIL_INVITED).slot_later


def test_no_more_pitches_after_the_decision(decided: Decided) -> None:
    sent_out(decided)
    decided.area.__class__.objects.filter(pk=decided.area.pk).update(decided_at=decided.at)
    assert refusal(lambda: decided.give("emino", 1)) == "formation.pitch_after_decision"


def test_the_database_refuses_two_in_one_slot_and_two_slots_for_one(decided: Decided) -> None:
    slot = decided.give("arktos")
    same = {"moment": slot.moment, "starts_at": slot.starts_at, "ends_at": slot.ends_at, "given_at": decided.at}
    with pytest.raises(IntegrityError), transaction.atomic():
        PitchSlot.objects.create(candidacy=decided.of("emino"), **same)
    with pytest.raises(IntegrityError), transaction.atomic():
        PitchSlot.objects.create(candidacy=slot.candidacy, **{**same, "starts_at": slot.starts_at - timedelta(hours=1)})
    with pytest.raises(IntegrityError), transaction.atomic():
        PitchSlot.objects.filter(pk=slot.pk).update(cancelled_at=decided.at)
