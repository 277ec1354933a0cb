"""An agreement is written, frozen, approved, signed and changed (G-01, G-02, G-03)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezel.governance import words
from gezel.governance.models import (
    AgreementText,
    AgreementTextVersion,
    Approval,
    Edition,
    Holding,
    OwnClause,
    Signatory,
    Signature,
)
from gezel.governance.queries.agreement import content_of
from gezel.governance.queries.agreement_facts import facts_of
from gezel.governance.queries.agreement_files import may_open_file
from gezel.governance.queries.agreement_gaps import gaps_of
from gezel.governance.queries.agreement_paper import changes_of, draft_paper, note_for, standing_paper
from gezel.governance.queries.agreement_signing import editions_seen, standing
from gezel.governance.queries.cards_agreement import cards
from gezel.governance.queries.waiting import waiting_for
from gezel.governance.tests.agreement_world import PARTNERS, approve, decision, frozen, name, ready, sign
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import (
    agreement,
    agreement_clock,
    agreement_texts,
    agreement_writing,
    amendments,
    signatories,
)
from gezel.governance.workflows.agreement import Held
from gezel.governance.workflows.partnership import agree_number
from gezel.kernel.clock import day_of
from gezel.kernel.fingerprint import fingerprint
from gezel.kernel.verdict import Refused
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partner
from gezel.post.models import Notice
from gezel.ui.documents import to_docx, to_pdf
from tests import cast

DAY = timedelta(days=1)


def refused(act: Callable[[], Any]) -> str:
    with pytest.raises(Refused) as caught, transaction.atomic():
        act()
    return caught.value.verdict.code


def whole(world: World) -> str:
    facts = facts_of(world.partnership, world.on)
    return str(content_of(facts, gaps_of(facts)))


def changes_waiting_for(world: World, kind: str = words.SUPPORT_GROUP) -> list[int]:
    return [w.subject_id for w in waiting_for(world.body(kind), world.at) if w.kind == "agreement_change"]


@pytest.fixture
def world(db: None, at: datetime) -> World:
    return ready(at)


@pytest.fixture
def first(db: None, at: datetime) -> tuple[World, Edition]:
    return frozen(at)


@pytest.mark.rule("G-01")
def test_a_promotor_without_legal_personality_stands_with_its_municipality(world: World) -> None:
    city = cast.organisation("hoogstraten")
    ilv = Organisation.objects.create(
        name="ILV Noorderkempen",
        legal_form="ilv",
        kind="local_government",
        managing_organisation=city,
        created_at=world.at,
        confirmed_at=world.at,
    )
    Partner.objects.filter(organisation=city).update(organisation=ilv)
    facts = facts_of(world.partnership, world.on)
    party = content_of(facts, ())["parties"][0]
    assert (party["name"], party["through"], party["number"]) == (
        "ILV Noorderkempen",
        "Stad Hoogstraten",
        "0207.502.202",
    )
    assert party["seat"] == "Markt 1, 2320 Hoogstraten"
    assert "handelt door Stad Hoogstraten" in str(content_of(facts, ()))
    codes = {g.code for g in gaps_of(facts)}
    assert "signatory_other" in codes
    assert "signatory_chair" not in codes


@pytest.mark.rule("G-01")
@pytest.mark.rule("G-02")
def test_what_is_missing_is_listed_and_stops_only_what_nobody_can_sign_without(db: None, at: datetime) -> None:
    world = running(at)
    found = {(g.code, g.about) for g in gaps_of(facts_of(world.partnership, world.on))}
    assert {
        ("seat", "Arktos"),
        ("signatory_chair", "Stad Hoogstraten"),
        ("partner_goal", "Emino"),
        ("budget", ""),
    } <= found
    assert ("target_group", "Ondersteuningsgroep") not in found
    assert refused(lambda: agreement.freeze(world.partnership.pk, "nu", world.actor("wim"), at)) == (
        "governance.agreement_incomplete"
    )


@pytest.mark.rule("G-02")
def test_the_text_follows_the_data(world: World) -> None:
    ours, wim = world.partnership, world.actor("wim")
    assert "8 maanden" not in whole(world)
    agree_number(ours.pk, "notice_months", 8, world.on, "afspraak", wim, world.at)
    agreement_texts.write_text(ours.pk, "activities", "Elke week open huis.", 0, wim, world.at)
    agreement_texts.write_goal(
        ours.pk, cast.organisation("arktos"), "Jongeren bereiken.", 0, world.actor("an"), world.at
    )
    agreement_writing.leave_out(ours.pk, "voice", "staat elders", wim, world.at)
    agreement_writing.name_paper(ours.pk, 2, "Kwaliteitskader 2.0", "https://example.org/k", None, 0, wim, world.at)
    text = whole(world)
    assert "minstens 8 maanden" in text
    assert "Elke week open huis." in text
    assert "Jongeren bereiken." in text
    assert "Kwaliteitskader 2.0" in text
    assert "Deelnemers hebben een stem" not in text
    agreement_writing.bring_back(ours.pk, "voice", wim, world.at)
    assert "Deelnemers hebben een stem" in whole(world)


@pytest.mark.rule("G-02")
def test_own_clauses_keep_their_order_and_a_removed_one_its_reason(world: World) -> None:
    ours, wim = world.partnership, world.actor("wim")
    one = agreement_writing.add_clause(ours.pk, 11, "Eerst", "Tekst een.", wim, world.at)
    two = agreement_writing.add_clause(ours.pk, 11, "Dan", "Tekst twee.", wim, world.at)
    assert whole(world).index("Tekst een.") < whole(world).index("Tekst twee.")
    agreement_writing.move_clause(two.pk, True, wim, world.at)
    assert whole(world).index("Tekst twee.") < whole(world).index("Tekst een.")
    agreement_writing.change_clause(one.pk, "Eerst", "Tekst drie.", 1, wim, world.at)
    assert (
        refused(lambda: agreement_writing.change_clause(one.pk, "x", "y", 1, wim, world.at)) == "ui.changed_meanwhile"
    )
    assert (
        refused(lambda: agreement_writing.remove_clause(one.pk, " ", wim, world.at)) == "governance.clause_needs_reason"
    )
    agreement_writing.remove_clause(one.pk, "dubbel", wim, world.at)
    assert "Tekst drie." not in whole(world)
    assert OwnClause.objects.get(pk=one.pk).removed_reason == "dubbel"
    assert (
        refused(lambda: agreement_writing.change_clause(one.pk, "x", "y", 2, wim, world.at))
        == "governance.clause_is_gone"
    )
    assert (
        refused(lambda: agreement_writing.add_clause(ours.pk, 19, "", "x", wim, world.at))
        == "governance.no_such_article"
    )


@pytest.mark.rule("G-02")
def test_two_writers_of_a_goal_do_not_overwrite_each_other(world: World) -> None:
    ours, arktos = world.partnership, cast.organisation("arktos")
    agreement_texts.write_goal(ours.pk, arktos, "Van An.", 0, world.actor("an"), world.at)
    late = agreement_texts.write_goal(ours.pk, arktos, "Van Wim.", 0, world.actor("wim"), world.at)
    assert (late.outcome, late.section.text, late.kept.text) == ("conflict", "Van An.", "Van Wim.")
    merged = agreement_texts.merge_text(late.kept.pk, "Van beiden.", 1, world.actor("wim"), world.at)
    assert (merged.outcome, AgreementText.objects.get().text) == ("saved", "Van beiden.")
    assert refused(lambda: agreement_texts.merge_text(late.kept.pk, "x", 2, world.actor("mieke"), world.at))
    old = AgreementTextVersion.objects.get(conflict=False)
    assert refused(lambda: agreement_texts.put_back_text(old.pk, 2, world.actor("mieke"), world.at))
    agreement_texts.put_back_text(old.pk, 2, world.actor("an"), world.at)
    assert AgreementText.objects.get().text == "Van An."
    long = lambda: agreement_texts.write_text(ours.pk, "court", "x" * 121, 0, world.actor("wim"), world.at)  # noqa: E731
    assert refused(long) == "governance.text_too_long"
    stranger = cast.organisation("lokeren")
    assert refused(lambda: agreement_texts.write_goal(ours.pk, stranger, "x", 0, world.actor("wim"), world.at)) == (
        "governance.agreement_no_partner"
    )


@pytest.mark.rule("G-02")
@pytest.mark.rule("G-03")
@pytest.mark.parametrize(
    ("who", "writes", "own_goal", "others_goal"),
    [
        ("wim", True, True, True),
        ("dirk", True, True, True),
        ("an", False, True, False),
        ("ruben", False, True, False),
        ("mieke", False, False, False),
        ("yasmina", False, False, False),
    ],
)
def test_who_writes(world: World, who: str, writes: bool, own_goal: bool, others_goal: bool) -> None:
    ours, by = world.partnership, world.actor(who)

    def works(act: Callable[[], Any]) -> bool:
        try:
            with transaction.atomic():
                act()
        except Refused:
            return False
        return True

    own = Organisation.objects.filter(pk=by.organisation_id).first() or cast.organisation("emino")
    other = cast.organisation("emino")
    goal = agreement_texts.write_goal
    assert works(lambda: agreement_texts.write_text(ours.pk, "court", "Turnhout", 0, by, world.at)) is writes
    assert works(lambda: agreement_writing.leave_out(ours.pk, "voice", "x", by, world.at)) is writes
    assert works(lambda: agreement_writing.add_clause(ours.pk, 1, "", "x", by, world.at)) is writes
    assert works(lambda: agreement.freeze(ours.pk, "x", by, world.at)) is writes
    assert works(lambda: goal(ours.pk, own, "a", 0, by, world.at)) is own_goal
    seen = 1 if own == other and own_goal else 0
    assert works(lambda: goal(ours.pk, other, "b", seen, by, world.at)) is others_goal


@pytest.mark.rule("G-03")
def test_freezing_keeps_content_fingerprint_and_papers_and_asks_every_partner(first: tuple[World, Edition]) -> None:
    world, edition = first
    assert edition.sha256 == fingerprint(edition.content)
    assert edition.pdf is not None
    assert edition.pdf.location.read_bytes().startswith(b"%PDF")
    asked = Notice.objects.filter(code="governance.notice_agreement_to_approve")
    assert set(asked.values_list("person_id", flat=True)) >= {cast.person(k).pk for k in ("dirk", "fatma", "an", "wim")}
    agreement_texts.write_text(world.partnership.pk, "place", "Ravels", 0, world.actor("wim"), world.at)
    assert Edition.objects.get(pk=edition.pk).content["place"] == ""
    second = agreement.freeze(world.partnership.pk, "beter", world.actor("wim"), world.at)
    assert (second.number, second.content["place"]) == (2, "Ravels")


@pytest.mark.rule("G-03")
def test_the_way_to_signed_by_all(first: tuple[World, Edition]) -> None:
    world, edition = first
    ours = world.partnership
    assert standing(ours, world.on).state == words.STARTED_UNSIGNED
    assert standing(ours, ours.started_on - DAY).state == words.FROZEN
    for key in PARTNERS[:-1]:
        approve(world, edition, key)
        sign(world, edition, key)
    now = standing(ours, world.on)
    assert (now.state, now.approved, now.signed) == (words.STARTED_UNSIGNED, 5, 5)
    approve(world, edition, PARTNERS[-1])
    assert standing(ours, world.on).approved == 6
    sign(world, edition, PARTNERS[-1])
    assert standing(ours, world.on).state == words.SIGNED
    assert Notice.objects.filter(code="governance.notice_agreement_signed").exists()
    assert "getekend" in str(standing_paper(edition, world.on).blocks)


@pytest.mark.rule("G-03")
def test_a_local_government_is_signed_by_two(first: tuple[World, Edition]) -> None:
    world, edition = first
    approve(world, edition, "hoogstraten")
    chair = Signatory.objects.get(capacity="chair")
    agreement.sign(edition.pk, chair.pk, world.on, None, world.actor("dirk"), world.at)
    city = cast.organisation("hoogstraten").pk
    row = standing(world.partnership, world.on).row(city)
    assert row is not None
    assert not row.signed
    assert [s.name for s in row.to_sign] == ["Karel Peeters"]
    again = lambda: agreement.sign(edition.pk, chair.pk, world.on, None, world.actor("dirk"), world.at)  # noqa: E731
    assert refused(again) == "governance.has_signed"


@pytest.mark.rule("G-03")
def test_no_signature_without_approval_mandate_or_the_standing_edition(first: tuple[World, Edition]) -> None:
    world, edition = first
    wim, at = world.actor("wim"), world.at
    one = Signatory.objects.get(organisation=cast.organisation("emino"))
    put = lambda on=world.on, row=one, e=edition: agreement.sign(e.pk, row.pk, on, None, wim, at)  # noqa: E731
    assert refused(put) == "governance.sign_after_approval"
    approve(world, edition, "emino")
    assert refused(lambda: put(world.on - DAY)) == "governance.signed_before_frozen"
    assert refused(lambda: put(world.on + DAY)) == "governance.signed_in_future"
    former = name(world, "emino", "Oud Directeur", "other", until_on=world.on)
    assert refused(lambda: put(row=former)) == "governance.no_mandate_that_day"
    second = agreement.freeze(world.partnership.pk, "nieuw", wim, at)
    assert refused(put) == "governance.edition_replaced"
    assert refused(lambda: put(e=second)) == "governance.sign_after_approval"
    assert refused(lambda: approve(world, edition, "vdab")) == "governance.edition_replaced"


@pytest.mark.rule("G-03")
def test_after_a_signature_the_text_is_closed_and_the_approval_stays(first: tuple[World, Edition]) -> None:
    world, edition = first
    approve(world, edition, "emino")
    approve(world, edition, "emino")
    sign(world, edition, "emino")
    assert refused(lambda: agreement.freeze(world.partnership.pk, "x", world.actor("wim"), world.at)) == (
        "governance.signed_so_annex"
    )
    assert refused(lambda: approve(world, edition, "emino")) == "governance.approval_is_signed_on"


@pytest.mark.rule("G-03")
@pytest.mark.parametrize(
    ("held", "code"),
    [
        (Held("board", outcome="approved"), "governance.outcome_needs_day"),
        (Held("board", decided_on=date(2026, 3, 2)), "governance.day_needs_outcome"),
        (Held("board", decided_on=date(2026, 3, 9), outcome="approved"), "governance.decided_in_future"),
        (Held("board", decided_on=date(2026, 3, 1), outcome="approved"), "governance.decided_before_frozen"),
        (
            Held("board", decided_on=date(2026, 3, 2), outcome="not_approved"),
            "governance.not_approved_needs_reason",
        ),
    ],
)
def test_a_body_decides_whole(first: tuple[World, Edition], held: Held, code: str) -> None:
    world, edition = first
    vdab = cast.organisation("vdab")
    assert refused(lambda: agreement.approve(edition.pk, vdab, held, None, world.actor("wim"), world.at)) == code


@pytest.mark.rule("G-03")
def test_only_partners_approve_and_only_by_their_own_or_who_arranges(first: tuple[World, Edition]) -> None:
    world, edition = first
    held = Held("board", decided_on=world.on, outcome="approved")
    put = lambda key, who: agreement.approve(edition.pk, cast.organisation(key), held, None, world.actor(who), world.at)  # noqa: E731
    assert refused(lambda: put("lokeren", "wim")) == "governance.agreement_no_partner"
    assert refused(lambda: put("vdab", "an")) == "governance.own_people_do"
    assert put("vdab", "griet").outcome == words.BODY_APPROVED
    assert put("vvsg", "ruben").outcome == words.BODY_APPROVED
    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.filter(organisation=cast.organisation("vdab")).update(outcome="")
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(sha256="")


@pytest.mark.rule("G-03")
def test_a_later_partner_signs_too_and_who_left_is_not_asked(first: tuple[World, Edition]) -> None:
    world, edition = first
    for key in PARTNERS:
        approve(world, edition, key)
        sign(world, edition, key)
    later = world.on + 30 * DAY
    Partner.objects.create(partnership=world.partnership, organisation=cast.organisation("lokeren"), from_on=later)
    assert standing(world.partnership, later - DAY).state == words.SIGNED
    assert standing(world.partnership, later).state == words.STARTED_UNSIGNED
    assert "Later toegetreden" in str(standing_paper(edition, later).blocks)
    assert "Later toegetreden" not in str(standing_paper(edition, later - DAY).blocks)
    Partner.objects.filter(organisation=cast.organisation("lokeren")).update(until_on=later + DAY)
    assert standing(world.partnership, later + DAY).state == words.SIGNED


@pytest.mark.rule("G-01")
def test_a_mandate_ends_but_not_before_it_was_used(first: tuple[World, Edition]) -> None:
    world, edition = first
    approve(world, edition, "emino")
    sign(world, edition, "emino")
    row = Signatory.objects.get(organisation=cast.organisation("emino"))
    wim = world.actor("wim")
    assert (
        refused(lambda: signatories.end_mandate(row.pk, world.on, wim, world.at)) == "governance.signed_after_mandate"
    )
    assert (
        refused(lambda: signatories.end_mandate(row.pk, row.from_on, wim, world.at)) == "governance.mandate_backwards"
    )
    signatories.end_mandate(row.pk, world.on + DAY, wim, world.at)
    assert Signatory.objects.on(world.on).filter(pk=row.pk).exists()
    assert not Signatory.objects.on(world.on + DAY).filter(pk=row.pk).exists()
    assert refused(lambda: name(world, "lokeren", "X", "other")) == "governance.agreement_no_partner"
    assert refused(lambda: name(world, "emino", "X", "other", until_on=world.partnership.started_on)) == (
        "governance.mandate_backwards"
    )
    by_other = lambda: signatories.end_mandate(row.pk, world.on + DAY, world.actor("an"), world.at)  # noqa: E731
    assert refused(by_other) == "governance.own_people_do"


@pytest.mark.rule("G-03")
def test_reminders_come_once_each_and_stop_with_the_decision(first: tuple[World, Edition]) -> None:
    world, edition = first
    griet = cast.person("griet")

    def told() -> list[str]:
        rows = Notice.objects.filter(person_id=griet.pk, code__startswith="governance.notice_council")
        return list(rows.order_by("pk").values_list("code", flat=True))

    agreement_clock.remind(world.at)
    assert told() == []
    week = world.at + 7 * DAY
    agreement_clock.remind(week)
    agreement_clock.remind(week)
    assert told() == ["governance.notice_council_plan"]
    meeting = world.on + 60 * DAY
    held = Held("board", planned_on=meeting)
    agreement.approve(edition.pk, cast.organisation("vdab"), held, None, world.actor("griet"), world.at)
    agreement_clock.remind(world.at + 17 * DAY)
    assert len(told()) == 1
    agreement_clock.remind(world.at + 18 * DAY)
    assert told()[1:] == ["governance.notice_council_ahead"]
    agreement_clock.remind(world.at + 61 * DAY)
    assert told()[2:] == ["governance.notice_council_decided"]
    approve(world, edition, "emino", world.at + 61 * DAY)
    held = Held("board", meeting, meeting, "approved")
    after = world.at + 61 * DAY
    agreement.approve(edition.pk, cast.organisation("vdab"), held, None, world.actor("griet", after), after)
    Notice.objects.all().delete()
    agreement_clock.remind(world.at + 90 * DAY)
    assert told() == []


@pytest.mark.rule("G-03")
def test_cards_lead_from_approving_to_signing_to_nothing(first: tuple[World, Edition]) -> None:
    world, edition = first
    codes = lambda who: [c.code for c in cards(world.actor(who), world.at)]  # noqa: E731
    assert codes("griet") == ["governance.card_approve_agreement"]
    approve(world, edition, "vdab")
    assert codes("griet") == ["governance.card_sign_agreement"]
    sign(world, edition, "vdab")
    assert codes("griet") == []
    assert codes("yasmina") == codes("mieke") == []
    assert codes("ruben") == ["governance.card_approve_agreement"]


@pytest.mark.rule("G-03")
@pytest.mark.rule("G-07")
def test_a_change_is_prepared_by_two_adopted_and_numbered_in_order(first: tuple[World, Edition]) -> None:
    world, _ = first
    ours, wim, dirk, at = world.partnership, world.actor("wim"), world.actor("dirk"), world.at
    one = amendments.begin(ours.pk, "Een brugfiguur erbij", "Bijlage 5 krijgt een regel.", wim, at)
    decided = decision(world, "Een brugfiguur erbij")
    assert refused(lambda: amendments.adopt(one.pk, decided, None, wim, at)) == "governance.leader_has_not_prepared"
    assert (
        refused(lambda: amendments.prepare(one.pk, world.actor("an"), at)) == "governance.leader_and_director_prepare"
    )
    amendments.prepare(one.pk, wim, at)
    assert refused(lambda: amendments.prepare(one.pk, wim, at)) == "governance.you_have_prepared"
    assert refused(lambda: amendments.adopt(one.pk, decided, None, wim, at)) == "governance.director_has_not_prepared"
    amendments.prepare(one.pk, dirk, at)
    amendments.write(one.pk, one.title, "Bijlage 5 krijgt twee regels.", 1, dirk, at)
    assert refused(lambda: amendments.adopt(one.pk, decided, None, wim, at)) == "governance.leader_has_not_prepared"
    amendments.prepare(one.pk, wim, at)
    amendments.prepare(one.pk, dirk, at)
    assert refused(lambda: amendments.adopt(one.pk, None, None, wim, at)) == "governance.needs_decision"
    assert amendments.adopt(one.pk, decided, None, wim, at).number == 1
    assert refused(lambda: amendments.write(one.pk, "x", "y", 2, wim, at)) == "steps.not_now"
    two = amendments.begin(ours.pk, "Anders", "Tekst.", wim, at)
    assert changes_waiting_for(world) == []
    for by in (wim, dirk):
        amendments.prepare(two.pk, by, at)
    assert changes_waiting_for(world) == [two.pk]
    assert refused(lambda: amendments.adopt(two.pk, decided, None, wim, at)) == "governance.decision_used"
    assert amendments.adopt(two.pk, decision(world, "B"), None, wim, at).number == 2
    assert changes_waiting_for(world) == []
    assert [c.number for c in changes_of(ours, world.on)] == [1, 2]
    assert "Bijlage 8. Wijziging 1: Een brugfiguur erbij" in str(draft_paper(ours, world.on).blocks)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(two).objects.filter(pk=two.pk).update(director=None)


@pytest.mark.rule("G-03")
def test_one_person_in_both_roles_does_not_stand_for_two(first: tuple[World, Edition]) -> None:
    world, _ = first
    world.hold("wim", words.DIRECTOR, "compaan")
    row = amendments.begin(world.partnership.pk, "t", "x", world.actor("wim"), world.at)
    amendments.prepare(row.pk, world.actor("wim"), world.at)
    assert refused(lambda: amendments.prepare(row.pk, world.actor("wim"), world.at)) == "governance.you_have_prepared"
    Holding.objects.create(
        role=world.role(words.TEAM_LEADER),
        person=cast.person("an"),
        organisation=cast.organisation("arktos"),
        from_on=world.partnership.started_on,
    )
    assert refused(lambda: amendments.prepare(row.pk, world.actor("an"), world.at)) == "governance.role_has_prepared"


@pytest.mark.rule("G-03")
def test_a_change_needs_an_agreement_and_can_be_let_go(world: World) -> None:
    ours, wim, at = world.partnership, world.actor("wim"), world.at
    assert refused(lambda: amendments.begin(ours.pk, "t", "x", wim, at)) == "governance.change_the_draft_itself"
    agreement.freeze(ours.pk, "nu", wim, at)
    assert refused(lambda: amendments.begin(ours.pk, "t", "x", world.actor("an"), at)) == "governance.arrangers_do"
    row = amendments.begin(ours.pk, "t", "x", wim, at)
    assert [c.code for c in cards(world.actor("dirk"), at)][-1:] == ["governance.card_prepare_change"]
    amendments.withdraw(row.pk, wim, at)
    assert refused(lambda: amendments.prepare(row.pk, wim, at)) == "steps.not_now"
    assert refused(lambda: amendments.adopt(row.pk, decision(world), None, wim, at)) == "steps.not_now"


@pytest.mark.rule("G-03")
def test_the_note_for_the_council_speaks_of_this_partner(first: tuple[World, Edition]) -> None:
    from gezel.governance.documents.council_note import council_note

    world, edition = first
    row = standing(world.partnership, world.on).row(cast.organisation("hoogstraten").pk)
    assert row is not None
    note = note_for(world.partnership, row, world.on, "municipal_council")
    assert note is not None
    text = str(council_note(note).blocks)
    assert "gemeenteraad van Stad Hoogstraten" in text
    assert "Godelieve Maes (bestuurder) en Karel Peeters (bestuurder) ondertekenen" in text
    assert edition.sha256 in text
    assert to_docx(council_note(note))[:2] == b"PK"


@pytest.mark.rule("G-02")
def test_the_papers_are_made_and_equal_data_give_equal_bytes(first: tuple[World, Edition]) -> None:
    world, edition = first
    one, other = (to_pdf(standing_paper(edition, world.on)) for _ in range(2))
    assert one == other
    assert one.startswith(b"%PDF")
    assert to_docx(draft_paper(world.partnership, world.on))[:2] == b"PK"


@pytest.mark.rule("D-01")
def test_papers_open_for_who_takes_part_and_who_left_sees_editions_of_its_time(first: tuple[World, Edition]) -> None:
    world, edition = first
    owner = ("governance.edition", edition.pk)
    assert may_open_file(world.actor("an"), *owner)
    assert may_open_file(world.actor("ruben"), *owner)
    assert may_open_file(world.actor("mieke"), *owner)
    assert may_open_file(cast.actor("leen"), *owner) is None
    assert may_open_file(world.actor("an"), "proposal.proposal", 1) is None
    assert editions_seen(world.partnership, None) == [edition]
    assert editions_seen(world.partnership, world.on) == []
    assert editions_seen(world.partnership, world.on + DAY) == [edition]
    gone = day_of(world.at)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=gone)
    Holding.objects.filter(organisation=cast.organisation("arktos")).update(until_on=gone)
    cast.person("an").seats.update(until_on=gone)
    assert may_open_file(world.actor("an"), *owner) is None
    assert world.actor("an").has(orgs.TOOK_PART, "partnership", world.partnership.pk)


def test_a_signature_is_once(first: tuple[World, Edition]) -> None:
    world, edition = first
    approve(world, edition, "emino")
    sign(world, edition, "emino")
    made = Signature.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Signature.objects.create(
            edition=edition,
            signatory=made.signatory,
            signed_on=world.on,
            recorded_at=world.at,
            recorded_by=cast.person("wim"),
        )
