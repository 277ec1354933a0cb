"""The check list, submitting, the receipt, taking back, and the proposal on paper. The instant of arrival is taken first."""

from __future__ import annotations

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access
from gezel.ui.documents import to_docx, to_pdf

from .. import words
from ..documents.proposal import paper
from ..forms.submission import SubmitForm
from ..policies.budget import sees_whole
from ..policies.submission import may_submit, may_take_back
from ..queries.checks import checks_of, material_of, seen_by
from ..queries.draft import draft_of, proposal_of
from ..queries.frozen import frozen
from ..queries.judgement import evaluation_of
from ..queries.windows import arrival, closes_at
from ..workflows import submission as workflow
from .frame import frame_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@access(TWO_FACTOR)
@rule("P-15", shows)
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """What is right and what is not, with the place of each, and the button."""
    arrived = clock.now()
    actor = request.actor  # type: ignore[attr-defined]
    proposal = proposal_of(actor, pk)
    form = SubmitForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            done = workflow.submit(pk, actor, arrived)
            messages.success(request, say("proposal.submitted_now", actor.language))
            return redirect("proposal:receipt", pk, done.number)
        except Refused as refusal:
            form.refuse(refusal)
    material = material_of(draft_of(proposal), arrived)
    seen = seen_by(material, actor.organisation_id, sees_whole(actor, proposal), actor.language)
    found = tuple(f for c in checks_of(material) for f in c.findings)
    context = frame_of(request, proposal, "proposal:submit") | {
        "form": form,
        "seen": seen,
        "levels": {level: seen.count(level) for level in (words.BLOCK, words.WARN)},
        "verdict": may_submit(actor, proposal, arrival(proposal, arrived), found),
        "closes_at": closes_at(proposal, arrived),
        "back": may_take_back(actor, proposal, evaluation_of(proposal)),
        "last": proposal.submissions.order_by("-number").first(),
    }
    return render(request, "proposal/submit.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
@require_POST
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Make it a draft again while nobody judges it."""
    actor = request.actor  # type: ignore[attr-defined]
    proposal_of(actor, pk)
    workflow.take_back(pk, actor, clock.now())
    messages.success(request, say("proposal.taken_back_now", actor.language))
    return redirect("proposal:overview", pk)


@access(SIGNED_IN)
@rule("P-15", shows)
def receipt(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """What arrived, when, under which fingerprint."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    found = get_object_or_404(proposal.submissions.select_related("by", "pdf", "docx"), number=number)
    context = frame_of(request, proposal) | {"submission": found, "content": found.content}
    context["arrived"] = workflow.to_the_second(found.at)
    return render(request, "proposal/receipt.html", context)


@access(TWO_FACTOR)
def document(request: HttpRequest, pk: int, number: int, kind: str) -> HttpResponse | FileResponse:
    """A submission on paper, byte for byte as it was made; number 0 is the draft as it stands now."""
    proposal = proposal_of(request.actor, pk)  # type: ignore[attr-defined]
    if kind not in ("pdf", "docx"):
        raise Http404
    if number:
        found = get_object_or_404(proposal.submissions.select_related("pdf", "docx"), number=number)
        file = found.pdf if kind == "pdf" else found.docx
        if file is None:
            raise Http404
        return FileResponse(file.location.open("rb"), as_attachment=True, filename=file.name)
    at = clock.now()
    made = paper(frozen(draft_of(proposal), at))
    content = to_pdf(made) if kind == "pdf" else to_docx(made)
    answer = HttpResponse(content, content_type="application/pdf" if kind == "pdf" else WORD)
    answer["Content-Disposition"] = f'attachment; filename="projectvoorstel-ontwerp.{kind}"'
    return answer
