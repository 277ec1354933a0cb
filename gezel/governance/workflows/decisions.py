"""A decision begins: proposed in the lowest body that it touches, with its need, its text and its way of deciding (G-08, G-09)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of
from gezel.kernel.days import add_months
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.kernel.typed import is_blank
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Partnership

from .. import words
from ..models import Body, Decision, DecisionPresence, DecisionVersion, Role
from ..policies.decisions import may_decide_in, may_facilitate
from ..policies.meetings import may_come_from
from ..queries.settings import number
from ..rules.levels import may_be_taken_in
from . import decision_news as news
from .decision_between import on_the_table
from .decision_taking import take


@dataclass(frozen=True, slots=True)
class Draft:
    """What one proposes: title, need, text, and what it touches (``words.LEVELS``).

    ``mode`` blank: the body's own way. ``role_id`` is for mode *by role*. ``review_on`` empty: the partnership's own number of months
    from today. ``why_here``: why a higher body than needed. ``follows``: the decision that this one takes further. ``point_id``: the point of
    a meeting at which it came up; 0 when at none.
    """

    title: str
    driver: str
    proposal: str
    level: str = words.COURSE
    mode: str = ""
    role_id: int | None = None
    review_on: date | None = None
    why_here: str = ""
    follows: Decision | None = None
    point_id: int = 0


@rule("G-08", decides)
@transaction.atomic
def propose(body_id: int, draft: Draft, by: Actor, at: datetime) -> Decision:
    """Put a proposal to a body. It then waits for questions, between meetings or in the next one; the proposer facilitates at first."""
    body = Body.objects.select_related("partnership").get(pk=body_id)
    require(may_decide_in(by, body))
    require(complete(draft, body))
    require(may_come_from(by, draft.point_id, body.partnership))
    require(may_be_taken_in(body.kind, draft.level, kinds_of(body.partnership), draft.why_here))
    decision = begin(body, draft, by, at)
    record("governance.decision_proposed", decision, by, at, title=decision.title, body=body.name)
    news.proposed(decision, by, at)
    return decision


@rule("G-08", decides)
def complete(draft: Draft, body: Body) -> Verdict:
    """A title, the need it answers and the text are there, and the mode names its role."""
    for text, code in ((draft.title, "title"), (draft.driver, "driver"), (draft.proposal, "proposal")):
        if is_blank(text):
            return no(f"governance.decision_no_{code}")
    by_role = (draft.mode or body.mode) == words.BY_ROLE
    return no("governance.decision_choose_role") if by_role and not _role_of(draft, body) else YES


def _role_of(draft: Draft, body: Body) -> Role | None:
    """The role that is named, else the body's own; one in use in the same partnership."""
    named = draft.role_id or body.fallback_role_id or 0
    return Role.objects.filter(pk=named, partnership=body.partnership, removed_on=None).first()


def kinds_of(partnership: Partnership) -> set[str]:
    """The kinds of body a partnership has now. One query."""
    return set(Body.objects.filter(partnership=partnership, removed_on=None).values_list("kind", flat=True))


@rule("G-09", decides)
def begin(body: Body, draft: Draft, by: Actor, at: datetime) -> Decision:
    """Keep the proposal with its first version. Where the partnership agreed so, a decision by consent first seeks consensus.

    What another body or a review hands on never gets stuck: where no role is named that could decide, the body does by consent.
    """
    on, mode = day_of(at), draft.mode or body.mode
    consensus_first = mode == words.CONSENT and number(body.partnership, "consensus_first", on)
    role = _role_of(draft, body) if mode == words.BY_ROLE else None
    if mode == words.BY_ROLE and role is None:
        mode = words.CONSENT
    decision = Decision.objects.create(
        partnership=body.partnership,
        body=body,
        title=draft.title.strip(),
        driver=draft.driver.strip(),
        level=draft.level,
        why_here=draft.why_here.strip(),
        mode=words.CONSENSUS if consensus_first else mode,
        first_mode=mode,
        role=role,
        proposed_at=at,
        proposed_by_id=by.person_id,
        facilitator_id=by.person_id,
        review_on=draft.review_on or add_months(on, number(body.partnership, "decision_review_months", on)),
        follows=draft.follows,
        point_id=draft.point_id or None,
        search=found_by(draft.title, draft.driver, draft.proposal),
    )
    DecisionVersion.objects.create(
        decision=decision, number=1, text=draft.proposal.strip(), written_at=at, written_by_id=by.person_id
    )
    return decision


def found_by(*texts: str) -> str:
    """The words one finds a decision by, each after a space."""
    return " " + search_key(" ".join(texts))[:4000]


@rule("G-08", decides)
@transaction.atomic
def presence(decision_id: int, person_ids_present: Iterable[int], at: datetime) -> Decision:
    """Who is in the meeting while a decision is on the table; called again when someone comes or leaves.

    Anyone present ends asking between meetings: it is now decided in the meeting. A closed decision keeps who was there.
    """
    found = take(decision_id, at)
    decision, here = found.decision, set(person_ids_present)
    if decision.outcome:
        return decision
    if here and decision.last_day:
        on_the_table(decision, SYSTEM, at)
    DecisionPresence.objects.filter(decision=decision, until_at=None).exclude(person__in=here).update(until_at=at)
    DecisionPresence.objects.bulk_create(
        DecisionPresence(decision=decision, person_id=person, from_at=at) for person in sorted(here - found.present)
    )
    return decision


@rule("G-08", decides)
@transaction.atomic
def call_the_roll(decision_id: int, person_ids_present: Iterable[int], by: Actor, at: datetime) -> Decision:
    """The facilitator says who is there, when no meeting is kept in Gezel."""
    found = take(decision_id, at)
    require(may_facilitate(by, found.decision))
    unknown = set(person_ids_present) - set(found.members)
    require(no("governance.decision_roll_of_members") if unknown else YES)
    return presence(decision_id, person_ids_present, at)
