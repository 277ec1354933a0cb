"""What the system knows of somebody who is asked to weigh a reply, and who could be asked (F-22). Looks at no one who asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower

from gezel.kernel.rule import decides, rule
from gezel.organisations import words as kinds
from gezel.organisations.models import Membership

from ..models import AreaParty, Candidacy, ConflictDeclaration, Juror, Reply, Weigher
from ..rules.reply import Proof, may_weigh

_INVOLVED = (kinds.VDAB, kinds.MANAGER, kinds.SUPPORT)
SHOWN = 20


@rule("F-22", decides)
def proof_of(reply: Reply, email: str, name: str, at: datetime, besides: int = 0) -> Proof:
    """The proof on one person, found by address: seat in that jury, work for area or candidates, conflicts. Five queries.

    A former seat counts too. ``besides`` is the person's own seat as a weigher, when they already have one.
    """
    return proofs_of(reply, {email: name}, at, besides)[email]


@rule("F-22", decides)
def proofs_of(reply: Reply, people: Mapping[str, str], at: datetime, besides: int = 0) -> dict[str, Proof]:
    """The same on several at once (address → name), in as many queries."""
    candidacy = reply.decision.candidacy
    asked = {email: email.lower() for email in people}
    among = lambda rows, *fields: _among(rows, fields, set(asked.values()))  # noqa: E731
    seats = Juror.objects.filter(area=candidacy.area_id, accepted_at__isnull=False)
    works = Membership.objects.active_at(at)
    parties = AreaParty.objects.filter(area=candidacy.area_id).values("organisation_id")
    standing = Candidacy.objects.standing().filter(area=candidacy.area_id).order_by().values("organisation_id")
    conflicts = ConflictDeclaration.objects.filter(conflict=True, standing=True)
    sat = among(seats, "email", "person__email")
    involved = among(works.filter(Q(organisation__in=parties) | Q(organisation__kind__in=_INVOLVED)), "person__email")
    candidates = among(works.filter(organisation__in=standing), "person__email")
    declared = among(conflicts.filter(candidacy__organisation=candidacy.organisation_id), "juror__person__email")
    weighs = among(Weigher.objects.filter(reply=reply).exclude(pk=besides), "email")
    return {
        email: Proof(people[email], low in sat, low in involved, low in candidates, low in declared, low in weighs)
        for email, low in asked.items()
    }


def _among(rows: QuerySet[Any], fields: Sequence[str], addresses: set[str]) -> set[str]:
    """Which of the (lower-case) addresses stand in these fields of the rows."""
    lower = {f"low{place}": Lower(field) for place, field in enumerate(fields)}
    either = Q(*((f"{name}__in", addresses) for name in lower), _connector=Q.OR)
    found = rows.annotate(**lower).filter(either).order_by().values_list(*lower)
    return {low for row in found for low in row if low in addresses}


def pool(reply: Reply, at: datetime) -> list[Juror]:
    """Trained matchmakers of other juries of the call who may weigh this reply, at most twenty, by name."""
    area = reply.decision.candidacy.area
    rows = Juror.objects.filter(area__call=area.call_id, trained_at__isnull=False, person__isnull=False)
    rows = rows.exclude(area=area).select_related("organisation", "area", "person").order_by("name", "-trained_at")
    people: dict[int, Juror] = {}
    for juror in rows:
        people.setdefault(juror.person_id or 0, juror)
    proofs = proofs_of(reply, {juror.email: juror.name for juror in people.values()}, at)
    return [juror for juror in people.values() if may_weigh(proofs[juror.email])][:SHOWN]
