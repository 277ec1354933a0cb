"""What an attempt to hand a mail to the mail server means: accepted, not now, never, or not known. Plain values.

Reply codes as in RFC 5321: 4xx passes, 5xx stays. Whatever happens before the text was handed over is surely *not sent*; a line
that breaks after the text was handed over and before the answer is *unsure*, and is never tried again by itself.
"""

from __future__ import annotations

import smtplib
import socket
import ssl
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..words import BACKOFF


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an attempt ended: ``accepted``, ``passing``, ``lasting`` or ``unsure``; the code of the sentence; the server's words."""

    result: str
    code: str = ""
    params: dict[str, Any] = field(default_factory=dict)
    response: str = ""


def outcome_of(error: Exception, handed: bool) -> Outcome:
    """What an exception of the attempt means; ``handed``: the whole text had gone to the server when it came."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            code, answer = next(iter(error.recipients.values()))
            return _refused(code, answer, "post.mail_address_refused")
        case smtplib.SMTPAuthenticationError():
            return Outcome("passing", "post.mail_login_refused", response=_words(error.smtp_code, error.smtp_error))
        case smtplib.SMTPSenderRefused():
            return _refused(error.smtp_code, error.smtp_error, "post.mail_sender_refused")
        case smtplib.SMTPDataError():
            return _refused(error.smtp_code, error.smtp_error, "post.mail_content_refused")
        case smtplib.SMTPConnectError() | smtplib.SMTPHeloError():
            return Outcome("passing", "post.mail_server_busy", response=_words(error.smtp_code, error.smtp_error))
        case smtplib.SMTPNotSupportedError():
            return Outcome("lasting", "post.mail_server_cannot", response=str(error))
    if handed:
        return Outcome("unsure", "post.mail_unsure", response=str(error))
    if isinstance(error, ssl.SSLError):
        return Outcome("passing", "post.mail_server_unsafe", response=str(error))
    if isinstance(error, socket.gaierror | OSError | smtplib.SMTPServerDisconnected):
        return Outcome("passing", "post.mail_server_down", response=str(error))
    return Outcome("lasting", "post.mail_broken", response=f"{type(error).__name__}: {error}")


def _refused(code: int, answer: bytes | str, sentence: str) -> Outcome:
    words = _words(code, answer)
    if 400 <= code < 500:
        return Outcome("passing", "post.mail_server_busy", response=words)
    return Outcome("lasting", sentence, response=words)


def _words(code: int, answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return f"{code} {text}".strip()


def next_attempt(at: datetime, attempts: int) -> datetime | None:
    """When to try again after ``attempts`` attempts, or ``None`` when it is time to ask a person."""
    return at + BACKOFF[attempts - 1] if attempts <= len(BACKOFF) else None
