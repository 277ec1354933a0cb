"""Approval, signature and the state of an agreement (G-01, G-03), on plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from .. import words


@dataclass(frozen=True, slots=True)
class Mandate:
    """Who may sign, in which capacity, from a day until (exclusive) a day."""

    capacity: str
    name: str
    from_on: date
    until_on: date | None = None

    def on(self, day: date) -> bool:
        """Whether the mandate holds on a day."""
        return self.from_on <= day and (self.until_on is None or day < self.until_on)


@dataclass(frozen=True, slots=True)
class Signed:
    """A partner's standing on one edition: when its own body approved it, and who signed in which capacity."""

    kind: str
    legal_form: str
    approved_on: date | None
    capacities: tuple[str, ...]


@rule("G-01", decides)
def capacities_needed(kind: str, legal_form: str) -> tuple[str, ...]:
    """Which signatures a partner gives: a municipality or OCMW by the chair of its council and its general director, others by one."""
    if kind == "local_government" and legal_form in ("gemeente", "ocmw"):
        return (words.CHAIR, words.GENERAL_DIRECTOR)
    return (words.OTHER_CAPACITY,)


@rule("G-01", decides)
def missing_signatories(kind: str, legal_form: str, mandates: Iterable[Mandate], on: date) -> tuple[str, ...]:
    """The capacities for which nobody holds a mandate on a day. Any signatory will do for who signs by one."""
    here = {m.capacity for m in mandates if m.on(on)}
    needed = capacities_needed(kind, legal_form)
    return tuple(c for c in needed if c not in here and not (c == words.OTHER_CAPACITY and here))


@rule("G-03", decides)
def signed_fully(party: Signed) -> bool:
    """Whether every needed signature is there."""
    needed = capacities_needed(party.kind, party.legal_form)
    if needed == (words.OTHER_CAPACITY,):
        return bool(party.capacities)
    return set(needed) <= set(party.capacities)


@rule("G-03", decides)
def may_sign(
    mandate: Mandate, on: date, today: date, approved_on: date | None, frozen_on: date, *, standing: bool
) -> Verdict:
    """A signature counts on the edition that stands, by who has the mandate that day, after the own body approved it."""
    if not standing:
        return no("governance.edition_replaced")
    if on > today:
        return no("governance.signed_in_future", on=on)
    if on < frozen_on:
        return no("governance.signed_before_frozen", on=on, frozen=frozen_on)
    if not mandate.on(on):
        return no("governance.no_mandate_that_day", name=mandate.name, on=on)
    if approved_on is None:
        return no("governance.sign_after_approval")
    return YES if on >= approved_on else no("governance.signed_before_approval", on=on, approved=approved_on)


@rule("G-03", decides)
def may_decide(on: date, today: date, frozen_on: date, *, standing: bool) -> Verdict:
    """An own body decides on the edition that stands, on a day that was, and not before the edition existed."""
    if not standing:
        return no("governance.edition_replaced")
    if on > today:
        return no("governance.decided_in_future", on=on)
    return YES if on >= frozen_on else no("governance.decided_before_frozen", on=on, frozen=frozen_on)


@rule("G-03", decides)
def standing_of(parties: Collection[Signed], *, frozen: bool, started: bool) -> str:
    """Where an agreement stands (``words.AGREEMENT_STATES``). Started but not signed by all is a state of its own."""
    if not frozen:
        return words.WRITING
    if parties and all(signed_fully(p) for p in parties):
        return words.SIGNED
    if started:
        return words.STARTED_UNSIGNED
    moved = any(p.approved_on or p.capacities for p in parties)
    return words.APPROVING if moved else words.FROZEN


@rule("G-03", decides)
def may_freeze_again(signatures: int) -> Verdict:
    """As long as nobody signed a new edition can replace the last one; after that changes come as annexes."""
    return no("governance.signed_so_annex") if signatures else YES


@rule("G-03", decides)
def reminder(planned_on: date | None, weeks: int, today: date, frozen_on: date) -> str:
    """Which reminder a partner that has not decided needs today: ``plan`` a meeting, ``ahead`` of it, say what was ``decided``, or none.

    Planning is asked for a week after the edition was frozen; ahead means so many weeks before the planned meeting.
    """
    if planned_on is None:
        return "plan" if today >= frozen_on + timedelta(weeks=1) else ""
    if today > planned_on:
        return "decided"
    return "ahead" if today >= planned_on - timedelta(weeks=weeks) else ""
