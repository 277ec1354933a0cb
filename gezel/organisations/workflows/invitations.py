"""Inviting people by mail: to an organisation, or to a role that a higher room names in ``purpose``."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.ports import invitation_effects
from gezel.kernel.tokens import hash_of, new_token
from gezel.kernel.verdict import YES, Verdict, no, require

from .. import policies, words
from ..models import Invitation, Membership, Organisation, Person
from . import news


def invite(
    email: str,
    name: str,
    organisation: Organisation | None,
    role: str,
    purpose: str,
    purpose_id: int,
    by: Actor,
    at: datetime,
    *,
    about: str = "",
) -> Invitation:
    """Invite somebody by mail, for thirty days; an open invitation for the same thing is replaced.

    With an organisation: to act for it in ``role``, and the policy of inviting is asked here. Without: to what ``purpose``
    and ``purpose_id`` name (``about`` says it in Dutch); the calling room has asked its own policy.
    """
    return issue(email, name, organisation, role, purpose, purpose_id, by, at, about=about)[0]


@transaction.atomic
def issue(
    email: str,
    name: str,
    organisation: Organisation | None,
    role: str,
    purpose: str,
    purpose_id: int,
    by: Actor,
    at: datetime,
    *,
    about: str = "",
    trusted: bool = False,
) -> tuple[Invitation, str]:
    """See :func:`invite`; also returns the token. ``trusted`` is for the console, which stands above policies."""
    email = email.strip().lower()
    if organisation is not None and not trusted:
        require(policies.may_invite(by, organisation))
    if organisation is not None:
        require(_not_in_already(email, organisation, at))
    same = Invitation.objects.open_at(at).filter(email=email, purpose=purpose, purpose_id=purpose_id)
    same.filter(organisation=organisation).update(withdrawn_at=at)
    token, kept = new_token()
    invitation = Invitation.objects.create(
        email=email,
        name=name.strip(),
        organisation=organisation,
        role=role or words.MEMBER,
        purpose=purpose,
        purpose_id=purpose_id,
        about=about,
        token_hash=kept,
        invited_at=at,
        invited_by_id=by.person_id or None,
        expires_at=at + timedelta(days=words.INVITATION_DAYS),
    )
    record("organisations.invited", invitation, by, at, what=_what(invitation))
    news.invited(invitation, token, by, at)
    return invitation, token


@transaction.atomic
def withdraw(invitation_id: int, by: Actor, at: datetime) -> Invitation:
    """Take an open invitation back; its link says so from then on."""
    invitation = Invitation.objects.select_for_update().get(pk=invitation_id)
    require(may_be_used(invitation, at))
    require(policies.may_withdraw_invitation(by, invitation))
    invitation.withdrawn_at = at
    invitation.save()
    record("organisations.invitation_drawn_back", invitation, by, at, what=_what(invitation))
    return invitation


@transaction.atomic
def accept(token: str, by: Actor, at: datetime) -> Invitation:
    """Take an invitation up as the person who is signed in; higher rooms learn of it through their port."""
    invitation = Invitation.objects.select_for_update().get(token_hash=hash_of(token))
    require(may_be_used(invitation, at))
    person = Person.objects.get(pk=by.person_id)
    require(_confirmed(person))
    invitation.accepted_at, invitation.accepted_by = at, person
    invitation.save()
    if invitation.organisation:
        _join(invitation, person, at)
    record("organisations.invitation_taken_up", invitation, by, at, what=_what(invitation))
    for _, effect in invitation_effects.items():
        effect(invitation.purpose, invitation.purpose_id, person.pk, str(person), person.email, at)
    news.invitation_accepted(invitation, person, at)
    return invitation


def may_be_used(invitation: Invitation, at: datetime) -> Verdict:
    """Whether the link of an invitation still works."""
    state = invitation.state(at)
    return YES if state == "open" else no(f"organisations.invitation_{state}")


def _confirmed(person: Person) -> Verdict:
    confirmed = EmailAddress.objects.filter(user=person, verified=True).exists()
    return YES if confirmed else no("organisations.confirm_email_first")


def _not_in_already(email: str, organisation: Organisation, at: datetime) -> Verdict:
    inside = Membership.objects.active_at(at).filter(organisation=organisation, person__email=email)
    return no("organisations.already_colleague", email=email) if inside.exists() else YES


def _join(invitation: Invitation, person: Person, at: datetime) -> None:
    """Make the invited person a colleague; a running tie is lifted to what the invitation gives."""
    running = Membership.objects.filter(
        person=person, organisation=invitation.organisation, ended_at__isnull=True, refused_at__isnull=True
    )
    tie = running.first() or Membership(person=person, organisation=invitation.organisation, claimed_at=at)
    if not tie.admitted_at:
        tie.admitted_at, tie.admitted_by_id = at, invitation.invited_by_id
    if invitation.role == words.ORG_ADMIN:
        tie.role = words.ORG_ADMIN
    tie.save()


def _what(invitation: Invitation) -> str:
    return invitation.organisation.name if invitation.organisation else invitation.about or invitation.purpose
