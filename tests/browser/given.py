"""What happened in a house before a journey begins, told through the real workflows in a process of its own."""

from __future__ import annotations

import os
import sys

Scores = dict[str, tuple[int, str]]
GOOD = (3, "Het plan is tot op de week uitgewerkt.", 4, "Beslist nu al samen met anderen.")
WEAK = (2, "Beantwoordt één van de drie uitdagingen.", 3, "Betrouwbaar, met weinig ervaring in deze streek.")


def decided(area: str, *refused: str) -> None:
    """The jury of an area decides its first round by consensus; everybody who is not named is invited to pitch."""
    from gezel.formation.models import Candidacy, RoundOutcome

    standing = Candidacy.objects.filter(area__name=area, submitted_at__isnull=False).select_related("organisation")
    for candidacy in standing.exclude(pk__in=RoundOutcome.objects.filter(round=1).values("candidacy")):
        row = WEAK if candidacy.organisation.name in refused else GOOD
        _decide(candidacy.pk, candidacy.area_id, row)


def _decide(candidacy: int, area: int, row: tuple[int, str, int, str]) -> None:
    from gezel.formation import words
    from gezel.formation.models import ConflictDeclaration, Juror, Score
    from gezel.formation.workflows import deliberation, scoring
    from gezel.kernel import clock
    from gezel.organisations.queries.actors import actor_for

    at = clock.now()
    agreed: Scores = {words.CONTRIBUTION: row[:2], words.PARTNERSHIP: row[2:]}
    tied = ConflictDeclaration.objects.filter(candidacy=candidacy, conflict=True).values("juror")
    jurors = Juror.objects.filter(area=area, ended_at__isnull=True).exclude(pk__in=tied)
    actors = {j: actor_for(j.person, j.organisation_id or 0, at, second_factor=True) for j in jurors}
    scored = set(Score.objects.filter(candidacy=candidacy, round=1).values_list("juror", flat=True))
    for juror, actor in actors.items():
        if juror.pk not in scored:
            scoring.hand_in(candidacy, 1, agreed, actor, at)
    chair = next(actor for juror, actor in actors.items() if juror.chair_since)
    outcome = deliberation.propose_consensus(candidacy, 1, agreed, chair, at)
    for actor in actors.values():
        if actor is not chair:
            deliberation.read(outcome.pk, actor, at)
    deliberation.make_final(outcome.pk, chair, at)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django

    django.setup()
    {"decided": decided}[sys.argv[1]](*sys.argv[2:])
