"""What the report of a meeting says, as plain values and as a document (G-07, G-14)."""

from __future__ import annotations

from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.ui.documents import Block, Document, Heading, KeyValues, Paragraph, Table

from .. import words
from ..models import Attendance, Meeting, Point
from .meetings import Agenda, agenda_of, given_in
from .reviews import partners_missing

_NL = "nl"


@rule("G-07", decides)
def contents_of(meeting: Meeting) -> dict[str, Any]:
    """Everything of a meeting that stays: people, points with their minutes and decisions, actions, quorum."""
    agenda = agenda_of(meeting)
    actions: dict[int, list[dict[str, str]]] = {}
    for action in given_in(meeting):
        row = {"text": action.text, "owner": action.owner.name, "due": action.due_on.isoformat()}
        actions.setdefault(action.subject_id or 0, []).append(row)
    return {
        "people": [_person(a) for a in agenda.people],
        "quorum": {"here": _here(agenda), "members": agenda.quorum.members, "needed": agenda.quorum.needed},
        "points": [_point(p, actions.get(p.pk, [])) for p in agenda.points],
        "missing_partners": [p.organisation.name for p in partners_missing(meeting, agenda.people)]
        if meeting.review
        else [],
    }


def _here(agenda: Agenda) -> int:
    return sum(a.member and a.status == words.PRESENT for a in agenda.people)


def _person(row: Attendance) -> dict[str, str]:
    return {
        "name": row.person.name,
        "organisation": row.organisation.name if row.organisation else "",
        "status": row.status,
        "left_at": row.left_at.isoformat() if row.left_at else "",
        "guest": "" if row.member else "1",
        "voice": "1" if row.target_group else "",
    }


def _point(point: Point, actions: list[dict[str, str]]) -> dict[str, Any]:
    decision = point.decision
    return {
        "kind": point.kind,
        "title": point.title,
        "help": point.help,
        "brings": point.brings.name if point.brings else "",
        "minutes": point.note.text if hasattr(point, "note") else "",
        "decision": {"id": decision.pk, "title": decision.title, "outcome": decision.outcome} if decision else None,
        "actions": actions,
    }


def outcome_only(report: dict[str, Any]) -> dict[str, Any]:
    """What other partners read: the points where something was decided or somebody took something on, without the minutes."""
    points = [p | {"minutes": "", "help": ""} for p in report["points"] if p["decision"] or p["actions"]]
    return {"people": [], "quorum": {}, "points": points, "missing_partners": []}


def paper(meeting: Meeting) -> Document:
    """The report as one document, for PDF and Word. Dutch, as every report."""
    what = say("governance.word_review", _NL) if meeting.review else meeting.body.name
    title = say("governance.report_title", _NL, what=what)
    blocks: list[Block] = [KeyValues(_head(meeting)), *_people(meeting.report)]
    for number, point in enumerate(meeting.report["points"], 1):
        blocks += _paper_point(number, point)
    subtitle = f"{meeting.body.partnership.name}, {shown(meeting.starts_at, _NL)}"
    footer = say("governance.report_footer", _NL, name=meeting.body.partnership.name)
    return Document(title, blocks, subtitle=subtitle, footer=footer, at=meeting.frozen_at)


def _head(meeting: Meeting) -> list[tuple[str, str]]:
    pairs = [("governance.report_where", meeting.where)]
    if meeting.facilitator:
        pairs.append(("governance.report_facilitator", meeting.facilitator.name))
    if meeting.minute_taker:
        pairs.append(("governance.report_minutes", meeting.minute_taker.name))
    count = meeting.report["quorum"]
    if count["needed"]:
        pairs.append(("governance.report_quorum", say("governance.report_quorum_of", _NL, **count)))
    if meeting.report["missing_partners"]:
        pairs.append(("governance.report_missing", ", ".join(meeting.report["missing_partners"])))
    return [(say(code, _NL), value) for code, value in pairs]


def _people(report: dict[str, Any]) -> list[Block]:
    rows = [(p["name"], p["organisation"], say(f"governance.attending_{p['status']}", _NL)) for p in report["people"]]
    head = tuple(say(f"governance.report_{c}", _NL) for c in ("name", "organisation", "attending"))
    return [Heading(say("governance.report_people", _NL)), Table(head, rows)] if rows else []


def _paper_point(number: int, point: dict[str, Any]) -> list[Block]:
    blocks: list[Block] = [Heading(f"{number}. {point['title']}")]
    if point["brings"]:
        blocks.append(Paragraph(say("governance.report_brings", _NL, name=point["brings"]), quiet=True))
    if point["minutes"]:
        blocks.append(Paragraph(point["minutes"]))
    if point["decision"]:
        blocks.append(Paragraph("**" + say("governance.report_decision", _NL, **point["decision"]) + "**"))
    if point["actions"]:
        head = tuple(say(f"governance.report_{c}", _NL) for c in ("action", "owner", "due"))
        rows = [(a["text"], a["owner"], _day(a["due"])) for a in point["actions"]]
        blocks.append(Table(head, rows))
    return blocks


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}-{month}-{year}"
