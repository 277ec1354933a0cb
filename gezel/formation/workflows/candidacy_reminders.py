"""Reminders before the deadline, each once, to everyone of a candidate that has nothing standing yet (F-11)."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import SYSTEM

from ..models import Candidacy, Reminder
from ..rules.deadline import days_left, due_reminder
from .candidacy_post import colleagues, send_reminder, tell_colleagues


def remind(at: datetime) -> None:
    """The clock's work: whatever reminder is due at ``at`` goes out; calling it again adds nothing."""
    drafts = Candidacy.objects.filter(submitted_at__isnull=True, area__deadline_at__gt=at)
    for candidacy in drafts.select_related("area", "organisation", "call_version"):
        content = candidacy.call_version.settings
        deadline = candidacy.area.deadline_at
        assert deadline is not None  # the filter above
        days = due_reminder(at, deadline, candidacy.started_at, content.numbers.reminders)
        if days is not None and not candidacy.reminders.filter(deadline_at=deadline, days=days).exists():
            _remind_once(candidacy, days, at)


def _remind_once(candidacy: Candidacy, days: int, at: datetime) -> None:
    """Mail and notice together with the row that says so; another process that was first wins."""
    deadline = candidacy.area.deadline_at
    assert deadline is not None
    try:
        with transaction.atomic():
            Reminder.objects.create(candidacy=candidacy, deadline_at=deadline, days=days, at=at)
            left = days_left(at, deadline)
            people = colleagues(candidacy.organisation_id, at)
            send_reminder(candidacy, candidacy.call_version.settings, people, left, at)
            url = reverse("formation:candidacy_overview", args=[candidacy.pk])
            tell_colleagues(candidacy, "formation.notice_reminder", url, SYSTEM, at, due=deadline)
            record("formation.candidacy_reminded", candidacy, SYSTEM, at, days=left, people=len(people))
    except IntegrityError:
        return
