"""A referral arrives: one case, one promise of who calls and by when, a link for who referred (C-01)."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.crypto import salted_hmac

from gezel.audit import record
from gezel.governance.policies.privacy_papers import may_share_participants
from gezel.governance.queries.settings import numbers
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.tokens import hash_of
from gezel.kernel.verdict import YES, no, require
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, Referral
from ..policies.own import may_open_again
from ..policies.sight import sight_of
from ..policies.welcome import may_open_up
from ..queries.opening import may_come_to_know
from ..queries.receivers import Desk, desk_for, desks
from ..rules.reaching import plausible_birth
from ..rules.referral import call_by, may_refer
from ..words import referral as kinds
from .case_roles import give
from .cases import Who, open_case, take
from .referral_news import receipt, tell_desk
from .sharing import allow

_SALT = "casework.referral"


@dataclass(frozen=True, slots=True)
class Knock:
    """What was told at the knock: by whom, about whom, in which words; ``organisation_id`` 0: the partnership chooses.

    ``client_id`` names the form it came from. ``manages``: a signed-in referrer who will keep the file; ``None``: as is usual for
    their organisation.
    """

    kind: str
    who: Who
    asked: str
    client_id: str
    agrees: bool
    shares: bool
    organisation_id: int = 0
    reach_note: str = ""
    referrer_name: str = ""
    referrer_phone: str = ""
    referrer_email: str = ""
    manages: bool | None = None

    @property
    def reach(self) -> str:
        """How the person is reached first."""
        return kinds.PHONE if self.who.phone else kinds.EMAIL if self.who.email else kinds.THROUGH

    @property
    def mark(self) -> str:
        """The same for the same form sent again; another when something else was typed in it."""
        by = (self.referrer_name, self.referrer_phone, self.referrer_email, self.manages)
        said = (self.asked.strip(), self.reach_note, self.agrees, self.shares)
        told = (self.client_id, self.who, said, by, self.organisation_id)
        return hashlib.sha256(repr(told).encode()).hexdigest()


def link_token(mark: str) -> str:
    """The token of the personal link: nobody can make it without the secret of this house; sent twice gives the same link."""
    digest = salted_hmac(_SALT, mark, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


@rule("C-01", decides)
@transaction.atomic
def refer(partnership_id: int, knock: Knock, by: Actor, at: datetime) -> tuple[Referral, str]:
    """Take a referral in; what was sent already is found again, never doubled. Returns it with the token of its link."""
    partnership = Partnership.objects.select_for_update().get(pk=partnership_id)
    token = link_token(knock.mark)
    sent = Referral.objects.filter(client_id=knock.mark, case__partnership=partnership).first()
    if sent is not None:
        return sent, token
    on = day_of(at)
    desk = desk_for(desks(partnership, on), knock.organisation_id)
    require(YES if partnership.runs_on(on) and desk else no("casework.no_desk", name=partnership.name))
    assert desk is not None  # required above
    require(may_refer(knock.agrees, knock.reach != kinds.THROUGH, knock.kind != kinds.SELF))
    require(plausible_birth(knock.who.born_on, on))
    case = open_case(partnership, knock.who, desk.organisation.pk, knock.shares, by, at)
    referral = _note(case, knock, desk, token, by, at)
    _let_in(referral, desk, by, at)
    tell_desk(referral, desk.people, at)
    receipt(referral, token, by, at)
    return referral, token


def _note(case: Case, knock: Knock, desk: Desk, token: str, by: Actor, at: datetime) -> Referral:
    agreed = numbers(case.partnership, day_of(at))
    signed_in = knock.kind == kinds.PARTNER
    usual = by.organisation_kind in (orgs.VDAB, orgs.LOCAL_GOVERNMENT)
    return Referral.objects.create(
        case=case,
        client_id=knock.mark,
        link_hash=hash_of(token),
        kind=knock.kind,
        referrer_name=knock.referrer_name[:160],
        referrer_phone=knock.referrer_phone or None,
        referrer_email=knock.referrer_email or None,
        referrer_id=by.person_id if signed_in else None,
        referrer_organisation_id=by.organisation_id if signed_in else None,
        reach=knock.reach,
        reach_note=knock.reach_note or None,
        asked=knock.asked.strip() or None,
        agrees=knock.agrees,
        shares=knock.shares,
        organisation_id=desk.organisation.pk,
        chosen=bool(knock.organisation_id),
        manages=signed_in and (usual if knock.manages is None else knock.manages),
        call_by=call_by(day_of(at), agreed["first_call_days"]),
        answer_by=day_of(at) + timedelta(days=agreed["referrer_answer_days"]),
        sent_at=at,
    )


def _let_in(referral: Referral, desk: Desk, by: Actor, at: datetime) -> None:
    """The partner knocked at may divide the work; where nobody does that, its people keep the file until it is divided."""
    case, here = referral.case, desk.organisation.pk
    allow(case, here, [words.ORGANISE], "knock", by, at)
    if not desk.dividing:
        allow(case, here, [words.FOLLOW], "knock", by, at)
        for person in desk.others[:1]:
            give(case, words.FILE_MANAGER, person, here, by, at, reason="ontving de aanmelding")
    if referral.shares:
        open_up(case, by, at)
    bind_referrer(referral, by, at)


@rule("C-01", decides)
def bind_referrer(referral: Referral, by: Actor, at: datetime) -> None:
    """A signed-in referrer becomes file manager, or stays involved: at once at the partner knocked at, elsewhere once that may know."""
    case, hat = referral.case, referral.referrer_organisation_id
    if not (referral.referrer_id and hat):
        return
    here = hat == referral.organisation_id
    lets = here or (referral.shares and may_share_participants(case.partnership, day_of(at), hat))
    if lets and may_open_again(case, hat, words.FOLLOW):
        allow(case, hat, [words.FOLLOW], "knock", by, at)
        kind = words.FILE_MANAGER if referral.manages else words.INVOLVED
        give(case, kind, referral.referrer_id, hat, by, at, reason="meldde aan")


def open_up(case: Case, by: Actor, at: datetime) -> int:
    """Let the partners that divide the work know of a case whose participant agreed, each as soon as the papers allow it;
    never one to which the participant closed it.

    Returns how many partners came to know.
    """
    among = [pk for pk in may_come_to_know(case, day_of(at)) if may_open_again(case, pk, words.ORGANISE)]
    return sum(len(allow(case, pk, [words.ORGANISE], "knock", by, at)) for pk in among)


@rule("C-01", decides)
@transaction.atomic
def open_to_partners(case_id: int, by: Actor, at: datetime) -> Case:
    """Once the papers are in order: the partners that divide the work come to know, and a signed-in referrer takes up their role."""
    case = take(case_id)
    require(may_open_up(sight_of(by, case, at), case))
    require(may_share_participants(case.partnership, day_of(at)) if not may_come_to_know(case, day_of(at)) else YES)
    open_up(case, by, at)
    for referral in case.referrals.filter(shares=True).select_related("case__partnership"):
        bind_referrer(referral, by, at)
    record("casework.referrals_opened", case, by, at)
    return case
