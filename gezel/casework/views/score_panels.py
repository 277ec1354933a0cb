"""What this topic shows on the page of a case: the star, the release score, the next steps. One query each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from gezel.kernel.clock import day_of

from ..models import Case
from ..queries.actions import open_actions
from ..queries.scores import scores_of
from ..queries.stars import Seen, StarPicture, with_last
from ..rules.sight import DEMAND, WISH, Sight
from ..rules.stars import Given
from ..words.demand import FAILURE, VALUE
from ..words.stars import HANDS
from .score_drawing import score_line, star_drawing


def star_panel(case: Case, sight: Sight, at: datetime) -> dict[str, Any]:
    """The open value questions with what each hand gave last, drawn; and how many failure questions are open."""
    labels = (VALUE, FAILURE) if DEMAND in sight else (VALUE,)
    rows = list(with_last(case, *labels))
    values = [row for row in rows if row.is_value]
    today, seen = day_of(at), []
    for hand in HANDS:
        found = {row.pk: getattr(row, f"by_{hand}") for row in values if getattr(row, f"by_{hand}")}
        given = {pk: Given(pk, hand, today, 0.0, value) for pk, value in found.items()}
        seen += [Seen(hand, today, False, given)] if given else []
    picture = StarPicture(values, seen, (), today, today)
    return {
        "values": values,
        "failures": len(rows) - len(values),
        "chart": star_drawing(picture) if seen else None,
    }


def score_panel(case: Case, sight: Sight, at: datetime) -> dict[str, Any]:
    """The line with the last interpretation."""
    lines = scores_of(case)
    return {"last": lines[-1].score if lines else None, "chart": score_line(lines) if lines else None}


def action_panel(case: Case, sight: Sight, at: datetime) -> dict[str, Any]:
    """The steps that are still to be done."""
    return {"rows": list(open_actions(case)), "shows_wish": WISH in sight, "today": day_of(at)}
