"""Questions to the support team, and the coach's role (G-22)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.verdict import no
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import GezelForm

from ..forms.issues import SayForm
from ..forms.support import AskForm
from ..models import CoachRole, SupportQuestion
from ..policies.support import may_agree_role, may_answer, may_ask, may_write_role
from ..queries.support import question_for, questions_shown, standing_role
from ..workflows import support as life
from .doing import Step, play, status
from .issue_frame import reading

_SUB = "governance:support_questions"
_ANSWER = ("Uw antwoord", "Your answer")
_WHY = ("Wat ontbreekt er nog", "What is still missing")
_ROLE = ("Wat doet de coach hier wel, en wat niet", "What the coach does here, and what not")


@access(SIGNED_IN)
def support_questions(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions with how they stand, and what was agreed on the coach."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    context |= {"questions": questions_shown(actor, found, 100), "role": standing_role(found, context["at"])}
    context["may_ask"] = may_ask(actor, found)
    return render(request, "governance/issues/questions.html", context)


@access(SIGNED_IN)
def support_question_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    form = AskForm(request.POST or None)
    made: list[SupportQuestion] = []

    def act() -> None:
        clean = form.cleaned_data
        made.append(life.ask(pk, clean["theme"], clean["title"], clean["text"], actor, clock.now()))

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:support_question", pk, made[0].pk)
    context |= {"form": form, "may": may_ask(actor, found)}
    return render(request, "governance/issues/question_new.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def support_question(request: HttpRequest, pk: int, question_id: int) -> HttpResponse:
    """One question with its answers."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    one = question_for(actor, found, question_id)
    answers, asks = may_answer(actor, found), may_ask(actor, found)
    steps = [
        Step(
            "answer",
            "governance.do_reply",
            answers & life.may_step("answer", one.state),
            SayForm,
            lambda c, by, at: life.answer(one.pk, c["text"], by, at),
            more={"label": _ANSWER},
            icon="send",
            main=True,
        ),
        Step(
            "settle",
            "governance.do_settle",
            asks & life.may_step("settle", one.state),
            GezelForm,
            lambda c, by, at: life.settle(one.pk, by, at),
            icon="circle-check",
            main=True,
        ),
        Step(
            "reopen",
            "governance.do_reopen",
            asks & life.may_step("reopen", one.state),
            SayForm,
            lambda c, by, at: life.reopen(one.pk, c["text"], by, at),
            more={"label": _WHY},
            icon="rotate-ccw",
        ),
    ]
    if play(request, steps):
        return redirect("governance:support_question", pk, one.pk)
    context |= {
        "question": one,
        "entries": one.entries.select_related("by").filter(at__lte=context["at"]),
        "steps": [step for step in steps if step.shown],
    }
    return render(request, "governance/issues/question.html", context, status=status(steps))


@access(SIGNED_IN)
def coach_role(request: HttpRequest, pk: int) -> HttpResponse:
    """What the coach does here: the version that stands, one that waits for the other side, and the earlier ones."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, _SUB)
    versions = list(
        CoachRole.objects.filter(partnership=found, written_at__lte=context["at"]).select_related(
            "partnership", "written_by", "agreed_by"
        )
    )
    waiting = versions[0] if versions and versions[0].agreed_at is None else None
    agree = may_agree_role(actor, waiting) if waiting else no("governance.coach_newer")
    newest = versions[0].text if versions else ""
    steps = [
        Step(
            "agree",
            "governance.do_agree",
            agree,
            GezelForm,
            lambda c, by, at: life.agree_role(waiting.pk if waiting else 0, by, at),
            icon="handshake",
            main=True,
        ),
        Step(
            "write",
            "governance.do_write",
            may_write_role(actor, found),
            SayForm,
            lambda c, by, at: life.write_role(pk, c["text"], by, at),
            initial={"text": newest},
            more={"label": _ROLE},
            icon="pencil",
        ),
    ]
    if play(request, steps):
        return redirect("governance:coach_role", pk)
    context |= {"versions": versions, "waiting": waiting, "steps": [step for step in steps if step.shown]}
    return render(request, "governance/issues/coach.html", context, status=status(steps))
