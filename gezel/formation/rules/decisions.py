"""Which mail tells which outcome, what it must say, and when a round may be released (F-19, F-20, F-21)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from gezel.kernel import days
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from .call_content import Numbers

_MOTIVATED: Final = ("contribution_score", "contribution_motivation", "partnership_score", "partnership_motivation")
_SCORE: Final = re.compile(r"(?<![\w,./])(?<!op )[1-4](?!\w)")
# What the text of a mail must still say after somebody adapted it; the values are those it was written with.
MUST_SAY: Final[Mapping[str, tuple[str, ...]]] = {
    words.MAIL_INVITED: (*_MOTIVATED, "slot"),
    words.MAIL_REFUSED_1: (*_MOTIVATED, "reply_scope", "reply_how", "reply_last_day"),
    words.MAIL_SELECTED: (*_MOTIVATED, "selection_notice"),
    words.MAIL_REFUSED_2: (*_MOTIVATED, "reply_scope", "reply_how", "reply_last_day"),
    words.MAIL_FINAL_REFUSED_1: (*_MOTIVATED, "reply_last_day"),
}


@rule("F-19", decides)
def kind_of(round: int, paper: str, pitch: str | None = None) -> str:
    """The mail of an outcome: after round 1 invited or refused; after round 2 selected, refused, or the end for who was refused before.

    ``paper`` and ``pitch`` are the results of the two rounds. Raises ``ValueError`` when round 2 has no result yet.
    """
    if round == words.PAPER:
        return words.MAIL_INVITED if paper == words.INVITED else words.MAIL_REFUSED_1
    if paper == words.NOT_SELECTED:
        return words.MAIL_FINAL_REFUSED_1
    if pitch is None:
        raise ValueError("round 2 has no result yet")
    return words.MAIL_SELECTED if pitch == words.SELECTED else words.MAIL_REFUSED_2


@rule("F-21", decides)
def reply_until(received_on: date, numbers: Numbers) -> date:
    """The exact last day for a reply, counted from the day of receipt with the call's own days and roll."""
    return days.reply_last_day(received_on, numbers.reply_days, numbers.reply_rolls)


@rule("F-21", decides)
def may_reply(kind: str) -> bool:
    """Whether the mail opens a right of reply: only a refusal does; the closing mail of who was refused before opens no second one."""
    return kind in (words.MAIL_REFUSED_1, words.MAIL_REFUSED_2)


@rule("F-19", decides)
@rule("F-20", decides)
def lacking(kind: str, body: str, said: Mapping[str, str]) -> tuple[str, ...]:
    """Names of the places whose value an adapted body no longer says; line ends and spaces do not count."""
    flat = _flat(body)
    texts = [_flat(said[name]) for name in MUST_SAY[kind] if not name.endswith("_score")]
    return (*_scores_lacking(kind, flat, texts, said), *_texts_lacking(kind, flat, said))


def _texts_lacking(kind: str, flat: str, said: Mapping[str, str]) -> list[str]:
    return [name for name in MUST_SAY[kind] if not name.endswith("_score") and _flat(said[name]) not in flat]


def _scores_lacking(kind: str, flat: str, texts: Iterable[str], said: Mapping[str, str]) -> list[str]:
    """Scores that no longer stand beside the other texts; the maximum in "3 op 4" or "3/4" is no score, nor is a day of a date."""
    for text in texts:
        flat = flat.replace(text, " ")
    found = Counter(_SCORE.findall(flat))
    names = [name for name in MUST_SAY[kind] if name.endswith("_score")]
    needed = Counter(said[name] for name in names)
    return [name for name in names if found[said[name]] < needed[said[name]]]


def _flat(text: str) -> str:
    return " ".join(text.split())


def swapped(body: str, old: str, new: str) -> str:
    """The body with one sentence replaced; when it is no longer there the new one is added at the end."""
    return body.replace(old, new) if old and old in body else f"{body.rstrip()}\n\n{new}"


@rule("F-21", decides)
def redated(body: str, template: str, old: str, new: str, kept: Iterable[str]) -> str:
    """The body with the last day for a reply renewed where it is told, and only there.

    First where the words of the template stand before it, else where it stands in bold, else its first place. The same day in a
    text of ``kept`` (the words of the jury) or elsewhere in an adapted mail is another date and stays.
    """
    spared = [text for text in kept if old in text]
    for n, text in enumerate(spared):
        body = body.replace(text, f"\0{n}\0")
    for before in (*_words_before(template, "{reply_last_day}"), "**", ""):
        if before + old in body:
            body = body.replace(before + old, before + new, -1 if before not in ("**", "") else 1)
            break
    for n, text in enumerate(spared):
        body = body.replace(f"\0{n}\0", text)
    return body


def _words_before(template: str, place: str) -> list[str]:
    """What a template says on the same line just before a place; left out where that is nothing to recognise it by."""
    found = [part.rsplit("\n", 1)[-1].rsplit("}", 1)[-1] for part in template.split(place)[:-1]]
    return [before for before in found if len(before.strip(" *")) >= 3]


@dataclass(frozen=True, slots=True)
class Told:
    """What a release asks of one candidate: who, whether the outcome is final, a mail waits, a slot is given or follows later."""

    name: str
    decided: bool
    drafted: bool
    needs_slot: bool = False
    has_slot: bool = False
    later: bool = False


@rule("F-19", decides)
def may_be_released(candidates: Iterable[Told]) -> Verdict:
    """A round is released as a whole: everybody decided, everybody written to, and for round 1 each invited one knows when."""
    rows = tuple(candidates)
    return first_no(
        _none("formation.decision_waits_for_jury", (r.name for r in rows if not r.decided)),
        _none("formation.decision_not_written", (r.name for r in rows if r.decided and not r.drafted)),
        slots_given(rows),
    )


@rule("F-18", decides)
def slots_given(candidates: Iterable[Told]) -> Verdict:
    """Every invited candidate has a slot, or the invitation says that it follows."""
    without = (r.name for r in candidates if r.needs_slot and not (r.has_slot or r.later))
    return _none("formation.decision_without_slot", without)


def _none(code: str, names: Iterable[str]) -> Verdict:
    found = sorted(names)
    return no(code, names=", ".join(found)) if found else YES


@rule("F-21", decides)
def receipt_allowed(received_on: date, sent_on: date | None, today: date) -> Verdict:
    """A receipt lies between the day of sending and today."""
    if sent_on is None:
        return no("formation.receipt_not_sent")
    if received_on < sent_on:
        return no("formation.receipt_before_sending", sent=sent_on)
    return no("formation.receipt_in_future") if received_on > today else YES
