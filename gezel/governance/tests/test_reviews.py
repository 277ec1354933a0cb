"""The quarterly review: due dates, questions, all partners, the report to Europa WSE (G-04, G-14); reminders."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Holding, Meeting, ReviewDispatch
from gezel.governance.queries.cards_meetings import cards
from gezel.governance.queries.meetings import agenda_of
from gezel.governance.queries.reviews import partners_missing, questions_of, review_lines
from gezel.governance.queries.waiting import waiting_for
from gezel.governance.rules.review import next_review, not_there
from gezel.governance.rules.review_questions import Question, first_questions, mark_of
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import called, held, reported
from gezel.governance.tests.test_meetings import refused
from gezel.governance.workflows.actions import finish, give
from gezel.governance.workflows.meeting_clock import remind
from gezel.governance.workflows.partnership import agree_number
from gezel.governance.workflows.reviews import ask, letters_of, mail_told, release_review, send_review
from gezel.organisations.models import Partnership
from gezel.post.models import Mail, Notice
from gezel.post.workflows.mail import void
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


@pytest.mark.rule("G-14")
@pytest.mark.parametrize(
    ("previous", "months", "last_day"),
    [
        (None, 3, date(2026, 4, 30)),
        (date(2026, 2, 28), 3, date(2026, 5, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 2, 1), 2, date(2026, 4, 1)),
    ],
)
def test_the_term_runs_from_the_previous_review_else_from_the_start(
    previous: date | None, months: int, last_day: date
) -> None:
    assert next_review(previous, date(2026, 1, 31), months).last_day == last_day


@pytest.mark.rule("G-14")
def test_who_nobody_stands_for() -> None:
    assert not_there((1, 2, 3), (3, 9)) == (1, 2)


@pytest.mark.rule("G-14")
def test_it_is_late_until_held_and_the_number_is_the_partnerships_own(world: World) -> None:
    ours = world.partnership
    assert review_lines([ours], world.at)[0].late
    called(world, review=True)
    planned = review_lines([ours], world.at)[0]
    assert planned.late
    assert planned.next_at is not None
    meeting = held(world, review=True)
    line = review_lines([ours], world.at)[0]
    assert not line.late
    assert line.last_at == meeting.starts_at
    assert line.unsent == meeting.starts_at
    before = line.due.last_day
    agree_number(ours.pk, "review_months", 2, world.on, "vaker terugkijken", world.actor("wim"), world.at)
    assert review_lines([ours], world.at)[0].due.last_day < before
    Partnership.objects.filter(pk=ours.pk).update(ends_on=world.on - timedelta(days=1))
    later = world.at + timedelta(days=200)
    assert not review_lines([ours], later)[0].late, "a project that ended owes no review"


@pytest.mark.rule("G-14")
def test_an_ordinary_meeting_is_no_review(world: World) -> None:
    held(world)
    assert review_lines([world.partnership], world.at)[0].last_at is None


@pytest.mark.rule("G-14")
def test_the_agenda_asks_the_questions_of_both_levels_and_a_partnership_has_its_own(world: World) -> None:
    meeting = called(world, review=True)
    asked = [p.title for p in meeting.points.filter(kind="question")]
    assert asked == [q.text for q in first_questions()]
    assert {q.level for q in first_questions()} == {"service", "partnership"}
    own = [Question("service", "Wat lukte?"), Question("partnership", "  Wat   wringt? "), Question("service", " ")]
    seen = mark_of(questions_of(world.partnership))
    ask(world.partnership.pk, own, seen, world.actor("wim"), world.at)
    twice = refused(ask, world.partnership.pk, [*own, own[0]], seen, world.actor("dirk"), world.at)
    assert twice == "ui.changed_meanwhile", "the questions of a colleague are not written over"
    assert [q.text for q in questions_of(world.partnership)] == ["Wat lukte?", "Wat wringt?"]
    now = mark_of(questions_of(world.partnership))
    one_level = refused(ask, world.partnership.pk, own[:1], now, world.actor("wim"), world.at)
    assert one_level == "governance.review_needs_both_levels"
    assert refused(ask, world.partnership.pk, own, now, world.actor("an"), world.at) == "governance.arrangers_do"
    assert len(questions_of(world.partnership)) == 2


@pytest.mark.rule("G-14")
def test_a_review_names_the_partners_that_were_not_there(world: World) -> None:
    meeting = held(world, ("dirk", "wim", "an"), review=True)
    names = {p.organisation.name for p in partners_missing(meeting, agenda_of(meeting).people)}
    assert names == {"Emino", "VDAB", "VVSG"}
    from gezel.governance.workflows.report import freeze

    frozen = freeze(meeting.pk, world.actor("wim"), world.at)
    assert set(frozen.report["missing_partners"]) == names


@pytest.mark.rule("G-04")
@pytest.mark.rule("G-14")
def test_the_report_goes_to_europa_wse_by_who_may_speak_with_a_receipt(world: World) -> None:
    meeting = reported(world, review=True)
    for who in ("wim", "an", "ruben"):
        assert refused(send_review, meeting.pk, world.actor(who), world.at) == "governance.promotor_speaks"
        assert refused(release_review, meeting.pk, world.actor(who), world.at) == "governance.promotor_speaks"
    letters = send_review(meeting.pk, world.actor("dirk"), world.at)
    assert [m.to_address for m in letters] == [cast.person("mieke").email]
    assert list(letters[0].attachments.all()) == [meeting.pdf]
    assert letters[0].released_at is None, "a person reads a formal letter first"
    assert refused(send_review, meeting.pk, world.actor("fatma"), world.at) == "governance.review_on_its_way"
    released = release_review(meeting.pk, world.actor("fatma"), world.at)
    assert [m.pk for m in released] == [m.pk for m in letters]
    mail_told("governance.other", meeting.pk, "sent", world.at)
    assert ReviewDispatch.objects.get().sent_at is None
    mail_told("governance.review_report", meeting.pk, "sent", world.at)
    assert ReviewDispatch.objects.get().sent_at == world.at
    assert review_lines([world.partnership], world.at)[0].unsent is None


@pytest.mark.rule("G-14")
def test_a_letter_withdrawn_can_be_readied_again(world: World) -> None:
    meeting = reported(world, review=True)
    send_review(meeting.pk, world.actor("dirk"), world.at)
    for letter in letters_of(meeting):
        void(letter.pk, world.actor("dirk"), world.at, "verkeerde bijlage")
    assert not ReviewDispatch.objects.exists()
    assert len(send_review(meeting.pk, world.actor("dirk"), world.at)) == 1


@pytest.mark.rule("G-14")
def test_only_the_frozen_report_of_a_review_goes(world: World) -> None:
    dirk = world.actor("dirk")
    assert refused(send_review, held(world, review=True).pk, dirk, world.at) == "governance.review_not_frozen"
    assert refused(send_review, reported(world).pk, dirk, world.at) == "governance.not_a_review"


@pytest.mark.rule("G-06")
@pytest.mark.rule("G-07")
@pytest.mark.rule("G-14")
def test_the_clock_reminds_once(world: World) -> None:
    action = give(
        world.partnership, "Bellen", cast.person("an").pk, world.on + timedelta(days=10), world.actor("an"), world.at
    )

    def told(code: str) -> list[int]:
        return sorted(Notice.objects.filter(code=f"governance.{code}").values_list("person_id", flat=True))

    for _ in range(2):
        remind(world.at)
    arranging = sorted(cast.person(who).pk for who in ("dirk", "fatma", "wim"))
    assert told("notice_body_overdue") == told("notice_review_late") == arranging
    assert told("notice_action_soon") == []
    for days in (7, 8, 12, 13):
        remind(world.at + timedelta(days=days))
    assert told("notice_action_soon") == told("notice_action_late") == [cast.person("an").pk]
    finish(action.pk, "", world.actor("an"), world.at)
    held(world, review=True)
    Notice.objects.all().delete()
    remind(world.at)
    assert told("notice_body_overdue") == told("notice_review_due") == []
    remind(world.at + timedelta(days=70))
    assert told("notice_review_due") == arranging


@pytest.mark.rule("G-06")
@pytest.mark.rule("G-14")
def test_who_stopped_is_reminded_of_nothing_more(world: World) -> None:
    assert {"governance.card_body_overdue", "governance.card_review_late"} <= set(codes(world, "wim"))
    Partnership.objects.update(stopped_on=world.on - timedelta(days=1))
    remind(world.at)
    assert not Notice.objects.exists()
    assert codes(world, "wim") == []


def codes(world: World, who: str) -> list[str]:
    """The cards on somebody's home."""
    return [card.code for card in cards(world.actor(who), world.at)]


@pytest.mark.rule("G-14")
def test_home_shows_what_waits(world: World) -> None:
    assert {"governance.card_body_overdue", "governance.card_review_late"} <= set(codes(world, "wim"))
    assert codes(world, "joris") == []
    assert codes(world, "mieke") == codes(world, "ruben") == ["governance.card_reviews_late"]
    give(world.partnership, "Bellen", cast.person("an").pk, world.on, world.actor("an"), world.at)
    called(world, days=10)
    assert codes(world, "an") == ["governance.card_action", "governance.card_meeting"]
    Meeting.objects.all().delete()
    reported(world, review=True)
    assert "governance.card_review_send" in codes(world, "wim")
    assert "governance.card_body_overdue" not in codes(world, "wim")
    assert codes(world, "mieke") == []
    Holding.objects.filter(person=cast.person("wim")).delete()
    assert "governance.card_review_send" not in codes(world, "wim")


@pytest.mark.rule("G-14")
def test_pages(world: World, client: Client) -> None:
    here = f"/partnerschappen/{world.partnership.pk}/overleg/"
    meeting = reported(world, review=True)
    dirk = client.as_(cast.person("dirk"), cast.organisation("hoogstraten"))  # type: ignore[attr-defined]
    page = dirk.get(f"{here}reviews/").content.decode()
    assert "moet nog naar Europa WSE" in page
    one = f"{here}vergaderingen/{meeting.pk}/verslag/"
    assert "Brief klaarzetten" in dirk.get(one).content.decode()
    assert dirk.post_form(f"{one}europa-wse/", {}).status_code == 302
    assert "Laten vertrekken" in dirk.get(one).content.decode()
    assert dirk.post_form(f"{one}europa-wse/", {"do": "release"}).status_code == 302
    assert Mail.objects.get(kind="governance.review_report").released_at is not None
    seen = {"seen": mark_of(first_questions())}
    empty = {"service": "Wat lukte?", "partnership": ""}
    assert dirk.post_form(f"{here}reviews/vragen/", empty | seen).status_code == 422
    sent = {"service": "Wat lukte?", "partnership": "Wat wringt?"}
    stale = dirk.post_form(f"{here}reviews/vragen/", sent | {"seen": "x"})
    assert stale.status_code == 422
    assert "Wat wringt?" in stale.content.decode()
    assert seen["seen"] in dirk.get(f"{here}reviews/vragen/").content.decode()
    sent |= seen
    assert dirk.post_form(f"{here}reviews/vragen/", sent).status_code == 302
    mieke = client.as_(cast.person("mieke"), cast.organisation("europa_wse"))  # type: ignore[attr-defined]
    assert "Lokaal Netwerk Noorderkempen" in mieke.get("/partnerschappen/reviews/").content.decode()
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    assert leen.get(f"{here}reviews/").status_code == leen.get(one).status_code == 404
    assert "Noorderkempen" not in leen.get("/partnerschappen/reviews/").content.decode()


@pytest.mark.rule("G-14")
def test_a_review_waits_for_the_support_group_until_a_day_is_set(world: World) -> None:
    def waiting(kind: str = words.SUPPORT_GROUP) -> list[date | None]:
        return [one.due for one in waiting_for(world.body(kind), world.at) if one.kind == "review"]

    due = review_lines([world.partnership], world.at)[0].due.last_day
    assert waiting() == [due]
    assert waiting(words.PROJECT) == []
    assert [p.kind for p in called(world).points.all()] == ["review"]
    assert [p.kind for p in called(world, review=True, days=20).points.all() if p.kind == "review"] == []
    assert waiting() == []


@pytest.mark.rule("G-14")
@pytest.mark.parametrize(("days", "waits"), [(32, False), (31, True)])
def test_a_review_waits_from_a_month_before_its_last_day(world: World, days: int, waits: bool) -> None:
    held(world, review=True)
    due = review_lines([world.partnership], world.at)[0].due.last_day
    at = world.at + (due - timedelta(days=days) - world.on)
    kinds = [one.kind for one in waiting_for(world.body(), at)]
    assert ("review" in kinds) is waits
    Partnership.objects.update(stopped_on=world.on)
    assert "review" not in [one.kind for one in waiting_for(world.body(), at)]
