"""Around a call: documents, sessions, questions to answer, and where it was made known (F-29)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.verdict import Refused, require
from gezel.post.workflows.files import store
from gezel.ui.access import TWO_FACTOR, access

from ..forms import call as forms
from ..models import CallQuestion
from ..policies.area import may_manage_calls
from ..workflows import call as workflow
from ..workflows import question
from .calls import again, frame, take


@access(TWO_FACTOR)
def around(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Everything around the call on one page."""
    call = take(request, call_slug)
    context = frame(request, call, "rond") | {
        "documents": call.documents.select_related("file").order_by("replaced_at", "kind", "title"),
        "sessions": call.sessions.all(),
        "made_known": call.made_known.select_related("area"),
        "waiting": call.questions.filter(answered_at__isnull=True).select_related("area"),
        "answered": call.questions.filter(answered_at__isnull=False).select_related("area")[:50],
        "document_form": forms.DocumentForm(),
        "session_form": forms.SessionForm(),
        "made_known_form": forms.MadeKnownForm(),
        "answer_form": forms.AnswerForm(auto_id="%s"),
    }
    return render(request, "formation/calls/around.html", context)


@access(TWO_FACTOR)
@require_POST
def add_document(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Publish a document."""
    call = take(request, call_slug)
    require(may_manage_calls(request.actor))
    form = forms.DocumentForm(request.POST, request.FILES)
    if form.is_valid():
        g, at = form.cleaned_data, clock.now()
        try:
            file = store(g["file"].name, g["file"], call, request.actor, at)
        except Refused as refused:
            form.refuse(refused, "file")
            return again(request, call, form)
        workflow.add_document(call.pk, g["kind"], g["title"], file, request.actor, at)
        return redirect("formation:call_around", call.slug)
    return again(request, call, form)


@access(TWO_FACTOR)
@require_POST
def end_document(request: HttpRequest, call_slug: str, document_id: int) -> HttpResponse:
    """Take a document off the public page."""
    call = take(request, call_slug)
    get_object_or_404(call.documents, pk=document_id)
    workflow.end_document(call.pk, document_id, request.actor, clock.now())
    return redirect("formation:call_around", call.slug)


@access(TWO_FACTOR)
def save_session(request: HttpRequest, call_slug: str, session_id: int = 0) -> HttpResponse:
    """Plan or change an information session."""
    call = take(request, call_slug)
    session = get_object_or_404(call.sessions, pk=session_id) if session_id else None
    names = ("title", "starts_at", "ends_at", "place", "link", "recording")
    form = forms.SessionForm(request.POST or None, initial={n: getattr(session, n) for n in names} if session else None)
    if request.method == "POST" and form.is_valid():
        try:
            workflow.save_session(call.pk, session_id or None, form.cleaned_data, request.actor, clock.now())
        except Refused as refused:
            form.refuse(refused, "ends_at")
        else:
            return redirect("formation:call_around", call.slug)
    context = frame(request, call, "rond") | {"form": form}
    return render(request, "formation/calls/again.html", context, status=422 if form.is_bound else 200)


@access(TWO_FACTOR)
@require_POST
def note_made_known(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Log where the call was made known."""
    call = take(request, call_slug)
    form = forms.MadeKnownForm(request.POST)
    if form.is_valid():
        g = form.cleaned_data
        try:
            workflow.note_made_known(
                call.pk, None, g["on"], g["where"], g["link"], g["note"], request.actor, clock.now()
            )
        except Refused as refused:
            form.refuse(refused)
        else:
            return redirect("formation:call_around", call.slug)
    return again(request, call, form)


@access(TWO_FACTOR)
@require_POST
def answer(request: HttpRequest, call_slug: str, question_id: int) -> HttpResponse:
    """Answer a question."""
    call = take(request, call_slug)
    asked = get_object_or_404(CallQuestion, call=call, pk=question_id)
    form = forms.AnswerForm(request.POST)
    if form.is_valid():
        g = form.cleaned_data
        try:
            question.answer(asked.pk, g["answer"], g["public_question"], g["publish"], request.actor, clock.now())
        except Refused as refused:
            form.refuse(refused)
        else:
            return redirect("formation:call_around", call.slug)
    return again(request, call, form)
