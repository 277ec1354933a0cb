"""Issues: the list, raising one, and one with everything that can be done with it (G-10)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.clock import start_of
from gezel.kernel.rule import rule, shows
from gezel.kernel.typed import whole
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.issues import IssueForm
from ..models import Body, Issue
from ..policies.issues import may_raise
from ..queries.decisions import decisions_seen_by
from ..queries.issues import (
    answering,
    as_it_was,
    came_of,
    issue_for,
    issues_seen_by,
    named_like,
    open_escalations,
    state,
    story,
)
from ..queries.origins import behind_issue, point_known
from ..queries.partnership import reads_until
from ..queries.themes import theme_names, themes_of
from ..workflows.issues import Draft, raise_issue
from .doing import play, status
from .issue_frame import reading
from .issue_steps import steps_for

PAGE = 25


@rule("G-10", shows)
@access(SIGNED_IN)
def issues(request: HttpRequest, pk: int) -> HttpResponse:
    """What is open (with whom, since when, which answer is awaited), and what was closed; found again by a word of the title."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:issues")
    query = request.GET.get("q", "").strip()
    rows = named_like(issues_seen_by(actor, found), query)
    until = reads_until(actor, found)
    over = Q(closed_at__lt=start_of(until)) if until else Q(closed_at__isnull=False)
    closed, after = _page(rows.filter(over), request.GET.get("na", ""))
    context |= {
        "open": [_row(as_it_was(issue, until)) for issue in rows.exclude(over)[:200]],
        "closed": [_row(as_it_was(issue, until)) for issue in closed],
        "next_key": after,
        "paged": bool(request.GET.get("na")),
        "query": query,
        "may_raise": may_raise(actor, found),
        "today": clock.today(),
    }
    return render(request, "governance/issues/list.html", context)


def _row(issue: Issue) -> dict[str, Any]:
    return {"issue": issue, "state": state(issue), "awaited": open_escalations(issue)}


def _page(rows: QuerySet[Issue], after: str) -> tuple[list[Issue], str | None]:
    """Closed issues by number, newest first, so many at a time."""
    rows = rows.order_by("-pk")
    rows = rows.filter(pk__lt=int(after)) if after.isdecimal() and len(after) < 18 else rows
    page = list(rows[: PAGE + 1])
    return page[:PAGE], str(page[PAGE - 1].pk) if len(page) > PAGE else None


@access(SIGNED_IN)
def issue_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Raise an issue."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:issues")
    bodies = list(Body.objects.filter(partnership=found, removed_on=None))
    themes = themes_of(found, clock.today()).items()
    first = {"point": whole(request.GET.get("punt", "")), "body": whole(request.GET.get("overleg", ""))}
    form = IssueForm(request.POST or None, bodies=bodies, themes=themes, initial=first)
    made: list[Issue] = []

    def act() -> None:
        clean = form.cleaned_data
        draft = Draft(
            clean["title"], clean["text"], clean["tried"], int(clean["body"]), clean["theme"], clean["point"] or 0
        )
        made.append(raise_issue(pk, draft, actor, clock.now()))

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:issue", pk, made[0].pk)
    context |= {"form": form, "may": may_raise(actor, found), "point": point_known(actor, found, form["point"].value())}
    return render(request, "governance/issues/new.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def issue(request: HttpRequest, pk: int, issue_id: int) -> HttpResponse:
    """One issue: how it stands, every step so far, and what this reader may do now."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:issues")
    one = issue_for(actor, found, issue_id)
    steps = steps_for(one, actor)
    if play(request, steps):
        return redirect("governance:issue", pk, one.pk)
    answers, until = answering(one, clock.today()), reads_until(actor, found)
    came = came_of(one, actor)
    context |= {
        "issue": one,
        "state": state(one),
        "theme": theme_names(found).get(one.theme, ""),
        "story": story(one, came, until),
        "steps": [step for step in steps if step.shown],
        "answers": answers,
        "mine": actor.person_id in answers,
        "awaited": open_escalations(one),
        "open_decisions": set(
            decisions_seen_by(actor, found).filter(issues_behind__issue=one).values_list("pk", flat=True)
        ),
        "traces": behind_issue(actor, one),
        "follow_ups": came,
        "today": clock.today(),
    }
    return render(request, "governance/issues/issue.html", context, status=status(steps))
