"""When a pause, a closing or a return may be written down, in days and words (C-18)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..words import closing as words


@rule("C-18", decides)
def pauses_until(expected: date, today: date) -> Verdict:
    """A pause names the day on which one looks again: that day lies ahead."""
    return YES if expected > today else no("casework.pause_until_passed", day=expected)


@rule("C-18", decides)
def says(text: str, code: str) -> Verdict:
    """Something was written."""
    return YES if text.strip() else no(code)


@rule("C-18", decides)
def leaves_on(left: date, began: date, today: date) -> Verdict:
    """The last day of support: not before the track began, not after today."""
    if left > today:
        return no("casework.left_in_future", day=left)
    return YES if left >= began else no("casework.left_before_begin", day=left, began=began)


@rule("C-18", decides)
def talked(talked_on: date | None, why_not: str, today: date) -> Verdict:
    """Letting go is decided with the participant: the day of that talk, or why there was none."""
    if talked_on is not None:
        return YES if talked_on <= today else no("casework.talked_in_future", day=talked_on)
    return YES if why_not.strip() else no("casework.closing_not_talked")


@rule("C-18", decides)
def outcome_fits(outcome: str, detail: str) -> Verdict:
    """A known kind of outcome; ``other`` and ``stopped`` say more in words."""
    if outcome not in words.OUTCOMES:
        return no("casework.outcome_unknown")
    if outcome in (words.OTHER, words.STOPPED) and not detail.strip():
        return no("casework.outcome_needs_words")
    return YES


@rule("C-18", decides)
def looked_back(open_questions: Mapping[int, str], answered: Collection[int]) -> Verdict:
    """Each question that is still open (id → its words) gets an outcome; the first that has none is named."""
    left = next((text for pk, text in open_questions.items() if pk not in answered), None)
    return YES if left is None else no("casework.closing_leaves_open", text=left)


@rule("C-18", decides)
def may_be_closed(outcome: str, detail: str, left: date, began: date, today: date) -> Verdict:
    """What every closing needs."""
    return first_no(outcome_fits(outcome, detail), leaves_on(left, began, today))
