"""Which privacy papers stand in a partnership, which are missing, and the guided assessment's questions and first risks (D-02)."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from gezel.kernel.rule import decides, rule
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partnership

from .. import words
from ..models import BoardApproval, Dpia, PrivacyPaper, Processing, Subcontract, Supervision
from ..rules import privacy as rules
from .partnership import partners_on

_FILE = Path(__file__).resolve().parents[1] / "data" / "dpia.nl.yaml"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the assessment in both languages, with a Dutch hint."""

    code: str
    nl: str
    en: str
    hint: str


@functools.cache
def questions() -> tuple[Question, ...]:
    """The questions, in their order."""
    return tuple(Question(**row) for row in _plot()["questions"])


@functools.cache
def first_risks() -> tuple[Mapping[str, Any], ...]:
    """The risks that always come back in this work, as fields of ``DpiaRisk``."""
    return tuple(_plot()["risks"])


def _plot() -> Any:
    return yaml.safe_load(_FILE.read_text(encoding="utf-8"))


@rule("D-02", decides)
def sharing_partners(partnership: Partnership, on: date) -> list[Organisation]:
    """The partners that share participants' data: all of them but the support organisation, which only coaches. One query."""
    return [p.organisation for p in partners_on(partnership, on) if p.organisation.kind != orgs.SUPPORT]


@rule("D-02", decides)
def standing_dpia(partnership: Partnership) -> Dpia | None:
    """The last closed edition of the assessment; one that is being written does not stand."""
    return Dpia.objects.filter(partnership=partnership, closed_at__isnull=False).order_by("-number").first()


@rule("D-02", decides)
def standing_agreement(rows: Iterable[PrivacyPaper], on: date) -> PrivacyPaper | None:
    """The joint controller agreement that is in force on a day."""
    joint = (row for row in rows if row.kind == words.JOINT_CONTROLLERS)
    return next((row for row in joint if rules.stands(row.from_on, row.until_on, on)), None)


@rule("D-02", decides)
def papers_on(partnership: Partnership, on: date) -> rules.Papers:
    """What stands on a day. Six queries, however many partners."""
    rows = list(PrivacyPaper.objects.filter(partnership=partnership))
    dpia, agreement = standing_dpia(partnership), standing_agreement(rows, on)
    approvals = list(BoardApproval.objects.filter(partnership=partnership, on__lte=on))
    agreed = {a.organisation_id for a in approvals if agreement and a.paper_id == agreement.pk}
    accepted = {a.organisation_id for a in approvals if dpia and a.dpia_id == dpia.pk}
    lines = Processing.objects.filter(partnership=partnership, removed_on=None)
    registered = set(lines.order_by().values_list("organisation_id", flat=True))
    protocols = [p for p in rows if p.kind == words.PROTOCOL and rules.stands(p.from_on, p.until_on, on)]
    bound = {pk for p in protocols for pk in (p.organisation_id, p.other_organisation_id) if pk}
    sharers = tuple(
        rules.Sharer(
            organisation_id=o.pk,
            name=o.name,
            public=rules.is_public(o.kind, o.legal_form),
            agreed=o.pk in agreed,
            accepted=o.pk in accepted,
            registered=o.pk in registered,
            protocol=o.pk in bound,
        )
        for o in sharing_partners(partnership, on)
    )
    return rules.Papers(dpia is not None, agreement is not None, sharers, _processors(partnership, rows, on))


def _processors(partnership: Partnership, rows: Iterable[PrivacyPaper], on: date) -> tuple[tuple[str, bool], ...]:
    """Each processor named in a paper, and each subcontractor that works with participants' data, with whether its agreement stands."""
    found: dict[str, bool] = {}
    covered: set[int] = set()
    for row in rows:
        if row.kind != words.PROCESSOR or (row.until_on and row.until_on < on):
            continue
        stands = rules.stands(row.from_on, row.until_on, on)
        found[row.other] = found.get(row.other, False) or stands
        if row.other_organisation_id and stands:
            covered.add(row.other_organisation_id)
    tasks = Subcontract.objects.filter(partnership=partnership, handles_data=True, launched_at__isnull=False)
    for task in tasks.select_related("organisation"):
        if task.state(on) == words.TASK_RUNNING:
            name, named = task.organisation.name, task.organisation_id in covered
            found[name] = found.get(name, False) or named
    return tuple(sorted(found.items()))


@rule("D-02", decides)
def missing(partnership: Partnership, on: date) -> tuple[rules.Missing, ...]:
    """Which papers are missing on a day before participants' data may be shared."""
    return rules.missing(papers_on(partnership, on))


@rule("D-02", decides)
def supervisor_of(organisation: Organisation) -> str:
    """Who supervises an organisation: as set for it, else by its kind. One query."""
    set_for = Supervision.objects.filter(organisation=organisation).values_list("supervisor", flat=True).first()
    return set_for or rules.supervisor(organisation.kind, organisation.legal_form)


@rule("D-02", decides)
def supervisors(organisations: Iterable[Organisation]) -> dict[int, str]:
    """The same for many. One query."""
    rows = list(organisations)
    set_for = dict(Supervision.objects.filter(organisation__in=rows).values_list("organisation_id", "supervisor"))
    return {o.pk: set_for.get(o.pk) or rules.supervisor(o.kind, o.legal_form) for o in rows}
