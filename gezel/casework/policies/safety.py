"""Who writes safety information, and who may know whose statutory task it is (D-08, C-20)."""

from __future__ import annotations

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from .. import words
from ..rules.sight import SAFETY, Sight

_NAMING = frozenset({*words.GUIDING, words.FILE_MANAGER, words.LEADER})


@rule("D-08", decides)
def may_warn(sight: Sight) -> Verdict:
    """Who goes along with the participant, or leads the team: so that nobody goes on a visit unwarned."""
    if SAFETY in sight and (sight.guides or words.LEADER in sight.roles):
        return YES
    return no("casework.safety_by_guide")


@rule("C-20", decides)
def may_name_task(sight: Sight) -> Verdict:
    """Who goes along, manages the file or leads the team writes down who has the statutory task."""
    return YES if sight.roles & _NAMING else no("casework.statutory_by_guide")
