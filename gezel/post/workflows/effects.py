"""What became of a mail is told to the rooms that wrote it."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel import ports

from ..models import Mail


def tell_rooms(mail: Mail, event: str, at: datetime) -> None:
    """Tell the rooms above what became of a mail, in the caller's transaction (port ``mail_effects``)."""
    for effect in ports.mail_effects:
        effect(mail.kind, mail.about_id or 0, event, at)
