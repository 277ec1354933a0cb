"""The tale as a whole: which chapter comes after which."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.post.models import Mail
from gezel.post.workflows.clock import run_rooms
from gezel.post.workflows.sending import send

from .areas import form_area
from .call import explain_call, open_call
from .people import arrive
from .stage import Stage

AREAS = ("noorderkempen", "mechelen", "waasland", "leuven", "gent")


@transaction.atomic
def tell(at: datetime) -> Stage:
    """Live half a year that ends at ``at``."""
    stage = Stage(day_of(at))
    arrive(stage)
    call = open_call(stage)
    for name in AREAS:
        form_area(stage, call, name)
    explain_call(stage, call)
    return stage


def deliver_mail(at: datetime) -> int:
    """Bring every queued mail to the practice mailbox as if on the day it was written; returns how many."""
    waiting = Mail.objects.filter(next_attempt_at__lte=at, sent_at__isnull=True).order_by("next_attempt_at", "pk")
    rows = list(waiting.values_list("pk", "next_attempt_at"))
    for pk, due in rows:
        assert due is not None  # filtered above
        with clock.frozen(due):
            send(pk, due)
    with clock.frozen(at):
        run_rooms(at)
    return len(rows)
