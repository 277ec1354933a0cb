"""The flow through a partnership and its capacity: every figure opens its list, with its definition under it (C-07, C-18)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from gezel.audit import looked
from gezel.governance.policies.partnership import may_arrange
from gezel.governance.queries.partnership import partnership_for
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.organisations.models import Partnership
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.work import WorkForm
from ..models import WorkDefinition
from ..policies.flow import opens_lists, reads_capacity, reads_figures
from ..queries.capacity import capacity_of
from ..queries.flow import Flow, flow_of
from ..queries.flow_list import LISTED, cells, lines_of, sheet
from ..queries.flow_page import Page, page_of
from ..queries.work import targets_of, work_on
from ..rules.flow import MONTH, QUARTER, Period, calendar_periods
from ..rules.sight import COURSE, IDENTITY
from ..workflows.work import define
from .flow_charts import charts_of
from .frame import around

FLOW, CAPACITY = "casework:flow", "casework:capacity"
_FIRST, _LAST = 2000, 2200  # the years of which a list can be asked
_STEPS = {"maand": (MONTH, 6), "kwartaal": (QUARTER, 4)}


def _door(request: HttpRequest, pk: int, tab: str, reads: Any) -> tuple[Partnership, dict[str, Any]]:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership = partnership_for(actor, pk)
    if not reads(actor, partnership):
        raise Http404
    return partnership, around(actor, partnership, tab)


def _asked(request: HttpRequest, flow: Flow, actor: Actor) -> tuple[str, Page]:
    """Months only with lists: for who sees no small counts, the months of a quarter beside its sum would tell the hidden one."""
    lists, asked = opens_lists(actor, flow.partnership), request.GET.get("per", "")
    per = asked if asked in _STEPS and lists else "kwartaal"
    periods = calendar_periods(_STEPS[per][0], flow.today, _STEPS[per][1])
    return per, page_of(flow, periods, lists)


@access(TWO_FACTOR)
@require_safe
def flow(request: HttpRequest, pk: int) -> HttpResponse:
    """Figures per month or quarter with charts, lead times, outcomes and the plan."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = _door(request, pk, FLOW, reads_figures)
    found = flow_of(partnership, clock.now())
    per, page = _asked(request, found, actor)
    context |= {"page": page, "per": per, "work": found.work, "small": found.small, "targets": found.targets}
    context |= {"today": found.today, "charts": charts_of(page, actor.language)}
    return render(request, "casework/flow/flow.html", context)


@access(TWO_FACTOR)
@require_safe
def flow_sheet(request: HttpRequest, pk: int) -> HttpResponse:
    """The same figures for Excel, with the filter that made them and the definition."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, _ = _door(request, pk, FLOW, reads_figures)
    found, language = flow_of(partnership, clock.now()), actor.language
    per, page = _asked(request, found, actor)
    head: list[list[object]] = [[partnership.name], ["per", per], [page.whole.from_on, found.today]]
    head.append([say("casework.work_definition", language, **definition(found, language))])
    rows = [[say(f"casework.flow_{code}", language), *_shown(figures, language)] for code, figures in page.table]
    for figures in (page.outcomes, page.before, page.work, [page.counted]):
        rows += [[say(f"casework.flow_{f.code}", language), *_shown([f], language)] for f in figures]
    names = [["", *(period.last_day for period in page.periods)]]
    return _csv(sheet(head, [*names, *rows]), f"doorstroom-{pk}")


def _shown(figures: Any, language: str) -> list[object]:
    hidden = say("casework.not_shown", language)
    return [(hidden if f.code else "") if f.count is None else f.count for f in figures]


def definition(found: Flow, language: str) -> dict[str, str]:
    """The words of the definition of work, for its sentence."""
    work = found.work
    kinds = [say(f"casework.outcome_{kind}", language) for kind in sorted(work.kinds)]
    return {
        "kinds": ", ".join(kinds),
        "moment": say(f"casework.moment_{work.moment}", language),
        "over": say(f"casework.over_{work.over}", language),
    }


def _csv(text: str, name: str) -> HttpResponse:
    answer = HttpResponse(text.encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return answer


def _filter(request: HttpRequest) -> tuple[str, Period]:
    code = request.GET.get("cijfer", "")
    try:
        period = Period(date.fromisoformat(request.GET["van"]), date.fromisoformat(request.GET["tot"]))
    except (KeyError, ValueError) as wrong:
        raise Http404 from wrong
    dated = all(_FIRST <= day.year <= _LAST for day in (period.from_on, period.until_on))
    if not dated or code not in LISTED:
        raise Http404
    return code, period


@access(TWO_FACTOR)
@require_safe
def flow_list(request: HttpRequest, pk: int) -> HttpResponse:
    """Which cases a figure counts; names are looks, so they are written down. Without a figure: the page of figures."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = _door(request, pk, FLOW, opens_lists)
    if not request.GET:
        return redirect(FLOW, pk)
    code, period = _filter(request)
    partner = whole(request.GET.get("partner", "")) or 0
    lines = lines_of(flow_of(partnership, clock.now()), code, period, actor, clock.now(), partner=partner)
    if opened := list({line.case.pk: line.case for line in lines if line.case}.values()):
        looked(opened, actor, clock.now(), [IDENTITY, COURSE])
    if request.GET.get("vorm") == "csv":
        head = [[partnership.name], [say(f"casework.flow_{code}", actor.language)], [period.from_on, period.last_day]]
        names = [
            say(f"casework.column_{name}", actor.language) for name in ("name", "knocked", "began", "left", "outcome")
        ]
        return _csv(sheet(head, [names, *(cells(line, actor.language) for line in lines)]), f"lijst-{pk}")
    context |= {"lines": lines, "code": code, "period": period, "query": request.GET.urlencode()}
    return render(request, "casework/flow/list.html", context)


@access(TWO_FACTOR)
@require_safe
def capacity(request: HttpRequest, pk: int) -> HttpResponse:
    """What is carried today over all partners, against what companions can carry; of the workers only oneself."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = _door(request, pk, CAPACITY, reads_capacity)
    found = capacity_of(actor, partnership, clock.now())
    masks = reads_figures(actor, partnership) and not opens_lists(actor, partnership)
    context |= {"capacity": found, "lists": opens_lists(actor, partnership)}
    context["floor"] = found.numbers["small_count"] if masks else 0
    context["list"] = f"{reverse('casework:flow_list', args=[pk])}?van={found.on}&tot={found.on}"
    return render(request, "casework/flow/capacity.html", context)


@access(TWO_FACTOR)
def work(request: HttpRequest, pk: int) -> HttpResponse:
    """What counts as work, and agreeing on it otherwise."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership, context = _door(request, pk, FLOW, reads_figures)
    now = work_on(partnership, clock.today(), targets_of(partnership))
    initial = {"kinds": list(now.kinds), "moment": now.moment, "over": now.over, "target": now.target}
    form = WorkForm(request.POST or None, initial=initial | {"from_on": clock.today()})

    def act() -> None:
        define(pk, form.work(), form.cleaned_data["from_on"], form.cleaned_data["reason"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect(FLOW, pk)
    history = list(WorkDefinition.objects.filter(partnership=partnership).select_related("set_by"))
    context |= {"form": form, "now": now, "history": history, "may": may_arrange(actor, partnership)}
    return render(request, "casework/flow/work.html", context, status=422 if form.errors else 200)
