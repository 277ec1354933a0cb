"""A mail: draft → queued → sending → sent, with everything that can come between; the state is derived."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import BlindIndexField, EncryptedField
from gezel.kernel import texts
from gezel.kernel.params import unpacked

from .. import words


def _empty(*names: str) -> Q:
    """All of the named instants are empty."""
    return Q(**{f"{name}__isnull": True for name in names})


class MailQuerySet(models.QuerySet["Mail"]):
    """What can be asked of mails."""

    def to(self, address: str) -> MailQuerySet:
        """Those to an address: found by its fingerprint, as no address can be read in the database (D-06)."""
        return self.filter(to_index=Mail._meta.get_field("to_index").of(address))


class Mail(models.Model):
    """One mail to one address. What goes out is frozen in ``frozen_*`` the moment before it is handed to the mail server.

    ``about_*`` names the thing of another room it tells about; ``version`` counts adaptations; ``sending_since``, ``claim`` and
    ``nudged_at`` belong to the sending process (machine time), all other instants to the world's clock. The address, and what a mail
    server answered (it often repeats it), are sealed: many a mail goes to a participant.
    """

    kind = models.CharField(max_length=60)
    about_kind = models.CharField(max_length=60, blank=True)
    about_id = models.BigIntegerField(null=True, blank=True)
    to_address = EncryptedField(filled=True, null=True)
    to_index = BlindIndexField("to_address")
    to_name = models.CharField(max_length=160, blank=True)
    reply_to = models.EmailField(blank=True)
    from_name = models.CharField(max_length=160, blank=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    version = models.PositiveIntegerField(default=1)
    attachments = models.ManyToManyField("post.StoredFile", blank=True, related_name="mails")
    ics_name = models.CharField(max_length=80, blank=True)
    ics_text = models.TextField(blank=True)
    message_id = models.CharField(max_length=160, unique=True)

    drafted_at = models.DateTimeField()
    drafted_by = models.BigIntegerField(null=True, blank=True)
    drafted_by_name = models.CharField(max_length=160, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.BigIntegerField(null=True, blank=True)
    released_by_name = models.CharField(max_length=160, blank=True)
    voided_at = models.DateTimeField(null=True, blank=True)
    voided_by = models.BigIntegerField(null=True, blank=True)
    voided_reason = models.TextField(blank=True)

    next_attempt_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)
    nudged_at = models.DateTimeField(null=True, blank=True)
    sending_since = models.DateTimeField(null=True, blank=True)
    claim = models.UUIDField(null=True, blank=True)
    handing_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    unsure_at = models.DateTimeField(null=True, blank=True)
    bounced_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=80, blank=True)
    last_error_params = models.JSONField(default=dict, blank=True)
    server_response = EncryptedField(filled=True, null=True, blank=True)
    frozen_text = models.TextField(blank=True)
    frozen_html = models.TextField(blank=True)
    frozen_sha256 = models.CharField(max_length=64, blank=True)
    effect_due = models.CharField(max_length=10, blank=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        ordering = ["drafted_at", "id"]
        indexes = [
            models.Index(fields=["to_index"], name="mail_to"),
            models.Index(fields=["about_kind", "about_id"], name="mail_about"),
            models.Index(
                fields=["next_attempt_at"],
                name="mail_waiting",
                condition=Q(released_at__isnull=False, sent_at__isnull=True),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(subject="") & ~Q(body="") & Q(to_address__isnull=False, to_index__isnull=False),
                name="mail_whole",
            ),
            models.CheckConstraint(
                condition=_empty("sent_at")
                | (Q(released_at__isnull=False) & ~Q(frozen_text="") & _empty("failed_at", "unsure_at", "voided_at")),
                name="mail_sent_is_released_and_frozen",
            ),
            models.CheckConstraint(
                condition=_empty("voided_at", "voided_by")
                | (Q(voided_at__isnull=False) & ~Q(voided_reason="") & _empty("unsure_at", "sending_since")),
                name="mail_voided_with_reason",
            ),
            models.CheckConstraint(
                condition=_empty("failed_at")
                | (Q(released_at__isnull=False) & ~Q(last_error="") & _empty("unsure_at", "sending_since")),
                name="mail_failed_says_why",
            ),
            models.CheckConstraint(
                condition=_empty("unsure_at") | (Q(handing_at__isnull=False) & _empty("sending_since")),
                name="mail_unsure_was_handed",
            ),
            models.CheckConstraint(
                condition=_empty("sending_since", "claim")
                | (Q(sending_since__isnull=False, claim__isnull=False, released_at__isnull=False) & _empty("sent_at")),
                name="mail_sending_is_claimed",
            ),
            models.CheckConstraint(
                condition=_empty("bounced_at")
                | (Q(sent_at__isnull=False, bounced_at__gte=F("sent_at")) & ~Q(last_error="")),
                name="mail_bounced_after_sending",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to_address}"

    @property
    def told_to(self) -> str:
        """The address as the record of the house names it: of a mail to a participant only where their post is kept (D-06)."""
        return f"…@{self.to_address.rpartition('@')[2]}" if self.kind.endswith(words.OWN_POST) else self.to_address

    @property
    def state(self) -> str:
        """One of :data:`words.MAIL_STATES`."""
        ended = (
            (self.voided_at, words.VOIDED),
            (self.bounced_at, words.BOUNCED),
            (self.sent_at, words.SENT),
            (self.unsure_at, words.UNSURE),
            (self.failed_at, words.FAILED),
            (self.sending_since, words.SENDING),
            (self.released_at, words.QUEUED),
        )
        return next((state for when, state in ended if when), words.DRAFT)

    def error(self, language: str = "nl") -> str:
        """Why it could not be delivered, as a sentence; blank when nothing went wrong."""
        if not self.last_error:
            return ""
        params: dict[str, Any] = {**unpacked(self.last_error_params), "to": self.told_to}
        return texts.say(self.last_error, language, **params)


class MailVersion(models.Model):
    """The text of a mail as it stood before somebody adapted it, or as it was first drafted (number 1)."""

    mail = models.ForeignKey(Mail, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    to_address = EncryptedField(filled=True, null=True)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    by_id = models.BigIntegerField(null=True, blank=True)
    by_name = models.CharField(max_length=160, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["mail_id", "number"]
        constraints = [models.UniqueConstraint(fields=["mail", "number"], name="mail_version_once")]

    def __str__(self) -> str:
        return f"{self.mail_id} v{self.number}"
