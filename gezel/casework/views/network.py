"""The network around a participant: drawn and listed, as it is and as it was; a telephone behind a tap that is noted (C-16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_POST

from gezel.governance.views.doing import Step, play, status
from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Verdict
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.charts import Chart, Dot, rings

from ..forms.network import AroundForm, GoneForm, around_initial
from ..models import Around, Case
from ..policies.sight import may_write
from ..queries.network import history_of, network_of
from ..rules.sight import NETWORK
from ..words.network import RINGS
from ..workflows import network as life
from .frame import case_of

TAB = "casework:network"


@access(TWO_FACTOR)
def network(request: HttpRequest, key: str) -> HttpResponse:
    """The drawing with its list, today or (``?op=``) on another day; adding, moving, taking out."""
    case, sight, context = case_of(request, key, TAB, NETWORK)
    day = _day(request.GET.get("op", ""))
    rows = network_of(case, day)
    may = may_write(sight, case)
    steps = _steps(case, rows, may) if day == clock.today() else []
    if play(request, steps):
        return redirect(TAB, key)
    named = {step.name: step for step in steps}
    context |= {
        "chart": drawn(case, rows, request.actor.language) if rows else None,  # type: ignore[attr-defined]
        "rows": [(row, named.get(f"change{row.pk}"), named.get(f"gone{row.pk}")) for row in rows],
        "add": named.get("add"),
        "before": history_of(case),
        "day": day,
        "today": clock.today(),
        "may": may,
    }
    return render(request, "casework/network/page.html", context, status=status(steps))


def _day(text: str) -> date:
    """A day that was asked for; today for none, a wrong one or one still to come."""
    try:
        asked = parse_date(text)
    except ValueError:
        asked = None
    return min(asked or clock.today(), clock.today())


def _steps(case: Case, rows: Sequence[Around], may: Verdict) -> list[Step]:
    add = Step(
        "add",
        "casework.do_around",
        may,
        AroundForm,
        lambda c, by, at: life.add(case.pk, add.form.near(), c["since"], by, at),  # type: ignore[attr-defined]
        icon="user-plus",
        main=True,
    )
    return [add, *(step for row in rows for step in (_change(row, may), _gone(row, may)))]


def _change(row: Around, may: Verdict) -> Step:
    step = Step(
        f"change{row.pk}",
        "casework.do_around_change",
        may,
        AroundForm,
        lambda c, by, at: life.change(row.pk, step.form.near(), by, at),  # type: ignore[attr-defined]
        initial=around_initial(row),
        more={"standing": True},
        icon="save",
    )
    return step


def _gone(row: Around, may: Verdict) -> Step:
    return Step(
        f"gone{row.pk}",
        "casework.do_around_gone",
        may,
        GoneForm,
        lambda c, by, at: life.leave(row.pk, c["reason"], by, at),
        icon="x",
    )


def drawn(case: Case, rows: Sequence[Around], language: str) -> Chart:
    """The drawing: initials in the middle, no telephone anywhere."""

    def kind(row: Around) -> str:
        return say(f"casework.around_{row.kind}", language)

    dots = [Dot(row.name, kind(row), row.ring, row.does, row.formal) for row in rows]
    near = [say(f"casework.ring_{ring}", language) for ring in RINGS]
    head = [say(f"casework.around_col_{name}", language) for name in ("name", "what", "near", "does")]
    title, description = (say(f"casework.around_{name}", language) for name in ("title", "description"))
    return rings(case.initials, dots, title=title, description=description, head=head, near=near)


@access(TWO_FACTOR)
@require_POST
def around_phone(request: HttpRequest, key: str, around_id: int) -> HttpResponse:
    """The telephone of one of them; that it was looked at is noted."""
    case, _, context = case_of(request, key, TAB, NETWORK)
    row = network_row(case, around_id)
    number = life.phone_of(row.pk, case, request.actor, clock.now())  # type: ignore[attr-defined]
    return render(request, "casework/network/phone.html", context | {"row": row, "number": number})


def network_row(case: Case, around_id: int) -> Around:
    """One of the network of this case; 404 otherwise."""
    return get_object_or_404(Around, pk=around_id, case=case)
