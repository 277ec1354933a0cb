"""A partnership where people knock: the world of cases, with papers in order or not, and a knock to fill in."""

from __future__ import annotations

from typing import Any

from gezel.casework.models import Case, Referral
from gezel.casework.words import referral as kinds
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.referral import Knock, refer
from gezel.kernel.actor import VISITOR
from tests import cast

from .case_world import CaseWorld

_COUNT = iter(range(10**6))


def knock(name: str = "Nadia Klopper", **told: Any) -> Knock:
    """A knock by an organisation outside, at Arktos, with everything in order unless told otherwise."""
    given, _, family = name.partition(" ")
    fields: dict[str, Any] = {
        "kind": kinds.ORGANISATION,
        "who": Who(given, family, phone="0470990001", language="nl"),
        "asked": "Ik wil werken met dieren.",
        "client_id": f"test-{next(_COUNT)}",
        "agrees": True,
        "shares": True,
        "organisation_id": cast.organisation("arktos").pk,
        "referrer_name": "Lien, school De Brug",
        "referrer_email": "lien@example.org",
    }
    return Knock(**fields | told)


def knocked(world: CaseWorld, name: str = "Nadia Klopper", **told: Any) -> tuple[Case, Referral, str]:
    """Someone knocked: the case, the referral and the token of its link."""
    referral, token = refer(world.partnership.pk, knock(name, **told), VISITOR, world.at)
    return referral.case, referral, token
