"""An assessment is written, advised on and closed; a next edition begins from it (D-02)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, no, require

from ..models import Dpia, DpiaRisk
from ..policies.privacy_papers import may_keep_papers
from ..queries.privacy_papers import first_risks, questions
from ..rules.privacy import Risk, dpia_whole
from .partnership import take

RISK = (
    "title",
    "description",
    "likelihood",
    "impact",
    "measures",
    "residual_likelihood",
    "residual_impact",
    "owner",
)


@transaction.atomic
@rule("D-02", decides)
def begin(partnership_id: int, by: Actor, at: datetime) -> Dpia:
    """Begin an assessment with the risks of this kind of work, or a next edition from the one that stands."""
    partnership = take(partnership_id)
    require(may_keep_papers(by, partnership))
    rows = Dpia.objects.filter(partnership=partnership)
    require(no("governance.dpia_open_already") if rows.filter(closed_at=None).exists() else YES)
    last = rows.order_by("-number").first()
    row = Dpia.objects.create(
        partnership=partnership,
        number=last.number + 1 if last else 1,
        answers=dict(last.answers) if last else {},
        begun_at=at,
        begun_by_id=by.person_id,
    )
    names = ("code", *RISK)
    sources = (
        [{n: getattr(r, n) for n in names} for r in last.risks.all()] if last else [dict(r) for r in first_risks()]
    )
    DpiaRisk.objects.bulk_create(DpiaRisk(dpia=row, **source) for source in sources)
    record("governance.dpia_begun", partnership, by, at, number=row.number)
    return row


@transaction.atomic
@rule("D-02", decides)
def answer(
    dpia_id: int, answers: Mapping[str, str], advice: str, advised_by: str, edition: int, by: Actor, at: datetime
) -> Dpia:
    """Answer the questions, and note the officer's advice."""
    row = _take(dpia_id, by)
    require(YES if edition == row.edition else no("ui.changed_meanwhile"))
    codes = {q.code for q in questions()}
    row.answers = {code: text.strip() for code, text in answers.items() if code in codes and not is_blank(text)}
    row.advice = "" if is_blank(advice) else advice.strip()
    row.advised_by, row.edition = advised_by.strip()[:160], row.edition + 1
    row.save(update_fields=["answers", "advice", "advised_by", "edition"])
    record("governance.dpia_answered", row.partnership, by, at, number=row.number)
    return row


@transaction.atomic
@rule("D-02", decides)
def weigh(dpia_id: int, risk_id: int | None, fields: Mapping[str, Any], by: Actor, at: datetime) -> DpiaRisk:
    """Weigh a risk, or add one (``RISK`` and ``edition``)."""
    dpia = _take(dpia_id, by)
    require(no("governance.risk_title") if is_blank(fields["title"]) else YES)
    row = dpia.risks.get(pk=risk_id) if risk_id else DpiaRisk(dpia=dpia)
    require(YES if fields["edition"] == row.edition else no("ui.changed_meanwhile"))
    for name in RISK:
        setattr(row, name, fields[name])
    row.edition += 1
    row.save()
    record("governance.risk_weighed", dpia.partnership, by, at, title=row.title)
    return row


@transaction.atomic
@rule("D-02", decides)
def drop_risk(risk_id: int, by: Actor, at: datetime, seen: int | None = None) -> None:
    """A risk does not apply here: it leaves the assessment that is being written. ``seen`` is the edition that was read: what a colleague
    weighed meanwhile is not thrown away."""
    dpia = _take(DpiaRisk.objects.values_list("dpia_id", flat=True).get(pk=risk_id), by)
    row = DpiaRisk.objects.get(pk=risk_id)
    require(YES if seen in (None, row.edition) else no("ui.changed_meanwhile"))
    record("governance.risk_dropped", dpia.partnership, by, at, title=row.title)
    row.delete()


@transaction.atomic
@rule("D-02", decides)
def close(dpia_id: int, by: Actor, at: datetime) -> Dpia:
    """Close the edition: everything answered and weighed, and the officer's advice in it. The boards then accept what is left."""
    row = _take(dpia_id, by)
    risks = [
        Risk(r.title, r.likelihood, r.impact, r.measures, r.residual_likelihood, r.residual_impact)
        for r in row.risks.all()
    ]
    require(dpia_whole([q.code for q in questions()], row.answers, risks, row.advice))
    row.closed_at, row.closed_by_id = at, by.person_id
    row.save(update_fields=["closed_at", "closed_by"])
    record("governance.dpia_closed", row.partnership, by, at, number=row.number)
    return row


def _take(dpia_id: int, by: Actor) -> Dpia:
    partnership = take(Dpia.objects.values_list("partnership_id", flat=True).get(pk=dpia_id))
    require(may_keep_papers(by, partnership))
    row = Dpia.objects.get(pk=dpia_id)
    row.partnership = partnership
    require(no("governance.dpia_closed_already") if row.closed_at else YES)
    return row
