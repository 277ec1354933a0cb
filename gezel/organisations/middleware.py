"""Who acts: ``request.actor`` and ``request.hats``, built once per request and only when somebody asks."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from gezel.kernel import clock
from gezel.kernel.actor import VISITOR, Actor

from .models import Person
from .queries.actors import Hat, actor_of, chosen_hat, hats_of
from .rules.sign_in import is_second_factor

HAT_KEY = "hat"  # in the session: the chosen membership, 0 for none


class ActorMiddleware:
    """Hang the actor on the request, lazily: a visitor's page costs no query."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.hats = SimpleLazyObject(lambda: _hats(request))  # type: ignore[attr-defined]
        request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]
        return self.get_response(request)


def forget(request: HttpRequest) -> None:
    """Build actor and hats anew: after signing in or switching hats within one request."""
    request.hats = SimpleLazyObject(lambda: _hats(request))  # type: ignore[attr-defined]
    request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]


def _hats(request: HttpRequest) -> tuple[Hat, ...]:
    person = request.user
    return hats_of(person.pk, clock.now()) if isinstance(person, Person) and person.is_active else ()


def _actor(request: HttpRequest) -> Actor:
    person = request.user
    if not isinstance(person, Person):
        return VISITOR
    hat = chosen_hat(tuple(request.hats), request.session.get(HAT_KEY))  # type: ignore[attr-defined]
    return actor_of(
        person,
        hat,
        clock.now(),
        second_factor=is_second_factor(get_authentication_records(request, person)),
        language=translation.get_language() or person.language,
    )
