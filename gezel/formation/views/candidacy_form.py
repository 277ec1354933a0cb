"""Filling in the form: an overview, one page per part, autosave, and the settling of two versions of a text."""

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
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access
from gezel.writing.rules.saving import bases_of
from gezel.writing.views.autosave import autosaved, beside_sentence
from gezel.writing.words import CONFLICT, LATE

from ..forms.candidacy import EngagementForm, MergeForm, SectionsForm
from ..models import SectionVersion
from ..policies.candidacy import may_write
from ..queries.candidacy_draft import Draft
from ..queries.candidacy_home import lines
from ..queries.candidacy_pages import (
    CONTACT,
    ENGAGEMENT,
    FILES,
    GROUP,
    counted_pages,
    fields_of,
    findings_of,
    page_of,
    part_of,
    parts,
    presence_mark,
)
from ..workflows.candidacy import accept_engagement
from ..workflows.candidacy_text import merge, save_section


def frame_of(request: HttpRequest, draft: Draft, here: str = "") -> dict[str, Any]:
    """What every page of one candidacy shows around it: parts with progress, pages counted, time left."""
    at = clock.now()
    found = findings_of(draft)
    rows = parts(draft, found)
    slugs = [row.slug for row in rows]
    after = slugs[slugs.index(here) + 1] if here in slugs and here != slugs[-1] else ""
    return {
        "candidacy": draft.candidacy,
        "area": draft.candidacy.area,
        "draft": draft,
        "state": draft.candidacy.state(at),
        "may_write": may_write(request.actor, draft.candidacy, at),  # type: ignore[attr-defined]
        "parts": rows,
        "here": here,
        "after": after,
        "found": [(finding, _where(draft, finding.field)) for finding in found],
        "blocking": sum(finding.blocks for finding in found),
        "pages": counted_pages(draft),
        "pages_max": draft.content.numbers.pages_max,
    }


def _where(draft: Draft, code: str) -> str:
    """The address at which a finding can be mended."""
    slug, pk = part_of(draft, code), draft.candidacy.pk
    if code == "unplaced":
        return reverse("formation:candidacy_word", args=[pk])
    if code == "conflicts" and draft.conflicts:
        return reverse("formation:candidacy_merge", args=[pk, draft.conflicts[0].pk])
    if slug:
        return reverse("formation:candidacy_part", args=[pk, slug]) + f"#id_{code}"
    return reverse("formation:candidacy_preview", args=[pk])


@access(SIGNED_IN)
def overview(request: HttpRequest, pk: int) -> HttpResponse:
    """Where a candidacy stands: parts, what is missing, what has been submitted, what comes next."""
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    at = clock.now()
    line = next(row for row in lines(request.actor, at) if row.candidacy.pk == pk)  # type: ignore[attr-defined]
    submissions = draft.candidacy.submissions.select_related("by").order_by("-number")
    context = {**frame_of(request, draft), "line": line, "submissions": submissions}
    return render(request, "formation/candidacy/overview.html", context)


@access(SIGNED_IN)
@rule("F-08", shows)
def part(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """One part of the form; a save by button or (header ``X-Autosave``) by itself."""
    arrived = clock.now()
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    if slug == FILES:
        return redirect("formation:candidacy_files", pk)
    if slug == ENGAGEMENT:
        return _engagement(request, draft, arrived)
    if slug != CONTACT and slug.removeprefix(GROUP) not in draft.content.groups:
        raise Http404
    shown = fields_of(draft, slug, request.actor, arrived)  # type: ignore[attr-defined]
    if request.method == "POST":
        return _save(request, draft, slug, SectionsForm(shown, request.POST), arrived)
    context = {
        **frame_of(request, draft, slug),
        "form": SectionsForm(shown),
        "slug": slug,
        "known": presence_mark(shown),
    }
    context["title"] = draft.content.groups.get(slug.removeprefix(GROUP), "")
    return render(request, "formation/candidacy/part.html", context)


def _save(request: HttpRequest, draft: Draft, slug: str, form: SectionsForm, arrived: datetime) -> HttpResponse:
    pk, actor = draft.candidacy.pk, request.actor  # type: ignore[attr-defined]
    saved = [save_section(pk, code, text, version, actor, arrived) for code, text, version in form.changed()]
    if request.headers.get("X-Autosave"):
        base = form.next_base({s.section.code: s.version for s in saved})
        return autosaved(request, base, saved, lambda s: reverse("formation:candidacy_merge", args=[pk, s.kept.pk]))
    beside = next((s for s in saved if s.kept and s.outcome == CONFLICT), None)
    if beside and beside.kept:
        return redirect("formation:candidacy_merge", pk, beside.kept.pk)
    late = next((s for s in saved if s.outcome == LATE), None)
    if late:
        messages.warning(request, beside_sentence(request, late))
        return redirect("formation:candidacy_part", pk, slug)
    messages.success(request, say("formation.saved", actor.language))
    goal = request.POST.get("next", "")
    if goal and goal in [p.slug for p in parts(draft, ())]:
        return redirect("formation:candidacy_part", pk, goal)
    return redirect("formation:candidacy_part", pk, slug)


def _engagement(request: HttpRequest, draft: Draft, arrived: datetime) -> HttpResponse:
    candidacy = draft.candidacy
    accepted = {"accepted": candidacy.engagement_at is not None}
    form = EngagementForm(request.POST if request.method == "POST" else None, initial=accepted)
    if request.method == "POST" and form.is_valid():
        try:
            accept_engagement(candidacy.pk, form.cleaned_data["accepted"], request.actor, arrived)  # type: ignore[attr-defined]
            messages.success(request, say("formation.saved", request.actor.language))  # type: ignore[attr-defined]
            goal = request.POST.get("next", "")
            known = goal in [p.slug for p in parts(draft, ())]
            return redirect("formation:candidacy_part", candidacy.pk, goal if known else ENGAGEMENT)
        except Refused as refusal:
            form.refuse(refusal)
    context = {**frame_of(request, draft, ENGAGEMENT), "form": form, "content": draft.content}
    return render(request, "formation/candidacy/engagement.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def writers(request: HttpRequest, pk: int, slug: str) -> HttpResponse:
    """A fragment that is asked for now and then: who writes where, what is newer than the page. Silent (204) while nothing changes.

    ``version`` is what the open page started from, ``known`` what it was told last.
    """
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    bases = {code: version for code, (version, _) in bases_of(request.GET.get("version", "")).items()}
    shown = fields_of(draft, slug, request.actor, clock.now(), bases)  # type: ignore[attr-defined]
    known = presence_mark(shown)
    if known == request.GET.get("known"):
        return HttpResponse(status=204)
    context = {"fields": shown, "known": known, "slug": slug, "candidacy": draft.candidacy}
    return render(request, "formation/candidacy/writers.html", context)


@access(SIGNED_IN)
def merge_page(request: HttpRequest, pk: int, kept_id: int) -> HttpResponse:
    """Two versions of one text side by side; a person decides what must stand."""
    arrived = clock.now()
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    rows = SectionVersion.objects.filter(section__candidacy=draft.candidacy, conflict=True)
    kept = get_object_or_404(rows.select_related("section__saved_by", "saved_by"), pk=kept_id)
    if kept.merged_at is not None and request.method != "POST":
        return redirect("formation:candidacy_overview", pk)
    section = kept.section
    form = MergeForm(request.POST or None, initial={"version": section.version, "text": section.text})
    if request.method == "POST" and form.is_valid():
        chosen = {"standing": section.text, "kept": kept.text}
        text = chosen.get(request.POST.get("choice", ""), form.cleaned_data["text"])
        saved = merge(kept.pk, text, form.cleaned_data["version"], request.actor, arrived)  # type: ignore[attr-defined]
        if saved.kept:
            return redirect("formation:candidacy_merge", pk, saved.kept.pk)
        messages.success(request, say("formation.merged", request.actor.language))  # type: ignore[attr-defined]
        return redirect("formation:candidacy_part", pk, part_of(draft, section.code))
    context = {**frame_of(request, draft), "kept": kept, "section": section, "form": form}
    return render(request, "formation/candidacy/merge.html", context)
