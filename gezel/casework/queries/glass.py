"""Broken glass: whom to find in need, and who hears of it (D-08)."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import BooleanField, ExpressionWrapper, Q

from gezel.governance import words as gov
from gezel.governance.models import Holding
from gezel.kernel.clock import day_of, end_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, CaseRole, Glass


def cases_named(partnership: Partnership, name: str, born_on: date | None) -> list[Case]:
    """The cases of the participants with exactly this whole name (case and accents aside), and this birth date when it is told."""
    key = search_key(name)
    if not key:
        return []
    rows = Case.objects.filter(partnership=partnership, participant__search=key, joined_to=None).select_related(
        "participant"
    )
    return list(rows.filter(participant__born_on=born_on) if born_on else rows)


@rule("D-08", decides)
def who_hears(case: Case, at: datetime) -> set[int]:
    """The people who are told that the glass broke: whoever leads the team, and who goes along with the participant."""
    on = day_of(at)
    leaders = Holding.objects.on(on).among(case.partnership_id, words.TEAM_LEADER)
    guides = CaseRole.objects.on(on).filter(case=case, kind__in=words.GUIDING)
    return {*leaders.values_list("person_id", flat=True), *guides.values_list("person_id", flat=True)}


@rule("D-08", decides)
def watchers(case: Case, at: datetime) -> set[int]:
    """Who watches over privacy in the partnership: they are told when whoever broke the glass would be the only one to hear of it."""
    rows = Holding.objects.on(day_of(at)).among(case.partnership_id, gov.DPO, gov.PRIVACY_SUPERVISOR)
    return set(rows.values_list("person_id", flat=True))


def glasses_of(partnership: Partnership) -> list[Glass]:
    """Every time the glass was broken in a partnership, newest first: the last hundred. One query."""
    rows = Glass.objects.filter(case__partnership=partnership)
    return list(rows.select_related("case__participant", "person", "organisation")[:100])


@rule("D-04", decides)
def glasses_for_watch(partnership: Partnership, first: date, last: date, organisation_id: int) -> list[Glass]:
    """Every time the glass was broken in a period, newest first, without the words of the reason: those say something of the participant.
    Only for one organisation unless it is 0. One query."""
    rows = Glass.objects.filter(case__partnership=partnership, at__gte=start_of(first), at__lt=end_of(last))
    rows = rows.filter(organisation_id=organisation_id) if organisation_id else rows
    rows = rows.annotate(told=ExpressionWrapper(Q(danger__isnull=True), output_field=BooleanField()))
    return list(rows.defer("reason", "danger").select_related("case", "person", "organisation"))
