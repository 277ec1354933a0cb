"""Starting production: the first person, who looks after mail and jobs and may work for Europa WSE."""

from __future__ import annotations

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import SYSTEM

from .. import words
from ..models import Organisation, Person
from .invitations import issue
from .news import absolute

MANAGER_NAME = "Europa WSE"


@transaction.atomic
def first_admin(email: str, at: datetime, *, name: str = "", manager: bool = False) -> tuple[Person, str]:
    """Make somebody administrator of this installation; returns the person and the link with which they come in.

    With ``manager`` they are also invited as administrator of the manager's organisation, which is made when it is missing.
    The console vouches for the address. May be run again: whoever lost the link gets a new one.
    """
    person = Person.objects.filter(email=email.strip().lower()).first()
    if person is None:
        person = Person.objects.create_user(email, name=name)
    if not person.site_admin:
        person.site_admin = True
        person.save()
        record("organisations.first_admin", person, SYSTEM, at)
    EmailAddress.objects.update_or_create(user=person, email=person.email, defaults={"verified": True, "primary": True})
    if not manager:
        return person, absolute(reverse("account_reset_password"))
    organisation = _manager(at)
    if organisation.memberships.active_at(at).filter(person=person).exists():
        return person, absolute(reverse("account_reset_password"))
    _, token = issue(person.email, name, organisation, words.ORG_ADMIN, "", 0, SYSTEM, at, trusted=True)
    return person, absolute(reverse("organisations:invitation", args=[token]))


def _manager(at: datetime) -> Organisation:
    return Organisation.objects.filter(kind=words.MANAGER).first() or Organisation.objects.create(
        name=MANAGER_NAME, legal_form="feitelijk", kind=words.MANAGER, created_at=at, confirmed_at=at
    )
