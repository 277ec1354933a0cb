"""Drafting and adapting: who adapted what is kept, nothing is overwritten unseen, every step from every state."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from gezel.kernel import clock, texts
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Refused
from gezel.post import words
from gezel.post.models import KeptMail, Mail
from gezel.post.words import Ics, Recipient
from gezel.post.workflows import mail as steps
from gezel.post.workflows.files import store
from gezel.post.workflows.letter import letter_of

from .conftest import AT, ELIF, NORA
from .test_files import PDF

pytestmark = pytest.mark.django_db
TOM = Actor(person_id=8, name="Tom Verlinden")
COLUMNS = {
    words.DRAFT: {},
    words.QUEUED: {"released_at": AT, "next_attempt_at": AT},
    words.SENDING: {"released_at": AT, "sending_since": AT, "claim": uuid4()},
    words.SENT: {"released_at": AT, "sent_at": AT, "frozen_text": "Dag"},
    words.FAILED: {"released_at": AT, "failed_at": AT, "last_error": "post.mail_address_refused"},
    words.UNSURE: {"released_at": AT, "handing_at": AT, "unsure_at": AT, "frozen_text": "Dag"},
    words.BOUNCED: {
        "released_at": AT,
        "sent_at": AT,
        "bounced_at": AT,
        "frozen_text": "Dag",
        "last_error": "post.mail_bounced",
    },
    words.VOIDED: {"voided_at": AT, "voided_reason": "dubbel"},
}


def _mail(state: str = words.DRAFT, **more) -> Mail:
    found = steps.draft("posttest.decision", None, ELIF, "Uw beslissing", "Dag Elif", NORA, AT, **more)
    Mail.objects.filter(pk=found.pk).update(**COLUMNS[state])
    found.refresh_from_db()
    assert found.state == state
    return found


def _edit(mail: Mail, body: str = "Beste Elif", seen: int = 1, **more) -> Mail:
    return steps.edit(mail.pk, TOM, AT, title=mail.subject, body=body, seen_version=seen, **more)


TAKE = {
    "edit": _edit,
    "reword": lambda mail: steps.reword(mail.pk, "Beste Elif", TOM, AT),
    "release": lambda mail: steps.release([mail.pk], TOM, AT),
    "void": lambda mail: steps.void(mail.pk, TOM, AT, "dubbel"),
    "retry": lambda mail: steps.retry(mail.pk, TOM, AT),
    "confirm": lambda mail: steps.confirm(mail.pk, TOM, AT, "logboek"),
    "bounce": lambda mail: steps.bounce(mail.pk, TOM, AT, "550"),
}


@pytest.mark.parametrize("state", words.MAIL_STATES)
@pytest.mark.parametrize("step", TAKE)
def test_every_step_from_every_state(step, state):
    mail = _mail(state)
    if state in steps.STEPS.rows[step][0]:
        TAKE[step](mail)
        assert Mail.objects.get(pk=mail.pk).state == steps.STEPS.target(step)
    else:
        with pytest.raises(Refused) as refusal:
            TAKE[step](mail)
        verdict = refusal.value.verdict
        assert verdict == steps.may(step, mail)
        assert texts.say(verdict.code, **verdict.params)
        assert Mail.objects.get(pk=mail.pk).state == state


@pytest.mark.rule("F-19")
def test_who_adapted_what_is_kept_as_versions():
    mail = _mail()
    _edit(mail)
    _edit(mail, "Beste Elif Çelik", seen=2)
    versions = mail.versions.values_list("number", "by_name", "body")
    assert list(versions) == [
        (1, "Nora Peeters", "Dag Elif"),
        (2, "Tom Verlinden", "Beste Elif"),
        (3, "Tom Verlinden", "Beste Elif Çelik"),
    ]


def test_nobody_overwrites_what_another_adapted_meanwhile():
    mail = _mail()
    _edit(mail, "van Tom")
    with pytest.raises(Refused) as refusal:
        _edit(mail, "van Nora", seen=1)
    assert refusal.value.verdict.code == "post.mail_changed_meanwhile"
    assert Mail.objects.get(pk=mail.pk).body == "van Tom"


def test_saving_the_same_makes_no_version():
    mail = _mail()
    _edit(mail, "Dag Elif")
    assert mail.versions.count() == 1


@pytest.mark.parametrize(("title", "body"), [("", "tekst"), ("titel", "  "), ("\n", "tekst")])
def test_a_mail_needs_subject_and_text(title, body):
    with pytest.raises(Refused) as refusal:
        steps.edit(_mail().pk, TOM, AT, title=title, body=body, seen_version=1)
    assert refusal.value.verdict.code == "post.mail_needs_text"


@pytest.mark.parametrize("address", ["", "elif", "elif@", "a@b.example\nBcc: x@y.example", "a b@c.example"])
def test_an_address_that_cannot_be_one_is_refused(address):
    with pytest.raises(Refused) as refusal:
        steps.draft("posttest.decision", None, Recipient(address), "a", "b", NORA, AT)
    assert refusal.value.verdict.code == "post.mail_no_address"


def test_a_subject_cannot_smuggle_in_headers():
    mail = steps.draft(
        "posttest.x", None, Recipient("a@b.example", "Elif\r\nBcc: x"), "Dag\r\nBcc: x@y.example", "b", NORA, AT
    )
    wire = letter_of(mail).message()
    assert wire["Subject"] == "Dag Bcc: x@y.example"
    assert wire["Bcc"] is None


def test_an_outcome_that_changes_voids_what_was_not_sent_and_names_what_was():
    about = KeptMail.objects.create(to="a", subject="b", text="c", kept_at=AT)
    states = [words.DRAFT, words.QUEUED, words.FAILED, words.SENT, words.UNSURE, words.SENDING, words.VOIDED]
    for state in states:
        mail = steps.draft("posttest.decision", about, ELIF, state, "b", NORA, AT)
        Mail.objects.filter(pk=mail.pk).update(**COLUMNS[state])
    other = steps.draft("posttest.receipt", about, ELIF, "other", "b", NORA, AT)
    left = steps.void_unsent(about, NORA, AT, "uitkomst herzien", kinds=["posttest.decision"])
    assert [mail.subject for mail in left] == [words.SENT, words.UNSURE, words.SENDING]
    now = {mail.subject: mail.state for mail in Mail.objects.all()}
    assert [now[s] for s in (words.DRAFT, words.QUEUED, words.FAILED)] == [words.VOIDED] * 3
    assert Mail.objects.get(pk=other.pk).state == words.DRAFT


def test_voiding_and_confirming_need_a_reason():
    with pytest.raises(Refused):
        steps.void(_mail().pk, TOM, AT, "  ")
    with pytest.raises(Refused):
        steps.confirm(_mail(words.UNSURE).pk, TOM, AT, "")


def test_calendar_file_and_attachments_go_along(settings, tmp_path):
    settings.FILES_ROOT, settings.FILE_SCANNER = tmp_path, ""
    about = KeptMail.objects.create(to="a", subject="b", text="c", kept_at=AT)
    file = store("Addendum Çelik.pdf", PDF, about, NORA, AT)
    calendar = Ics("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", "pitch.ics")
    letter = letter_of(_mail(attachments=[file, calendar]))
    parts = {part.get_filename(): part for part in letter.message().walk() if part.get_filename()}
    assert parts["Addendum Çelik.pdf"].get_payload(decode=True) == PDF
    assert parts["pitch.ics"].get_content_type() == "text/calendar"
    assert parts["pitch.ics"].get_param("method") == "PUBLISH"
    assert parts["pitch.ics"].get_payload(decode=True).decode() == calendar.text
    assert letter.sha256 == letter.sha256


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL"])
def test_a_calendar_file_says_in_its_content_type_what_it_asks(method):
    calendar = Ics(f"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nSUMMARY:é\r\nEND:VCALENDAR\r\n", "pitch.ics")
    part = next(p for p in letter_of(_mail(attachments=[calendar])).message().walk() if p.get_filename())
    assert (part.get_content_type(), part.get_param("method")) == ("text/calendar", method)
    assert part.get_content_disposition() == "attachment"
    assert "SUMMARY:é" in part.get_payload(decode=True).decode()


@pytest.mark.parametrize(
    "columns",
    [
        {"sent_at": AT},
        {"sent_at": AT, "released_at": AT, "frozen_text": ""},
        {"voided_at": AT},
        {"failed_at": AT, "released_at": AT},
        {"bounced_at": AT, "last_error": "x"},
        {"sending_since": AT, "released_at": AT},
        {"unsure_at": AT},
        {"subject": ""},
        {"sent_at": AT, "released_at": AT, "frozen_text": "x", "voided_at": AT, "voided_reason": "x"},
    ],
)
def test_the_database_refuses_a_state_without_its_companions(columns):
    mail = _mail()
    with pytest.raises(IntegrityError), transaction.atomic():
        Mail.objects.filter(pk=mail.pk).update(**columns)


def test_releasing_nothing_is_refused():
    with pytest.raises(Refused) as refusal:
        steps.release([], NORA, AT)
    assert refusal.value.verdict.code == "post.mail_none_chosen"


def test_a_mail_that_was_retried_waits_for_the_worker_not_for_the_old_backoff():
    mail = _mail(words.FAILED)
    later = AT + timedelta(days=1)
    steps.retry(mail.pk, TOM, later)
    mail.refresh_from_db()
    assert (mail.next_attempt_at, mail.attempts) == (later, 0)
    assert mail.nudged_at <= clock.machine_now()
