"""Whom to tell about the agreement: the people of a partner who work in the partnership, or else who run its organisation."""

from __future__ import annotations

from datetime import datetime

from gezel.organisations.models import Organisation
from gezel.organisations.queries.people import administrators


def people_of_partner(organisation: Organisation, at: datetime) -> list[int]:
    """The administrators of an organisation, or of the municipality through which it acts."""
    found = administrators(organisation.pk, at)
    return found or (
        administrators(organisation.managing_organisation_id, at) if organisation.managing_organisation_id else []
    )
