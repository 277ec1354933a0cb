"""The public data as JSON-LD, in the words of the Flemish OSLO vocabularies and schema.org; no persons but contacts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.conf import settings

from ..models import AddendumVersion, Area, Call
from .public import AreaLine

CONTEXT = {
    "@vocab": "https://schema.org/",
    "organisatie": "https://data.vlaanderen.be/ns/organisatie#",
    "besluit": "https://data.vlaanderen.be/ns/besluit#",
}


def address(*parts: str) -> str:
    """The absolute public address of a path."""
    return settings.BASE_URL + "/" + "/".join(parts) + "/"


def call_document(call: Call, lines: Sequence[AreaLine]) -> dict[str, Any]:
    """A call with its areas by reference."""
    return {
        "@context": CONTEXT,
        "@id": address("oproepen", call.slug),
        "@type": "GovernmentService",
        "name": call.name,
        "alternateName": call.numbers,
        "description": call.summary,
        "areaServed": [area_reference(line) for line in lines],
    }


def area_reference(line: AreaLine) -> dict[str, Any]:
    """An area in short: name, step, status, deadline, municipalities."""
    return {
        "@id": address("oproepen", line.call_slug, line.slug),
        "@type": "AdministrativeArea",
        "name": line.name,
        "step": line.step,
        "status": line.status,
        "validThrough": line.deadline_at.isoformat() if line.deadline_at else None,
        "containsPlace": [{"@type": "City", "name": name} for name in line.municipalities],
    }


def area_document(area: Area, line: AreaLine, versions: Sequence[AddendumVersion]) -> dict[str, Any]:
    """An area with its published addendum, as it stands now."""
    return {
        "@context": CONTEXT,
        **area_reference(line),
        "isPartOf": address("oproepen", area.call.slug),
        "addendum": versions[-1].content if versions else None,
        "amendments": [
            {"number": v.number, "datePublished": v.published_at.isoformat(), "what": v.what, "reason": v.reason}
            for v in versions
            if v.number
        ],
    }
