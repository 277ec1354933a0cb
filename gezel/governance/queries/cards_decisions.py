"""What a decision asks of someone: on their home, and on the agenda of its body (ports ``home_cards``; G-07, G-08)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.ports import Hit, HomeCard
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say

from .. import words
from ..models import Body, Decision, DecisionWord, Holding, Objection
from ..rules.waiting import Waiting
from .decisions import decisions_known_by, with_words
from .members import ADVISING


@rule("G-08", shows)
def cards(actor: Actor, at: datetime) -> Sequence[HomeCard]:
    """Where one has not spoken yet, must test an objection, decides in a role, or a review is due. One query, none for a visitor."""
    bodies = actor.scopes(words.SEATED, "body")
    partnerships = frozenset[int]().union(*(actor.scopes(kind, "partnership") for kind in words.ROLE_KINDS))
    if actor.is_visitor or not (bodies or partnerships):
        return []
    on, me = day_of(at), actor.person_id
    spoke = DecisionWord.objects.filter(
        decision=OuterRef("pk"), version__number=OuterRef("round"), person=me, kind__in=words.POSITIONS
    )
    objected = Objection.objects.filter(decision=OuterRef("pk"), version__number=OuterRef("round"), person=me)
    to_test = Objection.objects.filter(decision=OuterRef("pk"), tested_at=None, withdrawn_at=None).exclude(person=me)
    mine = Holding.objects.on(on).filter(role=OuterRef("role"), person=me, organisation=actor.organisation_id or None)
    rows = (
        Decision.objects.filter(_wanted(bodies, partnerships, on))
        .annotate(spoke=Exists(spoke) | Exists(objected), to_test=Exists(to_test), mine=Exists(mine))
        .select_related("body")
        .order_by("last_day", "pk")
    )
    found = (_card(row, actor, on) for row in rows.defer("search", "driver"))
    return [card for card in found if card]


def _wanted(bodies: Iterable[int], partnerships: Iterable[int], on: date) -> Q:
    in_body = Q(body__in=bodies) & (Q(outcome="") | Q(outcome__in=words.STANDS, ended_on=None, review_on__lte=on))
    return in_body | Q(partnership__in=partnerships, outcome="", role__isnull=False)


def _card(row: Decision, actor: Actor, on: date) -> HomeCard | None:
    advises = any(actor.has(kind, "partnership", row.partnership_id) for kind in ADVISING)
    sits = actor.has(words.SEATED, "body", row.body_id) and not advises
    by_role = row.failed_at or row.mode == words.BY_ROLE
    if row.outcome:
        return _made("card_decision_review", row, row.review_on) if sits else None
    if by_role:
        return _made("card_decision_role", row) if row.mine else None  # type: ignore[attr-defined]
    if sits and row.facilitator_id == actor.person_id and row.to_test:  # type: ignore[attr-defined]
        return _made("card_decision_test", row)
    if sits and row.last_day and not row.spoke and on <= row.last_day:  # type: ignore[attr-defined]
        return _made("card_decision_speak", row, end_of(row.last_day))
    return None


def _made(code: str, row: Decision, due: datetime | date | None = None) -> HomeCard:
    url = reverse("governance:decision", args=[row.partnership_id, row.pk])
    return HomeCard(f"governance.{code}", {"title": row.title, "body": row.body.name}, url, due)


@rule("G-07", shows)
@rule("G-08", shows)
def decisions_waiting(body: Body, at: datetime) -> Iterable[Waiting]:
    """For the agenda of a body: what is on its table, and what it decided whose review day has come. One query."""
    on = day_of(at)
    review = Q(outcome__in=words.STANDS, ended_on=None, review_on__lte=on)
    rows = Decision.objects.filter(Q(outcome="") | review, body=body).order_by("pk").defer("search", "driver")
    return [
        Waiting(
            kind="decision_review" if row.outcome else "decision",
            title=row.title,
            url=reverse("governance:decision", args=[row.partnership_id, row.pk]),
            subject_kind=Decision._meta.label_lower,
            subject_id=row.pk,
            due=row.review_on if row.outcome else row.last_day,
        )
        for row in rows
    ]


@rule("G-08", shows)
def search(actor: Actor, query: str) -> Sequence[Hit]:
    """Decisions and proposals that one reads, by their words, the newest first. One query."""
    if actor.is_visitor or not query.strip():
        return []
    group = say("governance.group_decisions", actor.language)
    rows = with_words(decisions_known_by(actor), query).select_related("partnership", "body").order_by("-pk")[:10]
    url = "governance:decision"
    return [Hit(group, d.title, reverse(url, args=[d.partnership_id, d.pk]), str(d.partnership)) for d in rows]
