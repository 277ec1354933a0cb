"""The directory of a partnership: network actors, employers and workplaces; placements of participants and coaching there (C-23)."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.rule import decides, ruled
from gezel.kernel.search import search_key
from gezel.organisations.models import Partnership

from ..words import directory as words
from .case import Case
from .domain import LifeDomain

_PERSON = settings.AUTH_USER_MODEL


class DirectoryEntry(models.Model):
    """An organisation that can help, or where somebody can work: public facts only, never a private person's.

    ``work`` (employers): which kinds of place it has, codes apart by spaces. ``checked_on`` is when somebody last made sure.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="directory")
    kind = models.CharField(max_length=10)
    name = models.CharField(max_length=160)
    offers = models.TextField(blank=True)
    for_whom = models.CharField(max_length=300, blank=True)
    work = models.CharField(max_length=80, blank=True)
    domains = models.ManyToManyField(LifeDomain, blank=True, related_name="+")
    address = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(max_length=300, blank=True)
    search = models.CharField(max_length=500, blank=True, editable=False)
    checked_on = models.DateField()
    checked_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    removed_on = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    befores: Any

    class Meta:
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["partnership", "kind", "removed_on"], name="directory_of_kind")]
        constraints = [
            ruled(
                models.CheckConstraint(condition=Q(kind__in=words.ENTRIES) & ~Q(name=""), name="directory_named"),
                "C-23",
                decides,
                name=f"{__name__}:directory_named",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep the words it is found by beside it."""
        self.search = search_key(f"{self.name} {self.offers} {self.for_whom} {self.address}")[:500]
        super().save(*args, **kwargs)

    @property
    def works(self) -> list[str]:
        """The kinds of place it has."""
        return self.work.split()


class DirectoryBefore(models.Model):
    """How an entry stood before a change, and who changed it."""

    entry = models.ForeignKey(DirectoryEntry, on_delete=models.PROTECT, related_name="befores")
    stood = models.JSONField()
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.entry_id} {self.at:%Y-%m-%d}"


class Placement(models.Model):
    """A participant at a workplace, from a day until (exclusive) a day; ``outcome`` once it ended."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="placements")
    entry = models.ForeignKey(DirectoryEntry, on_delete=models.PROTECT, related_name="placements")
    kind = models.CharField(max_length=14)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=10, blank=True)
    what = EncryptedField(default="", blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    coachings: Any

    class Meta:
        ordering = ["-from_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on__isnull=True, outcome="")
                | Q(until_on__gte=F("from_on"), outcome__in=words.OUTCOMES),
                name="placement_ends_with_outcome",
            ),
            models.CheckConstraint(condition=Q(kind__in=words.PLACES), name="placement_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.from_on:%Y-%m-%d}"


class Coaching(models.Model):
    """A coach was at the workplace: on a day, with the participant, colleagues, the manager (codes apart by spaces)."""

    placement = models.ForeignKey(Placement, on_delete=models.PROTECT, related_name="coachings")
    on = models.DateField()
    with_whom = models.CharField(max_length=40)
    text = EncryptedField(default="", blank=True)
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [models.CheckConstraint(condition=~Q(with_whom=""), name="coaching_of_somebody")]

    def __str__(self) -> str:
        return f"{self.on:%Y-%m-%d}"

    @property
    def people(self) -> list[str]:
        """Whom the coach spoke with."""
        return self.with_whom.split()
