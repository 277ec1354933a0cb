"""What the manager does with organisations: judge first claims, import a file."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, require
from gezel.ui.access import SIGNED_IN, access

from .. import policies
from ..forms.people import FileForm, ReasonForm
from ..models import Organisation
from ..queries.organisations import open_claims
from ..rules.import_file import decoded
from ..workflows import claims as workflow
from ..workflows.importing import import_organisations, plan


@access(SIGNED_IN)
@require_safe
def claims(request: HttpRequest) -> HttpResponse:
    """First claims that wait for the manager's look."""
    require(policies.may_judge_claims(request.actor))
    return render(request, "organisations/claims.html", {"claims": open_claims(clock.now())})


@access(SIGNED_IN)
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm a first claim."""
    get_object_or_404(Organisation.objects.seen_by(request.actor), pk=pk)
    workflow.confirm(pk, request.actor, clock.now())
    return redirect("organisations:claims")


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def contest(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for the reason, then contest a first claim."""
    organisation = get_object_or_404(Organisation.objects.seen_by(request.actor), pk=pk)
    require(policies.may_judge_claims(request.actor))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        workflow.contest(pk, form.cleaned_data["reason"], request.actor, clock.now())
        return redirect("organisations:claims")
    context = {"form": form, "organisation": organisation}
    return render(request, "organisations/contest.html", context, status=422 if form.is_bound else 200)


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def import_file(request: HttpRequest) -> HttpResponse:
    """Choose a file, look at what it would do, import it."""
    require(policies.may_import(request.actor))
    form = FileForm(request.POST, request.FILES) if request.method == "POST" else FileForm()
    if not form.is_bound or not form.is_valid():
        return render(request, "organisations/import.html", {"form": form}, status=422 if form.is_bound else 200)
    content = form.bytes()
    if "import" in request.POST:
        try:
            new, known = import_organisations(content, request.actor, clock.now())
        except Refused as refused:
            form.refuse(refused)
        else:
            said = say("organisations.import_done", get_language() or "nl", new=new, known=known)
            messages.success(request, said)
            return redirect("organisations:mine")
    planned = plan(content, clock.now())
    context = {"form": FileForm(), "plan": planned, "content": decoded(content), "refused": form.non_field_errors()}
    return render(request, "organisations/import.html", context, status=422 if planned.errors else 200)
