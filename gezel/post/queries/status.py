"""The state of the post for whoever looks after it: what runs, what is stuck. No names, no addresses, no texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Q
from django_tasks_db.models import DBTaskResult

from gezel.kernel import ports

from ..models import ClockRun, Heartbeat, Mail, StoredFile
from ..words import WAITING

LATE = timedelta(minutes=3)
SLOW = timedelta(hours=1)
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its code, and whether what it says is good."""

    code: str
    good: bool
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StuckMail:
    """A mail that did not leave: number, the room it comes from, the addressee's domain, its state, since when, and why.

    ``domain`` is blank when even that would tell whom it concerns (port ``sealed_mails``).
    """

    pk: int
    room: str
    domain: str
    state: str
    since: datetime
    attempts: int
    error: str
    error_params: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LostJob:
    """A job that failed: what it was, when, and the kind of error (never its arguments)."""

    name: str
    at: datetime | None
    error: str


@dataclass(frozen=True, slots=True)
class Status:
    """Everything on the page."""

    sentences: tuple[Sentence, ...]
    counts: Mapping[str, int]
    stuck: tuple[StuckMail, ...]
    jobs: Mapping[str, int]
    lost: tuple[LostJob, ...]
    room_errors: Mapping[str, str]
    server: str
    sender: str


def status(at: datetime, machine: datetime) -> Status:
    """The state of the post; six queries, seven with a scanner."""
    beats = dict(Heartbeat.objects.values_list("name", "at"))
    last = ClockRun.objects.order_by("-period").first()
    return Status(
        sentences=(
            _alive("clock", beats.get("clock"), machine),
            _alive("worker", beats.get("worker"), machine),
            _scanner(),
            Sentence("post.bounces_set" if settings.BOUNCES else "post.bounces_none", True),
        ),
        counts=_counts(),
        stuck=stuck_mails(at),
        jobs=_jobs(),
        lost=_lost(machine),
        room_errors=last.errors if last else {},
        server=_server(),
        sender=settings.DEFAULT_FROM_EMAIL,
    )


def _alive(name: str, at: datetime | None, machine: datetime) -> Sentence:
    if at is None:
        return Sentence(f"post.{name}_never", False)
    late = at < machine - LATE
    return Sentence(f"post.{name}_late" if late else f"post.{name}_fine", not late, {"at": at})


def _scanner() -> Sentence:
    if not settings.FILE_SCANNER:
        return Sentence("post.scanner_none", False)
    waiting = StoredFile.objects.filter(scan=WAITING, removed_at__isnull=True).count()
    return Sentence("post.scanner_set", waiting == 0, {"scanner": settings.FILE_SCANNER, "waiting": waiting})


_OPEN = Q(voided_at__isnull=True, sent_at__isnull=True)
_IS_FAILED = _OPEN & Q(failed_at__isnull=False)
_IS_UNSURE = _OPEN & Q(unsure_at__isnull=False)
_IS_SENDING = _OPEN & Q(sending_since__isnull=False)
_IS_QUEUED = _OPEN & Q(
    released_at__isnull=False, failed_at__isnull=True, unsure_at__isnull=True, sending_since__isnull=True
)


def _counts() -> dict[str, int]:
    """How many mails are in each state; the same conditions as ``Mail.state``."""
    return Mail.objects.aggregate(
        draft=Count("pk", filter=_OPEN & Q(released_at__isnull=True)),
        queued=Count("pk", filter=_IS_QUEUED),
        sending=Count("pk", filter=_IS_SENDING),
        sent=Count("pk", filter=Q(sent_at__isnull=False, bounced_at__isnull=True)),
        failed=Count("pk", filter=_IS_FAILED),
        unsure=Count("pk", filter=_IS_UNSURE),
        bounced=Count("pk", filter=Q(bounced_at__isnull=False)),
        voided=Count("pk", filter=Q(voided_at__isnull=False)),
    )


def stuck_mails(at: datetime) -> tuple[StuckMail, ...]:
    """Mails that came back, that are doubtful, that wait for another attempt or that were released over an hour ago."""
    waits = _IS_QUEUED & (Q(attempts__gt=0) | Q(released_at__lt=at - SLOW))
    mails = list(Mail.objects.filter(_IS_FAILED | _IS_UNSURE | waits).order_by("released_at", "pk")[:SHOWN])
    about = [(mail.pk, mail.about_kind, mail.about_id) for mail in mails]
    hidden = {pk for answer in ports.sealed_mails for pk in answer(about, at)}
    return tuple(_stuck(mail, hidden=mail.pk in hidden) for mail in mails)


def _stuck(mail: Mail, *, hidden: bool) -> StuckMail:
    domain = "" if hidden else mail.to_address.rpartition("@")[2]
    return StuckMail(
        pk=mail.pk,
        room=mail.kind.split(".")[0],
        domain=domain,
        state=mail.state,
        since=mail.failed_at or mail.unsure_at or mail.released_at or mail.drafted_at,
        attempts=mail.attempts,
        error=mail.last_error,
        error_params={**mail.last_error_params, "to": f"…@{domain}" if domain else "…"},
    )


def _jobs() -> dict[str, int]:
    found = dict(DBTaskResult.objects.order_by().values_list("status").annotate(Count("pk")))
    return {name.lower(): found.get(name, 0) for name in ("READY", "RUNNING", "FAILED")}


def _lost(machine: datetime) -> tuple[LostJob, ...]:
    jobs = DBTaskResult.objects.failed().filter(finished_at__gte=machine - timedelta(days=7)).order_by("-finished_at")
    rows = jobs.values_list("task_path", "finished_at", "exception_class_path")[:SHOWN]
    return tuple(LostJob(path.rsplit(".", 1)[-1], at, error.rsplit(".", 1)[-1]) for path, at, error in rows)


def _server() -> str:
    if not settings.EMAIL_BACKEND.startswith("gezel.post.smtp"):
        return settings.EMAIL_BACKEND.rsplit(".", 1)[-1]
    return f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}{' (STARTTLS)' if settings.EMAIL_USE_TLS else ''}"
