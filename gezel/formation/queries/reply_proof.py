"""What the system knows of somebody who is asked to weigh a reply, and who could be asked (F-22). Looks at no one who asks."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from gezel.kernel.rule import decides, rule
from gezel.organisations import words as kinds
from gezel.organisations.models import Membership

from ..models import AreaParty, Candidacy, ConflictDeclaration, Juror, Reply, Weigher
from ..rules.reply import Proof, may_weigh

_INVOLVED = (kinds.VDAB, kinds.MANAGER, kinds.SUPPORT)
SHOWN = 20


@rule("F-22", decides)
def proof_of(reply: Reply, email: str, name: str, at: datetime, besides: int = 0) -> Proof:
    """The proof on one person, found by address: seat in that jury, work for area or candidates, conflicts. Six queries.

    A former seat counts too. ``besides`` is the person's own seat as a weigher, when they already have one.
    """
    candidacy = reply.decision.candidacy
    area = candidacy.area_id
    seats = Juror.objects.filter(Q(email__iexact=email) | Q(person__email__iexact=email), area=area)
    works = Membership.objects.active_at(at).filter(person__email__iexact=email)
    parties = AreaParty.objects.filter(area=area).values("organisation_id")
    involved = works.filter(Q(organisation__in=parties) | Q(organisation__kind__in=_INVOLVED))
    standing = Candidacy.objects.standing().filter(area=area).order_by().values("organisation_id")
    conflicts = ConflictDeclaration.objects.filter(conflict=True, standing=True, juror__person__email__iexact=email)
    weighs = Weigher.objects.filter(reply=reply, email__iexact=email).exclude(pk=besides)
    return Proof(
        name=name,
        sat_in_jury=seats.filter(accepted_at__isnull=False).exists(),
        works_for_area=involved.exists(),
        works_for_candidate=works.filter(organisation__in=standing).exists(),
        declared_conflict=conflicts.filter(candidacy__organisation=candidacy.organisation_id).exists(),
        weighs_already=weighs.exists(),
    )


def pool(reply: Reply, at: datetime) -> list[Juror]:
    """Trained matchmakers of other juries of the call who may weigh this reply, at most twenty, by name."""
    area = reply.decision.candidacy.area
    rows = Juror.objects.filter(area__call=area.call_id, trained_at__isnull=False, person__isnull=False)
    rows = rows.exclude(area=area).select_related("organisation", "area", "person").order_by("name", "-trained_at")
    people: dict[int, Juror] = {}
    for juror in rows:
        people.setdefault(juror.person_id or 0, juror)
    found = [j for j in people.values() if may_weigh(proof_of(reply, j.email, j.name, at))]
    return found[:SHOWN]
