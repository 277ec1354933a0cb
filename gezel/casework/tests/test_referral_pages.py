"""Pages of the knock and of the way to a companion: who comes where, what stays typed, the same answer whoever is known (C-01, D-01)."""

import re

import pytest
from django.core.cache import cache
from django.urls import reverse

from gezel.casework.models import InflowShare, Participant, Referral, TakenOver
from gezel.casework.views.referral import slug_of
from gezel.casework.words.referral import KNOCKS_AN_HOUR
from gezel.post.models import Mail
from tests import cast

from .case_world import with_case
from .referral_world import knocked

pytestmark = pytest.mark.django_db
WHO = {
    "an": "arktos",
    "joris": "arktos",
    "griet": "vdab",
    "wim": "compaan",
    "fatma": "emino",
    "ruben": "vvsg",
    "mieke": "europa_wse",
}


@pytest.fixture(autouse=True)
def _no_knocks_counted():
    cache.clear()


def door(world, kind="organisatie"):
    return reverse("casework:knock", args=[slug_of(world.partnership)]) + f"?voor={kind}"


def typed(page, kind="organisatie", **more):
    fields = {
        "voor": kind,
        "actor_key": "0-0",
        "name": "Nadia Klopper",
        "reach": "0470 99 00 01",
        "asked": "Ik wil werken met dieren.",
        "born_on": "1990-05-01",
        "language": "ar+",
        "organisation": str(cast.organisation("arktos").pk),
        "referrer": "Lien, school De Brug, lien@example.org",
        "consent": "all",
        "client_id": re.search(r'name="client_id" value="([^"]+)"', page.content.decode())[1],
    }
    return fields | more


def as_(client, who):
    person, hat = cast.join(who, WHO[who])
    return client.as_(person, hat)


@pytest.mark.rule("C-01")
@pytest.mark.parametrize("kind", ["mezelf", "iemand", "organisatie"])
def test_the_knock_has_at_most_eight_fields_and_answers_at_once(at, client, kind):
    world = with_case(at)
    page = client.get(door(world, kind))
    form = page.content.decode().partition('name="voor"')[2].partition("</form>")[0]
    names = set(re.findall(r'<(?:input|select|textarea)[^>]*name="(\w+)"', form))
    assert len(names - {"client_id"}) == (7 if kind == "mezelf" else 8)
    fields = typed(page, kind)
    first = client.post(door(world, kind), fields)
    assert first.status_code == 302
    assert client.post(door(world, kind), fields).url == first.url
    told = client.get(first.url)
    assert "maandag 9 maart 2026" in told.content.decode() and "Arktos" in told.content.decode()
    assert "Klopper" not in told.content.decode()
    assert Referral.objects.count() == 1
    person = Participant.objects.get(given_name="Nadia")
    assert (person.phone, person.language, person.interpreter) == ("0470990001", "ar", True)
    mails = Mail.objects.filter(kind__startswith="casework.mail_receipt")
    assert mails.count() == (0 if kind == "mezelf" else 1)


@pytest.mark.rule("D-06")
def test_a_second_number_of_who_refers_is_kept_sealed(at, client):
    world = with_case(at)
    page = client.get(door(world))
    by = "Lien, De Brug, 0486 11 22 33, 0487 11 22 33"
    assert client.post(door(world), typed(page, reach="0470 99 00 01, na 16 uur", referrer=by)).status_code == 302
    row = Referral.objects.get()
    assert (row.referrer_name, row.referrer_phone) == ("Lien, De Brug", "0486112233")
    assert row.reach_note == "na 16 uur; wie aanmeldt: 0487 11 22 33"


def bare(answer):
    """A page without what differs from one referral to another: its own link and marks."""
    return re.sub(
        r'(name="csrfmiddlewaretoken" value="|nonce="|nonce-|/aanmelding/)[\w-]+', r"\1", answer.content.decode()
    )


@pytest.mark.rule("C-01")
def test_the_answer_is_the_same_whether_or_not_the_person_is_known(at, client):
    world = with_case(at)
    answers = []
    for _ in range(2):
        sent = client.post(door(world), typed(client.get(door(world))))
        answers.append(bare(client.get(sent.url)))
    assert Referral.objects.count() == 2
    assert answers[0] == answers[1]


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"born_on": "2031-01-01"}, "ligt in de toekomst"),
        ({"born_on": "1850-01-01"}, "meer dan 110 jaar"),
        ({"name": "\u200b\u200f"}, "name"),
        ({"consent": "not_yet"}, "akkoord"),
        ({"referrer": "Lien"}, "telefoonnummer of e-mailadres"),
        ({"referrer": "0470 12 34 56"}, "Schrijf ook uw naam"),
        ({"referrer": "Lien " + "die iets vertelt " * 12 + "0470 12 34 56"}, "te lang voor een naam"),
        ({"client_id": "x"}, "te lang open"),
    ],
)
def test_what_cannot_be_sent_says_why_and_stays_typed(at, client, wrong, says):
    world = with_case(at)
    answer = client.post(door(world), typed(client.get(door(world)), **wrong))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert says in page and "Ik wil werken met dieren." in page
    assert Referral.objects.count() == 0
    fresh = client.post(door(world), typed(answer))
    assert fresh.status_code == 302


@pytest.mark.rule("C-01")
@pytest.mark.parametrize("name", ["🌸", "محمد سعيد", "Ö" * 150, "Jo " + "van der Hoeven " * 9])
def test_any_name_is_a_name(at, client, name):
    world = with_case(at)
    sent = client.post(door(world), typed(client.get(door(world)), name=name))
    assert client.get(sent.url).status_code == 200
    assert Referral.objects.get().case.name.replace(" ", "") == name.replace(" ", "")
    assert as_(client, "an").get(reverse("casework:welcome", args=[Referral.objects.get().case.key])).status_code == 200


@pytest.mark.rule("C-01")
def test_a_connection_knocks_so_often_an_hour_and_loses_nothing(at, client):
    world = with_case(at)
    page = client.get(door(world))
    for n in range(KNOCKS_AN_HOUR):
        assert client.post(door(world), typed(page, name=f"Persoon {n}")).status_code == 302
    answer = client.post(door(world), typed(page, name="Te Veel"))
    assert answer.status_code == 422 and "Te Veel" in answer.content.decode()
    assert Referral.objects.count() == KNOCKS_AN_HOUR


def test_a_wrong_or_old_address(at, client):
    world = with_case(at)
    assert client.get("/aanmelden/bestaat-niet-99999/").status_code == 404
    assert client.get("/aanmelden/iets/").status_code == 404
    moved = client.get(f"/aanmelden/oude-naam-{world.partnership.pk}/")
    assert moved.status_code == 302 and moved.url.startswith("/aanmelden/lokaal-netwerk")
    assert client.get("/aanmelding/geen-token/").status_code == 404


@pytest.mark.rule("C-01")
def test_the_link_takes_a_line_and_a_correction(at, client):
    world = with_case(at)
    _, referral, token = knocked(world)
    link = reverse("casework:referral_link", args=[token])
    answer = client.get(link)
    assert answer["X-Robots-Tag"] == "noindex" and "no-store" in answer["Cache-Control"]
    client.post(link, {"step": "add", "text": "Bel na vier uur.", "actor_key": "0-0"})
    client.post(link, {"step": "correct", "name": "Lien B.", "reach": "0470 55 66 77", "actor_key": "0-0"})
    referral.refresh_from_db()
    assert (referral.referrer_name, referral.referrer_phone, referral.referrer_email) == ("Lien B.", "0470556677", None)
    assert "Bel na vier uur." in client.get(link).content.decode()
    assert client.post(link, {"step": "correct", "name": "L", "reach": "niets", "actor_key": "0-0"}).status_code == 422
    more = {"step": "correct", "name": "Lien B.", "reach": "0470 55 66 77 · enkel na vier uur", "actor_key": "0-0"}
    kept = client.post(link, more)
    assert kept.status_code == 422 and "zou verloren gaan" in kept.content.decode()
    fits = {**more, "reach": "0470 55 66 77 · lien@example.org"}
    assert client.post(link, fits).status_code == 302


PARTNERSHIP = ("waiting", "refer", "referrals", "poster", "inflow", "take_over")
CASE = ("welcome", "allocation", "hand_over")


@pytest.mark.rule("D-01")
def test_who_comes_to_which_page(at, client):
    world = with_case(at)
    case, _, _ = knocked(world, "Nadia Zeldzaamnaam")
    for who in (*WHO, ""):
        visitor = as_(client, who) if who else client
        for name in PARTNERSHIP:
            status = visitor.get(reverse(f"casework:{name}", args=[world.partnership.pk])).status_code
            assert status == ({"mieke": 404, "ruben": 404, "": 302}.get(who, 200)), (who, name)
        for name in CASE:
            answer = visitor.get(reverse(f"casework:{name}", args=[case.key]))
            expected = 302 if not who else 200 if who in ("an", "joris") else 404
            assert answer.status_code == expected, (who, name)
        listed = visitor.get(reverse("casework:waiting", args=[world.partnership.pk])).content.decode()
        assert ("Zeldzaamnaam" in listed) == (who in ("an", "joris")), who


@pytest.mark.rule("C-01")
@pytest.mark.rule("C-03")
def test_the_waiting_list_asks_as_much_for_thirty_as_for_one(at, client, exactly):
    world = with_case(at)
    knocked(world)
    an = as_(client, "an")
    url = reverse("casework:waiting", args=[world.partnership.pk])
    an.get(url)
    with exactly(17):
        assert an.get(url).content.decode().count("Nadia") == 1
    for n in range(29):
        knocked(world, f"Nadia Nr{n}")
    with exactly(17):
        assert an.get(url).content.decode().count("Nadia") == 30


@pytest.mark.rule("C-03")
def test_the_steps_on_the_page(at, client):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = as_(client, "an")
    url = reverse("casework:welcome", args=[case.key])
    assert "tel:0470990001" in an.get(url).content.decode()
    assert an.post_form(url, {"step": "call", "outcome": "reached", "note": "Zacht", "hears": "yes"}).status_code == 302
    assert an.post_form(url, {"step": "wait", "reason": "place", "next_step": "plan", "next_by": ""}).status_code == 302
    assert an.post_form(url, {"step": "plan", "meet_at": "2026-01-01T10:00"}).status_code == 422
    assert an.post_form(url, {"step": "plan", "meet_at": "2026-03-04T10:00", "place": "Park"}).status_code == 302
    assert an.post_form(url, {"step": "meet", "met_at": "2026-03-02T10:00", "hears": ""}).status_code == 302
    talk = {"step": "talk", "held_at": "2026-03-02T10:00", "present": ["participant"], "signs": ["relapse"]}
    refused = an.post_form(url, talk)
    assert refused.status_code == 422 and "trajectgezel" in refused.content.decode()
    assert an.post_form(url, talk | {"present": ["participant", "companion"]}).status_code == 302
    goes = reverse("casework:allocation", args=[case.key])
    hat = f"{cast.person('an').pk}-{cast.organisation('arktos').pk}"
    assert an.post_form(goes, {"step": "allocate", "companion": hat}).status_code == 422
    assert an.post_form(goes, {"step": "allocate", "companion": hat, "note": "Overleg"}).status_code == 302
    assert an.post_form(url, {"step": "commit", "agrees": ""}).status_code == 422
    assert an.post_form(url, {"step": "commit", "agrees": "on", "follow": []}).status_code == 302
    case.refresh_from_db()
    assert case.state == "running"
    assert an.get(reverse("casework:hand_over", args=[case.key])).status_code == 200


@pytest.mark.rule("C-02")
def test_a_transfer_and_what_came_of_it(at, client):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = as_(client, "an")
    fields = {
        "step": "transfer",
        "to_name": "CAW",
        "contact": "Els",
        "why": "Wonen eerst.",
        "follow_up_on": "2026-03-30",
    }
    url = reverse("casework:welcome", args=[case.key])
    assert an.post_form(url, fields).status_code == 422
    gone = an.post_form(url, fields | {"agreed": "on"}, follow=True)  # closed: it waits with who handed over
    assert gone.status_code == 200 and gone.request["PATH_INFO"].endswith("/wachtlijst/")
    row = case.transfers.get()
    page = reverse("casework:transfer", args=[row.pk])
    assert as_(client, "joris").get(page).status_code == 404
    assert an.get(page).status_code == 200
    listed = reverse("casework:waiting", args=[world.partnership.pk]) + "?toon=doorgegeven"
    assert "CAW" not in as_(client, "joris").get(listed).content.decode()
    assert "CAW" in an.get(listed).content.decode()
    noted = an.post_form(page, {"step": "follow_up", "result": "arrived", "note": ""}, follow=True)
    assert noted.status_code == 200
    row.refresh_from_db()
    assert row.result == "arrived"


@pytest.mark.rule("C-01")
def test_inflow_and_taking_over_on_their_pages(at, client):
    world = with_case(at)
    wim = as_(client, "wim")
    url = reverse("casework:inflow", args=[world.partnership.pk])
    share = {"step": "share", "organisation": cast.organisation("vdab").pk, "percent": 30, "from_on": "2026-03-02"}
    assert wim.post_form(url, share).status_code == 422
    assert wim.post_form(url, share | {"reason": "Startoverleg"}).status_code == 302
    assert InflowShare.objects.get().percent == 30
    assert "30" in wim.get(url).content.decode()
    over = reverse("casework:take_over", args=[world.partnership.pk])
    fields = {
        "project": "Vorig project",
        "source": "Eindlijst",
        "companion": f"{cast.person('an').pk}-{cast.organisation('arktos').pk}",
        "phase": "steady",
        "people": "Ines Maes; 14/03/2025; 0470 12 34 56\nJo Later; 31/02/2025",
        "agrees": "on",
    }
    refused = wim.post_form(over, fields)
    assert (
        refused.status_code == 422 and "Regel 2" in refused.content.decode() and "Ines Maes" in refused.content.decode()
    )
    more = wim.post_form(over, fields | {"people": "Ines Maes; 14/03/2025; 0470 12 34 56, spreekt Arabisch"})
    assert more.status_code == 422 and "spreekt Arabisch” past niet" in more.content.decode()
    assert TakenOver.objects.count() == 0
    assert (
        wim.post_form(over, fields | {"people": "Ines Maes; 14/03/2025; 0470 12 34 56\n\nJo; 2025-02-01"}).status_code
        == 302
    )
    assert {row.case.knocked_at.year for row in TakenOver.objects.select_related("case")} == {2025}
