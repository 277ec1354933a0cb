"""Returned mails, as a mail server pipes them."""

import io
import sys
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from gezel.post import words
from gezel.post.models import Mail
from gezel.post.rules.bounces import read
from gezel.post.workflows.mail import draft

from .conftest import AT, ELIF, NORA, work

REPORT = """From: MAILER-DAEMON@mail.example
To: gezel@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain

I'm sorry to have to inform you.

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example

Final-Recipient: rfc822; elif@buurtwerk.example
Action: {action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 no such user

--cut
Content-Type: {kind}

Message-ID: {message_id}
Subject: Uw beslissing

--cut--
"""


def _report(message_id: str, action: str = "failed", kind: str = "message/rfc822") -> bytes:
    return REPORT.format(message_id=message_id, action=action, kind=kind).replace("\n", "\r\n").encode()


@pytest.mark.parametrize("kind", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_names_our_mail_and_the_reason(kind):
    returned = read(_report("<a@b.example>", kind=kind))
    assert (returned.message_id, returned.response) == ("<a@b.example>", "5.1.1 550 5.1.1 no such user")


@pytest.mark.parametrize("raw", [b"", b"Subject: hallo\r\n\r\nDag", _report("<a@b.example>", action="delayed")])
def test_what_is_no_failure_is_left_alone(raw):
    assert read(raw) is None


@pytest.mark.django_db(transaction=True)
def test_a_piped_report_turns_the_mail_into_a_returned_one(smtp, told, monkeypatch, capsys):
    mail = draft("posttest.decision", None, ELIF, "Uw beslissing", "Dag", NORA, AT, review=False)
    work()
    raw = _report(Mail.objects.get(pk=mail.pk).message_id)
    for _ in range(2):  # a report may come twice
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        call_command("bounce")
    returned = Mail.objects.get(pk=mail.pk)
    assert (returned.state, returned.server_response) == (words.BOUNCED, "5.1.1 550 5.1.1 no such user")
    assert "elif@buurtwerk.example kwam terug" in returned.error()
    assert "geen teruggekeerde mail" in capsys.readouterr().out
