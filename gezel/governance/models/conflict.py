"""Conflicts and their ladders (G-11). A conflict is known only to who is involved and to the next on its ladder."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule, ruled
from gezel.organisations import words as orgs
from gezel.organisations.models import Partnership

from ..words import issues as words

_PERSON = settings.AUTH_USER_MODEL


class Ladder(models.Model):
    """The ladder of a kind of conflict as a partnership agreed it on a day; until then ``data/ladders.nl.yaml`` stands.

    ``rungs`` is a list of plain rungs (``rules.ladders.Rung``), lowest first. A running conflict keeps the ladder it began under.
    """

    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="ladders")
    kind = models.CharField(max_length=24)
    number = models.PositiveSmallIntegerField()
    rungs = models.JSONField()
    reason = models.CharField(max_length=300)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["kind", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["partnership", "kind", "number"], name="ladder_numbered"),
            models.CheckConstraint(condition=Q(kind__in=words.CONFLICT_KINDS) & ~Q(reason=""), name="ladder_whole"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"


class ConflictQuerySet(models.QuerySet["Conflict"]):
    """Reads of conflicts: there is no other way to them."""

    @rule("G-11", decides)
    def seen_by(self, actor: Actor) -> ConflictQuerySet:
        """Those in which the person is involved or named as the next, under the hat they wear in that partnership. Nobody else's."""
        if actor.is_visitor:
            return self.none()
        mine = actor.scopes(orgs.TAKES_PART, "partnership") | actor.scopes(orgs.TOOK_PART, "partnership")
        involved = Involved.objects.filter(person_id=actor.person_id).values("conflict_id")
        return self.filter(partnership_id__in=mine, pk__in=involved)


class Conflict(models.Model):
    """A conflict: its kind, what happened (confidential), the ladder it began under (frozen), and on which rung it stands (0: the lowest).

    Its number is random, so that nobody learns from an address how many there are.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="conflicts")
    kind = models.CharField(max_length=24)
    text = models.TextField()
    rungs = models.JSONField()
    rung = models.PositiveSmallIntegerField(default=0)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    end = models.CharField(max_length=20, blank=True)
    end_text = models.TextField(blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = ConflictQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_at"]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=words.CONFLICT_KINDS) & ~Q(text=""), name="conflict_whole"),
            ruled(
                models.CheckConstraint(
                    condition=Q(closed_at__isnull=True, closed_by__isnull=True, end="", end_text="")
                    | (
                        Q(closed_at__isnull=False, closed_by__isnull=False, end__in=words.CONFLICT_ENDS)
                        & ~Q(end_text="")
                    ),
                    name="conflict_ended_whole",
                ),
                "G-11",
                decides,
                name=f"{__name__}:conflict_ended_whole",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def state(self) -> str:
        """Between them, with somebody on the ladder, at the last word, closed."""
        if self.closed_at:
            return words.CLOSED
        if self.rung == 0:
            return words.BETWEEN_THEM
        return words.LAST_WORD if self.rungs[self.rung].get("final") else words.ON_LADDER


class Involved(models.Model):
    """Somebody in a conflict: a party (``heard_on``: when its side was heard on this rung), or who was named on a rung.

    ``name`` instead of a person: another organisation, a neutral person without an account, or "deelnemer"; a participant is never named.
    """

    conflict = models.ForeignKey(Conflict, on_delete=models.PROTECT, related_name="involved")
    person = models.ForeignKey(_PERSON, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=160, blank=True)
    part = models.CharField(max_length=8)
    rung = models.PositiveSmallIntegerField(default=0)
    heard_on = models.DateField(null=True, blank=True)
    since = models.DateTimeField()

    class Meta:
        ordering = ["rung", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["conflict", "person", "rung"], name="involved_once_a_rung"),
            models.CheckConstraint(condition=Q(part__in=(words.PARTY, words.RUNG)), name="involved_part"),
            models.CheckConstraint(
                condition=Q(person__isnull=False, name="") | (Q(person__isnull=True) & ~Q(name="")),
                name="involved_is_somebody",
            ),
        ]

    def __str__(self) -> str:
        return self.person.name if self.person else self.name


class ConflictStep(models.Model):
    """What was done on a rung on a day and what came of it; ``employers_on``: when the employers were told, where the rung asks for it."""

    conflict = models.ForeignKey(Conflict, on_delete=models.PROTECT, related_name="steps")
    rung = models.PositiveSmallIntegerField()
    on = models.DateField()
    text = models.TextField()
    employers_on = models.DateField(null=True, blank=True)
    at = models.DateTimeField()
    by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "at", "pk"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="conflict_step_says_something")]

    def __str__(self) -> str:
        return f"{self.rung}: {self.on}"
