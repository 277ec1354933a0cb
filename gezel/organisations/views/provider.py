"""Signing in with the organisation's identity provider: away to it, and back with its answer."""

from __future__ import annotations

from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from django.http import Http404, HttpRequest, HttpResponse

from gezel.ui.access import PUBLIC, access

from ..adapters import OIDCAdapter


@access(PUBLIC)
def login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """To the provider; on GET only after a button."""
    return _through(OAuth2LoginView, request, provider_id)


@access(PUBLIC)
def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Back from the provider: its code is exchanged, its signature checked, the person signed in."""
    return _through(OAuth2CallbackView, request, provider_id)


def _through(view: type, request: HttpRequest, provider_id: str) -> HttpResponse:
    try:
        answer: HttpResponse = view.adapter_view(OIDCAdapter(request, provider_id))(request)  # type: ignore[attr-defined]
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    return answer
