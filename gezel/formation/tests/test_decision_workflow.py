"""From outcome to mail: written, read, adapted, released together, sent over real SMTP, received (F-19, F-20, F-21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from gezel.audit.queries.history import history
from gezel.formation import words
from gezel.formation.models import Candidacy, ConflictDeclaration, Decision, Release, RoundOutcome, Submission
from gezel.formation.policies import decisions as policy
from gezel.formation.queries.decision_pages import last_day
from gezel.formation.queries.decision_round import round_state
from gezel.formation.workflows import decision, decision_after, decision_taking
from gezel.kernel.actor import SYSTEM
from gezel.kernel.clock import day_of
from gezel.kernel.days import reply_last_day
from gezel.kernel.texts import shown
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, Notice
from gezel.post.workflows.mail import bounce
from tests import cast

from .decision_world import CONTACT, Decided, make

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(at: datetime) -> Decided:
    """Arktos invited, Emino refused, nothing written yet."""
    return make(at).jury(arktos=True, emino=False)


def refusal(act: Callable[[], Any]) -> str:
    """The code with which something is refused."""
    with pytest.raises(Refused) as refused, transaction.atomic():
        act()
    return refused.value.verdict.code


def adapt(world: Decided, one: Decision, body: str = "", version: int = 1, who: str = "tom") -> Decision:
    """Adapt the text of a mail."""
    text = body or f"{one.mail.body}\n\nTot binnenkort."
    return decision.adapt(one.pk, one.mail.subject, text, version, world.world.actor(who), world.at)


@pytest.mark.rule("F-19")
@pytest.mark.rule("F-20")
def test_the_mail_says_the_jurys_own_words_and_the_right_of_reply(decided: Decided) -> None:
    made = decided.prepare(who="griet")
    assert sorted(d.kind for d in made) == [words.MAIL_INVITED, words.MAIL_REFUSED_1]
    mail = decided.told("emino", words.MAIL_REFUSED_1).mail
    assert mail.to_address == CONTACT.format("emino")
    assert mail.from_name == "Lokale besturen Waasland" and mail.reply_to == "loket@example.org"
    assert "2 op 4" in mail.body and r"Weegt \*zwaar\* & toont {plekken}." in mail.body
    assert decided.area.call_version.settings.reply_scope in mail.body
    assert shown(reply_last_day(day_of(decided.at))) in mail.body
    assert mail.state == "draft"


@pytest.mark.rule("F-19")
def test_writing_again_changes_nothing_that_waits(decided: Decided) -> None:
    decided.prepare()
    one = decided.told("arktos", words.MAIL_INVITED)
    adapt(decided, one)
    assert decided.prepare() == []
    assert decided.told("arktos", words.MAIL_INVITED).mail.body.endswith("Tot binnenkort.")
    assert Mail.objects.filter(kind__in=words.DECISION_MAILS).count() == 2


@pytest.mark.rule("F-19")
def test_only_candidates_whose_outcome_is_final_are_written_to(at: datetime) -> None:
    world = make(at).jury(arktos=True)
    assert [d.candidacy for d in world.prepare()] == [world.of("arktos")]
    world.give("arktos")
    assert refusal(world.release) == "formation.decision_waits_for_jury"


@pytest.mark.rule("F-19")
def test_a_mail_is_voided_when_the_outcome_changes_before_release(decided: Decided) -> None:
    decided.prepare()
    old = decided.told("emino", words.MAIL_REFUSED_1)
    other = old.outcome
    other.replaced_at, other.final_at, other.final_by = decided.at, None, None
    other.save()
    other.pk, other.replaced_at, other.final_at = None, None, decided.at
    other.final_by, other.contribution_score, other.result = other.proposed_by, 3, words.INVITED
    other.save()
    assert round_state(decided.area, 1, decided.at).line(old.candidacy_id).stale
    assert refusal(lambda: decided.release()) == "formation.decision_not_written"
    decided.prepare()
    old.refresh_from_db()
    assert old.state == words.DECISION_VOIDED and Mail.objects.get(pk=old.mail_id).state == "voided"
    assert decided.told("emino", words.MAIL_INVITED).outcome == other


@pytest.mark.rule("F-19")
def test_somebody_who_adapts_a_mail_has_read_it_and_versions_stay(decided: Decided) -> None:
    decided.prepare()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    adapt(decided, one)
    again = decided.told("emino", words.MAIL_REFUSED_1)
    assert again.state == words.DECISION_READ and again.read_by == cast.person("tom")
    assert [v.number for v in again.mail.versions.all()] == [1, 2]
    assert refusal(lambda: adapt(decided, again, "iets anders", 1)) == "formation.mail_lacks_score"
    assert refusal(lambda: adapt(decided, again, "", 1)) == "post.mail_changed_meanwhile"


@pytest.mark.rule("F-19")
def test_an_adapted_mail_keeps_the_motivation_and_the_last_day(decided: Decided) -> None:
    decided.prepare()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    without = one.mail.body.replace("Werkt goed samen.", "Zwak.")
    assert refusal(lambda: adapt(decided, one, without)) == "formation.mail_lacks_motivation"
    day = shown(one.told_last_day)
    assert refusal(lambda: adapt(decided, one, one.mail.body.replace(day, "ooit"))) == (
        "formation.mail_lacks_reply_last_day"
    )


@pytest.mark.rule("F-19")
def test_a_mail_can_begin_again_from_the_template(decided: Decided) -> None:
    decided.prepare()
    one = adapt(decided, decided.told("emino", words.MAIL_REFUSED_1))
    new = decision.rewrite(one.pk, decided.world.actor("tom"), decided.at)
    assert new.pk != one.pk and not new.mail.body.endswith("Tot binnenkort.")
    assert Mail.objects.get(pk=one.mail_id).state == "voided"


@pytest.mark.rule("F-19")
@pytest.mark.rule("F-28")
def test_only_the_local_governments_release(decided: Decided) -> None:
    decided.prepare()
    decided.give("arktos")
    for who, code in (
        ("griet", "formation.release_local_only"),
        ("mieke", "formation.manager_reads_only"),
        ("ruben", "formation.support_never_decides"),
        ("an", "formation.not_of_this_area"),
        ("dirk", "formation.not_of_this_area"),
    ):
        assert refusal(lambda who=who: decided.release(who=who)) == code
    assert refusal(lambda: decision.prepare(decided.area.pk, 1, decided.world.actor("mieke"), decided.at)) == (
        "formation.manager_reads_only"
    )
    assert not Release.objects.exists()
    assert decided.release(who="leen").by == cast.person("leen")


@pytest.mark.rule("D-07")
def test_jury_texts_ask_for_a_second_factor(decided: Decided) -> None:
    plain = decided.world.actor("tom", second_factor=False)
    assert refusal(lambda: decision.prepare(decided.area.pk, 1, plain, decided.at)) == (
        "formation.decision_second_factor"
    )


@pytest.mark.rule("F-13")
def test_who_has_a_conflict_leaves_it_to_a_colleague(decided: Decided) -> None:
    decided.prepare()
    ConflictDeclaration.objects.filter(juror=decided.world.jurors["leen"], candidacy=decided.of("emino")).update(
        conflict=True, explanation="Zetelt in het bestuur."
    )
    assert refusal(lambda: decided.release(who="leen")) == "formation.decision_conflict"


@pytest.mark.rule("F-13")
def test_a_mail_that_came_back_is_told_to_the_desk_but_not_to_who_has_a_conflict(decided: Decided) -> None:
    for who in ("tom", "leen", "griet"):
        cast.join(who)
    ConflictDeclaration.objects.filter(juror=decided.world.jurors["leen"], candidacy=decided.of("emino")).update(
        conflict=True, explanation="Zetelt in het bestuur."
    )
    released(decided, "emino", "arktos")
    for key, kind in (("emino", words.MAIL_REFUSED_1), ("arktos", words.MAIL_INVITED)):
        bounce(decided.told(key, kind).mail_id, SYSTEM, decided.at, "550 weg")
    heard = [n.person_id for n in Notice.objects.filter(code="formation.notice_decision_failed")]
    times = {who: heard.count(cast.person(who).pk) for who in ("tom", "griet", "leen")}
    assert times == {"tom": 2, "griet": 2, "leen": 1}


@pytest.mark.rule("F-11")
def test_nothing_is_prepared_before_the_deadline(decided: Decided) -> None:
    early = decided.area.deadline_at - timedelta(seconds=1)
    assert refusal(lambda: decision.prepare(decided.area.pk, 1, decided.world.actor("tom"), early)) == (
        "formation.decision_before_deadline"
    )


@pytest.mark.rule("F-19")
@pytest.mark.django_db(transaction=True)
def test_a_round_goes_together_over_smtp_and_is_frozen(at: datetime, smtp: Any) -> None:
    decided = make(at)
    decided.world.decide(decided.of("arktos"))  # this once by the jury's own journey
    decided.jury(emino=False)
    decided.prepare()
    decided.give("arktos")
    decided.release()
    decided.post()
    assert decided.area.round1_released_at == decided.at
    assert len(smtp.messages) == 2
    [letter] = smtp.to(CONTACT.format("emino"))
    text = letter.get_body(("plain",)).get_content()
    assert "2 op 4" in text and "Weegt *zwaar* & toont {plekken}." in text
    one = decided.told("emino", words.MAIL_REFUSED_1)
    assert one.sent_at == one.received_at == decided.at and one.state == words.DECISION_SENT
    assert "Weegt" in one.mail.frozen_text and one.mail.frozen_sha256
    assert refusal(lambda: adapt(decided, one)) == "formation.decision_already_released"
    with pytest.raises(DatabaseError, match="only grows"), transaction.atomic():
        Mail.objects.filter(pk=one.mail_id).update(frozen_text="anders")
    [calendar] = [p for p in smtp.to(CONTACT.format("arktos"))[0].walk() if p.get_content_type() == "text/calendar"]
    assert "METHOD:REQUEST" in calendar.get_content()


@pytest.mark.rule("F-19")
def test_a_round_is_released_once(decided: Decided) -> None:
    decided.prepare()
    decided.give("arktos")
    decided.release()
    assert refusal(decided.release) == "formation.decision_already_released"
    assert refusal(decided.prepare) == "formation.decision_already_released"
    with pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.create(area=decided.area, round=1, at=decided.at, by=cast.person("tom"))
    told = Notice.objects.filter(code="formation.notice_decision")
    assert {n.url for n in told} <= {f"/kandidaturen/{decided.of(k).pk}/beslissing/" for k in ("arktos", "emino")}


@pytest.mark.rule("F-21")
def test_the_last_day_is_that_of_the_day_of_release(decided: Decided) -> None:
    decided.prepare()
    decided.give("arktos")
    before = shown(decided.told("emino", words.MAIL_REFUSED_1).told_last_day)
    decided.world.at += timedelta(days=3)
    decided.release()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    assert one.told_last_day == reply_last_day(day_of(decided.at))
    assert before not in one.mail.body and shown(one.told_last_day) in one.mail.body


@pytest.mark.rule("F-21")
@pytest.mark.django_db(transaction=True)
def test_a_mail_that_leaves_a_day_later_tells_the_last_day_of_the_page(at: datetime, smtp: Any) -> None:
    decided = make(at).jury(arktos=True, emino=False)
    day = shown(reply_last_day(day_of(at)))
    RoundOutcome.objects.update(partnership_motivation=f"Zei dat alles klaar is tegen {day}.")
    decided.prepare()
    decided.give("arktos")
    cast.join("tom")
    decided.release()
    decided.world.at += timedelta(days=1)  # the mail waited in the queue over midnight
    decided.post()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    last = reply_last_day(day_of(decided.at))
    assert one.told_last_day == last == last_day(one.candidacy, one) and shown(last) != day
    [letter] = smtp.to(CONTACT.format("emino"))
    text = letter.get_body(("plain",)).get_content()
    assert f"tot en met {shown(last)}" in " ".join(text.split()) and f"klaar is tegen {day}." in " ".join(text.split())
    assert [v.by_name for v in one.mail.versions.order_by("number")][-1] == SYSTEM.name
    decision_after.mail_leaves(
        one.kind, one.candidacy_id, decided.at + timedelta(days=5)
    )  # sent: it stays as it was sent
    assert decided.told("emino", words.MAIL_REFUSED_1).told_last_day == last


@pytest.mark.rule("F-19")
@pytest.mark.django_db(transaction=True)
def test_a_server_that_is_down_brings_the_mail_back_and_it_goes_again(at: datetime, smtp: Any) -> None:
    decided = make(at).jury(arktos=True, emino=False)
    decided.prepare()
    decided.give("arktos")
    smtp.refuse = "550 5.1.1 onbekend adres"
    cast.join("tom")
    decided.release()
    decided.post()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    assert one.mail.state == "failed" and one.sent_at is None and one.state == words.DECISION_RELEASED
    back = Notice.objects.filter(code="formation.notice_decision_failed", person_id=cast.person("tom").pk)
    assert {n.url for n in back} == {"/vorming/2026/waasland/beslissingen/1/"}
    smtp.refuse = ""
    decided.world.at += timedelta(days=1)
    decision_after.send_again(one.pk, decided.world.actor("tom"), decided.at, to="nieuw@kandidaat.example")
    decided.post()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    assert one.sent_at == decided.at and one.told_last_day == reply_last_day(day_of(decided.at))
    [letter] = smtp.to("nieuw@kandidaat.example")
    assert shown(one.told_last_day) in letter.get_body(("plain",)).get_content()


@pytest.mark.rule("F-19")
def test_a_bounced_decision_goes_out_anew_and_the_first_stays(decided: Decided) -> None:
    released(decided, "emino")
    one = decided.told("emino", words.MAIL_REFUSED_1)
    bounce(one.mail_id, SYSTEM, decided.at, "550 weg")
    decision_after.send_again(one.pk, decided.world.actor("tom"), decided.at, to="nieuw@kandidaat.example")
    new = decided.told("emino", words.MAIL_REFUSED_1)
    assert new.mail_id != one.mail_id and new.mail.to_address == "nieuw@kandidaat.example"
    assert new.state == words.DECISION_RELEASED and Mail.objects.get(pk=one.mail_id).state == "bounced"


def released(world: Decided, *sent: str) -> None:
    """Round 1 released; the mails of the named candidates count as sent."""
    world.prepare()
    if any(line.kind == words.MAIL_INVITED for line in round_state(world.area, 1, world.at).lines):
        world.give("arktos")
    world.release()
    for key in sent:
        one = Decision.objects.get(candidacy=world.of(key), voided_at__isnull=True)
        Mail.objects.filter(pk=one.mail_id).update(sent_at=world.at, frozen_text="zoals verstuurd")
        decision_after.mail_told(one.kind, one.candidacy_id, "sent", world.at)


@pytest.mark.rule("F-21")
def test_a_receipt_is_corrected_with_a_reason_and_counts(decided: Decided) -> None:
    released(decided, "emino")
    one = decided.told("emino", words.MAIL_REFUSED_1)
    later = day_of(decided.at) + timedelta(days=2)
    decided.world.at += timedelta(days=3)
    by = decided.world.actor("tom")
    assert refusal(lambda: decision_after.correct_receipt(one.pk, later, " ", by, decided.at)) == (
        "formation.receipt_needs_reason"
    )
    early = day_of(one.sent_at) - timedelta(days=1)
    assert refusal(lambda: decision_after.correct_receipt(one.pk, early, "brief", by, decided.at)) == (
        "formation.receipt_before_sending"
    )
    kept = decision_after.correct_receipt(one.pk, later, "Telefonisch bevestigd.", by, decided.at)
    assert kept.received_at and day_of(kept.received_at) == later and kept.received_by == cast.person("tom")
    assert history([decided.of("emino")])[0].reason == "Telefonisch bevestigd."


@pytest.mark.rule("F-19")
@pytest.mark.rule("F-02")
def test_round_2_closes_the_matching_also_for_who_was_refused_before(decided: Decided) -> None:
    released(decided, "emino", "arktos")
    first = decided.told("emino", words.MAIL_REFUSED_1)
    decided.after_pitch(arktos=True)
    decided.prepare(2)
    closing = decided.told("emino", words.MAIL_FINAL_REFUSED_1)
    assert closing.outcome == first.outcome and shown(first.told_last_day) in closing.mail.body
    chosen = decided.told("arktos", words.MAIL_SELECTED)
    assert decided.area.call_version.settings.selection_notice in chosen.mail.body
    decided.release(2)
    assert decided.area.decided_at == decided.at and decided.area.step == words.DEVELOPMENT
    assert Decision.objects.filter(released_at=decided.at).count() == 2


@pytest.mark.rule("F-20")
def test_selection_cannot_be_told_without_what_it_does_not_promise(decided: Decided) -> None:
    released(decided, "emino", "arktos")
    decided.after_pitch(arktos=True).prepare(2)
    chosen = decided.told("arktos", words.MAIL_SELECTED)
    notice = decided.area.call_version.settings.selection_notice
    assert refusal(lambda: adapt(decided, chosen, chosen.mail.body.replace(notice, "Proficiat!"))) == (
        "formation.mail_lacks_selection_notice"
    )


@pytest.mark.rule("F-19")
def test_round_2_waits_for_round_1_and_for_its_mails(decided: Decided) -> None:
    assert refusal(lambda: decided.prepare(2)) == "formation.decision_round1_first"
    released(decided, "arktos")
    decided.after_pitch(arktos=False).prepare(2)
    assert refusal(lambda: decided.release(2)) == "formation.decision_first_mail_unsent"
    assert decided.told("arktos", words.MAIL_REFUSED_2).told_last_day == reply_last_day(day_of(decided.at))


@pytest.mark.rule("F-19")
def test_when_nobody_was_invited_round_2_can_be_closed_at_once(at: datetime) -> None:
    world = make(at).jury(arktos=False, emino=False)
    released(world, "arktos", "emino")
    assert {d.kind for d in world.prepare(2)} == {words.MAIL_FINAL_REFUSED_1}
    world.release(2)
    assert world.area.step == words.DEVELOPMENT


def test_an_area_without_candidates_can_close_both_rounds(at: datetime) -> None:
    world = make(at)
    world.world.area.candidacies.update(withdrawn_at=at)
    world.release(1)
    world.release(2)
    assert world.area.decided_at and not Mail.objects.filter(kind__in=words.DECISION_MAILS).exists()


# Every step from every state.
STATES = (
    words.DECISION_DRAFTED,
    words.DECISION_READ,
    words.DECISION_RELEASED,
    words.DECISION_SENT,
    words.DECISION_VOIDED,
)
ACTS: dict[str, Callable[[Decided, Decision], Any]] = {
    "adapt": lambda w, d: adapt(w, d),
    "read": lambda w, d: decision.mark_read(d.pk, 1, w.world.actor("tom"), w.at),
    "rewrite": lambda w, d: decision.rewrite(d.pk, w.world.actor("tom"), w.at),
    "release": lambda w, d: w.release(),
    "send_again": lambda w, d: decision_after.send_again(d.pk, w.world.actor("tom"), w.at),
    "correct_receipt": lambda w, d: decision_after.correct_receipt(
        d.pk, day_of(w.at), "gebeld", w.world.actor("tom"), w.at
    ),
}
EXPECTED = {
    "adapt": {words.DECISION_DRAFTED, words.DECISION_READ},
    "read": {words.DECISION_DRAFTED, words.DECISION_READ},
    "rewrite": {words.DECISION_DRAFTED, words.DECISION_READ},
    "release": {words.DECISION_DRAFTED, words.DECISION_READ},
    "send_again": set(),  # asks for a mail that came back, too: see the two tests with a server that refuses
    "correct_receipt": {words.DECISION_SENT},
}


def bring(world: Decided, state: str) -> Decision:
    """Emino's refusal in a state."""
    if state in (words.DECISION_RELEASED, words.DECISION_SENT):
        released(world, *(["emino"] if state == words.DECISION_SENT else []))
        return world.told("emino", words.MAIL_REFUSED_1)
    world.prepare()
    world.give("arktos")
    one = world.told("emino", words.MAIL_REFUSED_1)
    if state == words.DECISION_READ:
        decision.mark_read(one.pk, 1, world.world.actor("tom"), world.at)
    if state == words.DECISION_VOIDED:
        decision.rewrite(one.pk, world.world.actor("tom"), world.at)
        Decision.objects.filter(candidacy=one.candidacy, voided_at__isnull=True).update(
            voided_at=world.at, voided_reason="proef"
        )
    one.refresh_from_db()
    return one


@pytest.mark.rule("F-19")
@pytest.mark.parametrize("state", STATES)
def test_every_step_from_every_state(decided: Decided, state: str) -> None:
    one = bring(decided, state)
    assert one.state == state
    for step, act in ACTS.items():
        before = transaction.savepoint()
        if state in EXPECTED[step]:
            act(decided, Decision.objects.get(pk=one.pk))
        else:
            assert refusal(lambda act=act: act(decided, Decision.objects.get(pk=one.pk))), step
        transaction.savepoint_rollback(before)


@pytest.mark.rule("F-19")
@pytest.mark.parametrize("state", STATES)
def test_the_table_of_steps(state: str) -> None:
    waiting = {words.DECISION_DRAFTED, words.DECISION_READ}
    assert set(decision_taking.STEPS.open_steps(state)) == (
        {"adapt", "read", "rewrite", "void", "release"}
        if state in waiting
        else {
            words.DECISION_RELEASED: {"sent", "send_again", "confirm_sent"},
            words.DECISION_SENT: {"send_again", "correct_receipt"},
            words.DECISION_VOIDED: set(),
        }[state]
    )


@pytest.mark.rule("F-19")
def test_the_database_refuses_what_may_never_be(decided: Decided) -> None:
    decided.prepare()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    wrong: list[dict[str, Any]] = [
        {"sent_at": decided.at},
        {"kind": "iets"},
        {"received_at": decided.at},
        {"voided_at": decided.at},
        {"read_at": decided.at},
        {"slot_later": True},
        {"received_by": cast.person("tom")},
        {"released_at": decided.at, "sent_at": decided.at - timedelta(seconds=1)},
    ]
    for fields in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.filter(pk=one.pk).update(**fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(candidacy=one.candidacy, outcome=one.outcome, kind=one.kind, mail=one.mail)


@pytest.mark.rule("F-19")
def test_the_button_asks_what_the_gate_asks(decided: Decided) -> None:
    tom = decided.world.actor("tom")
    assert policy.may_release(tom, round_state(decided.area, 1, decided.at), decided.at).code == (
        "formation.decision_not_written"
    )
    decided.prepare()
    assert policy.may_release(tom, round_state(decided.area, 1, decided.at), decided.at).code == (
        "formation.decision_without_slot"
    )


@pytest.mark.rule("F-19")
@pytest.mark.parametrize("typed", ["jan..x@voorbeeld.be", "jan,piet@voorbeeld.be", "é@voorbeeld.be"])
def test_one_wrong_address_keeps_no_area_waiting(decided: Decided, typed: str) -> None:
    starter = cast.person("fatma")
    Candidacy.objects.filter(pk=decided.of("emino").pk).update(started_by=starter)
    for submission in Submission.objects.filter(candidacy=decided.of("emino")):
        submission.content["header"]["contact_email"] = typed
        submission.save()
    assert len(decided.prepare()) == 2
    assert decided.told("emino", words.MAIL_REFUSED_1).mail.to_address == starter.email
