"""Details of a participant: what is needed to meet; contact data behind a tap that is written down (D-04, D-06)."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from gezel.audit import looked
from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.kernel.verdict import require
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.details import DetailsForm, GroundForm
from ..models import NumberGround
from ..policies.details import ground_of, may_ask_for, may_describe, may_set_ground
from ..rules.number import looks_right
from ..rules.reaching import shown_phone
from ..rules.sight import CONTACT, IDENTITY
from ..words.details import EMAIL, NUMBER, PHONE, SEALED
from ..workflows.details import Details, describe, set_ground
from .frame import case_of, casework_of

TAB = "casework:details"


@access(TWO_FACTOR)
@require_safe
def details(request: HttpRequest, key: str) -> HttpResponse:
    """Who someone is and what is needed to meet; how to reach them stays closed until it is asked for."""
    return render(request, "casework/case/details.html", _context(request, key))


@access(TWO_FACTOR)
@never_cache
@require_POST
def shown(request: HttpRequest, key: str) -> HttpResponse:
    """Show one sealed value (``what``), after writing down who asked for it."""
    actor = request.actor  # type: ignore[attr-defined]
    context = _context(request, key)
    what = request.POST.get("what", "")
    if what not in SEALED:
        raise Http404
    require(may_ask_for(actor, context["sight"], what, clock.today()))
    looked([context["case"]], actor, clock.now(), [what])
    value = getattr(context["case"].participant, what) or ""
    value = shown_phone(value) if what == PHONE else value
    context |= {"what": what, "value": value, "href": {PHONE: "tel:", EMAIL: "mailto:"}.get(what, "")}
    return render(request, "casework/case/details.html", context)


@access(TWO_FACTOR)
@never_cache
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Put the details right; the form shows contact data, so opening it is a look at them."""
    actor = request.actor  # type: ignore[attr-defined]
    found, sight, context = case_of(request, key, TAB, CONTACT)
    who = found.participant
    if who is None or not (may := may_describe(sight)):
        raise Http404
    numbers = ground_of(actor, clock.today()) is not None
    fields = [name for name in Details.__dataclass_fields__ if numbers or name != NUMBER]
    initial = {name: getattr(who, name) for name in fields} | {"phone": shown_phone(who.phone or "")}
    if request.method == "GET":
        looked([found], actor, clock.now(), [name for name in SEALED if name in fields])
    form = DetailsForm(request.POST or None, numbers=numbers, initial=initial)

    def act() -> None:
        edition = request.POST.get("edition", "")
        describe(found, -1 if (seen := whole(edition)) is None else seen, form.details(), actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        number = form.cleaned_data.get(NUMBER, "")
        told(request, "casework.number_odd" if number and not looks_right(number) else "ui.saved")
        return redirect(TAB, key)
    context |= {"form": form, "edition": who.edition, "may": may, "stands": _stands(request, form, who.edition)}
    return render(request, "casework/case/details_edit.html", context, status=422 if form.errors else 200)


def _stands(request: HttpRequest, form: DetailsForm, edition: int) -> list[tuple[str, object]]:
    """What somebody else wrote meanwhile, where it differs from what was typed on a page that was read before: field and value."""
    if not form.is_bound or whole(request.POST.get("edition", "")) == edition:
        return []
    found = []
    for name in form.changed_data:
        value = form.get_initial_for_field(form.fields[name], name)
        choices = dict(getattr(form.fields[name], "choices", ()))
        found.append((str(form.fields[name].label), choices.get(value or "", value)))
    return found


@access(TWO_FACTOR)
def grounds(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether one's own organisation may keep national numbers, and by which authorisation."""
    actor = request.actor  # type: ignore[attr-defined]
    _, context = casework_of(request, pk, "casework:participants")
    form = GroundForm(request.POST or None, initial={"from_on": clock.today()})

    def act() -> None:
        clean = form.cleaned_data
        set_ground(clean["reference"], clean["from_on"], clean["until_on"], actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect("casework:grounds", pk)
    rows = NumberGround.objects.filter(organisation_id=actor.organisation_id).select_related("set_by")
    context |= {"form": form, "rows": rows, "may": may_set_ground(actor)}
    return render(request, "casework/participants/grounds.html", context, status=422 if form.errors else 200)


def _context(request: HttpRequest, key: str) -> dict[str, object]:
    actor = request.actor  # type: ignore[attr-defined]
    found, sight, context = case_of(request, key, TAB, IDENTITY)
    asks = [what for what in SEALED if found.participant and may_ask_for(actor, sight, what, clock.today())]
    born = found.participant.born_on if found.participant else None
    context |= {"asks": asks, "age": _age(born, clock.today()), "may_describe": may_describe(sight)}
    return context


def _age(born_on: date | None, on: date) -> int | None:
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day)) if born_on else None
