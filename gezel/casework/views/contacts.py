"""Contacts of a case: the list, how intensive it was, putting one right, what was promised."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe

from gezel.kernel import clock
from gezel.kernel.typed import whole
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.contacts import ContactForm
from ..models import Promise
from ..policies.contacts import may_correct
from ..policies.sight import may_write
from ..queries.contacts import contacts_of, own_contact, promises_of, shown_before, weeks_of
from ..rules.sight import CONFIDENTIAL, CONTACTS, NOTES
from ..workflows.contacts import correct, keep_promise
from .contact_chart import chart_of
from .frame import case_of

TAB = "casework:contacts"
_USUAL = timedelta(weeks=12)
_LONGEST = timedelta(days=370)
_FIELDS = ("kind", "at", "minutes", "place", "with_whom", "text", "confidential")


@access(TWO_FACTOR)
@require_safe
def contacts(request: HttpRequest, key: str) -> HttpResponse:
    """Every contact, newest first, and the intensity over a period (``van`` and ``tot``)."""
    found, sight, context = case_of(request, key, TAB, CONTACTS, shows=(NOTES, CONFIDENTIAL))
    lines, following = contacts_of(found, sight, request.GET.get("na", ""))
    first, last = _period(request)
    weeks = weeks_of(found, first, last)
    context |= {
        "lines": lines,
        "next_key": following,
        "first": first,
        "last": last,
        "total": (sum(week.count for week in weeks), sum(week.minutes for week in weeks)),
        "chart": chart_of(weeks),
        "promises": promises_of(found, sight),
        "may_write": may_write(sight, found),
    }
    return render(request, "casework/notes/contacts.html", context)


@access(TWO_FACTOR)
def contact(request: HttpRequest, key: str, contact_id: int) -> HttpResponse:
    """Put a contact right; what it said before stays in sight."""
    actor = request.actor  # type: ignore[attr-defined]
    found, sight, context = case_of(request, key, TAB, CONTACTS)
    one = own_contact(actor, found, contact_id)
    may = may_correct(actor, one, clock.now())
    initial = {name: getattr(one, name) for name in _FIELDS} if may else {}
    form = ContactForm(request.POST or None, bound=CONFIDENTIAL in sight, initial=initial)

    def act() -> None:
        edition = request.POST.get("edition", "")
        correct(one.pk, -1 if (seen := whole(edition)) is None else seen, form.written(), actor, clock.now())

    if request.method == "POST" and attempt(form, act):
        told(request)
        return redirect(TAB, key)
    context |= {"form": form, "contact": one, "may": may, "before": shown_before(one) if may else ()}
    return render(request, "casework/notes/contact.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
@require_POST
def promise_kept(request: HttpRequest, key: str, promise_id: int) -> HttpResponse:
    """What was promised is done."""
    actor = request.actor  # type: ignore[attr-defined]
    found, _, _ = case_of(request, key, TAB, CONTACTS)
    promise = get_object_or_404(Promise, pk=promise_id, case=found)
    keep_promise(promise.pk, actor, clock.now())
    told(request)
    return redirect(TAB, key)


def _period(request: HttpRequest) -> tuple[date, date]:
    """The asked period, at most a year; the last twelve weeks when it is not asked or makes no sense."""
    today = clock.today()
    try:
        first = date.fromisoformat(request.GET.get("van", ""))
        last = date.fromisoformat(request.GET.get("tot", ""))
    except ValueError:
        return today - _USUAL, today
    good = first <= last <= today + _LONGEST and last - first <= _LONGEST and first.year > 2000
    return (first, last) if good else (today - _USUAL, today)
