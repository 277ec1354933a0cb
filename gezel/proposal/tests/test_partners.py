"""A proposal follows the partnership: who entered later takes part, who was not kept does not (P-01, D-01, F-26, F-27)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from gezel.formation.models import EmergencyProcedure, EmergencyScore, LateEntry
from gezel.kernel.actor import Actor
from gezel.organisations.queries.actors import actor_for
from gezel.proposal import words
from gezel.proposal.models import Proposal
from gezel.proposal.policies import may_read, may_write
from gezel.proposal.queries.partners import partner_ids, partners, writers
from tests import cast

from .proposal_world import Partnership, partnership


@pytest.fixture
def found(at: datetime, db: None) -> Partnership:
    """A proposal of Lokeren, Temse, VDAB and Arktos."""
    return partnership(at)


def wim(found: Partnership) -> Actor:
    """Someone of Compaan."""
    cast.join("wim")
    return actor_for(cast.person("wim"), cast.organisation("compaan").pk, found.at, second_factor=True)


def entering(found: Partnership, key: str) -> LateEntry:
    """An organisation approved by Europa WSE, not by the promotor yet."""
    tom = cast.person("tom")
    return LateEntry.objects.create(
        area=found.proposal.area, organisation=cast.organisation(key), reason="Werkplek.", process="Open oproep.",
        proposed_at=found.at, proposed_by=tom, manager_at=found.at, manager_by=tom,
    )  # fmt: skip


def enter(row: LateEntry, at: datetime) -> None:
    """The promotor's approval."""
    row.promotor_at, row.promotor_by, row.advice = at, "Raad", "Gunstig."
    row.save()


def not_kept(found: Partnership, key: str, at: datetime) -> None:
    """An emergency procedure that ended without this organisation."""
    signed = dict.fromkeys(("vdab_at", "local_at", "opened_at", "vdab_final_at", "local_final_at", "decided_at"), at)
    procedure = EmergencyProcedure.objects.create(
        area=found.proposal.area, motivation="Geen rollen.", facilitation="Drie avonden.", decision="Zonder.",
        begun_at=at, **signed,
    )  # fmt: skip
    given = {"contribution_score": 3, "partnership_score": 2, "kept": False}
    EmergencyScore.objects.create(procedure=procedure, organisation=cast.organisation(key), **given)


def sides(found: Partnership) -> dict[str, str]:
    """Partner → side."""
    return {p.name: p.side for p in partners(found.proposal)}


@pytest.mark.rule("P-01")
@pytest.mark.rule("D-01")
@pytest.mark.rule("F-27")
def test_a_later_partner_writes_along_once_both_have_approved(found: Partnership) -> None:
    compaan, row = cast.organisation("compaan"), entering(found, "compaan")
    assert compaan.name not in sides(found) and not Proposal.objects.of_partner(compaan.pk)
    assert not may_read(wim(found), found.proposal) and not may_write(wim(found), found.proposal)
    enter(row, found.at)
    assert sides(found)[compaan.name] == words.SELECTED and compaan.pk in partner_ids(found.proposal)
    assert may_read(wim(found), found.proposal) and may_write(wim(found), found.proposal)
    assert cast.person("wim") in writers(found.proposal, found.at)


@pytest.mark.rule("P-01")
@pytest.mark.rule("D-01")
@pytest.mark.rule("F-26")
def test_who_was_not_kept_in_an_emergency_no_longer_writes_or_reads(found: Partnership) -> None:
    an, arktos = found.actor("an"), cast.organisation("arktos")
    assert may_write(an, found.proposal) and arktos.name in sides(found)
    not_kept(found, "arktos", found.at)
    assert arktos.name not in sides(found) and cast.person("an") not in writers(found.proposal, found.at)
    assert not may_read(an, found.proposal) and not may_write(an, found.proposal)


@pytest.mark.rule("F-26")
@pytest.mark.rule("F-27")
def test_who_was_not_kept_can_come_back_by_a_later_entry_only(found: Partnership) -> None:
    arktos, row = cast.organisation("arktos").name, entering(found, "arktos")
    not_kept(found, "arktos", found.at)
    enter(row, found.at - timedelta(days=1))
    assert arktos not in sides(found)  # entered before, so not kept as well
    enter(row, found.at + timedelta(days=400))
    assert arktos in sides(found) and may_write(found.actor("an"), found.proposal)


@pytest.mark.rule("P-01")
def test_the_list_takes_as_many_queries_however_many_partners(found: Partnership, exactly: Any) -> None:
    with exactly(4):
        assert len(partners(found.proposal)) == 4
    for key in ("compaan", "emino"):
        enter(entering(found, key), found.at)
    with exactly(4):
        assert len(partners(found.proposal)) == 6
