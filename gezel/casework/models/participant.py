"""A participant of one partnership: who someone is and how to reach them; contact data stand encrypted (D-06)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from gezel.audit.fields import BlindIndexField, EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.kernel.search import search_key
from gezel.organisations.models import Partnership

from ..rules.states import initials


class Participant(models.Model):
    """One person in one partnership. Return keeps the same row, so that one record per person per project stays true.

    ``language`` is an ISO 639-1 code; ``reads``: ``well | little | not`` or empty when not asked. ``number`` is a national number and
    only kept where ``number_ground`` names the authorisation of the organisation that wrote it.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="participants")
    given_name = models.CharField(max_length=80)
    family_name = models.CharField(max_length=120, blank=True)
    search = models.CharField(max_length=220, blank=True, editable=False)
    born_on = models.DateField(null=True, blank=True)
    language = models.CharField(max_length=8, blank=True)
    interpreter = models.BooleanField(default=False)
    reads = models.CharField(max_length=8, blank=True)
    municipality = models.ForeignKey(
        "organisations.Municipality", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    phone = EncryptedField(null=True, blank=True)
    phone_index = BlindIndexField("phone", db_index=True)
    email = EncryptedField(null=True, blank=True)
    email_index = BlindIndexField("email", db_index=True)
    address = EncryptedField(null=True, blank=True)
    number = EncryptedField(null=True, blank=True)
    number_index = BlindIndexField("number", db_index=True)
    number_ground = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    edition = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["given_name", "family_name", "pk"]
        indexes = [models.Index(fields=["partnership", "search"], name="participant_search")]
        constraints = [
            models.CheckConstraint(condition=~Q(given_name=""), name="participant_has_name"),
            ruled(
                models.CheckConstraint(
                    condition=Q(number__isnull=True) | ~Q(number_ground=""), name="number_needs_authorisation"
                ),
                "D-06",
                decides,
                name=f"{__name__}:number_needs_authorisation",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the words that a list searches on beside the name."""
        self.search = search_key(self.name)
        fields = kwargs.get("update_fields")
        if isinstance(fields, (list, tuple, set)):
            kwargs["update_fields"] = {*fields, "search"}
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def name(self) -> str:
        """The whole name."""
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def initials(self) -> str:
        """How someone is named to those who may only know that there is someone."""
        return initials(self.given_name, self.family_name)


class SearchWord(models.Model):
    """One word of a participant's name, normalised, so that any word of a name is found by its beginning."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="words")
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")
    word = models.CharField(max_length=80)

    class Meta:
        indexes = [
            models.Index(
                fields=["partnership", "word"],
                opclasses=["int8_ops", "varchar_pattern_ops"],  # PostgreSQL finds beginnings of words in any locale
                name="participant_word",
            )
        ]

    def __str__(self) -> str:
        return self.word
