"""The process with its evidence: offered by the area, ratified or returned by the manager; and the final report (F-23, F-24)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.verdict import require
from gezel.post.words import CONTENT_TYPES
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.documents import to_docx, to_pdf

from ..documents.report import final_report
from ..forms.ratification import JudgeForm, OfferForm
from ..models import Ratification
from ..policies import ratification as policy
from ..queries.jury_access import known_by
from ..queries.ratification import conditions, latest
from ..queries.report import report_of
from ..rules.ratification import process_over
from ..workflows import ratification as workflow
from .desk import find

_MAKE = {"pdf": to_pdf, "docx": to_docx}


@access(SIGNED_IN)
def ratification(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The six conditions with their evidence; the area offers, the manager judges, others read."""
    area, by, at = find(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    found, last = conditions(area, at, by.has("area_desk", "area", area.pk)), latest(area)
    do = request.POST.get("do")
    offer = OfferForm(request.POST if do == "offer" else None)
    judge = JudgeForm(found, request.POST if do in ("ratify", "return") else None)
    if request.method == "POST":
        steps = {
            "offer": (offer, lambda: workflow.offer(area.pk, offer.cleaned_data["note"], by, at)),
            "ratify": (judge, lambda: workflow.ratify(area.pk, judge.judged(), by, at)),
            "return": (judge, lambda: workflow.give_back(area.pk, judge.judged(), by, at)),
        }
        if do not in steps:
            raise Http404
        if attempt(*steps[do]):
            told(request, f"formation.process_{do}_now")
            return redirect(reverse("formation:ratification", args=[call_slug, area_slug]))
    context = {
        "area": area,
        "conditions": found,
        "over": process_over(found),
        "last": last,
        "rows": [(*row, _said(last, row[0].number)) for row in judge.rows()],
        "earlier": Ratification.objects.filter(area=area, result="returned").order_by("-pk"),
        "may_offer": policy.may_offer(by, area, last),
        "may_judge": policy.may_judge_process(by, area, last),
        "may_report": policy.may_read_report(by, area, at),
        "offer": offer,
        "judge": judge,
    }
    return render(request, "formation/ratification/page.html", context, status=422 if request.method == "POST" else 200)


def _said(last: Ratification | None, number: int) -> dict[str, Any] | None:
    """What the manager said of a condition the last time."""
    said: dict[str, Any] | None = last.judged.get(str(number)) if last else None
    return said


@access(TWO_FACTOR)
def report(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The final report as it stands now, and as it was ratified."""
    area, by, at = find(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    last = latest(area)
    context = {
        "area": area,
        "may": policy.may_read_report(by, area, at),
        "ratified": last if last and last.state == "ratified" else None,
        "report": report_of(area, by, at),
    }
    return render(request, "formation/ratification/report.html", context)


@access(TWO_FACTOR)
def download(request: HttpRequest, call_slug: str, area_slug: str, kind: str) -> HttpResponse:
    """The report of this moment as PDF or Word."""
    area, by, at = find(request, call_slug, area_slug), request.actor, clock.now()  # type: ignore[attr-defined]
    require(policy.may_read_report(by, area, at))
    content = _MAKE[kind](final_report(report_of(area, by, at), at, conditions(area, at)))
    looked(known_by(by, at).filter(area=area), by, at, ["report"])
    response = HttpResponse(content, content_type=CONTENT_TYPES[kind])
    response["Content-Disposition"] = f'attachment; filename="eindverslag-{area.slug}.{kind}"'
    return response
