"""Giving a star: the whole at once, by the worker's or by the participant's hand (C-08). No release score is read or written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.notices import tell

from .. import words as cases
from ..models import Case, CaseRole, Demand, Star, StarValue
from ..policies.hands import may_put
from ..rules.stars import may_be_star
from ..words.stars import DRAFT_STAR, HANDS
from .cases import take
from .drafts import throw_away

_TWICE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Rating:
    """What one question gets, with a word about it when there is one."""

    demand_id: int
    value: int | None
    words: str = ""


@rule("C-08", decides)
@transaction.atomic
def rate(case_id: int, ratings: Sequence[Rating], hand: str, by: Actor, at: datetime) -> Star:
    """Keep a star: questions that were passed over are simply not among ``ratings``. ``by`` without a person is the participant in
    their own place. Sent twice within a minute it is kept once; two people at once are both kept."""
    case = take(case_id)
    require(may_put(by, case, hand, at))
    require(YES if hand in HANDS else no("casework.only_own_hand"))
    require(YES if ratings else no("casework.star_is_empty"))
    questions = {row.pk: row for row in Demand.objects.filter(case=case)}
    for rating in ratings:
        require(_may_get(questions.get(rating.demand_id), rating.value))
    star = _same(case, ratings, hand, by, at) or _made(case, ratings, hand, by, at)
    if by.person_id:
        throw_away(case, DRAFT_STAR, by)
    return star


@rule("C-08", decides)
def _may_get(question: Demand | None, value: int | None) -> Verdict:
    """A star goes to a value question of this case that is open now."""
    if question is None or not question.is_value:
        return no("casework.question_not_of_star")
    if question.closed_at:
        return no("casework.question_was_closed", text=question.text, day=day_of(question.closed_at))
    return may_be_star(value)


def _made(case: Case, ratings: Sequence[Rating], hand: str, by: Actor, at: datetime) -> Star:
    star = Star.objects.create(
        case=case, hand=hand, at=at, by_id=by.person_id or None, organisation_id=by.organisation_id or None
    )
    for rating in ratings:
        assert rating.value is not None  # required before
        StarValue.objects.create(
            star=star, demand_id=rating.demand_id, value=rating.value, words=rating.words.strip() or None
        )
    record("casework.star_given", case, by, at)
    if not by.person_id:
        _tell(case, at)
    return star


def _same(case: Case, ratings: Sequence[Rating], hand: str, by: Actor, at: datetime) -> Star | None:
    """The star of a moment ago when it is this very one, sent twice."""
    last = Star.objects.filter(case=case, hand=hand, by_id=by.person_id or None, at__gt=at - _TWICE).last()
    if last is None:
        return None
    had = {(row.demand_id, row.value, row.words or "") for row in last.values.all()}
    return last if had == {(r.demand_id, r.value, r.words.strip()) for r in ratings} else None


def _tell(case: Case, at: datetime) -> None:
    """Who goes along hears that the participant gave a star."""
    guides = CaseRole.objects.on(day_of(at)).filter(case=case, kind__in=cases.GUIDING)
    url = reverse("casework:case_star", args=[case.key])
    tell(list(guides.values_list("person_id", flat=True)), "casework.own_star_told", {"name": case.initials}, url, at)
