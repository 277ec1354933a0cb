"""Europa WSE judges a submission: begun, scored per question with motivation, decided; conditions are followed up (P-15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.formation.queries.reached import manager_people, spokespeople
from gezel.formation.rules.mail_text import Markdown, plain
from gezel.formation.words import MAIL_PROPOSAL_CONDITION, MAIL_PROPOSAL_DECISION
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.notices import tell

from ..models import Condition, Evaluation, Proposal, QuestionScore, Submission
from ..policies.proposal import acts_for_promotor
from ..policies.submission import may_judge
from ..queries.judgement import scores_of
from ..queries.partners import writers
from ..rules.evaluation import may_decide, may_score
from .proposal import take
from .submission import STEPS, address, send


@rule("P-15", decides)
@transaction.atomic
def begin(proposal_id: int, by: Actor, at: datetime) -> Evaluation:
    """Begin to read the submission that stands; from now on the promotor cannot take it back."""
    proposal = take(proposal_id)
    require(may_judge(by, proposal))
    standing = Submission.objects.filter(proposal=proposal).order_by("-number").first()
    require(YES if standing else no("proposal.not_submitted"))
    assert standing is not None
    found, made = Evaluation.objects.get_or_create(
        submission=standing, defaults={"begun_at": at, "begun_by_id": by.person_id}
    )
    if made:
        record("proposal.judging_begun", proposal, by, at, number=standing.number)
    return found


def _take(evaluation_id: int, by: Actor) -> tuple[Evaluation, Proposal]:
    found = Evaluation.objects.select_related("submission").get(pk=evaluation_id)
    proposal = take(found.submission.proposal_id)
    require(may_judge(by, proposal))
    found = Evaluation.objects.select_related("submission").get(pk=evaluation_id)
    return found, proposal


@rule("P-15", decides)
@transaction.atomic
def score(evaluation_id: int, number: int, value: int, motivation: str, by: Actor, at: datetime) -> QuestionScore:
    """Score one answer; a changed score is a new row, the earlier one is kept."""
    evaluation, proposal = _take(evaluation_id, by)
    require(YES if evaluation.decided_at is None else no("proposal.decided_already"))
    form = proposal.call_version.settings.proposal
    require(YES if number in {q.number for q in form.questions} else no("proposal.unknown_question", field=number))
    require(may_score(value, motivation, form))
    stood = QuestionScore.objects.filter(evaluation=evaluation, number=number, standing=True).first()
    if stood is not None and (stood.score, stood.motivation) == (value, motivation.strip()):
        return stood
    QuestionScore.objects.filter(evaluation=evaluation, number=number, standing=True).update(standing=False)
    return QuestionScore.objects.create(
        evaluation=evaluation, number=number, score=value, motivation=motivation.strip(), at=at, by_id=by.person_id
    )


@rule("P-15", decides)
@transaction.atomic
def decide(
    evaluation_id: int, result: str, motivation: str, conditions: Sequence[tuple[str, date]], by: Actor, at: datetime
) -> Evaluation:
    """Approve, approve on conditions, or reject; the promotor hears it by mail, the partners by a notice."""
    evaluation, proposal = _take(evaluation_id, by)
    require(YES if evaluation.decided_at is None else no("proposal.decided_already"))
    require(STEPS.may("decide", proposal.state))
    form = proposal.call_version.settings.proposal
    require(may_decide(form, scores_of(evaluation), result, motivation, conditions, day_of(at)))
    evaluation.result, evaluation.motivation = result, motivation.strip()
    evaluation.decided_at, evaluation.decided_by_id = at, by.person_id
    evaluation.save()
    Condition.objects.bulk_create(Condition(evaluation=evaluation, text=t.strip(), due_on=d) for t, d in conditions)
    proposal.decided_at = at
    proposal.save(update_fields=["decided_at"])
    record("proposal.decided", proposal, by, at, result=evaluation.get_result_display())
    _tell(evaluation, proposal, by, at)
    return evaluation


def _tell(evaluation: Evaluation, proposal: Proposal, by: Actor, at: datetime) -> None:
    url = reverse("proposal:judgement", args=[proposal.pk])
    values = {
        "date": shown(day_of(at)),
        "result": evaluation.get_result_display(),
        "motivation": evaluation.motivation,
        "conditions": _listed("proposal.mail_conditions", evaluation.conditions.all()),
        "link": address(url),
    }
    send(proposal, MAIL_PROPOSAL_DECISION, spokespeople(proposal.promotor_id, at), values, by, at)
    tell([p.pk for p in writers(proposal, at)], "proposal.notice_decided", {"area": proposal.area.name}, url, at)


def _listed(opening: str, conditions: Iterable[Condition]) -> Markdown:
    """Conditions with their last day under a sentence; nothing when there are none."""
    rows = [say("proposal.mail_condition", text=_inline(c.text), due=shown(c.due_on)) for c in conditions]
    return Markdown("\n".join([say(opening), "", *rows]) if rows else "")


def _inline(text: str) -> str:
    return plain(" ".join(text.split()))


@rule("P-15", decides)
@transaction.atomic
def answer_condition(condition_id: int, text: str, by: Actor, at: datetime) -> Condition:
    """The promotor says how a condition is met."""
    condition = Condition.objects.select_related("evaluation__submission").get(pk=condition_id)
    proposal = take(condition.evaluation.submission.proposal_id)
    require(acts_for_promotor(by, proposal.promotor))
    require(YES if condition.met_at is None else no("proposal.condition_is_met"))
    require(YES if text.strip() else no("proposal.condition_answer"))
    condition.answer, condition.answered_at, condition.answered_by_id = text.strip(), at, by.person_id
    condition.save()
    record("proposal.condition_answered", proposal, by, at)
    tell(
        manager_people(at),
        "proposal.notice_condition",
        {"area": proposal.area.name},
        reverse("proposal:judgement", args=[proposal.pk]),
        at,
    )
    return condition


@rule("P-15", decides)
@transaction.atomic
def meet_condition(condition_id: int, by: Actor, at: datetime) -> Condition:
    """Europa WSE says that a condition, once answered, is met."""
    condition = Condition.objects.select_related("evaluation__submission").get(pk=condition_id)
    proposal = take(condition.evaluation.submission.proposal_id)
    require(may_judge(by, proposal))
    require(YES if condition.answered_at else no("proposal.condition_unanswered"))
    if condition.met_at is None:
        condition.met_at, condition.met_by_id = at, by.person_id
        condition.save()
        record("proposal.condition_met", proposal, by, at)
        _tell_met(condition, proposal, by, at)
    return condition


def _tell_met(condition: Condition, proposal: Proposal, by: Actor, at: datetime) -> None:
    """The promotor hears which condition is met and which are still open."""
    url = reverse("proposal:judgement", args=[proposal.pk])
    left = condition.evaluation.conditions.filter(met_at__isnull=True)
    values = {
        "condition": condition.text,
        "left": _listed("proposal.mail_left", left) or Markdown(say("proposal.mail_all_met")),
        "link": address(url),
    }
    people = spokespeople(proposal.promotor_id, at)
    send(proposal, MAIL_PROPOSAL_CONDITION, people, values, by, at)
    tell([p.pk for p in people], "proposal.notice_condition_met", {"area": proposal.area.name}, url, at)
