"""Mail over SMTP, as Django's own backend does it, but remembering how far the talk with the server came."""

from __future__ import annotations

import smtplib
from typing import Any

from django.core.mail.backends.smtp import EmailBackend


class _Remembering:
    """Mixed into a client: ``handed`` is true once the whole text has gone out, ``answer`` is what the server said to it."""

    handed = False
    answer = ""

    def send(self, s: Any) -> None:
        """Send; when the text with its closing dot has gone out, the server may have taken the mail."""
        super().send(s)  # type: ignore[misc]
        if isinstance(s, bytes) and s.endswith(b"\r\n.\r\n"):
            self.handed = True

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Hand over the text and keep the server's answer."""
        code, words = super().data(msg)  # type: ignore[misc]
        self.answer = f"{code} {words.decode('utf-8', 'replace')}"
        self.handed = False  # answered: accepted or refused, no longer in doubt
        return code, words


class Plain(_Remembering, smtplib.SMTP):
    """SMTP, with or without STARTTLS."""


class Tls(_Remembering, smtplib.SMTP_SSL):
    """SMTP inside TLS."""


class Backend(EmailBackend):
    """Django's SMTP backend with a client that remembers."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        """The client to talk with."""
        return Tls if self.use_ssl else Plain

    @property
    def handed(self) -> bool:
        """Whether a mail's whole text went out without an answer coming back."""
        return bool(getattr(self.connection, "handed", False))

    @property
    def answer(self) -> str:
        """What the server said to the last text."""
        return str(getattr(self.connection, "answer", ""))
