"""What the people of a partner still have to do here: actions, issues they took up, challenges, communication: the port ``still_held`` (G-12)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import reverse

from gezel.kernel.ports import StillHeld
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership

from .. import words
from ..models import Action, Challenge, Communication, Issue
from .people import people_of


@rule("G-12", decides)
def tasks(partnership_id: int, organisation_id: int, on: date) -> Iterable[StillHeld]:
    """The open tasks of who works here for this organisation only; who also works here under another hat goes on. Eight queries."""
    hats: dict[int, set[int]] = {}
    for one in people_of(Partnership(pk=partnership_id), on):
        hats.setdefault(one.person.pk, set()).add(one.organisation.pk if one.organisation else 0)
    own = [person for person, organisations in hats.items() if organisations == {organisation_id}]
    here = {"partnership": partnership_id}
    for action in Action.objects.filter(**here, owner__in=own, done_at=None).select_related("owner", "body"):
        yield _held("action", action.pk, _told(action), action.owner.name, partnership_id)
    taken = Issue.objects.filter(**here, taken_up_by__in=own, closed_at=None).select_related("taken_up_by")
    for issue in taken.order_by("pk"):
        yield _held("issue", issue.pk, issue.title, str(issue.taken_up_by), partnership_id)
    for challenge in Challenge.objects.filter(**here, owner__in=own, closed_at=None).select_related("owner"):
        yield _held("challenge", challenge.pk, challenge.title, challenge.owner.name, partnership_id)
    told = Communication.objects.filter(**here, owner__in=own, done_on=None, removed_at=None).select_related("owner")
    for row in told.order_by("on", "pk"):
        yield _held("communication", row.pk, row.what, row.owner.name, partnership_id)


@rule("D-01", decides)
def _told(action: Action) -> str:
    """What is to be done; of a case conference only where that was agreed, since it may name a participant."""
    body = action.body
    return body.name if body and body.kind == words.CASE_CONFERENCE else action.text


def _held(kind: str, pk: int, title: str, person: str, partnership_id: int) -> StillHeld:
    place = [partnership_id] if kind == "communication" else [partnership_id, pk]
    params = {"what": f"{title} ({person})", "title": title, "person": person}
    return StillHeld(
        f"governance.{kind}:{pk}", f"governance.held_{kind}_of", params, reverse(f"governance:{kind}", args=place)
    )
