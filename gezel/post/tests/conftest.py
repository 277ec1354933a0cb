"""A real SMTP server on loopback, a real worker, and what the rooms above were told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from django_tasks_db.management.commands.db_worker import Worker

from gezel.kernel import clock, ports
from gezel.kernel.actor import Actor
from gezel.post.words import Recipient

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
NORA = Actor(person_id=7, name="Nora Peeters", organisation_id=3, organisation_name="Stad Lokeren")
ELIF = Recipient("elif@buurtwerk.example", "Elif Çelik")


class Server:
    """An SMTP server that keeps what it accepts; ``refuse`` maps a stage (``rcpt``, ``data``) to its answer."""

    def __init__(self) -> None:
        self.mails: list[Any] = []
        self.refuse: dict[str, str] = {}
        self.before_data: Callable[[], None] = lambda: None

    async def handle_RCPT(self, server, session, envelope, address, options):
        if "rcpt" in self.refuse:
            return self.refuse["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.before_data()
        if "data" in self.refuse:
            return self.refuse["data"]
        self.mails.append(envelope)
        return "250 2.0.0 queued as 4F2A"


@pytest.fixture
def smtp(settings, unused_tcp_port_of) -> Iterator[Server]:
    """The server, listening; the settings point to it."""
    server, port = Server(), unused_tcp_port_of()
    controller = Controller(server, hostname="127.0.0.1", port=port)
    controller.start()
    _point_to(settings, port)
    yield server
    controller.stop()


@pytest.fixture
def unused_tcp_port_of() -> Callable[[], int]:
    """A port on which nobody listens."""
    import socket

    def find() -> int:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return int(probe.getsockname()[1])

    return find


@pytest.fixture
def no_smtp(settings, unused_tcp_port_of) -> None:
    """Mail settings that point to a server that is down."""
    _point_to(settings, unused_tcp_port_of())


def _point_to(settings: Any, port: int) -> None:
    settings.EMAIL_BACKEND = "gezel.post.smtp.Backend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 5


@pytest.fixture
def told(monkeypatch) -> list[tuple[str, int, str]]:
    """What the port ``mail_effects`` passed on: (kind, about id, event)."""
    found: list[tuple[str, int, str]] = []
    port = ports.Port("mail_effects")
    port.fill("posttest", lambda kind, about, event, at: found.append((kind, about, event)))
    monkeypatch.setattr(ports, "mail_effects", port)
    return found


def work(at: datetime = AT) -> None:
    """Run the queue empty, as a worker does, at an instant of the world's clock."""
    with clock.frozen(at):
        worker(at).run()


def worker(at: datetime, name: str = "test") -> Worker:
    """A worker that stops when the queue is empty."""
    return Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=name,
        excluded_queue_names=[],
    )
