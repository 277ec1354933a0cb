"""A proposal with nothing left that blocks: answers, targets, milestones, declarations and a budget that closes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from gezel.formation.models import Persona
from gezel.kernel.clock import day_of
from gezel.organisations.models import Organisation
from gezel.proposal.models import Budget, Financing, StaffLine
from gezel.proposal.workflows import answers, plan
from gezel.proposal.workflows.proposal import describe
from tests import cast

from .proposal_world import Partnership, partnership


def ready(at: datetime) -> Partnership:
    """A proposal that can go in, with its windows open around ``at``."""
    found = partnership(at)
    windows(found)
    leen, pk = found.actor("leen"), found.proposal.pk
    today = day_of(at)
    start = today + timedelta(days=100)
    head = {"title": "Waasland aan zet", "promotor": found.proposal.promotor_id, "administrator": None}
    describe(pk, {**head, "edition": 0, "start_on": start, "end_on": start + timedelta(days=1000)}, leen, at)
    for q in found.proposal.call_version.settings.proposal.questions:
        answers.save_answer(pk, q.code, f"Ons antwoord op vraag {q.number}.", 0, leen, at)
    numbers = {"tracks": 240, "quarter_1": 10, "quarter_2": 25, "quarter_3": 40, "quarter_4": 50, "outflow_percent": 20}
    more = {"concurrent_min": 10, "concurrent_max": 51, "caseload": 17, "companion_hundredths": 300, "indicators": ""}
    persona = Persona.objects.create(area=found.world.area, title="Sofie", story="Alleen.", retained=True)
    meant = {persona.pk: {"tracks": 100, "outflow_percent": 15, "motivation": "Eerst rust."}}
    plan.save_targets(pk, numbers | more, meant, 0, leen, at)
    for period, days in (("before", -10), ("quarters", 20), ("year", 200)):
        fields = {"period": period, "title": f"Mijlpaal {period}", "detail": "", "organisation": None}
        plan.save_milestone(pk, None, {**fields, "on": start + timedelta(days=days)}, 0, leen, at)
    declared = {
        "separate_accounting": True,
        "accounting_code": "WL",
        "contracting_authority": True,
        "category": "government",
    }
    plan.declare(
        pk, {**declared, "above": 0, "purpose": "", "creditworthy": True, "creditworthy_note": ""}, 0, leen, at
    )
    Organisation.objects.filter(name="Arktos").update(quality_number="Q-1")
    _budget(found)
    found.proposal.refresh_from_db()
    return found


def windows(found: Partnership) -> None:
    """Submission for thirty days more; start and duration wide."""
    today = day_of(found.at)
    for kind, opens, closes in (("proposal", -30, 30), ("start", 0, 400), ("project", 0, 2190)):
        found.proposal.area.call.windows.create(
            kind=kind,
            opens_on=today + timedelta(days=opens),
            closes_on=today + timedelta(days=closes),
            decided_on=date(2020, 1, 1),
            reason="oproep",
            created_at=found.at,
        )


def _budget(found: Partnership) -> None:
    """One line of 100 hours at 12.00 the hour: 1 200.00, with its flat rate 1 680.00, financed to the cent."""
    at, leen = found.at, cast.person("leen")
    budget = Budget.objects.create(proposal=found.proposal, opened_at=at, opened_by=leen)
    arktos = cast.organisation("arktos")
    StaffLine.objects.create(
        budget=budget,
        organisation=arktos,
        organisation_name="Arktos",
        number=arktos.enterprise_number,
        function="begeleider",
        person="",
        kind="vacancy",
        wage=100_000,
        hours=100_000,
        part="operation",
        changed_at=at,
        changed_by=leen,
        activity="begeleiding",
    )
    for source, amount in (("esf", 67_200), ("vcf", 100_800)):
        Financing.objects.create(budget=budget, part="operation", source=source, amount=amount)
