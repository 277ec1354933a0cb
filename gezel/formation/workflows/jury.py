"""A seat in a jury: appointed, accepted, trained, chair, declared, ended (F-13)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, first_no, no, require
from gezel.organisations.models import Membership, Organisation, Person
from gezel.organisations.workflows.invitations import invite
from gezel.post.workflows.notices import tell

from .. import words
from ..models import Area, AreaParty, BenchVote, Juror, RoundOutcome
from ..policies.jury import may_appoint_chair, may_compose, may_take_seat
from ..queries.jury_state import jury_facts
from .jury_round import reopen_facts, take_area

STEPS = Steps(
    ("accept", {words.JUROR_INVITED}, words.JUROR_ACCEPTED),
    ("finish_training", {words.JUROR_ACCEPTED}, words.JUROR_TRAINED),
    ("appoint_chair", {words.JUROR_ACCEPTED, words.JUROR_TRAINED}, words.JUROR_TRAINED),
    ("end", {words.JUROR_INVITED, words.JUROR_ACCEPTED, words.JUROR_TRAINED}, words.JUROR_ENDED),
)
PURPOSE = "formation.juror"


@transaction.atomic
def appoint_colleague(area_id: int, bench: str, membership_id: int, by: Actor, at: datetime) -> Juror:
    """The area desk appoints someone of VDAB or a local government of this area; they accept on their own page."""
    area = take_area(area_id)
    require(may_compose(by, area))
    found = Membership.objects.active_at(at).select_related("person", "organisation").filter(pk=membership_id).first()
    require(_fits_bench(area, bench, found))
    assert found is not None
    require(_not_yet(area, found.person.email, found.person_id))
    person, organisation = found.person, found.organisation
    juror = _seat(area, bench, str(person), person.email, "", by, at, person=person, organisation=organisation)
    tell([person.pk], "formation.notice_jury_appointed", {"area": area.name}, "/jury/", at)
    return juror


@transaction.atomic
def appoint_external(area_id: int, name: str, email: str, expertise: str, by: Actor, at: datetime) -> Juror:
    """The area desk invites an independent external by mail, with the expertise in the criteria for which they are asked."""
    area = take_area(area_id)
    require(may_compose(by, area))
    email = email.strip().lower()
    require(
        first_no(
            YES if name.strip() and "@" in email else no("formation.jury_name_and_email"),
            YES if expertise.strip() else no("formation.jury_expertise_needed"),
            _independent(area, Q(person__email__iexact=email), at),
            _not_yet(area, email, None),
        )
    )
    juror = _seat(area, words.EXTERNAL, name.strip(), email, expertise.strip(), by, at)
    invite(email, name.strip(), None, "", PURPOSE, juror.pk, by, at, about=f"matchmaker in de jury van {area.name}")
    return juror


@transaction.atomic
def accept(juror_id: int, by: Actor, at: datetime) -> Juror:
    """The appointed person takes the seat."""
    juror = take_seat(juror_id)
    require(may_take_seat(by, juror))
    require(STEPS.may("accept", juror.state))
    juror.accepted_at = at
    juror.save(update_fields=["accepted_at"])
    record("formation.jury_accepted", juror, by, at, area=juror.area.name)
    return juror


@transaction.atomic
def invitation_taken(purpose: str, purpose_id: int, person_id: int, name: str, email: str, at: datetime) -> None:
    """An invited external took up the invitation: the seat is theirs and accepted. Fills the port ``invitation_effects``."""
    if purpose != PURPOSE:
        return
    juror = take_seat(purpose_id)
    require(STEPS.may("accept", juror.state))
    require(_not_yet(juror.area, "", person_id))
    require(_independent(juror.area, Q(person_id=person_id), at))
    juror.person_id, juror.accepted_at = person_id, at
    juror.save(update_fields=["person_id", "accepted_at"])
    record("formation.jury_accepted", juror, Actor(person_id=person_id, name=name), at, area=juror.area.name)


@transaction.atomic
def finish_training(juror_id: int, confirmed: bool, by: Actor, at: datetime) -> Juror:
    """A juror confirms to have read and understood the compulsory training of the call."""
    juror = take_seat(juror_id)
    require(may_take_seat(by, juror))
    require(STEPS.may("finish_training", juror.state))
    require(YES if confirmed else no("formation.jury_training_confirm"))
    juror.trained_at = at
    juror.save(update_fields=["trained_at"])
    record("formation.jury_trained", juror, by, at, area=juror.area.name)
    reopen_facts(juror.area, at)
    return juror


@transaction.atomic
def appoint_chair(juror_id: int, by: Actor, at: datetime) -> Juror:
    """The jury appoints one of its members as chair; an earlier chair steps down."""
    juror = take_seat(juror_id)
    require(may_appoint_chair(by, jury_facts(juror.area, at), juror))
    require(STEPS.may("appoint_chair", juror.state))
    if juror.chair_since:
        return juror
    Juror.objects.filter(area=juror.area, ended_at__isnull=True).update(chair_since=None)
    juror.chair_since = at
    juror.save(update_fields=["chair_since"])
    record("formation.jury_chair", juror, by, at, area=juror.area.name, name=juror.name)
    reopen_facts(juror.area, at)
    return juror


@transaction.atomic
def end(juror_id: int, reason: str, by: Actor, at: datetime) -> Juror:
    """The area desk ends a seat with a reason, or the juror steps down; scores already handed in stay kept."""
    juror = take_seat(juror_id)
    require(may_take_seat(by, juror) if juror.person_id == by.person_id else may_compose(by, juror.area))
    require(STEPS.may("end", juror.state))
    require(YES if reason.strip() else no("formation.jury_end_reason"))
    juror.ended_at, juror.ended_reason = at, reason.strip()[:300]
    juror.save(update_fields=["ended_at", "ended_reason"])
    record("formation.jury_ended", juror, by, at, reason=reason.strip(), area=juror.area.name, name=juror.name)
    _void_votes_of_empty_bench(juror, at)
    reopen_facts(juror.area, at)
    return juror


@rule("F-16", decides)
def _void_votes_of_empty_bench(gone: Juror, at: datetime) -> None:
    """A vote is what the people of a bench agree on: when nobody of them is left, whoever comes after them votes anew.

    The rows stay; an outcome by vote that was only proposed goes back to deliberation, what is final stays final.
    """
    if Juror.objects.filter(area=gone.area, bench=gone.bench, ended_at__isnull=True, accepted_at__lte=at).exists():
        return
    final = RoundOutcome.objects.filter(candidacy__area=gone.area, final_at__isnull=False)
    done = set(final.values_list("candidacy_id", "round"))
    for vote in BenchVote.objects.filter(candidacy__area=gone.area, bench=gone.bench, standing=True):
        if (vote.candidacy_id, vote.round) in done:
            continue
        BenchVote.objects.filter(pk=vote.pk).update(standing=False)
        pending = RoundOutcome.objects.filter(candidacy_id=vote.candidacy_id, round=vote.round, way=words.VOTE)
        pending.filter(final_at__isnull=True, replaced_at__isnull=True).update(replaced_at=at)


@rule("F-13", decides)
def _fits_bench(area: Area, bench: str, found: Membership | None) -> Verdict:
    """A bench of VDAB or the local governments is filled by people of a party of this area on that side."""
    if found is None or bench not in (words.VDAB, words.LOCAL):
        return no("formation.jury_colleague_unknown")
    parties = AreaParty.objects.filter(area=area, side=bench, until_on__isnull=True, organisation=found.organisation)
    return YES if parties.exists() else no("formation.jury_wrong_bench", name=str(found.person))


@rule("F-13", decides)
def _independent(area: Area, who: Q, at: datetime) -> Verdict:
    """An external works for none of the parties that draw this area, nor for the manager or the support team.

    Asked of the invited address, and again of whoever takes the invitation up: that may be another account.
    """
    parties = AreaParty.objects.filter(area=area).values("organisation_id")
    works = Membership.objects.active_at(at).filter(who)
    tied = works.filter(organisation__in=parties) | works.filter(organisation__kind__in=_INVOLVED)
    return no("formation.jury_not_independent") if tied.exists() else YES


_INVOLVED = ("vdab", "manager", "support")


def _not_yet(area: Area, email: str, person_id: int | None) -> Verdict:
    """One seat a person in one jury."""
    running = Juror.objects.filter(area=area, ended_at__isnull=True)
    double = (email and running.filter(email=email).exists()) or (
        person_id and running.filter(person_id=person_id).exists()
    )
    return no("formation.jury_already_in") if double else YES


def _seat(
    area: Area,
    bench: str,
    name: str,
    email: str,
    expertise: str,
    by: Actor,
    at: datetime,
    *,
    person: Person | None = None,
    organisation: Organisation | None = None,
) -> Juror:
    fields: Mapping[str, object] = {"name": name, "email": email, "expertise": expertise, "person": person}
    juror = Juror.objects.create(
        area=area, bench=bench, organisation=organisation, appointed_at=at, appointed_by_id=by.person_id, **fields
    )
    record("formation.jury_appointed", juror, by, at, area=area.name, name=name, bench=juror.get_bench_display())
    return juror


def take_seat(juror_id: int) -> Juror:
    """The juror under the lock of their area, freshly read."""
    area = take_area(Juror.objects.values_list("area_id", flat=True).get(pk=juror_id))
    juror = Juror.objects.select_related("organisation").get(pk=juror_id)
    juror.area = area
    return juror
