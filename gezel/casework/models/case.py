"""A case: a person (or a group, organisation, neighbourhood, cooperation) that a partnership goes along with (C-01, C-05)."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value

from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule, ruled
from gezel.organisations.models import Organisation, Partnership

from .. import words
from ..rules.states import initials, state_of
from .participant import Participant
from .roles import CaseRole
from .sight import acts_as, knows, opens

_PERSON = settings.AUTH_USER_MODEL
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def new_key() -> str:
    """The part of an address that names a case: says nothing of how many there are, nor of whom."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


class CaseQuerySet(models.QuerySet["Case"]):
    """Reads of cases."""

    @rule("D-01", decides)
    @rule("D-08", decides)
    def seen_by(self, actor: Actor, at: datetime, part: str = "") -> CaseQuerySet:
        """The cases whose file an actor may open at an instant, as whatever they are in that case (``policies/sight.py`` says how much).

        ``part`` (of ``rules.sight.PARTS`` without the confidential one): only those where they see that part of the file.

        A role in the case counts for the organisation it is held for, and only while the participant allows that organisation its
        purpose. The team leader, and companions while a case waits for one, see where the participant lets the organisation take part
        in dividing the work. Who broke the glass sees until that ends.
        """
        if not actor.person_id:
            return self.none()
        return self.filter(opens(actor, at, part))

    @rule("C-18", decides)
    def called_by(self, actor: Actor, at: datetime) -> CaseQuerySet:
        """Whom an actor asks how it goes, and may take up again: what they open as aftercare, companion or cover, or as team leader."""
        held = CaseRole.objects.on(day_of(at)).filter(
            case=OuterRef("pk"),
            person_id=actor.person_id,
            organisation_id=actor.organisation_id,
            kind__in=words.CALLING,
        )
        leads = Q(partnership_id__in=actor.scopes(words.TEAM_LEADER, "partnership"))
        return self.seen_by(actor, at).filter(Q(Exists(held)) | leads)

    def marked(self, actor: Actor, at: datetime) -> CaseQuerySet:
        """Each case with ``opens``: whether ``seen_by`` would give it to this actor."""
        yes, not_so = Value(True), Value(False)
        return self.annotate(opens=models.Case(models.When(opens(actor, at), then=yes), default=not_so))

    @rule("D-01", decides)
    def known_by(self, actor: Actor, at: datetime) -> CaseQuerySet:
        """The cases of which an actor may know that they exist, by initials, state and companion: what one opens, and beyond that
        those of the partnerships where one is companion, team leader or file manager and whose participant lets the organisation
        take part in dividing the work."""
        if not actor.person_id:
            return self.none()
        return self.filter(knows(actor, at))

    @rule("D-08", decides)
    def held_by(self, actor: Actor, at: datetime, *roles: str) -> CaseQuerySet:
        """The cases that open to an actor as one of these roles (of ``words.CASE_ROLES``) in the case itself."""
        if not actor.person_id:
            return self.none()
        return self.filter(acts_as(actor, at, *roles))


class Case(models.Model):
    """One case. Instants tell where it stands (``state``); what came before stands in its history, so that return loses nothing.

    ``organisation`` is the partner that was knocked at and answers for it until a companion does. ``knocked_at`` is the first knock;
    ``returned_at`` is the last knock after a closing: waiting counts from there (``waiting_since``), while the first start stays in the
    closings. ``met_at``: acquaintance, ``talked_at``: talk of three, ``committed_at``: the
    participant said yes. ``paused_at`` and ``closed_at`` are the present pause and closing. ``phase`` (only while it runs) weighs in
    the caseload. ``shares``: whether the participant agreed at the knock that the partnership may know. ``joined_to``: a second knock of
    the same person, joined to their one case; it opens to nobody any more.
    """

    key = models.CharField(max_length=16, unique=True, default=new_key, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="cases")
    kind = models.CharField(max_length=16, default=words.PERSON)
    participant = models.ForeignKey(Participant, null=True, blank=True, on_delete=models.PROTECT, related_name="cases")
    title = models.CharField(max_length=120, blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    shares = models.BooleanField(default=False)
    knocked_at = models.DateTimeField()
    met_at = models.DateTimeField(null=True, blank=True)
    talked_at = models.DateTimeField(null=True, blank=True)
    committed_at = models.DateTimeField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    phase = models.CharField(max_length=16, blank=True)
    last_contact_at = models.DateTimeField(null=True, blank=True)
    joined_to = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="joined")
    edition = models.PositiveIntegerField(default=0)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-knocked_at", "-pk"]
        indexes = [
            models.Index(fields=["partnership", "closed_at", "knocked_at"], name="case_open"),
            models.Index(fields=["partnership", "committed_at"], name="case_begun"),
            models.Index(fields=["partnership", "knocked_at", "key"], name="case_listed"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.KINDS), name="case_kind"),
            models.CheckConstraint(
                condition=Q(kind=words.PERSON, participant__isnull=False)
                | (~Q(kind=words.PERSON) & Q(participant__isnull=True) & ~Q(title="")),
                name="case_is_of_someone",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(committed_at__isnull=True) | Q(talked_at__isnull=False), name="case_commits_after_talk"
                ),
                "C-03",
                decides,
                name=f"{__name__}:case_commits_after_talk",
            ),
            ruled(
                models.CheckConstraint(
                    condition=Q(talked_at__isnull=True) | Q(met_at__isnull=False), name="case_talks_after_meeting"
                ),
                "C-03",
                decides,
                name=f"{__name__}:case_talks_after_meeting",
            ),
            models.CheckConstraint(
                condition=Q(committed_at__isnull=True, phase="")
                | Q(committed_at__isnull=False, phase__in=words.PHASES),
                name="case_phase_while_begun",
            ),
            models.CheckConstraint(
                condition=Q(paused_at__isnull=True) | Q(committed_at__isnull=False), name="case_pauses_when_begun"
            ),
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(closed_at__gte=F("knocked_at")), name="case_closes_after_knock"
            ),
            models.CheckConstraint(
                condition=Q(joined_to__isnull=True) | Q(closed_at__isnull=False), name="case_joined_is_closed"
            ),
            models.UniqueConstraint(fields=["participant"], name="case_one_per_participant"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The participant's name, or the title of a case that is no person."""
        return self.participant.name if self.participant else self.title

    @property
    def initials(self) -> str:
        """How those who may only know of it name it."""
        return self.participant.initials if self.participant else initials(self.title, "")

    @property
    def waiting_since(self) -> datetime:
        """From when waiting counts: the knock, or the last return."""
        return self.returned_at or self.knocked_at

    def files(self) -> CaseQuerySet:
        """Itself and the knocks that became part of it: who looked at those looked at this."""
        return Case.objects.filter(Q(pk=self.pk) | Q(joined_to=self.pk))

    @property
    def state(self) -> str:
        """Where it stands: one of ``words.STATES``."""
        return state_of(self)
