"""Telling people what happened to their tie with an organisation: a notice, and a mail where they may not be looking."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.urls import reverse

from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.texts import say
from gezel.post.workflows.mail import draft
from gezel.post.workflows.notices import tell
from gezel.ui.markdown import escape

from ..models import Invitation, Membership, Organisation, Person
from ..queries.people import administrators, manager_people


def mail(code: str, about: Any, to: Any, at: datetime, sender: Actor = SYSTEM, /, **params: Any) -> None:
    """Queue a Dutch mail whose subject and body are the sentences ``<code>_subject`` and ``<code>_body``.

    ``to`` has ``email`` and ``name``: a person or an invitation. What people typed (names, reasons) makes no links in a body.
    """
    subject = say(f"{code}_subject", "nl", **params)
    typed = {k: escape(v) if isinstance(v, str) and k != "url" else v for k, v in params.items()}
    body = say(f"{code}_body", "nl", **typed)
    draft(code, about, to, subject, body, sender, at, review=False)


def absolute(path: str) -> str:
    """A path as a full address, for mails."""
    return f"{settings.BASE_URL.rstrip('/')}{path}"


def people_page(organisation_id: int) -> str:
    """The address of the people of an organisation."""
    return reverse("organisations:people", args=[organisation_id])


def claim_waits(membership: Membership, by: Actor, at: datetime) -> None:
    """Tell the administrators that somebody waits to be let in; without one, tell the manager."""
    organisation, page = membership.organisation, people_page(membership.organisation_id)
    params = {"person": by.name, "name": organisation.name}
    receivers = administrators(organisation.pk, at) or manager_people(at)
    tell(receivers, "organisations.notice_claim_waits", params, page, at)
    for person in _people(receivers):
        mail("organisations.mail_claim_waits", membership, person, at, by, **params, url=absolute(page))


def first_claim(organisation: Organisation, by: Actor, at: datetime) -> None:
    """Show the manager that somebody brought in an organisation."""
    params = {"person": by.name, "name": organisation.name}
    tell(manager_people(at), "organisations.notice_first_claim", params, reverse("organisations:claims"), at)


def claim_judged(
    organisation: Organisation,
    code: str,
    params: dict[str, Any],
    at: datetime,
    *,
    mail_too: bool = False,
    by: Actor = SYSTEM,
) -> None:
    """Tell the administrators of a claimed organisation what the manager found; a contested claim goes by mail too."""
    receivers, params = administrators(organisation.pk, at), {"name": organisation.name, **params}
    page = reverse("organisations:mine")
    tell(receivers, f"{code}_notice", params, page, at)
    for person in _people(receivers) if mail_too else ():
        mail("organisations.mail_contested", organisation, person, at, by, **params)


def admitted(membership: Membership, at: datetime) -> None:
    """Tell the claimant that they are in."""
    _personally(membership, "organisations.notice_admitted", "organisations.mail_admitted", at)


def refused(membership: Membership, at: datetime) -> None:
    """Tell the claimant that they are not let in, and why."""
    _personally(
        membership, "organisations.notice_refused", "organisations.mail_refused", at, reason=membership.refused_reason
    )


def membership_ended(membership: Membership, at: datetime) -> None:
    """Tell somebody that they no longer act for an organisation."""
    _personally(membership, "organisations.notice_ended", "organisations.mail_ended", at)


def invited(invitation: Invitation, token: str, by: Actor, at: datetime) -> None:
    """Send the link of an invitation."""
    mail(
        "organisations.mail_invitation",
        invitation,
        invitation,
        at,
        by,
        what=invitation.organisation.name if invitation.organisation else invitation.about,
        inviter=by.name,
        url=absolute(reverse("organisations:invitation", args=[token])),
        until=invitation.expires_at,
    )


def invitation_accepted(invitation: Invitation, person: Person, at: datetime) -> None:
    """Tell the inviter who took the invitation up, and under which address."""
    if invitation.invited_by_id:
        page = people_page(invitation.organisation_id) if invitation.organisation_id else reverse("organisations:mine")
        params = {"person": str(person), "email": person.email, "invited": invitation.email}
        tell([invitation.invited_by_id], "organisations.notice_invitation_accepted", params, page, at)


def _personally(membership: Membership, notice: str, letter: str, at: datetime, **params: Any) -> None:
    params = {"name": membership.organisation.name, **params}
    page = reverse("organisations:mine")
    tell([membership.person_id], notice, params, page, at)
    mail(letter, membership, membership.person, at, **params, url=absolute(page))


def _people(person_ids: Iterable[int]) -> list[Person]:
    return list(Person.objects.filter(pk__in=list(person_ids), is_active=True).order_by("pk"))
