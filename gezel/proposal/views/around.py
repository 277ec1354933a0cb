"""Around an answer: remarks, documents, who looks after it, whether it is ready."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.forms import GezelForm

from ..forms.answers import AssignForm, CommentForm, FileForm
from ..models import Comment
from ..queries.draft import draft_of, proposal_of
from ..queries.partners import writers
from ..workflows import answers as workflow
from .answers import answer_of, question_context


@access(SIGNED_IN)
@require_POST
def comment(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A remark, or a reply to one (``parent``)."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    form = CommentForm(request.POST, prefix="c")
    parent = whole(request.POST.get("parent", ""))
    if parent:
        get_object_or_404(Comment, pk=parent, parent=None, section__proposal=proposal, section__code=f"v{number}")
    if form.is_valid():
        workflow.comment(pk, f"v{number}", form.cleaned_data["text"], parent, actor, clock.now())
        return redirect_to(pk, number, "opmerkingen")
    return _again(request, pk, number, {"comment_form": form})


@access(SIGNED_IN)
@require_POST
def resolve(request: HttpRequest, pk: int, comment_id: int) -> HttpResponse:
    """Settle a thread, or open it again."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    thread = get_object_or_404(Comment, pk=comment_id, parent=None, section__proposal=proposal)
    workflow.resolve(thread.pk, "open" not in request.POST, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect_to(pk, int(thread.section.code.removeprefix("v")), "opmerkingen")


@access(SIGNED_IN)
@require_POST
def add_file(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A document with a question."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal_of(actor, pk)
    form = FileForm(request.POST, request.FILES, prefix="f")
    if form.is_valid():
        given = form.cleaned_data["file"]
        try:
            workflow.attach(pk, number, given.name, given, form.cleaned_data["title"], actor, clock.now())
            messages.success(request, say("proposal.file_added", actor.language))
            return redirect_to(pk, number, "bijlagen")
        except Refused as refusal:
            form.refuse(refusal, "file")
    return _again(request, pk, number, {"file_form": form})


@access(SIGNED_IN)
@require_POST
def remove_file(request: HttpRequest, pk: int, attachment_id: int) -> HttpResponse:
    """Take a document out of the draft."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    found = get_object_or_404(proposal.attachments, pk=attachment_id, removed_at=None)
    workflow.detach(found.pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect_to(pk, found.number, "bijlagen")


@access(SIGNED_IN)
@require_POST
def assign(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Who looks after the answer."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    form = AssignForm(writers(proposal, at), request.POST)
    if form.is_valid():
        workflow.assign(pk, f"v{number}", form.cleaned_data["person"], actor, at)
        return redirect("proposal:question", pk, number)
    return _again(request, pk, number, {"assign_form": form})


@access(SIGNED_IN)
@require_POST
def ready(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The answer is finished, or not after all."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal_of(actor, pk)
    workflow.call_ready(pk, f"v{number}", "ready" in request.POST, actor, clock.now())
    return redirect("proposal:question", pk, number)


def redirect_to(pk: int, number: int, place: str) -> HttpResponse:
    """Back to a place on the page of a question."""
    found = redirect("proposal:question", pk, number)
    found["Location"] += f"#{place}"
    return found


def _again(request: HttpRequest, pk: int, number: int, forms: dict[str, GezelForm]) -> HttpResponse:
    """The page of the question with a form that was not right, everything typed kept."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    draft = draft_of(proposal_of(actor, pk), actor, at)
    context: dict[str, Any] = question_context(request, draft, answer_of(draft, number), at) | forms
    return render(request, "proposal/question.html", context, status=422)
