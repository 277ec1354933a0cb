"""The partnership in the making: overview, one building block at a time, roles and milestones (F-25)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezel.kernel import clock
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.ui.charts.timeline import Moment, timeline

from .. import words
from ..forms.step4 import DriveForm, MilestoneForm, PointForm, RoleForm, StateForm
from ..models import Area, Development, PartnerDrive
from ..policies.step4 import may_develop
from ..queries.partnership import Partnership, partnership_of, step4_seen_by
from ..workflows import step4 as workflow
from .desk import bound, number, renewed

SLUGS = {slug: code for code, slug in words.BLOCKS}


def find(request: HttpRequest, call_slug: str, area_slug: str) -> Area:
    """An area in step 4 of which the actor reads the development; for anyone else it does not exist."""
    return get_object_or_404(step4_seen_by(request.actor), call__slug=call_slug, slug=area_slug)  # type: ignore[attr-defined]


@access(SIGNED_IN)
def overview(request: HttpRequest, call_slug: str, area_slug: str) -> HttpResponse:
    """The five blocks with what is settled and open, the partners with drivers and contribution, roles, and the timeline."""
    area = find(request, call_slug, area_slug)
    found = partnership_of(area)
    context = {
        "area": area,
        "partnership": found,
        "blocks": [(block, slug, p) for (block, slug), p in zip(words.BLOCKS, found.blocks, strict=True)],
        "chart": _chart(request, found),
        "may": may_develop(request.actor, area),  # type: ignore[attr-defined]
        "sides": words.PARTNER_SIDES,
    }
    return render(request, "formation/step4/overview.html", context)


def _chart(request: HttpRequest, found: Partnership) -> Any:
    english = request.actor.language == "en"  # type: ignore[attr-defined]
    moments = [Moment(m.title, m.due_on) for m in found.milestones]
    if found.planned_start_on:
        moments.append(Moment("Planned start" if english else "Geplande start", found.planned_start_on))
    return timeline(
        moments,
        today=clock.today(),
        title="Milestones" if english else "Mijlpalen",
        description="The milestones in time." if english else "De mijlpalen in de tijd.",
        head=("Milestone", "By") if english else ("Mijlpaal", "Tegen"),
        language=request.actor.language,  # type: ignore[attr-defined]
    )


@access(SIGNED_IN)
def block(request: HttpRequest, call_slug: str, area_slug: str, slug: str) -> HttpResponse:
    """One block: its questions, what was settled by whom, what is open, and what belongs to it."""
    area, code = find(request, call_slug, area_slug), SLUGS.get(slug, "")
    if not code:
        raise Http404
    here = reverse("formation:step4_block", args=[call_slug, area_slug, slug])
    found = partnership_of(area)
    forms = _forms(request, area, found)
    if request.method == "POST" and _step(request, area, code, forms):
        told(request)
        return redirect(here)
    points = area.block_points.filter(block=code, removed_at__isnull=True)
    context = {
        "area": area,
        "part": code,
        "slug": slug,
        "slugs": words.BLOCKS,
        "partnership": found,
        "settled": [p for p in points if p.settled_on],
        "open": [p for p in points if not p.settled_on],
        "roles": area.step_roles.filter(removed_at__isnull=True).select_related("organisation"),
        "milestones": area.step_milestones.filter(removed_at__isnull=True),
        "questions": [f"formation.block_{code}_{n}" for n in (1, 2, 3)],
        "may": may_develop(request.actor, area),  # type: ignore[attr-defined]
        **forms,
    }
    return render(request, "formation/step4/block.html", context, status=422 if request.method == "POST" else 200)


def _forms(request: HttpRequest, area: Area, found: Partnership) -> dict[str, Any]:
    own = Development.objects.filter(area=area).first()
    drive = PartnerDrive.objects.filter(area=area, organisation=request.actor.organisation_id or None).first()  # type: ignore[attr-defined]
    first = {
        "edition": own.edition if own else 0,
        "shared_goal": found.shared_goal,
        "target_group": found.target_group,
        "promotor": found.promotor.pk if found.promotor else "",
    }
    said = {
        "edition": drive.edition if drive else 0,
        "drivers": drive.drivers if drive else "",
        "contribution": drive.contribution if drive else "",
    }
    return {
        "point": bound(request, "point", PointForm),
        "settle": bound(request, "settle", PointForm, auto_id="settle_%s"),
        "state": StateForm(found.partners, request.POST if request.POST.get("do") == "state" else None, initial=first),
        "drive": bound(request, "drive", DriveForm, initial=said),
        "role": RoleForm(found.partners, request.POST if request.POST.get("do") == "role" else None),
        "milestone": bound(request, "milestone", MilestoneForm),
    }


def _step(request: HttpRequest, area: Area, code: str, forms: dict[str, Any]) -> bool:
    """Take the step that was asked for; false when a form says why not."""
    by, at, do = request.actor, clock.now(), request.POST.get("do", "")  # type: ignore[attr-defined]
    if do in ("reach", "away"):
        pk = number(request)
        if do == "reach":
            workflow.reach(area.pk, pk, clock.today(), by, at)
        else:
            kind = request.POST.get("kind", "")
            if kind not in ("point", "role", "milestone"):
                raise Http404
            workflow.take_away(area.pk, kind, pk, by, at)
        return True
    if do not in forms:
        raise Http404
    form = forms[do]
    done = attempt(form, lambda: _ACTS[do](request, area, code, form.cleaned_data, by, at))
    if not done and do == "state":
        row = Development.objects.filter(area=area).first()
        renewed(form, "edition", row.edition if row else 0)
    if not done and do == "drive":
        mine = PartnerDrive.objects.filter(area=area, organisation=by.organisation_id).first()
        renewed(form, "edition", mine.edition if mine else 0)
    return done


def _point(request: HttpRequest, area: Area, code: str, given: Any, by: Any, at: Any) -> None:
    day = given["settled_on"] or (clock.today() if given["who"].strip() else None)
    workflow.add_point(area.pk, code, given["text"], given["who"], day, by, at)


def _settle(request: HttpRequest, area: Area, code: str, given: Any, by: Any, at: Any) -> None:
    day = given["settled_on"] or clock.today()
    workflow.settle_point(area.pk, number(request), given["text"], given["who"], day, by, at)


def _state(request: HttpRequest, area: Area, code: str, given: Any, by: Any, at: Any) -> None:
    promotor = int(given["promotor"]) if given["promotor"] else None
    workflow.state(area.pk, given["shared_goal"], given["target_group"], promotor, given["edition"] or 0, by, at)


def _drive(request: HttpRequest, area: Area, code: str, given: Any, by: Any, at: Any) -> None:
    texts = given["drivers"], given["contribution"]
    workflow.drive(area.pk, by.organisation_id, *texts, given["edition"] or 0, by, at)


def _role(request: HttpRequest, area: Area, code: str, given: Any, by: Any, at: Any) -> None:
    workflow.add_role(area.pk, given["name"], int(given["organisation"]), given["means"], given["fte"], by, at)


def _milestone(request: HttpRequest, area: Area, code: str, given: Any, by: Any, at: Any) -> None:
    workflow.add_milestone(area.pk, given["title"], given["due_on"], given["who"], by, at)


_ACTS = {
    "point": _point,
    "settle": _settle,
    "state": _state,
    "drive": _drive,
    "role": _role,
    "milestone": _milestone,
}
