"""Tasks of subcontractors: begun, described, launched, delivered, accepted (G-18)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.organisations.models import Membership, Organisation, Person
from gezel.post.queries.files import files_of
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.subcontracts import AmountForm, ApprovalForm, BeginForm, CutForm, FileForm, TaskForm, WorkForm
from ..models import Subcontract
from ..policies.subcontracts import may_deliver, may_engage, may_note_approval
from ..queries.partnership import partnership_for
from ..queries.subcontracts import approved_on, as_task, is_partner, paid, subcontracts_seen_by
from ..rules.subcontract import may_launch
from ..workflows import subcontracts as workflow
from .composition import TAB
from .frame import frame_of, reading


@access(SIGNED_IN)
def subcontract_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a task; the manager notes here that the project of a partnership that was taken over was approved."""
    found, context = reading(request, pk, TAB)
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    do = request.POST.get("do")
    form = BeginForm(request.POST if do == "begin" else None, auto_id="begin-%s")
    approval = ApprovalForm(request.POST if do == "approval" else None, auto_id="approval-%s")
    made: list[Subcontract] = []

    def begin() -> None:
        clean = form.cleaned_data
        made.append(workflow.prepare(pk, clean["organisation"], clean["title"], actor, at))

    if do == "begin" and attempt(form, begin):
        return redirect("governance:subcontract", pk, made[0].pk)
    if do == "approval" and attempt(approval, lambda: _approve(pk, approval, actor, at)):
        told(request)
        return redirect("governance:subcontract_new", pk)
    context |= {
        "form": form,
        "approval": approval,
        "approved": approved_on(found),
        "may": may_engage(actor, found),
        "notes": may_note_approval(actor),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "governance/composition/subcontract_new.html", context, status=status)


def _approve(pk: int, form: ApprovalForm, actor: Any, at: Any) -> None:
    workflow.note_approval(pk, form.cleaned_data["on"], form.cleaned_data["reference"], actor, at)


@access(SIGNED_IN)
def subcontract(request: HttpRequest, pk: int, task_id: int) -> HttpResponse:
    """One task; who does it sees this page, and no other of the partnership."""
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    found = partnership_for(actor, pk)
    task = get_object_or_404(subcontracts_seen_by(actor, found), pk=task_id)
    task.partnership = found
    forms = _forms(request, task)
    if request.method == "POST" and _step(request, task, forms):
        told(request)
        return redirect("governance:subcontract", pk, task_id)
    approved = approved_on(found)
    ready = may_launch(as_task(task), found.started_on, found.last_day, approved, is_partner(task, on), on)
    context = frame_of(request, found, "governance:composition") | forms
    context |= {
        "task": task,
        "state": task.state(on),
        "files": files_of(task),
        "work": task.deliverables.select_related("noted_by", "accepted_by"),
        "may_engage": may_engage(actor, found),
        "may_deliver": may_deliver(actor, task),
        "ready": ready,
        "paid": paid(task),
    }
    return render(
        request, "governance/composition/subcontract.html", context, status=422 if request.method == "POST" else 200
    )


def _members(organisation: Organisation) -> list[Person]:
    rows = Membership.objects.active_at(clock.now()).filter(organisation=organisation, person__is_active=True)
    return [m.person for m in rows.select_related("person").order_by("person__name")]


def _forms(request: HttpRequest, task: Subcontract) -> dict[str, Any]:
    do, sent = request.POST.get("do"), request.POST
    payable = task.deliverables.filter(accepted_at__isnull=False, released_at=None)
    initial = {name: getattr(task, name) for name in workflow.FIELDS}
    initial |= {"edition": task.edition, "contact": task.contact_id, "price": task.price / 100 if task.price else None}
    return {
        "task_form": TaskForm(
            _members(task.organisation), sent if do == "describe" else None, initial=initial, auto_id="task-%s"
        ),
        "file_form": FileForm(
            sent if do == "attach" else None, request.FILES if do == "attach" else None, auto_id="file-%s"
        ),
        "work_form": WorkForm(
            sent if do == "deliver" else None, initial={"delivered_on": clock.today()}, auto_id="work-%s"
        ),
        "amount_form": AmountForm(payable, sent if do == "release" else None, auto_id="amount-%s"),
        "cut_form": CutForm(sent if do == "cut" else None, auto_id="cut-%s"),
    }


def _step(request: HttpRequest, task: Subcontract, forms: dict[str, Any]) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "describe":
        form = forms["task_form"]
        return attempt(form, lambda: workflow.describe(task.pk, form.fields_for(), form.contact_id(), by, at))
    if do == "attach":
        form = forms["file_form"]
        file = lambda: form.cleaned_data["file"]  # noqa: E731
        return attempt(form, lambda: workflow.attach(task.pk, file().name, file(), by, at))
    if do == "launch":
        workflow.launch(task.pk, by, at)
        return True
    if do == "cut":
        form = forms["cut_form"]
        given = lambda: (form.cleaned_data["on"], form.cleaned_data["reason"])  # noqa: E731
        return attempt(form, lambda: workflow.cut_short(task.pk, *given(), by, at))
    return _work_step(request, task, forms)


def _work_step(request: HttpRequest, task: Subcontract, forms: dict[str, Any]) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "deliver":
        form = forms["work_form"]
        given = lambda: (form.cleaned_data["what"], form.cleaned_data["delivered_on"])  # noqa: E731
        return attempt(form, lambda: workflow.deliver(task.pk, *given(), by, at))
    if do == "release":
        form = forms["amount_form"]
        return attempt(form, lambda: workflow.release(int(form.cleaned_data["work"]), form.cents(), by, at))
    if do == "accept":
        row = get_object_or_404(task.deliverables, pk=whole(request.POST.get("pk", "")) or 0)
        workflow.accept(row.pk, by, at)
        return True
    raise Http404
