"""Writing a text of the agreement: saved by itself, two texts side by side where two people wrote, earlier texts (G-02)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused, Verdict
from gezel.organisations.models import Organisation
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.writing.queries.history import history_of, since
from gezel.writing.queries.presence import presence
from gezel.writing.rules.saving import base_of, changed, next_base
from gezel.writing.views.autosave import autosaved
from gezel.writing.words import CONFLICT
from gezel.writing.workflows.writing import Saved

from .. import words
from ..forms.agreement import MergeForm, TextForm
from ..models import AgreementText, AgreementTextVersion
from ..policies.agreement import may_answer_for
from ..workflows.agreement_texts import goal_code, merge_text, put_back_text, write_goal, write_text
from .agreement_writing import partner_in, writing_frame


@dataclass
class Place:
    """Where one writes: the frame, the code of the text, whose goal it is (or nobody's), and whether this reader writes here."""

    context: dict[str, Any]
    code: str
    organisation: Organisation | None
    may: Verdict

    @property
    def pk(self) -> int:
        """The partnership's number."""
        return int(self.context["partnership"].pk)

    @property
    def url(self) -> str:
        """The page of the text."""
        if self.organisation:
            return reverse("governance:agreement_goal", args=[self.pk, self.organisation.pk])
        return reverse("governance:agreement_text", args=[self.pk, self.code])

    def row(self) -> AgreementText | None:
        """What stands there, if anything was written. One query."""
        rows = AgreementText.objects.select_related("saved_by", "lease_by")
        return rows.filter(partnership=self.pk, code=self.code).first()

    def save(self, text: str, version: int, request: HttpRequest, at: datetime) -> Saved:
        """Save a text."""
        by = request.actor  # type: ignore[attr-defined]
        if self.organisation:
            return write_goal(self.pk, self.organisation, text, version, by, at)
        return write_text(self.pk, self.code, text, version, by, at)


def _place(request: HttpRequest, pk: int, code: str) -> Place:
    """The place of a code, for who reads the agreement as it is now; 404 for a code that is none."""
    context = writing_frame(request, pk)
    if code in words.AGREEMENT_TEXTS:
        return Place(context, code, None, context["may_write"])
    number = whole(code.removeprefix("goal-"))
    if not code.startswith("goal-") or number is None:
        raise Http404
    organisation = partner_in(context, number)
    actor = request.actor  # type: ignore[attr-defined]
    return Place(context, code, organisation, may_answer_for(actor, context["partnership"], organisation))


def _writes(place: Place) -> Place:
    """Earlier texts and texts kept beside are for who writes here; 404 for others."""
    if not place.may:
        raise Http404
    return place


@access(SIGNED_IN)
def goal(request: HttpRequest, pk: int, organisation_id: int) -> HttpResponse:
    """What one partner wants to reach."""
    return _page(request, _place(request, pk, goal_code(Organisation(pk=organisation_id))))


@access(SIGNED_IN)
def text(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """A common text at its place."""
    if code not in words.AGREEMENT_TEXTS:
        raise Http404
    return _page(request, _place(request, pk, code))


def _page(request: HttpRequest, place: Place) -> HttpResponse:
    """The text; a save by button or (header ``X-Autosave``) by itself. A refused one stays on the page."""
    arrived, row = clock.now(), place.row()
    standing, version = (row.text, row.version) if row else ("", 0)
    base, short = base_of(place.code, version, standing), place.code in words.SHORT_TEXTS
    form = TextForm(place.code, standing, base, request.POST or None, short=short)
    if request.method == "POST":
        answer = _save(request, place, form, arrived)
        if answer:
            return answer
    kept = row.versions.filter(conflict=True, merged_at=None).first() if row else None
    who = presence(row, request.actor, arrived)  # type: ignore[attr-defined]
    context = place.context | {"form": form, "may": place.may, "row": row, "kept": kept, "page": place.url}
    context |= {"code": place.code, "organisation": place.organisation}
    context["field"] = {"who": who, "version": version, "code": place.code}
    name = "goal" if place.organisation else "text"
    return render(request, f"governance/agreement/{name}.html", context, status=422 if form.errors else 200)


def _save(request: HttpRequest, place: Place, form: TextForm, at: datetime) -> HttpResponse | None:
    sent = {key: str(value) for key, value in request.POST.items()}
    saved: list[Saved] = []

    def act() -> None:
        saved.extend(place.save(text, version, request, at) for _, text, version in changed(sent, (place.code,)))

    if not attempt(form, act):
        if not request.headers.get("X-Autosave"):
            return None
        told_why = " ".join(str(error) for errors in form.errors.values() for error in errors)
        return JsonResponse({"message": told_why}, status=422)
    beside = next((one for one in saved if one.kept), None)
    merge = reverse("governance:agreement_merge", args=[place.pk, beside.kept.pk]) if beside else ""
    if request.headers.get("X-Autosave"):
        base = next_base(sent, {one.section.code: one.version for one in saved})
        return autosaved(request, base, saved, lambda _: merge)
    if beside and beside.outcome == CONFLICT:
        return redirect(merge)
    if saved:
        told(request)
    return redirect("governance:agreement", place.pk)


@access(SIGNED_IN)
def merge(request: HttpRequest, pk: int, kept_id: int) -> HttpResponse:
    """Two texts at one place side by side; a person decides what must stand."""
    rows = AgreementTextVersion.objects.filter(section__partnership=pk, conflict=True)
    kept = get_object_or_404(rows.select_related("section__saved_by", "saved_by"), pk=kept_id)
    place, section = _writes(_place(request, pk, kept.section.code)), kept.section
    if kept.merged_at is not None and request.method != "POST":
        return redirect(place.url)
    form = MergeForm(request.POST or None, initial={"version": section.version, "text": section.text})
    saved: list[Saved] = []

    def act() -> None:
        chosen = {"standing": section.text, "kept": kept.text}
        words_ = chosen.get(request.POST.get("choice", ""), form.cleaned_data["text"])
        saved.append(merge_text(kept.pk, words_, form.cleaned_data["version"], request.actor, clock.now()))  # type: ignore[attr-defined]

    if request.method == "POST" and attempt(form, act):
        if saved[0].kept:
            return redirect("governance:agreement_merge", pk, saved[0].kept.pk)
        told(request)
        return redirect(place.url)
    context = place.context | {"kept": kept, "section": section, "form": form, "page": place.url}
    return render(request, "governance/agreement/merge.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def history(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The earlier texts at a place; ``?versie=`` shows what changed since; a post puts one back."""
    place = _writes(_place(request, pk, code))
    section = place.row()
    if section is None:
        raise Http404
    versions = history_of(section)
    asked = whole(request.POST.get("old") or request.GET.get("versie", ""))
    chosen = next((v for v in versions if v.pk and (asked is None or v.pk == asked)), None)
    refused = _back(request, chosen.pk) if request.method == "POST" and chosen else None
    if refused is not None and refused.allowed:
        messages.success(request, say("writing.put_back", request.actor.language))  # type: ignore[attr-defined]
        return redirect(place.url)
    context = place.context | {"section": section, "versions": versions, "chosen": chosen, "refused": refused}
    context |= {"may_write": place.may, "page": place.url, "pieces": since(chosen, versions[0]) if chosen else ()}
    return render(request, "governance/agreement/history.html", context, status=409 if refused is not None else 200)


def _back(request: HttpRequest, old_id: int) -> Verdict:
    seen = whole(request.POST.get("version", ""))
    try:
        return put_back_text(old_id, -1 if seen is None else seen, request.actor, clock.now()).verdict  # type: ignore[attr-defined]
    except Refused as refusal:
        return refusal.verdict
