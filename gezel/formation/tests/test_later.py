"""The emergency procedure, later entry and the right to challenge, with all their conditions (F-26, F-27)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation import words
from gezel.formation.models import Addendum, Area, Call, EmergencyScore, LateEntry
from gezel.formation.policies.later import may_record_promotor, may_run_emergency
from gezel.formation.queries.cards_step4 import cards
from gezel.formation.queries.partnership import partners_of
from gezel.formation.rules.later import (
    Scored,
    challenge_from,
    challenge_open,
    emergency_decidable,
    emergency_from,
    emergency_open,
    entry_whole,
    promotor_approves,
    stays,
)
from gezel.formation.workflows import emergency, later
from gezel.kernel import ports
from gezel.kernel.clock import day_of, frozen
from gezel.kernel.ports import EntryApproved
from gezel.kernel.texts import shown
from gezel.organisations.queries.actors import actor_for
from gezel.post.models import Mail
from tests import cast

from .decision_world import Decided, make
from .test_reply_workflow import refusal

START = date(2026, 6, 1)
GOOD = Scored("Arktos", 3, "Nodig.", 4, "Deelt.", "Kwam elke keer.", None, "")
WEAK = replace(GOOD, name="Emino", partnership=2)
SIX = dict.fromkeys(words.CONDITIONS, "Zo.")
AREA = ["2026", "waasland"]


@pytest.mark.rule("F-26")
def test_only_in_the_eight_weeks_before_the_start() -> None:
    assert emergency_from(START, 8) == date(2026, 4, 6)
    early = emergency_open(date(2026, 4, 5), START, 8)
    assert not early and early.params["first"] == date(2026, 4, 6)
    assert emergency_open(date(2026, 4, 6), START, 8) and emergency_open(date(2026, 5, 31), START, 8)
    assert emergency_open(START, START, 8).code == "formation.emergency_started"
    assert emergency_open(START, None, 8).code == "formation.emergency_no_start"


@pytest.mark.rule("F-26")
@pytest.mark.parametrize(
    ("rows", "motivation", "code"),
    [
        ([], "Ja", "formation.emergency_nobody"),
        ([replace(GOOD, contribution=None)], "Ja", "formation.emergency_unscored"),
        ([replace(GOOD, contribution=5)], "Ja", "formation.emergency_unscored"),
        ([replace(GOOD, partnership_motivation=" ")], "Ja", "formation.emergency_unmotivated"),
        ([replace(GOOD, behaviour="")], "Ja", "formation.emergency_no_behaviour"),
        ([GOOD, replace(GOOD, name="B")], "Ja", "formation.emergency_unranked"),
        (
            [replace(GOOD, rank=1, argument="x"), replace(GOOD, rank=1, argument="x")],
            "Ja",
            "formation.emergency_unranked",
        ),
        ([replace(GOOD, rank=1, argument="x"), replace(GOOD, rank=2)], "Ja", "formation.emergency_no_argument"),
        ([GOOD, WEAK], " ", "formation.emergency_motivate"),
        ([GOOD, WEAK], "Ja", ""),
        ([replace(GOOD, rank=2, argument="x"), replace(GOOD, rank=1, argument="y"), WEAK], "Ja", ""),
    ],
)
def test_what_a_decision_in_an_emergency_needs(rows: list[Scored], motivation: str, code: str) -> None:
    assert emergency_decidable(rows, motivation).code == code


@pytest.mark.rule("F-26")
def test_three_or_four_on_both_stays() -> None:
    assert stays(3, 3) and stays(4, 3) and not stays(4, 2) and not stays(2, 4)


@pytest.mark.rule("F-27")
def test_what_a_later_entry_and_a_challenge_need() -> None:
    assert entry_whole("Zo.", "Hierom.", SIX)
    assert entry_whole("", "Hierom.", SIX).code == "formation.entry_without_process"
    assert entry_whole("Zo.", "", SIX).code == "formation.entry_without_reason"
    assert entry_whole("Zo.", "Hierom.", {**SIX, 2: " "}).params == {"numbers": "2"}
    assert promotor_approves(True, "Gunstig.", "Raad")
    assert promotor_approves(False, "Gunstig.", "Raad").code == "formation.entry_manager_first"
    assert promotor_approves(True, "", "Raad").code == "formation.entry_without_advice"
    assert promotor_approves(True, "Gunstig.", "").code == "formation.entry_by_whom"
    assert challenge_from(date(2024, 1, 1), 3) == date(2027, 1, 1)
    assert challenge_open(date(2027, 1, 1), date(2024, 1, 1), 3)
    assert challenge_open(date(2026, 12, 31), date(2024, 1, 1), 3).code == "formation.challenge_too_early"
    assert challenge_open(START, None, 3).code == "formation.challenge_no_start"


@pytest.fixture
def area4(at: datetime, db: None) -> Decided:
    """An area in step 4 with two selected partners, starting in five weeks."""
    world = make(at).jury(arktos=True, emino=True)
    Addendum.objects.get_or_create(area=world.area)
    world.prepare()
    world.give("arktos")
    world.give("emino", 1)
    world.release()
    world.after_pitch(arktos=True, emino=True)
    world.prepare(words.PITCH)
    world.release(words.PITCH)
    Area.objects.filter(pk=world.area.pk).update(planned_start_on=day_of(world.at) + timedelta(weeks=5))
    return world


def names(world: Decided) -> set[str]:
    """The partners by name."""
    return {p.name for p in partners_of(world.area)}


def opened(world: Decided) -> None:
    """A procedure that both sides opened."""
    emergency.begin(
        world.area.pk, "Niemand neemt de coördinatie op.", "Drie avonden.", world.world.actor("tom"), world.at
    )
    emergency.join(world.area.pk, world.world.actor("griet"), world.at)


@pytest.mark.rule("F-26")
@pytest.mark.rule("F-28")
def test_the_support_team_never_runs_an_emergency_and_the_desk_may(area4: Decided) -> None:
    may = lambda who, **more: may_run_emergency(area4.world.actor(who, **more), area4.area).code  # noqa: E731
    assert [may(who) for who in ("tom", "griet")] == ["", ""]
    assert may("ruben") == "formation.support_never_decides"
    assert may("mieke") == "formation.manager_reads_only"
    assert may("tom", second_factor=False) == "formation.decision_second_factor"


@pytest.mark.rule("F-26")
def test_one_side_begins_and_the_other_opens(area4: Decided) -> None:
    pk, tom, griet, at = area4.area.pk, area4.world.actor("tom"), area4.world.actor("griet"), area4.at
    assert (
        refusal(lambda: emergency.begin(pk, "x", "y", area4.world.actor("mieke"), at)) == "formation.manager_reads_only"
    )
    assert (
        refusal(lambda: emergency.begin(pk, "x", "y", tom, at - timedelta(weeks=4))) == "formation.emergency_too_early"
    )
    assert refusal(lambda: emergency.begin(pk, "x", " ", tom, at)) == "formation.emergency_facilitation"
    assert refusal(lambda: emergency.begin(pk, "", "y", tom, at)) == "formation.emergency_why"
    assert emergency.begin(pk, "Niemand coördineert.", "Drie avonden.", tom, at).state == words.EMERGENCY_ASKED
    assert refusal(lambda: emergency.join(pk, tom, at)) == "formation.emergency_other_side"
    assert [c.code for c in cards(griet, at)].count("formation.card_emergency") == 1
    assert emergency.join(pk, griet, at).state == words.EMERGENCY_OPEN
    assert {s.organisation.name for s in EmergencyScore.objects.all()} == {
        cast.organisation("arktos").name,
        cast.organisation("emino").name,
    }


@pytest.mark.rule("F-26")
def test_scored_again_signed_by_both_and_who_is_not_kept_is_no_partner(area4: Decided) -> None:
    opened(area4)
    pk, tom, griet, at = area4.area.pk, area4.world.actor("tom"), area4.world.actor("griet"), area4.at
    arktos, emino = cast.organisation("arktos"), cast.organisation("emino")
    emergency.score(pk, arktos.pk, GOOD, tom, at)
    assert refusal(lambda: emergency.decide(pk, "Met Arktos.", tom, at)) == "formation.emergency_unscored"
    emergency.score(pk, emino.pk, WEAK, griet, at)
    assert emergency.decide(pk, "Met Arktos.", tom, at).state == words.EMERGENCY_OPEN
    emergency.score(pk, emino.pk, replace(WEAK, partnership=1), griet, at)  # takes the signature back
    assert emergency.decide(pk, "Met Arktos.", griet, at).state == words.EMERGENCY_OPEN
    assert emergency.decide(pk, "Met Arktos alleen.", tom, at).state == words.EMERGENCY_OPEN  # other words: sign again
    assert emergency.decide(pk, "Met Arktos alleen.", griet, at).state == words.EMERGENCY_DECIDED
    assert arktos.name in names(area4) and emino.name not in names(area4)
    assert refusal(lambda: emergency.score(pk, arktos.pk, GOOD, tom, at)) == "steps.not_now"


def proposed(world: Decided) -> LateEntry:
    """Compaan proposed as a later partner."""
    tom = world.world.actor("tom")
    return later.propose(
        world.area.pk, cast.organisation("compaan").pk, "Geen werkplek.", "Open oproep.", SIX, tom, world.at
    )


@pytest.mark.rule("F-27")
def test_a_later_partner_is_approved_twice(area4: Decided) -> None:
    pk, tom, mieke, at = area4.area.pk, area4.world.actor("tom"), area4.world.actor("mieke"), area4.at
    arktos, compaan = cast.organisation("arktos"), cast.organisation("compaan")
    assert refusal(lambda: later.propose(pk, arktos.pk, "x", "y", SIX, tom, at)) == "formation.entry_is_partner"
    assert refusal(lambda: later.propose(pk, compaan.pk, "x", "y", SIX, mieke, at)) == "formation.manager_reads_only"
    assert refusal(lambda: later.propose(pk, compaan.pk, "x", "y", {}, tom, at)) == "formation.entry_conditions"
    row = proposed(area4)
    assert refusal(lambda: proposed(area4)) == "formation.entry_runs_already"
    assert refusal(lambda: later.approve(row.pk, tom, at)) == "formation.manager_only"
    assert (
        refusal(lambda: later.record_promotor(row.pk, "Raad", "Gunstig.", mieke, at)) == "formation.entry_manager_first"
    )
    assert [c.code for c in cards(mieke, at)] == ["formation.card_entry"]
    later.approve(row.pk, mieke, at)
    assert compaan.name not in names(area4)
    assert refusal(lambda: later.record_promotor(row.pk, "Raad", " ", mieke, at)) == "formation.entry_without_advice"
    later.record_promotor(row.pk, "Raad van 3 maart", "Gunstig.", mieke, at)
    assert compaan.name in names(area4)
    assert refusal(lambda: later.refuse(row.pk, "Nee.", mieke, at)) == "steps.not_now"


@pytest.mark.rule("F-27")
def test_a_refused_entry_says_why_and_can_be_proposed_anew(area4: Decided) -> None:
    mieke, at, row = area4.world.actor("mieke"), area4.at, proposed(area4)
    assert refusal(lambda: later.refuse(row.pk, "", mieke, at)) == "formation.entry_refusal_reason"
    assert later.refuse(row.pk, "Te gesloten.", mieke, at).state == words.ENTRY_REFUSED
    assert proposed(area4).state == words.ENTRY_PROPOSED


@pytest.mark.rule("F-26")
@pytest.mark.rule("F-27")
def test_who_entered_later_and_was_not_kept_since_can_be_proposed_again(area4: Decided) -> None:
    mieke, tom, griet = (area4.world.actor(who) for who in ("mieke", "tom", "griet"))
    compaan, pk, at = cast.organisation("compaan"), area4.area.pk, area4.at
    first = proposed(area4)
    later.approve(first.pk, mieke, at)
    later.record_promotor(first.pk, "Raad", "Gunstig.", mieke, at)
    assert refusal(lambda: proposed(area4)) == "formation.entry_is_partner"
    opened(area4)
    scores = {"arktos": GOOD, "emino": WEAK, "compaan": WEAK}
    for key, given in scores.items():
        emergency.score(pk, cast.organisation(key).pk, given, tom, at)
    for one in (tom, griet):
        emergency.decide(pk, "Zonder Compaan.", one, at)
    assert compaan.name not in names(area4)
    again = proposed(area4)
    assert refusal(lambda: proposed(area4)) == "formation.entry_runs_already"
    assert compaan.name not in names(area4)
    after = at + timedelta(days=30)
    later.approve(again.pk, mieke, after)
    later.record_promotor(again.pk, "Raad", "Nu wel.", mieke, after)
    assert compaan.name in names(area4)


@pytest.mark.rule("F-27")
def test_when_governance_keeps_the_approval_the_manager_records_none(area4: Decided, monkeypatch: Any) -> None:
    said: dict[int, EntryApproved] = {}
    monkeypatch.setattr(
        ports.entry_approvals, "_filled", {"governance": lambda area, organisation: said.get(organisation)}
    )
    kept: list[int] = []
    monkeypatch.setattr(ports.entry_keepers, "_filled", {"governance": lambda area: area in kept})
    mieke, at, row = area4.world.actor("mieke"), area4.at, proposed(area4)
    later.approve(row.pk, mieke, at)
    assert may_record_promotor(mieke, area4.area)
    kept.append(area4.area.pk)
    assert (
        refusal(lambda: later.record_promotor(row.pk, "Raad", "Gunstig.", mieke, at))
        == "formation.entry_kept_elsewhere"
    )
    later.ask_promotors(at)
    row.refresh_from_db()
    assert row.state == words.ENTRY_APPROVED
    said[row.organisation_id] = EntryApproved("ILV, 3 maart", "Gunstig.")
    later.ask_promotors(at)
    row.refresh_from_db()
    assert (row.state, row.promotor_by) == (words.ENTRY_DONE, "ILV, 3 maart")


@pytest.mark.rule("F-27")
def test_an_outside_actor_challenges_from_the_set_moment(area4: Decided) -> None:
    pk, mieke = area4.area.pk, area4.world.actor("mieke")
    cast.join("wim")
    wim = actor_for(cast.person("wim"), cast.organisation("compaan").pk, area4.at, second_factor=True)
    assert refusal(lambda: later.challenge(pk, "Werkplek.", wim, area4.at)) == "formation.challenge_too_early"
    at = area4.at + timedelta(weeks=5, days=3 * 366)
    assert refusal(lambda: later.challenge(pk, "x", area4.world.actor("tom"), at)) == "formation.challenge_from_outside"
    assert refusal(lambda: later.challenge(pk, " ", wim, at)) == "formation.challenge_without_value"
    row = later.challenge(pk, "Een leerwerkplek.", wim, at)
    assert refusal(lambda: later.challenge(pk, "Nog eens.", wim, at)) == "formation.challenge_runs_already"
    assert refusal(lambda: later.answer(row.pk, True, "Ja.", mieke, at)) == "formation.challenge_without_process"
    assert refusal(lambda: later.shape(row.pk, "Zo.", area4.world.actor("tom"), at)) == "formation.manager_only"
    later.shape(row.pk, "Twee proefweken.", mieke, at)
    assert refusal(lambda: later.answer(row.pk, True, "", mieke, at)) == "formation.challenge_without_motivation"
    assert later.answer(row.pk, True, "Vult een gat.", mieke, at).welcome
    assert refusal(lambda: later.shape(row.pk, "Anders.", mieke, at)) == "formation.challenge_answered_already"


@pytest.mark.rule("F-26")
@pytest.mark.rule("F-27")
def test_the_pages(area4: Decided, client: Any) -> None:
    go = lambda who: client.as_(*cast.join(who))  # noqa: E731
    here = {n: reverse(f"formation:{n}", args=AREA) for n in ("emergency", "later", "challenge_right")}
    with frozen(area4.at):
        tom, griet, mieke, an, wim = (go(who) for who in ("tom", "griet", "mieke", "an", "wim"))
        bad = tom.post(here["emergency"], {"do": "begin", "motivation": "Niemand coördineert.", "facilitation": ""})
        assert bad.status_code == 422 and "Niemand coördineert." in bad.content.decode()
        tom.post(
            here["emergency"], {"do": "begin", "motivation": "Niemand coördineert.", "facilitation": "Drie avonden."}
        )
        assert "Niemand coördineert." not in an.get(here["emergency"]).content.decode()  # one side only: not open
        assert griet.post(here["emergency"], {"do": "join"}).status_code == 302
        assert "Niemand coördineert." in an.get(here["emergency"]).content.decode()
        key = cast.organisation("arktos").pk
        given = {
            f"p{key}-{n}": v
            for n, v in (
                ("contribution", 3),
                ("contribution_motivation", "Geheim-oordeel"),
                ("partnership", 4),
                ("partnership_motivation", "Ja"),
                ("behaviour", "Kwam."),
            )
        }
        assert tom.post(here["emergency"], {"do": "score", "partner": key, **given}).status_code == 302
        assert "Geheim-oordeel" not in an.get(here["emergency"]).content.decode()
        entry = {
            "do": "propose",
            "number": cast.organisation("compaan").enterprise_number,
            "reason": "x",
            "process": "y",
        }
        assert an.post(here["later"], entry).status_code == 422
        assert (
            an.post(here["later"], {**entry, **{f"condition_{n}": "Zo." for n in words.CONDITIONS}}).status_code == 302
        )
        row = LateEntry.objects.get()
        assert mieke.post(here["later"], {"do": "approve", "pk": row.pk}).status_code == 302
        assert (
            mieke.post(here["later"], {"do": "promotor", "pk": row.pk, "who": "Raad", "advice": "Gunstig."}).status_code
            == 302
        )
        assert wim.get(here["later"]).status_code == 200  # Compaan is a partner now
        assert go("dirk").get(here["later"]).status_code == 404 and go("dirk").get(here["emergency"]).status_code == 404
    Call.objects.update(published_at=area4.at)
    with frozen(area4.at + timedelta(days=3 * 366 + 40)):
        eva = go("eva")
        assert eva.post(here["challenge_right"], {"do": "apply", "text": "Buurtwerk-meerwaarde"}).status_code == 302
        assert "Buurtwerk-meerwaarde" in mieke.get(here["challenge_right"]).content.decode()
        assert "Buurtwerk-meerwaarde" not in go("dirk").get(here["challenge_right"]).content.decode()


def mails(kind: str) -> dict[str, str]:
    """Address → subject and body of the mails of a kind."""
    return {m.to_address: f"{m.subject}\n{m.body}" for m in Mail.objects.filter(kind=kind, released_at__isnull=False)}


def at_their_desks() -> None:
    """Who reads the mail of Arktos, Emino and Compaan."""
    for who in ("an", "fatma", "wim"):
        cast.join(who)


@pytest.mark.rule("F-26")
def test_every_partner_reads_why_and_later_its_own_scores_and_nobody_elses(area4: Decided) -> None:
    at_their_desks()
    opened(area4)
    why = mails(words.MAIL_EMERGENCY_OPENED)
    assert {"an@example.org", "fatma@example.org", "tom@example.org", "griet@example.org"} <= set(why)
    assert (
        "Niemand neemt de coördinatie op." in why["an@example.org"] and shown(day_of(area4.at)) in why["an@example.org"]
    )
    pk, tom, griet, at = area4.area.pk, area4.world.actor("tom"), area4.world.actor("griet"), area4.at
    emergency.score(pk, cast.organisation("arktos").pk, replace(GOOD, contribution_motivation="Enkel Arktos."), tom, at)
    emergency.score(pk, cast.organisation("emino").pk, replace(WEAK, contribution_motivation="Enkel Emino."), tom, at)
    for signer in (tom, griet):
        emergency.decide(pk, "We starten met Arktos.", signer, at)
    kept, gone = mails(words.MAIL_EMERGENCY_KEPT), mails(words.MAIL_EMERGENCY_LET_GO)
    assert set(kept) == {"an@example.org"} and set(gone) == {"fatma@example.org"}
    assert "Enkel Arktos." in kept["an@example.org"] and "Enkel Emino." not in kept["an@example.org"]
    assert "2 op 4" in gone["fatma@example.org"] and "start zonder" in gone["fatma@example.org"]
    rest = mails(words.MAIL_EMERGENCY_DECIDED)
    assert {"tom@example.org", "griet@example.org"} <= set(rest) and not {"an@example.org", "fatma@example.org"} & set(
        rest
    )


@pytest.mark.rule("F-27")
def test_partners_and_the_later_partner_hear_each_step_by_mail(area4: Decided) -> None:
    at_their_desks()
    mieke, at, row = area4.world.actor("mieke"), area4.at, proposed(area4)
    later.approve(row.pk, mieke, at)
    told = mails(words.MAIL_ENTRY_APPROVED)
    assert "/stap-4/later/" in told["an@example.org"] and "/stap-4/later/" not in told["wim@example.org"]
    later.record_promotor(row.pk, "de raad van 3 maart", "Gunstig, met één nota.", mieke, at)
    welcome = mails(words.MAIL_ENTRY_DONE)["wim@example.org"]
    assert "de raad van 3 maart" in welcome and "Gunstig, met één nota." in welcome and "/stap-4/later/" in welcome
    assert "mieke@example.org" not in told


@pytest.mark.rule("F-27")
def test_a_refused_entry_is_told_with_its_reason(area4: Decided) -> None:
    at_their_desks()
    later.refuse(proposed(area4).pk, "De oproep was te gesloten.", area4.world.actor("mieke"), area4.at)
    told = mails(words.MAIL_ENTRY_REFUSED)
    assert {"wim@example.org", "an@example.org"} <= set(told)
    assert all("De oproep was te gesloten." in text for text in told.values())


@pytest.mark.rule("F-27")
def test_who_challenges_gets_its_own_words_the_process_and_the_answer(area4: Decided) -> None:
    at_their_desks()
    wim = actor_for(cast.person("wim"), cast.organisation("compaan").pk, area4.at, second_factor=True)
    at, mieke = area4.at + timedelta(weeks=5, days=3 * 366), area4.world.actor("mieke")
    row = later.challenge(area4.area.pk, "Een leerwerkplek voor *twaalf* mensen.", wim, at)
    later.shape(row.pk, "Twee proefweken.", mieke, at)
    later.answer(row.pk, False, "Er is al een werkplek.", mieke, at)
    told = [mails(kind) for kind in ("challenge_receipt", "challenge_shaped", "challenge_answered")]
    assert [list(one) for one in told] == [["wim@example.org"]] * 3
    first, second, third = (one["wim@example.org"] for one in told)
    assert r"\*twaalf\*" in first and shown(day_of(at)) in first and "Twee proefweken." in second
    assert "kunt nu niet instappen" in third and "Er is al een werkplek." in third


@pytest.mark.rule("F-27")
def test_a_template_of_the_call_is_what_is_sent(area4: Decided) -> None:
    at_their_desks()
    version = area4.area.call_version
    template = {"subject": "Eigen {entrant}", "body": "Reden bij {organisation}: {reason}"}
    version.content = {**version.content, "mails": {words.MAIL_ENTRY_REFUSED: template}}
    version.save()
    later.refuse(proposed(area4).pk, "Te vroeg.", area4.world.actor("mieke"), area4.at)
    assert mails(words.MAIL_ENTRY_REFUSED)["an@example.org"].endswith("Reden bij Arktos: Te vroeg.")
