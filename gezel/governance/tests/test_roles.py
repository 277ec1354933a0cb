"""Roles, who holds them in time, gaps and overlaps, deployment in FTE (G-04, G-05, G-06)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from gezel.governance import words
from gezel.governance.models import Deployment, Holding
from gezel.governance.queries.people import people_of
from gezel.governance.queries.who import bodies_shown, deployment_on, roles_shown
from gezel.governance.rules.deployment import Deployed, fte_by_partner, fte_of_kind
from gezel.governance.rules.holding import Span, gaps, may_hold, overlaps
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows.roles import appoint, deploy, end_deployment, end_holding, remove_role, save_role
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.organisations.queries.actors import actor_for
from tests import cast

D = date(2026, 1, 1)
DAYS = st.integers(0, 60)


def span(first: int, last: int | None = None) -> Span:
    return Span(D + timedelta(days=first), None if last is None else D + timedelta(days=last))


@pytest.fixture
def world(db: None, at: datetime) -> World:
    return running(at)


@pytest.mark.rule("G-04")
@pytest.mark.parametrize(
    ("held", "missing"),
    [
        ((), (span(0, 60),)),
        ((span(0),), ()),
        ((span(10, 20),), (span(0, 10), span(20, 60))),
        ((span(0, 20), span(15, 30), span(40)), (span(30, 40),)),
        ((span(60),), (span(0, 60),)),
    ],
)
def test_gaps(held: tuple[Span, ...], missing: tuple[Span, ...]) -> None:
    assert gaps(held, span(0, 60)) == missing


@pytest.mark.rule("G-04")
@given(st.lists(st.tuples(DAYS, st.one_of(st.none(), st.integers(1, 30)))))
def test_gaps_and_overlaps_agree_with_every_single_day(rows: list[tuple[int, int | None]]) -> None:
    held = [span(first, None if more is None else first + more) for first, more in rows]
    missing, double = gaps(held, span(0, 90)), overlaps(held)
    for n in range(90):
        day = D + timedelta(days=n)
        count = sum(s.holds(day) for s in held)
        assert any(s.holds(day) for s in missing) is (count == 0)
        assert any(s.holds(day) for s in double) is (count > 1)


@pytest.mark.rule("G-04")
def test_a_mandate_lies_within_the_partnership_and_with_a_partner() -> None:
    whole = span(10)
    assert may_hold(span(10), whole, True) and may_hold(span(20, 30), whole, None)
    assert may_hold(span(9), whole, True).code == "governance.outside_partnership"
    assert may_hold(span(20, 20), whole, True).code == "governance.ends_before_it_begins"
    assert may_hold(span(20), whole, False).code == "governance.not_a_partner"


@pytest.mark.rule("G-05")
def test_deployment_is_summed_per_partner_and_kind_on_a_day() -> None:
    rows = [
        Deployed(1, words.COMPANION, 1100, span(0)),
        Deployed(1, words.TEAM_LEADER, 200, span(0)),
        Deployed(2, words.COMPANION, 1050, span(0, 20)),
    ]
    assert fte_by_partner(rows, D) == {1: 1300, 2: 1050}
    assert fte_of_kind(rows, words.COMPANION, D) == 2150
    assert fte_of_kind(rows, words.COMPANION, D + timedelta(days=20)) == 1100


@pytest.mark.rule("G-04")
def test_the_page_shows_who_holds_what_and_where_nobody_does(world: World) -> None:
    shown = {s.role.kind: s for s in roles_shown(world.partnership, world.on)}
    assert [h.person.name for h in shown[words.TEAM_LEADER].now] == ["Wim Bosteels"]
    assert shown[words.DPO].gap and not shown[words.EXPERT].gap
    world.hold("an", words.TEAM_LEADER, "arktos")
    end_holding(
        Holding.objects.get(person=cast.person("wim")).pk, world.on + timedelta(days=9), world.actor("dirk"), world.at
    )
    shown = {s.role.kind: s for s in roles_shown(world.partnership, world.on)}
    assert shown[words.TEAM_LEADER].overlap
    assert not shown[words.COMPANION].overlap


@pytest.mark.rule("G-06")
def test_a_support_group_without_target_group_shows_that(world: World) -> None:
    def lacking() -> list[str]:
        return [s.body.kind for s in bodies_shown(world.partnership, world.on) if s.lacks_target_group]

    assert lacking() == []
    cast.person("yasmina").seats.update(until_on=world.on)
    assert lacking() == [words.SUPPORT_GROUP]


@pytest.mark.rule("G-04")
def test_appointing_and_ending(world: World) -> None:
    dirk, since = world.actor("dirk"), world.on
    dpo = world.role(words.DPO)
    holding = appoint(
        dpo.pk, cast.person("joris"), cast.organisation("arktos"), Span(since), "los van de lijn", dirk, world.at
    )
    assert world.actor("joris").has(words.DPO, "partnership", world.partnership.pk)
    with pytest.raises(Refused) as refused:
        appoint(dpo.pk, cast.person("joris"), cast.organisation("arktos"), Span(since), "", dirk, world.at)
    assert refused.value.verdict.code == "governance.holds_it_already"
    with pytest.raises(Refused) as refused:
        remove_role(dpo.pk, world.on, dirk, world.at)
    assert refused.value.verdict.code == "governance.role_is_held"
    with pytest.raises(Refused) as refused:
        end_holding(holding.pk, since, dirk, world.at)
    assert refused.value.verdict.code == "governance.ends_before_it_begins"
    end_holding(holding.pk, since + timedelta(days=1), dirk, world.at)
    assert not world.actor("joris", world.at + timedelta(days=1)).has(words.DPO, "partnership", world.partnership.pk)


@pytest.mark.rule("G-04")
@pytest.mark.parametrize("organisation", ["temse", "arktos"])
def test_only_for_a_partner_of_that_day(world: World, organisation: str) -> None:
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=world.on)
    with pytest.raises(Refused) as refused:
        appoint(
            world.role(words.DPO).pk,
            cast.person("joris"),
            cast.organisation(organisation),
            Span(world.on),
            "",
            world.actor("dirk"),
            world.at,
        )
    assert refused.value.verdict.code == "governance.not_a_partner"


@pytest.mark.rule("G-04")
def test_a_role_is_renamed_on_the_edition_its_writer_saw(world: World) -> None:
    role, wim = world.role(words.COMPANION), world.actor("wim")
    fields: dict[str, Any] = {"name": "Gids", "mandate": "", "tasks": "", "needed": True, "single": False}
    save_role(world.partnership.pk, role.pk, fields, 0, wim, world.at)
    with pytest.raises(Refused) as refused:
        save_role(world.partnership.pk, role.pk, fields | {"name": "Maat"}, 0, wim, world.at)
    assert refused.value.verdict.code == "ui.changed_meanwhile"
    own = save_role(world.partnership.pk, None, fields | {"name": "Kok"}, 0, wim, world.at)
    assert (own.kind, own.position) == ("", len(words.ROLE_KINDS))
    with pytest.raises(Refused):
        save_role(world.partnership.pk, None, fields | {"name": "Nog een"}, 0, world.actor("an"), world.at)


@pytest.mark.rule("G-05")
def test_a_partner_writes_down_its_own_deployment(world: World) -> None:
    role, arktos = world.role(words.COMPANION), cast.organisation("arktos")
    row = deploy(role.pk, arktos, 1050, words.STAFF_COST, Span(world.on), world.actor("an"), world.at)
    deploy(role.pk, cast.organisation("emino"), 1100, words.STAFF_COST, Span(world.on), world.actor("wim"), world.at)
    with pytest.raises(Refused) as refused:
        deploy(role.pk, arktos, 1, words.STAFF_COST, Span(world.on), world.actor("griet"), world.at)
    assert refused.value.verdict.code == "governance.arrangers_do"
    now = deployment_on(world.partnership, world.on)
    assert (now.total, now.companions) == (2150, 2150)
    end_deployment(row.pk, world.on + timedelta(days=5), world.actor("an"), world.at)
    assert deployment_on(world.partnership, world.on + timedelta(days=5)).companions == 1100
    with pytest.raises(Refused) as refused:
        deploy(role.pk, arktos, 0, words.STAFF_COST, Span(world.on), world.actor("an"), world.at)
    assert refused.value.verdict.code == "governance.fte_above_zero"
    with pytest.raises(IntegrityError), transaction.atomic():
        Deployment.objects.filter(pk=row.pk).update(fte=0)


@pytest.mark.rule("G-04")
def test_people_to_choose_from_come_once_under_each_hat(world: World) -> None:
    people = {str(s): s.roles for s in people_of(world.partnership, world.on)}
    assert people["Dirk Sels (Stad Hoogstraten)"] == ("Regisseur",)
    assert people["Yasmina Karroum"] == ("Vertegenwoordiger van de doelgroep",)
    assert len(people) == len({s.key for s in people_of(world.partnership, world.on)})
    assert not any("Leen" in name for name in people)


@pytest.mark.parametrize("more", [0, 30])
def test_the_page_asks_as_often_for_one_as_for_thirty(world: World, client: Any, exactly: Any, more: int) -> None:
    for n in range(more):
        person = type(cast.person("wim")).objects.create_user(f"x{n}@example.org", name=f"Gezel {n}")
        Holding.objects.create(role=world.role(words.COMPANION), person=person, from_on=world.on)
        world.body().seats.create(person=person, from_on=world.on)
        deploy(
            world.role(words.COMPANION).pk,
            cast.organisation("emino"),
            10 + n,
            words.STAFF_COST,
            Span(world.on),
            world.actor("wim"),
            world.at,
        )
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
    address = f"/partnerschappen/{world.partnership.pk}/wie-is-wie/"
    wim.get(address)
    with exactly(13):
        page = wim.get(address)
    assert page.status_code == 200


def test_pages_of_roles(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/wie-is-wie/"
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
    role = world.role(words.DPO)
    joris = cast.person("joris")
    key = f"{joris.pk}-{cast.organisation('arktos').pk}"
    answer = wim.post_form(f"{base}rol/{role.pk}/wie/", {"who": key, "from_on": "2020-01-01", "line_manager": "vrij"})
    assert answer.status_code == 422 and "Het partnerschap begint op" in answer.content.decode()
    assert "vrij" in answer.content.decode()
    answer = wim.post_form(f"{base}rol/{role.pk}/wie/", {"who": key, "from_on": "2026-03-02"})
    assert answer.status_code == 302
    holding = Holding.objects.get(role=role)
    assert wim.get(f"{base}rol/{role.pk}/").status_code == 200
    assert wim.post_form(f"{base}mandaat/{holding.pk}/einde/", {"last_on": "2026-03-05"}).status_code == 302
    holding.refresh_from_db()
    assert holding.until_on == date(2026, 3, 6)
    data = {
        "organisation": cast.organisation("emino").pk,
        "role": role.pk,
        "fte": "0,2",
        "paid_from": "own",
        "from_on": "2026-03-02",
    }
    assert wim.post_form(f"{base}inzet/", data).status_code == 302
    assert Deployment.objects.get().fte == 200
    assert "0,2" in wim.get(base).content.decode()
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    assert "Dit doet de teamleider" in an.get(f"{base}rol/{role.pk}/wie/").content.decode()
    leen = client.as_(*cast.join("leen"))
    assert leen.get(base).status_code == 404


@pytest.mark.rule("G-12")
@pytest.mark.rule("D-01")
def test_no_mandate_outlives_the_part_of_a_partner_that_leaves(world):
    pk, arktos = world.partnership.pk, cast.organisation("arktos")
    last = world.at.date() + timedelta(days=30)
    Partner.objects.filter(partnership=pk, organisation=arktos).update(until_on=last)
    cast.join("tom", "arktos")
    role = Holding.objects.filter(role__partnership=pk, role__kind=words.COMPANION).first().role
    tom = cast.person("tom")
    held = appoint(role.pk, tom, arktos, Span(world.at.date(), None), "", world.actor("wim"), world.at)
    assert held.until_on == last
    Holding.objects.filter(pk=held.pk).update(until_on=None)
    after = world.at + timedelta(days=30)
    assert actor_for(tom, arktos.pk, world.at).has(words.COMPANION, "partnership", pk)
    gone = actor_for(tom, arktos.pk, after)
    assert not gone.has(words.COMPANION, "partnership", pk) and not gone.has("takes_part", "partnership", pk)
