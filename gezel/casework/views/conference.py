"""One case conference: preparing it, reading what is shared, and what came of it (C-13, D-08)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import told

from ..forms.conference import LinesForm
from ..models import SharedLine
from ..queries.conferences import entries_of, lines_of
from ..queries.lines import lines_for
from ..rules.conference import names_somebody
from ..rules.sight import FILE
from ..workflows.conference_steps import may
from ..workflows.conferences import share, take_back
from .conference_frame import Table, table_of
from .conference_steps import follow_steps, steps_for


@access(TWO_FACTOR)
def conference(request: HttpRequest, key: str) -> HttpResponse:
    """The question, who comes, what they read; what one may do with it now."""
    table, context = table_of(request, key)
    lines = [line for line in lines_of(table.conference) if table.eye.reads(line.bound_only)]
    entries = entries_of(table.conference, table.who) if context["written"] else []
    steps = _steps(request, table, context, lines)
    follows = follow_steps(table, entries) if context["may_run"] else []
    if play(request, [*steps, *follows]):
        return redirect("casework:conference", key)
    named = {step.name: step for step in steps}
    context |= {
        "lines": [(line, named.get(f"back{line.pk}")) for line in lines],
        "seats": [(one, named.get(f"out{one.pk}")) for one in table.invites],
        "said": [(row, next((f for f in follows if f.name == f"came{row.entry.pk}"), None)) for row in entries],
        "steps": [s for s in steps if s.shown and not s.name.startswith(("back", "out"))],
        "may_change": may("change", table.conference),
        "named": _named(table, lines),
    }
    return render(request, "casework/conference/page.html", context, status=status([*steps, *follows]))


def _named(table: Table, lines: list[SharedLine]) -> bool:
    """Whether a text names the participant though the table should read initials only; for who prepares."""
    found = table.conference
    if found.by_name or not table.eye.whole or found.case.participant is None:
        return False
    texts = (found.question, found.asks, found.why, *(line.text for line in lines))
    return names_somebody(texts, found.case.participant.given_name)


def _steps(request: HttpRequest, table: Table, context: dict[str, Any], lines: list[SharedLine]) -> list[Step]:
    return steps_for(table, request.actor, lines) if context["may_run"] else []  # type: ignore[attr-defined]


@access(TWO_FACTOR)
def conference_lines(request: HttpRequest, key: str) -> HttpResponse:
    """Choose lines of the file, shorten them, and lay them on the table; what is no longer chosen is taken back."""
    table, context = table_of(request, key, shows=FILE)
    if not table.eye.sight.guides:
        raise Http404
    found, actor = table.conference, request.actor  # type: ignore[attr-defined]
    standing = {line.source: line for line in lines_of(found) if line.source}
    form = LinesForm(lines_for(found.case, table.eye.sight, table.at), standing, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _lay(form, found.pk, standing, actor)
        except Refused as refusal:
            form.refuse(refusal)
        else:
            told(request)
            return redirect("casework:conference", key)
    context |= {"form": form, "may_change": may("change", found), "bound": say("casework.bound_only", actor.language)}
    return render(request, "casework/conference/lines.html", context, status=422 if form.errors else 200)


def _lay(form: LinesForm, conference_id: int, standing: dict[str, SharedLine], actor: Any) -> None:
    at = clock.now()
    chosen = form.chosen()
    for line, text, bound in chosen:
        share(conference_id, line.part, line.title, text, actor, at, bound=bound, source=line.source)
    kept = {line.source for line, _, _ in chosen}
    for line in form.offered:  # what this reader is not offered, somebody else laid there and stays
        if line.source in standing and line.source not in kept:
            take_back(standing[line.source].pk, actor, at)
