"""What became of someone's own referrals, as far as the participants allow (C-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Partnership

from ..models import Case, FirstCall, Parting, Referral, Transfer
from ..rules.referral import heard_stage, stage_of
from ..words import referral as words
from .standing import since_sent

AT_MOST = 200


@dataclass(frozen=True, slots=True)
class Own:
    """One referral of one's own: how far it got as one may hear it, and whether its file is open to one."""

    referral: Referral
    stage: str
    opens: bool


@rule("C-01", shows)
def own_referrals(actor: Actor, partnership: Partnership, at: datetime) -> list[Own]:
    """The newest first. One query."""
    case = OuterRef("case_id")
    rows = Referral.objects.filter(case__partnership=partnership, referrer_id=actor.person_id)
    rows = rows.filter(referrer_organisation_id=actor.organisation_id).annotate(
        called=Exists(FirstCall.objects.filter(case=case, outcome=words.REACHED, at__gte=OuterRef("sent_at"))),
        moved=Exists(Transfer.objects.filter(case=case, at__gte=OuterRef("case__closed_at"))),
        parted=Subquery(
            Parting.objects.filter(case=case, at__gte=OuterRef("case__closed_at")).order_by("-at").values("kind")[:1]
        ),
        opens=Exists(Case.objects.seen_by(actor, at).filter(pk=case)),
    )
    return [_own(row) for row in _whole(rows)]


def _whole(rows: QuerySet[Referral]) -> QuerySet[Referral]:
    return rows.select_related("case__participant", "organisation").order_by("-sent_at", "-pk")[:AT_MOST]


def _own(row: Referral) -> Own:
    told: dict[str, object] = row.__dict__
    standing = since_sent(row, bool(told["called"]), bool(told["moved"]), str(told["parted"] or ""))
    return Own(row, heard_stage(stage_of(standing), row.hears, row.kind), bool(told["opens"]))
