"""Two at once on PostgreSQL: a proposal goes in once, a workbook is taken over once (P-04, P-15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gezel.post.models import Mail
from gezel.proposal.models import Proposal, StaffLine, Submission, WaitingWorkbook
from gezel.proposal.rules.budget.workbook import write
from gezel.proposal.workflows.submission import submit
from gezel.proposal.workflows.workbook import bring, looked_at, take_over
from tests import cast
from tests.plugins.races import together

from .budget_world import ARKTOS, LOKEREN, Workbench, workbench
from .ready_world import ready

pytestmark = [pytest.mark.races, pytest.mark.django_db(transaction=True)]


@pytest.mark.rule("P-15")
def test_a_proposal_that_is_submitted_twice_goes_in_once(at: datetime) -> None:
    found = ready(at)
    pk, leen = found.proposal.pk, found.actor("leen")
    results = together(*[lambda: submit(pk, leen, at)] * 2)
    assert sorted(results) == ["ok", "proposal.frozen"]
    assert Submission.objects.count() == 1
    assert Mail.objects.filter(kind="proposal.proposal_receipt").count() == 1


def brought(bench: Workbench, who: str) -> str:
    """The same workbook, brought in by somebody; the mark of what it would change."""
    budget = bench.sheet().budget
    data = write(replace(budget, staff=(ARKTOS, replace(LOKEREN, hours=200_000))))
    waiting = bring(bench.row, SimpleUploadedFile("begroting.xlsx", data), bench.actor(who), bench.at)
    waiting.budget = bench.sheet().row
    return looked_at(waiting, bench.actor(who))[0].mark


@pytest.mark.rule("P-04")
def test_two_people_who_take_over_the_same_workbook_change_it_once(at: datetime) -> None:
    bench = workbench(at)
    Proposal.objects.update(administrator=cast.organisation("temse"))
    both = {who: brought(bench, who) for who in ("leen", "tom")}
    actors = {who: bench.actor(who) for who in both}
    results = together(*[lambda who=who: take_over(bench.row.pk, both[who], actors[who], at) for who in both])
    assert sorted(results) == ["ok", "proposal.account_changed"]
    line = StaffLine.objects.get(organisation_name="OCMW Lokeren")
    assert (line.hours, line.version) == (200_000, 2) and StaffLine.objects.count() == 2
    assert WaitingWorkbook.objects.count() == 1  # the other still has theirs to look at again


@pytest.mark.rule("P-04")
def test_two_tabs_that_take_over_one_workbook_change_it_once(at: datetime) -> None:
    bench = workbench(at)
    mark, leen = brought(bench, "leen"), bench.actor("leen")
    results = together(*[lambda: take_over(bench.row.pk, mark, leen, at)] * 2)
    assert sorted(results) == ["ok", "proposal.workbook_gone"]
    assert StaffLine.objects.get(organisation_name="OCMW Lokeren").version == 2
