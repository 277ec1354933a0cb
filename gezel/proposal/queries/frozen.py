"""A proposal as a submission keeps it: plain values, and the fingerprint of their canonical JSON (P-15)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from gezel.kernel.clock import day_of

from ..models import Declarations, Proposal
from ..rules.budget.checks import check_list
from ..rules.budget.report import as_json
from .budget import sheet_of
from .checks import numbers_of
from .draft import Draft
from .partners import partners


def frozen(draft: Draft, at: datetime) -> dict[str, Any]:
    """``{"proposal", "partners", "answers", "targets", "personas", "milestones", "declarations", "budget"}``; days as ISO text."""
    proposal = draft.proposal
    return {
        "proposal": _head(proposal),
        "partners": [
            {"name": p.name, "number": p.organisation.dotted_number, "side": p.side} for p in partners(proposal)
        ],
        "criteria": [{"code": c.code, "name": c.name, "weight": c.weight} for c in draft.form.criteria],
        "answers": [
            {
                "number": a.question.number,
                "criterion": a.criterion.code,
                "title": a.question.title,
                "question": a.question.text,
                "sentence": a.question.sentence,
                "text": a.text.strip(),
                "attachments": [
                    {"title": f.title, "file": str(f.file_id), "name": f.file.name, "sha256": f.file.sha256}
                    for f in a.attachments
                ],
            }
            for a in draft.answers
        ],
        **_plan(proposal),
        "declarations": _declarations(proposal),
        "budget": _budget(proposal, at),
    }


def _head(proposal: Proposal) -> dict[str, Any]:
    promotor = proposal.promotor
    through = promotor.managing_organisation if not promotor.has_legal_personality else None
    acting = through or promotor
    seat = f"{acting.seat_street} {acting.seat_postcode} {acting.seat_place}".strip()
    return {
        "title": proposal.title,
        "area": proposal.area.name,
        "promotor": promotor.name,
        "through": through.name if through else "",
        "number": acting.dotted_number,
        "seat": " ".join(seat.split()),
        "administrator": proposal.administrator.name if proposal.administrator else "",
        "start_on": proposal.start_on.isoformat() if proposal.start_on else "",
        "end_on": proposal.end_on.isoformat() if proposal.end_on else "",
        "call_version": proposal.call_version.number,
    }


def _plan(proposal: Proposal) -> dict[str, Any]:
    n = numbers_of(proposal)
    row = getattr(proposal, "targets", None)
    return {
        "targets": {
            "tracks": n.tracks,
            "quarters": list(n.quarters),
            "concurrent": [n.concurrent_min, n.concurrent_max],
            "caseload": n.caseload,
            "companion_hundredths": n.companion_hundredths,
            "outflow_percent": n.outflow_percent,
            "indicators": row.indicators if row else "",
        },
        "personas": [
            {"title": t.persona.title, "tracks": t.tracks, "outflow": t.outflow_percent, "motivation": t.motivation}
            for t in proposal.persona_targets.select_related("persona")
        ],
        "milestones": [
            {
                "period": m.period,
                "on": m.on.isoformat(),
                "title": m.title,
                "detail": m.detail,
                "who": str(m.organisation or ""),
            }
            for m in proposal.milestones.filter(removed_at=None).select_related("organisation")
        ],
    }


def _declarations(proposal: Proposal) -> dict[str, Any]:
    row = Declarations.objects.filter(proposal=proposal).first()
    if row is None:
        return {}
    names = ("separate_accounting", "accounting_code", "contracting_authority", "category", "above", "purpose")
    found = {n: getattr(row, n) for n in (*names, "creditworthy", "creditworthy_note")}
    return {**found, "procurement_on": row.procurement_on.isoformat() if row.procurement_on else ""}


def _budget(proposal: Proposal, at: datetime) -> dict[str, Any]:
    """What the budget comes to, its lines and the sums per organisation. Empty without a budget."""
    sheet = sheet_of(proposal)
    if sheet is None:
        return {}
    per_organisation = [
        {"name": c.name, "operation": c.operation, "support": c.support} for c in sheet.per_organisation()
    ]
    told = as_json(sheet.budget, tuple(f for c in check_list(sheet.budget, sheet.totals) for f in c.findings))
    return {**told, "title": sheet.row.title, "organisations": per_organisation, "on": day_of(at).isoformat()}
