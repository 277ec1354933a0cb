"""The companions of a partnership with the facts beside their names, never in an order of merit (C-04)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from gezel.governance import words as gov
from gezel.governance.models import Deployment, Holding, Meeting
from gezel.governance.queries.settings import numbers
from gezel.kernel.rule import decides, rule, shows
from gezel.organisations.models import Organisation, Partnership, Person

from .. import words
from ..models import Case, CaseRole, Welcome
from ..rules.caseload import Load, load_of
from ..rules.sight import ASK, Sight
from .languages import language_name


@dataclass(frozen=True, slots=True)
class Companion:
    """Somebody who can go along: for which organisation, what they carry now, and what they share with this person (facts, no score)."""

    person: Person
    organisation: Organisation
    load: Load
    places: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """How a form names this person under this hat."""
        return f"{self.person.pk}-{self.organisation.pk}"

    @property
    def weights(self) -> str:
        """What the cases weigh, where that differs from how many they are."""
        return _hundredths(self.load.weight) if self.load.weight != 100 * self.load.cases else ""

    @property
    def agreed(self) -> str:
        """Between how many cases was agreed for this person's share of the FTE."""
        least, most = self.load.least or 0, self.load.most or 0
        return f"{_hundredths(least)}–{_hundredths(most)}"


def _hundredths(value: int) -> str:
    return f"{value / 100:.1f}".replace(".", ",").removesuffix(",0")


def hats(partnership: Partnership, on: date, *kinds: str) -> list[tuple[str, str]]:
    """Who holds one of these roles for an organisation on a day, as the choices of a field, by name. One query."""
    rows = Holding.objects.on(on).among(partnership.pk, *kinds).filter(organisation__isnull=False)
    found = {(h.person_id, h.organisation_id): h for h in rows.select_related("person", "organisation")}
    named = [(f"{person}-{hat}", f"{h.person} ({h.organisation})") for (person, hat), h in found.items()]
    return sorted(named, key=lambda row: row[1])


@rule("C-04", shows)
def companions(partnership: Partnership, on: date) -> list[Companion]:
    """Every companion of a day, by name: their load by weight, where the people they go along with live, what it is about, in which
    languages. Five queries."""
    held = Holding.objects.on(on).among(partnership.pk, words.COMPANION).filter(organisation__isnull=False)
    people = {(h.person_id, h.organisation_id): h for h in held.select_related("person", "organisation")}
    cases = _cases(partnership, on)
    agreed = numbers(partnership, on)
    fte = _fte(partnership, on)
    crowd = Counter(hat for _, hat in people)
    found = [
        _companion(h.person, h.organisation, cases.get(key, []), agreed, fte.get(key[1], 0), crowd[key[1]])
        for key, h in people.items()
        if h.organisation
    ]
    return sorted(found, key=lambda companion: companion.person.name)


def _cases(partnership: Partnership, on: date) -> Mapping[tuple[int, int], list[CaseRole]]:
    """The open cases of each companion today."""
    rows = CaseRole.objects.on(on).filter(case__partnership=partnership, case__closed_at=None, kind=words.COMPANION)
    found: dict[tuple[int, int], list[CaseRole]] = {}
    for row in rows.select_related("case__participant__municipality").prefetch_related("case__welcome__domains"):
        found.setdefault((row.person_id, row.organisation_id), []).append(row)
    return found


def _fte(partnership: Partnership, on: date) -> Mapping[int, int]:
    """Thousandths of FTE of companions by organisation."""
    rows = Deployment.objects.on(on).filter(partnership=partnership, role__kind=gov.COMPANION)
    found: Counter[int] = Counter()
    for organisation, fte in rows.values_list("organisation_id", "fte"):
        found[organisation] += fte
    return found


def _companion(
    person: Person,
    organisation: Organisation,
    rows: list[CaseRole],
    agreed: Mapping[str, int],
    fte: int,
    crowd: int,
) -> Companion:
    cases = [row.case for row in rows]
    phases = [words.PAUSED if c.state == words.PAUSED else c.phase or words.STARTING for c in cases]
    people = [c.participant for c in cases if c.participant]
    places = {p.municipality.name for p in people if p.municipality}
    languages = {p.language for p in people if p.language}
    domains = {d.name for c in cases if hasattr(c, "welcome") for d in c.welcome.domains.all()}
    load = load_of(phases, agreed, fte // max(crowd, 1))
    return Companion(person, organisation, load, *(tuple(sorted(found)) for found in (places, domains, languages)))


@dataclass(frozen=True, slots=True)
class Need:
    """What the talk told of someone, to lay beside the companions: life domains, language, place; empty where it is not known."""

    domains: tuple[str, ...] = ()
    language: str = ""
    interpreter: bool = False
    place: str = ""


@rule("C-04", decides)
def need_of(case: Case, sight: Sight, shown_in: str) -> Need:
    """The need as far as this reader may see it. Two queries at most."""
    if ASK not in sight:
        return Need()
    row = Welcome.objects.filter(case=case).prefetch_related("domains").first()
    person = case.participant
    place = str(person.municipality) if person and person.municipality_id else ""
    domains = tuple(domain.name for domain in row.domains.all()) if row else ()
    code = person.language if person else ""
    return Need(domains, language_name(code, shown_in) if code else "", bool(person and person.interpreter), place)


def meetings(partnership: Partnership) -> list[Meeting]:
    """The last companions' meetings that were opened, newest first. One query."""
    rows = Meeting.objects.filter(body__partnership=partnership, body__kind=gov.COMPANIONS, cancelled_at=None)
    return list(rows.filter(Q(opened_at__isnull=False)).select_related("body")[:10])
