"""At which level a decision is taken: the lowest one that it touches (G-09), on plain values."""

from __future__ import annotations

from collections.abc import Collection

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no

from .. import words

# The bodies from the one closest to the work upward, and where each kind of matter belongs at the lowest.
STAIRS = (words.COMPANIONS, words.PROJECT, words.COORDINATION, words.SUPPORT_GROUP)
LOWEST = {
    words.DAILY: words.COMPANIONS,
    words.LEARNING: words.PROJECT,
    words.RUNNING: words.COORDINATION,
    words.COURSE: words.SUPPORT_GROUP,
    words.CASE: words.CASE_CONFERENCE,
}


@rule("G-09", decides)
def lowest_body(level: str, kinds: Collection[str]) -> str:
    """The kind of the lowest body a partnership has for what a decision touches; blank when it has none of them."""
    wanted = LOWEST[level]
    if wanted in kinds or wanted not in STAIRS:
        return wanted if wanted in kinds else ""
    above = STAIRS[STAIRS.index(wanted) + 1 :]
    return next((kind for kind in above if kind in kinds), "")


@rule("G-09", decides)
def may_be_taken_in(kind: str, level: str, kinds: Collection[str], why_here: str) -> Verdict:
    """A body decides on what touches its own level; on what a lower one could decide with the reason why; not on what belongs higher.

    A body of the partnership's own (no kind) is not on the stairs: it decides on whatever it was made for. Only the case conference
    speaks of one case.
    """
    lowest = lowest_body(level, kinds)
    if not kind or not lowest or kind == lowest:
        return YES
    if words.CASE_CONFERENCE in (kind, lowest):
        return no("governance.decision_case_there", body=kind, lowest=lowest)
    if STAIRS.index(kind) < STAIRS.index(lowest):
        return no("governance.decision_belongs_higher", body=kind, lowest=lowest)
    return no("governance.decision_lower_could", body=kind, lowest=lowest) if is_blank(why_here) else YES
