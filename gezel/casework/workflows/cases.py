"""The case row itself: opening one and locking it; every step on a case takes it first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.search import search_key
from gezel.organisations.models import Partnership

from .. import words
from ..models import Case, Participant, SearchWord
from .domains import begin
from .instruments import begin_instruments
from .lists import begin_lists


@dataclass(frozen=True, slots=True)
class Who:
    """Who knocks, as far as it is told: names, how to reach, language (ISO 639-1), whether an interpreter is needed."""

    given_name: str
    family_name: str = ""
    phone: str = ""
    email: str = ""
    born_on: date | None = None
    language: str = ""
    interpreter: bool = False
    municipality_id: int | None = None


def take(case_id: int) -> Case:
    """Lock a case for the rest of the transaction."""
    found: Case = (
        Case.objects.select_for_update(of=("self",)).select_related("participant", "partnership", "organisation")
    ).get(pk=case_id)
    return found


@transaction.atomic
def open_case(partnership: Partnership, who: Who, organisation_id: int, shares: bool, by: Actor, at: datetime) -> Case:
    """A new participant with a case that waits, knocked at one partner. Checks belong to the step that calls this."""
    begin_with(partnership, at)
    participant = Participant.objects.create(
        partnership=partnership,
        given_name=who.given_name.strip(),
        family_name=who.family_name.strip(),
        born_on=who.born_on,
        language=who.language,
        interpreter=who.interpreter,
        municipality_id=who.municipality_id,
        phone=who.phone or None,
        email=who.email or None,
        made_at=at,
    )
    index(participant)
    case = Case.objects.create(
        partnership=partnership,
        kind=words.PERSON,
        participant=participant,
        organisation_id=organisation_id,
        shares=shares,
        knocked_at=at,
    )
    record("casework.knocked", case, by, at)
    return case


def begin_with(partnership: Partnership, at: datetime) -> None:
    """Give a partnership the lists its first case needs: life domains, instruments, value steps, indicators."""
    begin(partnership)
    begin_instruments(partnership, at)
    begin_lists(partnership, at)


def index(participant: Participant) -> None:
    """Write the words of a name down anew, so that each of them finds the participant."""
    participant.words.all().delete()
    SearchWord.objects.bulk_create(
        SearchWord(participant=participant, partnership_id=participant.partnership_id, word=word[:80])
        for word in dict.fromkeys(search_key(participant.name).split())
    )
