"""A reply from link to effect: kept, submitted in time, weighed by two, reversed or not, told (F-21, F-22)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from gezel.audit.models import Event
from gezel.formation import words
from gezel.formation.models import (
    CallVersion,
    Candidacy,
    ConflictDeclaration,
    Juror,
    PitchMoment,
    PitchSlot,
    Reply,
    Reversal,
    RoundOutcome,
    Submission,
    Weigher,
)
from gezel.formation.queries import cards_reply
from gezel.formation.queries.decision_pages import last_day, own_decision
from gezel.formation.queries.jury_state import round_open
from gezel.formation.queries.reply_access import may_open_file, refusal_by_link, replies_known_by, replies_seen_by
from gezel.formation.queries.reply_proof import pool
from gezel.formation.rules.reply import Point
from gezel.formation.workflows import pitch, reply, reply_weighing
from gezel.kernel.actor import VISITOR
from gezel.kernel.clock import end_of
from gezel.kernel.tokens import hash_of
from gezel.kernel.verdict import Refused
from gezel.organisations.queries.actors import actor_for
from gezel.post.models import Mail
from tests import cast

from .reply_world import Replied, deliver, refused_first, refused_second

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(at: datetime) -> Replied:
    """Emino refused after round 1."""
    return refused_first(at)


def refusal(act) -> str:  # type: ignore[no-untyped-def]
    """The code with which something is refused."""
    with pytest.raises(Refused) as caught:
        act()
    return caught.value.verdict.code


@pytest.mark.rule("F-21")
def test_a_refusal_carries_a_link_of_which_only_the_hash_is_kept(first: Replied) -> None:
    assert first.refusal.reply_token_hash == hash_of(first.token)
    invited = first.decided.told("arktos", words.MAIL_INVITED)
    assert invited.reply_token_hash == "" and "/weerwoord/" not in invited.mail.body
    assert refusal_by_link(first.token, VISITOR, first.at) == first.refusal
    assert refusal_by_link(first.token, first.fatma(), first.at) == first.refusal
    assert refusal_by_link(first.token, first.desk(), first.at) is None
    assert refusal_by_link("x" * 32, VISITOR, first.at) is None


@pytest.mark.rule("F-21")
def test_the_link_writes_and_submits_without_an_account(first: Replied) -> None:
    reply.save(
        first.refusal.pk,
        reply.Written(words.ABOUT_DOCUMENT, [Point("d1a", "Zin.", "Want.")], 0),
        VISITOR,
        first.at,
        first.token,
    )
    found = first.submit(token=first.token)
    assert found.state == words.SUBMITTED and "persoonlijke link" in found.submitted_by
    assert (
        refusal(lambda: reply.withdraw(first.refusal.pk, VISITOR, first.at, "verkeerd")) == "formation.reply_not_yours"
    )


@pytest.mark.rule("F-21")
def test_others_do_not_write(first: Replied) -> None:
    cast.join("an")
    an = actor_for(cast.person("an"), cast.organisation("arktos").pk, first.at, second_factor=True)
    written = reply.Written(words.ABOUT_DOCUMENT, [], 0)
    for who in (an, first.desk(), VISITOR):
        assert (
            refusal(lambda who=who: reply.save(first.refusal.pk, written, who, first.at)) == "formation.reply_not_yours"
        )


@pytest.mark.rule("F-21")
def test_on_the_last_second_it_counts_and_a_second_later_it_is_refused_with_the_date(first: Replied) -> None:
    first.write()
    day = last_day(first.refusal.candidacy, first.refusal)
    assert day is not None
    end = end_of(day)
    with pytest.raises(Refused) as caught:
        first.submit(at=end)
    assert caught.value.verdict.code == "formation.reply_too_late" and caught.value.verdict.params["last_day"] == day
    assert Reply.objects.get().state == words.DRAFT  # the draft stays
    assert first.submit(at=end - timedelta(seconds=1)).state == words.SUBMITTED


@pytest.mark.rule("F-21")
def test_substance_is_kept_as_a_draft_and_refused_as_a_reply(first: Replied) -> None:
    first.write(words.ABOUT_SUBSTANCE)
    assert refusal(first.submit) == "formation.reply_about_substance"
    assert Reply.objects.get().points.count() == 1
    first.write(words.ABOUT_DOCUMENT, Point("bestaat-niet", "Zin.", "Want."), edition=1)
    assert refusal(first.submit) == "formation.reply_document_missing"


def test_a_colleague_who_saved_meanwhile_is_not_overwritten(first: Replied) -> None:
    first.write()
    assert refusal(lambda: first.write(edition=0)) == "formation.reply_edited_meanwhile"
    assert first.write(edition=1).edition == 2


@pytest.mark.rule("F-21")
def test_the_receipt_says_the_words_and_everyone_concerned_hears(first: Replied) -> None:
    first.sent()
    mail = Mail.objects.get(kind=words.MAIL_REPLY_RECEIPT)
    assert "bij d1a" in mail.body and "op tijd" in mail.body and mail.released_at
    assert refusal(first.submit) == "steps.not_now"
    assert Event.objects.filter(code="formation.reply_submitted").count() == 1


@pytest.mark.rule("F-22")
@pytest.mark.rule("D-01")
@pytest.mark.rule("D-07")
def test_who_knows_of_a_reply(first: Replied) -> None:
    first.write()
    assert not replies_known_by(first.desk(), first.at).exists()  # a draft is the candidate's alone
    first.submit()
    world = first.decided.world
    assert replies_known_by(first.desk(), first.at).count() == 1
    assert replies_seen_by(world.actor("mieke"), first.at).count() == 1
    assert not replies_seen_by(world.actor("mieke", second_factor=False), first.at).exists()
    for who in ("yasmina", "an", "dirk", "piet"):
        assert not replies_known_by(world.actor(who), first.at).exists(), who
    row = ConflictDeclaration.objects.get(juror=world.jurors["leen"], candidacy=first.refusal.candidacy)
    assert replies_known_by(world.actor("leen"), first.at).exists()
    row.conflict, row.explanation = True, "Familie."
    row.save()
    assert not replies_known_by(world.actor("leen"), first.at).exists()


@pytest.mark.rule("F-22")
def test_who_sat_in_the_jury_is_never_asked(first: Replied) -> None:
    found = first.sent()
    assert {j.person for j in pool(found, first.at)} == {cast.person("piet"), cast.person("eva")}
    Juror.objects.create(
        area=first.area, person=cast.person("eva"), bench=words.EXTERNAL, name="Eva", email="eva@example.org",
        expertise="x", appointed_at=first.at, accepted_at=first.at, ended_at=first.at, ended_reason="gestopt",
    )  # fmt: skip
    assert {j.person for j in pool(found, first.at)} == {cast.person("piet")}
    assert refusal(lambda: first.ask(found, "eva")) == "formation.weigher_sat_in_jury"
    desk, at = first.desk(), first.at
    for email, code in (
        ("yasmina@example.org", "formation.weigher_sat_in_jury"),
        ("griet@example.org", "formation.weigher_sat_in_jury"),
        ("bram@example.org", "formation.weigher_works_for_area"),
        ("an@example.org", "formation.weigher_works_for_candidate"),
    ):
        cast.join(email.split("@")[0]) if "yasmina" not in email else None
        assert (
            refusal(lambda email=email: reply_weighing.ask_external(found.pk, "Iemand", email, "Kent dit.", desk, at))
            == code
        )
    assert Weigher.objects.count() == 0


@pytest.mark.rule("F-22")
def test_a_conflict_known_from_elsewhere_bars(first: Replied) -> None:
    found = first.sent()
    juror = Juror.objects.get(area__slug="mechelen", person=cast.person("piet"))
    own = first.refusal.candidacy
    elsewhere = Candidacy.objects.create(
        area=juror.area, organisation=own.organisation, call_version=own.call_version, invoice_only=False,
        engagement_at=first.at, started_at=first.at, submitted_at=first.at,
    )  # fmt: skip
    ConflictDeclaration.objects.create(
        juror=juror, candidacy=elsewhere, conflict=True, explanation="Bestuur.", at=first.at
    )
    assert refusal(lambda: first.ask(found, "piet")) == "formation.weigher_conflict_known"


@pytest.mark.rule("F-22")
def test_who_takes_up_the_invitation_is_proven_again(first: Replied) -> None:
    found = first.sent()
    seat = reply_weighing.ask_external(found.pk, "Nieuw", "nieuw@example.org", "Kent dit.", first.desk(), first.at)
    yasmina = cast.person("yasmina")
    reply_weighing.invitation_taken(reply_weighing.PURPOSE, seat.pk, yasmina.pk, "", yasmina.email, first.at)
    by = first.weigher("yasmina")
    assert (
        refusal(lambda: reply_weighing.declare(seat.pk, False, "", True, by, first.at))
        == "formation.weigher_sat_in_jury"
    )


@pytest.mark.rule("F-22")
def test_two_and_no_more_and_a_conflict_frees_the_seat(first: Replied) -> None:
    found = first.sent()
    seat = first.ask(found, "piet")
    by = first.weigher("piet")
    assert (
        refusal(lambda: reply_weighing.declare(seat.pk, False, "", False, by, first.at))
        == "formation.weigher_train_first"
    )
    assert (
        refusal(lambda: reply_weighing.declare(seat.pk, True, " ", True, by, first.at))
        == "formation.jury_conflict_explained"
    )
    assert refusal(lambda: reply_weighing.hand_in(seat.pk, by, first.at)) == "steps.not_now"
    assert reply_weighing.declare(seat.pk, True, "Neef werkt er.", False, by, first.at).state == words.WEIGHER_ENDED
    assert refusal(lambda: first.ask(found, "piet")) == "formation.weigher_already"
    first.ask(found, "eva")
    ask = lambda n: reply_weighing.ask_external(found.pk, n, f"{n}@example.org", "Kent dit.", first.desk(), first.at)  # noqa: E731
    ask("noor")
    assert refusal(lambda: ask("maarten")) == "formation.weigher_enough"
    assert refusal(lambda: reply_weighing.end(seat.pk, "x", first.desk("griet"), first.at)) == "steps.not_now"


@pytest.mark.rule("F-22")
@pytest.mark.rule("D-01")
@pytest.mark.rule("D-07")
def test_who_weighs_opens_the_candidacy_once_free_of_conflicts_and_with_a_second_factor(first: Replied) -> None:
    found = first.sent()
    seat, by = first.ask(found, "piet"), first.weigher("piet")
    one_step = actor_for(cast.person("piet"), 0, first.at, second_factor=False)
    stands = Submission.objects.get(candidacy=first.refusal.candidacy)
    opens = lambda who: may_open_file(who, "formation.submission", stands.pk)  # noqa: E731
    assert opens(by) is None  # asked, but nothing declared yet
    declare = lambda who: reply_weighing.declare(seat.pk, False, "", True, who, first.at)  # noqa: E731
    assert refusal(lambda: declare(one_step)) == "formation.jury_second_factor"
    declare(by)
    assert opens(by) is True
    assert [opens(who) for who in (one_step, first.weigher("eva"), first.desk(), VISITOR)] == [None] * 4
    other = Submission.objects.exclude(pk=stands.pk).first()
    assert other and may_open_file(by, "formation.submission", other.pk) is None


@pytest.mark.rule("F-22")
@pytest.mark.parametrize("last", [words.CONFIRM, words.REVERSE])
def test_nothing_is_decided_or_told_before_the_second_of_the_two_hands_in(first: Replied, last: str) -> None:
    found = first.sent()
    mails = Mail.objects.count()
    first.weigh(found, piet=words.REVERSE)
    seat, eva = first.ask(found, "eva"), first.weigher("eva")
    reply_weighing.declare(seat.pk, False, "", True, eva, first.at)
    reply_weighing.save(seat.pk, last, "Omdat eva het zo las.", 0, eva, first.at)  # written, but not handed in
    found.refresh_from_db()
    assert (found.state, found.decided_at, found.result) == (words.SUBMITTED, None, "")
    assert not Reversal.objects.exists() and Mail.objects.count() == mails
    later = first.at + timedelta(hours=1)
    reply_weighing.hand_in(seat.pk, eva, later)
    found.refresh_from_db()
    result = words.REVERSED if last == words.REVERSE else words.CONFIRMED
    assert (found.decided_at, found.result, found.disagreed) == (later, result, last == words.CONFIRM)
    assert Reversal.objects.filter(reply=found).exists() is (last == words.REVERSE)
    assert Mail.objects.count() == mails + 1


@pytest.mark.rule("F-22")
def test_a_motivation_is_needed_and_the_other_seat_is_not_yours(first: Replied) -> None:
    found = first.sent()
    seat, by = first.ask(found, "piet"), first.weigher("piet")
    reply_weighing.declare(seat.pk, False, "", True, by, first.at)
    assert refusal(lambda: reply_weighing.hand_in(seat.pk, by, first.at)) == "formation.weigher_choose"
    reply_weighing.save(seat.pk, words.REVERSE, "", 0, by, first.at)
    assert refusal(lambda: reply_weighing.hand_in(seat.pk, by, first.at)) == "formation.weigher_motivate"
    assert refusal(lambda: reply_weighing.save(seat.pk, "", "x", 0, by, first.at)) == "formation.jury_draft_changed"
    assert (
        refusal(lambda: reply_weighing.save(seat.pk, "", "x", 1, first.weigher("eva"), first.at))
        == "formation.weigher_not_yours"
    )


@pytest.mark.rule("F-22")
def test_reversed_after_round_1_gives_an_hour_by_itself_and_the_final_decisions_wait(first: Replied) -> None:
    found = first.sent()
    world = first.decided
    world.after_pitch(arktos=True)
    world.prepare(words.PITCH)
    assert refusal(lambda: world.release(words.PITCH)) == "formation.reply_blocks_final"
    world.world.at = first.decided.moment.starts_at - timedelta(days=6)
    assert first.weigh(found, piet=words.REVERSE, eva=words.REVERSE).result == words.REVERSED
    emino = world.of("emino")
    slot = PitchSlot.objects.get(candidacy=emino, cancelled_at__isnull=True)
    assert slot.starts_at == world.moment.starts_at + timedelta(minutes=45)  # Arktos has the first one
    mail = Mail.objects.get(kind=words.MAIL_REPLY_INVITED)
    assert mail.released_at and mail.ics_text and "meldpunt" in mail.body and "Omdat piet" in mail.body
    assert RoundOutcome.objects.get(candidacy=emino, round=1).result == words.NOT_SELECTED  # as it was decided
    assert round_open(emino, words.PITCH, slot.starts_at)
    told = own_decision(first.fatma(), emino.pk, first.at)
    assert told and told.pitching and told.slot == slot
    world.world.at = slot.ends_at
    assert refusal(lambda: world.release(words.PITCH)) == "formation.decision_waits_for_jury"
    world.after_pitch(emino=True)
    world.prepare(words.PITCH)
    world.release(words.PITCH)
    assert world.told("emino", words.MAIL_SELECTED).released_at


@pytest.mark.rule("F-22")
def test_without_a_free_hour_the_desk_plans_an_extra_one(first: Replied) -> None:
    found = first.sent()
    PitchMoment.objects.filter(pk=first.decided.moment.pk).update(slot_minutes=180)  # Arktos fills it
    first.weigh(found, piet=words.REVERSE, eva=words.REVERSE)
    emino, desk = first.decided.of("emino"), first.desk()
    assert not PitchSlot.objects.filter(candidacy=emino).exists()
    codes = [card.code for card in cards_reply.cards(desk, first.at)]
    assert "formation.card_reply_hour" in codes
    starts = first.at + timedelta(days=9)
    arktos = first.decided.of("arktos")
    assert refusal(lambda: pitch.give_extra(arktos.pk, starts, 45, "Zaal", desk, first.at)) == "formation.slot_already"
    slot = pitch.give_extra(emino.pk, starts, 45, "Bibliotheek", desk, first.at)
    assert slot.moment.extra and Mail.objects.filter(kind=words.MAIL_PITCH).count() == 1
    assert "formation.card_reply_hour" not in [card.code for card in cards_reply.cards(desk, first.at)]


@pytest.mark.rule("F-22")
def test_when_they_disagree_the_decision_stands_and_the_record_says_so(first: Replied) -> None:
    found = first.weigh(first.sent(), piet=words.CONFIRM, eva=words.REVERSE)
    assert (found.result, found.disagreed) == (words.CONFIRMED, True)
    assert not Reversal.objects.exists()
    mail = Mail.objects.get(kind=words.MAIL_REPLY_CONFIRMED)
    assert "niet tot hetzelfde besluit" in mail.body and "meldpunt" in mail.body
    assert refusal(lambda: reply.withdraw(first.refusal.pk, first.fatma(), first.at)) == "steps.not_now"


@pytest.mark.rule("F-22")
def test_the_setting_lets_final_decisions_go_and_a_late_reversal_still_has_its_second_round(first: Replied) -> None:
    version = CallVersion.objects.get()
    version.content = {"numbers": {"replies_block_final": False}}
    version.save()
    found, world = first.sent(), first.decided
    world.after_pitch(arktos=True)
    world.prepare(words.PITCH)
    world.release(words.PITCH)
    deliver(world, words.MAIL_FINAL_REFUSED_1, "emino")
    assert first.weigh(found, piet=words.REVERSE, eva=words.REVERSE).result == words.REVERSED
    emino, desk = world.of("emino"), first.desk()
    starts = first.at + timedelta(days=3)
    pitch.give_extra(emino.pk, starts, 45, "Bibliotheek", desk, first.at)
    world.after_pitch(at=starts + timedelta(hours=2), emino=True)
    assert len(world.prepare(words.PITCH)) == 1
    world.release(words.PITCH)
    assert world.told("emino", words.MAIL_SELECTED).released_at
    assert refusal(lambda: world.prepare(words.PITCH)) == "formation.decision_already_released"


@pytest.mark.rule("F-22")
def test_reversed_after_round_2_is_selected(at: datetime) -> None:
    second = refused_second(at)
    found = second.weigh(second.sent(), piet=words.REVERSE, eva=words.REVERSE)
    assert found.result == words.REVERSED
    outcome = RoundOutcome.objects.select_related("reversal").get(candidacy=second.decided.of("emino"), round=2)
    assert (outcome.result, outcome.leads_to) == (words.NOT_SELECTED, words.SELECTED)
    body = Mail.objects.get(kind=words.MAIL_REPLY_SELECTED).body
    assert "belooft nog geen deelname" in body and "meldpunt" in body


@pytest.mark.rule("F-22")
def test_a_withdrawn_reply_blocks_nothing(first: Replied) -> None:
    found = first.sent()
    seat = first.ask(found, "piet")
    reply.withdraw(first.refusal.pk, first.fatma(), first.at)
    by = first.weigher("piet")
    assert refusal(lambda: reply_weighing.declare(seat.pk, False, "", True, by, first.at)) == "formation.weigher_closed"
    first.decided.after_pitch(arktos=True)
    first.decided.prepare(words.PITCH)
    assert first.decided.release(words.PITCH)
