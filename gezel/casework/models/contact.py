"""Contacts with a participant and what was promised; the words stand encrypted (C-11, D-08)."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.organisations.models import Organisation

from ..words.contacts import CONTACT_KINDS, LONGEST_MINUTES

_PERSON = settings.AUTH_USER_MODEL


class Contact(models.Model):
    """One contact: when, how many minutes, where, how, with whom, and a note. ``confidential`` keeps the note to those bound by secrecy.

    Where and with whom stand sealed: it may be a home, and names of others. ``client_id`` is made where the note is typed: the same note
    sent twice is one contact. What was corrected stands in ``ContactBefore``.
    """

    # Without an index of their own: those of the case and of the author begin with the same column.
    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="contacts", db_index=False)
    kind = models.CharField(max_length=12)
    at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    place = EncryptedField(filled=True, null=True, default="", blank=True)
    with_whom = EncryptedField(filled=True, null=True, default="", blank=True)
    text = EncryptedField(null=True, blank=True)
    confidential = models.BooleanField(default=False)
    author = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+", db_index=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    client_id = models.CharField(max_length=40)
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["case", "at"], name="contact_of_case"),
            models.Index(fields=["author", "at"], name="contact_of_author"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=CONTACT_KINDS), name="contact_kind"),
            models.CheckConstraint(condition=Q(minutes__lte=LONGEST_MINUTES), name="contact_minutes"),
            ruled(
                models.UniqueConstraint(fields=["author", "client_id"], name="contact_sent_once"),
                "C-11",
                decides,
                name=f"{__name__}:contact_sent_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"


class ContactBefore(models.Model):
    """What a contact said before it was corrected at ``until_at`` by ``by``."""

    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="before")
    kind = models.CharField(max_length=12)
    at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField()
    place = EncryptedField(filled=True, null=True, default="", blank=True)
    with_whom = EncryptedField(filled=True, null=True, default="", blank=True)
    text = EncryptedField(null=True, blank=True)
    confidential = models.BooleanField(default=False)
    until_at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-until_at", "-pk"]
        verbose_name_plural = "contacts before"

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"


class Promise(models.Model):
    """Something a companion promised the participant, with the day it is due; kept when ``kept_at`` stands."""

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="promises")
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.PROTECT, related_name="promises")
    text = EncryptedField()
    due_on = models.DateField()
    made_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True, blank=True)
    kept_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["due_on", "pk"]
        indexes = [models.Index(fields=["case", "kept_at", "due_on"], name="promise_open")]
        constraints = [
            models.CheckConstraint(
                condition=Q(kept_at__isnull=True, kept_by__isnull=True)
                | Q(kept_at__isnull=False, kept_by__isnull=False),
                name="promise_kept_by_someone",
            )
        ]

    def __str__(self) -> str:
        return f"{self.due_on}"
