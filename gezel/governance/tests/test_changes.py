"""A partner is released, gets another part or leaves: letters, dates, hand-over, extension (G-12)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words
from gezel.governance.models import Action, Body, Change, Holding, Seat
from gezel.governance.policies.composition import may_lose
from gezel.governance.queries.cards_composition import cards, leaving_waits
from gezel.governance.queries.composition import held_by
from gezel.governance.queries.who import deployment_on
from gezel.governance.rules.holding import Span
from gezel.governance.tests.changing_world import code_of, decided, deliver, partner, released
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import (
    actions,
    challenges,
    change_extensions,
    change_letters,
    changes,
    communication,
    issues,
    roles,
)
from gezel.kernel.clock import at_brussels, day_of
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner
from gezel.post.models import Mail, Notice
from gezel.post.workflows import mail as post
from tests import cast

pytestmark = pytest.mark.rule("G-12")


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Seven months in: the composition may change."""
    return running(at, 7)


def announced(world: World) -> Change:
    """Arktos says that it leaves, and its mails are accepted."""
    change = changes.announce(partner(world, "arktos").pk, "We stoppen met dit werk.", world.actor("an"), world.at)
    deliver(world.at)
    change.refresh_from_db()
    return change


def leaving(world: World, months: int = 6) -> Change:
    """The same with its term set."""
    change = announced(world)
    later = world.at + timedelta(days=7)
    decision = decided(world, "Termijn Arktos", later)
    return changes.set_term(change.pk, months, decision.pk, world.actor("wim"), later)


def test_no_end_stands_before_the_letter_is_sent_and_the_day_after_is_day_one(world: World) -> None:
    change = released(world)
    assert (change.last_day, change.sent_at) == (None, None)
    assert change.state(world.on) == words.CHANGE_DRAFTED
    assert partner(world, "arktos").until_on is None
    letter = change_letters.letter_of(change)
    assert letter is not None
    assert letter.state == "draft"
    assert "De expertise is niet meer nodig." in letter.body
    change_letters.send(change.pk, world.actor("wim"), world.at)
    change.refresh_from_db()
    assert change.last_day is None
    sunday = at_brussels(date(2026, 3, 8), world.at.time())
    assert deliver(sunday) == 1
    change.refresh_from_db()
    assert (change.counted_from, change.last_day) == (date(2026, 3, 8), date(2026, 9, 8))
    assert partner(world, "arktos").until_on == date(2026, 9, 9)
    assert change.state(date(2026, 9, 8)) == words.CHANGE_RUNNING
    assert change.state(date(2026, 9, 9)) == words.CHANGE_OVER


def test_part_roles_and_seats_end_on_the_same_day(world: World) -> None:
    early = world.hold("joris", words.REFERRER, "arktos")
    Holding.objects.filter(pk=early.pk).update(until_on=world.on + timedelta(days=5))
    change = released(world)
    change_letters.send(change.pk, world.actor("wim"), world.at)
    deliver(world.at)
    until = date(2026, 9, 3)
    arktos = cast.organisation("arktos")
    rows = Holding.objects.filter(organisation=arktos).exclude(pk=early.pk)
    assert {h.until_on for h in rows} == {until}
    assert {s.until_on for s in Seat.objects.filter(organisation=arktos)} == {until}
    early.refresh_from_db()
    assert early.until_on == world.on + timedelta(days=5)
    assert not Seat.objects.filter(until_on__isnull=False).exclude(organisation=arktos).exists()
    after = at_brussels(until, world.at.time())
    assert not world.actor("an", after).has("takes_part", "partnership", world.partnership.pk)
    before = at_brussels(until - timedelta(days=1), world.at.time())
    assert world.actor("an", before).has("takes_part", "partnership", world.partnership.pk)


def test_what_it_deploys_ends_with_its_part(world: World) -> None:
    """Else its FTE would go on counting in the capacity and in the annex of the agreement."""
    role, arktos, wim = world.role(words.COMPANION), cast.organisation("arktos"), world.actor("wim")
    roles.deploy(role.pk, arktos, 1050, words.STAFF_COST, Span(world.on), wim, world.at)
    change = leaving(world)
    assert change.last_day is not None
    until = change.last_day + timedelta(days=1)
    assert deployment_on(world.partnership, change.last_day).total == 1050
    assert deployment_on(world.partnership, until).total == 0
    late = roles.deploy(role.pk, arktos, 100, words.STAFF_COST, Span(world.on), wim, world.at)
    assert late.until_on == until
    assert roles.end_deployment(late.pk, until + timedelta(days=90), wim, world.at).until_on == until
    changes.withdraw(change.pk, "Toch niet.", wim, world.at)
    assert deployment_on(world.partnership, until).total == 1150


def test_a_municipality_that_is_a_partner_itself_keeps_its_places(world: World) -> None:
    """It manages the association that leaves; its own part goes on."""
    Organisation.objects.filter(pk=cast.organisation("arktos").pk).update(
        managing_organisation=cast.organisation("compaan")
    )
    leaving(world)
    assert not Holding.objects.filter(person=cast.person("wim"), until_on__isnull=False).exists()
    assert Holding.objects.filter(person=cast.person("joris"), until_on__isnull=False).exists()


def test_a_smaller_part_leaves_partner_roles_and_seats_in_place(world: World) -> None:
    change = released(world, kind=words.REDUCE)
    change_letters.send(change.pk, world.actor("wim"), world.at)
    deliver(world.at)
    change.refresh_from_db()
    assert change.last_day == date(2026, 9, 2)
    assert partner(world, "arktos").until_on is None
    assert not Holding.objects.filter(until_on__isnull=False).exists()
    done = changes.settle(change.pk, world.actor("wim"), world.at)
    assert done.state(date(2026, 9, 3)) == words.CHANGE_SETTLED


def test_a_change_in_the_fifth_month_is_refused_with_the_first_day(db: None, at: datetime) -> None:
    young = running(at, 5)
    assert code_of(lambda: released(young)) == "governance.composition_barred"
    assert Change.objects.count() == 0


def test_it_rests_on_a_decision_of_the_support_group_that_stands(world: World) -> None:
    def with_decision(pk: int) -> str:
        wanted = changes.Wanted(words.RELEASE, words.ON_LEARNING, "Reden.", pk)
        who = cast.person("an")
        return code_of(lambda: changes.decide(partner(world, "arktos").pk, wanted, who, world.actor("wim"), world.at))

    ended = decided(world)
    type(ended).objects.filter(pk=ended.pk).update(ended_on=world.on)
    other = decided(world, body=Body.objects.get(partnership=world.partnership, kind=words.PROJECT))
    assert with_decision(0) == "governance.decision_needed"
    assert with_decision(ended.pk) == "governance.decision_not_adopted"
    assert with_decision(other.pk) == "governance.decision_elsewhere"


def test_who_may_carry_it_out_and_whom_the_letter_reaches(world: World) -> None:
    wanted = changes.Wanted(words.RELEASE, words.ON_LEARNING, "Reden.", decided(world).pk)
    pk = partner(world, "arktos").pk
    assert code_of(lambda: changes.decide(pk, wanted, cast.person("an"), world.actor("an"), world.at)) == (
        "governance.arrangers_do"
    )
    assert code_of(lambda: changes.decide(pk, wanted, cast.person("griet"), world.actor("wim"), world.at)) == (
        "governance.addressee_elsewhere"
    )
    short = changes.Wanted(words.RELEASE, words.ON_LEARNING, "Reden.", decided(world).pk, "", 5)
    assert code_of(lambda: changes.decide(pk, short, cast.person("an"), world.actor("wim"), world.at)) == (
        "governance.term_too_short"
    )
    released(world)
    assert code_of(lambda: released(world)) == "governance.change_runs_already"


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("hoogstraten", "governance.promotor_stays"),
        ("vdab", "governance.always_partner"),
        ("vvsg", "governance.always_partner"),
        ("arktos", ""),
        ("emino", ""),
    ],
)
def test_who_always_belongs_stays(world: World, key: str, code: str) -> None:
    assert may_lose(partner(world, key), world.on).code == code


def test_two_do_not_leave_together_what_always_belongs(world: World) -> None:
    """Each of the last two local governments may go while the other stays; not both, also when the first is still there."""
    Organisation.objects.filter(pk__in=(cast.organisation("arktos").pk, cast.organisation("compaan").pk)).update(
        kind=orgs.LOCAL_GOVERNMENT
    )
    Organisation.objects.filter(pk=cast.organisation("hoogstraten").pk).update(kind=orgs.OTHER)
    assert may_lose(partner(world, "compaan"), world.on)
    first = announced(world)
    assert may_lose(partner(world, "compaan"), world.on).code == "governance.always_partner"
    changes.withdraw(first.pk, "Toch niet.", world.actor("an"), world.at)
    assert may_lose(partner(world, "compaan"), world.on)
    leaving(world)
    assert may_lose(partner(world, "compaan"), world.on).code == "governance.always_partner"


def test_who_leaves_mails_every_member_of_the_support_group(world: World) -> None:
    change = announced(world)
    mails = Mail.objects.filter(kind=words.MAIL_LEAVE)
    assert mails.count() == 6
    assert all("We stoppen met dit werk." in m.body for m in mails)
    assert change.state(world.on) == words.CHANGE_ANNOUNCED
    assert change.sent_at is not None
    assert partner(world, "arktos").until_on is None
    group = world.body()
    assert [w.title for w in leaving_waits(group, world.at)] == ["Arktos"]
    assert not list(leaving_waits(world.body(words.PROJECT), world.at))


def test_only_the_partner_itself_announces_and_says_why(world: World) -> None:
    pk = partner(world, "arktos").pk
    assert code_of(lambda: changes.announce(pk, "Weg.", world.actor("wim"), world.at)) == "governance.partner_announces"
    cast.join("joris")
    assert code_of(lambda: changes.announce(pk, "Weg.", world.actor("joris"), world.at)) == (
        "governance.partner_announces"
    )
    assert code_of(lambda: changes.announce(pk, "  ", world.actor("an"), world.at)) == "governance.leave_reason"
    assert code_of(
        lambda: changes.announce(partner(world, "hoogstraten").pk, "Weg.", world.actor("dirk"), world.at)
    ) == ("governance.promotor_stays")
    Seat.objects.update(until_on=world.on)
    assert code_of(lambda: changes.announce(pk, "Weg.", world.actor("an"), world.at)) == "governance.no_support_group"


def test_the_group_sets_the_term_after_the_announcement(world: World) -> None:
    change, later = announced(world), world.at + timedelta(days=7)
    before = decided(world, "Eerder", world.at - timedelta(days=3))
    after = decided(world, "Termijn", later)
    wim = world.actor("wim")
    assert code_of(lambda: changes.set_term(change.pk, 6, before.pk, wim, later)) == "governance.term_decided_before"
    assert code_of(lambda: changes.set_term(change.pk, 5, after.pk, wim, later)) == "governance.term_too_short"
    assert code_of(lambda: changes.set_term(change.pk, 6, after.pk, world.actor("an"), later)) == (
        "governance.arrangers_do"
    )
    done = changes.set_term(change.pk, 7, after.pk, wim, later)
    assert done.last_day == date(2026, 10, 9)
    assert partner(world, "arktos").until_on == date(2026, 10, 10)
    assert code_of(lambda: changes.set_term(change.pk, 7, after.pk, wim, later)) == "steps.not_now"
    assert not list(leaving_waits(world.body(), later))


def test_an_announcement_that_did_not_leave_yet_has_no_term(world: World) -> None:
    change = changes.announce(partner(world, "arktos").pk, "Weg.", world.actor("an"), world.at)
    decision = decided(world)
    assert code_of(lambda: changes.set_term(change.pk, 6, decision.pk, world.actor("wim"), world.at)) == (
        "governance.announcement_not_sent"
    )


def test_what_is_held_must_be_handed_over_before_settling(world: World) -> None:
    change = leaving(world)
    held = held_by(change, world.on)
    assert {h.key.split(":")[0] for h in held} == {"governance.role", "governance.seat"}
    wim = world.actor("wim")
    assert code_of(lambda: changes.settle(change.pk, wim, world.at)) == "governance.still_holds"
    assert change.last_day is not None
    late = change.last_day + timedelta(days=1)
    key = held[0].key
    assert code_of(lambda: changes.hand_over(change.pk, key, "Griet", late, wim, world.at)) == (
        "governance.hand_over_too_late"
    )
    assert code_of(lambda: changes.hand_over(change.pk, key, " ", world.on, wim, world.at)) == (
        "governance.hand_over_to_whom"
    )
    assert (
        code_of(lambda: changes.hand_over(change.pk, "x:1", "Griet", world.on, wim, world.at)) == "governance.not_held"
    )
    assert code_of(lambda: changes.hand_over(change.pk, key, "Griet", world.on, world.actor("griet"), world.at)) == (
        "governance.arrangers_do"
    )
    for item in held:
        changes.hand_over(change.pk, item.key, "Griet Ossel, VDAB", change.last_day, world.actor("an"), world.at)
    assert all(not h.is_open for h in held_by(change, world.on))
    changes.settle(change.pk, wim, world.at)
    change.refresh_from_db()
    assert change.settled_at == world.at
    assert change.state(change.last_day) == words.CHANGE_RUNNING
    assert change.state(late) == words.CHANGE_SETTLED


@pytest.mark.rule("D-01")
def test_the_tasks_of_its_people_are_held_too(world: World) -> None:
    pk, an, joris, wim = world.partnership.pk, *(world.actor(who) for who in ("an", "joris", "wim"))
    due, at = world.on + timedelta(days=9), world.at
    actions.give(world.partnership, "Zaal vragen", an.person_id, due, wim, at)
    actions.give(world.partnership, "Iets anders", wim.person_id, due, wim, at)
    issue = issues.raise_issue(pk, issues.Draft("Geen bus", "Niets.", "Gebeld.", world.body().pk), joris, at)
    issues.take_up(issue.pk, an, at)
    challenges.add(pk, challenges.Draft("lever", "Goesting", "", "Samen eten", joris.person_id, due), wim, at)
    communication.plan(pk, communication.Draft("Folder", "buren", "bus", due, joris.person_id), wim, at)
    change = announced(world)

    def titles() -> set[str]:
        return {str(h.params.get("title", "")) for h in held_by(change, world.on)} - {""}

    assert titles() == {"Zaal vragen", "Geen bus", "Goesting", "Folder"}
    case = world.body(words.CASE_CONFERENCE)
    named = actions.give(world.partnership, "De huisbaas bellen", an.person_id, due, wim, at, body=case)
    assert titles() == {"Zaal vragen", "Geen bus", "Goesting", "Folder", case.name}, "no word of a case"
    actions.finish(named.pk, "", an, at)
    actions.finish(Action.objects.get(text="Zaal vragen").pk, "", an, at)
    assert titles() == {"Geen bus", "Goesting", "Folder"}
    world.hold("joris", words.EXPERT)
    assert titles() == {"Geen bus"}, "who also works here under another hat goes on"


def test_the_administrator_holds_its_tasks_too(world: World) -> None:
    change = changes.announce(partner(world, "emino").pk, "Weg.", world.actor("fatma"), world.at)
    assert "governance.held_administrator" in {h.code for h in held_by(change, world.on)}


def test_the_director_extends_a_release_and_mails_it(world: World) -> None:
    change = released(world)
    change_letters.send(change.pk, world.actor("wim"), world.at)
    deliver(world.at)
    until = date(2026, 12, 31)
    assert code_of(lambda: change_extensions.extend(change.pk, until, "Nodig.", world.actor("wim"), world.at)) == (
        "governance.director_extends"
    )
    dirk = world.actor("dirk")
    assert code_of(lambda: change_extensions.extend(change.pk, until, " ", dirk, world.at)) == (
        "governance.extension_reason"
    )
    change_extensions.extend(change.pk, until, "Drie deelnemers zitten midden in hun traject.", dirk, world.at)
    change.refresh_from_db()
    assert change.last_day == until
    assert partner(world, "arktos").until_on == date(2027, 1, 1)
    assert {h.until_on for h in Holding.objects.filter(organisation=cast.organisation("arktos"))} == {date(2027, 1, 1)}
    assert Mail.objects.to("an@example.org").filter(kind=words.MAIL_EXTENSION).exists()


def test_on_own_request_both_sides_agree_on_an_extension(world: World) -> None:
    change = leaving(world)
    until, later = date(2026, 11, 30), world.at + timedelta(days=8)
    an, wim = world.actor("an"), world.actor("wim")
    row = change_extensions.extend(change.pk, until, "Voor onze deelnemers.", an, later)
    change.refresh_from_db()
    assert change.last_day == date(2026, 9, 9)
    assert code_of(lambda: change_extensions.agree(row.pk, an, later)) == "governance.partnership_agrees"
    change_extensions.agree(row.pk, wim, later)
    change.refresh_from_db()
    assert change.last_day == until
    assert code_of(lambda: change_extensions.agree(row.pk, wim, later)) == "governance.extension_stands"
    ours = change_extensions.extend(change.pk, date(2026, 12, 15), "Nog even.", wim, later)
    assert code_of(lambda: change_extensions.agree(ours.pk, world.actor("dirk"), later)) == "governance.partner_agrees"
    change_extensions.agree(ours.pk, an, later)
    assert partner(world, "arktos").until_on == date(2026, 12, 16)
    assert code_of(lambda: change_extensions.extend(change.pk, until, "x", world.actor("griet"), later)) == (
        "governance.arrangers_do"
    )


def test_withdrawn_while_it_runs_everything_goes_on(world: World) -> None:
    change = leaving(world)
    assert code_of(lambda: changes.withdraw(change.pk, "Toch niet.", world.actor("an"), world.at)) == (
        "governance.term_runs"
    )
    assert code_of(lambda: changes.withdraw(change.pk, "Nee.", world.actor("griet"), world.at)) == (
        "governance.arrangers_do"
    )
    assert (
        code_of(lambda: changes.withdraw(change.pk, " ", world.actor("wim"), world.at)) == "governance.withdraw_reason"
    )
    changes.withdraw(change.pk, "Er is een oplossing.", world.actor("wim"), world.at)
    told = set(Notice.objects.filter(code="governance.notice_change_withdrawn").values_list("person_id", flat=True))
    assert {cast.person(who).pk for who in ("an", "dirk", "griet")} <= told
    assert cast.person("wim").pk not in told
    assert partner(world, "arktos").until_on is None
    assert not Seat.objects.filter(until_on__isnull=False).exists()
    change.refresh_from_db()
    assert change.state(world.on) == words.CHANGE_WITHDRAWN


def test_a_partner_takes_its_own_announcement_back_before_the_term(world: World) -> None:
    change = announced(world)
    changes.withdraw(change.pk, "Toch niet.", world.actor("an"), world.at)
    assert Change.objects.get().withdrawn_reason == "Toch niet."


def test_a_withdrawn_letter_is_void_and_sends_nothing(world: World) -> None:
    change = released(world)
    changes.withdraw(change.pk, "Verkeerde partner.", world.actor("wim"), world.at)
    letter = change_letters.letter_of(change)
    assert letter is not None
    assert letter.state == "voided"
    assert not Notice.objects.filter(code="governance.notice_change_withdrawn").exists(), "nobody had heard of it"
    assert code_of(lambda: change_letters.send(change.pk, world.actor("wim"), world.at)) == "governance.letter_went"


def test_the_letter_is_adapted_before_it_goes_and_not_after(world: World) -> None:
    change, wim = released(world), world.actor("wim")
    assert code_of(lambda: change_letters.send(change.pk, world.actor("an"), world.at)) == "governance.arrangers_do"
    change_letters.adapt(change.pk, "Beslissing", "Nieuwe tekst.", 1, wim, world.at)
    change_letters.send(change.pk, wim, world.at)
    assert code_of(lambda: change_letters.send(change.pk, wim, world.at)) == "governance.letter_went"
    deliver(world.at)
    assert Mail.objects.get(kind=words.MAIL_CHANGE).body == "Nieuwe tekst."


def test_a_letter_that_comes_back_is_told_and_no_term_runs(world: World) -> None:
    change = released(world)
    changes.mail_told(words.MAIL_CHANGE, change.pk, "failed", world.at)
    changes.mail_told("formation.other", 99999, "sent", world.at)
    change.refresh_from_db()
    assert change.last_day is None
    assert Notice.objects.filter(code="governance.notice_change_mail_failed", person_id=cast.person("wim").pk).exists()


def test_a_bounce_after_sending_does_not_move_the_days(world: World) -> None:
    change = released(world)
    change_letters.send(change.pk, world.actor("wim"), world.at)
    deliver(world.at)
    change.refresh_from_db()
    days = (change.counted_from, change.last_day)
    post.bounce(Mail.objects.get(kind=words.MAIL_CHANGE).pk, world.actor("wim"), world.at, "550")
    change.refresh_from_db()
    assert (change.counted_from, change.last_day) == days


def test_cards_say_what_to_do_next(world: World) -> None:
    change, wim = released(world), world.actor("wim")
    codes = lambda who, at: [c.code for c in cards(who, at)]  # noqa: E731
    assert codes(wim, world.at) == ["governance.card_letter_to_send"]
    assert codes(world.actor("griet"), world.at) == []
    changes.withdraw(change.pk, "Toch niet.", wim, world.at)
    other = announced(world)
    assert codes(wim, world.at) == ["governance.card_term_to_set"]
    changes.set_term(other.pk, 6, decided(world).pk, wim, world.at)
    found = cards(wim, world.at)
    assert [(c.code, c.due) for c in found] == [("governance.card_hand_over", date(2026, 9, 2))]


@pytest.mark.parametrize(
    "fields",
    [
        {"reason": ""},
        {"decision": None},
        {"last_day": date(2026, 9, 1)},
        {"ground": ""},
    ],
)
def test_the_database_keeps_the_same(world: World, fields: dict[str, object]) -> None:
    change = released(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Change.objects.filter(pk=change.pk).update(**fields)


def test_it_ends_with_the_partnership(world: World) -> None:
    Partner.objects.filter(pk=partner(world, "arktos").pk).update(until_on=day_of(world.at) + timedelta(days=1))
    assert code_of(lambda: released(world)) == "governance.partner_goes_already"
    world.partnership.stopped_on = world.on - timedelta(days=1)
    world.partnership.save()
    assert code_of(lambda: released(world, "compaan", to="wim")) == "governance.partnership_over"
