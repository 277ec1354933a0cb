"""The actor of a request, read from its session: built once, and only when somebody asks."""

from __future__ import annotations

from typing import Any

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject

from gezel.kernel import clock
from gezel.kernel.actor import VISITOR, Actor

from ..models import Person
from ..rules.sign_in import is_second_factor
from .actors import Hat, actor_of, chosen_hat, hats_of

HAT_KEY = "hat"  # in the session: the chosen membership, 0 for none


def hang_actor(request: Any) -> None:
    """Hang ``actor`` and ``hats`` on a request; again after signing in or switching hats within one request."""
    request.hats = SimpleLazyObject(lambda: _hats(request))
    request.actor = SimpleLazyObject(lambda: _actor(request))


def wear(request: HttpRequest, membership_id: int) -> None:
    """Put on a hat: from now on this session acts for the organisation of that membership (0: for oneself)."""
    request.session[HAT_KEY] = membership_id
    hang_actor(request)


def _hats(request: Any) -> tuple[Hat, ...]:
    person = request.user
    return hats_of(person.pk, clock.now()) if isinstance(person, Person) and person.is_active else ()


def _actor(request: Any) -> Actor:
    person = request.user
    if not isinstance(person, Person):
        return VISITOR
    hat = chosen_hat(tuple(request.hats), request.session.get(HAT_KEY))
    return actor_of(
        person,
        hat,
        clock.now(),
        second_factor=is_second_factor(get_authentication_records(request, person)),
        language=translation.get_language() or person.language,
    )
