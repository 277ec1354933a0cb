"""A partnership comes into Gezel and who may do what in it (G-01, G-02, G-04, G-06, D-01)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gezel.formation.workflows import step4
from gezel.governance import words
from gezel.governance.models import Body, Holding, Role
from gezel.governance.policies.partnership import may_arrange, may_read, may_speak_to_funder, may_take_part
from gezel.governance.queries.partnership import partners_on, reads_until
from gezel.governance.queries.settings import number
from gezel.governance.rules.begin import first
from gezel.governance.rules.parties import Party, composed, missing
from gezel.governance.rules.settings import NUMBERS, may_be
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows.founding import Frame, Joining, found, take_over
from gezel.governance.workflows.partnership import agree_number, describe
from gezel.kernel.verdict import Refused
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner, Partnership
from gezel.proposal.tests.proposal_world import matched
from gezel.proposal.tests.proposal_world import partnership as proposed
from tests import cast

PROMOTOR, OTHER = Party(1, "promotor", "local_government"), Party(2, "partner", "vdab")


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


@pytest.mark.rule("G-01")
@pytest.mark.parametrize(
    ("parties", "code"),
    [
        ((PROMOTOR, OTHER), ""),
        ((OTHER,), "governance.no_promotor"),
        ((PROMOTOR, Party(3, "promotor", "other")), "governance.second_promotor"),
        (
            (PROMOTOR, Party(3, "administrator", "other"), Party(4, "administrator", "other")),
            "governance.second_administrator",
        ),
        ((PROMOTOR, Party(1, "partner", "local_government")), "governance.partner_twice"),
    ],
)
def test_one_promotor_at_most_one_administrator_each_once(parties: tuple[Party, ...], code: str) -> None:
    assert composed(parties).code == code


@pytest.mark.rule("G-01")
def test_who_is_always_a_partner_is_named_when_missing() -> None:
    assert missing([PROMOTOR]) == ("vdab", "support")
    through = Party(5, "partner", "other", frozenset({"local_government"}))
    assert missing([OTHER, through]) == ("support",)


@pytest.mark.rule("G-02")
def test_a_number_stays_within_the_limits_of_the_programme() -> None:
    assert may_be("notice_months", 9)
    assert may_be("notice_months", 5).params == {"least": 6, "most": 24, "value": 5}
    assert all(n.least <= n.default <= n.most for n in NUMBERS.values())


@pytest.mark.rule("G-01")
def test_an_area_with_a_proposal_founds_its_partnership(db: None, at: datetime) -> None:
    world = proposed(at)
    leen = world.actor("leen")
    made = found(world.world.area, Frame("Waasland samen", date(2026, 7, 1), date(2031, 12, 31)), leen, at)
    parts = {p.organisation.name: p.part for p in partners_on(made, date(2026, 7, 1))}
    assert parts["OCMW Lokeren"] == orgs.PROMOTOR
    assert {"Arktos", "OCMW Temse", "VDAB"} <= set(parts)
    assert "Emino" not in parts
    with pytest.raises(Refused) as refused:
        found(world.world.area, Frame("Nog eens", date(2026, 7, 1), date(2031, 12, 31)), leen, at)
    assert refused.value.verdict.code == "governance.one_per_area"
    assert Partnership.objects.count() == 1


@pytest.mark.rule("G-01")
@pytest.mark.parametrize(("who", "code"), [("tom", "governance.promotor_founds"), ("leen", "governance.no_promotor")])
def test_only_the_promotor_founds(db: None, at: datetime, who: str, code: str) -> None:
    world = matched(at)
    if who == "tom":
        step4.state(world.area.pk, "", "", cast.organisation("lokeren").pk, 0, world.actor("leen"), at)
    with pytest.raises(Refused) as refused:
        found(world.area, Frame("x", date(2026, 7, 1), date(2031, 1, 1)), world.actor(who), at)
    assert refused.value.verdict.code == code


@pytest.mark.rule("G-01")
@pytest.mark.parametrize("who", ["dirk", "ruben"])
def test_only_the_manager_takes_a_running_partnership_over(db: None, at: datetime, who: str) -> None:
    joining = [Joining(cast.organisation("hoogstraten"), orgs.PROMOTOR)]
    with pytest.raises(Refused) as refused:
        take_over(Frame("x", date(2026, 1, 1), date(2027, 1, 1)), (), joining, cast.actor(who), at)
    assert refused.value.verdict.code == "governance.manager_takes_over"


@pytest.mark.rule("G-01")
def test_it_ends_after_it_began_and_the_database_holds_one_promotor(world: World) -> None:
    mieke = cast.actor("mieke")
    joining = [Joining(cast.organisation("hoogstraten"), orgs.PROMOTOR)]
    with pytest.raises(Refused) as refused:
        take_over(Frame("x", date(2026, 1, 1), date(2026, 1, 1)), (), joining, mieke, world.at)
    assert refused.value.verdict.code == "governance.ends_before_start"
    with pytest.raises(IntegrityError), transaction.atomic():
        Partner.objects.create(
            partnership=world.partnership,
            organisation=cast.organisation("lokeren"),
            part=orgs.PROMOTOR,
            from_on=world.on,
        )


@pytest.mark.rule("G-04")
@pytest.mark.rule("G-06")
def test_it_begins_with_every_role_and_body(world: World) -> None:
    roles, bodies = first()
    assert {r.kind for r in roles} == set(words.ROLE_KINDS) == set(Role.objects.values_list("kind", flat=True))
    assert {b.kind for b in bodies} == set(words.BODY_KINDS) == set(Body.objects.values_list("kind", flat=True))
    group = world.body()
    assert group.mode == words.CONSENT
    assert group.fallback_role == world.role(words.DIRECTOR)
    assert world.body(words.COMPANIONS).fallback_body == group


@pytest.mark.rule("D-01")
@pytest.mark.rule("G-04")
@pytest.mark.parametrize(
    ("who", "reads", "takes_part", "arranges", "speaks"),
    [
        ("dirk", True, True, True, True),
        ("fatma", True, True, True, True),
        ("wim", True, True, True, False),
        ("an", True, True, False, False),
        ("griet", True, True, False, False),
        ("yasmina", True, True, False, False),
        ("ruben", True, False, False, False),
        ("mieke", True, False, False, False),
        ("leen", False, False, False, False),
    ],
)
def test_who_may(world: World, who: str, reads: bool, takes_part: bool, arranges: bool, speaks: bool) -> None:
    actor, ours = (cast.actor("leen") if who == "leen" else world.actor(who)), world.partnership
    asked = (may_read, may_take_part, may_arrange, may_speak_to_funder)
    assert tuple(bool(may(actor, ours)) for may in asked) == (reads, takes_part, arranges, speaks)
    assert Partnership.objects.seen_by(actor).filter(pk=ours.pk).exists() is reads


@pytest.mark.rule("D-01")
@pytest.mark.rule("G-04")
def test_a_role_gives_power_only_while_it_is_held_and_under_its_own_hat(world: World) -> None:
    ours = world.partnership
    Holding.objects.filter(person=cast.person("wim")).update(until_on=world.on)
    assert may_arrange(world.actor("wim"), ours).code == "governance.arrangers_do"
    assert may_read(cast.actor("wim", "temse"), ours).code == "governance.not_yours"


@pytest.mark.rule("D-01")
def test_who_left_reads_what_was_and_takes_no_part(world: World) -> None:
    day = world.on - timedelta(days=10)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=day)
    Holding.objects.filter(organisation=cast.organisation("arktos")).update(until_on=day)
    cast.person("an").seats.update(until_on=day)
    an = world.actor("an")
    assert may_read(an, world.partnership)
    assert may_take_part(an, world.partnership).code == "governance.you_left"
    assert reads_until(an, world.partnership) == day
    assert reads_until(world.actor("wim"), world.partnership) is None


@pytest.mark.rule("G-02")
def test_a_number_is_agreed_from_a_day_on_with_a_reason(world: World) -> None:
    ours, later = world.partnership, world.on + timedelta(days=30)
    agree_number(ours.pk, "notice_months", 8, later, "beslissing 12", world.actor("wim"), world.at)
    assert number(ours, "notice_months", world.on) == 6
    assert number(ours, "notice_months", later) == 8
    with pytest.raises(Refused) as refused:
        agree_number(ours.pk, "notice_months", 3, later, "korter", world.actor("wim"), world.at)
    assert refused.value.verdict.code == "governance.number_out_of_bounds"
    with pytest.raises(Refused):
        agree_number(ours.pk, "notice_months", 9, later, "langer", world.actor("an"), world.at)


def test_two_writers_do_not_overwrite_each_other(world: World) -> None:
    ours = world.partnership
    fields = {
        "edition": 0,
        "name": "Netwerk Kempen",
        "call_label": "",
        "started_on": ours.started_on,
        "ends_on": ours.ends_on,
    }
    describe(ours.pk, fields, world.actor("dirk"), world.at)
    with pytest.raises(Refused) as refused:
        describe(ours.pk, fields | {"name": "Anders"}, world.actor("wim"), world.at)
    assert refused.value.verdict.code == "ui.changed_meanwhile"


def test_pages(world: World, client: Client) -> None:
    ours = world.partnership
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))  # type: ignore[attr-defined]
    page = wim.get("/partnerschappen/")
    assert "Lokaal Netwerk Noorderkempen" in page.content.decode()
    page = wim.get(f"/partnerschappen/{ours.pk}/")
    assert "Er staat nog geen" not in page.content.decode()
    answer = wim.post_form(
        f"/partnerschappen/{ours.pk}/getallen/between_days/",
        {"value": "14", "from_on": "2026-03-02", "reason": "meer tijd"},
    )
    assert answer.status_code == 302
    assert number(ours, "between_days", world.on) == 14
    answer = wim.post_form(
        f"/partnerschappen/{ours.pk}/getallen/notice_months/",
        {"value": "2", "from_on": "2026-03-02", "reason": "sneller"},
    )
    assert answer.status_code == 422
    assert "van 6 tot en met 24" in answer.content.decode()
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    assert leen.get(f"/partnerschappen/{ours.pk}/").status_code == 404
    mieke = client.as_(cast.person("mieke"), cast.organisation("europa_wse"))  # type: ignore[attr-defined]
    answer = mieke.post_form(
        "/partnerschappen/overnemen/",
        {
            "name": "Waasland",
            "started_on": "2025-01-01",
            "ends_on": "2029-12-31",
            "promotor": "0207502202",
            "partners": "VDAB\nEmino\nNiemand bekend",
        },
    )
    assert answer.status_code == 422
    assert "Niemand bekend" in answer.content.decode()
