"""The life of a case conference as a table, and taking one for a step (C-13)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.steps import Steps
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Conference
from ..policies.conference import may_prepare
from ..policies.sight import sight_of
from ..words import conference as words
from .cases import take as take_case

STEPS = Steps(
    ("change", {words.PREPARING, words.CALLED}, words.PREPARING),
    ("call", {words.PREPARING}, words.CALLED),
    ("move", {words.CALLED}, words.CALLED),
    ("cancel", {words.PREPARING, words.CALLED}, words.CANCELLED),
    ("open", {words.CALLED}, words.GOING_ON),
    ("write", {words.GOING_ON}, words.GOING_ON),
    ("end", {words.GOING_ON}, words.AGREED),
    ("follow", {words.AGREED}, words.AGREED),
    ("finish", {words.AGREED}, words.FOLLOWED),
)


@rule("C-13", decides)
def may(step: str, conference: Conference) -> Verdict:
    """Whether a step can be taken now, or the sentence that says why not."""
    state = conference.state
    return YES if STEPS.may(step, state) else no(f"casework.conference_now_{state}")


def take(conference_id: int) -> Conference:
    """Lock a conference (its case first, as every step on a case does) for the rest of the transaction."""
    case = take_case(Conference.objects.values_list("case", flat=True).get(pk=conference_id))
    rows = Conference.objects.select_for_update(of=("self",)).select_related("organisation", "meeting")
    found: Conference = rows.get(pk=conference_id)
    found.case = case
    return found


def prepared(conference_id: int, step: str, by: Actor, at: datetime) -> Conference:
    """Take a conference for a step of who prepares it: they still go along with the participant, and it is its time."""
    found = take(conference_id)
    require(may_prepare(sight_of(by, found.case, at), found.case))
    require(may(step, found))
    return found
