"""Attachments and the Word form: adding, removing, reading back, placing, downloading."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.post.words import CONTENT_TYPES, DOCX
from gezel.ui.access import PUBLIC, SIGNED_IN, access

from ..forms.candidacy import AttachmentForm, WordForm
from ..models import CallVersion
from ..queries.candidacy_draft import Draft
from ..queries.candidacy_home import open_area
from ..queries.candidacy_pages import FILES, page_of, part_of
from ..rules.call_content import CallContent
from ..rules.form import CHALLENGE
from ..rules.form_passages import joined
from ..rules.word_form import write_form
from ..words import HEADER_FIELDS
from ..workflows.candidacy_files import attach, detach
from ..workflows.candidacy_upload import place, settle, upload
from .candidacy_form import frame_of


@access(SIGNED_IN)
def files(request: HttpRequest, pk: int) -> HttpResponse:
    """The attachments: evidence, as many and as large as the call allows."""
    arrived = clock.now()
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    form = AttachmentForm(request.POST or None, request.FILES or None)
    form.fields["file"].widget.attrs["data-max-bytes"] = draft.content.numbers.attachment_mb * 1024 * 1024
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        try:
            attach(pk, given.name, given, form.cleaned_data["title"], request.actor, arrived)  # type: ignore[attr-defined]
            messages.success(request, say("formation.attached", request.actor.language))  # type: ignore[attr-defined]
            return redirect("formation:candidacy_files", pk)
        except Refused as refusal:
            form.refuse(refusal, "file")
    context = {**frame_of(request, draft, FILES), "form": form, "numbers": draft.content.numbers}
    return render(request, "formation/candidacy/files.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@require_POST
def remove_file(request: HttpRequest, pk: int, attachment_id: int) -> HttpResponse:
    """Take an attachment out of the draft."""
    arrived = clock.now()
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    attachment = get_object_or_404(draft.candidacy.attachments, pk=attachment_id)
    detach(attachment.pk, request.actor, arrived)  # type: ignore[attr-defined]
    messages.success(request, say("formation.detached", request.actor.language))  # type: ignore[attr-defined]
    return redirect("formation:candidacy_files", pk)


@access(SIGNED_IN)
def word(request: HttpRequest, pk: int) -> HttpResponse:
    """Upload a filled Word form; what waits from earlier ones is linked."""
    arrived = clock.now()
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    form = WordForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["file"]
        try:
            read = upload(pk, given.name, given, request.actor, arrived)  # type: ignore[attr-defined]
            return redirect("formation:candidacy_place", pk, read.pk)
        except Refused as refusal:
            form.refuse(refusal, "file")
    uploads = draft.candidacy.uploads.select_related("file")
    context = {**frame_of(request, draft), "form": form, "uploads": uploads}
    return render(request, "formation/candidacy/word.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def place_page(request: HttpRequest, pk: int, form_id: int) -> HttpResponse:
    """What a Word form held beside what we have: the person decides field by field and passage by passage."""
    arrived = clock.now()
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    read = get_object_or_404(draft.candidacy.uploads.select_related("file"), pk=form_id)
    if request.method == "POST":
        _settle(request, draft, read.pk, arrived)
        return redirect("formation:candidacy_place", pk, form_id)
    labels = {code: _label(draft, code) for code in draft.codes}
    context = {
        **frame_of(request, draft),
        "read": read,
        "asks": [(code, labels.get(code, code), draft.text(code), text) for code, text in read.found.items()],
        "passages": read.unplaced,
        "labels": [(code, label) for code, label in labels.items() if part_of(draft, code)],
    }
    return render(request, "formation/candidacy/place.html", context)


def _settle(request: HttpRequest, draft: Draft, form_id: int, at: datetime) -> None:
    actor, posted = request.actor, request.POST  # type: ignore[attr-defined]
    if "field" in posted:
        settle(form_id, posted["field"], posted.get("choice", ""), actor, at)
        return
    passage = whole(posted.get("passage", ""))
    if passage is None:
        raise Http404
    if posted.get("choice") == "drop":
        place(form_id, passage, "", actor, at)
    elif posted.get("code") in draft.codes:
        place(form_id, passage, posted["code"], actor, at)
    else:
        messages.warning(request, say("formation.passage_nowhere", actor.language))


def _label(draft: Draft, code: str) -> str:
    """A field as the placing page names it, in Dutch: the form is Dutch."""
    if code in HEADER_FIELDS:
        return say(f"formation.field_{code}")
    if code.startswith(CHALLENGE):
        challenge = next(c for c in draft.challenges if f"{CHALLENGE}{c.pk}" == code)
        return f"Bijdrage aan uitdaging {challenge.number}: {challenge.title}"
    return draft.content.question(code).title


@access(SIGNED_IN)
def word_filled(request: HttpRequest, pk: int) -> HttpResponse:
    """Our Word form with what is in the draft."""
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    candidacy = draft.candidacy
    values = {code: draft.text(code) for code in draft.codes if not code.startswith(CHALLENGE)}
    first = draft.content.questions[0].code if draft.content.questions else ""
    given = [(c.number, c.title, draft.text(f"{CHALLENGE}{c.pk}")) for c in draft.challenges]
    values |= {first: joined(draft.text(first), given)} if first else {}
    organisation = candidacy.organisation
    values |= {
        "organisation": organisation.name,
        "legal_form": organisation.get_legal_form_display(),
        "enterprise_number": organisation.enterprise_number or "",
        "engagement": "ja" if candidacy.engagement_at else "",
    }
    content = write_form(candidacy.area.call.name, candidacy.area.name, _questions(draft.content), values)
    return _word_file(content, f"kandidatuur-{slugify(candidacy.area.name)}.docx")


@access(PUBLIC)
def word_blank(request: HttpRequest, area_id: int) -> HttpResponse:
    """The blank Word form of an area."""
    area = open_area(area_id, clock.now())
    if area is None:
        raise Http404
    version: CallVersion = area.call_version
    content = write_form(area.call.name, area.name, _questions(version.settings))
    return _word_file(content, f"kandidatuurformulier-{area.slug}.docx")


def _questions(content: CallContent) -> list[tuple[str, str, str]]:
    return [(q.code, q.title, q.help) for q in content.questions]


def _word_file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=CONTENT_TYPES[DOCX])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
