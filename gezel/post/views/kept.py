"""The demo world's mailbox. Outside the demo world these addresses do not exist."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from gezel.kernel.typed import whole
from gezel.ui.access import PUBLIC, access

from ..models import KeptMail

PAGE = 50


@access(PUBLIC)
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    """What would have been sent, newest first; ``?aan=`` narrows to one address."""
    _only_in_demo()
    mails = KeptMail.objects.order_by("-id")
    address = request.GET.get("aan", "").strip().lower()
    if address:
        mails = mails.filter(to__contains=address)
    if after := whole(request.GET.get("na", "")):
        mails = mails.filter(id__lt=after)
    rows = list(mails[: PAGE + 1])
    next_key = str(rows[PAGE - 1].pk) if len(rows) > PAGE else None
    context = {"mails": rows[:PAGE], "next_key": next_key, "started": bool(after), "address": address}
    return render(request, "post/mailbox.html", context)


@access(PUBLIC)
@require_safe
def kept(request: HttpRequest, pk: int) -> HttpResponse:
    """One mail as its addressee would read it."""
    _only_in_demo()
    return render(request, "post/kept.html", {"mail": get_object_or_404(KeptMail, pk=pk)})


def _only_in_demo() -> None:
    if not settings.DEMO:
        raise Http404
