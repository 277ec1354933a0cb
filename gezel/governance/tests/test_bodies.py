"""Bodies: their rhythm, their people, the voice of the target group (G-06)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Body, Holding, Seat
from gezel.governance.queries.bodies import BodyLine, body_lines
from gezel.governance.queries.meetings import agenda_of
from gezel.governance.queries.members import members
from gezel.governance.rules.bodies import goes_round
from gezel.governance.rules.rhythm import months_between, next_due
from gezel.governance.rules.settings import NUMBERS
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import called, held
from gezel.governance.workflows.bodies import (
    FIELDS,
    add_body,
    edit_body,
    end_seat,
    give_seat,
    invitation_taken,
    invite_voice,
    remove_body,
)
from gezel.governance.workflows.partnership import agree_number
from gezel.governance.workflows.roles import end_holding
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Invitation, Membership, Partner
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.workflows import leaving
from gezel.post.models import Notice
from tests import cast

AGREED = {code: number.default for code, number in NUMBERS.items()}
START = date(2026, 1, 31)


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


@pytest.mark.rule("G-06")
@pytest.mark.parametrize(
    ("previous", "last_day"),
    [
        (None, date(2026, 3, 31)),
        (date(2026, 3, 20), date(2026, 5, 20)),
        (date(2026, 7, 30), date(2026, 9, 30)),
        (date(2026, 7, 31), date(2026, 10, 31)),
        (date(2026, 11, 30), date(2027, 2, 28)),
    ],
)
def test_the_support_group_meets_closer_together_in_the_first_half_year(previous: date | None, last_day: date) -> None:
    due = next_due("support_group", 12, previous, START, AGREED)
    assert due is not None
    assert due.last_day == last_day
    assert "uiterlijk op" in due.explain("nl")


@pytest.mark.rule("G-06")
def test_another_body_follows_its_own_rhythm() -> None:
    assert months_between("project", 1, START, START, AGREED) == 1
    assert next_due("project", None, None, START, AGREED) is None
    own = AGREED | {"support_group_first_months": 1}
    assert months_between("support_group", None, START, START, own) == 1


@pytest.mark.rule("G-06")
def test_points_do_not_go_round() -> None:
    assert goes_round(1, 1, {})
    assert goes_round(1, 2, {2: 3, 3: 1})
    assert not goes_round(1, 2, {2: 3, 3: None})
    assert not goes_round(1, None, {2: 1})


def line(world: World, kind: str = words.SUPPORT_GROUP) -> BodyLine:
    """A body as the page shows it."""
    return next(found for found in body_lines(world.partnership, world.at) if found.body.kind == kind)


@pytest.mark.rule("G-06")
def test_a_body_is_overdue_until_it_meets(world: World) -> None:
    before = line(world)
    assert before.overdue
    assert before.to_plan
    called(world)
    assert line(world).overdue, "a plan is not a meeting"
    meeting = held(world)
    after = line(world)
    assert not after.overdue
    assert after.last_at == meeting.starts_at
    assert after.to_plan is False
    agree_number(world.partnership.pk, "support_group_later_months", 1, world.on, "vaker", world.actor("wim"), world.at)
    assert line(world, words.COMPANIONS).due is None
    assert not line(world, words.COMPANIONS).overdue


@pytest.mark.rule("G-06")
def test_a_meeting_planned_too_late_still_asks_for_one(world: World) -> None:
    held(world)
    from gezel.governance.models import Meeting

    Meeting.objects.filter(opened_at=None).delete()
    assert line(world).to_plan
    called(world, days=20)
    assert not line(world).to_plan
    Meeting.objects.filter(opened_at=None).update(
        starts_at=world.at + timedelta(days=200), ends_at=world.at + timedelta(days=200, hours=1)
    )
    assert line(world).to_plan


@pytest.mark.rule("G-06")
def test_a_body_without_the_target_group_shows_it(world: World) -> None:
    assert not line(world).voiceless
    Seat.objects.filter(target_group=True).update(until_on=world.on)
    assert line(world).voiceless
    assert not line(world, words.PROJECT).voiceless
    Body.objects.filter(kind=words.PROJECT).update(voice_wanted=True)
    assert line(world, words.PROJECT).voiceless


def fields(world: World, **changes: object) -> dict[str, object]:
    """A body as a form gives it."""
    blank: dict[str, object] = dict.fromkeys(FIELDS)
    blank |= {
        "name": "Werkgroep vervoer",
        "mission": "Vervoer",
        "mode": words.CONSENT,
        "rhythm": "",
        "voice_wanted": False,
    }
    return blank | changes


@pytest.mark.rule("G-06")
def test_a_partnership_adds_changes_and_removes_bodies(world: World) -> None:
    wim = world.actor("wim")
    made = add_body(world.partnership.pk, fields(world, rhythm_months=1), wim, world.at)
    assert line(world, "").body == made
    edit_body(made.pk, fields(world, name="Vervoer", edition=0), wim, world.at)
    with pytest.raises(Refused) as refused:
        edit_body(made.pk, fields(world, name="Anders", edition=0), wim, world.at)
    assert refused.value.verdict.code == "ui.changed_meanwhile"
    give_seat(
        made.pk,
        cast.person("an").pk,
        cast.organisation("arktos").pk,
        False,
        world.on - timedelta(days=5),
        wim,
        world.at,
    )
    remove_body(made.pk, wim, world.at)
    assert not [found for found in body_lines(world.partnership, world.at) if found.body.pk == made.pk]
    assert made.seats.get().until_on == world.on


@pytest.mark.rule("G-06")
@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "  "}, "governance.body_needs_name"),
        ({"name": "ondersteuningsgroep"}, "governance.body_named_already"),
    ],
)
def test_what_is_refused_for_a_body(world: World, changes: dict[str, object], code: str) -> None:
    with pytest.raises(Refused) as refused:
        add_body(world.partnership.pk, fields(world, **changes), world.actor("wim"), world.at)
    assert refused.value.verdict.code == code


@pytest.mark.rule("G-06")
def test_fallbacks_stay_at_home_and_do_not_go_round(world: World) -> None:
    other = running(world.at, name="Ander partnerschap")
    with pytest.raises(Refused) as refused:
        elsewhere = fields(world, fallback_body=other.body())
        add_body(world.partnership.pk, elsewhere, world.actor("wim"), world.at)
    assert refused.value.verdict.code == "governance.fallback_elsewhere"
    group = world.body()
    with pytest.raises(Refused) as refused:
        back = fields(world, name=group.name, fallback_body=world.body(words.COMPANIONS), edition=group.edition)
        edit_body(group.pk, back, world.actor("wim"), world.at)
    assert refused.value.verdict.code == "governance.fallback_goes_round"


@pytest.mark.rule("G-06")
def test_a_body_that_is_needed_stays(world: World) -> None:
    with pytest.raises(Refused) as refused:
        remove_body(world.body().pk, world.actor("wim"), world.at)
    assert refused.value.verdict.code == "governance.body_is_fallback"
    world.seat("an", words.COMPANIONS)
    called(world, kind=words.COMPANIONS)
    with pytest.raises(Refused) as refused:
        remove_body(world.body(words.COMPANIONS).pk, world.actor("wim"), world.at)
    assert refused.value.verdict.code == "governance.body_has_meeting"


@pytest.mark.rule("G-06")
def test_only_who_arranges_changes_bodies(world: World) -> None:
    for who in ("an", "ruben", "mieke"):
        with pytest.raises(Refused):
            add_body(world.partnership.pk, fields(world), world.actor(who), world.at)
        with pytest.raises(Refused):
            give_seat(
                world.body().pk,
                cast.person("joris").pk,
                cast.organisation("arktos").pk,
                False,
                world.on,
                world.actor(who),
                world.at,
            )
    assert not Body.objects.filter(kind="").exists()


@pytest.mark.rule("G-06")
def test_a_seat_is_for_somebody_of_the_partnership_and_ends_on_a_day(world: World) -> None:
    wim, group = world.actor("wim"), world.body()
    with pytest.raises(Refused) as refused:
        give_seat(group.pk, cast.person("leen").pk, cast.organisation("lokeren").pk, False, world.on, wim, world.at)
    assert refused.value.verdict.code == "governance.seat_for_stranger"
    seat = give_seat(group.pk, cast.person("joris").pk, cast.organisation("arktos").pk, False, world.on, wim, world.at)
    assert world.actor("joris").has(words.SEATED, "body", group.pk)
    with pytest.raises(Refused) as refused:
        give_seat(group.pk, cast.person("joris").pk, cast.organisation("arktos").pk, False, world.on, wim, world.at)
    assert refused.value.verdict.code == "governance.seated_already"
    with pytest.raises(Refused) as refused:
        end_seat(seat.pk, seat.from_on, wim, world.at)
    assert refused.value.verdict.code == "governance.seat_ends_before_start"
    end_seat(seat.pk, world.on + timedelta(days=1), wim, world.at)
    later = world.at + timedelta(days=1)
    assert not world.actor("joris", later).has(words.SEATED, "body", group.pk)


@pytest.mark.rule("G-12")
def test_a_place_of_a_partner_that_goes_ends_with_its_part(world: World) -> None:
    """A seat or a role given, or ended, in the last months never outlives the part: else mails would go on to who left."""
    ends, wim, later = world.on + timedelta(days=60), world.actor("wim"), world.on + timedelta(days=300)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=ends)
    joris = cast.person("joris").pk, cast.organisation("arktos").pk
    seat = give_seat(world.body().pk, *joris, False, world.on, wim, world.at)
    assert seat.until_on == ends
    assert end_seat(seat.pk, later, wim, world.at).until_on == ends
    assert end_seat(seat.pk, world.on + timedelta(days=9), wim, world.at).until_on == world.on + timedelta(days=9)
    held = Holding.objects.get(person=cast.person("joris"))
    assert end_holding(held.pk, later, wim, world.at).until_on == ends
    voice = give_seat(world.body(words.PROJECT).pk, cast.person("yasmina").pk, None, True, world.on, wim, world.at)
    assert voice.until_on is None


@pytest.mark.rule("G-04")
@pytest.mark.rule("G-06")
def test_who_no_longer_works_for_a_partner_gives_its_places_back(world: World) -> None:
    """Else the former employer's body would go on mailing its reports and decisions to them."""
    group, an = world.body(), cast.person("an")
    later = Seat.objects.create(
        body=world.body(words.PROJECT),
        person=an,
        organisation=cast.organisation("arktos"),
        from_on=world.on + timedelta(days=9),
    )
    tie = Membership.objects.get(person=an, organisation=cast.organisation("arktos"))
    piet = actor_for(
        *[part.pk if n else part for n, part in enumerate(cast.join("piet", "arktos", "org_admin"))], world.at
    )
    leaving.end(tie.pk, piet, world.at)
    assert an.pk not in members(group, world.on)
    assert not Holding.objects.on(world.on).filter(person=an).exists()
    assert Seat.objects.on(world.on - timedelta(days=1)).filter(body=group, person=an).exists(), "what was stays"
    assert not Seat.objects.filter(pk=later.pk).exists()
    told = Notice.objects.filter(code="governance.notice_places_free")
    assert {n.person_id for n in told} == {cast.person(who).pk for who in ("dirk", "fatma", "wim")}
    assert group.name in told[0].params["places"]
    joris = cast.person("joris")
    assert Holding.objects.on(world.on).filter(person=joris).exists(), "colleagues keep theirs"


@pytest.mark.rule("G-06")
def test_a_voice_of_the_target_group_is_invited_by_mail_and_sits_once(world: World) -> None:
    group, lotte = world.body(), cast.person("leen")
    invitation = invite_voice(group.pk, lotte.email, lotte.name, world.actor("wim"), world.at)
    assert (invitation.purpose, invitation.purpose_id) == ("governance.seat", group.pk)
    assert Invitation.objects.get().organisation is None
    invitation_taken("formation.reply", group.pk, lotte.pk, "", "", world.at)
    assert not group.seats.filter(person=lotte).exists()
    for _ in range(2):
        invitation_taken("governance.seat", group.pk, lotte.pk, "", "", world.at)
    seat = group.seats.get(person=lotte)
    assert (seat.target_group, seat.organisation, seat.from_on) == (True, None, world.on)
    with pytest.raises(Refused):
        invite_voice(group.pk, "x@example.org", "X", world.actor("an"), world.at)


@pytest.mark.rule("G-06")
def test_pages(world: World, client: Client) -> None:
    Holding.objects.filter(person=cast.person("yasmina")).delete()
    Seat.objects.filter(target_group=True).delete()
    url = f"/partnerschappen/{world.partnership.pk}/overleg/"
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))  # type: ignore[attr-defined]
    page = wim.get(url).content.decode()
    assert "De doelgroep heeft hier nog geen stem" in page
    assert "had al moeten samenkomen" in page
    group = world.body()
    one = f"{url}organen/{group.pk}/"
    assert "Wat wacht op de agenda" in wim.get(one).content.decode()
    assert wim.get(f"{one}plaatsen/").status_code == 200
    answer = wim.post_form(f"{url}organen/nieuw/", {"name": "", "mission": "Vervoer regelen", "mode": "consent"})
    assert answer.status_code == 422
    assert "Vervoer regelen" in answer.content.decode()
    sent = {"name": "Vervoer", "mission": "Vervoer regelen", "mode": "consent", "quorum_percent": "60"}
    assert wim.post_form(f"{url}organen/nieuw/", sent).status_code == 302
    made = Body.objects.get(name="Vervoer")
    assert made.quorum_percent == 60
    edit = sent | {"name": "Vervoer en fiets", "edition": "0"}
    assert wim.post_form(f"{url}organen/{made.pk}/aanpassen/", edit).status_code == 302
    joris = f"{cast.person('joris').pk}-{cast.organisation('arktos').pk}"
    seat = {"do": "seat", "somebody": joris, "from_on": world.on.isoformat()}
    assert wim.post_form(f"{url}organen/{made.pk}/plaatsen/", seat).status_code == 302
    ends = {"until_on": (world.on + timedelta(days=1)).isoformat()}
    assert wim.post_form(f"{url}plaatsen/{made.seats.get().pk}/", ends).status_code == 302
    voice = {"do": "voice", "v-name": "Lotte", "v-email": "lotte@example.org"}
    assert wim.post_form(f"{url}organen/{made.pk}/plaatsen/", voice).status_code == 302
    assert wim.post_form(f"{url}organen/{made.pk}/weghalen/", {}).status_code == 302
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    for path in (url, one, f"{one}plaatsen/", f"{one}aanpassen/", f"{one}bijeenroepen/", f"{url}organen/nieuw/"):
        assert leen.get(path).status_code == 404, path


@pytest.mark.rule("G-06")
def test_a_meeting_without_the_target_group_says_so(world: World) -> None:
    assert not agenda_of(called(world)).voiceless
    Seat.objects.filter(target_group=True).update(until_on=world.on)
    assert agenda_of(called(world, days=20)).voiceless
