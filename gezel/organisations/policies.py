"""Who may do what with organisations and their people (D-01). Views and workflows ask the same ones."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from . import words
from .models import Invitation, Membership, Organisation
from .rules.enterprise_number import check_number


def _administers(actor: Actor, organisation_id: int) -> bool:
    return actor.has(words.ORG_ADMIN, "organisation", organisation_id)


def may_claim(actor: Actor, number: str, existing: Organisation | None, tie: Membership | None) -> Verdict:
    """Whether someone may claim the organisation with this number.

    ``existing`` is the organisation that already bears it, ``tie`` this person's running membership there.
    """
    if actor.is_visitor:
        return no("organisations.sign_in_first")
    return first_no(check_number(number), _open_to_strangers(existing), _not_yet_tied(tie))


@rule("D-01", decides)
def _open_to_strangers(existing: Organisation | None) -> Verdict:
    """Governments, VDAB, manager and support team are never claimed: their administrator is invited."""
    if existing is None or existing.kind == words.OTHER:
        return YES
    return no("organisations.not_for_claiming", name=existing.name)


def _not_yet_tied(tie: Membership | None) -> Verdict:
    if tie is None:
        return YES
    code = "organisations.already_member" if tie.admitted_at else "organisations.already_waiting"
    return no(code, name=tie.organisation.name)


@rule("D-01", decides)
def may_edit(actor: Actor, organisation: Organisation) -> Verdict:
    """An organisation is edited by its administrators and by the manager."""
    if _administers(actor, organisation.pk) or actor.has(words.MANAGER):
        return YES
    return no("organisations.only_administrator", name=organisation.name)


@rule("D-01", decides)
def may_see_people(actor: Actor, organisation: Organisation) -> Verdict:
    """The people of an organisation are seen by their colleagues and by the manager."""
    if actor.has(words.MEMBER, "organisation", organisation.pk) or actor.has(words.MANAGER):
        return YES
    return no("organisations.people_not_yours")


def may_invite(actor: Actor, organisation: Organisation) -> Verdict:
    """Whoever may edit an organisation may invite its people."""
    return may_edit(actor, organisation)


def may_withdraw_invitation(actor: Actor, invitation: Invitation) -> Verdict:
    """An invitation is withdrawn by who may invite there; one for a role by who sent it."""
    if invitation.organisation is not None:
        return may_invite(actor, invitation.organisation)
    return YES if invitation.invited_by_id == actor.person_id else no("organisations.not_your_invitation")


@rule("D-01", decides)
def may_admit(actor: Actor, membership: Membership) -> Verdict:
    """A waiting claimant is admitted or refused by an administrator of that organisation, or by the manager."""
    if membership.person_id == actor.person_id:
        return no("organisations.not_yourself")
    return may_edit(actor, membership.organisation)


def may_end(actor: Actor, membership: Membership, *, other_administrators: int, colleagues: int) -> Verdict:
    """An administrator or the manager ends a membership, or the person themselves; never the last administrator
    while colleagues remain.

    ``other_administrators`` and ``colleagues`` count the active memberships of the organisation besides this one.
    """
    own = membership.person_id == actor.person_id
    allowed = YES if own else may_edit(actor, membership.organisation)
    return first_no(allowed, _successor(membership, other_administrators, colleagues))


@rule("D-01", decides)
def may_change_role(actor: Actor, membership: Membership, role: str, *, other_administrators: int) -> Verdict:
    """An administrator or the manager changes a role; the last administrator stays one."""
    steps_down = membership.role == words.ORG_ADMIN and role != words.ORG_ADMIN
    last = no("organisations.last_administrator", name=membership.organisation.name)
    kept = last if steps_down and not other_administrators else YES
    return first_no(may_edit(actor, membership.organisation), kept)


@rule("D-01", decides)
def _successor(membership: Membership, other_administrators: int, colleagues: int) -> Verdict:
    """The last administrator leaves only after naming a successor, or when nobody is left behind."""
    last = membership.role == words.ORG_ADMIN and membership.admitted_at and not other_administrators
    if last and colleagues:
        return no("organisations.last_administrator", name=membership.organisation.name)
    return YES


@rule("D-01", decides)
def may_judge_claims(actor: Actor) -> Verdict:
    """First claims are confirmed or contested by the manager."""
    return YES if actor.has(words.MANAGER) else no("organisations.only_manager")


@rule("D-01", decides)
def may_import(actor: Actor) -> Verdict:
    """Organisations are imported by the manager."""
    return YES if actor.has(words.MANAGER) else no("organisations.only_manager")
