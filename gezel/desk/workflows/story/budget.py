"""Chapter 7: the partners of an area in step 4 work on their budget; the last workbook still waits to be read in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from django.core.files.base import ContentFile

from gezel.formation.models import Area
from gezel.proposal import words
from gezel.proposal.models import Proposal
from gezel.proposal.rules.budget.content import Budget
from gezel.proposal.rules.budget.workbook import read, write
from gezel.proposal.workflows.budget import open_budget
from gezel.proposal.workflows.proposal import start
from gezel.proposal.workflows.workbook import bring, looked_at, take_over

from .stage import Stage

EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "begroting-waasland.xlsx"


def budget(stage: Stage, area: Area, by_key: str, promotor_key: str) -> None:
    """The promotor reads in an early workbook: without the support part, and with the hours of the first line not final."""
    with stage.moment(-2, 14) as at:
        by, promotor = stage.actor(by_key), stage.organisations[promotor_key]
        area.refresh_from_db()
        proposal = Proposal.objects.filter(area=area).first() or start(area, promotor, by, at)
        row = open_budget(proposal, by, at)
        upload = ContentFile(write(_early(read(EXAMPLE.read_bytes()).budget)), name="begroting-eerste-versie.xlsx")
        waiting = bring(row, upload, by, at)
        waiting.budget = row
        plan, _ = looked_at(waiting, by)
        take_over(row.pk, plan.mark, by, at)


def _early(final: Budget) -> Budget:
    """The source's budget as it may have looked a week before: to be completed by reading in the example itself."""
    staff = tuple(line for line in final.staff if line.part == words.OPERATION)
    first = replace(staff[0], hours=1_700_000)
    rows = tuple(row for row in final.cofinancing if row.part == words.OPERATION)
    money = {key: amount for key, amount in final.financing.items() if key[0] == words.OPERATION}
    return replace(final, staff=(first, *staff[1:]), cofinancing=rows, financing=money)
