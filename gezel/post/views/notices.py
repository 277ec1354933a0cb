"""Notices: read them, mark them as read."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from gezel.kernel import clock, texts
from gezel.kernel.typed import whole
from gezel.ui.access import SIGNED_IN, access

from ..queries.notices import page_of
from ..workflows import notices as workflow


@access(SIGNED_IN)
@require_safe
def notices(request: HttpRequest) -> HttpResponse:
    """One's own notices, newest first, in pages."""
    actor = request.actor  # type: ignore[attr-defined]
    page = page_of(actor, request.GET.get("na", ""))
    return render(request, "post/notices.html", {"page": page, "started": "na" in request.GET})


@access(SIGNED_IN)
@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """Mark one notice as read, or all of them."""
    actor = request.actor  # type: ignore[attr-defined]
    one = whole(request.POST.get("notice", ""))
    count = workflow.see(actor, clock.now(), None if one is None else [one])
    if count != 1:
        messages.success(request, texts.say("post.notices_seen", actor.language, count=count))
    return redirect("post:notices")
