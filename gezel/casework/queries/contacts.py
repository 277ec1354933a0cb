"""Contacts as a reader may see them: the words of a note only when they are open to this reader (C-11, D-08)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.shortcuts import get_object_or_404
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.clock import end_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import whole

from ..models import Case, Contact, Promise
from ..rules.contacts import Week, per_week
from ..rules.sight import CONFIDENTIAL, CONTACTS, NOTES, Sight
from ..words.contacts import ICONS
from .timeline import Moment, Row, Rows, name_of

PAGE = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One contact for one reader. ``text``, ``place`` and ``with_whom`` are empty when ``closed``: kept to those bound by secrecy."""

    pk: int
    kind: str
    icon: str
    at: datetime
    minutes: int
    author: str
    author_id: int
    place: str
    with_whom: str
    text: str
    confidential: bool
    closed: bool
    corrected: bool


@rule("D-08", decides)
def line_of(contact: Contact, sight: Sight) -> Line:
    """What this reader sees of a contact."""
    secret = contact.confidential and CONFIDENTIAL not in sight
    words_open = NOTES in sight and not secret
    return Line(
        contact.pk,
        contact.kind,
        ICONS[contact.kind],
        contact.at,
        contact.minutes,
        str(contact.author),
        contact.author_id,
        "" if secret else contact.place,
        "" if secret else contact.with_whom,
        (contact.text or "") if words_open else "",
        contact.confidential,
        secret or (NOTES not in sight),
        contact.edition > 0,
    )


def contacts_of(case: Case, sight: Sight, after: str = "", size: int = PAGE) -> tuple[list[Line], str]:
    """A page of contacts, newest first, and the key of what follows (empty at the end). One query."""
    rows = Contact.objects.filter(case=case).select_related("author")
    if (pk := whole(after)) is not None:
        last = get_object_or_404(rows, pk=pk)
        rows = rows.filter(Q(at__lt=last.at) | Q(at=last.at, pk__lt=last.pk))
    found = list(rows[: size + 1])
    lines = [line_of(contact, sight) for contact in found[:size]]
    return lines, str(found[size - 1].pk) if len(found) > size else ""


def weeks_of(case: Case, first: date, last: date) -> list[Week]:
    """How intensive it was, week by week. One query."""
    rows = Contact.objects.filter(case=case, at__gte=start_of(first), at__lt=end_of(last)).order_by()
    return per_week(rows.values_list("at", "minutes"), first, last)


@rule("D-08", decides)
def promises_of(case: Case, sight: Sight) -> list[Promise]:
    """What was promised and is not done yet, soonest first; what stands with a confidential note only to those bound. One query."""
    if NOTES not in sight:
        return []
    rows = Promise.objects.filter(case=case, kept_at=None)
    return list(rows if CONFIDENTIAL in sight else rows.exclude(contact__confidential=True))


def panel_of_contacts(case: Case, sight: Sight, at: datetime) -> dict[str, object]:
    """The panel on the page of a case: the last five, and what was promised."""
    return {"lines": contacts_of(case, sight, size=5)[0], "promises": promises_of(case, sight)}


def contact_moments(case: Case, sight: Sight, at: datetime) -> Iterable[Rows]:
    """Contacts on the timeline: never the words."""
    if CONTACTS not in sight:
        return
    url = reverse("casework:contacts", args=[case.key])

    def tell(row: Row) -> Moment:
        params: dict[str, object] = {"minutes": row.number, "who": row.other}
        return Moment(row.at, f"casework.moment_{row.word}", params, ICONS[row.word], url)

    rows = Contact.objects.filter(case=case)
    yield Rows(rows, tell, at="at", word="kind", other=name_of("author"), number="minutes")


def own_contact(actor: Actor, case: Case, contact_id: int) -> Contact:
    """A contact that the actor wrote themselves; 404 otherwise."""
    rows = Contact.objects.select_related("case", "author").filter(case=case, author_id=actor.person_id)
    return get_object_or_404(rows, pk=contact_id)


def shown_before(contact: Contact) -> Sequence[object]:
    """What a contact said before, newest first."""
    return list(contact.before.select_related("by"))
