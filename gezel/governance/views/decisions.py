"""The decision register of a partnership, as a page and as a list for Excel; bringing in a proposal."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.typed import whole
from gezel.organisations.models import Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.decisions import ProposeForm
from ..models import Body, Role, there_on
from ..policies.decisions import may_decide_in
from ..queries.decision_register import Wanted, register, sheet
from ..queries.decisions import reads_decisions
from ..queries.origins import point_known
from ..queries.partnership import partnership_for
from ..rules.levels import LOWEST
from ..workflows.decision_between import ask_between
from ..workflows.decisions import propose as bring_in
from .frame import frame_of

TAB = "governance:decisions"


def partnership_with_decisions(actor: Actor, pk: int) -> Partnership:
    """The partnership, for who reads (some of) its decisions; 404 for others, a subcontractor among them."""
    found = partnership_for(actor, pk)
    if not reads_decisions(actor, found):
        raise Http404
    return found


def _wanted(request: HttpRequest) -> Wanted:
    get = request.GET
    return Wanted(
        query=get.get("q", "").strip()[:100],
        body=whole(get.get("overleg", "")) or 0,
        state=get.get("stand", ""),
        after=get.get("na", ""),
    )


@access(SIGNED_IN)
def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """The register: what was decided and what is on the table, newest first."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership = partnership_with_decisions(actor, pk)
    wanted, context = _wanted(request), frame_of(request, partnership, TAB)
    rows = Body.objects.filter(there_on(context["on"]), partnership=partnership)
    bodies = list(rows.select_related("partnership"))
    context |= {
        "wanted": wanted,
        "bodies": [body for body in bodies if body.kind != words.CASE_CONFERENCE or may_decide_in(actor, body)],
        "register": register(actor, partnership, wanted, clock.now()),
        "may_propose": any(may_decide_in(actor, body) for body in bodies),
        "today": clock.today(),
    }
    return render(request, "governance/decisions/register.html", context)


@access(SIGNED_IN)
def decisions_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The same list whole, for Belgian Excel: semicolons, a byte order mark, days as dd/mm/yyyy."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership = partnership_with_decisions(actor, pk)
    text = sheet(actor, partnership, _wanted(request), clock.now())
    answer = HttpResponse(text.encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="beslissingen-{partnership.pk}.csv"'
    return answer


@access(SIGNED_IN)
def propose(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring in a proposal in a body one sits in; the page says which body is the lowest it touches."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership = partnership_with_decisions(actor, pk)
    rows = Body.objects.filter(partnership=partnership, removed_on=None).select_related("partnership")
    bodies = [body for body in rows if may_decide_in(actor, body)]
    roles = list(Role.objects.filter(partnership=partnership, removed_on=None))
    first = {"body": _body(request, bodies), "point": whole(request.GET.get("punt", ""))}
    form = ProposeForm(bodies, roles, request.POST or None, initial=first)
    made = []

    def act() -> None:
        with transaction.atomic():
            decision = bring_in(form.cleaned_data["body"], form.draft(), actor, clock.now())
            if form.cleaned_data["between"]:
                ask_between(decision.pk, actor, clock.now())
            made.append(decision)

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("governance:decision", pk, made[0].pk)
    names = {body.kind: body.name for body in rows}
    lowest = [(level, names[kind]) for level, kind in LOWEST.items() if kind in names]
    context = frame_of(request, partnership, TAB) | {"form": form, "bodies": bodies, "lowest": lowest}
    context["point"] = point_known(actor, partnership, form["point"].value())
    return render(request, "governance/decisions/propose.html", context, status=422 if form.errors else 200)


def _body(request: HttpRequest, bodies: list[Body]) -> int | None:
    asked = whole(request.GET.get("overleg", ""))
    return asked or (bodies[0].pk if len(bodies) == 1 else None)
