"""Keeping what somebody typed when their session has ended, encrypted, for an hour, for nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from gezel.kernel.rule import decides, rule
from gezel.ui.middleware import ACTOR_FIELD

from ..models import Invitation, KeptPost
from ..models.kept_post import KEPT_FOR
from ..words import INVITATION_KEPT

NEVER_KEPT = ("csrfmiddlewaretoken", "password", "oldpassword", "secret", "code", ACTOR_FIELD)
LARGEST = 2_000_000  # characters
MOST = 20  # kept posts a person


@rule("D-07", decides)
def worth_keeping(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The fields of a form that may be kept: no passwords, codes or tokens, nothing empty."""
    return [(name, value) for name, value in pairs if value.strip() and not name.lower().startswith(NEVER_KEPT)]


def keep(
    person_id: int, organisation_id: int, path: str, pairs: Iterable[tuple[str, str]], at: datetime
) -> KeptPost | None:
    """Keep a form for its owner, with the hat they wore; returns ``None`` when it holds nothing that may be kept."""
    fields = worth_keeping(pairs)
    body = json.dumps(fields, ensure_ascii=False)
    if not fields or len(body) > LARGEST:
        return None
    old = KeptPost.objects.of(person_id, at).values_list("pk", flat=True)[MOST - 1 :]
    KeptPost.objects.filter(pk__in=list(old)).delete()
    return KeptPost.objects.create(
        person_id=person_id, organisation_id=organisation_id, path=path[:500], body=body, kept_at=at
    )


def fields_of(kept: KeptPost) -> list[tuple[str, str]]:
    """The names and values of a kept form."""
    return [(name, value) for name, value in json.loads(kept.body)]


def forget(person_id: int, kept_id: int) -> None:
    """Throw a kept form away, when its owner asks."""
    KeptPost.objects.filter(person_id=person_id, pk=kept_id).delete()


def forget_old(at: datetime) -> None:
    """Throw away kept posts after an hour and invitations after a year, used or not (periodic; terms of ``privacy``)."""
    KeptPost.objects.filter(kept_at__lte=at - KEPT_FOR).delete()
    Invitation.objects.filter(invited_at__lt=at - INVITATION_KEPT).delete()
