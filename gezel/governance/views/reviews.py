"""Reviews of the learning process: where a partnership stands, its questions; and over all partnerships."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.meetings import QuestionsForm
from ..models import Body
from ..queries.meetings import meetings_seen
from ..queries.reviews import questions_of, review_lines
from ..workflows.reviews import ask
from .bodies import TAB
from .frame import reading


@access(SIGNED_IN)
def reviews(request: HttpRequest, pk: int) -> HttpResponse:
    """When the next review is due and why, those that were held, the questions."""
    partnership, context = reading(request, pk, TAB)
    rows = meetings_seen(request.actor, partnership).filter(review=True).select_related("dispatch")  # type: ignore[attr-defined]
    group = Body.objects.filter(partnership=partnership, kind=words.SUPPORT_GROUP, removed_on=None).first()
    context |= {"meetings": rows, "group": group}
    context |= {"review": review_lines([partnership], clock.now())[0], "questions": questions_of(partnership)}
    return render(request, "governance/reviews.html", context)


@access(SIGNED_IN)
def review_questions(request: HttpRequest, pk: int) -> HttpResponse:
    """The partnership's own questions for its reviews."""
    partnership, context = reading(request, pk, TAB)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    form = QuestionsForm(questions_of(partnership), request.POST or None)
    if request.method == "POST" and attempt(
        form, lambda: ask(pk, form.questions(), form.cleaned_data["seen"], actor, clock.now())
    ):
        told(request)
        return redirect("governance:reviews", pk)
    context |= {"form": form}
    return render(request, "governance/review_questions.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def all_reviews(request: HttpRequest) -> HttpResponse:
    """Every partnership one sees with its term, the late ones first; for the manager and the coaches, and for who is in several."""
    seen = list(Partnership.objects.seen_by(request.actor))  # type: ignore[attr-defined]
    lines = sorted(review_lines(seen, clock.now()), key=lambda line: line.due.last_day)
    return render(request, "governance/all_reviews.html", {"lines": lines})
