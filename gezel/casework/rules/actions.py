"""Next steps: who does it by when, and whether it answered a value question in the participant's eyes (C-10)."""

from __future__ import annotations

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..words import actions as words


@rule("C-10", decides)
def is_whole(what: str, doer: str, doer_name: str) -> Verdict:
    """A step says what and who; somebody else is named."""
    return first_no(
        no("casework.step_no_words") if is_blank(what) else YES,
        YES if doer in words.DOERS else no("casework.step_no_doer"),
        no("casework.step_names_other") if doer == words.OTHER and is_blank(doer_name) else YES,
    )


@rule("C-10", decides)
def answer_is_grounded(answered: str, ground: str, said: str) -> Verdict:
    """Whether a step answered the question is the participant's to say: seen or told, in words; "not asked" is an honest answer."""
    if answered not in words.ANSWERED:
        return no("casework.answer_missing")
    if answered == words.NOT_ASKED:
        return YES
    return no("casework.answer_needs_ground") if ground not in words.GROUNDS or is_blank(said) else YES
