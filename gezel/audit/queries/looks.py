"""Reads: who looked at a thing (D-04, C-19)."""

from __future__ import annotations

from django.db import models

from gezel.kernel.rule import decides, rule

from ..models import Look


@rule("D-04", decides)
def looks_at(thing: models.Model) -> models.QuerySet[Look]:
    """The looks at a thing, newest first. Who may read them is the calling room's policy."""
    seen = {"things__thing_kind": thing._meta.label_lower, "things__thing_id": str(thing.pk)}
    return Look.objects.filter(**seen).order_by("-at", "-pk")
