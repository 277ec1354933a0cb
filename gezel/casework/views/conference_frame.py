"""What the pages of one conference share: finding it, what the reader has to do with it, writing the look down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.texts import say

from ..models import Conference, Invite
from ..policies.conference import Eye, eye_of, may_prepare, may_write_at_table
from ..queries.conferences import conference_for, invites_of, names_of
from ..rules.sight import CONFERENCES
from ..words import conference as words
from .conferences import TAB
from .frame import casework_of
from .looking import look


@dataclass(frozen=True, slots=True)
class Table:
    """A conference as this reader has it: ``who`` names whose advice and steps can be (code → name and side)."""

    conference: Conference
    eye: Eye
    invites: list[Invite]
    who: dict[str, tuple[str, str]]
    at: datetime


def table_of(
    request: HttpRequest, key: str, *, opened: bool = True, shows: Iterable[str] = ()
) -> tuple[Table, dict[str, Any]]:
    """The conference and what its pages show around it; 404 for who may not open it.

    The look is written down, with what else of the file the page ``shows`` where that is open; except (``opened``) for a fragment of
    a page that is open already."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    at = clock.now()
    found = conference_for(actor, key, at)
    _, context = casework_of(request, found.case.partnership_id, TAB)
    eye = eye_of(actor, found, at)
    if not eye:
        raise Http404
    if opened:
        look(request, [found.case], {CONFERENCES, *(part for part in shows if part in eye.sight)})
    invites = invites_of(found)
    person = found.case.name if eye.whole else found.name
    who = names_of(found, invites, person or say("casework.the_participant", actor.language))
    context |= {
        "conference": found,
        "case": found.case,
        "eye": eye,
        "person": person,
        "invites": invites,
        "state": found.state,
        "may_run": may_prepare(eye.sight, found.case),
        "may_write": may_write_at_table(eye, found),
        "written": found.state in (words.GOING_ON, words.AGREED, words.FOLLOWED),
    }
    return Table(found, eye, invites, who, at), context
