"""A decision to work on, locked with its area, and the steps it can take (F-19)."""

from __future__ import annotations

from gezel.kernel.steps import Steps

from .. import words
from ..models import Area, Decision

STEPS = Steps(
    ("adapt", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_READ),
    ("read", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_READ),
    ("rewrite", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_DRAFTED),
    ("void", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_VOIDED),
    ("release", {words.DECISION_DRAFTED, words.DECISION_READ}, words.DECISION_RELEASED),
    ("sent", {words.DECISION_RELEASED}, words.DECISION_SENT),
    ("send_again", {words.DECISION_RELEASED, words.DECISION_SENT}, words.DECISION_RELEASED),
    ("confirm_sent", {words.DECISION_RELEASED}, words.DECISION_SENT),
    ("correct_receipt", {words.DECISION_SENT}, words.DECISION_SENT),
)


def take_area(area_id: int) -> Area:
    """The area, locked, with its call version at hand."""
    return Area.objects.select_for_update(no_key=True).get(pk=area_id)


def take(decision_id: int) -> tuple[Area, Decision]:
    area_id = Decision.objects.values_list("candidacy__area_id", flat=True).get(pk=decision_id)
    area = take_area(area_id)
    rows = Decision.objects.select_for_update(of=("self",)).select_related("mail", "outcome", "candidacy__organisation")
    return area, rows.get(pk=decision_id)


def round_of(decision: Decision) -> int:
    return words.PAPER if decision.kind in (words.MAIL_INVITED, words.MAIL_REFUSED_1) else words.PITCH
