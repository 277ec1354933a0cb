"""At the table of a case conference: advice and steps written while they are said, by several people at once (C-13)."""

from __future__ import annotations

import hashlib
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, require
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.writing.queries.presence import Presence, presence
from gezel.writing.rules.saving import bases_of, changed, next_base
from gezel.writing.views.autosave import autosaved, beside_sentence
from gezel.writing.words import CONFLICT
from gezel.writing.workflows.writing import Saved

from ..forms.conference_table import EndForm, EntriesForm, MergeForm, TableForm
from ..models import EntryVersion
from ..queries.conferences import Said, entries_of
from ..words import conference as words
from ..workflows import conference_table as life
from ..workflows.conference_steps import may
from .conference_frame import Table, table_of

PAGE = "casework:conference_table"


@access(TWO_FACTOR)
def conference_table(request: HttpRequest, key: str) -> HttpResponse:
    """Everything said at the table; saved by button or (header ``X-Autosave``) by itself; a button adds an advice or a step."""
    table, context = table_of(request, key)
    if table.conference.state not in (words.GOING_ON, words.AGREED):
        if request.method == "POST":  # what was typed on a page that stood open comes back with the reason
            require(may("write", table.conference))
        return redirect("casework:conference", key)
    rows = entries_of(table.conference, table.who)
    if request.method == "POST" and request.POST.get("step", "") in ("attend", "end"):
        return _run(request, table, context, rows)
    if request.method == "POST":
        return _save(request, table, rows)
    return _shown(request, table, context, rows)


def _shown(request: HttpRequest, table: Table, context: dict[str, Any], rows: list[Said], **forms: Any) -> HttpResponse:
    here = presences(request, rows)
    context |= {
        "form": EntriesForm(rows, table.who, new=request.GET.get("nieuw", "")),
        "rows_said": rows,
        "who": table.who,
        "kept": _kept(table),
        "here": here,
        "mark": f"{_mark(here)}-0",
        "attend_form": forms.get("attend") or _attend(table),
        "end_form": forms.get("end") or EndForm(prefix="z", rows=rows),
    }
    wrong = any(form.errors for form in forms.values())
    return render(request, "casework/conference/table.html", context, status=422 if wrong else 200)


def _attend(table: Table, data: Any = None) -> TableForm:
    return TableForm(data, invites=table.invites, presence=table.conference.presence_was, prefix="t")


def _kept(table: Table) -> EntryVersion | None:
    rows = EntryVersion.objects.filter(section__conference=table.conference, section__removed_at=None)
    return rows.filter(conflict=True, merged_at=None).first()


def _save(request: HttpRequest, table: Table, rows: list[Said]) -> HttpResponse:
    actor, at, key = request.actor, clock.now(), table.conference.key  # type: ignore[attr-defined]
    sent = {name: str(value) for name, value in request.POST.items()}
    codes = {row.entry.field: row.entry.pk for row in rows}
    saved = [life.save_entry(codes[c], text, version, actor, at) for c, text, version in changed(sent, tuple(codes))]
    refused = _settle(request, table, rows)
    if request.headers.get("X-Autosave"):
        base = next_base(sent, {s.section.field: s.version for s in saved})
        merge = lambda s: reverse("casework:conference_merge", args=[key, s.kept.pk])  # noqa: E731
        return autosaved(request, base, saved, merge, refused)
    beside = next((s for s in saved if s.kept), None)
    if beside and beside.outcome == CONFLICT:
        return redirect("casework:conference_merge", key, beside.kept.pk)
    if beside or refused:
        messages.warning(request, beside_sentence(request, beside) if beside else refused)
    kind, _, whose = request.POST.get("add", "").partition(":")
    if not kind:
        told(request)
        return redirect(PAGE, key)
    made = life.add_entry(table.conference.pk, kind, whose, actor, at)
    return redirect(f"{reverse(PAGE, args=[key])}?nieuw={made.field}")


def _settle(request: HttpRequest, table: Table, rows: list[Said]) -> str:
    """Whose each step is and by when, as sent along; the sentence of what was refused."""
    form = EntriesForm(rows, table.who, request.POST)
    if not form.is_valid():
        return "; ".join(str(line) for lines in form.errors.values() for line in lines)
    for pk, whose, due_on in form.steps():
        try:
            life.settle_step(pk, whose, due_on, request.actor, clock.now())  # type: ignore[attr-defined]
        except Refused as refusal:
            return say(refusal.verdict.code, request.actor.language, **refusal.verdict.params)  # type: ignore[attr-defined]
    return ""


def _run(request: HttpRequest, table: Table, context: dict[str, Any], rows: list[Said]) -> HttpResponse:
    """Who came, and the end: by who prepares."""
    if not context["may_run"]:
        raise Http404
    actor, pk = request.actor, table.conference.pk  # type: ignore[attr-defined]
    attend = _attend(table, request.POST) if request.POST["step"] == "attend" else None
    ending = EndForm(request.POST, prefix="z", rows=rows) if request.POST["step"] == "end" else None

    def note() -> None:
        assert attend is not None
        life.attend(pk, attend.cleaned_data["came"], attend.cleaned_data["presence"], actor, clock.now())

    def close() -> None:
        assert ending is not None
        life.end(pk, ending.cleaned_data["follow_up_on"], actor, clock.now(), ending.left)

    if attempt(attend, note) if attend else attempt(ending, close):
        told(request)
        return redirect(PAGE if attend else "casework:conference", table.conference.key)
    forms = {name: form for name, form in (("attend", attend), ("end", ending)) if form}
    return _shown(request, table, context, rows, **forms)


def presences(request: HttpRequest, rows: list[Said]) -> list[tuple[Said, Presence]]:
    """Who else writes where, and what is newer than this page, as far as there is something to say."""
    bases = bases_of(request.GET.get("version", ""))
    found = []
    for row in rows:
        base, _ = bases.get(row.entry.field, (None, ""))
        one = presence(row.entry, request.actor, clock.now(), base)  # type: ignore[attr-defined]
        if one.writer or one.newer:
            found.append((row, one))
    return found


def _mark(here: list[tuple[Said, Presence]]) -> str:
    parts = (f"{row.entry.pk}{one.mark}" for row, one in here)
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:12]


@access(TWO_FACTOR)
def conference_writers(request: HttpRequest, key: str) -> HttpResponse:
    """A fragment asked for now and then: who writes where, what is newer. Silent (204) while nothing changes."""
    table, context = table_of(request, key, opened=False)
    rows = entries_of(table.conference, table.who)
    here = presences(request, rows)
    bases = bases_of(request.GET.get("version", ""))
    more = [row for row in rows if row.entry.field not in bases]
    mark = _mark(here) + f"-{len(more)}"
    if mark == request.GET.get("known"):
        return HttpResponse(status=204)
    context |= {"here": here, "mark": mark, "more": more}
    return render(request, "casework/conference/writers.html", context)


@access(TWO_FACTOR)
def conference_merge(request: HttpRequest, key: str, kept_id: int) -> HttpResponse:
    """Two texts of one advice or step side by side; a person decides what must stand."""
    table, context = table_of(request, key)
    rows = EntryVersion.objects.filter(section__conference=table.conference, conflict=True)
    kept = get_object_or_404(rows.select_related("section__saved_by", "saved_by"), pk=kept_id)
    section = kept.section
    if kept.merged_at is not None and request.method != "POST":
        return redirect(PAGE, key)
    form = MergeForm(request.POST or None, initial={"version": section.version, "text": section.text})
    saved: list[Saved] = []

    def act() -> None:
        chosen = {"standing": section.text, "kept": kept.text}
        text = chosen.get(request.POST.get("choice", ""), form.cleaned_data["text"])
        by = request.actor  # type: ignore[attr-defined]
        saved.append(life.merge_entry(kept.pk, text, form.cleaned_data["version"], by, clock.now()))

    if request.method == "POST" and attempt(form, act):
        if saved[0].kept:
            return redirect("casework:conference_merge", key, saved[0].kept.pk)
        told(request)
        return redirect(PAGE, key)
    context |= {"kept": kept, "section": section, "form": form}
    return render(request, "casework/conference/merge.html", context, status=422 if form.errors else 200)
