"""A published area with its needs, and candidates at its door: the given of the candidate's tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from gezel.formation.models import Addendum, Area, AreaParty, Call, CallVersion, Candidacy, Challenge, Juror
from gezel.formation.workflows.candidacy import accept_engagement, start, submit
from gezel.formation.workflows.candidacy_text import save_section
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, end_of
from gezel.organisations.queries.actors import actor_for
from tests import cast

ANSWERS = ("d1a", "d1b", "d1c", "d2a", "d2b", "d2c", "d2d", "d2d1", "d2d2", "d2d3", "d2d4")
SECRET = "Pimpernelwoord"  # planted in every text; nobody else may ever meet it before the deadline


@dataclass
class World:
    """An open area with two retained challenges and a dropped one; ``deadline`` is the exclusive instant."""

    area: Area
    deadline: datetime
    challenges: list[Challenge]
    people: dict[str, Any] = field(default_factory=dict)

    def actor(self, key: str, organisation_key: str = "") -> Actor:
        """The actor of somebody of the cast, with the roles the data give now."""
        return cast.actor(key, organisation_key)


def world(at: datetime, *, days: int = 50, content: dict[str, Any] | None = None) -> World:
    """Waasland, published ``at``, open for ``days`` days; Lokeren and VDAB draw it."""
    leen, lokeren = cast.join("leen")
    _, vdab = cast.join("griet")
    call, _ = Call.objects.get_or_create(
        slug="oproep", defaults={"name": "Oproep", "created_at": at, "published_at": at - timedelta(days=90)}
    )
    version, _ = CallVersion.objects.get_or_create(
        call=call, number=1, defaults={"content": content or {}, "saved_at": at, "published_at": at}
    )
    deadline = end_of(day_of(at) + timedelta(days=days))
    area = Area.objects.create(
        call=call,
        call_version=version,
        slug=f"waasland-{Area.objects.count()}",
        name="Waasland",
        lead=lokeren,
        motivation="Schaal van de regio.",
        created_at=at - timedelta(days=80),
        delimited_at=at - timedelta(days=70),
        delimited_by=leen,
        published_at=at,
        deadline_at=deadline,
    )
    last = day_of(deadline - timedelta(seconds=1))
    Addendum.objects.create(
        area=area,
        deadline_on=last,
        round1_ends_on=last + timedelta(days=21),
        round2_ends_on=last + timedelta(days=42),
        decision_on=last + timedelta(days=49),
        proposal_on=last + timedelta(days=120),
        delivered_at=at,
        published_at=at,
    )
    for organisation, side in ((lokeren, "local"), (vdab, "vdab")):
        AreaParty.objects.create(
            area=area, organisation=organisation, side=side, from_on=day_of(at - timedelta(days=80))
        )
    challenges = [
        Challenge.objects.create(area=area, number=n, title=title, retained=kept, reasoning="Uit de noden.")
        for n, title, kept in (
            (1, "Jongeren zonder netwerk", True),
            (2, "Mobiliteit", True),
            (3, "Kinderopvang", False),
        )
    ]
    return World(area, deadline, challenges)


def begin(given: World, at: datetime, key: str = "an") -> tuple[Candidacy, Actor]:
    """Someone of the cast passes the door for their own organisation."""
    person, organisation = cast.join(key)
    actor = actor_for(person, organisation.pk, at)
    return start(given.area, organisation, actor, at, invoice_only=False, consortium=False), actor


def fill(candidacy: Candidacy, actor: Actor, at: datetime, words: str = SECRET) -> None:
    """Every field filled, the engagement accepted."""
    versions = dict(candidacy.sections.values_list("code", "version"))
    first = candidacy.area.challenges.filter(retained=True).first()
    texts = {code: f"{words} over {code}." for code in ANSWERS}
    texts |= {
        "contact_function": "coördinator",
        "contact_phone": "03 123 45 67",
        f"challenge-{first.pk}": f"{words} bijdrage",
    }
    for code, text in texts.items():
        save_section(candidacy.pk, code, text, versions.get(code, 0), actor, at)
    accept_engagement(candidacy.pk, True, actor, at)
    candidacy.refresh_from_db()


def submitted(given: World, at: datetime, key: str = "an", words: str = SECRET) -> tuple[Candidacy, Actor]:
    """A candidacy that stands."""
    candidacy, actor = begin(given, at, key)
    fill(candidacy, actor, at, words)
    submit(candidacy.pk, actor, at)
    candidacy.refresh_from_db()
    return candidacy, actor


def juror(given: World, key: str, bench: str, at: datetime, organisation_key: str = "") -> Juror:
    """A trained, accepted juror of the area."""
    person = cast.person(key)
    organisation = cast.organisation(organisation_key) if organisation_key else None
    return Juror.objects.create(
        area=given.area,
        person=person,
        organisation=organisation,
        bench=bench,
        name=person.name,
        email=person.email,
        expertise="arbeidsmarkt" if bench == "external" else "",
        appointed_at=at,
        accepted_at=at,
        trained_at=at,
    )
