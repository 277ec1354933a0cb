"""Who opens the papers of a meeting: the port ``file_access`` (D-01)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule

from ..models import Meeting
from ..policies.meetings import may_read_minutes
from ..queries.meetings import meetings_seen


@rule("D-01", decides)
def may_open_file(actor: Actor, owner: str, owner_id: int) -> bool | None:
    """The papers of a report are opened by who reads all of it; no opinion on other files."""
    if owner != "governance.meeting":
        return None
    meeting = Meeting.objects.select_related("body__partnership").filter(pk=owner_id).first()
    if meeting is None or not meetings_seen(actor, meeting.body.partnership).filter(pk=owner_id).exists():
        return None
    there = meeting.attendances.filter(person_id=actor.person_id).exists()
    return bool(may_read_minutes(actor, meeting, was_there=there)) or None
