"""The manager's call editor: details, windows, content in parts, versions (F-29)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused, no, require
from gezel.ui.access import TWO_FACTOR, access

from ..forms import call as forms
from ..forms.call_budget import BudgetTermsForm
from ..forms.call_proposal import ProposalFormForm
from ..models import Call, CallVersion
from ..policies.area import may_manage_calls, may_read_calls
from ..queries.call_file import as_yaml
from ..rules.call_check import findings
from ..workflows import call as workflow

PARTS: dict[str, tuple[str, type[Any], bool]] = {
    "getallen": ("Getallen", forms.NumbersForm, False),
    "teksten": ("Teksten", forms.TextsForm, False),
    "vragen": ("Vragen", forms.QuestionsForm, True),
    "criteria": ("Criteria", forms.CriteriaForm, True),
    "mails": ("Mails", forms.MailsForm, True),
    "projectvoorstel": ("Projectvoorstel", ProposalFormForm, True),
    "begroting": ("Begroting", BudgetTermsForm, False),
    "voorwaarden": ("Voorwaarden", forms.ConditionsForm, False),
}


def take(request: HttpRequest, call_slug: str) -> Call:
    """The call, for the manager and (reading) the support team; for others it does not exist."""
    if not may_read_calls(request.actor):  # type: ignore[attr-defined]
        raise Http404
    return get_object_or_404(Call, slug=call_slug)


@access(TWO_FACTOR)
def overview(request: HttpRequest) -> HttpResponse:
    """Every call with its versions; a form for a new one."""
    if not may_read_calls(request.actor):
        raise Http404
    form = forms.CallForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        call = workflow.create(form.cleaned_data["name"], form.cleaned_data, request.actor, clock.now())
        return redirect("formation:call_editor", call.slug)
    calls = Call.objects.prefetch_related("versions")
    context = {"calls": calls, "form": form, "may": may_manage_calls(request.actor)}
    return render(request, "formation/calls/overview.html", context, status=422 if form.is_bound else 200)


@access(TWO_FACTOR)
def editor(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Details, windows and versions of a call, with what stands in the way of publishing."""
    call = take(request, call_slug)
    form = forms.CallForm(request.POST or None, initial={k: getattr(call, k) for k in workflow.FIELDS})
    if request.method == "POST" and form.is_valid():
        workflow.describe(call.pk, form.cleaned_data, request.actor, clock.now())
        messages.success(request, say("ui.saved", request.actor.language))
        return redirect("formation:call_editor", call.slug)
    draft = call.versions.filter(number__isnull=True).first()
    context = frame(request, call, "gegevens") | {
        "form": form,
        "window_form": forms.WindowForm(),
        "draft": draft,
        "findings": [(f.part, say(f.code, request.actor.language, **f.params)) for f in findings(draft.settings)]
        if draft
        else [],
        "versions": call.versions.filter(number__isnull=False).order_by("-number"),
        "areas": call.areas.select_related("call_version"),
        "windows": call.windows.order_by("kind", "-decided_on", "-pk"),
    }
    return render(request, "formation/calls/editor.html", context, status=422 if form.is_bound else 200)


def frame(request: HttpRequest, call: Call, tab: str) -> dict[str, Any]:
    tabs = [("gegevens", "Gegevens en versies"), *((key, label) for key, (label, _, _) in PARTS.items())]
    tabs += [("rond", "Documenten, sessies, vragen")]
    return {"call": call, "tab": tab, "tabs": tabs, "may": may_manage_calls(request.actor)}  # type: ignore[attr-defined]


@access(TWO_FACTOR)
def part(request: HttpRequest, call_slug: str, part: str) -> HttpResponse:
    """One part of the draft's content; a draft begins from the last published version by itself."""
    call = take(request, call_slug)
    if part not in PARTS:
        raise Http404
    draft = call.versions.filter(number__isnull=True).first()
    shown = draft or call.versions.order_by("-number").first()
    content = shown.settings if shown else CallVersion(content={}).settings
    form = _form(part, request, content)
    edition = request.POST.get("edition") or str(draft.edition if draft else 0)
    if request.method == "POST" and form.is_valid() and _saved(request, call, form, edition):
        return redirect("formation:call_part", call.slug, part)
    context = frame(request, call, part) | {
        "form": form,
        "edition": edition,
        "part_is_mails": part == "mails",
    }
    return render(request, "formation/calls/part.html", context, status=422 if form.is_bound else 200)


def _form(part: str, request: HttpRequest, content: Any) -> Any:
    _, kind, needs_content = PARTS[part]
    extra = {"content": content} if needs_content else {}
    return kind(request.POST or None, initial=kind.initial_of(content), **extra)


def _saved(request: HttpRequest, call: Call, form: Any, edition: str) -> bool:
    """Save; a refusal or a wrong value stands above the form, which keeps every word."""
    try:
        workflow.save_part(call.pk, form.part(), int(edition or 0), request.actor, clock.now())  # type: ignore[attr-defined]
    except Refused as refused:
        form.refuse(refused)
        return False
    except ValueError as wrong:
        form.refuse(no("formation.call_file_wrong", what=str(wrong)))
        return False
    messages.success(request, say("ui.saved", request.actor.language))  # type: ignore[attr-defined]
    return True


@access(TWO_FACTOR)
@require_POST
def decide_window(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Decide on a window of the call."""
    call = take(request, call_slug)
    form = forms.WindowForm(request.POST)
    if form.is_valid():
        g = form.cleaned_data
        workflow.decide_window(
            call.pk, g["kind"], g["opens_on"], g["closes_on"], g["reason"], request.actor, clock.now()
        )
        return redirect("formation:call_editor", call.slug)
    return again(request, call, form)


def again(request: HttpRequest, call: Call, form: Form) -> HttpResponse:
    """A small form with errors, on a page of its own with everything that was typed."""
    context = frame(request, call, "") | {"form": form}
    return render(request, "formation/calls/again.html", context, status=422)


@access(TWO_FACTOR)
@require_POST
def publish(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Publish the draft as the next version."""
    call = take(request, call_slug)
    version = workflow.publish_version(call.pk, request.POST.get("note", ""), request.actor, clock.now())
    messages.success(request, f"Versie {version.number}")
    return redirect("formation:call_editor", call.slug)


@access(TWO_FACTOR)
@require_POST
def open_to_public(request: HttpRequest, call_slug: str) -> HttpResponse:
    """Make the call public."""
    call = take(request, call_slug)
    workflow.open_to_public(call.pk, request.actor, clock.now())
    return redirect("formation:call_editor", call.slug)


@access(TWO_FACTOR)
@require_POST
def move_area(request: HttpRequest, call_slug: str, area_id: int) -> HttpResponse:
    """Move a running area to another version, with a reason."""
    call = take(request, call_slug)
    require(may_manage_calls(request.actor))
    get_object_or_404(call.areas, pk=area_id)
    version = get_object_or_404(call.versions, number=request.POST.get("number") or None, number__isnull=False)
    workflow.move_area(area_id, version.pk, request.POST.get("reason", ""), request.actor, clock.now())
    return redirect("formation:call_editor", call.slug)


@access(TWO_FACTOR)
def dump(request: HttpRequest, call_slug: str, number: int) -> HttpResponse:
    """A published version as a readable file."""
    call = take(request, call_slug)
    version = get_object_or_404(call.versions, number=number)
    headers = {"Content-Disposition": f'attachment; filename="{call.slug}-versie-{number}.yaml"'}
    return HttpResponse(as_yaml(call, version), content_type="text/yaml; charset=utf-8", headers=headers)
