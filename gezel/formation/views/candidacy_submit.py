"""Reading once more, submitting, the receipt, withdrawing. The instant of arrival is taken before anything else."""

from __future__ import annotations

from datetime import datetime

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say, shown
from gezel.kernel.verdict import Refused
from gezel.ui.access import SIGNED_IN, access

from ..documents.candidacy import pdf_of
from ..forms.candidacy import SubmitForm
from ..policies.candidacy import may_submit, may_withdraw
from ..queries.candidacy_door import facts_of
from ..queries.candidacy_draft import frozen, mark_of
from ..queries.candidacy_pages import findings_of, page_of
from ..rules.call_content import CallContent
from ..rules.deadline import last_moment
from ..workflows.candidacy import STEPS
from ..workflows.candidacy import submit as submit_candidacy
from ..workflows.candidacy import withdraw as withdraw_candidacy
from .candidacy_form import frame_of


@access(SIGNED_IN)
@rule("F-08", shows)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Exactly what the jury will read, with the pages of part D counted."""
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    content = frozen(draft)
    context = {**frame_of(request, draft, "preview"), "content": content, "questions": answered(content, draft.content)}
    return render(request, "formation/candidacy/preview.html", context)


def answered(content: dict[str, object], call: CallContent) -> list[dict[str, object]]:
    """The questions with their answers for a page, the contributions per challenge with the first one."""
    answers: dict[str, str] = content["answers"]  # type: ignore[assignment]
    rows: list[dict[str, object]] = []
    for question in call.questions:
        first = not rows
        new = not rows or rows[-1]["group"] != call.groups.get(question.group, "")
        rows.append(
            {
                "question": question,
                "group": call.groups.get(question.group, ""),
                "opens": new,
                "answer": answers.get(question.code, ""),
                "challenges": content["challenges"] if first else [],
            }
        )
    return rows


@access(SIGNED_IN)
def preview_pdf(request: HttpRequest, pk: int) -> HttpResponse:
    """The draft as PDF."""
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    made = pdf_of(frozen(draft), draft.content, area=draft.candidacy.area.name)
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = 'attachment; filename="kandidatuur-ontwerp.pdf"'
    return response


@access(SIGNED_IN)
@rule("F-20", shows)
def submit(request: HttpRequest, pk: int) -> HttpResponse:
    """What happens when you submit, what is still missing, and the button. What counts is when this small request arrives."""
    arrived = clock.now()
    actor = request.actor  # type: ignore[attr-defined]
    draft = page_of(actor, pk)
    form = SubmitForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            done = submit_candidacy(pk, actor, arrived)
            return redirect("formation:candidacy_receipt", pk, done.number)
        except Refused as refusal:
            form.refuse(refusal)
    found = findings_of(draft)
    last = draft.candidacy.submissions.order_by("-number").first()
    same = last is not None and draft.candidacy.stands and mark_of(last.content) == mark_of(frozen(draft))
    context = {
        **frame_of(request, draft, "submit"),
        "form": form,
        "verdict": may_submit(actor, draft.candidacy, facts_of(draft.candidacy, clock.day_of(arrived)), found, arrived),
        "last": last,
        "same": same,
        "last_second": _last_second(draft.candidacy.area.deadline_at),
    }
    return render(request, "formation/candidacy/submit.html", context, status=422 if form.errors else 200)


def _last_second(deadline_at: datetime | None) -> datetime | None:
    return last_moment(deadline_at) if deadline_at else None


def _to_the_second(at: datetime, language: str) -> str:
    local = at.astimezone(clock.BRUSSELS)
    return f"{shown(local.date(), language)}, {local:%H:%M:%S}"


@access(SIGNED_IN)
@rule("F-11", shows)
def receipt(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """The receipt: what arrived, when, under which fingerprint, and what can still be done until when."""
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    submission = get_object_or_404(draft.candidacy.submissions.select_related("by", "pdf"), number=number)
    last = draft.candidacy.submissions.order_by("-number").first()
    context = {
        **frame_of(request, draft),
        "submission": submission,
        "content": submission.content,
        "questions": answered(submission.content, draft.content),
        "stands": draft.candidacy.stands and last == submission,
        "arrived": _to_the_second(submission.at, request.actor.language),  # type: ignore[attr-defined]
        "last_second": _last_second(draft.candidacy.area.deadline_at),
    }
    return render(request, "formation/candidacy/receipt.html", context)


@access(SIGNED_IN)
def receipt_pdf(request: HttpRequest, pk: int, number: int) -> HttpResponse | FileResponse:
    """The PDF of a submission, byte for byte what the receipt carries."""
    draft = page_of(request.actor, pk)  # type: ignore[attr-defined]
    submission = get_object_or_404(draft.candidacy.submissions.select_related("pdf"), number=number, pdf__isnull=False)
    assert submission.pdf is not None
    name = submission.pdf.name
    return FileResponse(submission.pdf.location.open("rb"), as_attachment=True, filename=name)


@access(SIGNED_IN)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw after being asked once; texts and receipts stay."""
    arrived = clock.now()
    actor = request.actor  # type: ignore[attr-defined]
    draft = page_of(actor, pk)
    if request.method == "POST":
        withdraw_candidacy(pk, actor, arrived)
        messages.success(request, say("formation.withdrawn", actor.language))
        return redirect("formation:candidacy_overview", pk)
    verdict = may_withdraw(actor, draft.candidacy, arrived) & STEPS.may("withdraw", draft.candidacy.state(arrived))
    context = {
        **frame_of(request, draft),
        "verdict": verdict,
        "last_second": _last_second(draft.candidacy.area.deadline_at),
    }
    return render(request, "formation/candidacy/withdraw.html", context)
