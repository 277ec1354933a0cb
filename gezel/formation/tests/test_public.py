"""What anyone may read without signing in: front page, call, area, feed, digest, questions."""

from datetime import timedelta

import pytest

from gezel.formation.models import Addendum, AddendumVersion, Area, Subscription
from gezel.formation.queries import public
from gezel.formation.workflows import call as workflow
from gezel.formation.workflows import subscription
from gezel.kernel import clock
from gezel.kernel.actor import VISITOR
from gezel.post.models import Mail
from gezel.post.rules.letter import as_html
from tests import cast


@pytest.fixture
def call(db, at):
    """A public call."""
    return cast.public_call(at)


def area(call, name, at, **more):
    version = call.versions.get(number=1)
    lead = cast.organisation("lokeren")
    return Area.objects.create(
        call=call, call_version=version, slug=name.lower(), name=name, lead=lead, created_at=at, **more
    )


def test_the_front_page_without_a_call_says_what_comes(client, db):
    page = client.get("/").content.decode()
    assert "Er loopt nu geen oproep" in page


def test_a_call_that_is_not_public_does_not_exist(client, at, db):
    mieke = cast.actor("mieke")
    made = workflow.create("Geheim plan", {}, mieke, at)
    assert client.get(f"/oproepen/{made.slug}/").status_code == 404
    assert "Geheim plan" not in client.get("/").content.decode()


@pytest.mark.rule("F-02")
def test_anyone_sees_the_step_of_an_area(call, client, at):
    area(call, "Waasland", at)
    page = client.get(f"/oproepen/{call.slug}/waasland/").content.decode()
    assert 'aria-current="step"' in page and "Afbakening" in page
    assert "Stap 1 van 4" in " ".join(client.get("/").content.decode().split())


@pytest.mark.rule("F-05")
@pytest.mark.parametrize(
    ("step", "deadline", "expected"),
    [
        (1, None, "preparing"),
        (2, None, "preparing"),
        (3, 1, "open"),
        (3, 0, "closed"),
        (3, -1, "closed"),
        (4, -1, "decided"),
    ],
)
def test_the_public_status_follows_step_and_deadline(at, step, deadline, expected):
    instant = None if deadline is None else at + timedelta(seconds=deadline)
    assert public.status_of(step, instant, at) == expected


@pytest.mark.parametrize("size", [1, 30])
def test_the_front_page_asks_at_most_six_times(call, client, at, size, exactly):
    for n in range(size):
        area(call, f"Gebied{n}", at)
    client.get("/")
    with exactly(4):
        client.get("/")


@pytest.mark.rule("F-05")
def test_nothing_unpublished_is_read(call, at):
    from gezel.formation.models import Addendum

    waas = area(call, "Waasland", at)
    addendum = Addendum.objects.create(area=waas)
    AddendumVersion.objects.create(addendum=addendum, number=0, content={}, published_at=at + timedelta(days=1))
    assert public.published_versions(waas, at) == []
    assert len(public.published_versions(waas, at + timedelta(days=1))) == 1


class TestDigest:
    """Asked, confirmed, stopped; nothing acts on GET."""

    def ask(self, client):
        return client.post("/oproepen/volgen/", {"email": "Lezer@Example.org"})

    def token(self, kind="formation.digest_confirm"):
        body = Mail.objects.filter(kind=kind).latest("pk").body
        return body.split("/volgen/")[1].split("/")[1]

    def test_the_round_trip(self, db, at, client):
        assert self.ask(client).status_code == 200
        url = f"/oproepen/volgen/bevestigen/{self.token()}/"
        client.get(url)
        assert Subscription.objects.get().confirmed_at is None
        client.post(url)
        assert Subscription.objects.get().confirmed_at == at

    def test_an_unknown_link_is_explained(self, db, client):
        answer = client.post("/oproepen/volgen/bevestigen/bestaat-niet/")
        assert "niet meer geldig" in answer.content.decode()

    def test_stopping_wipes_the_address(self, call, at, client):
        self.ask(client)
        subscription.confirm(self.token(), at)
        waas = area(call, "Waasland", at)
        addendum = Addendum.objects.create(area=waas)
        later = at + timedelta(days=1)
        AddendumVersion.objects.create(addendum=addendum, number=0, content={}, published_at=later)
        subscription.send_digests(later + timedelta(hours=1))
        assert "Waasland" in Mail.objects.get(kind="formation.digest").body
        subscription.send_digests(later + timedelta(hours=2))
        assert Mail.objects.filter(kind="formation.digest").count() == 1
        assert subscription.unsubscribe(self.token("formation.digest"), later)
        assert "lezer@example.org" not in Subscription.objects.get().email

    def test_the_link_of_an_older_digest_still_stops(self, call, at, client):
        self.ask(client)
        subscription.confirm(self.token(), at)
        links = []
        for number, name in enumerate(("Waasland", "Meetjesland"), 1):
            day = at + timedelta(days=number)
            addendum = Addendum.objects.create(area=area(call, name, at))
            AddendumVersion.objects.create(addendum=addendum, number=0, content={}, published_at=day)
            subscription.send_digests(day + timedelta(hours=1))
            links.append(self.token("formation.digest"))
        page = client.post(f"/oproepen/volgen/stoppen/{links[0]}/").content.decode()
        assert "niet meer geldig" not in page and Subscription.objects.get().ended_at is not None

    @pytest.mark.parametrize("token", ["1", "1:vals", "x", "²:a"])
    def test_a_link_that_we_did_not_make_stops_nothing(self, db, at, client, token):
        self.ask(client)
        client.post(f"/oproepen/volgen/stoppen/{token}/")
        assert Subscription.objects.get().ended_at is None

    def test_asking_again_at_once_fills_nobodys_mailbox(self, db, at, client):
        for _ in range(4):
            assert self.ask(client).status_code == 200
        assert Mail.objects.count() == 1
        subscription.subscribe("lezer@example.org", VISITOR, at + timedelta(minutes=11))
        assert Mail.objects.count() == 2

    @pytest.mark.rule("F-05")
    @pytest.mark.parametrize(("hours", "due"), [(0, False), (24, True), (20, False), (22, True)])
    def test_once_a_day_from_seven(self, at, hours, due):
        assert subscription.digest_due(at, at + timedelta(hours=hours)) is due


def test_the_feed_is_atom(call, client):
    answer = client.get("/oproepen/nieuws.atom")
    assert answer.status_code == 200 and b"http://www.w3.org/2005/Atom" in answer.content


def test_a_sign_that_no_feed_can_hold_breaks_it_for_nobody(call, at, client):
    addendum = Addendum.objects.create(area=area(call, "Waasland", at))
    Area.objects.update(name="Waas\x08land")
    typed = {"what": "een\x0btwee\x01", "reason": "omdat"}
    AddendumVersion.objects.create(addendum=addendum, number=1, content={}, published_at=at, **typed)
    answer = client.get("/oproepen/nieuws.atom")
    assert answer.status_code == 200 and b"Waasland" in answer.content


ASKED = {"name": "[Klik hier](https://kwaad.example)", "email": "iemand@example.org", "question": "Mag dit?"}


@pytest.mark.rule("F-29")
def test_a_name_makes_no_link_in_our_mail(call, client):
    assert client.post(f"/oproepen/{call.slug}/vraag/", ASKED).status_code == 200
    assert "<a" not in as_html("", Mail.objects.get().body)


@pytest.mark.rule("F-29")
def test_one_address_is_not_written_to_without_end(call, client):
    answers = [client.post(f"/oproepen/{call.slug}/vraag/", ASKED) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [422]
    assert "Wacht een uur" in answers[-1].content.decode() and Mail.objects.count() == 5


def test_a_question_form_keeps_what_was_typed(call, client):
    answer = client.post(
        f"/oproepen/{call.slug}/vraag/", {"name": "Zoë 🌱", "email": "geen adres", "question": "Mag dit?"}
    )
    assert answer.status_code == 422
    assert "Zoë 🌱" in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/oproepen/volgen/", "/oproepen/nieuws.atom"])
def test_public_pages_speak_english_too(db, client, path):
    answer = client.get(path, headers={"accept-language": "en"})
    assert answer.status_code == 200


@pytest.mark.rule("F-02")
def test_the_areas_stand_as_tiles_by_province_with_their_step(at):
    from gezel.formation.queries.public import AreaLine
    from gezel.formation.views.drawings import tiles

    def line(number, name, step, provinces):
        return AreaLine(number, "oproep", name.lower(), name, step, "open", at, at, None, (), provinces)

    lines = [
        line(1, "Waasland", 3, ("Oost-Vlaanderen",)),
        line(2, "Grens", 1, ("Antwerpen", "Limburg")),
        line(3, "Nieuw", 1, ()),
    ]
    drawn = tiles(lines, "nl")
    assert sorted(drawn.rows) == [
        ("Grens", "Antwerpen", "1. afbakening"),
        ("Grens", "Limburg", "1. afbakening"),
        ("Nieuw", "Nog te bepalen", "1. afbakening"),
        ("Waasland", "Oost-Vlaanderen", "3. matching"),
    ]
    assert tiles(lines[:1], "nl") is None


@pytest.mark.rule("F-03")
def test_a_published_arena_is_drawn_from_its_frozen_content(client, db):
    from .desk_world import Desk

    desk = Desk.started()
    desk.published()
    with clock.frozen(desk.at + timedelta(days=30)):
        page = client.get(f"/oproepen/{desk.area.call.slug}/{desk.area.slug}/").content.decode()
    named = [actor["name"] for actor in desk.area.addendum.versions.get(number=0).content["needs"]["arena"]]
    assert named
    assert 'class="chart chart-fit"' in page
    assert all(name in page for name in named)
