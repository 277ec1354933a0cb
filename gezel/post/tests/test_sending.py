"""Sending over real SMTP: accepted once, refused with a reason, tried again, never twice by itself."""

from __future__ import annotations

import email
import email.policy
import threading
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django_tasks_db.models import DBTaskResult

from gezel.audit.queries.history import events_of
from gezel.kernel import clock, ports
from gezel.kernel.actor import SYSTEM
from gezel.kernel.verdict import Refused
from gezel.post import words
from gezel.post.models import Mail
from gezel.post.rules.delivery import next_attempt
from gezel.post.words import Recipient
from gezel.post.workflows import sending
from gezel.post.workflows.mail import bounce, confirm, draft, edit, release, retry, void
from gezel.post.workflows.sending import finish_effects, nudge, reap, send

from .conftest import AT, ELIF, NORA, work

pytestmark = pytest.mark.django_db(transaction=True)
BODY = "# Beslissing\n\nDag Elif\n\n- score **3**\n- [uw dossier](https://gezel.example/kandidatuur/1)\n"


def _mail(**more) -> Mail:
    return draft("posttest.decision", None, ELIF, "Uw beslissing", BODY, NORA, AT, **more)


def _released(**more) -> Mail:
    mail = _mail(**more)
    release([mail.pk], NORA, AT)
    return mail


def _now(mail: Mail) -> Mail:
    return Mail.objects.get(pk=mail.pk)


def _codes(mail: Mail) -> list[str]:
    return [event.code.removeprefix("post.mail_") for event in events_of(mail)]


@pytest.mark.rule("F-19")
def test_a_released_mail_arrives_and_is_kept_exactly_as_it_was_sent(smtp, told):
    mail = _released(reply_to="jury@lokeren.example", from_name="Lokale besturen van Waasland")
    work()
    kept, received = _now(mail), email.message_from_bytes(smtp.mails[0].content, policy=email.policy.default)
    assert kept.state == words.SENT
    assert (kept.sent_at, kept.server_response) == (AT, "250 2.0.0 queued as 4F2A")
    assert received["To"] == "Elif Çelik <elif@buurtwerk.example>"
    assert received["From"].startswith("Lokale besturen van Waasland <")
    assert received["Reply-To"] == "jury@lokeren.example"
    assert received["Message-ID"] == kept.message_id
    text = received.get_body(("plain",)).get_content()
    assert text.replace("\r\n", "\n").strip() == kept.frozen_text.strip()
    assert "uw dossier (https://gezel.example/kandidatuur/1)" in text
    assert "<strong>3</strong>" in received.get_body(("html",)).get_content()
    assert told == [("posttest.decision", 0, "sent")]
    assert _codes(mail) == ["drafted", "released", "sent"]


def test_an_address_in_a_domain_of_another_script_is_reached(smtp):
    to = Recipient("elif@bücher.example", "Elif")
    mail = draft(
        "posttest.decision", None, to, "Uw beslissing", BODY, NORA, AT, review=False, reply_to="x@bücher.example"
    )
    assert send(mail.pk, AT) == words.SENT
    kept = email.message_from_bytes(smtp.mails[0].content, policy=email.policy.default)
    assert "elif@xn--bcher-kva.example" in kept["To"] and "xn--bcher-kva" in kept["Reply-To"]


def test_a_draft_is_not_sent_however_often_the_job_runs(smtp):
    mail = _mail()
    assert send(mail.pk, AT) == words.DRAFT
    assert smtp.mails == []


def test_a_mail_without_review_goes_at_once(smtp):
    mail = _mail(review=False)
    work()
    assert _now(mail).state == words.SENT


def test_releasing_twice_is_refused_and_sends_once(smtp):
    mail = _released()
    with pytest.raises(Refused) as refusal:
        release([mail.pk], NORA, AT)
    assert refusal.value.verdict.code == "post.mail_already_released"
    work()
    assert len(smtp.mails) == 1


def test_mails_are_released_all_together_or_not_at_all(smtp):
    one, two = _mail(), _mail()
    void(two.pk, NORA, AT, "dubbel")
    with pytest.raises(Refused):
        release([one.pk, two.pk], NORA, AT)
    assert _now(one).state == words.DRAFT
    assert not DBTaskResult.objects.exists()


def test_a_rolled_back_release_leaves_no_job(smtp):
    mail = _mail()
    with pytest.raises(RuntimeError), transaction.atomic():
        release([mail.pk], NORA, AT)
        raise RuntimeError
    assert not DBTaskResult.objects.exists()
    assert _now(mail).state == words.DRAFT


def test_a_job_that_runs_again_sends_nothing_more(smtp):
    mail = _released()
    sending.send_mail.enqueue(mail.pk)
    work()
    assert send(mail.pk, AT + timedelta(days=1)) == words.SENT
    assert len(smtp.mails) == 1


def test_a_mail_server_that_is_down_is_tried_again_until_it_is_up(no_smtp, told, request):
    mail = _released()
    work()
    waiting = _now(mail)
    assert (waiting.state, waiting.last_error, waiting.attempts) == (words.QUEUED, "post.mail_server_down", 1)
    assert waiting.next_attempt_at == AT + timedelta(minutes=1)
    assert waiting.error().startswith("De mailserver is niet bereikbaar")
    work(AT + timedelta(seconds=59))
    assert _now(mail).attempts == 1
    smtp = request.getfixturevalue("smtp")
    later = AT + timedelta(minutes=1)
    assert nudge(later, clock.machine_now()) == 1
    work(later)
    assert _now(mail).state == words.SENT
    assert (_now(mail).last_error, len(smtp.mails)) == ("", 1)


def test_after_the_last_attempt_the_mail_comes_back_with_its_reason(no_smtp, told):
    mail, at = _released(), AT
    for _ in range(len(words.BACKOFF) + 1):
        send(mail.pk, at)
        at = _now(mail).next_attempt_at
    assert _now(mail).state == words.FAILED
    assert told == [("posttest.decision", 0, "failed")]
    assert next_attempt(AT, len(words.BACKOFF) + 1) is None


def test_a_refused_address_comes_back_at_once_and_goes_after_it_was_put_right(smtp, told):
    smtp.refuse["rcpt"] = "550 5.1.1 no such user"
    mail = _released()
    work()
    failed = _now(mail)
    assert (failed.state, failed.server_response) == (words.FAILED, "550 5.1.1 no such user")
    assert failed.error() == (
        "De mailserver weigert het adres elif@buurtwerk.example. Kijk het adres na, pas het aan en geef de mail opnieuw vrij."
    )
    smtp.refuse.clear()
    edit(mail.pk, NORA, AT, title="Uw beslissing", body=BODY, seen_version=1, to="elif.c@buurtwerk.example")
    assert _now(mail).state == words.DRAFT
    release([mail.pk], NORA, AT)
    work()
    assert smtp.mails[0].rcpt_tos == ["elif.c@buurtwerk.example"]
    assert [event for _, _, event in told] == ["failed", "sent"]


@pytest.mark.parametrize(
    ("stage", "answer", "state"),
    [
        ("rcpt", "451 greylisted", words.QUEUED),
        ("data", "452 disk full", words.QUEUED),
        ("data", "554 spam", words.FAILED),
        ("data", "421 going down", words.QUEUED),
    ],
)
def test_a_passing_refusal_waits_and_a_lasting_one_comes_back(smtp, told, stage, answer, state):
    smtp.refuse[stage] = answer
    mail = _released()
    work()
    assert (_now(mail).state, _now(mail).server_response) == (state, answer)
    assert smtp.mails == []


def test_a_mail_that_came_back_can_be_tried_again_as_it_is(smtp):
    smtp.refuse["data"] = "554 spam"
    mail = _released()
    work()
    smtp.refuse.clear()
    retry(mail.pk, NORA, AT)
    work()
    assert _now(mail).state == words.SENT


def test_a_released_mail_that_has_not_left_can_be_voided(smtp, told):
    mail = _released()
    void(mail.pk, NORA, AT, "de uitkomst is veranderd")
    work()
    assert smtp.mails == []
    assert _now(mail).state == words.VOIDED
    assert told == [("posttest.decision", 0, "voided")]


def test_a_mail_cannot_be_voided_while_it_is_being_sent(smtp):
    mail, seen = _released(), []

    def try_to_void() -> None:
        def run() -> None:
            try:
                void(mail.pk, NORA, AT, "te laat")
            except Refused as refusal:
                seen.append(refusal.verdict.code)
            finally:
                connection.close()

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()

    smtp.before_data = try_to_void
    work()
    assert seen == ["post.mail_is_being_sent"]
    assert _now(mail).state == words.SENT


def test_two_workers_at_one_mail_send_it_once(smtp):
    mail = _released()
    second: list[str] = []

    def other_worker() -> None:
        def run() -> None:
            second.append(send(mail.pk, AT))
            connection.close()

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()

    smtp.before_data = other_worker
    send(mail.pk, AT)
    assert second == [words.SENDING]
    assert len(smtp.mails) == 1


def test_a_line_that_breaks_after_the_text_was_handed_over_asks_a_person(smtp, told, monkeypatch):
    from gezel.post.smtp import Plain

    mail = _released()
    monkeypatch.setattr(Plain, "getreply", _deaf_after_text(Plain.getreply))
    work()
    doubtful = _now(mail)
    assert (doubtful.state, doubtful.last_error) == (words.UNSURE, "post.mail_unsure")
    assert len(smtp.mails) == 1
    monkeypatch.undo()
    assert nudge(AT + timedelta(days=1), clock.machine_now() + timedelta(days=1)) == 0
    assert told == []
    with pytest.raises(Refused):
        void(mail.pk, NORA, AT, "weg ermee")
    with pytest.raises(Refused):
        confirm(mail.pk, NORA, AT, " ")
    confirm(mail.pk, NORA, AT + timedelta(hours=1), "staat in het logboek van de mailserver")
    assert (_now(mail).state, _now(mail).sent_at) == (words.SENT, AT)
    assert "Dag Elif" in _now(mail).frozen_text


def _deaf_after_text(getreply):
    import smtplib

    def deaf(self):
        answer = getreply(self)
        if self.handed:
            self.close()
            raise smtplib.SMTPServerDisconnected("Connection unexpectedly closed")
        return answer

    return deaf


class Killed(BaseException):
    """What a process that is killed does: no handler gets a turn."""


@pytest.mark.parametrize(("dies_in", "state"), [("open", words.QUEUED), ("send_messages", words.UNSURE)])
def test_a_sender_that_is_killed_is_reaped_by_what_it_had_handed_over(smtp, monkeypatch, dies_in, state):
    from gezel.post.smtp import Backend

    def die(*_args):
        raise Killed

    mail = _released()
    with monkeypatch.context() as dying, pytest.raises(Killed):
        dying.setattr(Backend, dies_in, die)
        send(mail.pk, AT)
    machine = clock.machine_now()
    assert reap(AT, machine) == 0
    assert reap(AT, machine + words.LEASE + timedelta(seconds=1)) == 1
    assert _now(mail).state == state
    if state == words.QUEUED:
        assert nudge(AT, machine) == 1
        work()
        assert _now(mail).state == words.SENT


def test_a_sender_that_wakes_after_it_was_reaped_hands_nothing_over(smtp, monkeypatch):
    from gezel.post.smtp import Backend

    mail, late = _released(), clock.machine_now() + words.LEASE * 2
    slow_open = Backend.open
    with monkeypatch.context() as slow:
        slow.setattr(Backend, "open", lambda self: (reap(AT, late), slow_open(self)))
        send(mail.pk, AT)
    assert smtp.mails == []
    assert _now(mail).state == words.QUEUED


def test_a_lost_job_is_found_by_the_clock(smtp):
    mail = _released()
    DBTaskResult.objects.all().delete()
    assert nudge(AT, clock.machine_now()) == 0
    assert nudge(AT, clock.machine_now() + words.LEASE * 2) == 1
    work()
    assert _now(mail).state == words.SENT


def test_a_room_that_stumbles_does_not_undo_the_sending_and_is_told_again(smtp, monkeypatch):
    answers = iter([RuntimeError("kapot"), None])
    heard: list[str] = []

    def effect(kind, about, event, at):
        answer = next(answers)
        if answer:
            raise answer
        heard.append(event)

    port = ports.Port("mail_effects")
    port.fill("posttest", effect)
    monkeypatch.setattr(ports, "mail_effects", port)
    mail = _released()
    work()
    assert (_now(mail).state, _now(mail).effect_due) == (words.SENT, "sent")
    finish_effects(AT)
    finish_effects(AT)
    assert (heard, _now(mail).effect_due) == (["sent"], "")


def test_a_mail_that_came_back_from_far_is_noted(smtp, told):
    mail = _released()
    work()
    bounce(mail.pk, SYSTEM, AT + timedelta(minutes=3), "5.1.1 mailbox unknown")
    assert _now(mail).state == words.BOUNCED
    assert [event for _, _, event in told] == ["sent", "failed"]


@pytest.mark.rule("D-06")
def test_nobody_reads_an_address_or_the_answer_of_a_server_in_the_database(smtp):
    mail = _released()
    work()
    bounce(mail.pk, SYSTEM, AT + timedelta(minutes=3), f"5.1.1 <{_now(mail).to_address}> mailbox unknown")
    address = _now(mail).to_address
    held = []
    for table in ("post_mail", "post_mailversion"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            held += [bytes(value) for row in cursor for value in row if isinstance(value, bytes | memoryview)]
            cursor.execute(f"SELECT * FROM {table}")
            assert address not in str([value for row in cursor for value in row if isinstance(value, str)])
    assert len(held) == 4 and not any(address.encode() in value for value in held)
    assert Mail.objects.to(address).get() == mail
    assert not Mail.objects.to(f"x{address}").exists()


@pytest.mark.rule("F-19")
@pytest.mark.parametrize(
    "change", [{"body": "anders"}, {"to_address": "x@y.example"}, {"sent_at": None}, {"frozen_text": "x"}]
)
def test_the_database_refuses_to_alter_a_sent_mail(smtp, change):
    mail = _released()
    work()
    with pytest.raises(DatabaseError), transaction.atomic():
        Mail.objects.filter(pk=mail.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM post_mail")
    with pytest.raises(Refused):
        edit(mail.pk, NORA, AT, title="a", body="b", seen_version=1)
