"""The needs of an area, gathered from the days after its delimitation on: evidence, arena, enrichment, personas, challenges."""

from __future__ import annotations

from typing import Any

from gezel.formation.models import Area
from gezel.formation.workflows import needs, weighing
from gezel.kernel import clock

from .stage import Stage


def gather(stage: Stage, pk: int, plot: dict[str, Any]) -> None:
    """Everything the file of an area says about its needs, in the order in which a desk works."""
    begin = plot["delimited"]
    with stage.moment(begin + 5, 14):
        evidence = [_evidence(stage, pk, plot, row) for row in plot["evidence"]]
        actors = [_actor(stage, pk, plot, row) for row in plot["arena"]]
    for row in plot["enrichment"]:
        with stage.moment(begin + row["after"], 17) as at:
            ids = tuple(actors[number] for number in row.get("actors", ()))
            content = needs.Enriched(clock.today(), row["form"], row["learned"], row.get("others", ""), ids)
            needs.save_enrichment(pk, None, content, stage.actor(plot["by"]), at)
    with stage.moment(begin + plot["weighed_after"], 11):
        personas = [_persona(stage, pk, plot, row, evidence) for row in plot["personas"]]
        for row in plot["challenges"]:
            _challenge(stage, pk, plot, row, personas)
        for name, text in plot["conclusions"].items():
            edition = Area.objects.values_list("edition", flat=True).get(pk=pk)
            needs.conclude(pk, name, text, edition, stage.actor(plot["by"]), clock.now())


def _evidence(stage: Stage, pk: int, plot: dict[str, Any], row: dict[str, Any]) -> int:
    content = needs.Evidence(row["title"], row["source"], row["text"], without_persons=True)
    return needs.save_evidence(pk, None, content, stage.actor(plot["by"]), clock.now()).pk


def _actor(stage: Stage, pk: int, plot: dict[str, Any], row: list[Any]) -> int:
    name, kind, closeness, influence, note = row
    content = needs.Actors(name, kind, closeness, influence, note, to_involve=bool(note))
    return needs.save_actor(pk, None, content, stage.actor(plot["by"]), clock.now()).pk


def _persona(stage: Stage, pk: int, plot: dict[str, Any], row: dict[str, Any], evidence: list[int]) -> int:
    rests_on = tuple(evidence[number] for number in row.get("evidence", ()))
    content = weighing.PersonaContent(
        row["title"], row["story"], row.get("needs", ""), rests_on, row.get("retained"), row.get("reasoning", "")
    )
    return weighing.save_persona(pk, None, content, 0, stage.actor(plot["by"]), clock.now()).pk


def _challenge(stage: Stage, pk: int, plot: dict[str, Any], row: dict[str, Any], personas: list[int]) -> None:
    told = {name: row[name] for name in weighing.ChallengeContent.TEXTS if name in row}
    content = weighing.ChallengeContent(**told, persona_ids=tuple(personas[number] for number in row["personas"]))
    weighing.save_challenge(pk, None, content, 0, stage.actor(plot["by"]), clock.now())
