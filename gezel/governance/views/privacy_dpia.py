"""The guided assessment: questions, risks, advice, closing, acceptance per board; on paper (D-02)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.ui.documents import to_docx, to_pdf

from ..forms.privacy_papers import AnswersForm, RiskForm
from ..models import Dpia, DpiaRisk
from ..queries.privacy_documents import dpia_document
from ..queries.privacy_papers import questions
from ..rules.privacy import band, score
from ..workflows import dpia as workflow
from .privacy import approvals_of, board_form, decide, opened

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@access(SIGNED_IN)
def dpia_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin an assessment, or a next edition."""
    opened(request, pk)
    if request.method != "POST":
        raise Http404
    row = workflow.begin(pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("governance:dpia", pk, row.pk)


@access(SIGNED_IN)
def dpia(request: HttpRequest, pk: int, dpia_id: int) -> HttpResponse:
    """One edition of the assessment."""
    found, context = opened(request, pk)
    row = get_object_or_404(Dpia, pk=dpia_id, partnership=found)
    row.partnership = found
    do = request.POST.get("do")
    initial = {f"q_{code}": text for code, text in row.answers.items()}
    initial |= {"advice": row.advice, "advised_by": row.advised_by, "edition": row.edition}
    form = AnswersForm(questions(), request.POST if do == "answer" else None, initial=initial, auto_id="answer-%s")
    board = board_form(request, found)
    if request.method == "POST" and _step(request, row, form, board):
        told(request)
        return redirect("governance:dpia", pk, dpia_id)
    context |= {
        "row": row,
        "form": form,
        "board_form": board,
        "risks": [(risk, _weight(risk, ""), _weight(risk, "residual_")) for risk in row.risks.all()],
        "answers": [(q, row.answers.get(q.code, "")) for q in questions()],
        **approvals_of(request, found, row),
    }
    return render(request, "governance/privacy/dpia.html", context, status=422 if request.method == "POST" else 200)


def _weight(risk: DpiaRisk, stem: str) -> tuple[int, str] | None:
    likelihood, impact = getattr(risk, f"{stem}likelihood"), getattr(risk, f"{stem}impact")
    if not likelihood or not impact:
        return None
    weight = score(likelihood, impact)
    return weight, band(weight)


def _step(request: HttpRequest, row: Dpia, form: Any, board: Any) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "answer":
        return attempt(form, lambda: workflow.answer(row.pk, form.answers(), *_three(form), by, at))
    if do == "close":
        workflow.close(row.pk, by, at)
        return True
    if do == "board":
        return attempt(board, lambda: decide(row, board, by, at))
    raise Http404


def _three(form: Any) -> tuple[str, str, int]:
    clean = form.cleaned_data
    return clean["advice"], clean["advised_by"], clean["edition"]


@access(SIGNED_IN)
def risk(request: HttpRequest, pk: int, dpia_id: int, risk_id: int = 0) -> HttpResponse:
    """One risk of an edition that is being written, or a new one."""
    found, context = opened(request, pk)
    row = get_object_or_404(Dpia, pk=dpia_id, partnership=found)
    one = get_object_or_404(row.risks, pk=risk_id) if risk_id else None
    initial = {name: getattr(one, name) for name in RiskForm.base_fields} if one else {}
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    if request.method == "POST" and request.POST.get("do") == "drop" and one:
        seen = whole(request.POST.get("edition", ""))
        workflow.drop_risk(one.pk, by, at, -1 if seen is None else seen)
        return redirect("governance:dpia", pk, dpia_id)
    form = RiskForm(request.POST or None, initial=initial)
    if request.method == "POST" and attempt(
        form, lambda: workflow.weigh(row.pk, risk_id or None, form.cleaned_data, by, at)
    ):
        told(request)
        return redirect("governance:dpia", pk, dpia_id)
    context |= {"row": row, "risk": one, "form": form}
    return render(request, "governance/privacy/risk.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def dpia_paper(request: HttpRequest, pk: int, dpia_id: int, kind: str) -> HttpResponse:
    """The edition as PDF or Word."""
    found, _ = opened(request, pk)
    row = get_object_or_404(Dpia, pk=dpia_id, partnership=found)
    if kind not in ("pdf", "docx"):
        raise Http404
    document = dpia_document(row, clock.now())
    content = to_pdf(document) if kind == "pdf" else to_docx(document)
    answer = HttpResponse(content, content_type="application/pdf" if kind == "pdf" else WORD)
    answer["Content-Disposition"] = f'attachment; filename="geb-{row.number}.{kind}"'
    return answer
