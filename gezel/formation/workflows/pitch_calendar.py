"""The calendar file of a pitch slot: the same appointment for a candidacy, newer with every change (F-18)."""

from __future__ import annotations

from datetime import datetime
from email.utils import parseaddr
from urllib.parse import urlparse

from django.conf import settings

from gezel.kernel.rule import decides, rule
from gezel.post.words import Ics, Recipient

from ..models import Area, Candidacy, PitchSlot
from ..rules.pitch import REQUEST, Appointment, Slot, calendar_text, sequence_of
from .decision_news import reply_address


@rule("F-18", decides)
def invitation(
    area: Area, candidacy: Candidacy, slot: PitchSlot, to: Recipient, at: datetime, method: str = REQUEST
) -> Ics:
    """The file that goes with a mail about this slot: asks for the appointment, or takes it away."""
    earlier = PitchSlot.objects.filter(candidacy=candidacy, pk__lt=slot.pk).count()
    host = urlparse(settings.BASE_URL).hostname or "localhost"
    appointment = Appointment(
        uid=f"pitch-{candidacy.pk}@{host}",
        slot=Slot(slot.starts_at, slot.ends_at),
        summary=f"Pitch voor de jury van {area.name}",
        place=slot.moment.place,
        organizer=reply_address(area) or parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        attendee=to.email,
        sequence=sequence_of(earlier, method),
        made_at=at,
    )
    return Ics(calendar_text(appointment, method), "pitch.ics")
