"""Reads: who looked at a thing (D-04, C-19)."""

from __future__ import annotations

from django.db import models

from gezel.kernel.rule import decides, rule

from ..models import Look, LookThing


@rule("D-04", decides)
def looks_at(thing: models.Model, *others: models.Model) -> models.QuerySet[Look]:
    """The looks at a thing, or at any of several of one kind, newest first. Who may read them is the calling room's policy."""
    ids = {str(one.pk) for one in (thing, *others)}
    seen = LookThing.objects.filter(thing_kind=thing._meta.label_lower, thing_id__in=ids)
    return Look.objects.filter(pk__in=seen.values("look")).order_by("-at", "-pk")
