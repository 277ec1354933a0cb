"""A call, its dated windows, its numbered versions and what is published around it (F-07, F-29)."""

from __future__ import annotations

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.kernel.rule import configures, ruled

from .. import words
from ..rules.call_content import CallContent


class Call(models.Model):
    """A call for interest. ``numbers`` shows every number it is known under (208 / 64); none of them is a key.

    ``published_at`` makes it public. Everything that can differ between calls stands in its versions.
    """

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=160)
    numbers = models.CharField(max_length=40, blank=True)
    summary = models.TextField(blank=True)
    contact_name = models.CharField(max_length=120, blank=True)
    contact_email = models.EmailField(blank=True)
    created_at = models.DateTimeField()
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "pk"]

    def __str__(self) -> str:
        return self.name

    def window_on(self, kind: str, on: date) -> CallWindow | None:
        """The window of a kind as it was last decided on or before a day."""
        return self.windows.filter(kind=kind, decided_on__lte=on).order_by("-decided_on", "-pk").first()


class CallWindow(models.Model):
    """One decision on a window of the call; a later row replaces an earlier one and both are kept (history)."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="windows")
    kind = models.CharField(max_length=12, choices=words.WINDOWS)
    opens_on = models.DateField()
    closes_on = models.DateField()
    decided_on = models.DateField()
    reason = models.CharField(max_length=300)
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["kind", "decided_on", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="window_closes_after_opening"),
            models.CheckConstraint(condition=~Q(reason=""), name="window_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.opens_on:%d-%m-%Y} – {self.closes_on:%d-%m-%Y}"


class CallVersion(models.Model):
    """The settings, questions, criteria, texts and mail templates of a call, as one document.

    ``number`` is empty for the one draft; publishing gives the next number and freezes the content. A running dossier keeps
    the version it began under unless moved with a reason. ``content`` has the shape of ``rules.call_content``.
    """

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    content = models.JSONField()
    note = models.CharField(max_length=300, blank=True)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["call", "number"]
        constraints = [
            models.UniqueConstraint(fields=["call", "number"], name="call_version_number_once"),
            models.UniqueConstraint(fields=["call"], condition=Q(number__isnull=True), name="call_one_draft"),
            models.CheckConstraint(
                condition=Q(number__isnull=True, published_at__isnull=True)
                | Q(number__isnull=False, published_at__isnull=False),
                name="call_version_published_iff_numbered",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.call} – versie {self.number or 'in voorbereiding'}"

    @property
    def settings(self) -> CallContent:
        """The content as typed values; what a stored document leaves out has the default."""
        return CallContent.load(self.content)


ruled(CallVersion, "F-29", configures, name=f"{__name__}:CallVersion")


class CallDocument(models.Model):
    """A document of the call, public from ``published_at``; replaced ones stay with their dates."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=12, choices=words.DOCUMENT_KINDS)
    title = models.CharField(max_length=160)
    file = models.ForeignKey("post.StoredFile", on_delete=models.PROTECT, related_name="+")
    published_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["kind", "title"]

    def __str__(self) -> str:
        return self.title


class InfoSession(models.Model):
    """An information session, online or at a place, with its recording afterwards."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="sessions")
    title = models.CharField(max_length=160)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=160, blank=True)
    link = models.URLField(blank=True)
    recording = models.URLField(blank=True)

    class Meta:
        ordering = ["starts_at"]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="session_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.title


class CallQuestion(models.Model):
    """A question asked through the public form; the asker is told the answer, and may be published without name."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="questions")
    area = models.ForeignKey(
        "formation.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="questions"
    )
    asker_name = models.CharField(max_length=120)
    asker_email = models.EmailField()
    question = models.TextField()
    asked_at = models.DateTimeField()
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    public_question = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at__isnull=True) | (~Q(answer="") & Q(answered_by__isnull=False)),
                name="question_answered_with_text",
            ),
            models.CheckConstraint(
                condition=Q(published_at__isnull=True) | (Q(answered_at__isnull=False) & ~Q(public_question="")),
                name="question_published_after_answer",
            ),
        ]

    def __str__(self) -> str:
        return self.question[:60]


class MadeKnown(models.Model):
    """Where and when the call (or an area's needs) was made known: evidence for ratification (F-29)."""

    call = models.ForeignKey(Call, on_delete=models.PROTECT, related_name="made_known")
    area = models.ForeignKey(
        "formation.Area", null=True, blank=True, on_delete=models.PROTECT, related_name="made_known"
    )
    on = models.DateField()
    where = models.CharField(max_length=200)
    link = models.URLField(blank=True)
    note = models.CharField(max_length=300, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.on:%d-%m-%Y} {self.where}"


class Subscription(models.Model):
    """A subscriber of the digest: confirmed by mail, ended by a link. Only hashes of the tokens are kept."""

    email = models.EmailField()
    token_hash = models.CharField(max_length=64, unique=True)
    areas = models.ManyToManyField("formation.Area", blank=True, related_name="subscriptions")
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    last_sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["email"], condition=Q(ended_at__isnull=True), name="subscription_once_per_address"
            ),
        ]

    def __str__(self) -> str:
        return self.email
