"""Looking back in a field of the form: its versions, what changed since, and putting one back."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused, Verdict
from gezel.ui.access import SIGNED_IN, access
from gezel.writing.queries.history import Version, history_of, since

from ..forms.candidacy import SectionsForm
from ..queries.candidacy_pages import ENGAGEMENT, fields_of, page_of, part_of
from ..workflows.candidacy_text import put_back
from .candidacy_form import frame_of


@access(SIGNED_IN)
@rule("F-08", shows)
def history(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """The versions of one field; ``?versie=`` shows what changed since that one; a post puts it back (``old``, ``version``)."""
    arrived = clock.now()
    actor = request.actor  # type: ignore[attr-defined]
    draft = page_of(actor, pk)
    section = get_object_or_404(draft.candidacy.sections.select_related("saved_by"), code=code)
    slug = part_of(draft, code)
    if not slug or slug == ENGAGEMENT:
        raise Http404
    versions = history_of(section)
    chosen = _chosen(versions, request.POST.get("old") or request.GET.get("versie", ""))
    refused = _put_back(request, chosen, arrived) if request.method == "POST" else None
    if refused is not None and refused.allowed:
        messages.success(request, say("writing.put_back", actor.language))
        return redirect("formation:candidacy_part", pk, slug)
    form = SectionsForm(f for f in fields_of(draft, slug, actor, arrived) if f.code == code)
    context = {
        **frame_of(request, draft, slug),
        "slug": slug,
        "versions": versions,
        "chosen": chosen,
        "refused": refused,
    }
    context |= {"label": form[code].label, "section": section, "pieces": since(chosen, versions[0]) if chosen else ()}
    return render(request, "formation/candidacy/history.html", context, status=409 if refused is not None else 200)


def _put_back(request: HttpRequest, chosen: Version | None, arrived: datetime) -> Verdict:
    if chosen is None:
        raise Http404
    try:
        version = _number(request.POST.get("version", ""))
        return put_back(chosen.pk, version, request.actor, arrived).verdict  # type: ignore[attr-defined]
    except Refused as refusal:
        return refusal.verdict


def _chosen(versions: tuple[Version, ...], pk: str) -> Version | None:
    """The version asked for, among those of this field alone; the one before the one that stands when none was asked."""
    if pk:
        found = next((v for v in versions if v.pk and str(v.pk) == pk), None)
        if found is None:
            raise Http404
        return found
    return next((v for v in versions if v.pk), None)


def _number(text: str) -> int:
    found = whole(text)
    return -1 if found is None else found
