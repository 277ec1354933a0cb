"""Mail and jobs: what runs, what is stuck, and the few things an administrator can do about it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from gezel.kernel import clock, texts
from gezel.kernel.verdict import require
from gezel.ui.access import TWO_FACTOR, access

from .. import policies
from ..queries.status import status as read
from ..workflows import mail as workflow


@access(TWO_FACTOR)
@require_safe
def status(request: HttpRequest) -> HttpResponse:
    """The state of the post."""
    actor = request.actor  # type: ignore[attr-defined]
    if not policies.may_see_status(actor):
        raise Http404
    context = {"status": read(clock.now(), clock.machine_now()), "tend": policies.may_tend(actor)}
    return render(request, "post/status.html", context)


@access(TWO_FACTOR)
@require_POST
def test_mail(request: HttpRequest) -> HttpResponse:
    """Send a test mail to oneself, along the same way as every mail."""
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    require(policies.may_tend(actor))
    subject, body = texts.say("post.test_subject"), texts.say("post.test_body", at=at)
    mail = workflow.draft("post.test", None, request.user, subject, body, actor, at, review=False)
    messages.success(request, texts.say("post.test_released", actor.language, to=mail.to_address))
    return redirect("post:status")


@access(TWO_FACTOR)
@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a mail go again."""
    require(policies.may_tend(request.actor))  # type: ignore[attr-defined]
    workflow.retry(pk, request.actor, clock.now())  # type: ignore[attr-defined]
    return redirect("post:status")


@access(TWO_FACTOR)
@require_POST
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle a doubtful mail as delivered, with how that is known."""
    require(policies.may_tend(request.actor))  # type: ignore[attr-defined]
    workflow.confirm(pk, request.actor, clock.now(), request.POST.get("reason", ""))  # type: ignore[attr-defined]
    return redirect("post:status")
