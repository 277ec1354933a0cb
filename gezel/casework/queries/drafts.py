"""Words that were typed and not sent: shown to their own writer, and for how long they are kept once the writer left (D-08)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule, shows

from .. import words
from ..models import CaseDraft, CaseRole, Sharing
from ..words.stars import DRAFT_SCORE, DRAFT_STAR
from .guiding import guided_by
from .waiting import Waiting

_PAGES = {DRAFT_STAR: "casework:case_star_give", DRAFT_SCORE: "casework:case_scores"}


@rule("D-08", shows)
def unsent(actor: Actor, at: datetime) -> Iterator[Waiting]:
    """What one typed before today and did not send, in the cases one goes along with: only for who typed it. One query."""
    rows = CaseDraft.objects.filter(
        person_id=actor.person_id,
        saved_at__lt=start_of(day_of(at)),
        case__in=guided_by(actor, at).order_by().values("pk"),
    )
    for row in rows.select_related("case__participant").order_by("saved_at")[:20]:
        url = reverse(_PAGES[row.what], args=[row.case.key])
        yield Waiting(row.case, f"casework.waits_unsent_{row.what}", {"name": row.case.name}, url, day_of(row.saved_at))


def left_behind(at: datetime) -> QuerySet[Any]:
    """Drafts whose writer goes along no longer: no role today that the participant still allows; each with ``left_on``, the day their
    last role ended (empty: they hold one that is no longer allowed, or never had one)."""
    own = CaseRole.objects.filter(case=OuterRef("case"), person=OuterRef("person"), kind__in=words.GUIDING)
    allowed = Sharing.objects.filter(
        case=OuterRef("case"), organisation=OuterRef("organisation"), purpose=words.GUIDE, withdrawn_at=None
    )
    guides = own.on(day_of(at)).filter(Exists(allowed))
    ended = own.order_by().values("person").annotate(last=Max("until_on")).values("last")
    rows = CaseDraft.objects.filter(~Q(Exists(guides))).annotate(left_on=Subquery(ended))
    return rows.select_related("case__partnership").order_by("pk")


@rule("D-08", decides)
def forgotten_from(saved_on: date, left_on: date | None, days: int) -> date:
    """The day from which a draft of who left is gone: so many days after they left, or after they last typed when that was later."""
    return max(saved_on, left_on or saved_on) + timedelta(days=days)
