"""Words the participant puts in their file; nobody takes them away (C-19)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.post.workflows.notices import tell

from ..models import Case, CaseRole, OwnWord
from ..policies.own import may_read_words
from ..words import GUIDING
from .cases import take

LONGEST = 10_000  # signs; more words than anyone types on a phone
_TWICE = timedelta(
    minutes=1
)  # the same again within this time is one tap too many: nobody can take a word away afterwards


@rule("C-19", decides)
@transaction.atomic
def put(case_id: int, kind: str, said: str, about: str, title: str, by: Actor, at: datetime) -> OwnWord:
    """Put words in the own file: of one's own, or beside an entry (``about``), or not agreeing with it. Also when the case is closed.

    ``by`` is the participant as ``queries.own.Place.actor`` names them; who may call this is decided by the door. The same sent twice
    within a minute is kept once.
    """
    case = take(case_id)
    require(_said_something(said))
    just_now = OwnWord.objects.filter(case=case, kind=kind, about=about, at__gt=at - _TWICE)
    for word in just_now:
        if word.said == said.strip():
            return word
    word = OwnWord.objects.create(
        case=case, kind=kind, about=about, title=title[:200], said=said.strip(), language=by.language, at=at
    )
    record("casework.own_word_put", case, by, at)
    told_guides(case, "casework.notice_own_word", at)
    return word


def _said_something(said: str) -> Verdict:
    if is_blank(said):
        return no("casework.own_say_something")
    return YES if len(said) <= LONGEST else no("casework.own_too_long", most=LONGEST)


@rule("C-19", decides)
@transaction.atomic
def read_all(case_id: int, by: Actor, at: datetime) -> int:
    """Who goes along read what the participant wrote; returns how many were new."""
    case = take(case_id)
    require(may_read_words(by, case, at))
    fresh: int = OwnWord.objects.filter(case=case, seen_at=None).update(seen_at=at, seen_by=by.person_id)
    if fresh:
        record("casework.own_words_read", case, by, at, number=fresh)
    return fresh


def told_guides(case: Case, code: str, at: datetime, *, but: int = 0, **params: object) -> None:
    """A notice, by initials, for who goes along today; not for those of the organisation ``but``."""
    guides = _guides(case, at).exclude(organisation_id=but)
    url = f"/trajecten/{case.key}/"
    tell(guides.values_list("person_id", flat=True), code, {"initials": case.initials, **params}, url, at)


def told_shut(case: Case, organisation_id: int, at: datetime, **params: object) -> None:
    """A notice for who went along for an organisation and no longer opens the file: it leads to their own participants."""
    guides = _guides(case, at).filter(organisation_id=organisation_id)
    url = reverse("casework:participants", args=[case.partnership_id])
    said = {"initials": case.initials, **params}
    tell(guides.values_list("person_id", flat=True), "casework.notice_own_shut", said, url, at)


def _guides(case: Case, at: datetime) -> QuerySet[CaseRole]:
    return CaseRole.objects.on(day_of(at)).filter(case=case, kind__in=GUIDING)
