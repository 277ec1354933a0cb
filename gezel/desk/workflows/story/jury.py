"""Chapter 5: juries are composed and trained; conflicts are declared, scores handed in, and one area decides a whole round."""

from __future__ import annotations

from typing import Any

from gezel.formation import words
from gezel.formation.models import Area, Candidacy, Juror
from gezel.formation.workflows import conflicts, deliberation, jury, scoring
from gezel.kernel import clock
from gezel.organisations.models import Membership

from .stage import Stage, texts

Scores = dict[str, tuple[int, str]]


def compose(stage: Stage, area: Area) -> None:
    """The desk appoints, people accept, learn and choose a chair."""
    plot = texts("jury")[area.name]
    with stage.moment(plot["composed"], 11) as at:
        for bench, key in plot["colleagues"]:
            tie = Membership.objects.active_at(at).get(person=stage.person(key))
            jury.appoint_colleague(area.pk, bench, tie.pk, stage.actor(plot["by"]), at)
        for key, expertise in plot["externals"]:
            person = stage.person(key)
            by = stage.actor(plot["by"])
            jury.appoint_external(area.pk, person.name, person.email, expertise, by, at)
    with stage.moment(plot["composed"] + 3, 15):
        for key in members(plot):
            _take_seat(stage, area, key)
        chair = seat(area, stage, plot["chair"])
        jury.appoint_chair(chair.pk, stage.actor(plot["chair"]), clock.now())


def members(plot: dict[str, Any]) -> list[str]:
    """The keys of everybody in a jury."""
    return [key for _, key in plot["colleagues"]] + [key for key, _ in plot["externals"]]


def seat(area: Area, stage: Stage, key: str) -> Juror:
    """The seat of a person in the jury of an area."""
    return Juror.objects.get(area=area, email=stage.person(key).email)


def _take_seat(stage: Stage, area: Area, key: str) -> None:
    juror, at = seat(area, stage, key), clock.now()
    if juror.bench == words.EXTERNAL:
        stage.take_up_invitation(key)
    else:
        jury.accept(juror.pk, stage.actor(key), at)
    jury.finish_training(juror.pk, True, stage.actor(key), at)


def declare(stage: Stage, area: Area) -> None:
    """After the deadline everyone says of every candidate whether they are free."""
    plot = texts("jury")[area.name]
    with stage.moment(plot["declared"], 9, 30) as at:
        for key in members(plot):
            tied = plot.get("conflicts", {}).get(key, {})
            rows = Candidacy.objects.filter(area=area, submitted_at__isnull=False).select_related("organisation")
            answers = {c.pk: (c.organisation.name in tied, tied.get(c.organisation.name, "")) for c in rows}
            conflicts.declare(seat(area, stage, key).pk, answers, stage.actor(key), at)


def of(area: Area, stage: Stage, key: str) -> Candidacy:
    """The candidacy of an organisation for an area."""
    return Candidacy.objects.get(area=area, organisation=stage.organisations[key])


def scores(row: list[Any]) -> Scores:
    """``[score, motivation, score, motivation]`` as both criteria."""
    return {words.CONTRIBUTION: (row[0], row[1]), words.PARTNERSHIP: (row[2], row[3])}


def hand_in_some(stage: Stage, area: Area) -> None:
    """Round 1 under way: who handed in what so far, what lies half written, and what the jury wrote together."""
    plot = texts("jury")[area.name]
    for row in plot["handed_in"]:
        with stage.moment(row["day"], row["hour"]) as at:
            candidacy = of(area, stage, row["on"])
            scoring.hand_in(candidacy.pk, words.PAPER, scores(row["scores"]), stage.actor(row["who"]), at)
    for row in plot["writing"]:
        with stage.moment(row["day"], row["hour"]) as at:
            written = scoring.Written(row.get("score"), row["text"])
            candidacy = of(area, stage, row["on"])
            scoring.save_draft(candidacy.pk, words.PAPER, row["criterion"], written, 0, stage.actor(row["who"]), at)
    notes = plot["notes"]
    with stage.moment(notes["day"], notes["hour"]) as at:
        candidacy = of(area, stage, notes["on"])
        deliberation.note(candidacy.pk, words.PAPER, notes["text"], {}, 0, stage.actor(notes["who"]), at)


def decide(stage: Stage, area: Area, round: int) -> None:
    """A whole round by consensus: everyone hands in, one proposes, everyone reads, the chair finishes."""
    plot = texts("jury")[area.name]
    days = plot["rounds"][round]
    for key, row in days["outcomes"].items():
        candidacy, everyone = of(area, stage, key), members(plot)
        with stage.moment(days["scored"], 15) as at:
            for nth, who in enumerate(everyone):
                scoring.hand_in(candidacy.pk, round, scores(varied(row, nth)), stage.actor(who), at)
        with stage.moment(days["decided"], 14) as at:
            chair = plot["chair"]
            outcome = deliberation.propose_consensus(candidacy.pk, round, scores(row), stage.actor(chair), at)
            for who in everyone:
                if who != chair:
                    deliberation.read(outcome.pk, stage.actor(who), at)
            deliberation.make_final(outcome.pk, stage.actor(chair), at)


def varied(row: list[Any], nth: int) -> list[Any]:
    """What one juror thought before they spoke: now and then one point lower than what the jury agreed on."""
    lower = max(1, row[0] - 1) if nth == 2 else row[0]
    return [lower, row[1], row[2], row[3]]
