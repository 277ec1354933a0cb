"""Cases of a partnership that may be of the same person, among those one may open (C-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows
from gezel.kernel.search import search_key

from ..models import Case, KeptApart, Participant
from ..rules.alike import Known, alike


@dataclass(frozen=True, slots=True)
class Resemblance:
    """Another case that may be of the same person, and in what they are alike (``rules.alike`` codes)."""

    case: Case
    reasons: tuple[str, ...]


def known(participant: Participant) -> Known:
    """What is compared of a participant."""
    words = frozenset(search_key(participant.name).split())
    phone, email = participant.phone_index or b"", participant.email_index or b""
    return Known(words, participant.born_on, bytes(phone), bytes(email))


@rule("C-01", shows)
def alike_to(case: Case, actor: Actor, at: datetime) -> list[Resemblance]:
    """Those that may be the same and that nobody kept apart yet, the oldest knock first. Two queries."""
    one = case.participant
    if one is None:
        return []
    mine = known(one)
    maybe = Q(participant__words__word__in=mine.words)
    for name in ("phone_index", "email_index"):
        if value := getattr(one, name):
            maybe |= Q(**{f"participant__{name}": value})
    rows = Case.objects.seen_by(actor, at).filter(maybe, partnership_id=case.partnership_id).exclude(pk=case.pk)
    found = {row.pk: row for row in rows.select_related("participant", "organisation").order_by("knocked_at")[:200]}
    apart = _apart(case) if found else set()
    pairs = ((row, alike(mine, known(row.participant))) for row in found.values() if row.participant)
    return [Resemblance(row, reasons) for row, reasons in pairs if reasons and row.pk not in apart]


def _apart(case: Case) -> set[int]:
    rows = KeptApart.objects.filter(Q(one=case) | Q(other=case)).values_list("one_id", "other_id")
    return {pk for pair in rows for pk in pair}
