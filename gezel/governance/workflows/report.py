"""The report of a meeting: frozen from the minutes, on paper, to everyone; corrected by numbered remarks only (G-07, G-14)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.files import store
from gezel.post.workflows.notices import tell
from gezel.ui.documents import to_docx, to_pdf

from .. import words
from ..models import Meeting, NoteVersion, Remark
from ..policies.meetings import may_freeze, may_read_minutes
from ..policies.partnership import may_take_part
from ..queries.report import contents_of, paper
from .attendance import everyone_goes
from .meeting_post import send_report
from .meeting_steps import may, take


@rule("G-07", decides)
@transaction.atomic
def freeze(meeting_id: int, by: Actor, at: datetime) -> Meeting:
    """Close the minutes: what stands is the report. Who was not noted was absent. The papers are made and mailed."""
    meeting = take(meeting_id)
    require(may_freeze(by, meeting))
    require(may("freeze", meeting))
    require(_complete(meeting))
    meeting.attendances.filter(status="").update(status=words.ABSENT)
    meeting.frozen_at, meeting.frozen_by_id = at, by.person_id
    meeting.report = contents_of(meeting)
    document = paper(meeting)
    name = f"verslag-{meeting.starts_at:%Y-%m-%d}"
    meeting.pdf = store(f"{name}.pdf", to_pdf(document), meeting, by, at)
    meeting.docx = store(f"{name}.docx", to_docx(document), meeting, by, at)
    meeting.save()
    everyone_goes(meeting, at)
    record("governance.minutes_frozen", meeting, by, at, body=meeting.body.name)
    send_report(meeting, by, at)
    return meeting


@rule("G-07", decides)
@transaction.atomic
def remark(meeting_id: int, text: str, by: Actor, at: datetime) -> Remark:
    """A correction by who was invited: a numbered remark beside the report, told to everyone. The report does not change."""
    meeting = take(meeting_id)
    require(may_take_part(by, meeting.body.partnership))
    there = meeting.attendances.filter(person_id=by.person_id).exists()
    require(may_read_minutes(by, meeting, was_there=there))
    require(may("remark", meeting))
    require(YES if text.strip() else no("governance.remark_empty"))
    number = meeting.remarks.aggregate(last=Max("number"))["last"] or 0
    row = Remark.objects.create(meeting=meeting, number=number + 1, text=text.strip(), at=at, by_id=by.person_id)
    record("governance.report_remarked", meeting, by, at, number=row.number)
    url = reverse("governance:meeting_report", args=[meeting.body.partnership_id, meeting.pk])
    others = meeting.attendances.exclude(person_id=by.person_id).values_list("person_id", flat=True)
    tell(others, "governance.notice_remark", {"who": by.name, "body": meeting.body.name}, url, at)
    return row


def _complete(meeting: Meeting) -> Verdict:
    if not meeting.attendances.filter(status=words.PRESENT).exists():
        return no("governance.nobody_noted")
    beside = NoteVersion.objects.filter(section__meeting=meeting, conflict=True, merged_at=None)
    first = beside.select_related("section__point").first()
    return no("governance.minutes_second_text", title=first.section.point.title) if first else YES
