"""What replies tell: to the candidate by mail, to desk, manager and matchmakers by notice; none names a text (F-21, F-22)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.clock import BRUSSELS
from gezel.kernel.texts import shown
from gezel.post.workflows import mail as post
from gezel.post.workflows.notices import tell

from .. import words
from ..models import PitchSlot, Reply, Weigher
from ..queries.decision_mail import about, recipient_of
from ..queries.decision_pages import last_day
from ..queries.reached import desk_people, manager_people, people_of
from ..queries.reply_documents import documents_of
from ..rules.mail_text import Markdown, fill, plain
from .decision_news import decision_url, reply_address, without_conflicted


def reply_url(reply: Reply) -> str:
    """The desk's page of a reply."""
    area = reply.decision.candidacy.area
    return f"/vorming/{area.call.slug}/{area.slug}/weerwoord/{reply.pk}/"


def submitted(reply: Reply, by: Actor, at: datetime) -> None:
    """A receipt with the exact words to the candidate; the desk and the manager hear that a reply came in."""
    candidacy = reply.decision.candidacy
    area, to = candidacy.area, recipient_of(candidacy)
    day = last_day(candidacy, reply.decision)
    values = {
        **about(area, candidacy, to),
        "arrived": f"{shown(at.astimezone(BRUSSELS).date())} om {at.astimezone(BRUSSELS):%H:%M:%S}",
        "last_day": shown(day) if day else "",
        "points": Markdown(_points(reply)),
    }
    title, body = fill(area.call_version.settings.mails[words.MAIL_REPLY_RECEIPT], values)
    sender = f"Lokale besturen {area.name}"
    post.draft(words.MAIL_REPLY_RECEIPT, candidacy, to, title, body, by, at, (), False, reply_address(area), sender)
    _tell_desk(reply, "formation.notice_reply_in", at)


def _points(reply: Reply) -> str:
    names = {source.code: source.name for source in documents_of(reply.decision.candidacy)}
    return "\n\n".join(
        f"**{n}. {plain(names.get(p.document, p.document))}** – {plain(p.passage)}\n\n{plain(p.explanation)}"
        for n, p in enumerate(reply.points.all(), start=1)
    )


def withdrawn(reply: Reply, at: datetime) -> None:
    """The candidate took its reply back."""
    _tell_desk(reply, "formation.notice_reply_withdrawn", at)
    people = [s.person_id for s in reply.weighers.filter(ended_at__isnull=True) if s.person_id]
    area = reply.decision.candidacy.area
    tell(people, "formation.notice_reply_withdrawn", {"area": area.name}, "/jury/weerwoord/", at)


def weigher_left(seat: Weigher, at: datetime) -> None:
    """Somebody cannot weigh: the desk asks another."""
    _tell_desk(seat.reply, "formation.notice_weigher_left", at)


def decided(reply: Reply, slot: PitchSlot | None, at: datetime) -> None:
    """The reply is decided: the candidate's people, the desk (which plans an extra hour when none was free) and the manager."""
    candidacy = reply.decision.candidacy
    params = {"area": candidacy.area.name}
    tell(
        people_of(candidacy.organisation_id, at), "formation.notice_reply_told", params, decision_url(candidacy.pk), at
    )
    needs_hour = reply.result == words.REVERSED and reply.decision.outcome.round == words.PAPER and slot is None
    _tell_desk(reply, "formation.notice_reply_needs_hour" if needs_hour else "formation.notice_reply_decided", at)


def _tell_desk(reply: Reply, code: str, at: datetime) -> None:
    candidacy = reply.decision.candidacy
    people = without_conflicted([*desk_people(candidacy.area, at), *manager_people(at)], candidacy.pk)
    tell(sorted(set(people)), code, {"area": candidacy.area.name}, reply_url(reply), at)
