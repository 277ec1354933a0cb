"""What a decision mail is written with: the values of its places and the address it goes to (F-19)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from gezel.kernel.clock import BRUSSELS
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.post.words import Recipient

from .. import words
from ..models import Area, Candidacy, Decision, PitchSlot, RoundOutcome, Submission
from ..rules.mail_text import Markdown, plain

LINK_TO_COME = "persoonlijke-link"


def reply_link(token: str = LINK_TO_COME) -> str:
    """The personal link in a refusal; until its release the place where it will stand."""
    return f"{settings.BASE_URL}/weerwoord/{token}/"


def recipient_of(candidacy: Candidacy) -> Recipient:
    """The contact of the submission that stands; without one, or with an address that is none, who began the candidacy.

    One address that was typed wrong must not keep the decisions of a whole area in the drawer.
    """
    newest = (
        Submission.objects.filter(candidacy=candidacy).order_by("-number").values_list("content", flat=True).first()
    )
    header: Mapping[str, str] = (newest or {}).get("header", {})
    typed, one = header.get("contact_email", "").strip(), candidacy.started_by
    if typed and (_is_address(typed) or one is None):
        return Recipient(typed, header.get("contact_name", "").strip())
    return Recipient(one.email if one else "", one.name if one else "")


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def about(area: Area, candidacy: Candidacy, to: Recipient) -> dict[str, str]:
    """The places that every mail to a candidate has."""
    return {"area": area.name, "organisation": candidacy.organisation.name, "contact": to.name or "kandidaat"}


@rule("F-19", decides)
@rule("F-20", decides)
def values_of(area: Area, outcome: RoundOutcome, told_last_day: date | None, slot: PitchSlot | None) -> dict[str, str]:
    """Scores and motivations as the jury wrote them, and the call's own texts; nobody retypes them."""
    call = area.call_version.settings
    return {
        "contribution_score": str(outcome.contribution_score),
        "contribution_motivation": outcome.contribution_motivation,
        "partnership_score": str(outcome.partnership_score),
        "partnership_motivation": outcome.partnership_motivation,
        "selection_notice": Markdown(call.selection_notice),
        "reply_scope": Markdown(call.reply_scope),
        "reply_how": Markdown(f"{say('formation.mail_reply_link', link=reply_link())} {call.reply_how}"),
        "complaints": Markdown(call.complaints),
        "reply_last_day": shown(told_last_day) if told_last_day else "",
        "slot": Markdown(slot_text(slot)),
    }


def said_by(area: Area, decision: Decision, slot: PitchSlot | None) -> dict[str, str]:
    """The same values as they stand in the text of the mail (as Markdown that reads as typed)."""
    values = values_of(area, decision.outcome, decision.told_last_day, slot)
    return {name: value if isinstance(value, Markdown) else plain(value) for name, value in values.items()}


@rule("F-18", decides)
def slot_text(slot: PitchSlot | None) -> str:
    """When and where the candidate meets the jury, or that it follows."""
    if slot is None:
        return say("formation.mail_slot_later")
    ends = f"{slot.ends_at.astimezone(BRUSSELS):%H:%M}"
    return say("formation.mail_slot", starts=slot.starts_at, ends=ends, place=plain(slot.moment.place))


def tells_last_day(kind: str) -> bool:
    """Whether a mail names the last day for a reply."""
    return kind in (words.MAIL_REFUSED_1, words.MAIL_REFUSED_2, words.MAIL_FINAL_REFUSED_1)
