"""Who is who: the drawing, the roles with their holders, deployment in FTE; and changing them."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from ..forms.roles import AppointForm, DeployForm, EndForm, RoleForm
from ..models import Deployment, Holding, Role, there_on
from ..policies.partnership import may_arrange
from ..policies.roles import may_deploy
from ..queries.partnership import partners_on
from ..queries.people import colleagues_of
from ..queries.who import bodies_shown, deployment_on, roles_shown
from ..workflows import roles as work
from .frame import reading
from .who_drawing import who_drawing

TAB = "governance:who"


@access(SIGNED_IN)
def who(request: HttpRequest, pk: int) -> HttpResponse:
    """The drawing, every role, and what each partner deploys."""
    found, context = reading(request, pk, TAB)
    on = context["on"]
    bodies = bodies_shown(found, on)
    context |= {
        "drawing": who_drawing(bodies, request.actor.language),  # type: ignore[attr-defined]
        "roles": roles_shown(found, on, left=context["left"]),
        "bodies": bodies,
        "deployed": deployment_on(found, on, left=context["left"]),
    }
    context["unused"] = [shown for shown in context["roles"] if not (shown.now or shown.role.needed)]
    context["gaps"] = [shown for shown in context["roles"] if shown.gap or shown.overlap]
    context["voiceless"] = [shown for shown in bodies if shown.lacks_target_group]
    return render(request, "governance/who/who.html", context)


@access(SIGNED_IN)
def role(request: HttpRequest, pk: int, role_id: int | None = None) -> HttpResponse:
    """One role: its words, its holders in time; or a new one."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, TAB)
    if context["left"] and not role_id:
        raise Http404
    row = (
        get_object_or_404(Role, there_on(context["on"]), pk=role_id, partnership=found)
        if role_id
        else Role(partnership=found)
    )
    initial = {name: getattr(row, name) for name in ("edition", *work.FIELDS)}
    form = RoleForm(request.POST or None, initial=initial)

    def save() -> None:
        work.save_role(pk, role_id, form.cleaned_data, form.cleaned_data["edition"], actor, clock.now())

    if request.method == "POST" and attempt(form, save):
        told(request)
        return redirect("governance:who", pk)
    holdings = _held(row, context).select_related("person", "organisation") if role_id else ()
    context |= {"role": row, "form": form, "holdings": holdings, "today": clock.today()}
    return render(request, "governance/who/role.html", context, status=422 if form.errors else 200)


def _held(row: Role, context: dict[str, Any]) -> QuerySet[Holding]:
    rows = Holding.objects.filter(role=row)
    return rows.filter(from_on__lte=context["on"]) if context["left"] else rows


@access(SIGNED_IN)
def remove(request: HttpRequest, pk: int, role_id: int) -> HttpResponse:
    """Take a role out of use."""
    found, _ = reading(request, pk, left=False)
    row = get_object_or_404(Role, pk=role_id, partnership=found)
    if request.method != "POST":
        raise Http404
    work.remove_role(row.pk, clock.today(), request.actor, clock.now())  # type: ignore[attr-defined]
    told(request)
    return redirect("governance:who", pk)


@access(SIGNED_IN)
def appoint(request: HttpRequest, pk: int, role_id: int) -> HttpResponse:
    """Give somebody a role."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, TAB, left=False)
    row = get_object_or_404(Role, pk=role_id, partnership=found, removed_on=None)
    people = colleagues_of(found, clock.today())
    form = AppointForm(people, request.POST or None, initial={"from_on": clock.today()})

    def give() -> None:
        who, manager = form.cleaned_data["who"], form.cleaned_data["line_manager"]
        work.appoint(row.pk, who.person, who.organisation, form.span(), manager, actor, clock.now())

    if request.method == "POST" and attempt(form, give):
        told(request)
        return redirect("governance:role", pk, row.pk)
    context |= {"role": row, "form": form, "may": may_arrange(actor, found)}
    return render(request, "governance/who/appoint.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def end_holding(request: HttpRequest, pk: int, holding_id: int) -> HttpResponse:
    """The last day on which somebody holds a role."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, TAB, left=False)
    rows = Holding.objects.filter(role__partnership=found).select_related("role", "person")
    holding = get_object_or_404(rows, pk=holding_id)
    form = EndForm(request.POST or None, initial={"last_on": clock.today()})
    if request.method == "POST" and attempt(
        form, lambda: work.end_holding(holding.pk, form.until(), actor, clock.now())
    ):
        told(request)
        return redirect("governance:role", pk, holding.role_id)
    context |= {"form": form, "may": may_arrange(actor, found)}
    context |= {"what": f"{holding.person}: {holding.role}"}
    return render(request, "governance/who/end.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def deploy(request: HttpRequest, pk: int) -> HttpResponse:
    """A partner deploys FTE in a role."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, TAB, left=False)
    partners = [p.organisation for p in partners_on(found, clock.today())]
    mine = [o for o in partners if may_deploy(actor, found, o.pk)]
    roles = found.roles.filter(removed_on=None)
    form = DeployForm(mine, roles, request.POST or None, initial={"from_on": clock.today()})

    def note() -> None:
        role, organisation, fte = form.what()
        work.deploy(role.pk, organisation, fte, form.cleaned_data["paid_from"], form.span(), actor, clock.now())

    if request.method == "POST" and attempt(form, note):
        told(request)
        return redirect("governance:who", pk)
    context |= {"form": form, "mine": mine}
    return render(request, "governance/who/deploy.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def end_deployment(request: HttpRequest, pk: int, deployment_id: int) -> HttpResponse:
    """The last day of a deployment."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, TAB, left=False)
    rows = Deployment.objects.filter(partnership=found).select_related("organisation", "role")
    row = get_object_or_404(rows, pk=deployment_id)
    form = EndForm(request.POST or None, initial={"last_on": clock.today()})
    if request.method == "POST" and attempt(
        form, lambda: work.end_deployment(row.pk, form.until(), actor, clock.now())
    ):
        told(request)
        return redirect("governance:who", pk)
    context |= {"form": form, "may": may_deploy(actor, found, row.organisation_id)}
    context |= {"what": f"{row.organisation}: {row.role}"}
    return render(request, "governance/who/end.html", context, status=422 if form.errors else 200)
