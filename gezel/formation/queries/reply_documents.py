"""The documents of a candidacy to which a reply can point: every answer, every contribution, every attachment as submitted (F-21)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gezel.kernel.rule import decides, rule

from ..models import Candidacy, Reply, ReplyPoint
from ..rules.reply import stands_in
from .candidacies import standing_submission


@dataclass(frozen=True, slots=True)
class Source:
    """A part of the candidacy as it arrived: its code, name, and text (empty for a file)."""

    code: str
    name: str
    text: str = ""


@rule("F-21", decides)
def documents_of(candidacy: Candidacy) -> tuple[Source, ...]:
    """What was submitted in time, in the order of the form; nothing that came in otherwise. One query."""
    submission = standing_submission(candidacy)
    if submission is None:
        return ()
    content, call = submission.content, candidacy.area.call_version.settings
    found = [Source(q.code, q.title, content["answers"].get(q.code, "")) for q in call.questions]
    found += [
        Source(f"challenge-{c['id']}", f"Bijdrage aan uitdaging {c['number']}: {c['title']}", c["text"])
        for c in content["challenges"]
    ]
    return (*(s for s in found if s.text), *_attachments(content["attachments"]))


def _attachments(rows: list[dict[str, str]]) -> Iterator[Source]:
    for number, row in enumerate(rows, start=1):
        yield Source(f"attachment-{number}", f"Bijlage: {row['title']}")


@dataclass(frozen=True, slots=True)
class PointShown:
    """A point beside its source: the text it points at, and whether the passage is quoted from it word for word."""

    point: ReplyPoint
    source: Source | None
    quoted: bool


def points_shown(reply: Reply) -> list[PointShown]:
    """The points of a reply, each beside what it points at. Two queries."""
    sources = {source.code: source for source in documents_of(reply.decision.candidacy)}
    rows = [(point, sources.get(point.document)) for point in reply.points.order_by("position")]
    return [PointShown(p, s, stands_in(p.passage, s.text if s else "")) for p, s in rows]
