"""Starting a proposal: who, with which promotor, once per area; who reads and writes it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F

from gezel.kernel.verdict import Refused
from gezel.organisations.models import Organisation
from gezel.proposal import words
from gezel.proposal.models import Proposal
from gezel.proposal.policies import acts_for_promotor, may_read, may_write
from gezel.proposal.queries.partners import legal_of, partners
from gezel.proposal.rules.promotor import Legal, may_be_promotor
from gezel.proposal.workflows.proposal import start
from tests import cast

from .proposal_world import matched, partnership

HOOGSTRATEN = Legal("Stad Hoogstraten", "local_government", "gemeente", True, "0207502202")


@pytest.mark.rule("P-01")
def test_a_promotor_is_a_local_government_or_an_association_of_them() -> None:
    assert may_be_promotor(HOOGSTRATEN)
    refused = may_be_promotor(Legal("Arktos", "other", "vzw", True, "0410346721"))
    assert refused.code == "proposal.promotor_public"


@pytest.mark.rule("P-16")
def test_an_association_without_legal_personality_acts_through_its_municipality() -> None:
    through = Legal("ILV Noorderkempen", "other", "ilv", False, "", HOOGSTRATEN)
    assert may_be_promotor(through) and through.acting.number == "0207502202"
    assert may_be_promotor(Legal("ILV", "other", "ilv", False)).code == "proposal.without_managing"
    assert may_be_promotor(Legal("Interwaas", "other", "igs", True)).code == "proposal.without_number"


@pytest.mark.rule("P-01")
def test_the_partners_are_promotor_public_bodies_and_who_was_selected(db: None, at: datetime) -> None:
    found = partnership(at)
    assert [(p.name, p.side) for p in partners(found.proposal)] == [
        ("OCMW Lokeren", words.PROMOTOR),
        ("OCMW Temse", words.PUBLIC),
        ("VDAB", words.EMPLOYMENT),
        ("Arktos", words.SELECTED),
    ]


@pytest.mark.rule("P-01")
def test_an_area_has_one_proposal_and_only_once_it_is_matched(db: None, at: datetime) -> None:
    found = partnership(at)
    with pytest.raises(Refused) as twice:
        start(found.proposal.area, cast.organisation("temse"), found.actor("tom"), at)
    assert twice.value.verdict.code == "proposal.one_per_area"
    Proposal.objects.all().delete()
    area = found.world.area
    area.decided_at = None
    area.save()
    with pytest.raises(Refused) as early:
        start(area, cast.organisation("lokeren"), found.actor("leen"), at)
    assert early.value.verdict.code == "proposal.not_matched"


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("who", ["an", "mieke", "ruben", "dirk"])
def test_only_the_area_desk_or_the_promotor_begins(db: None, at: datetime, who: str) -> None:
    world = matched(at)
    with pytest.raises(Refused) as refused:
        start(world.area, cast.organisation("lokeren"), world.actor(who), at)
    assert refused.value.verdict.code == "proposal.not_yours"


@pytest.mark.rule("D-01")
@pytest.mark.rule("P-04")
@pytest.mark.parametrize(
    ("who", "reads", "writes"),
    [
        ("leen", True, True),
        ("tom", True, True),
        ("griet", True, True),
        ("an", True, True),
        ("joris", True, True),
        ("ruben", True, False),
        ("mieke", False, False),
        ("fatma", False, False),
        ("dirk", False, False),
    ],
)
def test_who_reads_and_writes_a_draft(db: None, at: datetime, who: str, reads: bool, writes: bool) -> None:
    found = partnership(at)
    actor = found.actor(who)
    assert bool(may_read(actor, found.proposal)) is reads
    assert bool(may_write(actor, found.proposal)) is writes


@pytest.mark.rule("D-01")
def test_the_manager_knows_of_a_draft_and_opens_what_was_submitted(db: None, at: datetime) -> None:
    found = partnership(at)
    mieke = found.actor("mieke")
    assert Proposal.objects.known_by(mieke).count() == 1 and not Proposal.objects.seen_by(mieke)
    days = {"start_on": date(2027, 1, 1), "end_on": date(2029, 12, 31)}
    Proposal.objects.update(submitted_at=at, **days)
    assert may_read(mieke, found.proposal)
    assert not Proposal.objects.known_by(found.actor("fatma"))


@pytest.mark.rule("P-01")
def test_an_administrator_of_the_promotor_or_its_municipality_acts_for_it(db: None, at: datetime) -> None:
    found = partnership(at)
    lokeren = cast.organisation("lokeren")
    assert acts_for_promotor(found.actor("leen"), lokeren)
    assert acts_for_promotor(found.actor("tom"), lokeren).code == "proposal.promotor_submits"
    joint = Organisation.objects.create(
        name="ILV Het Waasland", legal_form="ilv", managing_organisation=lokeren, created_at=at, confirmed_at=at
    )
    assert acts_for_promotor(found.actor("leen"), joint)
    assert legal_of(joint).acting.name == "OCMW Lokeren"


@pytest.mark.rule("P-02")
def test_a_project_ends_after_it_started(db: None, at: datetime) -> None:
    partnership(at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Proposal.objects.update(start_on=date(2027, 1, 1), end_on=date(2026, 1, 1))
    Proposal.objects.update(start_on=date(2027, 1, 1), end_on=date(2029, 12, 31))
    assert Proposal.objects.filter(end_on__gt=F("start_on")).exists()
