"""Tags of the post: a notice's sentence, a mail as a card."""

from __future__ import annotations

from typing import Any

from django import template
from django.conf import settings
from django.utils.translation import get_language

from gezel.kernel import texts

from ..models import Mail, Notice
from ..queries.status import StuckMail
from ..rules.veil import veiled
from ..words import BOUNCED, DRAFT, FAILED, QUEUED, SENDING, SENT, UNSURE, VOIDED

register = template.Library()
TONES = {
    DRAFT: "sun",
    QUEUED: "wait",
    SENDING: "wait",
    SENT: "good",
    FAILED: "stop",
    UNSURE: "stop",
    BOUNCED: "stop",
    VOIDED: "quiet",
}


def _language() -> str:
    return (get_language() or "nl")[:2]


@register.simple_tag
def notice_sentence(notice: Notice) -> str:
    """A notice in the reader's language."""
    return notice.sentence(_language())


@register.simple_tag
def mail_state(mail: Mail) -> dict[str, str]:
    """The state of a mail: the code of its words and the tone of its badge."""
    state = mail.state
    watched = state == SENT and settings.BOUNCES
    return {"code": "post.state_sent_with_bounces" if watched else f"post.state_{state}", "tone": TONES[state]}


@register.simple_tag
def mail_error(mail: Mail) -> str:
    """Why a mail did not leave, as a sentence; blank when nothing is the matter."""
    return mail.error(_language()) if mail.state not in (SENT, VOIDED) else ""


register.filter("veiled", veiled)


@register.inclusion_tag("post/mail_card.html", takes_context=True)
def mail_card(context: template.Context, mail: Mail, history: bool = True, level: int = 3) -> dict[str, Any]:
    """A mail: state, to whom, subject, text, attachments, and what happened to it. Who may see it is the calling room's policy."""
    return {
        "mail": mail,
        "history": history,
        "level": level,
        "request": context.get("request"),
        "actor": context.get("actor"),
    }


@register.inclusion_tag("post/file_line.html")
def file_line(file: Any) -> dict[str, Any]:
    """A stored file as a line: name as a link, kind, size, whether it was scanned."""
    return {"file": file, "scan": f"post.scan_{file.scan}", "kind": file.path and file.name.rpartition(".")[2].upper()}


@register.simple_tag
def stuck_error(mail: StuckMail) -> str:
    """Why a mail is stuck, without naming its addressee."""
    code = mail.error or f"post.state_{mail.state}"
    return texts.say(code, _language(), **mail.error_params)
