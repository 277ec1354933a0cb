"""The demo world: it stands where it should, everybody has a home in it, and nothing leaves it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from gezel.desk.queries.world import costumes, own_card
from gezel.formation import words
from gezel.formation.models import (
    Area,
    Call,
    CallQuestion,
    Candidacy,
    ConflictDeclaration,
    Decision,
    Deliberation,
    Juror,
    PitchSlot,
    Ratification,
    Reply,
)
from gezel.formation.queries.decision_pages import last_day
from gezel.formation.queries.partnership import partnership_of
from gezel.formation.queries.ratification import conditions
from gezel.formation.rules.ratification import process_over
from gezel.kernel import clock, texts
from gezel.organisations.models import Organisation, Person
from gezel.post.models import KeptMail, Mail
from tests.plugins.doors import Visitor
from tests.plugins.seeded import AT

CODE = re.compile(r"(?<![\w/.@-])(?:formation|organisations|post|desk|audit|ui)\.[a-z_0-9]+(?![\w/.@-])")


@pytest.fixture(autouse=True)
def inside(world, db):
    """Every test lives in the seeded house."""


def test_every_step_has_an_area():
    steps = {area.name: area.step for area in Area.objects.all()}
    assert steps["Gent en omgeving"] == 1
    assert steps["Leuven en Dijleland"] == 2
    assert steps["Waasland"] == steps["Rivierenland"] == 3
    assert steps["Noorderkempen"] == 4


def test_both_rounds_of_noorderkempen_are_released_and_told():
    told = Decision.objects.filter(candidacy__area__name="Noorderkempen", voided_at__isnull=True)
    assert not told.filter(sent_at__isnull=True).exists()
    selected = told.filter(kind=words.MAIL_SELECTED).values_list("candidacy__organisation__name", flat=True)
    assert sorted(selected) == ["Arktos", "CAW De Kempen", "Emino", "GTB Vlaanderen"]
    assert told.filter(kind=words.MAIL_REFUSED_1).get().candidacy.organisation.name == "Stapsteen Loopbaan"
    assert PitchSlot.objects.filter(candidacy__area__name="Noorderkempen").count() == 5


def test_waasland_is_open_and_rivierenland_has_just_closed():
    waasland, river = Area.objects.get(name="Waasland"), Area.objects.get(name="Rivierenland")
    assert waasland.accepts_candidacies(AT)
    assert 21 <= (waasland.deadline_at - AT).days <= 28
    assert 0 < (AT - river.deadline_at).days <= 11


def test_municipalities_followed_their_merger():
    waasland = Area.objects.get(name="Waasland")
    now = [m for m in waasland.memberships.all() if m.covers(clock.today())]
    assert waasland.memberships.count() == 7
    assert sorted(m.municipality.name for m in now) == [
        "Lokeren",
        "Sint-Gillis-Waas",
        "Stekene",
        "Temse",
        "Waasmunster",
    ]
    assert Area.objects.get(name="Noorderkempen").memberships.count() == 6


def test_candidacies_stand_where_the_tale_left_them():
    def states(name):
        rows = Candidacy.objects.filter(area__name=name).select_related("organisation", "area")
        return {row.organisation.name: row.state(AT) for row in rows}

    assert states("Waasland") == {"Compaan": "submitted", "Arktos": "draft", "Emino": "draft"}
    assert set(states("Rivierenland").values()) == {"submitted"} and len(states("Rivierenland")) == 4
    writers = Candidacy.objects.get(area__name="Waasland", organisation__name="Arktos").sections.values("saved_by")
    assert writers.distinct().count() == 2


def test_the_jury_of_rivierenland_is_at_work():
    jurors = Juror.objects.filter(area__name="Rivierenland", trained_at__isnull=False)
    assert (jurors.count(), jurors.filter(chair_since__isnull=False).count()) == (4, 1)
    (conflict,) = ConflictDeclaration.objects.filter(conflict=True)
    assert (conflict.juror.name, conflict.candidacy.organisation.name) == ("Yasmina Karroum", "Emino")
    (opened,) = Deliberation.objects.filter(candidacy__area__name="Rivierenland")
    assert opened.candidacy.organisation.name == "Vonk en Draad" and "één persoon" in opened.notes


def test_seeding_twice_changes_nothing(world):
    assert "mails" in world
    before = Call.objects.count(), Person.objects.count(), Mail.objects.count()
    call_command("demo_seed", stdout=StringIO())
    assert (Call.objects.count(), Person.objects.count(), Mail.objects.count()) == before


def test_it_refuses_outside_the_demo_world(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="oefenwereld"):
        call_command("demo_seed", "--fresh")
    assert Call.objects.exists()


def test_it_refuses_where_mail_would_leave(settings):
    settings.EMAIL_BACKEND = "gezel.post.smtp.Backend"
    with pytest.raises(CommandError, match="GEZEL_SMTP_HOST"):
        call_command("demo_seed")


def test_no_mail_left_the_house_and_every_mail_lies_in_the_practice_mailbox():
    queued = Mail.objects.filter(next_attempt_at__isnull=False, next_attempt_at__lte=AT)
    assert not queued.filter(sent_at__isnull=True).exists()
    assert KeptMail.objects.count() == Mail.objects.filter(sent_at__isnull=False).count() > 20
    assert all(address.endswith("@example.org") for address in Mail.objects.values_list("to_address", flat=True))
    assert Mail.objects.filter(sent_at__isnull=False).earliest("sent_at").sent_at < datetime(2026, 6, 1, tzinfo=UTC)


def test_nobody_has_a_password_and_claims_wait_where_they_should():
    assert not any(person.has_usable_password() for person in Person.objects.all())
    waiting = Organisation.objects.filter(confirmed_at__isnull=True)
    assert [organisation.name for organisation in waiting] == ["Buurtkring De Linde"]
    assert CallQuestion.objects.filter(answered_at__isnull=True).count() == 1


def test_everybody_has_a_home_without_a_naked_code():
    worn = costumes(AT)
    assert len(worn) >= 25
    for costume in worn:
        client = Visitor()
        person = Person.objects.get(pk=costume.person_id)
        organisation = Organisation.objects.filter(pk=costume.organisation_id).first()
        page = client.as_(person, organisation).get("/vandaag/")
        assert page.status_code == 200, costume.name
        found = CODE.findall(re.sub(r"<[^>]+>", " ", page.content.decode()))
        assert not found, (costume.name, found)


def test_the_front_page_asks_six_things_at_most(django_assert_max_num_queries):
    Visitor().get("/")
    with django_assert_max_num_queries(6):
        page = Visitor().get("/")
    assert "Waasland" in page.content.decode()


def _practice(**query):
    return Visitor().get("/oefenwereld/", query)


def test_every_costume_can_be_stepped_into_also_a_juror_for_nobody():
    offered = {p.costume.value for s in _practice().context["scenes"] for c in s.casts for p in c.parts}
    assert offered == {costume.value for costume in costumes(AT)}
    juror = Juror.objects.filter(organisation__isnull=True, person__isnull=False, ended_at__isnull=True).first()
    assert f"{juror.person_id}-0" in offered
    client = Visitor()
    client.post("/oefenwereld/rol/", {"who": f"{juror.person_id}-0"})
    home = client.get("/vandaag/")
    assert home.wsgi_request.actor.has("juror", "area", juror.area_id) and juror.name in home.content.decode()


def test_the_roles_stand_per_area_in_the_order_of_the_steps_with_what_waits_there():
    scenes = _practice().context["scenes"]
    steps = [scene.area.step for scene in scenes if scene.area]
    assert len(steps) >= 4 and steps == sorted(steps) and scenes[-1].area is None
    states = {part.state for scene in scenes for cast in scene.casts for part in cast.parts}
    assert {"desk.part_chair", "desk.part_draft", "desk.part_submitted"} <= states
    phases = {cast.can for scene in scenes for cast in scene.casts if scene.area}
    assert {
        "desk.can_desk_step_1",
        "desk.can_desk_step_2",
        "desk.can_candidates_open",
        "desk.can_jury_step_4",
    } <= phases


def test_what_one_can_do_has_a_sentence_at_every_moment_of_an_area():
    moments = ("step_1", "step_2", "prepared", "open", "round_1", "round_2", "step_4")
    for code in [f"desk.can_{kind}_{moment}" for kind in ("desk", "jury", "candidates") for moment in moments]:
        assert texts.say(code, "nl") != texts.say(code, "en")


def test_the_practice_page_asks_as_much_for_few_as_for_many(exactly):
    _practice()
    with exactly(11):
        few = _practice()
    for n in range(8):
        Person.objects.create_user(f"nieuw{n}@example.org", name=f"Nieuw {n}")
    with exactly(11):
        many = _practice()
    assert many.content.count(b'name="who"') == few.content.count(b'name="who"') + 8


def test_the_card_of_the_participant_opens_her_place_and_what_she_lived_stands_in_it():
    visitor, card = Visitor(), own_card(clock.now())
    assert card.token in _practice().content.decode()
    assert visitor.post_form(f"/mijn-traject/in/{card.token}/", {"code": card.code}).status_code == 302
    for page, said in (("wie-keek", "An Cuypers"), ("vragenlijst", "<svg"), ("mijn-woorden", "une question")):
        assert said.lower() in visitor.get(f"/mijn-traject/{page}/").content.decode().lower(), page


def test_the_filter_finds_by_the_start_of_words():
    area = Area.objects.exclude(jurors=None).first()
    scenes = _practice(q=area.name[:5]).context["scenes"]
    assert [scene.area for scene in scenes] == [area]
    page = _practice(q="zzzz").content.decode()
    assert "Niemand gevonden" in page and 'name="who"' not in page
    assert 'value="&lt;b&gt;"' in _practice(q="<b>").content.decode()


def test_the_practice_world_in_english_and_without_naked_codes():
    client = Visitor()
    client.cookies["django_language"] = "en"
    for page in (client.get("/oefenwereld/"), _practice()):
        assert not CODE.findall(re.sub(r"<[^>]+>", " ", page.content.decode()))
    assert "step 3: candidates and jury" in client.get("/oefenwereld/").content.decode()


def test_the_practice_world_exists_in_a_demo_only(settings):
    settings.DEMO = False
    assert _practice().status_code == 404 and Visitor().post("/oefenwereld/rol/", {"who": "1-0"}).status_code == 404


def test_who_was_refused_in_denderstreek_can_still_reply():
    refused = Decision.objects.get(candidacy__area__name="Denderstreek", kind=words.MAIL_REFUSED_1)
    assert refused.candidacy.organisation.name == "Emino" and "/weerwoord/" in refused.mail.body
    day = last_day(refused.candidacy, refused)
    assert day is not None and 7 <= (day - clock.day_of(AT)).days <= 14


def test_noorderkempen_waits_for_the_manager_and_builds_its_partnership():
    area = Area.objects.select_related("call", "call_version", "addendum").get(name="Noorderkempen")
    (reply,) = Reply.objects.all()
    assert (reply.result, reply.disagreed) == (words.CONFIRMED, False)
    (offered,) = Ratification.objects.all()
    assert offered.area == area and offered.state == words.OFFERED
    assert process_over(conditions(area, AT))
    found = partnership_of(area)
    assert str(found.fte) == "3.65" and len(found.milestones) == 4 and len(found.open()) == 2
    assert found.promotor.name == "Stad Hoogstraten"


def test_a_budget_waits_to_be_completed_and_the_example_closes_it():
    from django.core.files.base import ContentFile

    from gezel.desk.workflows.story.budget import EXAMPLE
    from gezel.organisations.queries.actors import actor_for
    from gezel.proposal.models import Proposal
    from gezel.proposal.queries.budget import sheet_of
    from gezel.proposal.workflows.workbook import bring, looked_at, take_over

    proposal = Proposal.objects.get(area__name="Noorderkempen")
    begun = sheet_of(proposal)
    assert len(begun.staff) == 16 and begun.totals.project.control
    dirk = actor_for(Person.objects.get(email="dirk@example.org"), proposal.promotor_id, AT, second_factor=True)
    waiting = bring(begun.row, ContentFile(EXAMPLE.read_bytes(), name="waasland.xlsx"), dirk, AT)
    waiting.budget = begun.row
    plan, _ = looked_at(waiting, dirk)
    assert 5 <= plan.changes <= 12 and not plan.stops
    take_over(begun.row.pk, plan.mark, dirk, AT)
    done = sheet_of(proposal).totals
    assert done.project.cost == 55_287_426 and done.project.control == 0
