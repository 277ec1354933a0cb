"""A track with more than one person: a group, an organisation, a neighbourhood, a cooperation (C-05)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, first_no, no, require
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, Intention
from ..policies.welcome import may_take_over
from ..words.wish import RETOLD
from .allocation import Hat, holds, tell_companion
from .case_roles import give
from .cases import begin_with
from .referral import open_up
from .sharing import allow

_TWICE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Common:
    """With whom (``words.KINDS`` but a person), how it is called, what they want together, who goes along; ``agrees``: they know and
    agree that a file is kept; ``shares``: and that all partners may know."""

    kind: str
    title: str
    wish: str
    companion: Hat
    agrees: bool
    shares: bool = False


@rule("C-05", decides)
def is_common(told: Common) -> Verdict:
    """A track that is not of one person names with whom it is and what they want together, and they agree that it is written down."""
    return first_no(
        YES if told.kind in words.KINDS and told.kind != words.PERSON else no("casework.common_kind"),
        no("casework.common_needs_name") if is_blank(told.title) else YES,
        no("casework.common_needs_wish") if is_blank(told.wish) else YES,
        YES if told.agrees else no("casework.common_must_agree"),
    )


@rule("C-05", decides)
@transaction.atomic
def begin_common(partnership_id: int, told: Common, by: Actor, at: datetime) -> Case:
    """Begin at once, with the intention they have now: nobody waits, and nobody's name is kept. Sent again within the hour it is the
    same track."""
    partnership = Partnership.objects.select_for_update().get(pk=partnership_id)
    require(may_take_over(by, partnership))
    require(is_common(told))
    who, title = told.companion, told.title.strip()
    require(YES if holds(partnership, who, day_of(at), words.COMPANION) else no("casework.not_a_companion"))
    same = Case.objects.filter(partnership=partnership, kind=told.kind, title=title, knocked_at__gt=at - _TWICE).first()
    if same is not None:
        return same
    begin_with(partnership, at)
    case = Case.objects.create(
        partnership=partnership,
        kind=told.kind,
        title=title,
        organisation_id=who.organisation_id,
        shares=told.shares,
        phase=words.STARTING,
        **dict.fromkeys(("knocked_at", "met_at", "talked_at", "committed_at"), at),
    )
    Intention.objects.create(case=case, text=told.wish.strip(), voice=RETOLD, at=at, by_id=by.person_id)
    allow(case, who.organisation_id, [words.ORGANISE, words.GUIDE, words.FOLLOW], words.TALK, by, at)
    give(case, words.COMPANION, who.person_id, who.organisation_id, by, at)
    if told.shares:
        open_up(case, by, at)
    record("casework.common_begun", case, by, at)
    tell_companion(case, who, by, at)
    return case
