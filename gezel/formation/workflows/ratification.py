"""A process offered to Europa WSE, ratified on its six conditions with the final report frozen, or returned with reasons (F-23, F-24)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.texts import say
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.files import store
from gezel.post.workflows.notices import tell
from gezel.ui.documents import to_docx, to_pdf

from .. import words
from ..documents.report import final_report
from ..models import Area, Ratification
from ..policies import ratification as policy
from ..queries.ratification import conditions, latest
from ..queries.reached import desk_people, manager_people
from ..queries.report import report_of
from ..rules.ratification import Condition, Judgement, may_be_ratified, may_be_returned, process_over
from .taking import take_area_of

STEPS = Steps(
    ("offer", {words.RETURNED}, words.OFFERED),
    ("ratify", {words.OFFERED}, words.RATIFIED),
    ("return", {words.OFFERED}, words.RETURNED),
)
Judged = Mapping[int, Judgement]


@transaction.atomic
@rule("F-23", decides)
def offer(area_id: int, note: str, by: Actor, at: datetime) -> Ratification:
    """The area desk offers its process; refused while somebody is not judged or told, a reply is open or a term still runs."""
    area = take_area_of(area_id)
    last = latest(area)
    require(policy.may_offer(by, area, last))
    require(STEPS.may("offer", last.state if last else words.RETURNED))
    require(process_over(conditions(area, at)))
    row = Ratification.objects.create(area=area, offered_at=at, offered_by_id=by.person_id, note=note.strip())
    record("formation.process_offered", area, by, at)
    tell(manager_people(at), "formation.notice_process_offered", {"area": area.name}, page_url(area), at)
    return row


@transaction.atomic
@rule("F-23", decides)
@rule("F-24", decides)
def ratify(area_id: int, judged: Judged, by: Actor, at: datetime) -> Ratification:
    """The manager finds all six conditions met: the final report is frozen as it is now, with its fingerprint."""
    area, row, found = _take(area_id, "ratify", by, at)
    require(process_over(found))
    require(may_be_ratified(judged))
    document = final_report(report_of(area, by, at), at, found)
    pdf, word = to_pdf(document), to_docx(document)
    name = f"eindverslag-{area.slug}"
    row.pdf = store(f"{name}.pdf", pdf, row, by, at)
    row.word = store(f"{name}.docx", word, row, by, at)
    row.pdf_sha256 = sha256(pdf).hexdigest()
    _decide(row, words.RATIFIED, judged, found, by, at)
    record("formation.process_ratified", area, by, at, fingerprint=row.pdf_sha256)
    tell(desk_people(area, at), "formation.notice_process_ratified", {"area": area.name}, page_url(area), at)
    return row


@transaction.atomic
@rule("F-23", decides)
def give_back(area_id: int, judged: Judged, by: Actor, at: datetime) -> Ratification:
    """The manager gives the process back, with a reason for each condition that is not met; nothing on content."""
    area, row, found = _take(area_id, "return", by, at)
    require(may_be_returned(judged))
    _decide(row, words.RETURNED, judged, found, by, at)
    reason = " ".join(f"{n}. {j.remark.strip()}" for n, j in sorted(judged.items()) if j.met is False)
    record("formation.process_returned", area, by, at, reason=reason)
    tell(desk_people(area, at), "formation.notice_process_returned", {"area": area.name}, page_url(area), at)
    return row


def page_url(area: Area) -> str:
    """The page of the ratification; a path, because workflows do not look up to addresses."""
    return f"/vorming/{area.call.slug}/{area.slug}/bekrachtiging/"


def _take(area_id: int, step: str, by: Actor, at: datetime) -> tuple[Area, Ratification, tuple[Condition, ...]]:
    area = take_area_of(area_id)
    row = latest(area)
    require(policy.may_judge_process(by, area, row))
    require(STEPS.may(step, row.state) if row else no("formation.ratify_not_offered", area=area.name))
    require(policy.may_read_report(by, area, at) if step == "ratify" else YES)
    assert row is not None
    return area, row, conditions(area, at)


def _decide(
    row: Ratification, result: str, judged: Judged, found: tuple[Condition, ...], by: Actor, at: datetime
) -> None:
    row.result, row.decided_at, row.decided_by_id = result, at, by.person_id
    row.judged = {str(n): asdict(j) for n, j in judged.items()}
    row.evidence = [
        {"number": c.number, "facts": [{"text": say(f.code, "nl", **f.params), "state": f.state} for f in c.facts]}
        for c in found
    ]
    row.save()
