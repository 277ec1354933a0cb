"""A later partner enters on the promotor's approval (F-27), and a partner that fails bears what follows (G-16)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gezel.formation.models import Area, Call, CallVersion, LateEntry
from gezel.governance import words
from gezel.governance.models import EntryApproval, Origin, Shortcoming
from gezel.governance.queries.cards_composition import cards, entries_wait
from gezel.governance.queries.entries import entry_approved, keeps_entries
from gezel.governance.queries.shortcomings import shortcomings_seen_by
from gezel.governance.tests.changing_world import code_of, decided, partner
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import entries, shortcomings
from gezel.organisations.models import Partner
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Seven months in, grown from an area of a call."""
    world = running(at, 7)
    call: Call = cast.public_call(at)
    version = CallVersion.objects.filter(call=call).latest("pk")
    area = Area.objects.create(
        call=call,
        call_version=version,
        name="Kempen",
        slug="kempen",
        lead=cast.organisation("hoogstraten"),
        created_at=at,
    )
    Origin.objects.create(partnership=world.partnership, area=area)
    return world


def entry(world: World, approved: bool = True) -> LateEntry:
    """Compaan's neighbour wants to enter; Europa WSE approved its matching."""
    return LateEntry.objects.create(
        area=world.partnership.origin.area,
        organisation=cast.organisation("temse"),
        reason="Er ontbreekt woonbegeleiding.",
        process="Open oproep.",
        conditions={},
        proposed_at=world.at,
        proposed_by=cast.person("dirk"),
        manager_at=world.at if approved else None,
        manager_by=cast.person("mieke") if approved else None,
    )


@pytest.mark.rule("F-27")
def test_the_promotor_approves_on_a_decision_and_the_partner_joins(world: World) -> None:
    row, dirk, pk = entry(world), world.actor("dirk"), world.partnership.pk
    assert [w.title for w in entries_wait(world.body(), world.at)] == ["OCMW Temse"]
    assert not list(entries_wait(world.body(words.PROJECT), world.at))
    assert [c.code for c in cards(dirk, world.at)] == ["governance.card_entry_to_approve"]
    advice, day = decided(world, "Temse erbij"), world.on + timedelta(days=10)
    approve = lambda decision, on, by: code_of(lambda: entries.approve(pk, row.pk, decision, on, "", by, world.at))  # noqa: E731
    assert approve(advice.pk, day, world.actor("wim")) == "governance.promotor_approves"
    assert approve(0, day, dirk) == "governance.decision_needed"
    elsewhere = decided(world, body=world.body(words.PROJECT))
    assert approve(elsewhere.pk, day, dirk) == "governance.decision_elsewhere"
    assert approve(advice.pk, world.on - timedelta(days=1), dirk) == "governance.entry_day"
    assert entry_approved(row.area_id, row.organisation_id) is None
    assert approve(advice.pk, day, dirk) == ""
    row.refresh_from_db()
    assert row.promotor_at == world.at
    assert "Temse erbij" in row.advice
    joined = Partner.objects.get(organisation=cast.organisation("temse"))
    assert (joined.from_on, joined.until_on, joined.part) == (day, None, "partner")
    assert EntryApproval.objects.get().joined_at == world.at
    entries.join_entered(world.at)
    assert Partner.objects.filter(organisation=cast.organisation("temse")).count() == 1
    assert approve(advice.pk, day, dirk) == "governance.entry_not_waiting"
    assert keeps_entries(row.area_id)
    assert not keeps_entries(0)


@pytest.mark.rule("F-27")
@pytest.mark.rule("G-12")
def test_not_before_europa_wse_and_not_in_the_first_months(world: World) -> None:
    row, advice = entry(world, approved=False), decided(world)
    dirk, pk = world.actor("dirk"), world.partnership.pk
    assert code_of(lambda: entries.approve(pk, row.pk, advice.pk, world.on, "", dirk, world.at)) == (
        "governance.entry_not_waiting"
    )
    type(world.partnership).objects.update(started_on=world.on - timedelta(days=60))
    assert code_of(lambda: entries.approve(pk, row.pk, advice.pk, world.on, "", dirk, world.at)) == (
        "governance.composition_barred"
    )


@pytest.mark.rule("F-27")
def test_the_page_of_an_entry(world: World, client: Client) -> None:
    row = entry(world)
    url = f"/partnerschappen/{world.partnership.pk}/samenstelling/instappen/{row.pk}/"
    dirk = client.as_(cast.person("dirk"), cast.organisation("hoogstraten"))  # type: ignore[attr-defined]
    assert "Er ontbreekt woonbegeleiding." in dirk.get(url).content.decode()
    form = {"decision": "", "from_on": "2026-04-01", "note": "Welkom"}
    answer = dirk.post_form(url, form)
    assert answer.status_code == 422
    assert "Welkom" in answer.content.decode()
    assert dirk.post_form(url, form | {"decision": str(decided(world).pk)}).status_code == 302
    assert dirk.get(url).status_code == 404


def failure(world: World) -> Shortcoming:
    """Arktos did not deliver hours."""
    seen = world.on - timedelta(days=3)
    told = shortcomings.Failure("Uren niet geleverd.", "art. 6", seen)
    return shortcomings.note(partner(world, "arktos").pk, told, world.actor("wim"), world.at)


@pytest.mark.rule("G-16")
def test_what_a_partner_bears_rests_on_a_decision(world: World) -> None:
    pk, wim = partner(world, "arktos").pk, world.actor("wim")
    note = lambda *given, by=wim: code_of(lambda: shortcomings.note(pk, shortcomings.Failure(*given), by, world.at))  # noqa: E731
    assert note(" ", "art. 6", world.on) == "governance.shortcoming_what"
    assert note("Uren.", "", world.on) == "governance.shortcoming_article"
    assert note("Uren.", "art. 6", world.on + timedelta(days=1)) == "governance.shortcoming_in_future"
    assert note("Uren.", "art. 6", world.on, by=world.actor("an")) == "governance.arrangers_do"
    row = failure(world)
    bear = lambda text, decision, edition: code_of(  # noqa: E731
        lambda: shortcomings.bear(row.pk, text, decision, edition, wim, world.at)
    )
    assert bear("Betaalt de boete.", None, 0) == "governance.consequence_needs_decision"
    other = decided(world, body=world.body(words.PROJECT))
    assert bear("Betaalt de boete.", other.pk, 0) == "governance.decision_elsewhere"
    assert bear("Betaalt de boete.", decided(world).pk, 0) == ""
    assert bear("Anders.", decided(world).pk, 0) == "ui.changed_meanwhile"
    with pytest.raises(IntegrityError), transaction.atomic():
        Shortcoming.objects.update(decision=None)
    assert code_of(lambda: shortcomings.close(row.pk, " ", wim, world.at)) == "governance.shortcoming_outcome"
    shortcomings.close(row.pk, "Ingehaald.", wim, world.at)
    assert bear("Nog iets.", None, 1) == "governance.shortcoming_closed_already"


@pytest.mark.rule("D-01")
def test_a_shortcoming_is_read_by_who_arranges_sits_or_is_meant(world: World) -> None:
    failure(world)
    cast.join("joris")
    cast.join("bram", "vdab")
    reads = lambda actor: shortcomings_seen_by(actor, world.partnership).exists()  # noqa: E731
    assert all(reads(world.actor(who)) for who in ("wim", "griet", "an", "joris", "mieke", "ruben"))
    assert not reads(cast.actor("bram", "vdab"))
    assert not reads(cast.actor("leen"))


@pytest.mark.rule("G-16")
def test_the_pages_of_shortcomings(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/samenstelling/tekortkomingen/"
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))  # type: ignore[attr-defined]
    assert "Niets genoteerd" in wim.get(here).content.decode()
    form = {"partner": str(partner(world, "arktos").pk), "what": "Te laat.", "article": " ", "seen_on": "2026-03-01"}
    answer = wim.post_form(here, form)
    assert answer.status_code == 422
    assert "Te laat." in answer.content.decode()
    assert wim.post_form(here, form | {"article": "art. 5"}).status_code == 302
    url = f"{here}{Shortcoming.objects.get().pk}/"
    bear = {"do": "bear", "consequence": "Draagt de kost.", "decision": "", "edition": "0"}
    assert wim.post_form(url, bear).status_code == 422
    assert wim.post_form(url, bear | {"decision": str(decided(world).pk)}).status_code == 302
    assert "Draagt de kost." in wim.get(url).content.decode()
    assert wim.post_form(url, {"do": "close", "text": "Opgelost."}).status_code == 302
