"""Models of the room `post`."""

from .clock import ClockRun, Heartbeat
from .file import StoredFile
from .kept import KeptMail
from .mail import Mail, MailVersion
from .notice import Notice

__all__ = ["ClockRun", "Heartbeat", "KeptMail", "Mail", "MailVersion", "Notice", "StoredFile"]
