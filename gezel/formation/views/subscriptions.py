"""Follow the published addenda by mail: ask, confirm, stop. Links in mails never act on GET."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezel.kernel import clock
from gezel.ui.access import PUBLIC, access

from ..forms.public import SubscribeForm
from ..workflows import subscription


@access(PUBLIC)
def subscribe(request: HttpRequest) -> HttpResponse:
    """Ask for the digest; the answer is the same for every address."""
    form = SubscribeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        subscription.subscribe(form.cleaned_data["email"], request.actor, clock.now())
        return render(request, "formation/public/subscribed.html", {"email": form.cleaned_data["email"]})
    status = 422 if form.is_bound else 200
    return render(request, "formation/public/subscribe.html", {"form": form}, status=status)


@access(PUBLIC)
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for a click, then confirm the address."""
    return _act(request, "confirm", token, subscription.confirm)


@access(PUBLIC)
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Ask for a click, then end the subscription."""
    return _act(request, "stop", token, subscription.unsubscribe)


def _act(request: HttpRequest, what: str, token: str, act: object) -> HttpResponse:
    context: dict[str, object] = {"what": what, "done": None}
    if request.method == "POST":
        context["done"] = act(token, clock.now())  # type: ignore[operator]
    return render(request, "formation/public/subscription.html", context)
