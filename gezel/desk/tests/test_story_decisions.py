"""The support group of the practice world decided through an objection, between meetings, and has work on its table (G-08)."""

from __future__ import annotations

from datetime import datetime

import pytest

from gezel.desk.workflows.story.gov_decisions import decide_together
from gezel.desk.workflows.story.partnership import found_noorderkempen
from gezel.desk.workflows.story.people import arrive
from gezel.desk.workflows.story.stage import Stage
from gezel.governance import words
from gezel.governance.models import Decision
from gezel.governance.queries.decision_register import REVIEW, Wanted, matching
from gezel.governance.queries.decision_table import gather
from gezel.kernel.clock import day_of


@pytest.mark.rule("G-08")
def test_four_ways_of_standing(db: None, at: datetime) -> None:
    stage = Stage(day_of(at))
    arrive(stage)
    partnership = found_noorderkempen(stage)
    decide_together(stage, partnership)
    rows = Decision.objects.select_related("body__partnership", "partnership").order_by("pk")
    found = {row.title: gather(row, at) for row in rows}
    village, group, letter, driving, workplace = found.values()
    assert [g.state for g in (village, group, letter)] == [words.ADOPTED] * 3
    assert [v.number for v in village.versions] == [1, 2]
    assert village.objections[0].integrated_in == village.version
    assert {str(s.person) for s in letter.silent} == {"Hilde Van Looveren", "Koen Adriaensen", "Stijn Maes"}
    assert driving.state == words.OBJECTING
    assert len(driving.silent) == 6
    assert workplace.state == words.TESTING
    due = matching(stage.actor("an"), partnership, Wanted(state=REVIEW), at)
    assert [row.title for row in due] == [group.decision.title]
