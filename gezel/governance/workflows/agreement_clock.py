"""Reminders for councils and boards that have not decided on the agreement (G-03)."""

from __future__ import annotations

from datetime import date, datetime

from django.urls import reverse

from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.post.workflows import notices as post
from gezel.post.workflows.notices import Reminder

from ..queries.agreement_people import people_of_partners
from ..queries.agreement_signing import Undecided, undecided
from ..queries.settings import numbers_of
from ..rules.signing import reminder


@rule("G-03", decides)
def remind(at: datetime) -> None:
    """Tell each partner whose own body has not decided: to plan, that its meeting comes, or to say what was decided. Once each.

    Eight queries, however many partnerships and partners there are.
    """
    today = day_of(at)
    asked = undecided(today)
    agreed = numbers_of({one.edition.partnership_id for one in asked}, today)
    due = [(one, which) for one in asked if (which := _which(one, agreed, today))]
    people = people_of_partners([one.organisation for one, _ in due], at)
    post.remind([_reminder(one, which, people[one.organisation.pk]) for one, which in due], at)


def _which(one: Undecided, agreed: dict[int, dict[str, int]], today: date) -> str:
    weeks = agreed[one.edition.partnership_id]["council_reminder_weeks"]
    return reminder(one.planned_on, weeks, today, day_of(one.edition.at))


def _reminder(one: Undecided, which: str, people: list[int]) -> Reminder:
    edition, organisation, planned = one.edition, one.organisation, one.planned_on
    key = f"agreement-{which}:{edition.pk}:{organisation.pk}:{planned or ''}"
    url = reverse("governance:agreement_approval", args=[edition.partnership_id, organisation.pk])
    params = {"name": edition.partnership.name, "on": planned or day_of(edition.at), "organisation": organisation.name}
    due = end_of(planned) if planned and which == "ahead" else None
    return Reminder(people, f"governance.notice_council_{which}", params, url, key, due)
