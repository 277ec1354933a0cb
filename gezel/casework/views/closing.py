"""Pause and phase, closing with the participant, and coming back (C-18)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.verdict import Verdict, require
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.closing import ClosingForm, GoOnForm, KnockForm, PauseForm, PhaseForm, ResumeForm, WaitAgainForm
from ..models import Case
from ..policies.closing import may_close, may_reopen, may_steer
from ..policies.sight import sight_of
from ..queries.closing import answers_of, first_start, may_go_along, questions_of, standing_closing, still_open_to
from ..queries.follow_up import of_closing
from ..queries.returning import unheard_of
from ..rules import sight as parts
from ..rules.sight import Sight
from ..workflows import course as life
from ..workflows import returning
from ..workflows.closing import close
from ..workflows.knocking_again import answer_knock
from .frame import case_of

COURSE, CLOSING = "casework:course", "casework:closing"


@access(TWO_FACTOR)
def course(request: HttpRequest, key: str) -> HttpResponse:
    """Where the track stands, its pauses and phases; pause, go on, another phase."""
    case, sight, context = case_of(request, key, COURSE, parts.CLOSING)
    steers = may_steer(sight)
    steps = [
        Step(
            "pause",
            "casework.do_pause",
            steers & life.may_step("pause", case),
            PauseForm,
            lambda c, by, at: life.pause(case.pk, c["why"], c["expected_on"], by, at),
            icon="pause",
        ),
        Step(
            "resume",
            "casework.do_resume",
            steers & life.may_step("resume", case),
            ResumeForm,
            lambda c, by, at: life.resume(case.pk, c["note"], by, at),
            icon="play",
            main=True,
        ),
        Step(
            "phase",
            "casework.do_move_phase",
            steers & life.may_step("phase", case),
            PhaseForm,
            lambda c, by, at: life.move(case.pk, c["phase"], c["reason"], by, at),
            icon="footprints",
        ),
    ]
    if play(request, steps):
        return redirect(COURSE, key)
    context |= {
        "steps": [step for step in steps if step.shown],
        "steers": steers,
        "pauses": list(case.pauses.select_related("by")),
        "phases": list(case.phase_changes.select_related("by")),
    }
    return render(request, "casework/closing/course.html", context, status=status(steps))


@access(TWO_FACTOR)
def closing(request: HttpRequest, key: str) -> HttpResponse:
    """Close the case together; once closed: how it ended, who still opens it and until when, asking afterwards, coming back."""
    case, sight, context = case_of(request, key, CLOSING, parts.CLOSING)
    context |= {"earlier": list(case.closings.exclude(reopened_at=None).select_related("by"))}
    if case.state == words.CLOSED:
        if request.method == "POST" and "step" not in request.POST:  # somebody else closed it while this was written
            require(life.may_step("close", case))
        return _closed(request, case, sight, context)
    people = [(row.person_id, f"{row.person} ({row.organisation})") for row in may_go_along(case, clock.today())]
    form = ClosingForm(
        request.POST or None,
        questions=questions_of(case, sight),
        people=people,
        initial={"left_on": clock.today(), "aftercare": str(request.actor.person_id)},  # type: ignore[attr-defined]
    )

    def act() -> None:
        close(case.pk, form.draft(), request.actor, clock.now())  # type: ignore[attr-defined]

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect(CLOSING, key)
    context |= {"form": form, "asks": parts.WISH in sight}
    context |= {"may_close": may_close(sight) & life.may_step("close", case)}
    return render(request, "casework/closing/close.html", context, status=422 if form.errors else 200)


def _closed(request: HttpRequest, case: Case, sight: Sight, context: dict[str, Any]) -> HttpResponse:
    reopens = may_reopen(sight)
    people = [(row.person_id, f"{row.person} ({row.organisation})") for row in may_go_along(case, clock.today())]
    steps = [
        Step(
            "go_on",
            "casework.do_go_on",
            reopens & life.may_step("go_on", case),
            GoOnForm,
            lambda c, by, at: returning.go_on(case.pk, c["why"], int(c["companion"]), by, at),
            more={"people": people},
            icon="footprints",
        ),
        Step(
            "wait_again",
            "casework.do_wait_again",
            reopens & life.may_step("wait_again", case),
            WaitAgainForm,
            lambda c, by, at: returning.wait_again(case.pk, c["why"], by, at),
            icon="hourglass",
        ),
    ]
    steps = steps if people else steps[1:]
    knocks = list(unheard_of(case))
    if knocks:
        steps.append(_call(case, reopens))
    if play(request, steps):
        return _after_return(request, case)
    standing = standing_closing(case)
    context |= {
        "closing": standing,
        "answers": answers_of(standing, sight) if standing else [],
        "follow_ups": of_closing(standing) if standing else [],
        "still_open": still_open_to(case, clock.now()),
        "first_start": first_start(case),
        "steps": [step for step in steps if step.shown],
        "knocks": knocks,
        "asked": parts.ASK in sight,
    }
    return render(request, "casework/closing/closed.html", context, status=status(steps))


def _call(case: Case, reopens: Verdict) -> Step:
    """The call that was promised to who knocked again."""
    return Step(
        "knock",
        "casework.do_answer_knock",
        reopens,
        KnockForm,
        lambda c, by, at: answer_knock(case.pk, c["outcome"], c["note"], by, at),
        icon="phone-call",
        main=True,
    )


def _after_return(request: HttpRequest, case: Case) -> HttpResponse:
    """To the case; to the work list for who no longer opens it now that somebody else goes along."""
    case.refresh_from_db()
    opens = parts.CLOSING in sight_of(request.actor, case, clock.now())  # type: ignore[attr-defined]
    return redirect(COURSE, case.key) if opens else redirect("casework:follow_ups", case.partnership_id)
