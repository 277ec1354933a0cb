"""The clock, the worker and jobs that fail."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from gezel.kernel import clock, ports
from gezel.post import words
from gezel.post.models import ClockRun, Heartbeat, Mail, Notice
from gezel.post.workflows.clock import run_rooms, tick
from gezel.post.workflows.jobs import RUNNING_LIMIT, prune_jobs, reap_jobs, retry
from gezel.post.workflows.mail import draft
from gezel.post.workflows.notices import tell

from .conftest import AT, ELIF, NORA, work

pytestmark = pytest.mark.django_db(transaction=True)
MACHINE = datetime(2026, 3, 2, 9, 0, 30, tzinfo=UTC)
ran: list[int] = []


@task()
@retry(maximum=3, backoff=(timedelta(seconds=0),))
def stumbling(times: int) -> str:
    """Fails the first ``times`` times."""
    ran.append(times)
    if len(ran) <= times:
        raise OSError("nog niet")
    return "klaar"


@pytest.fixture(autouse=True)
def none_ran():
    ran.clear()


@pytest.fixture
def rooms(monkeypatch) -> ports.Port:
    port = ports.Port("clock_jobs")
    monkeypatch.setattr(ports, "clock_jobs", port)
    return port


def test_a_minute_is_run_by_one_clock_only(rooms):
    seen: list[datetime] = []
    rooms.fill("a", seen.append)
    assert tick(AT, MACHINE)
    assert not tick(AT, MACHINE + timedelta(seconds=20))
    assert tick(AT + timedelta(minutes=1), MACHINE + timedelta(minutes=1))
    assert seen == [AT, AT + timedelta(minutes=1)]
    assert Heartbeat.objects.get(name="clock").at == MACHINE + timedelta(minutes=1)


def test_a_room_that_fails_is_noted_and_keeps_no_other_from_its_work(rooms):
    seen: list[datetime] = []
    rooms.fill("a", lambda at: 1 / 0)
    rooms.fill("b", seen.append)
    tick(AT, MACHINE)
    run = ClockRun.objects.get()
    assert run.errors == {"a": "ZeroDivisionError: division by zero"}
    assert (seen, run.finished_at) == ([AT], MACHINE)


def test_old_minutes_are_forgotten_once_a_day(rooms):
    for days in (0, 3, 8):
        tick(AT, MACHINE + timedelta(days=days))
    assert ClockRun.objects.count() == 2


def test_notices_of_more_than_two_years_ago_are_forgotten(rooms):
    for days in (1, 731):
        tell([7], "post.mail_needs_text", {}, "/", MACHINE - timedelta(days=days))
    tick(AT, MACHINE)
    assert Notice.objects.get().created_at == MACHINE - timedelta(days=1)


def test_the_clock_command_and_the_worker_command_do_what_waits(smtp):
    mail = draft("posttest.decision", None, ELIF, "Dag", "Dag", NORA, AT, review=False)
    DBTaskResult.objects.all().delete()
    Mail.objects.update(nudged_at=None)
    with clock.frozen(AT):
        call_command("clock")
        call_command("worker", batch=True)
    assert Mail.objects.get(pk=mail.pk).state == words.SENT
    assert set(Heartbeat.objects.values_list("name", flat=True)) >= {"clock"}


def test_this_rooms_own_work_is_among_the_clocks():
    assert run_rooms(AT) == {}
    assert {"post", "audit"} <= {room for room, _ in ports.clock_jobs.items()}


@pytest.mark.parametrize(("fails", "tries", "status"), [(0, 1, "SUCCESSFUL"), (2, 3, "SUCCESSFUL"), (5, 3, "FAILED")])
def test_a_job_is_tried_again_so_many_times_and_then_stays_failed(fails, tries, status):
    stumbling.enqueue(fails)
    work()
    assert len(ran) == tries
    last = DBTaskResult.objects.order_by("enqueued_at").last()
    assert (DBTaskResult.objects.count(), last.status) == (tries, status)


def test_a_job_waits_before_it_is_tried_again():
    waiting = retry(maximum=2, backoff=(timedelta(hours=1),))(stumbling.func.__wrapped__)
    waiting(9)
    job = DBTaskResult.objects.get()
    assert job.args_kwargs == {"args": [9], "kwargs": {"_attempt": 2}}
    assert job.run_after > clock.machine_now() + timedelta(minutes=59)
    work()
    assert ran == [9]


def _running(workers: int) -> DBTaskResult:
    stumbling.enqueue(0)
    job = DBTaskResult.objects.get()
    job.claim("w1")
    DBTaskResult.objects.update(worker_ids=[f"w{n}" for n in range(workers)], started_at=MACHINE)
    return job


def test_a_job_of_a_dead_worker_is_given_back():
    _running(1)
    assert reap_jobs(MACHINE + RUNNING_LIMIT) == 0
    assert reap_jobs(MACHINE + RUNNING_LIMIT + timedelta(seconds=1)) == 1
    work()
    assert ran == [0]


def test_a_job_that_kills_its_workers_fails_for_good():
    _running(3)
    reap_jobs(MACHINE + RUNNING_LIMIT * 2)
    job = DBTaskResult.objects.get()
    assert (job.status, job.exception_class_path) == ("FAILED", "gezel.post.workflows.jobs.JobLost")
    work()
    assert ran == []


def test_finished_jobs_are_forgotten_and_waiting_ones_are_not():
    stumbling.enqueue(0)
    work()
    stumbling.enqueue(0)
    assert prune_jobs(clock.machine_now() + timedelta(days=13)) == 0
    assert prune_jobs(clock.machine_now() + timedelta(days=15)) == 1
    assert DBTaskResult.objects.get().status == "READY"
