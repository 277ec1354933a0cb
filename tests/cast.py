"""The cast: invented people with a fixed role each, and organisations with the numbers that the published documents give.

Names only: what they *do* is done through the real workflows. ``cast.person("an")`` and ``cast.organisation("arktos")``
make a row when it is first asked for and give the same one ever after within a test::

    def test_…(db, at):
        an, arktos = join("an", "arktos")
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.contrib.auth.hashers import make_password

from gezel.kernel import clock

if TYPE_CHECKING:
    from gezel.kernel.actor import Actor
    from gezel.organisations.models import Membership, Organisation, Person

PASSWORD = "Zeven-rode-fietsen-12"


@dataclass(frozen=True, slots=True)
class Who:
    """An invented person: full name and the organisation (key) for which they usually act."""

    name: str
    organisation: str = ""
    role: str = "member"


@dataclass(frozen=True, slots=True)
class What:
    """An organisation as the documents name it: number without dots, legal form, kind and seat."""

    name: str
    number: str | None
    legal_form: str
    kind: str = "other"
    place: str = ""


ORGANISATIONS = {
    "vdab": What("VDAB", "0887010362", "publiek", "vdab", "Brussel"),
    "vvsg": What("VVSG", "0451857573", "vzw", "support", "Brussel"),
    "hoogstraten": What("Stad Hoogstraten", "0207502202", "gemeente", "local_government", "Hoogstraten"),
    "lokeren": What("OCMW Lokeren", "0212194131", "ocmw", "local_government", "Lokeren"),
    "stekene": What("OCMW Stekene", "0212173444", "ocmw", "local_government", "Stekene"),
    "temse": What("OCMW Temse", "0212173840", "ocmw", "local_government", "Temse"),
    "waasmunster": What("OCMW Waasmunster", "0212179778", "ocmw", "local_government", "Waasmunster"),
    "sint_gillis": What("OCMW Sint-Gillis-Waas", "0212169781", "ocmw", "local_government", "Sint-Gillis-Waas"),
    "arktos": What("Arktos", "0410346721", "vzw"),
    "emino": What("Emino", "0682510212", "vzw"),
    "compaan": What("Compaan", "0440802543", "vzw"),
    # Without a number of its own in the documents: it stands for the managing authority.
    "europa_wse": What("Europa WSE", None, "feitelijk", "manager", "Brussel"),
    # Invented: an association that cannot act by itself.
    "buurtkring": What("Buurtkring De Linde", None, "feitelijk"),
}

PEOPLE = {
    "mieke": Who("Mieke Vandeputte", "europa_wse"),  # manager
    "ruben": Who("Ruben Clerinx", "vvsg"),  # support team
    "leen": Who("Leen Aerschot", "lokeren", "org_admin"),  # area desk and juror for the local governments
    "tom": Who("Tom Verlinden", "temse", "org_admin"),  # area desk
    "griet": Who("Griet Ossel", "vdab", "org_admin"),  # area desk and juror for VDAB
    "bram": Who("Bram Dehaen", "vdab"),  # a second juror for VDAB
    "yasmina": Who("Yasmina Karroum"),  # external juror, acts for nobody
    "piet": Who("Piet Hollebeke"),  # a second external juror
    "an": Who("An Cuypers", "arktos", "org_admin"),  # candidate
    "joris": Who("Joris Meeuwis", "arktos"),  # her colleague
    "fatma": Who("Fatma Yildirim", "emino", "org_admin"),  # another candidate
    "wim": Who("Wim Bosteels", "compaan", "org_admin"),  # a third candidate
    "eva": Who("Eva Ranst", "buurtkring", "org_admin"),  # a candidate without legal personality
    "dirk": Who("Dirk Sels", "hoogstraten", "org_admin"),  # a local government of another area
}


def organisation(key: str) -> Organisation:
    """The organisation of the cast, made and confirmed when it is not there yet."""
    from gezel.organisations.models import Organisation

    what, now = ORGANISATIONS[key], clock.now()
    fields = {"legal_form": what.legal_form, "kind": what.kind, "seat_place": what.place}
    times = {"created_at": now, "confirmed_at": now}
    return Organisation.objects.get_or_create(
        name=what.name, defaults={"enterprise_number": what.number, **fields, **times}
    )[0]


def person(key: str) -> Person:
    """The person of the cast with a confirmed address, made when they are not there yet."""
    from allauth.account.models import EmailAddress

    from gezel.organisations.models import Person

    email = f"{key}@example.org"
    found = Person.objects.filter(email=email).first()
    if found is None:
        found = Person.objects.create_user(email, PASSWORD, name=PEOPLE[key].name)
        EmailAddress.objects.create(user=found, email=email, verified=True, primary=True)
    return found


def join(key: str, organisation_key: str = "", role: str = "") -> tuple[Person, Organisation]:
    """A person and the organisation they act for, tied by an admitted membership since now."""
    who = PEOPLE[key]
    one, other = person(key), organisation(organisation_key or who.organisation)
    membership(one, other, role or who.role, clock.now())
    return one, other


def gathered(pairs: Iterable[tuple[str, str]]) -> tuple[dict[str, Person], dict[str, Organisation]]:
    """Many people with the organisation each acts for (blank: nobody's), tied since now: in a dozen statements, not in ten a head."""
    from gezel.organisations.models import Membership

    asked, now = list(pairs), clock.now()
    people = _people({who for who, _ in asked})
    organisations = _organisations({key for _, key in asked if key})
    ties = Membership.objects.active_at(now).filter(person__in=people.values())
    there = set(ties.values_list("person_id", "organisation_id"))
    missing = {(who, key) for who, key in asked if key and (people[who].pk, organisations[key].pk) not in there}
    Membership.objects.bulk_create(
        Membership(
            person=people[who],
            organisation=organisations[key],
            role=PEOPLE[who].role,
            claimed_at=now,
            admitted_at=now,
        )
        for who, key in sorted(missing)
    )
    return people, organisations


def _people(keys: set[str]) -> dict[str, Person]:
    from allauth.account.models import EmailAddress

    from gezel.organisations.models import Person

    by_email = {f"{key}@example.org": key for key in sorted(keys)}
    found = {by_email[one.email]: one for one in Person.objects.filter(email__in=by_email)}
    secret = make_password(PASSWORD)
    new = {
        key: Person(email=e, name=PEOPLE[key].name, password=secret) for e, key in by_email.items() if key not in found
    }
    Person.objects.bulk_create(new.values())
    EmailAddress.objects.bulk_create(
        EmailAddress(user=one, email=one.email, verified=True, primary=True) for one in new.values()
    )
    return found | new


def _organisations(keys: set[str]) -> dict[str, Organisation]:
    from gezel.organisations.models import Organisation

    by_name = {ORGANISATIONS[key].name: key for key in sorted(keys)}
    found = {by_name[one.name]: one for one in Organisation.objects.filter(name__in=by_name)}
    return found | {key: organisation(key) for key in by_name.values() if key not in found}


def membership(one: Person, other: Organisation, role: str, since: datetime) -> Membership:
    """The active tie between two, made when it is not there yet."""
    from gezel.organisations.models import Membership

    found = Membership.objects.active_at(since).filter(person=one, organisation=other).first()
    return found or Membership.objects.create(
        person=one, organisation=other, role=role, claimed_at=since, admitted_at=since
    )


def actor(key: str, organisation_key: str = "", *, second_factor: bool = True) -> Actor:
    """The actor a person of the cast is now: for their own organisation, another one, or (externals) nobody."""
    from gezel.organisations.queries.actors import actor_for

    if organisation_key or PEOPLE[key].organisation:
        one, other = join(key, organisation_key)
        return actor_for(one, other.pk, clock.now(), second_factor=second_factor)
    return actor_for(person(key), 0, clock.now(), second_factor=second_factor)


def public_call(at: datetime) -> Any:
    """A call that the manager of the cast made public: version 1, open for interest the whole of 2026."""
    from gezel.formation.workflows import call as workflow

    mieke = actor("mieke")
    made = workflow.create("Lokale partnerschappen", {"numbers": "208 / 64"}, mieke, at)
    workflow.decide_window(made.pk, "interest", date(2026, 1, 1), date(2026, 12, 31), "eerste beslissing", mieke, at)
    workflow.publish_version(made.pk, "", mieke, at)
    return workflow.open_to_public(made.pk, mieke, at)
