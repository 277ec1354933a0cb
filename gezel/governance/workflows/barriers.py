"""A signal's life: written without persons, counted, sent as a letter through the outbox, its answer kept (G-19)."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.words import SENDING, SENT, UNSURE
from gezel.post.workflows import mail as post

from ..models import Signal
from ..policies.barriers import may_make, may_send
from ..policies.partnership import may_take_part
from ..queries.themes import themes_of
from ..rules.issues import says
from ..words import issues as words
from .barrier_letter import write_letter
from .issue_follow_ups import tie_signal
from .partnership import take

STEPS = Steps(
    ("edit", {words.DRAFT}, words.DRAFT),
    ("prepare", {words.DRAFT}, words.PREPARED),
    ("send", {words.PREPARED}, words.PREPARED),
    ("take_back", {words.PREPARED}, words.DRAFT),
    ("answer", {words.SENT}, words.ANSWERED),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a signal says: theme, title, the barrier, what is asked, of whom (``level``, name, address)."""

    theme: str
    title: str
    text: str
    asks: str
    level: str
    addressee: str
    email: str


def may_step(step: str, standing: str) -> Verdict:
    """Whether a step can be taken from a state."""
    return YES if STEPS.may(step, standing) else no(f"governance.signal_not_while_{standing}")


@rule("G-19", decides)
def complete(draft: Draft, nobody: bool) -> Verdict:
    """Everything is said, and somebody vouches that no person can be recognised."""
    said = says(draft.title, "governance.signal_no_title") & says(draft.text, "governance.signal_no_text")
    said &= says(draft.addressee, "governance.signal_no_addressee") & says(draft.asks, "governance.signal_no_ask")
    return said & (YES if nobody else no("governance.signal_nobody"))


@rule("G-19", decides)
@transaction.atomic
def make(
    partnership_id: int, draft: Draft, nobody: bool, by: Actor, at: datetime, issue_id: int | None = None
) -> Signal:
    """Write a signal; ``nobody`` vouches that no person can be recognised; ``issue_id``: the issue it grows out of."""
    partnership = take(partnership_id)
    require(may_make(by, partnership))
    require(complete(draft, nobody))
    require(YES if draft.theme in themes_of(partnership, day_of(at)) else no("governance.signal_no_theme"))
    signal = Signal.objects.create(
        partnership=partnership,
        made_at=at,
        made_by_id=by.person_id,
        confirmed_at=at,
        confirmed_by_id=by.person_id,
        **asdict(draft),
    )
    record("governance.signal_made", signal, by, at, title=signal.title)
    if issue_id:
        tie_signal(issue_id, signal, by, at)
    return signal


def taken(signal_id: int) -> Signal:
    """A signal, its row locked."""
    rows = Signal.objects.select_for_update(of=("self",)).select_related("partnership", "letter")
    return rows.get(pk=signal_id)


@rule("G-19", decides)
@transaction.atomic
def edit(signal_id: int, edition: int, draft: Draft, nobody: bool, by: Actor, at: datetime) -> Signal:
    """Change what it says, on the version the writer saw; vouched for anew."""
    signal = taken(signal_id)
    require(may_make(by, signal.partnership))
    require(may_step("edit", signal.state))
    require(YES if edition == signal.edition else no("ui.changed_meanwhile"))
    require(complete(draft, nobody))
    for name, value in asdict(draft).items():
        setattr(signal, name, value)
    signal.confirmed_at, signal.confirmed_by_id, signal.edition = at, by.person_id, signal.edition + 1
    signal.save()
    record("governance.signal_edited", signal, by, at, title=signal.title)
    return signal


@rule("G-19", decides)
@transaction.atomic
def prepare(signal_id: int, by: Actor, at: datetime) -> Signal:
    """Count, make the letter with its PDF, and lay it in the outbox to be read once more before it goes."""
    signal = taken(signal_id)
    require(may_send(by, signal.partnership, signal.addressee))
    require(may_step("prepare", signal.state))
    write_letter(signal, by, at)
    signal.prepared_at = at
    signal.save()
    record("governance.signal_prepared", signal, by, at, title=signal.title)
    return signal


@rule("G-19", decides)
@transaction.atomic
def send(signal_id: int, by: Actor, at: datetime) -> Signal:
    """Let the letter go."""
    signal = taken(signal_id)
    require(may_send(by, signal.partnership, signal.addressee))
    require(may_step("send", signal.state))
    assert signal.letter_id is not None
    post.release([signal.letter_id], by, at)
    record("governance.signal_released", signal, by, at, title=signal.title)
    return signal


@rule("G-19", decides)
@transaction.atomic
def take_back(signal_id: int, by: Actor, at: datetime) -> Signal:
    """Take the unsent letter back; the signal can be changed again."""
    signal = taken(signal_id)
    require(may_send(by, signal.partnership, signal.addressee))
    require(may_step("take_back", signal.state))
    assert signal.letter is not None
    require(YES if signal.letter.state not in (SENT, SENDING, UNSURE) else no("governance.signal_gone_already"))
    if post.may("void", signal.letter):
        post.void(signal.letter.pk, by, at, "teruggenomen om aan te passen")
    signal.letter, signal.prepared_at, signal.issues_counted, signal.cases_counted = None, None, None, None
    signal.save()
    record("governance.signal_taken_back", signal, by, at, title=signal.title)
    return signal


@rule("G-19", decides)
@transaction.atomic
def keep_answer(signal_id: int, on: date, text: str, came_of_it: str, by: Actor, at: datetime) -> Signal:
    """Keep what the addressee answered on a day, and what came of it."""
    signal = taken(signal_id)
    require(may_take_part(by, signal.partnership))
    require(may_step("answer", signal.state))
    require(says(text, "governance.signal_answer_what"))
    assert signal.sent_at is not None
    fits = day_of(signal.sent_at) <= on <= day_of(at)
    require(YES if fits else no("governance.signal_answer_day", day=day_of(signal.sent_at)))
    signal.answer, signal.came_of_it, signal.answered_on = text.strip(), came_of_it.strip(), on
    signal.answer_kept_at, signal.answer_kept_by_id = at, by.person_id
    signal.save()
    record("governance.signal_answered", signal, by, at, title=signal.title)
    return signal


@rule("G-19", decides)
@transaction.atomic
def mail_told(kind: str, signal_id: int, event: str, at: datetime) -> None:
    """The port ``mail_effects``: the letter was taken by the mail server."""
    if kind != words.SIGNAL_LETTER or event != "sent":
        return
    signal = Signal.objects.select_for_update(of=("self",)).filter(pk=signal_id, sent_at=None).first()
    if signal and signal.letter_id:
        signal.sent_at = at
        signal.save(update_fields=["sent_at"])
