"""People who sign in with their organisation's identity provider (OpenID Connect; facts 5.4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor

from .. import words
from ..models import Membership, Organisation, Person
from ..queries.people import administrators
from ..rules.enterprise_number import digits_of
from . import news


def claimed_code(data: Mapping[str, Any]) -> str:
    """The organisation's code as the provider names it, under the claim that the settings say."""
    for source in (data.get("userinfo"), data.get("id_token"), data):
        if isinstance(source, Mapping) and (code := source.get(settings.OIDC_ORGANISATION_CLAIM)):
            return str(code[0] if isinstance(code, list) else code).strip()
    return ""


def organisation_of(code: str) -> Organisation | None:
    """The organisation with this OVO code or enterprise number."""
    if code.upper().startswith("OVO"):
        return Organisation.objects.filter(ovo_code=code.upper()).first()
    return Organisation.objects.filter(enterprise_number=digits_of(code)).first() if code else None


@transaction.atomic
def bring_in(person: Person, organisation: Organisation, at: datetime) -> Membership:
    """Tie a person to the organisation that its provider vouches for.

    Somebody whose earlier membership was ended or refused there waits for an administrator; the first one of an ordinary
    organisation without administrator becomes administrator.
    """
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    ties = organisation.memberships.filter(person=person)
    running = ties.filter(ended_at__isnull=True, refused_at__isnull=True).select_related("organisation").first()
    if running:
        return running
    first = organisation.kind == words.OTHER and not administrators(organisation.pk, at)
    left = ties.exists()
    membership = organisation.memberships.create(
        person=person,
        role=words.ORG_ADMIN if first and not left else words.MEMBER,
        claimed_at=at,
        admitted_at=None if left else at,
    )
    by = Actor(person_id=person.pk, name=str(person))
    record("organisations.came_by_provider", membership, by, at, name=organisation.name)
    if left:
        news.claim_waits(membership, by, at)
    return membership
