"""Group activities of a partnership: the list, one group, and ticking who was there on a phone (C-17)."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.governance.queries.people import people_of
from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.verdict import YES, Verdict, no
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import GezelForm

from ..forms.groups import ChangeGroupForm, DateForm, GroupForm, TickForm, group_initial
from ..models import Group, GroupDate
from ..policies.groups import may_make_groups, may_tick, ticks
from ..queries.groups import Time, groups_of, seats_among, seats_of, ticked, times_of
from ..rules.sight import IDENTITY
from ..workflows import group_changes as changes
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
    times = times_of(found)
    steps = _steps(found, may_make_groups(actor, partnership) & life.going_on(found), times)
    if play(request, steps):
        return redirect("casework:group", pk, group_id)
    seats = seats_of(found, actor, at)
    look(request, seats.named, [IDENTITY])
    named = {step.name: step for step in steps}
    context |= {
        "group": found,
        "times": [(time, named.get(f"off{time.date.pk}")) for time in times],
        "seats": seats,
        "steps": [named[name] for name in ("date", "change", "end")],
        "may_tick": may_tick(actor, found, at),
        "now": at,
    }
    return render(request, "casework/group/group.html", context, status=status(steps))


def _steps(group: Group, may: Verdict, times: Sequence[Time]) -> list[Step]:
    """A day more, another form of it, the end; and each day that may still be called off."""
    date = Step(
        "date",
        "casework.do_group_date",
        may,
        DateForm,
        lambda c, by, at: life.add_date(group.pk, *date.form.moments(), by, at),  # type: ignore[attr-defined]
        icon="calendar-plus",
    )
    change = Step(
        "change",
        "casework.do_group_change",
        may,
        ChangeGroupForm,
        lambda c, by, at: changes.change_group(
            group.pk,
            c["stood"],
            change.form.activity(),  # type: ignore[attr-defined]
            c["guides"],
            by,
            at,
        ),
        initial=group_initial(group),
        more={"people": people_of(group.partnership, clock.today()) if may else ()},
        icon="pencil",
    )
    end = Step(
        "end",
        "casework.do_group_end",
        may,
        GezelForm,
        lambda c, by, at: changes.end_group(group.pk, by, at),
        icon="x",
    )
    return [date, change, end, *(_off(time, may) for time in times)]


def _off(time: Time, may: Verdict) -> Step:
    return Step(
        f"off{time.date.pk}",
        "casework.do_group_date_off",
        may & (YES if time.may_be_off else no("casework.group_date_was_ticked")),
        GezelForm,
        lambda c, by, at: changes.call_off_date(time.date.pk, by, at),
        icon="x",
    )


@access(TWO_FACTOR)
def group_tick(request: HttpRequest, pk: int, date_id: int) -> HttpResponse:
    """Who is there: a tap for each participant whose case one opens."""
    partnership, context = casework_of(request, pk, TAB)
    rows = GroupDate.objects.select_related("group__partnership")
    date = get_object_or_404(rows, pk=date_id, group__partnership=partnership)
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    seats = seats_among(date.group, ticks(actor, date.group, at))
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
        "may_tick": may_tick(actor, date.group, at),
    }
    return render(request, "casework/group/tick.html", context, status=422 if form.errors else 200)
