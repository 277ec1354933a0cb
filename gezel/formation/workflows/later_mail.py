"""What emergency procedure, later entry and right to challenge tell by mail, from the call's own templates (F-26, F-27)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.conf import settings

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Organisation
from gezel.post.words import Recipient
from gezel.post.workflows import mail as post

from .. import words
from ..models import Area, ChallengeRight, EmergencyProcedure, LateEntry
from ..queries.partnership import partners_of
from ..queries.reached import spokespeople
from ..rules.mail_text import Markdown, fill
from .decision_news import reply_address

Values = Mapping[str, str]


def link(url: str) -> Markdown:
    """An address of the house as it stands in a mail."""
    return Markdown(f"<{settings.BASE_URL}{url}>")


def send(
    kind: str, area: Area, whom: Iterable[Organisation], values: Values, sender: str, by: Actor, at: datetime
) -> None:
    """The mail of a kind to each organisation, queued at once; an address that is none is on record and stops nobody else's."""
    template = area.call_version.settings.mails[kind]
    for organisation in whom:
        for person in spokespeople(organisation.pk, at):
            own = {"area": area.name, "organisation": organisation.name, "contact": person.name, "date": _day(at)}
            title, body = fill(template, {**own, **values})
            to = Recipient(person.email, person.name)
            try:
                post.draft(kind, area, to, title, body, by, at, (), False, reply_address(area), sender)
            except Refused:
                record("formation.mail_refused", area, by, at, address=person.email)


@rule("F-26", decides)
def emergency_opened(row: EmergencyProcedure, url: str, by: Actor, at: datetime) -> None:
    """Every partner reads why the procedure opened and what happens now."""
    values = {"motivation": row.motivation, "facilitation": row.facilitation, "link": link(url)}
    send(words.MAIL_EMERGENCY_OPENED, row.area, _partners(row.area), values, _guardians(row.area), by, at)


@rule("F-26", decides)
def emergency_decided(row: EmergencyProcedure, url: str, by: Actor, at: datetime) -> None:
    """Who was scored again reads its own scores and whether it stays; VDAB and the local governments read the decision."""
    area, common = row.area, {"decision": row.decision, "link": link(url)}
    common["complaints"] = Markdown(area.call_version.settings.complaints)
    scored = {score.organisation_id: score for score in row.scores.select_related("organisation")}
    for score in scored.values():
        kind = words.MAIL_EMERGENCY_KEPT if score.kept else words.MAIL_EMERGENCY_LET_GO
        own = {
            "contribution_score": str(score.contribution_score),
            "contribution_motivation": score.contribution_motivation,
            "partnership_score": str(score.partnership_score),
            "partnership_motivation": score.partnership_motivation,
        }
        send(kind, area, [score.organisation], common | own, _guardians(area), by, at)
    others = [partner for partner in _partners(area) if partner.pk not in scored]
    send(words.MAIL_EMERGENCY_DECIDED, area, others, common, _guardians(area), by, at)


@rule("F-27", decides)
def entry(kind: str, row: LateEntry, url: str, by: Actor, at: datetime) -> None:
    """The partners, and the organisation it is about; only partners are led to the page of the partnership."""
    values = {
        "entrant": row.organisation.name,
        "reason": row.refused_reason,
        "promotor": row.promotor_by,
        "advice": row.advice,
    }
    partners = [partner for partner in _partners(row.area) if partner.pk != row.organisation_id]
    more = Markdown(say("formation.mail_more", link=link(url)))
    send(kind, row.area, partners, {**values, "more": more}, MANAGER, by, at)
    here = more if row.promotor_at else Markdown("")
    send(kind, row.area, [row.organisation], {**values, "more": here}, MANAGER, by, at)


@rule("F-27", decides)
def challenge(kind: str, row: ChallengeRight, url: str, by: Actor, at: datetime) -> None:
    """The outside actor: its application in its own words, the process, and the answer with its motivation."""
    values = {
        "added_value": row.added_value,
        "process": row.process,
        "motivation": row.motivation,
        "answer": Markdown(say(f"formation.mail_challenge_{'welcome' if row.welcome else 'not_now'}")),
        "link": link(url),
    }
    send(kind, row.area, [row.organisation], values, MANAGER, by, at)


MANAGER = "Europa WSE"


def _partners(area: Area) -> list[Organisation]:
    return [partner.organisation for partner in partners_of(area)]


def _guardians(area: Area) -> str:
    return f"VDAB en lokale besturen {area.name}"


def _day(at: datetime) -> str:
    return shown(day_of(at))
