"""The data that the speed of casework is measured on: made in one go, in an empty house.

People, roles and permissions are written in batches; contacts are multiplied in the database itself from a handful of written ones,
so that millions take minutes. Every text is encrypted as it always is.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.db import connection, transaction

from gezel.governance import words as gov
from gezel.governance.models import Holding, Role
from gezel.governance.workflows.founding import Frame, Joining, take_over
from gezel.kernel.actor import Actor, Held
from gezel.kernel.clock import day_of
from gezel.kernel.search import search_key
from gezel.organisations import words as orgs
from gezel.organisations.models import Membership, Organisation, Partnership, Person

from .. import words
from ..models import Case, CaseRole, Contact, Intention, Participant, ReleaseScore, SearchWord, Sharing

PER_PARTNERSHIP = 20_000
CASELOAD = 20
OF_ONE_CASE = 50
_BATCH = 2_000
_OWN, _DOMAIN = "Meetpartner", "meting.example"
_GIVEN = ("Amina", "Bilal", "Cato", "Dewi", "Élise", "Farid", "Gül", "Hanne", "Ibrahim", "Jef", "Kaat", "Łukasz")
_FAMILY = (
    "Aerts",
    "Ben Salah",
    "Claes",
    "De Smet",
    "El Idrissi",
    "Fransen",
    "Goossens",
    "Hermans",
    "Öztürk",
    "Peeters",
)


@dataclass(frozen=True, slots=True)
class Bench:
    """``companion`` goes along with twenty people and ``leader`` leads a partnership of up to twenty thousand cases; ``case`` is one
    of the companion's, with fifty contacts and five release scores."""

    partnership: Partnership
    organisation: Organisation
    companion: Person
    leader: Person
    case: Case
    people: int
    contacts: int


@transaction.atomic
def make(people: int, contacts_each: int, at: datetime) -> Bench:
    """So many participants, spread over partnerships of twenty thousand, with so many contacts each."""
    organisation, others = _organisations(at)
    companion, leader, crowd = _person("gezel", organisation, at), _person("leider", organisation, at), []
    crowd = [_person(f"collega{n}", organisation, at) for n in range(10)]
    sizes = [min(PER_PARTNERSHIP, people - begun) for begun in range(0, people, PER_PARTNERSHIP)]
    found = [_partnership(n, organisation, others, (companion, leader, *crowd), at) for n in range(len(sizes))]
    for partnership, size in zip(found, sizes, strict=True):
        _cases(partnership, size, organisation, (companion if partnership is found[0] else crowd[0], *crowd), at)
    contacts = _contacts(contacts_each, companion, organisation, at)
    case = _first_of(companion)
    contacts += _more(case, OF_ONE_CASE - contacts_each, companion, organisation, at)
    _told(case, companion, organisation, at)
    return Bench(found[0], organisation, companion, leader, case, people, contacts)


def made() -> Bench | None:
    """What an earlier bench made in this house, so that it can be measured again; nothing in any other house."""
    people = {person.name: person for person in Person.objects.filter(email__endswith=f"@{_DOMAIN}")}
    if not {"Gezel", "Leider"} <= people.keys():
        return None
    companion, leader = people["Gezel"], people["Leider"]
    case, organisation = _first_of(companion), Organisation.objects.get(name=_OWN)
    many = (Participant.objects.count(), Contact.objects.count())
    return Bench(case.partnership, organisation, companion, leader, case, *many)


def _first_of(companion: Person) -> Case:
    return Case.objects.filter(roles__person=companion).select_related("participant", "partnership").order_by("pk")[0]


def _told(case: Case, companion: Person, organisation: Organisation, at: datetime) -> None:
    """What the case page shows of one case: an intention, and five release scores."""
    by = {"by": companion, "organisation": organisation}
    Intention.objects.create(case=case, text="Ik wil weer onder de mensen komen.", voice="own", at=at, by=companion)
    for n in range(OF_ONE_CASE // 10):
        when = at - timedelta(days=30 * n)
        ReleaseScore.objects.create(
            case=case, value=7 - n, why="We kwamen een stap verder.", for_at=when, at=when, **by
        )


def settle() -> None:
    """Let the database count what stands in it, so that it plans as it would after a night."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _organisations(at: datetime) -> tuple[Organisation, Organisation]:
    given = {"legal_form": "feitelijk", "created_at": at, "confirmed_at": at}
    own = Organisation.objects.create(name=_OWN, kind="other", **given)
    return own, Organisation.objects.create(name="Stad Meethove", kind="local_government", **given)


def _person(key: str, organisation: Organisation, at: datetime) -> Person:
    person = Person.objects.create_user(f"{key}@{_DOMAIN}", name=key.capitalize())
    Membership.objects.create(person=person, organisation=organisation, role="member", claimed_at=at, admitted_at=at)
    return person


def _partnership(
    number: int, own: Organisation, promotor: Organisation, staff: tuple[Person, ...], at: datetime
) -> Partnership:
    started = day_of(at) - timedelta(days=700)
    frame = Frame(f"Meting {number}", started, started + timedelta(days=6 * 365), "meting")
    manager = Actor(person_id=staff[0].pk, name="meting", held=frozenset({Held(orgs.MANAGER)}))
    vdab, _ = Organisation.objects.get_or_create(
        name="VDAB (meting)", defaults={"legal_form": "feitelijk", "kind": "vdab", "created_at": at, "confirmed_at": at}
    )
    joining = [Joining(promotor, orgs.PROMOTOR), Joining(own, orgs.ADMINISTRATOR), Joining(vdab)]
    found = take_over(frame, (), joining, manager, at)
    roles = {role.kind: role for role in Role.objects.filter(partnership=found)}
    for person in staff:
        kind = gov.TEAM_LEADER if person is staff[1] else gov.COMPANION
        Holding.objects.create(role=roles[kind], person=person, organisation=own, from_on=started)
    return found


def _cases(
    partnership: Partnership, size: int, organisation: Organisation, guides: tuple[Person, ...], at: datetime
) -> None:
    numbers = iter(range(size))
    while batch := list(islice(numbers, _BATCH)):
        participants = Participant.objects.bulk_create(_participants(partnership, batch, at))
        SearchWord.objects.bulk_create(
            SearchWord(participant=each, partnership=partnership, word=word)
            for each in participants
            for word in dict.fromkeys(search_key(each.name).split())
        )
        cases = Case.objects.bulk_create(
            _case(partnership, organisation, each, n, at) for n, each in zip(batch, participants, strict=True)
        )
        CaseRole.objects.bulk_create(_roles(cases, batch, organisation, guides, at))
        Sharing.objects.bulk_create(
            Sharing(case=case, organisation=organisation, purpose=purpose, source="knock", allowed_at=at)
            for case in cases
            for purpose in (words.ORGANISE, words.GUIDE)
        )


def _participants(partnership: Partnership, batch: list[int], at: datetime) -> Iterator[Participant]:
    for n in batch:
        name, family = _GIVEN[n % len(_GIVEN)], f"{_FAMILY[n // 7 % len(_FAMILY)]} {_code(n)}"
        search = search_key(f"{name} {family}")
        yield Participant(
            partnership=partnership,
            given_name=name,
            family_name=family,
            search=search,
            phone=f"047{n:07d}",
            language="nl",
            made_at=at,
        )


def _code(number: int) -> str:
    """A word of its own for each number, so that a name search finds few: 0 is ``Aaaa``."""
    letters = ""
    for _ in range(4):
        number, place = divmod(number, 26)
        letters += chr(ord("a") + place)
    return letters.capitalize()


def _case(partnership: Partnership, organisation: Organisation, who: Participant, n: int, at: datetime) -> Case:
    knocked = at - timedelta(days=n % 600 + 3, minutes=n % 1440)
    begun = (
        {"met_at": knocked, "talked_at": knocked, "committed_at": knocked, "phase": words.PHASES[n % 4]}
        if n % 5
        else {}
    )
    gone = {"closed_at": at} if n % 5 and n >= CASELOAD * 2 and n % 2 else {}
    return Case(
        partnership=partnership,
        kind=words.PERSON,
        participant=who,
        organisation=organisation,
        shares=True,
        knocked_at=knocked,
        **begun,
        **gone,
    )


def _roles(
    cases: list[Case], batch: list[int], organisation: Organisation, guides: tuple[Person, ...], at: datetime
) -> Iterator[CaseRole]:
    """The first twenty that have begun go with the first guide, the others with the others."""
    for n, case in zip(batch, cases, strict=True):
        if case.committed_at:
            mine = n < CASELOAD * 5 // 4
            person = guides[0] if mine else guides[1 + n % (len(guides) - 1)]
            yield CaseRole(
                case=case,
                kind=words.COMPANION,
                person=person,
                organisation=organisation,
                from_on=day_of(case.knocked_at),
                given_at=at,
            )


def _written(person: Person, organisation: Organisation, at: datetime) -> list[Contact]:
    """Five contacts to multiply, on the first case."""
    first = Case.objects.order_by("pk")[0]
    texts = (
        "Koffie gedronken.",
        "Samen gebeld.",
        "Over de kinderen gepraat. " * 8,
        "Naar de wijkwinkel geweest.",
        "Bericht gestuurd.",
    )
    return [
        Contact.objects.create(
            case=first,
            kind="call",
            at=at,
            minutes=20 + n,
            text=text,
            author=person,
            organisation=organisation,
            made_at=at,
            client_id=f"eerste-{n}",
        )
        for n, text in enumerate(texts)
    ]


def _contacts(each: int, person: Person, organisation: Organisation, at: datetime) -> int:
    """Every case so many contacts, a week apart, made in the database from five written ones."""
    samples = _written(person, organisation, at)
    with connection.cursor() as cursor, _checked_at_once(cursor, "casework_contact"):
        return _multiply(samples, each, "casework_case.id > 0") + len(samples)


def _more(case: Case, many: int, person: Person, organisation: Organisation, at: datetime) -> int:
    samples = list(Contact.objects.filter(client_id__startswith="eerste-").order_by("pk"))
    return _multiply(samples, many, f"casework_case.id = {int(case.pk)}", "meer") if many > 0 else 0


def _multiply(samples: list[Contact], each: int, which: str, mark: str = "maal") -> int:
    names = [field.column for field in Contact._meta.concrete_fields if not field.primary_key]
    postgres = connection.vendor == "postgresql"
    own = {
        "case_id": "casework_case.id",
        "at": "t.at - n * interval '7 days'" if postgres else "datetime(t.at, '-' || (n * 7) || ' days')",
        "client_id": f"'{mark}-' || casework_case.id || '-' || n",
    }
    columns = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(own.get(name, f't."{name}"') for name in names)
    sql = (
        f"INSERT INTO casework_contact ({columns}) "
        f"WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < %s) "
        f"SELECT {values} FROM casework_case CROSS JOIN s "
        f"JOIN casework_contact t ON t.id = %s + (casework_case.id + n) %% {len(samples)} WHERE {which}"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [each, samples[0].pk])
        return int(cursor.rowcount)


@contextmanager
def _checked_at_once(cursor: Any, table: str) -> Iterator[None]:
    """PostgreSQL checks what the new rows point at in one go, instead of row by row, which takes longer than making them."""
    keys: list[tuple[str, str]] = []
    if connection.vendor == "postgresql":
        find = "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'f'"
        cursor.execute(find, [table])
        keys = cursor.fetchall()
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # what waits for its check would keep the table as it is
    for name, _ in keys:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    yield
    for name, meaning in keys:
        cursor.execute(f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {meaning}')
