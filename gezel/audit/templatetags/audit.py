"""``{% history thing other_thing %}``: what happened to one or more things, as a list of sentences."""

from __future__ import annotations

from typing import Any

from django import template
from django.db import models

from ..queries.history import history as lines_of

register = template.Library()


@register.inclusion_tag("audit/history.html", takes_context=True)
def history(context: template.Context, *things: models.Model, hide: str = "") -> dict[str, Any]:
    """The history of ``things`` in the reader's language, newest first; ``hide`` names codes to leave out."""
    request = context.get("request")
    language = getattr(getattr(request, "actor", None), "language", "nl")
    return {"lines": lines_of(things, language, hide.split()), "language": language, "request": request}
