"""Group activities of a partnership: the list, one group, and ticking who was there on a phone (C-17)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.governance.queries.people import people_of
from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.together import DateForm, GroupForm, TickForm
from ..models import Group, GroupDate
from ..policies.groups import may_make_groups, may_tick
from ..queries.groups import groups_of, seats_of, ticked, times_of
from ..rules.sight import IDENTITY
from ..workflows import groups as life
from .frame import casework_of
from .looking import look

TAB = "casework:groups"


@access(TWO_FACTOR)
def groups(request: HttpRequest, pk: int) -> HttpResponse:
    """The groups, and making one."""
    partnership, context = casework_of(request, pk, TAB)
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    may = may_make_groups(actor, partnership)
    step = Step(
        "make",
        "casework.do_group",
        may,
        GroupForm,
        lambda c, by, at: life.make_group(partnership, step.form.activity(), c["guides"], by, at),  # type: ignore[attr-defined]
        initial={"guides": [actor.person_id]},
        more={"people": people_of(partnership, clock.today()) if may else ()},
        icon="plus",
    )
    if play(request, [step]):
        return redirect(TAB, pk)
    context |= {"groups": groups_of(partnership, at), "step": step, "may": may}
    return render(request, "casework/group/list.html", context, status=status([step]))


@access(TWO_FACTOR)
def group(request: HttpRequest, pk: int, group_id: int) -> HttpResponse:
    """One group: its dates with counts, and who has a place as far as one may know."""
    partnership, context = casework_of(request, pk, TAB)
    found = get_object_or_404(Group.objects.prefetch_related("guides"), pk=group_id, partnership=partnership)
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    step = Step(
        "date",
        "casework.do_group_date",
        may_make_groups(actor, partnership),
        DateForm,
        lambda c, by, at: life.add_date(found.pk, *step.form.moments(), by, at),  # type: ignore[attr-defined]
        icon="calendar-plus",
    )
    if play(request, [step]):
        return redirect("casework:group", pk, group_id)
    seats = seats_of(found, actor, at)
    look(request, seats.named, [IDENTITY])
    context |= {
        "group": found,
        "times": times_of(found),
        "seats": seats,
        "step": step,
        "may_tick": may_tick(actor, found),
        "now": at,
    }
    return render(request, "casework/group/group.html", context, status=status([step]))


@access(TWO_FACTOR)
def group_tick(request: HttpRequest, pk: int, date_id: int) -> HttpResponse:
    """Who is there: a tap for each participant whose case one opens."""
    partnership, context = casework_of(request, pk, TAB)
    rows = GroupDate.objects.select_related("group__partnership")
    date = get_object_or_404(rows, pk=date_id, group__partnership=partnership)
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    seats = seats_of(date.group, actor, at)
    form = TickForm(request.POST or None, cases=seats.named, stands=ticked(date, seats.named))
    if request.method == "POST" and attempt(form, lambda: life.tick(date.pk, form.statuses(), actor, clock.now())):
        told(request)
        return redirect("casework:group", pk, date.group_id)
    look(request, seats.named, [IDENTITY])
    context |= {
        "group": date.group,
        "date": date,
        "seats": seats,
        "form": form,
        "may_tick": may_tick(actor, date.group),
    }
    return render(request, "casework/group/tick.html", context, status=422 if form.errors else 200)
