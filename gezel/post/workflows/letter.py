"""A mail as the message that goes over the wire: text and HTML, calendar file, attachments."""

from __future__ import annotations

from email.mime.text import MIMEText
from email.utils import formataddr, parseaddr
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils.encoding import punycode

from ..models import Mail
from ..rules.letter import as_html, as_text, method_of


class Letter(EmailMultiAlternatives):
    """A message that is put on the wire exactly as it was frozen: built once, then always the same bytes."""

    _wire: Any = None
    html = ""

    def message(self, **options: Any) -> Any:
        """The built message."""
        self._wire = self._wire or super().message(**options)
        return self._wire

    @property
    def sha256(self) -> str:
        """Fingerprint (hex) of the bytes that go to the server."""
        return sha256(self.message().as_bytes(linesep="\r\n")).hexdigest()


def on_the_wire(address: str) -> str:
    """An address as servers read it: a domain of another script (``bücher.example``) in its ASCII form."""
    local, at, domain = address.rpartition("@")
    return f"{local}{at}{punycode(domain)}" if domain else address


def letter_of(mail: Mail) -> Letter:
    """The message of a mail, with everything it carries. Raises ``FileNotFoundError`` when an attachment's bytes are gone."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    to, reply_to = on_the_wire(mail.to_address), on_the_wire(mail.reply_to)
    letter = Letter(
        subject=mail.subject,
        body=as_text(mail.body),
        from_email=formataddr((mail.from_name or name, address)),
        to=[formataddr((mail.to_name, to))],
        reply_to=[reply_to] if reply_to else None,
        headers={"Message-ID": mail.message_id, "Auto-Submitted": "auto-generated", "Content-Language": "nl"},
    )
    letter.html = as_html(mail.subject, mail.body)
    letter.attach_alternative(letter.html, "text/html")
    if mail.ics_text:
        letter.attach(_calendar(mail))
    for file in mail.attachments.filter(removed_at__isnull=True):
        letter.attach(file.name, file.content(), file.content_type)
    return letter


def _calendar(mail: Mail) -> MIMEText:
    """The calendar file with its own ``METHOD`` in the content type: only then do mail programs offer to accept it (RFC 6047)."""
    part = MIMEText(mail.ics_text, "calendar", "utf-8")
    part.set_param("method", method_of(mail.ics_text))
    part.add_header("Content-Disposition", "attachment", filename=mail.ics_name)
    return part
