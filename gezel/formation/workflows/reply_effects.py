"""What follows from a reply, by itself: the decision stands, an hour for the pitch, or a selection; and the mail that tells it (F-22)."""

from __future__ import annotations

from datetime import datetime, timedelta

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.clock import day_of, start_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.kernel.verdict import require
from gezel.post.workflows import mail as post

from .. import words
from ..models import Area, Candidacy, PitchMoment, PitchSlot, Reply, Reversal, Weigher
from ..queries.decision_mail import about, recipient_of, slot_text
from ..queries.pitch import free_slots
from ..rules.mail_text import Markdown, fill, plain
from ..rules.reply import Weighed, weighed
from . import reply_news as news
from .decision_news import reply_address
from .pitch_calendar import invitation
from .reply import STEPS

_KINDS = {words.PAPER: words.MAIL_REPLY_INVITED, words.PITCH: words.MAIL_REPLY_SELECTED}


@rule("F-22", decides)
def decide_if_weighed(reply: Reply, by: Actor, at: datetime) -> None:
    """Decide once both handed in, and only then. The caller holds the lock of the area."""
    seats = list(Weigher.objects.filter(reply=reply, ended_at__isnull=True, handed_in_at__isnull=False))
    found = weighed([seat.opinion for seat in seats])
    if found is None:
        return
    require(STEPS.may("decide", reply.state))
    reply.decided_at, reply.result, reply.disagreed = at, found.result, found.disagreed
    reply.save(update_fields=["decided_at", "result", "disagreed"])
    decision = reply.decision
    code = f"formation.reply_{found.result}"
    record(code, decision.candidacy, SYSTEM, at, round=decision.outcome.round)
    slot = _reverse(reply, at) if found.result == words.REVERSED else None
    _tell(reply, found, seats, slot, by, at)
    news.decided(reply, slot, at)


def _reverse(reply: Reply, at: datetime) -> PitchSlot | None:
    """The reversal as a row of its own; after round 1 with the first hour that is free in time, if there is one."""
    outcome, candidacy = reply.decision.outcome, reply.decision.candidacy
    Reversal.objects.create(outcome=outcome, reply=reply, at=at)
    return _first_hour(candidacy.area, candidacy, at) if outcome.round == words.PAPER else None


@rule("F-22", decides)
def _first_hour(area: Area, candidacy: Candidacy, at: datetime) -> PitchSlot | None:
    """The first free hour of the pitch moments, days enough from now for the candidate to come."""
    days = area.call_version.settings.numbers.extra_slot_days
    earliest = start_of(day_of(at) + timedelta(days=days))
    for moment_id, slot in free_slots(area, at):
        if slot.starts_at >= earliest:
            moment = PitchMoment.objects.get(pk=moment_id)
            row = PitchSlot(moment=moment, candidacy=candidacy, starts_at=slot.starts_at, ends_at=slot.ends_at)
            row.given_at = at
            row.save()
            record("formation.pitch_given", candidacy, SYSTEM, at, starts=slot.starts_at)
            return row
    return None


def _tell(reply: Reply, found: Weighed, seats: list[Weigher], slot: PitchSlot | None, by: Actor, at: datetime) -> None:
    """The outcome to the candidate, in the words of the two; it names where complaints go. Nobody retypes it, so nobody adapts it."""
    candidacy = reply.decision.candidacy
    area, call = candidacy.area, candidacy.area.call_version.settings
    reversed_ = found.result == words.REVERSED
    kind = _KINDS[reply.decision.outcome.round] if reversed_ else words.MAIL_REPLY_CONFIRMED
    to = recipient_of(candidacy)
    values = {
        **about(area, candidacy, to),
        "way": say("formation.mail_weighed_apart" if found.disagreed else "formation.mail_weighed_together"),
        "motivation": Markdown(motivations(seats)),
        "complaints": Markdown(call.complaints),
        "selection_notice": Markdown(call.selection_notice),
        "slot": Markdown(slot_text(slot)),
    }
    title, body = fill(call.mails[kind], values)
    files = [invitation(area, candidacy, slot, to, at)] if slot else []
    sender = f"Lokale besturen {area.name}"
    post.draft(
        kind, candidacy, to, title, body, SYSTEM, at, files, False, reply_to=reply_address(area), from_name=sender
    )


def motivations(seats: list[Weigher]) -> str:
    """What each of the two wrote, under what they said; without their names."""
    titles = dict(words.OPINIONS)
    return "\n\n".join(
        f"**Matchmaker {number} ({titles[seat.opinion]}).** {plain(seat.motivation)}"
        for number, seat in enumerate(seats, start=1)
    )
