"""The financing of a budget: typed, proposed from the split, its control closed (P-11)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.money import Euro
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Refused, no, require

from ..models import Budget, Financing
from ..policies import may_change_budget
from ..queries.budget import sheet
from ..rules.budget.accounts import Account, close, propose
from .budget import take

Typed = Mapping[tuple[str, str], tuple[int | None, int]]  # (part, source) → (cents or empty, version that was read)


@rule("P-04", decides)
@transaction.atomic
def save_financing(budget_id: int, typed: Typed, by: Actor, at: datetime) -> None:
    """Change what sources pay; a source that somebody changed since its version was read is refused (version 0: none yet)."""
    budget = take(budget_id)
    require(may_change_budget(by, budget.proposal))
    stand = {(f.part, f.source): f for f in budget.financing.select_for_update()}
    for key, (amount, version) in typed.items():
        row = stand.get(key)
        if (row.amount if row else None) == amount:
            continue
        if version != (row.version if row else 0):
            raise Refused(no("proposal.financing_changed_meanwhile", source=key[1], part=key[0]))
        _set(budget, row, key, amount, by, at)


def _set(
    budget: Budget, row: Financing | None, key: tuple[str, str], amount: int | None, by: Actor, at: datetime
) -> None:
    if amount is not None and amount < 0:
        raise Refused(no("proposal.typed_negative"))
    before = row.amount if row else None
    row = row or Financing(budget=budget, part=key[0], source=key[1], version=0)
    row.amount, row.version = amount, row.version + 1
    row.save()
    told = {"before": _amount(before), "after": _amount(amount)}
    record("proposal.financing_changed", budget.proposal, by, at, part=key[0], source=key[1], **told)


def _amount(cents: int | None) -> str:
    return "–" if cents is None else str(Euro(cents))


def proposed(budget: Budget, part: str, *, overwrite: bool) -> Account:
    """What *propose from the split* would do to a part, with its account; ``Refused`` where the call gives no split."""
    now = sheet(budget)
    terms, typed = now.budget.terms, _typed(now.budget.financing, part)
    costs, split = now.totals.parts[part].cost, terms.split(now.budget.region, part)
    return propose(part, costs, typed, split, terms.balancing, overwrite=overwrite)


def closed(budget: Budget, part: str) -> Account:
    """What *close the control* would do to a part, with its account; ``Refused`` where there is nothing to move."""
    now = sheet(budget)
    return close(part, now.totals.parts[part].cost, _typed(now.budget.financing, part), now.budget.terms.balancing)


def _typed(financing: Mapping[tuple[str, str], int], part: str) -> dict[str, int]:
    return {source: amount for (of, source), amount in financing.items() if of == part}


@rule("P-11", decides)
@transaction.atomic
def carry_out(budget_id: int, action: str, part: str, seen: str, by: Actor, at: datetime) -> Account:
    """Do what was shown: ``propose``, ``overwrite`` or ``close`` of a part.

    ``seen`` is the mark (:func:`mark`) of the account that was read; when anything differs meanwhile it is refused.
    """
    budget = take(budget_id)
    require(may_change_budget(by, budget.proposal))
    account = of_action(budget, action, part)
    if mark(account) != seen:
        raise Refused(no("proposal.account_changed"))
    stand = {f.source: f for f in budget.financing.filter(part=part)}
    for move in account.moves:
        _set(budget, stand.get(move.source), (part, move.source), move.after, by, at)
    record(f"proposal.{CODES[action]}", budget.proposal, by, at, part=part, moved=_moved(account))
    return account


CODES = {"propose": "financing_proposed", "overwrite": "financing_proposed", "close": "control_closed"}


def of_action(budget: Budget, action: str, part: str) -> Account:
    """The account of an action, before anything is done."""
    return closed(budget, part) if action == "close" else proposed(budget, part, overwrite=action == "overwrite")


def _moved(account: Account) -> str:
    return "; ".join(move.sentence() for move in account.moves) or "–"


def mark(account: Account) -> str:
    """A short mark of everything an account says, so that one confirms what one has read."""
    moves = ",".join(f"{m.source}:{m.before}:{m.after}" for m in account.moves)
    return f"{account.control_before}|{account.control_after}|{moves}"
