"""The demo world's mailbox: a mail backend that sends nothing and keeps everything, so that a visitor can read it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from gezel.kernel import clock

from .models import KeptMail


class DemoBackend(BaseEmailBackend):
    """Keeps each mail as a row; mails of sign-in land here as well."""

    answer = "250 bewaard in de postbus van de oefenwereld"

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the mails; returns how many."""
        KeptMail.objects.bulk_create([_kept(message) for message in email_messages])
        return len(email_messages)


def _kept(message: EmailMessage) -> KeptMail:
    names: list[Any] = [a[0] if isinstance(a, tuple) else a.get_filename() for a in message.attachments]
    return KeptMail(
        to=", ".join(message.to)[:400],
        subject=str(message.subject)[:300],
        text=str(message.body),
        attachments=[str(name) for name in names if name],
        kept_at=clock.now(),
    )
