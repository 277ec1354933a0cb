"""Chapter 8: the partners of the area in step 4 write their proposal; a good part is there, some of it still waits."""

from __future__ import annotations

from typing import Any

from gezel.formation.models import Area, Persona
from gezel.organisations.models import Organisation
from gezel.proposal.models import Proposal, Section
from gezel.proposal.workflows import answers, plan
from gezel.proposal.workflows.proposal import describe, start

from .stage import Stage, texts


def write_proposal(stage: Stage, area: Area) -> Proposal:
    """Begun, filled with what is known, written by several partners over six weeks; not submitted, without a budget."""
    plot = texts("proposals")
    area.refresh_from_db()
    with stage.moment(plot["begun"]) as at:
        by = stage.actor(plot["by"])
        promotor = Organisation.objects.select_related("managing_organisation").get(
            pk=stage.organisations[plot["promotor"]].pk
        )
        proposal = start(area, promotor, by, at)
        fields = {"edition": 0, "title": plot["title"], "promotor": promotor.pk, "administrator": None}
        dates = {"start_on": stage.day(plot["start"]), "end_on": stage.day(plot["end"])}
        describe(proposal.pk, fields | dates, by, at)
        answers.fill_known(proposal.pk, by, at)
        for number, who in plot["assigned"].items():
            answers.assign(proposal.pk, f"v{number}", stage.person(who).pk, by, at)
    for row in plot["answers"]:
        _write(stage, proposal, row)
    for row in plot["comments"]:
        _discuss(stage, proposal, row)
    _plan(stage, proposal, plot)
    return proposal


def _write(stage: Stage, proposal: Proposal, row: dict[str, Any]) -> None:
    code = f"v{row['v']}"
    known = Section.objects.filter(proposal=proposal, code=code).first()
    with stage.moment(row["day"], 14) as at:
        actor = stage.actor(row["who"])
        answers.save_answer(proposal.pk, code, row["text"], known.version if known else 0, actor, at)
        if row["v"] in texts("proposals")["ready"]:
            answers.call_ready(proposal.pk, code, True, actor, at)


def _discuss(stage: Stage, proposal: Proposal, row: dict[str, Any]) -> None:
    code = f"v{row['v']}"
    with stage.moment(row["day"], 11) as at:
        thread = answers.comment(proposal.pk, code, row["text"], None, stage.actor(row["who"]), at)
    if reply := row.get("reply"):
        with stage.moment(reply["day"], 16) as at:
            answers.comment(proposal.pk, code, reply["text"], thread.pk, stage.actor(reply["who"]), at)
            if "settled" in row:
                answers.resolve(thread.pk, True, stage.actor(row["settled"]), at)


def _plan(stage: Stage, proposal: Proposal, plot: dict[str, Any]) -> None:
    """Targets, milestones and what the promotor declares so far."""
    with stage.moment(-10, 10) as at:
        by = stage.actor(plot["by"])
        personas = Persona.objects.filter(area=proposal.area, retained=True).order_by("position", "pk")
        meant = {p.pk: row for p, row in zip(personas, plot["personas"], strict=False)}
        plan.save_targets(proposal.pk, plot["targets"], meant, 0, by, at)
        for row in plot["milestones"]:
            organisation = stage.organisations[row["organisation"]].pk if row["organisation"] else None
            fields = {k: row[k] for k in ("period", "title", "detail")}
            fields |= {"on": stage.day(row["day"]), "organisation": organisation}
            plan.save_milestone(proposal.pk, None, fields, 0, by, at)
        plan.declare(proposal.pk, plot["declared"], 0, by, at)
