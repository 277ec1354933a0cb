"""Writing together: the overview by weight, one page per question, autosave, settling two texts, looking back."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.writing.queries.history import history_of, since
from gezel.writing.queries.presence import presence
from gezel.writing.rules.saving import bases_of, changed, next_base
from gezel.writing.views.autosave import autosaved, beside_sentence
from gezel.writing.words import CONFLICT

from ..forms.answers import AnswerForm, AssignForm, CommentForm, FileForm, MergeForm
from ..models import SectionVersion
from ..queries.draft import Answer, Draft, draft_of, known_now, presence_mark, proposal_of, threads_of
from ..queries.partners import partners, writers
from ..queries.windows import closes_at
from ..workflows.answers import fill_known, merge, put_back, save_answer
from .frame import frame_of


@access(SIGNED_IN)
def overview(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the proposal stands: progress per criterion by weight, each question with its state and who is on it."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    if request.method == "POST":
        count = fill_known(pk, actor, at)
        messages.success(
            request, say("proposal.filled" if count else "proposal.nothing_to_fill", actor.language, count=count)
        )
        return redirect("proposal:overview", pk)
    draft = draft_of(proposal, actor, at)
    context = frame_of(request, proposal, "proposal:overview") | {
        "draft": draft,
        "progress": draft.progress(),
        "partners": partners(proposal),
        "closes_at": closes_at(proposal, at),
        "standing": proposal.submissions.select_related("by").order_by("-number"),
    }
    return render(request, "proposal/overview.html", context)


def answer_of(draft: Draft, number: int) -> Answer:
    """The answer to a question that the call asks, or 404."""
    found = draft.answer(number)
    if found is None:
        raise Http404
    return found


@access(SIGNED_IN)
@rule("P-01", shows)
def question(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One question; a save by button or (header ``X-Autosave``) by itself."""
    arrived = clock.now()
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    draft = draft_of(proposal, actor, arrived)
    answer = answer_of(draft, number)
    if request.method == "POST":
        return _save(request, draft, answer, arrived)
    return render(request, "proposal/question.html", question_context(request, draft, answer, arrived))


def question_context(request: HttpRequest, draft: Draft, answer: Answer, at: datetime) -> dict[str, Any]:
    """Everything on the page of a question; other journeys that fail there show it again."""
    numbers = [a.question.number for a in draft.answers]
    place = numbers.index(answer.question.number)
    people = writers(draft.proposal, at)
    assigned = answer.section.assigned_to_id if answer.section else None
    return frame_of(request, draft.proposal) | {
        "draft": draft,
        "answer": answer,
        "form": AnswerForm(answer),
        "known": known_now(answer, draft.proposal),
        "threads": threads_of(answer.section),
        "comment_form": CommentForm(prefix="c"),
        "file_form": FileForm(prefix="f"),
        "assign_form": AssignForm(people, initial={"person": assigned}),
        "before": numbers[place - 1] if place else None,
        "after": numbers[place + 1] if place + 1 < len(numbers) else None,
        "mark": presence_mark(answer.who),
    }


def _save(request: HttpRequest, draft: Draft, answer: Answer, arrived: datetime) -> HttpResponse:
    pk, actor = draft.proposal.pk, request.actor  # type: ignore[attr-defined]
    sent = {key: str(value) for key, value in request.POST.items()}
    saved = [
        save_answer(pk, code, text, version, actor, arrived) for code, text, version in changed(sent, (answer.code,))
    ]
    if request.headers.get("X-Autosave"):
        base = next_base(sent, {s.section.code: s.version for s in saved})
        return autosaved(request, base, saved, lambda s: reverse("proposal:merge", args=[pk, s.kept.pk]))
    beside = next((s for s in saved if s.kept), None)
    if beside and beside.outcome == CONFLICT:
        return redirect("proposal:merge", pk, beside.kept.pk)
    if beside:
        messages.warning(request, beside_sentence(request, beside))
    else:
        messages.success(request, say("proposal.saved", actor.language))
    goal = whole(request.POST.get("next", ""))
    return redirect("proposal:question", pk, goal if goal and draft.answer(goal) else answer.question.number)


@access(SIGNED_IN)
def who_writes(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """A fragment asked for now and then: who writes here, what is newer than the page. Silent (204) while nothing changes."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    answer = answer_of(draft_of(proposal), number)
    version, _ = bases_of(request.GET.get("version", "")).get(answer.code, (0, ""))
    who = presence(answer.section, actor, clock.now(), version)
    if presence_mark(who) == request.GET.get("known"):
        return HttpResponse(status=204)
    field = {"who": who, "version": answer.version, "code": answer.code}
    context = {"proposal": proposal, "answer": answer, "field": field, "mark": presence_mark(who)}
    return render(request, "proposal/who_writes.html", context)


@access(SIGNED_IN)
def merge_page(request: HttpRequest, pk: int, kept_id: int) -> HttpResponse:
    """Two versions of one answer side by side; a person decides what must stand."""
    arrived, actor = clock.now(), request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    rows = SectionVersion.objects.filter(section__proposal=proposal, conflict=True)
    kept = get_object_or_404(rows.select_related("section__saved_by", "saved_by"), pk=kept_id)
    number = int(kept.section.code.removeprefix("v"))
    if kept.merged_at is not None and request.method != "POST":
        return redirect("proposal:question", pk, number)
    section = kept.section
    form = MergeForm(request.POST or None, initial={"version": section.version, "text": section.text})
    if request.method == "POST" and form.is_valid():
        chosen = {"standing": section.text, "kept": kept.text}
        text = chosen.get(request.POST.get("choice", ""), form.cleaned_data["text"])
        saved = merge(kept.pk, text, form.cleaned_data["version"], actor, arrived)
        if saved.kept:
            return redirect("proposal:merge", pk, saved.kept.pk)
        messages.success(request, say("proposal.merged", actor.language))
        return redirect("proposal:question", pk, number)
    context = frame_of(request, proposal) | {"kept": kept, "section": section, "form": form, "number": number}
    return render(request, "proposal/merge.html", context)


@access(SIGNED_IN)
@rule("P-04", shows)
def history(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The versions of one answer; ``?versie=`` shows what changed since that one; a post puts it back."""
    arrived, actor = clock.now(), request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    section = get_object_or_404(proposal.sections.select_related("saved_by"), code=f"v{number}")
    versions = history_of(section)
    asked = whole(request.POST.get("old") or request.GET.get("versie", ""))
    chosen = next((v for v in versions if v.pk and (asked is None or v.pk == asked)), None)
    refused = None
    if request.method == "POST" and chosen:
        seen = whole(request.POST.get("version", ""))
        try:
            refused = put_back(chosen.pk, -1 if seen is None else seen, actor, arrived).verdict
        except Refused as refusal:
            refused = refusal.verdict
        if refused.allowed:
            messages.success(request, say("writing.put_back", actor.language))
            return redirect("proposal:question", pk, number)
    context = frame_of(request, proposal) | {
        "versions": versions,
        "chosen": chosen,
        "refused": refused,
        "section": section,
        "number": number,
        "label": proposal.call_version.settings.proposal.question(number).title,
        "pieces": since(chosen, versions[0]) if chosen else (),
    }
    return render(request, "proposal/history.html", context, status=409 if refused is not None else 200)
