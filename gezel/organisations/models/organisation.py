"""Organisations: legal persons and the few associations that act through one."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from gezel.kernel.search import search_key

from .. import words


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Reads of organisations."""

    def named_like(self, query: str) -> OrganisationQuerySet:
        """Organisations one of whose words starts with each word of the query, accents and capitals aside."""
        found = self
        for word in search_key(query).split():
            found = found.filter(Q(search__startswith=word) | Q(search__contains=f" {word}"))
        return found


class Organisation(models.Model):
    """An organisation with its enterprise number (ten digits, unique among legal persons).

    An association without legal personality may have no number and acts through ``managing_organisation``.
    ``confirmed_at`` is when the manager saw the first claim or an import brought it in.
    """

    name = models.CharField(max_length=160)
    enterprise_number = models.CharField(max_length=10, null=True, blank=True, unique=True)
    legal_form = models.CharField(max_length=24, choices=words.LEGAL_FORMS)
    kind = models.CharField(max_length=24, choices=words.KINDS, default=words.OTHER)
    seat_street = models.CharField(max_length=120, blank=True)
    seat_postcode = models.CharField(max_length=4, blank=True)
    seat_place = models.CharField(max_length=80, blank=True)
    website = models.URLField(blank=True)
    quality_number = models.CharField(max_length=40, blank=True)
    quality_expires_on = models.DateField(null=True, blank=True)
    municipality = models.ForeignKey(
        "organisations.Municipality", null=True, blank=True, on_delete=models.PROTECT, related_name="governments"
    )
    managing_organisation = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="manages"
    )
    search = models.CharField(max_length=200, db_index=True, editable=False, default="")
    created_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="organisation_has_name"),
            models.CheckConstraint(
                condition=Q(enterprise_number__isnull=True) | Q(enterprise_number__regex=r"^[01][0-9]{9}$"),
                name="organisation_number_shape",
            ),
            models.CheckConstraint(
                condition=Q(enterprise_number__isnull=False)
                | Q(legal_form__in=sorted(words.WITHOUT_LEGAL_PERSONALITY)),
                name="organisation_number_or_association",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the search key beside the name."""
        self.search = search_key(f"{self.name} {self.enterprise_number or ''}")[:200]
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def has_legal_personality(self) -> bool:
        """Whether the legal form is a legal person."""
        return self.legal_form not in words.WITHOUT_LEGAL_PERSONALITY

    def quality_valid_on(self, on: date) -> bool:
        """Whether a quality registration stands on a day."""
        return bool(self.quality_number) and (self.quality_expires_on is None or self.quality_expires_on >= on)
