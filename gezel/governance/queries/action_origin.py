"""Where an action came from: the point of a meeting, or the issue it follows from (G-07, G-10)."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows

from ..models import Action, Point
from .issues import issues_seen_by
from .meetings import meetings_seen


@dataclass(frozen=True, slots=True)
class Origin:
    """``kind`` names its words ``governance.came_from_<kind>``; a title and an address."""

    kind: str
    title: str
    url: str


@rule("G-07", shows)
def origin_of(actor: Actor, action: Action) -> Origin | None:
    """The point or the issue, when the reader may know it. At most two queries."""
    here = action.partnership_id
    if action.subject_kind == "governance.issue":
        issue = issues_seen_by(actor, action.partnership).filter(pk=action.subject_id).first()
        return Origin("issue", issue.title, reverse("governance:issue", args=[here, issue.pk])) if issue else None
    if action.subject_kind == "governance.point":
        known = meetings_seen(actor, action.partnership)
        point = Point.objects.filter(pk=action.subject_id, meeting__in=known).first()
        return (
            Origin("point", point.title, reverse("governance:meeting", args=[here, point.meeting_id]))
            if point
            else None
        )
    return None
