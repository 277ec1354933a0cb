"""The participant's own place: the key to it, and the words they put in it (C-19)."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled

from ..words import own as words

_PERSON = settings.AUTH_USER_MODEL


class OwnKeyQuerySet(models.QuerySet["OwnKey"]):
    """Reads of keys."""

    def open_at(self, at: datetime) -> OwnKeyQuerySet:
        """Keys that still fit: not taken back, not blocked, not expired."""
        return self.filter(withdrawn_at=None, blocked_at=None, expires_at__gt=at)


class OwnKey(models.Model):
    """A personal link with a code, for one participant. Neither can be read back: only their fingerprints are kept.

    ``tries`` counts wrong codes in a row, ``tried_at`` is the last of them. ``blocked_at``: too many wrong codes, a new key is needed.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="own_keys")
    token_hash = models.CharField(max_length=64, unique=True)
    code_print = models.BinaryField(max_length=16)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    blocked_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True, blank=True)
    used_at = models.DateTimeField(null=True, blank=True)

    objects = OwnKeyQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(withdrawn_at__isnull=True, blocked_at__isnull=True),
                name="own_key_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.made_at:%Y-%m-%d}"


class OwnWord(models.Model):
    """Words of the participant in their file: added, beside an entry (``about``, e.g. ``contact:12``), or not agreeing with it.

    Nobody takes them away or changes them: the database refuses it (migration 0002). ``seen_at``: when someone who goes along read them.
    """

    case = models.ForeignKey("casework.Case", on_delete=models.PROTECT, related_name="own_words")
    kind = models.CharField(max_length=12)
    about = models.CharField(max_length=40, blank=True)
    title = models.CharField(max_length=200, blank=True)
    said = EncryptedField()
    language = models.CharField(max_length=8, blank=True)
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)
    seen_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["case", "seen_at"], name="own_word_of_case")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.WORD_KINDS), name="own_word_kind"),
            ruled(
                models.CheckConstraint(
                    condition=Q(kind=words.ADDED, about="") | (~Q(kind=words.ADDED) & ~Q(about="")),
                    name="own_word_beside_an_entry",
                ),
                "C-19",
                decides,
                name=f"{__name__}:own_word_beside_an_entry",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.at:%Y-%m-%d}"


class Voice(models.Model):
    """One answer with a picture: of the own track (with its case), the group or the project (without; nobody finds the person back).

    ``mark`` is a keyed fingerprint of who answered (of the own track: in which month), so that someone counts once and can change
    their mind.
    """

    partnership = models.ForeignKey("organisations.Partnership", on_delete=models.PROTECT, related_name="+")
    case = models.ForeignKey("casework.Case", null=True, blank=True, on_delete=models.PROTECT, related_name="voices")
    level = models.CharField(max_length=8)
    question = models.CharField(max_length=24)
    answer = models.PositiveSmallIntegerField()
    month = models.DateField()
    mark = models.BinaryField(max_length=16)
    at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-month", "question"]
        indexes = [models.Index(fields=["partnership", "level", "month"], name="voice_of_partnership")]
        constraints = [
            models.CheckConstraint(condition=Q(answer__in=words.ANSWERS), name="voice_answer"),
            ruled(
                models.CheckConstraint(
                    condition=Q(level=words.TRACK, case__isnull=False, at__isnull=False)
                    | Q(level__in=(words.GROUP, words.PROJECT), case__isnull=True, at__isnull=True),
                    name="voice_without_name_beyond_own_track",
                ),
                "C-21",
                decides,
                name=f"{__name__}:voice_without_name_beyond_own_track",
            ),
            models.UniqueConstraint(fields=["mark", "question"], name="voice_counts_once"),
        ]

    def __str__(self) -> str:
        return f"{self.level} {self.question}: {self.answer}"
