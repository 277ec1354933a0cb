"""Value questions and failure questions: what each needs, and that a label changes only with a reason (C-08, C-09)."""

from __future__ import annotations

from dataclasses import dataclass

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..words import demand as words


@dataclass(frozen=True, slots=True)
class Cause:
    """Where an avoidable demand comes from: ``words.CAUSES``, ``words.CAUSED_BY`` and free words; all empty for a value question."""

    kind: str = ""
    by: str = ""
    words: str = ""


NOTHING = Cause()


@rule("C-08", decides)
def says_what(text: str) -> Verdict:
    """A question has words somebody can see."""
    return no("casework.question_no_words") if is_blank(text) else YES


@rule("C-09", decides)
def cause_is_whole(label: str, cause: Cause) -> Verdict:
    """A failure question names its cause and by whom; a value question has none."""
    if label == words.VALUE:
        return YES if cause == NOTHING else no("casework.value_has_no_cause")
    if cause.kind not in words.CAUSES or cause.by not in words.CAUSED_BY:
        return no("casework.failure_needs_cause")
    return YES


@rule("C-09", decides)
def may_relabel(now: str, label: str, reason: str) -> Verdict:
    """To the other label, with the reason why: people often take one for the other, so a second look is welcome."""
    if label not in words.LABELS or label == now:
        return no("casework.relabel_is_same")
    return no("casework.relabel_needs_reason") if is_blank(reason) else YES


@rule("C-08", decides)
def may_validate(label: str, how: str) -> Verdict:
    """A value question is validated with the participant, in a way that is named."""
    return first_no(
        YES if label == words.VALUE else no("casework.only_value_validated"),
        YES if how in words.VALIDATED_BY else no("casework.validated_how"),
    )
