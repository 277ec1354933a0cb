"""What the area desk sees while composing a jury: who sits, what is missing, who can be asked, where a conflict stops work (F-13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from gezel.kernel.actor import Actor
from gezel.kernel.search import search_key
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Membership

from ..models import Area, AreaParty, ConflictDeclaration, Juror
from ..rules.jury import jury_complete
from .jury_access import known_by
from .jury_state import JuryFacts

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list of what a jury needs: a label code and whether it is there, or why not."""

    code: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Stopped:
    """A candidacy that waits because recusals left its jury incomplete."""

    candidacy_id: int
    name: str
    verdict: Verdict


def checks(facts: JuryFacts, at: datetime) -> list[Check]:
    """Everything a jury needs before it may score, each by itself, so that one sees it all at once."""
    waiting = [j.name for j in facts.jurors if not j.accepted_at and not j.ended_at]
    untrained = [m.name for m in facts.members if not m.trained]
    found = [
        Check("formation.jury_check_complete", jury_complete(facts.members, facts.minimum)),
        Check("formation.jury_check_accepted", _none(waiting, "formation.jury_not_accepted")),
        Check("formation.jury_check_chair", _chair(facts)),
        Check("formation.jury_check_trained", _none(untrained, "formation.jury_untrained")),
    ]
    if facts.area.deadline_at and facts.area.deadline_at <= at:
        silent = [m.name for m in facts.undeclared()]
        found.append(Check("formation.jury_check_declared", _none(silent, "formation.jury_undeclared")))
    return found


def stopped(facts: JuryFacts, actor: Actor, at: datetime) -> list[Stopped]:
    """The candidacies that recusal stops, as far as the actor may know them, by name. One query."""
    names = known_by(actor, at).filter(area=facts.area).order_by("organisation__name")
    found = []
    for pk, name in names.values_list("pk", "organisation__name"):
        declared = facts.conflicts(pk)
        left = jury_complete([m for m in facts.members if declared.get(m.juror_id) is not True], facts.minimum)
        if not left and any(declared.values()):
            found.append(Stopped(pk, name, left))
    return found


def conflicts_shown(area: Area, actor: Actor, at: datetime) -> Sequence[ConflictDeclaration]:
    """The standing conflicts in an area on candidates that the actor may know. One query."""
    rows = ConflictDeclaration.objects.filter(juror__area=area, standing=True, conflict=True)
    rows = rows.filter(candidacy__in=known_by(actor, at).values("pk"))
    return list(rows.select_related("juror", "candidacy__organisation").order_by("juror__name", "pk"))


def colleagues(area: Area, bench: str, query: str, at: datetime) -> list[Membership]:
    """People of the parties on one side who are not in this jury yet, at most twenty, found by the start of a word of their name."""
    parties = AreaParty.objects.filter(area=area, side=bench, until_on__isnull=True).values("organisation_id")
    seated = Juror.objects.filter(area=area, ended_at__isnull=True, person__isnull=False).values("person_id")
    rows: QuerySet[Membership] = Membership.objects.active_at(at).filter(organisation__in=parties)
    rows = rows.exclude(person__in=seated).select_related("person", "organisation")
    wanted = search_key(query).split()
    found = [m for m in rows.order_by("person__name", "pk") if _named(str(m.person), wanted)]
    return found[:SHOWN]


def candidates(area: Area, query: str, actor: Actor, at: datetime) -> list[tuple[int, str]]:
    """Candidates that the actor may know, at most twenty, found by the start of a word of their name. One query."""
    rows = known_by(actor, at).filter(area=area).order_by("organisation__name", "pk")
    wanted = search_key(query).split()
    return [row for row in rows.values_list("pk", "organisation__name") if _named(row[1], wanted)][:SHOWN]


def _named(name: str, wanted: list[str]) -> bool:
    parts = search_key(name).split()
    return all(any(part.startswith(word) for part in parts) for word in wanted)


def _chair(facts: JuryFacts) -> Verdict:
    return YES if any(m.chair for m in facts.members) else no("formation.jury_chair_missing")


def _none(names: list[str], code: str) -> Verdict:
    return no(code, names=", ".join(sorted(names))) if names else YES
