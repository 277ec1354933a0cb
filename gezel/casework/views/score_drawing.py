"""The drawings of this topic: the line of the release score, the star, and a small line per pointer."""

from __future__ import annotations

from collections.abc import Sequence

from gezel.kernel.clock import day_of
from gezel.kernel.texts import say, shown
from gezel.ui.charts import Chart, Outline, Value, line, star
from gezel.ui.forms import language, said

from ..queries.lists import Followed
from ..queries.scores import Line
from ..queries.stars import StarPicture
from ..words.stars import HANDS, SCORE_LEAST, SCORE_MOST


def score_line(lines: Sequence[Line]) -> Chart:
    """The release score over time, with its interpretations as a table."""
    values = [Value(day_of(one.score.for_at), one.score.value) for one in lines]
    rows = [
        (shown(day_of(one.score.for_at), language()), str(one.score.value), _moved(one.moved), one.score.why)
        for one in lines
    ]
    path = " → ".join(str(value.value) for value in values)
    return line(
        values,
        low=SCORE_LEAST,
        high=SCORE_MOST,
        ends=(said("1: nog een hele weg", "1: a long way to go"), said("10: kan loslaten", "10: can let go")),
        title=said("Loslaatscore in de tijd", "Release score over time"),
        description=said(f"Van oud naar nieuw: {path}.", f"From old to new: {path}."),
        head=(said("Dag", "Day"), said("Score", "Score"), said("Beweging", "Movement"), said("Waarom", "Why")),
        rows=rows,
    )


def _moved(code: str) -> str:
    return say(f"casework.moved_{code}", language())


def star_drawing(picture: StarPicture, hands: str = "casework.hand_") -> Chart:
    """Both hands on the two chosen days over the participant's own questions; bars when there are fewer than three.

    ``hands``: the stem of the words for who gave it; in the own place the participant reads "myself".
    """
    axes = [axis.text for axis in picture.axes]
    outlines = [
        Outline(
            f"{say(f'{hands}{one.hand}', language())}, {one.on:%d/%m/%Y}",
            [one.given[axis.pk].value if axis.pk in one.given else None for axis in picture.axes],
            HANDS.index(one.hand),
            one.earlier,
        )
        for one in picture.seen
    ]
    told = "; ".join(f"{o.name}: {', '.join('-' if v is None else str(v) for v in o.values)}" for o in outlines)
    return star(
        axes,
        outlines,
        title=said("Ster van de eigen vragen", "Star of the own questions", "Étoile de mes questions"),
        description=said(
            f"Van 1 tot 5, in de volgorde van de vragen. {told}.",
            f"From 1 to 5, in the order of the questions. {told}.",
            f"De 1 à 5, dans l’ordre des questions. {told}.",
        ),
        head=(said("Nr.", "No.", "N°"), said("Vraag", "Question", "Question")),
        nothing=said("niet gegeven", "not given", "pas donné"),
    )


def pointer_line(one: Followed) -> Chart:
    """A pointer over time: only what was seen with the version that counts now, so that levels mean the same."""
    seen = [row for row in one.seen if row.version_id == one.version.pk]
    levels = one.version.levels
    rows = [(shown(day_of(row.at), language()), levels[row.level - 1]["word"]) for row in seen]
    path = " → ".join(row[1] for row in rows)
    return line(
        [Value(day_of(row.at), row.level) for row in seen],
        low=1,
        high=len(levels),
        ends=(f"1: {levels[0]['word']}", f"{len(levels)}: {levels[-1]['word']}"),
        title=said(f"{one.version.name} in de tijd", f"{one.version.name} over time"),
        description=said(f"Van oud naar nieuw: {path}.", f"From old to new: {path}."),
        head=(said("Dag", "Day"), said("Stand", "Position")),
        rows=rows,
        step=30.0,
    )
