"""Interim evaluation, stop procedure, own decision, and the list of a good end (G-17)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.ending import CloseForm, DutyForm, EvaluationForm, ProcedureForm, StepForm, StopForm
from ..models import EndDuty
from ..policies.ending import may_evaluate, may_keep_duties, may_stop
from ..queries.decisions import adopted_in
from ..queries.ending import end_of_partnership
from ..queries.partnership import reads_until
from ..workflows import ending as workflow
from .composition import TAB
from .frame import reading


@access(SIGNED_IN)
def ending(request: HttpRequest, pk: int) -> HttpResponse:
    """When and why the partnership ends, and what belongs to a good end."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    if reads_until(actor, found) is not None:
        raise Http404
    end = end_of_partnership(found, on)
    steps = list(end.open.steps.all()) if end.open else []
    forms = _forms(request, found, steps)
    if request.method == "POST" and _step(request, found, end, forms):
        told(request)
        return redirect("governance:ending", pk)
    context |= {
        "end": end,
        "steps": steps,
        "duties": found.end_duties.all(),
        "may_evaluate": may_evaluate(actor),
        "may_stop": may_stop(actor, found),
        "may_keep": may_keep_duties(actor, found),
        "today": on,
        **forms,
    }
    return render(
        request, "governance/composition/ending.html", context, status=422 if request.method == "POST" else 200
    )


def _forms(request: HttpRequest, found: Partnership, steps: list[Any]) -> dict[str, Any]:
    do = request.POST.get("do")
    sent = {name: request.POST if do == name else None for name in ("evaluate", "procedure", "step", "close", "stop")}
    today = {"on": clock.today()}
    return {
        "evaluation_form": EvaluationForm(sent["evaluate"], initial=today, auto_id="evaluate-%s"),
        "procedure_form": ProcedureForm(sent["procedure"], auto_id="procedure-%s"),
        "step_form": StepForm([s for s in steps if s.done_on is None], sent["step"], initial=today, auto_id="step-%s"),
        "close_form": CloseForm(sent["close"], auto_id="close-%s"),
        "stop_form": StopForm(adopted_in(found), sent["stop"], auto_id="stop-%s"),
    }


def _step(request: HttpRequest, found: Partnership, end: Any, forms: dict[str, Any]) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "evaluate":
        form = forms["evaluation_form"]
        given = lambda: (form.cleaned_data["result"] == "yes", form.cleaned_data["on"], form.cleaned_data["motivation"])  # noqa: E731
        return attempt(form, lambda: workflow.evaluate(found.pk, *given(), by, at))
    if do == "procedure":
        form = forms["procedure_form"]
        given = lambda: [form.cleaned_data[name] for name in ("reasons", "coached", "steps")]  # type: ignore[assignment,misc]  # noqa: E731
        return attempt(form, lambda: workflow.open_procedure(found.pk, *given(), by, at))
    if do == "stop":
        form = forms["stop_form"]
        clean = lambda: form.cleaned_data  # noqa: E731
        return attempt(
            form,
            lambda: workflow.stop_ourselves(
                found.pk, int(clean()["decision"]), clean()["last_day"], clean()["reasons"], by, at
            ),
        )
    if do == "duties":
        workflow.begin_duties(found.pk, by, at)
        return True
    if do == "redate":
        workflow.redate_duties(found.pk, by, at)
        return True
    return _procedure_step(request, end, forms)


def _procedure_step(request: HttpRequest, end: Any, forms: dict[str, Any]) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if end.open is None:
        raise Http404
    if do == "step":
        form = forms["step_form"]
        clean = lambda: form.cleaned_data  # noqa: E731
        return attempt(form, lambda: workflow.take_step(int(clean()["step"]), clean()["on"], clean()["note"], by, at))
    if do == "close":
        form = forms["close_form"]
        given = lambda: (form.cleaned_data["last_day"], form.cleaned_data["outcome"])  # noqa: E731
        return attempt(form, lambda: workflow.close_procedure(end.open.pk, *given(), by, at))
    raise Http404


@access(SIGNED_IN)
def duty(request: HttpRequest, pk: int, duty_id: int = 0) -> HttpResponse:
    """One line of the list of a good end, or a new one."""
    found, context = reading(request, pk, TAB)
    actor = request.actor  # type: ignore[attr-defined]
    if reads_until(actor, found) is not None:
        raise Http404
    row = get_object_or_404(EndDuty, pk=duty_id, partnership=found) if duty_id else None
    initial = {name: getattr(row, name) for name in DutyForm.base_fields} if row else {"due_on": found.last_day}
    form = DutyForm(request.POST or None, initial=initial)
    if request.method == "POST" and attempt(
        form, lambda: workflow.keep_duty(duty_id or None, pk, form.cleaned_data, actor, clock.now())
    ):
        told(request)
        return redirect("governance:ending", pk)
    context |= {"form": form, "row": row, "may": may_keep_duties(actor, found)}
    return render(request, "governance/composition/duty.html", context, status=422 if form.errors else 200)
