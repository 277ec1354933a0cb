"""Release scores of a case, and whose score fell twice (C-06)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from ..models import Case, ReleaseScore
from ..rules.scores import falling, moved
from ..rules.sight import SCORES, Sight
from .guiding import guided_by
from .lines import Line as Shared
from .waiting import Waiting


@dataclass(frozen=True, slots=True)
class Line:
    """A score with how it moved from the one before it, and what it corrected (oldest first)."""

    score: ReleaseScore
    moved: str
    earlier: tuple[ReleaseScore, ...]


@rule("C-06", shows)
def scores_of(case: Case) -> list[Line]:
    """The scores that count, oldest first, each with what stood there before a correction. One query."""
    rows = list(ReleaseScore.objects.filter(case=case).select_related("by"))
    by_pk = {row.pk: row for row in rows}
    corrected = {row.corrects_id for row in rows if row.corrects_id}
    found: list[Line] = []
    before: int | None = None
    for row in rows:
        if row.pk in corrected:
            continue
        found.append(Line(row, moved(before, row.value), tuple(_earlier(row, by_pk))))
        before = row.value
    return found


def _earlier(row: ReleaseScore, by_pk: dict[int, ReleaseScore]) -> list[ReleaseScore]:
    chain: list[ReleaseScore] = []
    while row.corrects_id:
        row = by_pk[row.corrects_id]
        chain.insert(0, row)
    return chain


def last_score(case: Case) -> ReleaseScore | None:
    """The last score that counts. One query."""
    rows = ReleaseScore.objects.standing().filter(case=case).select_related("by")
    return rows.order_by("-for_at", "-pk").first()


def lines(case: Case, sight: Sight, at: datetime) -> Iterable[Shared]:
    """The last release score with why it stands there, to lay on the table of a conference. One query."""
    last = last_score(case) if SCORES in sight else None
    if last is not None:
        text = say("casework.line_score_says", "nl", value=last.value, day=day_of(last.for_at), why=last.why)
        yield Shared(SCORES, "score:last", say("casework.line_score", "nl"), text)


@rule("C-06", shows)
def falling_scores(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """The cases one goes along with whose last two movements went down; the figures stand in the file, never in a list. One query."""
    standing = ReleaseScore.objects.standing().filter(case=OuterRef("pk")).order_by("-for_at", "-pk")
    newest = {f"score_{n}": Subquery(standing.values("value")[n : n + 1]) for n in range(3)}
    since = Subquery(standing.values("for_at")[:1])
    for case in guided_by(actor, at).annotate(**newest, score_at=since).filter(score_2__isnull=False):
        values = [case.score_2, case.score_1, case.score_0]  # type: ignore[attr-defined]
        if falling(values):
            url = reverse("casework:case_scores", args=[case.key])
            yield Waiting(case, "casework.waits_score_falls", {}, url, day_of(case.score_at))  # type: ignore[attr-defined]
