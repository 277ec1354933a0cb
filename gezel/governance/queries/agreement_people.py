"""Whom to tell about the agreement: the people of a partner who work in the partnership, or else who run its organisation."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from gezel.organisations.models import Organisation
from gezel.organisations.queries.people import administrators_of


def people_of_partner(organisation: Organisation, at: datetime) -> list[int]:
    """The administrators of an organisation, or of the municipality through which it acts. One query."""
    return people_of_partners([organisation], at)[organisation.pk]


def people_of_partners(organisations: Iterable[Organisation], at: datetime) -> dict[int, list[int]]:
    """The same of many organisations, by their number. One query."""
    through = {one.pk: one.managing_organisation_id for one in organisations}
    found = administrators_of({*through, *(pk for pk in through.values() if pk)}, at)
    return {own: found[own] or (found[under] if under else []) for own, under in through.items()}
