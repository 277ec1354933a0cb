"""What the participant did that waits for who goes along, and what of it stands on the timeline (C-19)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Count, Min
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule

from ..models import Case, Measurement, OwnWord
from ..rules.sight import MEASUREMENTS, NOTES, Sight
from .guiding import guided_by
from .timeline import Moment, Rows
from .waiting import Waiting


@rule("C-19", decides)
def unread(actor: Actor, at: datetime) -> Iterable[Waiting]:
    """The cases one guides with words of the participant that nobody read yet. Two queries."""
    guided = guided_by(actor, at)
    fresh = OwnWord.objects.filter(seen_at=None, case__in=guided).order_by().values("case")
    rows = {row["case"]: row for row in fresh.annotate(number=Count("pk"), first=Min("at"))}
    if rows:
        for case in Case.objects.filter(pk__in=rows).select_related("participant", "partnership"):
            url = reverse("casework:own_access", args=[case.key])
            params = {"name": case.name, "number": rows[case.pk]["number"]}
            yield Waiting(case, "casework.wait_own_words", params, url, day_of(rows[case.pk]["first"]))


def own_moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """Words of the participant and questionnaires that were filled in, each to who may see it."""
    if NOTES in sight:
        url = reverse("casework:own_access", args=[case.key])
        yield Rows(
            OwnWord.objects.filter(case=case),
            lambda row: Moment(row.at, "casework.moment_own_word", {}, "quote", url),
            at="at",
        )
    if MEASUREMENTS in sight:
        page = reverse("casework:measurements", args=[case.key])
        yield Rows(
            Measurement.objects.filter(case=case, finished_at__isnull=False),
            lambda row: Moment(row.at, "casework.moment_measured", {}, "clipboard-check", page),
            at="finished_at",
        )
