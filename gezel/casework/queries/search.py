"""Participants in the one search: by any word of their name, only those whose file opens (D-08): port ``search``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import and_

from django.db.models import Q
from django.urls import reverse

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.ports import Hit
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key
from gezel.kernel.texts import say
from gezel.organisations import words as orgs

from ..models import Case, SearchWord
from ..rules.sight import IDENTITY
from .titled import titled

MOST = 20


@rule("D-08", decides)
def search(actor: Actor, query: str) -> Sequence[Hit]:
    """Hits with a name; each is a look, so it is written down. No query for who works in no partnership or has no second factor."""
    found = search_key(query).split()[:4]
    if not found or not actor.second_factor or not actor.scopes(orgs.TAKES_PART, "partnership"):
        return []
    at = clock.now()
    named = (Q(participant__in=SearchWord.objects.filter(word__startswith=w).values("participant")) for w in found)
    person, common = reduce(and_, named), titled(found)
    rows = Case.objects.seen_by(actor, at).filter(person if common is None else person | common)
    cases = list(rows.select_related("participant", "partnership").order_by("-knocked_at", "-pk")[:MOST])
    if cases:
        looked(cases, actor, at, [IDENTITY])
    group = say("casework.nav_participants", actor.language)
    return [Hit(group, case.name, reverse("casework:case", args=[case.key]), case.partnership.name) for case in cases]
