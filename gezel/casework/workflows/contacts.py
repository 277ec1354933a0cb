"""Contacts: written once however often they are sent, corrected without losing what stood there (C-11)."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db import transaction
from django.db.models import Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Case, Contact, ContactBefore, Promise
from ..policies.contacts import may_correct, may_keep_confidential, may_note
from ..rules.contacts import may_lie
from ..words.contacts import USUAL_MINUTES
from .cases import take

_FIELDS = ("kind", "at", "minutes", "place", "with_whom", "text", "confidential")
# A note that a device kept carries the device's minute, the first try that of the house.
_SAME_MOMENT = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Written:
    """What was filled in. ``at`` empty: now; ``minutes`` empty: what such a contact usually takes."""

    kind: str
    text: str = ""
    at: datetime | None = None
    minutes: int | None = None
    place: str = ""
    with_whom: str = ""
    confidential: bool = False
    promise: str = ""
    promise_on: date | None = None

    def fields(self, now: datetime) -> dict[str, object]:
        """The fields of a contact."""
        found = {name: value for name, value in asdict(self).items() if name in _FIELDS}
        minutes = USUAL_MINUTES[self.kind] if self.minutes is None else self.minutes
        return found | {"at": self.at or now, "minutes": minutes, "text": self.text or None}


@rule("C-11", decides)
@transaction.atomic
def note(key: str, written: Written, client_id: str, by: Actor, at: datetime) -> Contact:
    """Write a contact down in the case with this key; sent again with the same ``client_id`` it stays one contact.

    Other words under an id that was used already are another contact, and the same words with something changed beside them (kept to
    those bound, a promise, who was there) put that contact right: nothing typed is lost.
    """
    found = Case.objects.filter(key=key).first()
    case = take(found.pk) if found else None
    before = _sent_before(by, client_id)
    if before and not _same(before, key, written):
        client_id = sha256(f"{client_id}{key}{written.kind}{written.text}".encode()).hexdigest()[:40]
        before = _sent_before(by, client_id)
    if before:
        return _sent_again(before, written, by, at)
    require(may_note(by, case, at))
    assert case is not None
    require(_may_say(case, written, by, at))
    made = Contact.objects.create(
        case=case,
        author_id=by.person_id,
        organisation_id=by.organisation_id,
        made_at=at,
        client_id=client_id,
        **written.fields(at),
    )
    if written.promise:
        _promise(made, written, by, at)
    _mark(case)
    record("casework.contact_noted", case, by, at, minutes=made.minutes)
    return made


@transaction.atomic
def correct(contact_id: int, edition: int, written: Written, by: Actor, at: datetime) -> Contact:
    """Put a contact right; what stood there is kept beside it. ``edition``: the one that was read, so that nobody overwrites."""
    contact = Contact.objects.select_related("case").get(pk=contact_id)
    case = take(contact.case_id)
    contact.refresh_from_db()
    contact.case = case
    require(may_correct(by, contact, at))
    require(YES if contact.edition == edition else no("casework.contact_changed"))
    require(_may_say(case, written, by, at))
    old = {name: getattr(contact, name) for name in _FIELDS}
    ContactBefore.objects.create(contact=contact, until_at=at, by_id=by.person_id, **old)
    for name, value in written.fields(contact.at).items():
        setattr(contact, name, value)
    contact.edition += 1
    contact.save()
    _mark(case)
    record("casework.contact_corrected", case, by, at)
    return contact


@transaction.atomic
def keep_promise(promise_id: int, by: Actor, at: datetime) -> Promise:
    """Write down that what was promised is done; twice is once."""
    promise = Promise.objects.select_related("case").get(pk=promise_id)
    case = take(promise.case_id)
    promise.refresh_from_db()
    require(may_note(by, case, at))
    if promise.kept_at is None:
        promise.kept_at, promise.kept_by_id = at, by.person_id
        promise.save(update_fields=["kept_at", "kept_by"])
        record("casework.promise_kept", case, by, at)
    return promise


@rule("C-11", decides)
def _may_say(case: Case, written: Written, by: Actor, at: datetime) -> Verdict:
    when = may_lie(written.at or at, at, case.partnership.started_on)
    kept = may_keep_confidential(by, case, at) if written.confidential else YES
    due = no("casework.promise_needs_day") if written.promise and not written.promise_on else YES
    what = no("casework.promise_needs_words") if written.promise_on and not written.promise else YES
    return when & kept & due & what


def _sent_before(by: Actor, client_id: str) -> Contact | None:
    rows = Contact.objects.filter(author_id=by.person_id, client_id=client_id)
    return rows.select_related("case").first()


def _same(contact: Contact, key: str, written: Written) -> bool:
    return (contact.case.key, contact.kind, contact.text or "") == (key, written.kind, written.text)


@rule("C-11", decides)
def _sent_again(contact: Contact, written: Written, by: Actor, at: datetime) -> Contact:
    """What was sent a second time: as it stands when nothing changed, else put right, with a promise that was not there yet."""
    if _differs(contact, written):
        when = written.at if written.at and abs(written.at - contact.at) > _SAME_MOMENT else contact.at
        minutes = contact.minutes if written.minutes is None else written.minutes
        contact = correct(contact.pk, contact.edition, replace(written, at=when, minutes=minutes), by, at)
    if written.promise and written.promise not in {row.text for row in contact.promises.all()}:
        require(may_note(by, contact.case, at))
        require(_may_say(contact.case, written, by, at))
        _promise(contact, written, by, at)
    return contact


def _differs(contact: Contact, written: Written) -> bool:
    beside = (contact.place, contact.with_whom, contact.confidential)
    if beside != (written.place, written.with_whom, written.confidential):
        return True
    longer = written.minutes is not None and written.minutes != contact.minutes
    return longer or (written.at is not None and abs(written.at - contact.at) > _SAME_MOMENT)


def _promise(contact: Contact, written: Written, by: Actor, at: datetime) -> None:
    assert written.promise_on is not None
    Promise.objects.create(
        case_id=contact.case_id,
        contact=contact,
        text=written.promise,
        due_on=written.promise_on,
        made_by_id=by.person_id,
        made_at=at,
    )


def _mark(case: Case) -> None:
    """Keep the instant of the last contact on the case, for the work lists."""
    case.last_contact_at = Contact.objects.filter(case=case).aggregate(last=Max("at"))["last"]
    case.save(update_fields=["last_contact_at"])
