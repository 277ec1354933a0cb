"""A candidacy's life: every step from every state, what is kept, what is told."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.audit.models import Event
from gezel.formation import words
from gezel.formation.models import Candidacy, Reminder, Submission
from gezel.formation.queries.candidacy_draft import draft_of, frozen
from gezel.formation.tests.candidates import SECRET, begin, fill, submitted, world
from gezel.formation.workflows.candidacy import STEPS, accept_engagement, start, submit, withdraw
from gezel.formation.workflows.candidacy_reminders import remind
from gezel.formation.workflows.candidacy_text import save_section
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Organisation
from gezel.organisations.queries.actors import actor_for
from gezel.post.models import Mail, Notice
from tests import cast

pytestmark = pytest.mark.django_db


def refused(code):
    """The refusal with this code."""
    return pytest.raises(Refused, match=code)


@pytest.mark.rule("F-10")
class TestDoor:
    """Who comes in, and with what."""

    def test_start(self, at):
        given = world(at)
        candidacy, actor = begin(given, at)
        assert candidacy.state(at) == words.DRAFT
        texts = dict(candidacy.sections.values_list("code", "text"))
        assert texts == {"contact_name": "An Cuypers", "contact_email": "an@example.org"}
        assert Event.objects.filter(code="formation.candidacy_started", person_id=actor.person_id).count() == 1

    @pytest.mark.parametrize(("key", "code"), [("griet", "formation.door_vdab"), ("leen", "formation.door_involved")])
    def test_who_drew_the_area_cannot_stand(self, at, key, code):
        given = world(at)
        with refused(code):
            begin(given, at, key)

    def test_a_party_that_left_before_step_2_may(self, at):
        given = world(at)
        given.area.parties.filter(side="local").update(until_on=(at - timedelta(days=75)).date())
        assert begin(given, at, "leen")

    def test_a_government_inside_the_area_cannot_stand_though_no_party(self, at):
        from gezel.formation.models import AreaMunicipality
        from gezel.organisations.models import Municipality

        given = world(at)
        _, hoogstraten = cast.join("dirk")
        place = Municipality.objects.filter(name="Hoogstraten").first() or Municipality.objects.create(
            nis="13014", name="Hoogstraten", province="Antwerpen", valid_from=at.date()
        )
        assert begin(world(at), at, "dirk")
        hoogstraten.municipality = place
        hoogstraten.save()
        AreaMunicipality.objects.create(area=given.area, municipality=place, from_on=(at - timedelta(days=9)).date())
        with refused("formation.door_involved"):
            begin(given, at, "dirk")

    def test_invalid_number(self, at):
        given = world(at)
        cast.join("an")
        Organisation.objects.filter(name="Arktos").update(enterprise_number="0410346722")
        with refused("formation.door_number"):
            begin(given, at)

    def test_association_without_number_may(self, at):
        assert begin(world(at), at, "eva")

    @pytest.mark.parametrize(
        ("answers", "code"),
        [
            ({"invoice_only": True, "consortium": False}, "formation.door_invoice"),
            ({"invoice_only": None, "consortium": False}, "formation.door_unanswered"),
        ],
    )
    def test_invoice(self, at, answers, code):
        given = world(at)
        person, arktos = cast.join("an")
        with refused(code):
            start(given.area, arktos, actor_for(person, arktos.pk, at), at, **answers)
        assert not Candidacy.objects.exists()

    def test_only_for_ones_own_organisation(self, at):
        given = world(at)
        _, emino = cast.join("fatma")
        with refused("formation.not_your_candidacy"):
            start(given.area, emino, given.actor("an"), at, invoice_only=False, consortium=False)
        with refused("formation.stand_as_organisation"):
            start(given.area, emino, given.actor("yasmina"), at, invoice_only=False, consortium=False)


@pytest.mark.rule("F-09")
class TestOnePerArea:
    """One candidacy per area; several areas each their own."""

    def test_second_is_refused(self, at):
        given = world(at)
        begin(given, at)
        with refused("formation.door_second"):
            begin(given, at, "joris")
        assert begin(world(at), at)

    def test_the_database_refuses_too(self, at):
        given = world(at)
        candidacy, _ = begin(given, at)
        candidacy.pk = None
        with pytest.raises(IntegrityError), transaction.atomic():
            candidacy.save(force_insert=True)

    def test_consortium(self, at):
        given = world(at)
        person, arktos = cast.join("an")
        with refused("formation.door_consortium"):
            start(given.area, arktos, actor_for(person, arktos.pk, at), at, invoice_only=False, consortium=True)


@pytest.mark.rule("F-11")
class TestSubmit:
    """What arrives in time stands, frozen, with a receipt."""

    def test_receipt(self, at):
        given = world(at)
        candidacy, actor = submitted(given, at)
        submission = candidacy.submissions.get()
        content = submission.pdf.content()
        assert (submission.number, submission.at, candidacy.state(at)) == (1, at, words.SUBMITTED)
        assert hashlib.sha256(content).hexdigest() == submission.pdf_sha256 == submission.pdf.sha256
        mail = Mail.objects.get(kind="formation.candidacy_receipt")
        assert submission.pdf_sha256 in mail.body and mail.to_address == "an@example.org"
        assert "maandag 2 maart 2026 om 10:00:00" in mail.body
        assert [f.pk for f in mail.attachments.all()] == [submission.pdf_id] and mail.released_at == at
        assert Event.objects.filter(code="formation.candidacy_submitted").count() == 1
        assert Notice.objects.filter(code="formation.notice_submitted", person_id=actor.person_id).count() == 1

    def test_contributions_are_written(self, at):
        candidacy, _ = submitted(world(at), at)
        rows = candidacy.submissions.get().contributions.values_list("challenge__number", "text")
        assert list(rows) == [(1, f"{SECRET} bijdrage")]

    def test_receipt_goes_to_contact_and_to_who_submitted(self, at):
        given = world(at)
        candidacy, actor = begin(given, at)
        fill(candidacy, actor, at)
        save_section(candidacy.pk, "contact_email", "directie@arktos.example.org", 1, actor, at)
        submit(candidacy.pk, actor, at)
        to = Mail.objects.filter(kind="formation.candidacy_receipt").values_list("to_address", flat=True)
        assert set(to) == {"directie@arktos.example.org", "an@example.org"}

    def test_an_address_no_mail_can_reach_is_asked_again(self, at):
        given = world(at)
        candidacy, actor = begin(given, at)
        fill(candidacy, actor, at)
        save_section(candidacy.pk, "contact_email", "an@xn--.x--y", 1, actor, at)
        with refused("formation.not_complete"):
            submit(candidacy.pk, actor, at)
        save_section(candidacy.pk, "contact_email", "an@arktos.example.org", 2, actor, at)
        assert submit(candidacy.pk, actor, at).number == 1

    @pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-06-30"])
    def test_the_last_millisecond_is_in_and_midnight_is_out(self, at, day):
        given = world(at)
        deadline = datetime.fromisoformat(f"{day}T22:00:00+00:00")  # midnight in Brussels in summer time
        if day == "2026-10-25":
            deadline = datetime.fromisoformat(f"{day}T23:00:00+00:00")
        given.area.deadline_at = deadline
        given.area.save()
        candidacy, actor = begin(given, at)
        fill(candidacy, actor, at)
        with refused("formation.too_late"):
            submit(candidacy.pk, actor, deadline)
        assert not Submission.objects.exists() and candidacy.sections.filter(text__contains=SECRET).exists()
        assert submit(candidacy.pk, actor, deadline - timedelta(milliseconds=1)).number == 1

    def test_double_submit_is_one_submission(self, at):
        candidacy, actor = submitted(world(at), at)
        again = submit(candidacy.pk, actor, at + timedelta(seconds=1))
        assert again.number == 1 and candidacy.submissions.count() == 1
        assert Mail.objects.filter(kind="formation.candidacy_receipt").count() == 1

    def test_replacing(self, at):
        candidacy, actor = submitted(world(at), at)
        save_section(candidacy.pk, "d1a", "Een beter antwoord.", 1, actor, at)
        candidacy.refresh_from_db()
        first = candidacy.submissions.get()
        assert candidacy.stands and SECRET in first.content["answers"]["d1a"]
        second = submit(candidacy.pk, actor, at + timedelta(days=1))
        assert (second.number, second.content["answers"]["d1a"]) == (2, "Een beter antwoord.")
        assert SECRET in candidacy.submissions.get(number=1).content["answers"]["d1a"]

    def test_withdrawing_and_coming_back(self, at):
        candidacy, actor = submitted(world(at), at)
        withdraw(candidacy.pk, actor, at + timedelta(hours=1))
        candidacy.refresh_from_db()
        assert candidacy.state(at) == words.WITHDRAWN and not candidacy.stands
        assert Mail.objects.filter(kind="formation.candidacy_withdrawn").count() == 1
        assert submit(candidacy.pk, actor, at + timedelta(hours=2)).number == 2
        candidacy.refresh_from_db()
        assert candidacy.stands

    def test_not_withdrawn_after_the_deadline(self, at):
        given = world(at)
        candidacy, actor = submitted(given, at)
        with refused("formation.too_late"):
            withdraw(candidacy.pk, actor, given.deadline)
        candidacy.refresh_from_db()
        assert candidacy.stands

    def test_a_draft_stays_unsubmitted(self, at):
        given = world(at)
        candidacy, _ = begin(given, at)
        assert candidacy.state(given.deadline) == words.NOT_SUBMITTED


@pytest.mark.rule("F-08")
class TestComplete:
    """Incomplete or too long is refused, with what is missing."""

    def test_empty(self, at):
        candidacy, actor = begin(world(at), at)
        with refused("formation.not_complete") as stop:
            submit(candidacy.pk, actor, at)
        assert stop.value.verdict.params["count"] == 2 + 11 + 1 + 1

    def test_eleven_pages(self, at):
        candidacy, actor = begin(world(at), at)
        fill(candidacy, actor, at)
        long = "\n\n".join(f"Alinea {n}: " + "woorden die samen een bladzijde vullen " * 12 for n in range(75))
        save_section(candidacy.pk, "d1b", long, 1, actor, at)
        with refused("formation.not_complete") as stop:
            submit(candidacy.pk, actor, at)
        assert stop.value.verdict.params["first"] == "formation.too_many_pages"
        save_section(candidacy.pk, "d1b", long[: len(long) // 2], 2, actor, at)
        assert 1 < submit(candidacy.pk, actor, at).pages <= 10

    def test_engagement_is_needed_and_stays_while_it_stands(self, at):
        candidacy, actor = begin(world(at), at)
        fill(candidacy, actor, at)
        accept_engagement(candidacy.pk, False, actor, at)
        with refused("formation.not_complete"):
            submit(candidacy.pk, actor, at)
        accept_engagement(candidacy.pk, True, actor, at)
        submit(candidacy.pk, actor, at)
        with refused("formation.engagement_stands"):
            accept_engagement(candidacy.pk, False, actor, at)

    def test_the_database_wants_the_engagement(self, at):
        candidacy, _ = begin(world(at), at)
        with pytest.raises(IntegrityError), transaction.atomic():
            Candidacy.objects.filter(pk=candidacy.pk).update(submitted_at=at)

    def test_emoji_and_other_scripts_go_on_paper(self, at):
        candidacy, actor = begin(world(at), at)
        fill(candidacy, actor, at)
        save_section(candidacy.pk, "contact_name", "Zoë 😀 فاطمة 李", 1, actor, at)
        save_section(candidacy.pk, "d1b", "Wij 💪 werken\x07 samen: 你好", 1, actor, at)
        assert submit(candidacy.pk, actor, at).pdf.size > 0


@pytest.mark.rule("F-11")
class TestSteps:
    """The step table from every state, and the workflows that hold to it."""

    @pytest.mark.parametrize("state", [words.DRAFT, words.SUBMITTED, words.WITHDRAWN, words.NOT_SUBMITTED])
    def test_table(self, state):
        allowed = {
            words.DRAFT: {"write", "submit"},
            words.SUBMITTED: {"write", "submit", "withdraw"},
            words.WITHDRAWN: {"write", "submit"},
            words.NOT_SUBMITTED: set(),
        }
        assert set(STEPS.open_steps(state)) == allowed[state]

    def test_a_draft_and_a_withdrawn_one_cannot_be_withdrawn(self, at):
        given = world(at)
        candidacy, actor = begin(given, at)
        with refused("steps.not_now"):
            withdraw(candidacy.pk, actor, at)
        fill(candidacy, actor, at)
        submit(candidacy.pk, actor, at)
        withdraw(candidacy.pk, actor, at + timedelta(hours=1))
        with refused("steps.not_now"):
            withdraw(candidacy.pk, actor, at + timedelta(hours=2))

    @pytest.mark.parametrize("state", [words.DRAFT, words.SUBMITTED, words.WITHDRAWN])
    def test_after_the_deadline_nothing_goes(self, at, state):
        given = world(at)
        candidacy, actor = begin(given, at)
        fill(candidacy, actor, at)
        if state != words.DRAFT:
            submit(candidacy.pk, actor, at)
        if state == words.WITHDRAWN:
            withdraw(candidacy.pk, actor, at + timedelta(hours=1))
        before = candidacy.submissions.count()
        for step in (submit, withdraw):
            with refused("formation.too_late"):
                step(candidacy.pk, actor, given.deadline)
        with refused("formation.too_late"):
            accept_engagement(candidacy.pk, False, actor, given.deadline)
        assert candidacy.submissions.count() == before


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("key", ["fatma", "leen", "griet", "mieke", "ruben", "yasmina"])
def test_only_its_own_people_touch_it(at, key):
    given = world(at)
    candidacy, _ = submitted(given, at)
    other = given.actor(key)
    for step in (
        lambda: submit(candidacy.pk, other, at),
        lambda: withdraw(candidacy.pk, other, at),
        lambda: accept_engagement(candidacy.pk, True, other, at),
        lambda: save_section(candidacy.pk, "d1a", "anders", 1, other, at),
    ):
        with refused("formation.not_your_candidacy"):
            step()


@pytest.mark.rule("F-11")
class TestReminders:
    """14, 7 and 2 days before, once each, to everyone of the organisation, only while nothing stands."""

    def test_once_each(self, at, django_capture_on_commit_callbacks):
        given = world(at)
        begin(given, at)
        cast.join("joris")
        for left in (20, 14, 14, 13, 7, 3, 2, 1, 0):
            moment = given.deadline - timedelta(days=left, hours=10)
            remind(moment)
            remind(moment)
        assert list(Reminder.objects.order_by("pk").values_list("days", flat=True)) == [14, 7, 2]
        mails = Mail.objects.filter(kind="formation.candidacy_reminder")
        assert mails.count() == 6
        assert {m.to_address for m in mails} == {"an@example.org", "joris@example.org"}
        assert Notice.objects.filter(code="formation.notice_reminder").count() == 6

    def test_a_missed_one_is_dropped_and_says_the_days_that_are_left(self, at):
        given = world(at)
        begin(given, at)
        remind(given.deadline - timedelta(days=5, hours=10))
        assert [r.days for r in Reminder.objects.all()] == [7]
        assert "5" in Mail.objects.get(kind="formation.candidacy_reminder").subject

    def test_not_for_what_stands_nor_after(self, at):
        given = world(at)
        submitted(given, at)
        remind(given.deadline - timedelta(days=2))
        _candidacy, _ = begin(given, at, "fatma")
        remind(given.deadline)
        assert not Reminder.objects.exists()

    def test_the_database_refuses_a_second(self, at):
        candidacy, _ = begin(world(at), at)
        Reminder.objects.create(candidacy=candidacy, deadline_at=at, days=7, at=at)
        with pytest.raises(IntegrityError), transaction.atomic():
            Reminder.objects.create(candidacy=candidacy, deadline_at=at, days=7, at=at)


def test_what_is_frozen_is_what_was_written(at):
    candidacy, _actor = submitted(world(at), at)
    submission = candidacy.submissions.get()
    content = frozen(draft_of(Candidacy.objects.select_related("area", "organisation", "call_version").get()))
    assert {**content, "pages": submission.pages} == submission.content
