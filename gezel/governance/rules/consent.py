"""Deciding by consent, consensus or advice (G-08, G-09), on plain values: where a decision stands, and whether it may close.

Consent: taken when nobody present holds a reasoned and paramount objection (agreement, art. 2). An argument qualifies when the body finds
so; not being in favour is no argument; a concern is kept and does not stop anything (facts 7.2). In a meeting *present* is who is there;
between meetings it is who spoke, because silence is not presence.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Literal

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from .. import words


@dataclass(frozen=True, slots=True)
class Raised:
    """An objection: whose, in which round, what the body found (``None``: not tested yet), and whether it was integrated or taken back."""

    person: int
    round: int = 1
    qualifies: bool | None = None
    cleared: bool = False

    @property
    def stands(self) -> bool:
        """It was not cleared, and the body did not find that it does not qualify: what is not tested yet also stands."""
        return not self.cleared and self.qualifies is not False


@dataclass(frozen=True, slots=True)
class Table:
    """A decision on the table. People are ids; ``said`` is the last position of each in this round.

    ``members`` decide; ``present`` is who is in the meeting; ``over``: the last day between meetings has passed; ``lapsed``: a limit in
    this round passed before without a decision; ``questions``: how many are not answered. ``quorum_percent`` is what the partnership agreed,
    ``least_percent`` the share that the body itself asks to be there (0: none of its own).
    """

    mode: str = words.CONSENT
    first_mode: str = words.CONSENT
    members: Set[int] = frozenset()
    present: Set[int] = frozenset()
    said: Mapping[int, str] = field(default_factory=dict)
    objections: tuple[Raised, ...] = ()
    round: int = 1
    between: bool = False
    over: bool = False
    lapsed: bool = False
    reacting: bool = False
    objecting: bool = False
    failed: bool = False
    questions: int = 0
    quorum_percent: int = 50
    least_percent: int = 0
    outcome: str = ""

    @property
    def spoke(self) -> frozenset[int]:
        """The members who took a position in this round, or objected in it."""
        return (frozenset(self.said) | {o.person for o in self.objections if o.round == self.round}) & self.members

    @property
    def silent(self) -> frozenset[int]:
        """The members of whom nothing was heard in this round."""
        return frozenset(self.members) - self.spoke

    @property
    def here(self) -> frozenset[int]:
        """The members who are present: in the meeting, or between meetings by having spoken (an objection that stands speaks on)."""
        if not self.between:
            return frozenset(self.present) & self.members
        return self.spoke | ({o.person for o in self.objections if o.stands} & self.members)

    @property
    def standing(self) -> tuple[Raised, ...]:
        """The objections that stop the decision: they stand, and whoever holds them is present."""
        return tuple(o for o in self.objections if o.stands and o.person in self.here)

    @property
    def set_aside(self) -> tuple[Raised, ...]:
        """Objections that stand but whose holder is not present (any more): they do not stop, the body says what it did with them."""
        return tuple(o for o in self.objections if o.stands and o.person not in self.here)


@rule("G-08", decides)
def quorum(heard: int, members: int, percent: int, least: int = 0) -> bool:
    """Whether more than ``percent`` of the members were heard, and at least ``least`` (the body's own share), or all of them; nobody at all
    is never enough."""
    enough = heard * 100 > members * percent and heard * 100 >= members * least
    return heard > 0 and (enough or heard >= members)


@rule("G-08", decides)
def state(table: Table) -> str:
    """Where a decision stands: how it closed, else the step of the circle; an objection that stands comes first."""
    if table.outcome:
        return table.outcome
    if table.failed or table.mode == words.BY_ROLE:
        return words.ROLE_DECIDES
    if any(o.qualifies is None for o in table.standing):
        return words.TESTING
    if table.standing:
        return words.INTEGRATING
    if table.objecting and table.mode != words.ADVICE:
        return words.OBJECTING
    return words.REACTING if table.reacting or table.mode == words.ADVICE else words.ASKING


@rule("G-08", decides)
def may_adopt(table: Table) -> Verdict:
    """Whether the body has decided: asked for objections, none stands of anyone present, enough were heard, the time is up or all spoke."""
    if table.mode not in (words.CONSENT, words.CONSENSUS) or table.failed or table.outcome:
        return no("governance.decision_not_by_body")
    if not table.objecting:
        return no("governance.decision_ask_objections_first")
    if any(o.qualifies is None for o in table.standing):
        return no("governance.decision_untested")
    if table.standing:
        return no("governance.decision_objection_stands")
    heard = table.spoke if table.between else table.here
    if not quorum(len(heard), len(table.members), table.quorum_percent, table.least_percent):
        return no("governance.decision_no_quorum", heard=len(heard), members=len(table.members))
    if table.between and not table.over and table.silent:
        return no("governance.decision_still_time", silent=len(table.silent))
    return _consensus(table)


@rule("G-09", decides)
def _consensus(table: Table) -> Verdict:
    """By consensus everyone present says to be in favour; by consent nobody needs to."""
    if table.mode != words.CONSENSUS or all(table.said.get(p) == words.IN_FAVOUR for p in table.here):
        return YES
    return no("governance.decision_not_all_in_favour")


AtLimit = Literal["adopt", "advise", "fall", "to_meeting"]


@rule("G-08", decides)
@rule("G-09", decides)
def at_limit(table: Table) -> AtLimit:
    """What happens when the last day between meetings has passed: taken, advised, from consensus to consent, or to the next meeting."""
    over = replace(table, over=True)
    if table.mode == words.ADVICE:
        return "advise" if may_advise(over) else "to_meeting"
    verdict = may_adopt(over)
    if verdict:
        return "adopt"
    falls = verdict.code == "governance.decision_not_all_in_favour" and table.first_mode == words.CONSENT
    return "fall" if falls else "to_meeting"


@rule("G-09", decides)
def may_advise(table: Table) -> Verdict:
    """Advice is closed once at least one recommendation was given."""
    if table.mode != words.ADVICE:
        return no("governance.decision_not_advice")
    given = words.RECOMMENDATION in table.said.values()
    return YES if given else no("governance.decision_no_advice_yet")


@rule("G-09", decides)
def may_fail(table: Table) -> Verdict:
    """Whether one may say that the body does not get there: a qualified objection stands, a limit passed in vain, or consensus is not there.

    An objection that was not tested yet, or one nobody has, is no reason to take a decision away from the body.
    """
    if table.mode not in (words.CONSENT, words.CONSENSUS):
        return no("governance.decision_not_by_body")
    against = {table.said.get(p, words.IN_FAVOUR) for p in table.here} - {words.IN_FAVOUR}
    if any(o.qualifies is None for o in table.standing):
        return no("governance.decision_untested")
    if table.standing or table.lapsed or (table.mode == words.CONSENSUS and against):
        return YES
    return no("governance.decision_try_first")


@rule("G-08", decides)
def may_say(table: Table, kind: str, counts: bool) -> Verdict:
    """Whether something may be said now: anyone at the table asks and reacts; only who decides takes a position, when it is asked for."""
    if table.outcome:
        return no("governance.decision_closed")
    if kind in (words.QUESTION, words.ANSWER, words.REACTION):
        return YES
    if kind == words.RECOMMENDATION:
        return YES if table.mode == words.ADVICE else no("governance.decision_react_instead")
    if not counts:
        return no("governance.decision_advisers_only_speak")
    if table.mode == words.ADVICE:
        return no("governance.decision_only_advice")
    if table.failed or table.mode == words.BY_ROLE:
        return no("governance.decision_role_decides_now")
    if kind != words.CONCERN and not table.objecting:
        return no("governance.decision_not_asked_yet")
    return YES


@rule("G-08", decides)
def may_object(table: Table, counts: bool) -> Verdict:
    """Whether one may object: who decides in the body, while the body decides. What it says is not judged here."""
    if table.outcome:
        return no("governance.decision_closed")
    if not counts:
        return no("governance.decision_advisers_only_speak")
    if table.mode == words.ADVICE:
        return no("governance.decision_only_advice")
    return no("governance.decision_role_decides_now") if state(table) == words.ROLE_DECIDES else YES
