"""A budget's own row: opened for a proposal, its period, region, envelope and later years (P-07, P-12)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require

from .. import words
from ..models import Budget, LaterYear, Proposal
from ..policies import may_change_budget, may_write
from ..rules.budget.content import LaterYear as PlainYear
from .proposal import take as take_proposal


@dataclass(frozen=True, slots=True)
class General:
    """What is decided for the budget as a whole; envelopes in cents, ``None`` where not known."""

    title: str
    start_on: date | None
    end_on: date | None
    region: str = words.MORE_DEVELOPED
    balancing: str = words.VCF
    with_flat_rate: tuple[str, ...] = (words.LOCAL,)
    envelope_operation: int | None = None
    envelope_support: int | None = None
    later: tuple[PlainYear, ...] = field(default_factory=tuple)


def take(budget_id: int) -> Budget:
    """Lock a budget's row, with its proposal at hand."""
    rows = Budget.objects.select_for_update(of=("self",)).select_related("proposal__area", "proposal__promotor")
    return rows.get(pk=budget_id)


@transaction.atomic
def open_budget(proposal: Proposal, by: Actor, at: datetime) -> Budget:
    """The budget of a proposal; made when somebody of a partner first needs it."""
    proposal = take_proposal(proposal.pk)
    found = Budget.objects.filter(proposal=proposal).first()
    if found is not None:
        found.proposal = proposal
        return found
    require(may_write(by, proposal))
    terms = proposal.call_version.settings.budget
    made = Budget.objects.create(
        proposal=proposal,
        balancing=terms.balancing,
        own_staff_with_flat_rate=sorted(terms.with_flat_rate),
        start_on=proposal.start_on,
        end_on=_year_from(proposal.start_on),
        opened_at=at,
        opened_by_id=by.person_id,
    )
    record("proposal.budget_opened", proposal, by, at, area=proposal.area.name)
    return made


def _year_from(start: date | None) -> date | None:
    """The last day of the calendar year in which the project starts: the first project year."""
    return date(start.year, 12, 31) if start else None


@rule("P-12", decides)
@transaction.atomic
def save_general(budget_id: int, content: General, version: int, by: Actor, at: datetime) -> Budget:
    """Change period, region, terms, envelope and later years, if nobody changed them since ``version`` was read."""
    row = take(budget_id)
    require(may_change_budget(by, row.proposal))
    if row.version != version:
        raise Refused(no("proposal.budget_changed_meanwhile"))
    years = [year.year for year in content.later]
    if twice := next((year for year in years if years.count(year) > 1), None):
        raise Refused(no("proposal.check_year_twice", year=twice))
    if content.start_on and content.end_on and content.end_on < content.start_on:
        raise Refused(no("proposal.check_period", start=content.start_on, end=content.end_on))
    changed = _fill(row, content) | _later(row, content.later)
    if changed:
        row.version += 1
        row.save()
        fields = ", ".join(sorted(changed))
        record("proposal.budget_changed", row.proposal, by, at, area=row.proposal.area.name, fields=fields)
    return row


def _fill(row: Budget, content: General) -> set[str]:
    plain = {
        "title": content.title,
        "start_on": content.start_on,
        "end_on": content.end_on,
        "region": content.region,
        "balancing": content.balancing,
        "own_staff_with_flat_rate": list(content.with_flat_rate),
        "envelope_operation": content.envelope_operation,
        "envelope_support": content.envelope_support,
    }
    changed = {name for name, value in plain.items() if getattr(row, name) != value}
    for name in changed:
        setattr(row, name, plain[name])
    return changed


def _later(row: Budget, years: tuple[PlainYear, ...]) -> set[str]:
    """Later years as typed replace those that stand; answers whether anything differs."""
    typed = {y.year: (y.amounts.get(words.OPERATION), y.amounts.get(words.SUPPORT)) for y in years}
    stand = {y.year: (y.operation, y.support) for y in row.later_years.all()}
    if typed == stand:
        return set()
    row.later_years.exclude(year__in=typed).delete()
    for year, (operation, support) in typed.items():
        LaterYear.objects.update_or_create(budget=row, year=year, defaults={"operation": operation, "support": support})
    return {"later_years"}
