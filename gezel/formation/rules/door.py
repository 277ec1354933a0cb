"""The door: who cannot stand as a candidate, and what is only a warning (F-09, F-10). Plain values in, answers out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

FINE: Final = "fine"
WARNING: Final = "warning"
REFUSED: Final = "refused"
ASK: Final = "ask"


@dataclass(frozen=True, slots=True)
class DoorFacts:
    """What the door knows of an organisation and an area.

    ``involved``: takes part in this area from step 2 (a local government or VDAB). ``number`` is the verdict on the enterprise
    number. ``invoice_only`` and ``consortium`` are None until answered. ``has_candidacy``: one already exists for this area.
    """

    area: str
    organisation: str
    kind: str
    involved: bool
    number: Verdict
    legal_personality: bool
    quality_registered: bool
    invoice_only: bool | None = None
    consortium: bool | None = None
    has_candidacy: bool = False


@dataclass(frozen=True, slots=True)
class DoorAnswer:
    """The answer on one question of the door: ``topic`` names it, ``kind`` is fine, warning, refused or ask."""

    topic: str
    kind: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@rule("F-10", decides)
def not_involved(facts: DoorFacts) -> Verdict:
    """VDAB, and the local governments that drew this area and its needs, weigh the candidates and cannot be one."""
    if facts.kind == "vdab":
        return no("formation.door_vdab", organisation=facts.organisation)
    if facts.involved:
        return no("formation.door_involved", organisation=facts.organisation, area=facts.area)
    return YES


@rule("F-10", decides)
def not_invoice_only(facts: DoorFacts) -> Verdict:
    """Costs are settled without invoice; who can only send invoices cannot be a partner."""
    return no("formation.door_invoice") if facts.invoice_only else YES


@rule("F-09", decides)
def not_a_consortium(facts: DoorFacts) -> Verdict:
    """One organisation per candidacy, also at the pitch."""
    return no("formation.door_consortium") if facts.consortium else YES


@rule("F-10", decides)
def valid_number(facts: DoorFacts) -> Verdict:
    """An invalid enterprise number is refused; an association without legal personality may have none."""
    if facts.number or (not facts.legal_personality and facts.number.code == "organisations.number_missing"):
        return YES
    return no("formation.door_number", organisation=facts.organisation)


@rule("F-09", decides)
def first_for_area(facts: DoorFacts) -> Verdict:
    """One candidacy per area; an organisation may stand for several areas."""
    return no("formation.door_second", area=facts.area) if facts.has_candidacy else YES


def may_stand(facts: DoorFacts) -> Verdict:
    """The first reason why this organisation cannot stand for this area (whether it already does is asked apart), or yes."""
    return first_no(not_involved(facts), valid_number(facts), not_invoice_only(facts), not_a_consortium(facts))


def may_enter(facts: DoorFacts) -> Verdict:
    """Whether a new candidacy can be started: may stand, both questions answered, and none for this area yet."""
    answered = YES if None not in (facts.invoice_only, facts.consortium) else no("formation.door_unanswered")
    return first_no(may_stand(facts), first_for_area(facts), answered)


@rule("F-10", decides)
def warnings(facts: DoorFacts) -> tuple[DoorAnswer, ...]:
    """What the oproep asks later and is only warned about now: legal personality and quality registration."""
    found = []
    if not facts.legal_personality:
        found.append(DoorAnswer("legal", WARNING, "formation.door_no_legal_personality"))
    if not facts.quality_registered:
        found.append(DoorAnswer("quality", WARNING, "formation.door_no_quality"))
    return tuple(found)


def door(facts: DoorFacts) -> tuple[DoorAnswer, ...]:
    """One plain answer per rule, in the order in which a person would ask."""
    warned = {answer.topic: answer for answer in warnings(facts)}
    return (
        _answer("involved", not_involved(facts), "formation.door_involved_fine"),
        _answer("number", valid_number(facts), "formation.door_number_fine"),
        _asked("invoice", facts.invoice_only, not_invoice_only(facts), "formation.door_invoice_fine"),
        _asked("consortium", facts.consortium, not_a_consortium(facts), "formation.door_consortium_fine"),
        _answer("second", first_for_area(facts), "formation.door_second_fine"),
        warned.get("legal") or DoorAnswer("legal", FINE, "formation.door_legal_fine"),
        warned.get("quality") or DoorAnswer("quality", FINE, "formation.door_quality_fine"),
    )


def _answer(topic: str, verdict: Verdict, fine: str) -> DoorAnswer:
    return DoorAnswer(topic, FINE, fine) if verdict else DoorAnswer(topic, REFUSED, verdict.code, verdict.params)


def _asked(topic: str, answered: bool | None, verdict: Verdict, fine: str) -> DoorAnswer:
    return DoorAnswer(topic, ASK, f"formation.door_ask_{topic}") if answered is None else _answer(topic, verdict, fine)
