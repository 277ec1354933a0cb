"""A partnership whose agreement can be frozen, approved and signed: seats filled in, signatories with a mandate."""

from __future__ import annotations

from datetime import date, datetime

from gezel.governance.models import Decision, Edition, Signatory
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import agreement, agreement_texts, signatories
from gezel.governance.workflows.agreement import Held
from gezel.governance.workflows.signatories import Signer
from gezel.kernel.clock import day_of
from gezel.organisations.models import Organisation
from tests import cast

PARTNERS = ("hoogstraten", "emino", "arktos", "compaan", "vdab", "vvsg")


def ready(at: datetime) -> World:
    """Every seat is known; the city names a chair and a general director, the others one signatory, all since the start."""
    world = running(at)
    Organisation.objects.update(seat_street="Markt 1", seat_postcode="2320", seat_place="Hoogstraten")
    for key in PARTNERS:
        if key == "hoogstraten":
            name(world, key, "Godelieve Maes", "chair")
            name(world, key, "Karel Peeters", "general")
        else:
            name(world, key, f"Tekenaar {key}", "other")
    return world


def name(world: World, key: str, who: str, capacity: str, **more: date) -> Signatory:
    """Name a signatory of a partner."""
    signer = Signer(
        who, "bestuurder", more.pop("from_on", world.partnership.started_on), capacity, "beslissing 1", **more
    )
    organisation = cast.organisation(key)
    return signatories.name_signatory(world.partnership.pk, organisation, signer, world.actor("wim"), world.at)


def frozen(at: datetime) -> tuple[World, Edition]:
    """The agreement frozen as its first edition."""
    world = ready(at)
    agreement_texts.write_text(world.partnership.pk, "court", "Turnhout", 0, world.actor("wim"), at)
    return world, agreement.freeze(world.partnership.pk, "voor de besturen", world.actor("wim"), at)


def approve(world: World, edition: Edition, key: str, at: datetime | None = None) -> None:
    """The own body of a partner approves an edition today."""
    at = at or world.at
    held = Held("board", decided_on=day_of(at), outcome="approved")
    agreement.approve(edition.pk, cast.organisation(key), held, None, world.actor("wim", at), at)


def sign(world: World, edition: Edition, key: str, at: datetime | None = None) -> None:
    """Everyone who may sign for a partner signs today."""
    at = at or world.at
    rows = Signatory.objects.on(day_of(at)).filter(organisation=cast.organisation(key), partnership=world.partnership)
    for row in rows:
        agreement.sign(edition.pk, row.pk, day_of(at), None, world.actor("wim", at), at)


def decision(world: World, title: str = "Akkoord", **more: object) -> Decision:
    """An adopted decision of the support group by consent; ``more`` overrides."""
    fields: dict[str, object] = {
        "partnership": world.partnership,
        "body": world.body(),
        "title": title,
        "driver": "het is nodig",
        "level": "course",
        "proposed_at": world.at,
        "proposed_by": cast.person("wim"),
        "facilitator": cast.person("wim"),
        "outcome": "adopted",
        "closed_at": world.at,
        "adopted_at": world.at,
        "review_on": world.partnership.ends_on,
    }
    return Decision.objects.create(**{**fields, **more})
