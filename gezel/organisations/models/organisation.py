"""Organisations: legal persons and the few associations that act through one."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.search import search_key

from .. import words
from ..rules.enterprise_number import dotted


class OrganisationQuerySet(models.QuerySet["Organisation"]):
    """Reads of organisations."""

    @rule("D-01", decides)
    def known_by(self, actor: Actor) -> OrganisationQuerySet:
        """Those of which an actor may know name, number and place: confirmed ones, and those one may open."""
        if actor.has(words.MANAGER) or actor.has(words.SUPPORT):
            return self.all()
        return self.filter(Q(confirmed_at__isnull=False) | Q(pk=actor.organisation_id))

    @rule("D-01", decides)
    def seen_by(self, actor: Actor) -> OrganisationQuerySet:
        """Those whose page an actor may open: one's own; all of them for the manager and the support team."""
        if actor.has(words.MANAGER) or actor.has(words.SUPPORT):
            return self.all()
        return self.filter(pk__in=actor.scopes(words.MEMBER, "organisation"))

    def claims(self) -> OrganisationQuerySet:
        """Those that a first claimant brought in and the manager has not judged yet."""
        return self.filter(confirmed_at__isnull=True, contested_at__isnull=True)

    def named_like(self, query: str) -> OrganisationQuerySet:
        """Organisations one of whose words starts with each word of the query, accents and capitals aside."""
        found = self
        for word in search_key(query).split():
            found = found.filter(Q(search__startswith=word) | Q(search__contains=f" {word}"))
        return found


def acting_as(organisation_id: int | None, at: str = "organisation") -> Q:
    """Rows whose organisation (the field ``at``) is this one, or acts through it; without an organisation: none."""
    if organisation_id is None:
        return Q(pk__in=())
    return Q(**{f"{at}_id": organisation_id}) | Q(**{f"{at}__managing_organisation_id": organisation_id})


class Organisation(models.Model):
    """An organisation with its enterprise number (ten digits, unique among legal persons).

    An association without legal personality may have no number and acts through ``managing_organisation``.
    ``confirmed_at`` is when the manager confirmed the first claim or an import brought it in; a contested claim
    (``contested_at``, with its reason) ends the claimant's membership and leaves the organisation to be claimed anew.
    ``ovo_code`` is the code of the Flemish government's organisation register, for sign-in by provider.
    ``version`` goes up with each edit, so that two editors do not overwrite each other.
    """

    name = models.CharField(max_length=160)
    enterprise_number = models.CharField(max_length=10, null=True, blank=True, unique=True)
    ovo_code = models.CharField(max_length=9, null=True, blank=True, unique=True)
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
    contested_at = models.DateTimeField(null=True, blank=True)
    contested_by = models.ForeignKey(
        "organisations.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    contested_reason = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

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
            models.CheckConstraint(
                condition=Q(ovo_code__isnull=True) | Q(ovo_code__regex=r"^OVO[0-9]{6}$"),
                name="organisation_ovo_shape",
            ),
            models.CheckConstraint(
                condition=Q(contested_at__isnull=True, contested_reason="")
                | (Q(contested_at__isnull=False, confirmed_at__isnull=True) & ~Q(contested_reason="")),
                name="organisation_contested_with_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the search key beside the name."""
        self.search = search_key(f"{self.name} {self.enterprise_number or ''}")[:200]
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    @property
    def acts_under(self) -> tuple[int, ...]:
        """The ids under which its people work: its own, and that of the organisation it acts through."""
        return (self.pk, self.managing_organisation_id) if self.managing_organisation_id else (self.pk,)

    @property
    def dotted_number(self) -> str:
        """The enterprise number as people write it, or nothing."""
        return dotted(self.enterprise_number)

    @property
    def has_legal_personality(self) -> bool:
        """Whether the legal form is a legal person."""
        return self.legal_form not in words.WITHOUT_LEGAL_PERSONALITY

    def quality_valid_on(self, on: date) -> bool:
        """Whether a quality registration stands on a day."""
        return bool(self.quality_number) and (self.quality_expires_on is None or self.quality_expires_on >= on)
