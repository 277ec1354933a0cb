"""The doors through which tests come in: a clock that stands still, a client with a hat on, a real SMTP server."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from gezel.kernel import clock

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _the_house_speaks_dutch() -> Iterator[None]:
    """A request in English leaves its language in the thread; no test hears the language of the one before."""
    translation.deactivate()
    yield
    translation.deactivate()


@pytest.fixture
def at() -> Iterator[datetime]:
    """Monday 2 March 2026, ten o'clock in Brussels; the clock stands still there for the whole test."""
    with clock.frozen(MONDAY):
        yield MONDAY


class Visitor(Client):
    """Django's test client that can put on a hat: ``client.as_(person, organisation)``."""

    def as_(self, person: Any, organisation: Any = None, *, second_factor: bool = True) -> Visitor:
        """Sign in as a person acting for an organisation (or for nobody); a new client, so two can act side by side."""
        from gezel.organisations.queries.session import HAT_KEY

        other = type(self)(headers=self.headers)
        other.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        session = other.session
        session[HAT_KEY] = _hat(person, organisation)
        session["account_authentication_methods"] = _methods(second_factor)
        session["account_authentication_methods_user"] = str(person.pk)
        session.save()
        return other

    def post_form(self, url: str, data: dict[str, Any] | None = None, **more: Any) -> Any:
        """Post as the form of the page would: with the key of the actor whom the session makes."""
        from gezel.kernel.actor import VISITOR

        actor = getattr(self.get(url).wsgi_request, "actor", VISITOR) if "actor_key" not in (data or {}) else VISITOR
        return self.post(url, {"actor_key": actor.key, **(data or {})}, **more)


def _hat(person: Any, organisation: Any) -> int:
    if organisation is None:
        return 0
    from gezel.organisations.models import Membership

    return Membership.objects.active_at(clock.now()).get(person=person, organisation=organisation).pk


def _methods(second_factor: bool) -> list[dict[str, Any]]:
    moment = clock.now().timestamp()
    methods = [{"method": "password", "at": moment}]
    return [*methods, {"method": "mfa", "type": "totp", "at": moment}] if second_factor else methods


@pytest.fixture
def client() -> Visitor:
    """A browser without JavaScript; a visitor until ``as_`` gives it a person and an organisation."""
    return Visitor()


@pytest.fixture
def exactly(db: None) -> Callable[[int], AbstractContextManager[Any]]:
    """``with exactly(6): …`` fails with the statements written out when another number of queries is made."""
    from django.db import connection

    class Exactly(CaptureQueriesContext):
        def __init__(self, expected: int) -> None:
            super().__init__(connection)
            self.expected = expected

        def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
            super().__exit__(kind, error, trace)
            if kind is None and len(self) != self.expected:
                lines = "\n".join(f"{n}. {query['sql'][:240]}" for n, query in enumerate(self.captured_queries, 1))
                pytest.fail(f"{len(self)} queries instead of {self.expected}:\n{lines}")

    return Exactly


@dataclass
class Postbox:
    """What a real SMTP server on loopback received; ``refuse`` makes it answer with that line instead (``550 …``)."""

    port: int = 0
    refuse: str = ""
    messages: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        """Keep a message, or refuse it."""
        if self.refuse:
            return self.refuse
        self.messages.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"

    def to(self, address: str) -> list[EmailMessage]:
        """The messages addressed to someone."""
        return [message for message in self.messages if address in message["To"]]


@pytest.fixture
def smtp(settings: Any) -> Iterator[Postbox]:
    """A real SMTP server on loopback; Django sends to it for the length of the test."""
    from aiosmtpd.controller import Controller

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        box = Postbox(port=free.getsockname()[1])
    controller = Controller(box, hostname="127.0.0.1", port=box.port, ready_timeout=10)
    controller.start()
    settings.EMAIL_BACKEND = "gezel.post.smtp.Backend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", box.port
    yield box
    controller.stop()
