"""The practice world's chapter of change: a partner leaves with two things still to hand over, two papers are missing (G-12, D-02)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from gezel.desk.workflows.story import gov_changes
from gezel.desk.workflows.story.gov_meetings import meet
from gezel.desk.workflows.story.partnership import found_noorderkempen
from gezel.desk.workflows.story.people import arrive
from gezel.desk.workflows.story.stage import Stage
from gezel.desk.workflows.story.tale import deliver_mail
from gezel.governance import words
from gezel.governance.models import Change, Subcontract
from gezel.governance.queries.composition import held_by
from gezel.governance.queries.privacy_papers import missing
from gezel.kernel.clock import day_of


@pytest.mark.rule("G-12")
@pytest.mark.rule("G-18")
@pytest.mark.rule("D-02")
def test_noorderkempen_moves(db: None, at: datetime, tmp_path: Any, settings: Any) -> None:
    settings.FILES_ROOT = tmp_path
    stage = Stage(day_of(at))
    arrive(stage)
    partnership = found_noorderkempen(stage)
    meet(stage, partnership)
    gov_changes.change(stage, partnership)
    deliver_mail(at)
    gov_changes.let_go(stage)
    change = Change.objects.get()
    assert change.state(stage.today) == words.CHANGE_RUNNING
    assert sum(held.is_open for held in held_by(change, stage.today)) == 2
    assert Subcontract.objects.get().state(stage.today) == words.TASK_RUNNING
    assert [(m.kind, m.name) for m in missing(partnership, stage.today)] == [
        ("risk", "CAW De Kempen"),
        ("register", "GTB Vlaanderen"),
    ]
