"""Chapter: what people want in their own words, their star by two hands, the release score, steps and pointers (C-06, C-08, C-09, C-10, C-22)."""

from __future__ import annotations

from typing import Any

from gezel.casework.models import Case, CaseAction, Demand, LifeDomain
from gezel.casework.queries.lists import indicators_now, steps_now
from gezel.casework.queries.scores import last_score
from gezel.casework.rules.demand import NOTHING, Cause
from gezel.casework.words.demand import FAILURE, VALUE
from gezel.casework.words.stars import PARTICIPANT
from gezel.casework.workflows import actions, demand
from gezel.casework.workflows.observing import observe
from gezel.casework.workflows.scores import correct_score, give_score
from gezel.casework.workflows.stars import Rating, rate
from gezel.kernel.actor import Actor
from gezel.organisations.models import Partnership

from .case_referral import cases_by_name, companion_of
from .stage import Stage, texts

FILE = "case_scores"


def score(stage: Stage, partnership: Partnership) -> None:
    """Everyone's questions, stars, scores, steps and pointers over the months."""
    found = cases_by_name(partnership)
    for row in texts(FILE)["people"]:
        case, who = found[row["name"]], companion_of(row["name"])
        questions = [_ask(stage, case, who, asked) for asked in row["questions"]]
        for given in row["stars"]:
            _star(stage, case, who, questions, given)
        for given in row["scores"]:
            _score(stage, case, who, given)
        for agreed in row.get("steps", ()):
            _step(stage, case, who, questions, agreed)
        for seen in row.get("pointers", ()):
            _look(stage, case, who, seen)


def _ask(stage: Stage, case: Case, who: str, row: dict[str, Any]) -> Demand:
    """A question, perhaps under the other label first, perhaps checked together."""
    domain = LifeDomain.objects.filter(partnership=case.partnership, code=row.get("domain", "")).first()
    cause = Cause(*row["cause"]) if "cause" in row else NOTHING
    label = FAILURE if "cause" in row and "relabelled" not in row else VALUE
    with stage.moment(row["day"], 14) as at:
        asked = demand.Asked(
            row["text"],
            label,
            row.get("language", "nl"),
            domain.pk if domain else None,
            theme=row.get("theme", ""),
            cause=cause if label == FAILURE else NOTHING,
        )
        found = demand.ask(case.pk, asked, stage.actor(who), at)
    if checked := row.get("checked"):
        with stage.moment(checked, 15) as at:
            demand.validate(found.pk, "talk", stage.actor(who), at)
    if changed := row.get("relabelled"):
        with stage.moment(changed["day"], 15) as at:
            demand.relabel(found.pk, FAILURE, cause, changed["reason"], stage.actor(who), at)
    if closed := row.get("closed"):
        with stage.moment(closed["day"], 16) as at:
            demand.close(found.pk, closed["reason"], stage.actor(who), at)
    return found


def _star(stage: Stage, case: Case, who: str, questions: list[Demand], row: list[Any]) -> None:
    """By the companion's hand, or by the participant's own; a question that did not come up is passed over."""
    day, hand, *values = row
    with stage.moment(day, 16) as at:
        by = Actor(name=case.name) if hand == PARTICIPANT else stage.actor(who)
        there = zip(questions, values, strict=False)
        rate(case.pk, [Rating(one.pk, value) for one, value in there if value], hand, by, at)


def _score(stage: Stage, case: Case, who: str, row: dict[str, Any]) -> None:
    last = last_score(case)
    with stage.moment(row["day"], 17) as at:
        made = give_score(case.pk, row["value"], row["why"], last.pk if last else 0, stage.actor(who), at)
    if wrong := row.get("corrected"):
        with stage.moment(wrong["day"], 9) as at:
            correct_score(case.pk, made.pk, wrong["value"], row["why"], wrong["reason"], stage.actor(who), at)


def _step(stage: Stage, case: Case, who: str, questions: list[Demand], row: dict[str, Any]) -> CaseAction:
    """Agreed with a day, tied to a value step; done, let go or still to do."""
    step = next(one for one in steps_now(case.partnership) if one.name == row["step"])
    with stage.moment(row["day"], 15) as at:
        due = stage.day(row["due"]) if "due" in row else None
        about = questions[row["for"]].pk
        plan = actions.Plan(row["what"], row["doer"], row.get("other", ""), due, about, step.pk)
        made = actions.agree(case.pk, plan, stage.actor(who), at)
    if over := row.get("over"):
        end = actions.let_go if over.get("let_go") else actions.finish
        with stage.moment(over["day"], 15) as at:
            answer = actions.Answer(over["answered"], over.get("ground", ""), over.get("said", ""))
            made = end(made.pk, answer, stage.actor(who), at)
    return made


def _look(stage: Stage, case: Case, who: str, row: list[Any]) -> None:
    day, code, level, hand = row
    with stage.moment(day, 17) as at:
        version = next(one for one in indicators_now(case.partnership) if one.indicator.code == code)
        observe(case.pk, version.pk, level, hand, "", stage.actor(who), at)
