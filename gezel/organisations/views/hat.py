"""Switching hats: for which organisation one acts."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from gezel.ui.access import SIGNED_IN, access

from ..queries.session import wear


@access(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def hat(request: HttpRequest) -> HttpResponse:
    """Show the hats one may wear; on POST put one on and go back to where one was."""
    if request.method == "POST":
        return _switch(request)
    return render(request, "organisations/hat.html", {"hats": request.hats, "next": _next(request)})


def _switch(request: HttpRequest) -> HttpResponse:
    wanted = request.POST.get("hat", "")
    known = {"0", *(str(found.membership_id) for found in request.hats)}
    if wanted not in known:
        return HttpResponseBadRequest()
    wear(request, int(wanted))
    return redirect(_next(request))


def _next(request: HttpRequest) -> str:
    """Where to go afterwards: only within this site, else home."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()})
    return wanted if safe else "/vandaag/"
