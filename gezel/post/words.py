"""Words of the room: the states of a mail, the kinds of files, and how long post waits before trying again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

DRAFT = "draft"
QUEUED = "queued"
SENDING = "sending"
SENT = "sent"
FAILED = "failed"
UNSURE = "unsure"
BOUNCED = "bounced"
VOIDED = "voided"
MAIL_STATES = (DRAFT, QUEUED, SENDING, SENT, FAILED, UNSURE, BOUNCED, VOIDED)
UNSENT = frozenset({DRAFT, QUEUED, FAILED})

# How long to wait after the 1st, 2nd, … attempt that failed for a passing reason; after the last one the mail comes back.
BACKOFF = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
)
LEASE = timedelta(minutes=10)  # a sender that has said nothing for so long is gone

PDF, DOCX, XLSX, PNG, JPEG = "pdf", "docx", "xlsx", "png", "jpeg"
DOCUMENTS = frozenset({PDF, DOCX, XLSX, PNG, JPEG})
WORD = frozenset({DOCX})
CONTENT_TYPES = {
    PDF: "application/pdf",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    PNG: "image/png",
    JPEG: "image/jpeg",
}
EXTENSIONS = {PDF: ".pdf", DOCX: ".docx", XLSX: ".xlsx", PNG: ".png", JPEG: ".jpg"}

NOT_SCANNED, WAITING, CLEAN, INFECTED = "not_scanned", "waiting", "clean", "infected"
SCANS = (NOT_SCANNED, WAITING, CLEAN, INFECTED)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a mail goes to. Anything else with an ``email`` and a ``name`` (a person, a contact) will do as well."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Ics:
    """A calendar file that goes along with a mail: its text (RFC 5545) and the name it gets."""

    text: str
    name: str = "afspraak.ics"


OWN_POST = "_own"  # how the kind of a mail to a participant ends
