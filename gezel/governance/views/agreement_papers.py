"""The agreement on paper, and the note for a partner's own council or board."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.text import slugify

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.verdict import Refused, no, require
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.documents import Document, to_docx, to_pdf

from ..documents.council_note import council_note
from ..documents.differences import differences_paper
from ..queries.agreement_paper import draft_paper, note_for, standing_paper
from ..queries.agreement_signing import standing
from .agreement import agreement_frame, compared_here, edition_seen
from .agreement_writing import partner_in, writing_frame

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@access(SIGNED_IN)
@rule("G-02", shows)
def document(request: HttpRequest, pk: int, number: int, kind: str) -> HttpResponse | FileResponse:
    """The agreement as PDF or Word. Number 0 is the draft as it reads now; a number gives an edition with what came after it:
    signatures, later partners and changes. ``?vast=1`` gives the edition byte for byte as it was frozen."""
    context = agreement_frame(request, pk)
    if kind not in _TYPES:
        raise Http404
    partnership = context["partnership"]
    if not number:
        require(context["reads_draft"])
        return answer(draft_paper(partnership, clock.today()), f"{partnership.name} ontwerp", kind)
    found = edition_seen(context, number)
    if "vast" in request.GET or context["until"]:
        file = found.pdf if kind == "pdf" else found.docx
        if file is None:
            raise Http404
        return FileResponse(file.location.open("rb"), as_attachment=True, filename=file.name)
    name = f"{partnership.name} editie {number} stand {clock.today().isoformat()}"
    return answer(standing_paper(found, clock.today()), name, kind)


@access(SIGNED_IN)
@rule("G-02", shows)
def differences(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """What differs between two editions (0: the text of now), as PDF or Word; the same sections as on the page."""
    if kind not in _TYPES:
        raise Http404
    context = compared_here(request, pk)
    require(context["may_compare"])
    name, old, new = context["partnership"].name, context["old"], context["new"]
    sections = [(section.title, section.pieces) for section in context["sections"]]
    made = differences_paper(name, old, new, sections, clock.today())
    return answer(made, f"{name} verschillen {old or 'nu'} {new or 'nu'}", kind)


@access(SIGNED_IN)
@rule("G-03", shows)
def note(request: HttpRequest, pk: int, organisation_id: int, kind: str) -> HttpResponse:
    """The note with draft decision for a partner's own body."""
    context = writing_frame(request, pk)
    organisation = partner_in(context, organisation_id)
    if kind not in _TYPES:
        raise Http404
    row = standing(context["partnership"], clock.today()).row(organisation.pk)
    asked = row and note_for(context["partnership"], row, clock.today(), request.GET.get("orgaan", ""))
    if not asked:
        raise Refused(no("governance.nothing_to_approve"))
    return answer(council_note(asked), f"nota {organisation.name}", kind)


def answer(made: Document, name: str, kind: str) -> HttpResponse:
    """A made document as a download."""
    content = to_pdf(made) if kind == "pdf" else to_docx(made)
    response = HttpResponse(content, content_type=_TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="{slugify(name)}.{kind}"'
    return response
