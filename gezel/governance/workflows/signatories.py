"""Who may sign for a partner, in which function, from when until when (G-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.organisations.models import Organisation, Partner

from .. import words
from ..models import Signatory
from ..policies.agreement import may_answer_for
from .partnership import take


@dataclass(frozen=True, slots=True)
class Signer:
    """Name, function, capacity, what the mandate rests on, and from which day."""

    name: str
    function: str
    from_on: date
    capacity: str = words.OTHER_CAPACITY
    mandate: str = ""
    until_on: date | None = None


@rule("G-01", decides)
@transaction.atomic
def name_signatory(
    partnership_id: int, organisation: Organisation, signer: Signer, by: Actor, at: datetime
) -> Signatory:
    """Name someone who may sign for a partner."""
    partnership = take(partnership_id)
    require(may_answer_for(by, partnership, organisation))
    here = Partner.objects.filter(partnership=partnership, organisation=organisation).exists()
    require(YES if here else no("governance.agreement_no_partner", organisation=organisation.name))
    backwards = signer.until_on is not None and signer.until_on <= signer.from_on
    require(no("governance.mandate_backwards") if backwards else YES)
    made = Signatory.objects.create(
        partnership=partnership,
        organisation=organisation,
        name=signer.name,
        function=signer.function,
        capacity=signer.capacity,
        mandate=signer.mandate,
        from_on=signer.from_on,
        until_on=signer.until_on,
    )
    record("governance.signatory_named", partnership, by, at, organisation=organisation.name, function=made.function)
    return made


@rule("G-01", decides)
@transaction.atomic
def end_mandate(signatory_id: int, until_on: date, by: Actor, at: datetime) -> Signatory:
    """End a mandate: ``until_on`` is the first day on which the person no longer signs. What was signed before stays."""
    partnership = take(Signatory.objects.values_list("partnership_id", flat=True).get(pk=signatory_id))
    row = Signatory.objects.select_related("organisation").get(pk=signatory_id)
    require(may_answer_for(by, partnership, row.organisation))
    require(YES if until_on > row.from_on else no("governance.mandate_backwards"))
    last = row.signatures.order_by("-signed_on").first()
    signed_after = last is not None and last.signed_on >= until_on
    require(no("governance.signed_after_mandate", on=last.signed_on if last else None) if signed_after else YES)
    row.until_on = until_on
    row.save(update_fields=["until_on"])
    record("governance.mandate_ended", partnership, by, at, organisation=row.organisation.name, until=until_on)
    return row
