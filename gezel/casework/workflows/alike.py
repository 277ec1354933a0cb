"""Two knocks of one person become one case, or two people are kept apart; nothing that was told gets lost (C-01)."""

from __future__ import annotations

from datetime import datetime

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import words
from ..models import (
    Around,
    Case,
    CaseAction,
    CaseDraft,
    CombinedTrack,
    Conference,
    Contact,
    Demand,
    GoalsLook,
    GroupAttendance,
    GroupSeat,
    Intention,
    KeptApart,
    Measurement,
    Observation,
    OwnWord,
    Participant,
    Parting,
    Placement,
    Promise,
    ReleaseScore,
    Safety,
    Star,
    StatutoryTask,
    Transfer,
    Voice,
)
from ..policies.own import may_open_again
from ..policies.sight import sight_of
from ..policies.welcome import may_welcome
from ..rules.sight import IDENTITY
from .case_roles import give
from .cases import index, take
from .knocking_again import tell_of_knock
from .referral_news import tell_referrer
from .sharing import allow

# What stands in a file, and so moves along; of the last ones a case has one at a time that is the same in this way.
MOVING: tuple[type[models.Model], ...] = (
    Around,
    CaseAction,
    CombinedTrack,
    Conference,
    Contact,
    Demand,
    GoalsLook,
    Intention,
    Observation,
    OwnWord,
    Parting,
    Placement,
    Promise,
    ReleaseScore,
    Safety,
    Star,
    Transfer,
    Voice,
)
MOVING_ONCE: dict[type[models.Model], tuple[Q, tuple[str, ...]]] = {
    CaseDraft: (Q(), ("person", "what")),
    GroupAttendance: (Q(), ("date",)),
    GroupSeat: (Q(until_on=None), ("group",)),
    Measurement: (Q(finished_at=None, laid_aside_at=None), ()),
    StatutoryTask: (Q(until_on=None), ("person",)),
}
_FILLED = ("born_on", "language", "reads", "municipality_id", "phone", "email", "address")


@rule("C-01", decides)
@transaction.atomic
def join(gone_id: int, kept_id: int, by: Actor, at: datetime) -> Case:
    """The knock that came last becomes part of the case that was there: its referrals, calls, permissions and roles move along, and so
    does what was written in it already.

    What the kept file did not know yet is filled in; where both know something different, the joined one keeps its own. A track that
    is closed stays closed: who can take it up again hears that the person knocks.
    """
    kept, gone = (take(pk) for pk in sorted((gone_id, kept_id)))
    if kept.pk != kept_id:
        kept, gone = gone, kept
    require(_may_join(gone, kept, by, at))
    moved = list(gone.referrals.values_list("pk", flat=True))
    gone.referrals.update(case=kept, joined_at=at)
    gone.first_calls.update(case=kept)
    for row in gone.sharings.filter(withdrawn_at=None):
        if may_open_again(kept, row.organisation_id, row.purpose):
            allow(kept, row.organisation_id, [row.purpose], row.source, by, at)
    for role in gone.roles.filter(until_on=None, kind__in=(words.FILE_MANAGER, words.INVOLVED)):
        give(kept, role.kind, role.person_id, role.organisation_id, by, at, reason=role.reason)
    _fill(kept, gone)
    _move(kept, gone)
    gone.group_seats.filter(until_on=None).update(until_on=day_of(at))  # the one that stays has that place already
    gone.own_keys.filter(withdrawn_at=None).update(withdrawn_at=at)  # a key to a file that nobody reads any more
    gone.joined_to, gone.closed_at = kept, gone.closed_at or at
    gone.save(update_fields=["joined_to", "closed_at"])
    if kept.closed_at and not kept.committed_at:
        kept.closed_at = None
    kept.knocked_at = min(kept.knocked_at, gone.knocked_at)
    kept.shares = gone.shares  # what the person said last
    kept.edition += 1
    kept.save(update_fields=["closed_at", "knocked_at", "shares", "edition", "last_contact_at"])
    record("casework.joined", kept, by, at)
    if kept.closed_at:
        tell_of_knock(kept, moved, by, at)
    else:
        tell_referrer(kept, by, at)
    return kept


def _may_join(gone: Case, kept: Case, by: Actor, at: datetime) -> Verdict:
    if gone.partnership_id != kept.partnership_id or gone.pk == kept.pk or gone.joined_to_id or kept.joined_to_id:
        return no("casework.not_alike")
    if gone.committed_at:
        return no("casework.join_the_newest")
    seen = IDENTITY in sight_of(by, kept, at)
    return may_welcome(sight_of(by, gone, at), gone) & (YES if seen else no("casework.not_alike"))


def _fill(kept: Case, gone: Case) -> None:
    one, other = kept.participant, gone.participant
    if not isinstance(one, Participant) or not isinstance(other, Participant):
        return
    for name in _FILLED:
        if not getattr(one, name):
            setattr(one, name, getattr(other, name))
    one.interpreter = one.interpreter or other.interpreter
    one.edition += 1
    one.save()
    index(one)


@rule("C-01", decides)
def _move(kept: Case, gone: Case) -> None:
    """All that was written in the joined case stands in the one that stays: a file that opens to nobody hides nothing.

    Its own course (pauses, closings, who was asked) stays with it. So does what the other has already: a place in the same group.
    """
    for model in MOVING:
        model._default_manager.filter(case=gone).update(case=kept)
    for model, (standing, same) in MOVING_ONCE.items():
        twins = model._default_manager.filter(standing, case=kept, **{name: OuterRef(name) for name in same})
        model._default_manager.filter(case=gone).exclude(standing, Exists(twins)).update(case=kept)
    gone.joined.update(joined_to=kept)
    kept.last_contact_at = max((at for at in (kept.last_contact_at, gone.last_contact_at) if at), default=None)


@rule("C-01", decides)
@transaction.atomic
def keep_apart(case_id: int, other_id: int, by: Actor, at: datetime) -> KeptApart:
    """Two people who look alike on paper are two people; nobody is asked again."""
    case, other = take(case_id), Case.objects.get(pk=other_id)
    require(may_welcome(sight_of(by, case, at), case))
    two = case.pk != other.pk and case.partnership_id == other.partnership_id
    require(YES if two and IDENTITY in sight_of(by, other, at) else no("casework.not_alike"))
    first, second = sorted((case_id, other_id))
    row, made = KeptApart.objects.get_or_create(
        one_id=first, other_id=second, defaults={"at": at, "by_id": by.person_id}
    )
    if made:
        record("casework.kept_apart", case, by, at)
    return row
