"""Living the demo world: step into a role, move the clock. Exists only under ``GEZEL_DEMO=1``."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest

from gezel.kernel import clock
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Membership, Person
from gezel.organisations.queries.session import wear
from gezel.post.workflows.clock import run_rooms

from . import worldclock


def may_live() -> Verdict:
    """Only the demo world lets one step into another role or move time."""
    return YES if settings.DEMO and not settings.PRODUCTION else no("desk.demo_only")


def may_seed() -> Verdict:
    """Mail to invented people never leaves the house: the world is told only where mail goes to the practice mailbox."""
    kept = settings.EMAIL_BACKEND == "gezel.post.mailbox.DemoBackend"
    return YES if kept else no("desk.demo_mail_leaves")


def step_into(request: HttpRequest, person: Person, organisation_id: int) -> None:
    """Sign in as an invented person under one hat, as if with a second factor."""
    require(may_live())
    login(request, person, backend="allauth.account.auth_backends.AuthenticationBackend")
    membership = (
        Membership.objects.active_at(clock.now()).filter(person=person, organisation_id=organisation_id).first()
    )
    request.session["account_authentication_methods"] = [
        {"method": "mfa", "type": "totp", "at": clock.real_now().timestamp()}
    ]
    request.session["account_authentication_methods_user"] = str(person.pk)
    wear(request, membership.pk if membership else 0)


def move_clock(to: datetime) -> None:
    """Let the world's clock jump forward, and let everything happen that the clock would have done on the way.

    Periodic work runs at the end of every Brussels day that is passed, so that reminders and rounds come in their order.
    """
    require(may_live())
    now = clock.now()
    require(YES if to > now else no("desk.clock_not_back"))
    for moment in _moments(now, to):
        with clock.frozen(moment):
            run_rooms(moment)
    worldclock.move_to(to)


def _moments(start: datetime, to: datetime) -> list[datetime]:
    """The starts of the days between two instants, and the last instant itself; at most two hundred."""
    first = clock.day_of(start) + timedelta(days=1)
    days = (clock.day_of(to) - first).days + 1
    step = max(1, days // 200)
    starts = [clock.start_of(first + timedelta(days=n)) for n in range(0, max(days, 0), step)]
    return [s for s in starts if start < s < to] + [to]
