"""The directory of a partnership: searched, one entry, written, taken along as a sheet (C-23)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import GezelForm

from ..forms.directory import DirectoryFilter, EntryForm, entry_initial
from ..models import DirectoryEntry
from ..policies.groups import may_keep_directory
from ..queries.directory import Wanted, matching, page_of, sheet, stale_before
from ..queries.domains import domains_of
from ..workflows import directory as life
from .frame import casework_of

TAB = "casework:directory"


def _wanted(form: DirectoryFilter, after: str) -> Wanted:
    clean = form.cleaned_data if form.is_valid() else {}
    return Wanted(
        clean.get("q", ""),
        clean.get("soort", ""),
        clean.get("domein", 0),
        clean.get("plaats", ""),
        bool(clean.get("oud")),
        int(after) if after.isdecimal() and len(after) < 16 else 0,
    )


@access(TWO_FACTOR)
def directory(request: HttpRequest, pk: int) -> HttpResponse:
    """Who can help and where one can work; ``?vorm=csv`` gives the same as a sheet."""
    partnership, context = casework_of(request, pk, TAB)
    today = clock.today()
    form = DirectoryFilter(request.GET, domains=domains_of(partnership))
    wanted = _wanted(form, request.GET.get("na", ""))
    rows = matching(partnership, wanted, today)
    if request.GET.get("vorm") == "csv":
        text = sheet(list(rows), request.actor.language)  # type: ignore[attr-defined]
        answer = HttpResponse(text.encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="sociale-kaart-{pk}.csv"'
        return answer
    found, onward = page_of(rows, wanted.after)
    query = request.GET.copy()
    query.pop("na", None)
    context |= {
        "entries": found,
        "onward": onward,
        "query": query.urlencode(),
        "form": form,
        "stale": stale_before(today),
        "may": may_keep_directory(request.actor, partnership),  # type: ignore[attr-defined]
    }
    return render(request, "casework/directory/list.html", context)


@access(TWO_FACTOR)
def directory_new(request: HttpRequest, pk: int) -> HttpResponse:
    """A new entry."""
    partnership, context = casework_of(request, pk, TAB)
    form = EntryForm(request.POST or None, domains=domains_of(partnership))
    made: list[DirectoryEntry] = []

    def act() -> None:
        made.append(life.add_entry(partnership, form.listed(), request.actor, clock.now()))  # type: ignore[attr-defined]

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:directory_entry", pk, made[0].pk)
    context |= {"form": form}
    return render(request, "casework/directory/new.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
def directory_entry(request: HttpRequest, pk: int, entry_id: int) -> HttpResponse:
    """One entry: what they offer, how to reach them, how it stood before; changing, checking, laying aside."""
    partnership, context = casework_of(request, pk, TAB)
    rows = DirectoryEntry.objects.select_related("checked_by").prefetch_related("domains", "befores__by")
    entry = get_object_or_404(rows, pk=entry_id, partnership=partnership)
    may = may_keep_directory(request.actor, partnership)  # type: ignore[attr-defined]
    check = Step(
        "check",
        "casework.do_check_entry",
        may,
        GezelForm,
        lambda c, by, at: life.check_entry(entry.pk, by, at),
        icon="circle-check",
        main=True,
    )
    change = Step(
        "change",
        "casework.do_change_entry",
        may,
        EntryForm,
        lambda c, by, at: life.change_entry(entry.pk, c["edition"], change.form.listed(), by, at),  # type: ignore[attr-defined]
        initial=entry_initial(entry),
        more={"domains": domains_of(partnership)},
        icon="pencil",
    )
    aside = Step(
        "aside",
        "casework.do_take_up_entry" if entry.removed_on else "casework.do_lay_aside_entry",
        may,
        GezelForm,
        lambda c, by, at: life.lay_aside_entry(entry.pk, by, at),
        icon="rotate-ccw",
    )
    steps = [check, change, aside]
    if play(request, steps):
        return redirect("casework:directory_entry", pk, entry.pk)
    context |= {"entry": entry, "steps": [s for s in steps if s.shown], "stale": stale_before(clock.today())}
    return render(request, "casework/directory/entry.html", context, status=status(steps))
