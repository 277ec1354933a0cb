"""The two matchmakers of a reply: asked, proven, free of conflict, weighing, handed in (F-22).

Neither sees the other's opinion before both handed in; the second hand-in decides.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.workflows.invitations import invite
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Juror, Reply, Weigher
from ..policies import reply as policy
from ..queries.reply_access import replies_known_by
from ..queries.reply_proof import proof_of
from ..rules.reply import may_weigh
from . import reply_news as news
from .reply_effects import decide_if_weighed
from .taking import take_area_of

STEPS = Steps(
    ("declare", {words.WEIGHER_ASKED}, words.WEIGHER_READY),
    ("save", {words.WEIGHER_READY}, words.WEIGHER_READY),
    ("hand_in", {words.WEIGHER_READY}, words.WEIGHER_DONE),
    ("end", {words.WEIGHER_ASKED, words.WEIGHER_READY}, words.WEIGHER_ENDED),
)
PURPOSE = "formation.weigher"
HOME = "/jury/weerwoord/"


@transaction.atomic
@rule("F-22", decides)
def ask_matchmaker(reply_id: int, juror_id: int, by: Actor, at: datetime) -> Weigher:
    """Ask a trained matchmaker of another jury of this call."""
    reply = _take(reply_id, by, at)
    juror = Juror.objects.select_related("area", "person").get(pk=juror_id, trained_at__isnull=False)
    seat = _seat(reply, juror.name, juror.email, juror.expertise or f"Matchmaker in {juror.area.name}.", by, at)
    seat.person, seat.organisation = juror.person, juror.organisation
    seat.save(update_fields=["person", "organisation"])
    if juror.person_id:
        tell([juror.person_id], "formation.notice_weigher_asked", {"area": _area(reply).name}, HOME, at)
    return seat


@transaction.atomic
@rule("F-22", decides)
def ask_external(reply_id: int, name: str, email: str, expertise: str, by: Actor, at: datetime) -> Weigher:
    """Invite an independent matchmaker by mail, with the expertise in the criteria for which they are asked."""
    reply = _take(reply_id, by, at)
    require(YES if name.strip() and "@" in email else no("formation.jury_name_and_email"))
    require(YES if expertise.strip() else no("formation.jury_expertise_needed"))
    seat = _seat(reply, name.strip(), email.strip().lower(), expertise.strip(), by, at)
    about = f"matchmaker voor een weerwoord in {_area(reply).name}"
    invite(seat.email, seat.name, None, "", PURPOSE, seat.pk, by, at, about=about)
    return seat


@transaction.atomic
def invitation_taken(purpose: str, purpose_id: int, person_id: int, name: str, email: str, at: datetime) -> None:
    """An invited matchmaker took up the invitation. Fills the port ``invitation_effects``."""
    if purpose != PURPOSE:
        return
    seat = Weigher.objects.select_for_update().get(pk=purpose_id)
    require(no("formation.weigher_closed") if seat.ended_at else YES)
    seat.person_id = person_id
    seat.save(update_fields=["person"])


@transaction.atomic
@rule("F-22", decides)
def declare(weigher_id: int, conflict: bool, explanation: str, trained: bool, by: Actor, at: datetime) -> Weigher:
    """Say whether one has a conflict of interest, before any text opens. Who has one leaves; the desk asks somebody else.

    The proof is taken again here, of the person who signed in: who sat in that jury does not weigh, whatever the invitation said.
    """
    seat = _take_seat(weigher_id, by)
    require(STEPS.may("declare", seat.state))
    require(YES if explanation.strip() or not conflict else no("formation.jury_conflict_explained"))
    seat.declared_at, seat.conflict, seat.explanation = at, conflict, explanation.strip()[:500]
    if conflict:
        _leave(seat, "belangenconflict", at)
    else:
        require(YES if trained else no("formation.weigher_train_first"))
        require(may_weigh(proof_of(seat.reply, by_email(seat), seat.name, at, besides=seat.pk)))
        seat.save()
    record("formation.weigher_declared", seat.reply.decision.candidacy, by, at, name=seat.name)
    return seat


@transaction.atomic
@rule("F-22", decides)
def save(weigher_id: int, opinion: str, motivation: str, edition: int, by: Actor, at: datetime) -> Weigher:
    """Keep what one is writing; refused when another tab saved meanwhile."""
    seat = _take_seat(weigher_id, by)
    require(STEPS.may("save", seat.state))
    require(YES if seat.edition == edition else no("formation.jury_draft_changed"))
    require(YES if opinion in ("", *dict(words.OPINIONS)) else no("formation.weigher_choose"))
    seat.opinion, seat.motivation, seat.edition = opinion, motivation.strip(), edition + 1
    seat.save(update_fields=["opinion", "motivation", "edition"])
    return seat


@transaction.atomic
@rule("F-22", decides)
def hand_in(weigher_id: int, by: Actor, at: datetime) -> Weigher:
    """Hand in the opinion with its motivation, for good; when it is the second one, the reply is decided."""
    seat = _take_seat(weigher_id, by)
    require(STEPS.may("hand_in", seat.state))
    require(YES if seat.opinion else no("formation.weigher_choose"))
    require(YES if seat.motivation.strip() else no("formation.weigher_motivate"))
    seat.handed_in_at = at
    seat.save(update_fields=["handed_in_at"])
    record("formation.weigher_handed_in", seat.reply.decision.candidacy, by, at, name=seat.name)
    decide_if_weighed(seat.reply, by, at)
    return seat


@transaction.atomic
def end(weigher_id: int, reason: str, by: Actor, at: datetime) -> Weigher:
    """Somebody cannot weigh after all: by themselves or by the desk, with a reason; not once handed in."""
    seat = Weigher.objects.select_related("reply__decision__candidacy__area").get(pk=weigher_id)
    take_area_of(_area(seat.reply).pk)
    own = policy.may_act_in(by, seat)
    require(YES if own else policy.may_ask_weighers(by, _area(seat.reply), at))
    require(STEPS.may("end", seat.state))
    require(YES if reason.strip() else no("formation.jury_end_reason"))
    _leave(seat, reason, at)
    record("formation.weigher_ended", seat.reply.decision.candidacy, by, at, reason=reason.strip(), name=seat.name)
    return seat


def by_email(seat: Weigher) -> str:
    """The address of whoever took the seat, which may differ from the one that was invited."""
    return seat.person.email if seat.person else seat.email


def _take(reply_id: int, by: Actor, at: datetime) -> Reply:
    reply = replies_known_by(by, at).filter(pk=reply_id).first()
    require(no("formation.reply_not_yours") if reply is None else YES)
    assert reply is not None
    take_area_of(_area(reply).pk)
    require(policy.may_ask_weighers(by, _area(reply), at))
    reply.refresh_from_db(fields=["withdrawn_at", "decided_at", "result"])
    require(YES if reply.state == words.SUBMITTED else no("formation.weigher_closed"))
    require(_room(reply))
    return reply


@rule("F-22", decides)
def _room(reply: Reply) -> Verdict:
    asked = Weigher.objects.filter(reply=reply, ended_at__isnull=True).count()
    return YES if asked < words.WEIGHERS else no("formation.weigher_enough")


def _seat(reply: Reply, name: str, email: str, expertise: str, by: Actor, at: datetime) -> Weigher:
    require(may_weigh(proof_of(reply, email, name, at)))
    fields = {"name": name, "email": email, "expertise": expertise}
    seat = Weigher.objects.create(reply=reply, appointed_at=at, appointed_by_id=by.person_id, **fields)
    record("formation.weigher_asked", reply.decision.candidacy, by, at, name=name)
    return seat


def _take_seat(weigher_id: int, by: Actor) -> Weigher:
    area_id = Weigher.objects.values_list("reply__decision__candidacy__area_id", flat=True).get(pk=weigher_id)
    take_area_of(area_id)
    rows = Weigher.objects.select_related("person", "reply__decision__outcome", "reply__decision__candidacy__area")
    seat = rows.select_related("reply__decision__candidacy__organisation").get(pk=weigher_id)
    require(policy.may_act_in(by, seat))
    return seat


def _leave(seat: Weigher, reason: str, at: datetime) -> None:
    seat.ended_at, seat.ended_reason = at, reason.strip()[:300]
    seat.save()
    news.weigher_left(seat, at)


def _area(reply: Reply):  # type: ignore[no-untyped-def]
    return reply.decision.candidacy.area
