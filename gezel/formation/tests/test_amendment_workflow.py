"""Amendments: numbered, with what and why, told to every candidate and to nobody else who stands (F-04, F-06, F-11)."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from gezel.audit.models import Event
from gezel.formation.models import AddendumVersion, Candidacy, Challenge, Section
from gezel.formation.queries.addendum import standing
from gezel.formation.rules.timing import Timing
from gezel.formation.workflows.amendment import Change, amend
from gezel.formation.workflows.planning import Contact, Moment
from gezel.formation.workflows.weighing import ChallengeContent
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, Notice
from tests import cast

from .desk_world import AT, Desk, municipality

pytestmark = pytest.mark.django_db
ON = clock.day_of(AT)
LATER = AT + timedelta(days=10)
WHY = ("De deadline schuift op.", "Een feestdag viel in de laatste week.")


def refused(step, *args):
    with pytest.raises(Refused) as caught:
        step(*args)
    return caught.value.verdict


@pytest.fixture
def desk():
    return Desk.started().published()


def amended(desk, change, at=LATER, key="leen", why=WHY, edition=None):
    edition = desk.area.addendum.edition if edition is None else edition
    return amend(desk.pk, change, *why, edition, desk.actor(key), at)


def moved(desk, **weeks_of):
    rows = dict(desk.area.addendum.timing.rows())
    return Timing(**{**rows, **{name: rows[name] + timedelta(weeks=weeks) for name, weeks in weeks_of.items()}})


def challenge_change(desk, **fields):
    row = Challenge.objects.get(area=desk.pk, title="Vervoer")
    content = {name: getattr(row, name) for name in ChallengeContent.TEXTS} | fields
    ids = tuple(row.personas.values_list("pk", flat=True))
    return Change(challenges={row.pk: (ChallengeContent(**content, persona_ids=ids), row.edition)})


@pytest.mark.rule("F-04")
def test_an_amendment_is_numbered_frozen_and_moves_the_deadline(desk):
    first = amended(desk, Change(timing=moved(desk, deadline_on=1)))
    second = amended(desk, Change(texts={"motivation": "Ruimer gemotiveerd."}), at=LATER + timedelta(days=1))
    assert (first.number, second.number, first.changes_challenges) == (1, 2, False)
    assert (first.what, first.reason) == WHY
    assert desk.area.deadline_at == clock.end_of(ON + timedelta(weeks=7))
    assert standing(desk.area) == second
    original = AddendumVersion.objects.get(number=0).content
    assert original["timing"]["deadline_on"] == (ON + timedelta(weeks=6)).isoformat()
    assert second.content["delimitation"]["motivation"] == "Ruimer gemotiveerd."
    event = Event.objects.filter(code="formation.addendum_amended").order_by("id").first()
    assert (event.reason, event.params["number"]) == (WHY[1], 1)


@pytest.mark.rule("F-04")
def test_the_deadline_never_moves_forward(desk):
    early = Timing(**{**dict(desk.area.addendum.timing.rows()), "deadline_on": ON + timedelta(weeks=6, days=-1)})
    assert refused(amended, desk, Change(timing=early)).code == "formation.deadline_never_earlier"
    assert desk.area.deadline_at == clock.end_of(ON + timedelta(weeks=6))
    assert desk.area.addendum.deadline_on == ON + timedelta(weeks=6)
    assert AddendumVersion.objects.count() == 1


@pytest.mark.rule("F-04")
@pytest.mark.rule("F-06")
def test_changed_retained_challenges_restart_the_six_weeks(desk):
    change = challenge_change(desk, objectives="Elke halte binnen een kilometer.")
    verdict = refused(amended, desk, change)
    first = clock.day_of(LATER) + timedelta(weeks=6)
    assert (verdict.code, verdict.params["first"]) == ("formation.weeks_restart", first)
    assert Challenge.objects.get(title="Vervoer").objectives == "z"
    plan = Timing(first, *(first + timedelta(weeks=w) for w in (3, 5, 6, 14)))
    pitch = desk.area.pitch_moments.get()
    starts = clock.at_brussels(plan.round2_ends_on, time(9))
    moment = Moment(starts, starts + timedelta(hours=2), "Stadhuis")
    whole = Change(timing=plan, challenges=change.challenges, dropped_moments=(pitch.pk,), new_moments=(moment,))
    assert amended(desk, whole).changes_challenges
    assert desk.area.deadline_at == clock.end_of(first)


@pytest.mark.rule("F-04")
def test_dropping_or_adding_a_challenge_counts_as_a_change_and_other_words_of_a_dropped_one_do_not(desk):
    dropped = challenge_change(desk, retained=False, reasoning="opgelost")
    added = Change(new_challenges=(ChallengeContent("Wonen", "a", "b", "c", "d", (), True, "nieuw"),))
    assert refused(amended, desk, added).code == "formation.weeks_restart"
    assert refused(amended, desk, dropped).code == "formation.weeks_restart"
    row = Challenge.objects.get(area=desk.pk, title="Taal")
    content = ChallengeContent("Taal", "w", "x", "y", "z", (), False, "er is genoeg aanbod")
    assert not amended(desk, Change(challenges={row.pk: (content, row.edition)})).changes_challenges


@pytest.mark.rule("F-04")
def test_after_the_deadline_dates_of_rounds_change_but_not_the_deadline(desk):
    late = clock.end_of(ON + timedelta(weeks=6))
    assert refused(amended, desk, Change(timing=moved(desk, deadline_on=1)), late).code == (
        "formation.amendment_after_deadline"
    )
    assert amended(desk, Change(timing=moved(desk, decision_on=1)), late).number == 1


@pytest.mark.rule("F-04")
@pytest.mark.parametrize("why", [("", "reden"), ("wat", " ")])
def test_what_and_why_are_asked(desk, why):
    change = Change(texts={"motivation": "Anders."})
    assert refused(amended, desk, change, LATER, "leen", why).code == "formation.amendment_what_why"


@pytest.mark.rule("F-04")
def test_an_amendment_without_a_change_or_on_an_old_page_is_refused(desk):
    assert refused(amended, desk, Change()).code == "formation.amendment_changes_nothing"
    edition = desk.area.addendum.edition
    amended(desk, Change(texts={"motivation": "Anders."}))
    again = Change(texts={"motivation": "Nog anders."})
    assert refused(amended, desk, again, LATER, "leen", WHY, edition).code == "formation.edited_meanwhile"
    with pytest.raises(ValueError, match="slug"):
        amended(desk, Change(texts={"slug": "x"}))


@pytest.mark.rule("F-04")
def test_an_addendum_stays_whole(desk):
    contact, moment = desk.area.contacts.get(), desk.area.pitch_moments.get()
    assert refused(amended, desk, Change(ended_contacts=(contact.pk,))).code == "formation.finding_no_contact"
    assert refused(amended, desk, Change(dropped_moments=(moment.pk,))).code == "formation.finding_no_pitch"
    assert refused(amended, desk, Change(texts={"motivation": ""})).code == "formation.finding_no_motivation"
    organisation = desk.actor("griet").organisation_id
    new = Contact(organisation, "VDAB-loket", "vdab-loket@example.org")
    version = amended(desk, Change(ended_contacts=(contact.pk,), new_contacts=(new,)))
    assert [c["email"] for c in version.content["contacts"]] == ["vdab-loket@example.org"]


@pytest.mark.rule("F-04")
def test_moved_rounds_take_their_pitch_moments_along(desk):
    assert refused(amended, desk, Change(timing=moved(desk, round1_ends_on=2))).code == "formation.pitch_before_round_2"


@pytest.mark.rule("F-01")
@pytest.mark.rule("F-04")
def test_municipalities_come_and_go_with_a_day_by_amendment(desk):
    stay = desk.area.memberships.get(municipality__name="Temse")
    new = municipality("Waasmunster", "42023")
    day = ON + timedelta(days=60)
    version = amended(desk, Change(joins=((new.pk, day),), leaves={stay.pk: day}))
    rows = {m["name"]: (m["from_on"], m["until_on"]) for m in version.content["delimitation"]["municipalities"]}
    assert rows["Waasmunster"] == (day.isoformat(), None)
    assert rows["Temse"] == (ON.isoformat(), day.isoformat())
    stay.refresh_from_db()
    assert stay.reason == WHY[1]


@pytest.mark.rule("F-28")
@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("mieke", "formation.manager_reads_only"),
        ("ruben", "formation.support_never_decides"),
        ("dirk", "formation.not_of_this_area"),
    ],
)
def test_only_the_desk_amends(desk, key, code):
    assert refused(amended, desk, Change(texts={"motivation": "x"}), LATER, key).code == code


@pytest.mark.parametrize("stage", ["drawn", "prepared", "delivered"])
def test_before_publication_there_is_nothing_to_amend(stage):
    desk = getattr(Desk.started(), stage)()
    assert refused(amended, desk, Change(texts={"motivation": "x"})).code == "steps.not_now"


def stands(desk, key, email="", **times):
    person, organisation = cast.join(key)
    fields = {"started_at": AT, "started_by": person, **times}
    row = Candidacy.objects.create(
        area=desk.area, organisation=organisation, call_version=desk.area.call_version, **fields
    )
    if email:
        Section.objects.create(candidacy=row, code="contact_email", text=email, saved_at=AT)
    return row


@pytest.mark.rule("F-04")
@pytest.mark.rule("F-11")
def test_every_candidate_is_told_and_the_record_names_none_of_them(desk):
    with clock.frozen(AT):
        stands(desk, "an", "kandidaat@example.org")
        stands(desk, "fatma", "geen adres")
        engaged = {"engagement_at": AT, "invoice_only": False, "submitted_at": AT, "withdrawn_at": AT}
        stands(desk, "wim", **engaged)
        cast.join("joris")
        cast.join("mieke")
    amended(desk, Change(timing=moved(desk, deadline_on=1)))
    mails = {m.to_address: m for m in Mail.objects.all()}
    assert set(mails) == {"kandidaat@example.org", "fatma@example.org"}
    mail = mails["kandidaat@example.org"]
    assert "Waasland" in mail.subject
    for words in (*WHY, "wijziging 1", f"/oproepen/oproep/{desk.area.slug}/", "maandag 20 april 2026"):
        assert words in mail.body
    told = set(Notice.objects.filter(code="formation.tell_amended").values_list("person_id", flat=True))
    assert told == {cast.person(key).pk for key in ("an", "joris", "fatma", "mieke")}
    event = Event.objects.get(code="formation.addendum_amended")
    assert set(event.params) == {"area", "number"}
