"""A case conference that is itself the registration: the question, who is at the table, what is shared with them (C-13, D-08)."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from gezel.audit.fields import EncryptedField
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, ruled
from gezel.organisations.models import Organisation

from .. import words as casework
from ..rules.conference import state_of
from ..rules.sight import CONFERENCES
from ..words import conference as words
from .case import Case
from .roles import Sharing
from .sight import works_in

_PERSON = settings.AUTH_USER_MODEL


def new_key() -> str:
    """The part of an address that names a conference."""
    return secrets.token_hex(8)


class ConferenceQuerySet(models.QuerySet["Conference"]):
    """Reads of conferences."""

    @rule("D-08", decides)
    def seen_by(self, actor: Actor, at: datetime) -> ConferenceQuerySet:
        """What an actor may open: the conferences of cases whose file shows them, and what they are invited to."""
        if not actor.person_id:
            return self.none()
        return self.filter(Q(case__in=Case.objects.seen_by(actor, at, CONFERENCES)) | _invited(actor, at))

    @rule("D-08", decides)
    def shared_with(self, actor: Actor, at: datetime) -> ConferenceQuerySet:
        """What an actor is invited to and may read: called, the case open, the participant allows it, and the time not over."""
        return self.filter(_invited(actor, at)) if actor.person_id else self.none()


def _invited(actor: Actor, at: datetime) -> Q:
    own = {"organisation_id": actor.organisation_id}
    place = Invite.objects.filter(conference=OuterRef("pk"), person_id=actor.person_id, removed_at=None, **own)
    allowed = Sharing.objects.filter(case=OuterRef("case"), purpose=casework.CONFER, withdrawn_at=None, **own)
    called = Q(called_at__isnull=False, cancelled_at=None, open_until__gt=at, case__closed_at=None)
    called &= Q(case__partnership_id__in=works_in(actor))
    return called & Q(Exists(place)) & Q(Exists(allowed))


class Conference(models.Model):
    """One conference on one case. ``question``, ``asks`` and ``why`` are the preparer's words; ``by_name``: the table hears the name, else initials.

    ``informed_how``, ``informed_on``: how and when the participant came to know; ``presence``: how they take part (``presence_was``:
    how they did). ``open_until``: until when who was invited reads along (exclusive). ``meeting``: the meeting of the body for case
    conferences in which it is held, if any. ``sequence`` counts moves for the calendars of those invited.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="conferences")
    question = EncryptedField()
    asks = EncryptedField()
    why = EncryptedField()
    by_name = models.BooleanField(default=False)
    prepared_at = models.DateTimeField()
    prepared_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(
        "governance.Meeting", null=True, blank=True, on_delete=models.PROTECT, related_name="case_conferences"
    )
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=300, blank=True)
    sequence = models.PositiveSmallIntegerField(default=0)
    informed_how = models.CharField(max_length=12, blank=True)
    informed_on = models.DateField(null=True, blank=True)
    presence = models.CharField(max_length=12, blank=True)
    represented_by = models.CharField(max_length=120, blank=True)
    participant_said = EncryptedField(default="", blank=True)
    presence_was = models.CharField(max_length=12, blank=True)
    called_at = models.DateTimeField(null=True, blank=True)
    called_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    follow_up_on = models.DateField(null=True, blank=True)
    followed_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancel_reason = models.CharField(max_length=300, blank=True)
    open_until = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=0)

    invites: Any
    lines: Any
    entries: Any

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        ordering = ["-prepared_at", "-pk"]
        indexes = [models.Index(fields=["case", "-prepared_at"], name="conference_of_case")]
        constraints = [
            ruled(
                models.CheckConstraint(
                    condition=Q(called_at__isnull=True)
                    | Q(
                        informed_how__in=words.WAYS,
                        informed_on__isnull=False,
                        presence__in=words.PRESENCES,
                        starts_at__isnull=False,
                        ends_at__isnull=False,
                        open_until__isnull=False,
                        called_by__isnull=False,
                    ),
                    name="conference_shared_when_known",
                ),
                "D-08",
                decides,
                name=f"{__name__}:conference_shared_when_known",
            ),
            models.CheckConstraint(
                condition=Q(starts_at__isnull=True) | Q(ends_at__gt=F("starts_at")), name="conference_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(opened_at__isnull=True) | Q(called_at__isnull=False, cancelled_at__isnull=True),
                name="conference_opens_when_called",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(ended_at__isnull=True)
                    | Q(opened_at__isnull=False, follow_up_on__isnull=False, presence_was__in=words.PRESENCES),
                    name="conference_end_plans_follow_up",
                ),
                "C-13",
                decides,
                name=f"{__name__}:conference_end_plans_follow_up",
            ),
            models.CheckConstraint(
                condition=Q(followed_at__isnull=True) | Q(ended_at__isnull=False), name="conference_followed_after_end"
            ),
            models.CheckConstraint(
                condition=Q(cancelled_at__isnull=True) | ~Q(cancel_reason=""), name="conference_cancelled_because"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def state(self) -> str:
        """One of ``words.conference.STATES``."""
        return state_of(self)

    @property
    def name(self) -> str:
        """How the table names the participant: by name only where the preparer says so."""
        return self.case.name if self.by_name else self.case.initials

    @property
    def where(self) -> str:
        """Place and link in one line."""
        return ", ".join(part for part in (self.place, self.link) if part)


class Invite(models.Model):
    """Somebody at the table: a person of a partner (who reads what is shared), or an outsider by name (who reads nothing in Gezel)."""

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="invites")
    person = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120, blank=True)
    of = models.CharField(max_length=120, blank=True)
    came = models.BooleanField(null=True, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["person", "organisation", "removed_at"], name="invite_of_person")]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation__isnull=False, name="")
                | (Q(person__isnull=True, organisation__isnull=True) & ~Q(name="")),
                name="invite_somebody",
            ),
            models.UniqueConstraint(
                fields=["conference", "person"], condition=Q(removed_at__isnull=True), name="invite_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.person) if self.person_id else self.name

    @property
    def whose(self) -> str:
        """How an advice or a step names this person."""
        return f"i{self.pk}"

    @property
    def side(self) -> str:
        """For whom they sit there."""
        return self.organisation.name if self.organisation else self.of


class SharedLine(models.Model):
    """A line of the file as the table reads it: a copy, shortened by who prepares. ``bound_only``: only for those bound by secrecy.

    Taken back it keeps its row, so that it stays known what was shared and until when.
    """

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="lines")
    part = models.CharField(max_length=16)
    source = models.CharField(max_length=40, blank=True)
    title = EncryptedField(default="", blank=True)
    text = EncryptedField()
    bound_only = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "source"],
                condition=Q(removed_at__isnull=True) & ~Q(source=""),
                name="shared_line_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.part} ({self.conference_id})"
