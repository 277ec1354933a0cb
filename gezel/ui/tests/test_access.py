"""Default deny: a view says who may come, and the frame holds it to that."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from gezel.kernel.actor import VISITOR, Actor
from gezel.kernel.verdict import Refused, no
from gezel.ui.access import PUBLIC, SIGNED_IN, TWO_FACTOR, access, declares_access, missing_for
from gezel.ui.middleware import FrameMiddleware, wrong_hat

pytestmark = pytest.mark.django_db  # a frame around a person counts notices

LEEN = Actor(person_id=7, name="Leen", organisation_id=3)
LEEN_TWICE = Actor(person_id=7, name="Leen", organisation_id=3, second_factor=True)


def asked(actor, method="get", data=None, **headers):
    request = getattr(RequestFactory(), method)("/ergens/?q=1", data or {}, **headers)
    request.actor = actor
    return request


@pytest.mark.rule("D-07")
@pytest.mark.parametrize(
    ("level", "actor", "missing"),
    [
        (PUBLIC, VISITOR, ""),
        (SIGNED_IN, VISITOR, SIGNED_IN),
        (SIGNED_IN, LEEN, ""),
        (TWO_FACTOR, VISITOR, SIGNED_IN),
        (TWO_FACTOR, LEEN, TWO_FACTOR),
        (TWO_FACTOR, LEEN_TWICE, ""),
    ],
)
def test_each_level_asks_for_what_is_still_missing(level, actor, missing):
    assert missing_for(level, actor) == missing


@pytest.mark.rule("D-07")
def test_a_visitor_is_sent_to_sign_in_and_comes_back_to_the_page():
    answer = access(SIGNED_IN)(lambda request: HttpResponse("geheim"))(asked(VISITOR))
    assert answer.status_code == 302
    assert answer.url.endswith("?next=/ergens/%3Fq%3D1")


@pytest.mark.rule("D-07")
def test_without_second_factor_the_page_explains_instead_of_showing():
    view = access(TWO_FACTOR)(lambda request: HttpResponse("geheim"))
    turned = view(asked(LEEN))
    assert turned.status_code == 403
    assert b"geheim" not in turned.content
    assert b"tweede stap" in turned.content
    assert view(asked(LEEN_TWICE)).content == b"geheim"


@pytest.mark.rule("D-01")
def test_a_view_that_says_nothing_is_closed():
    def forgotten(request):
        return HttpResponse("geheim")

    frame = FrameMiddleware(lambda request: HttpResponse())
    assert not declares_access(forgotten)
    assert frame.process_view(asked(LEEN), forgotten, (), {}).status_code == 403
    assert frame.process_view(asked(LEEN), access(PUBLIC)(forgotten), (), {}) is None


@pytest.mark.rule("D-01")
def test_an_unknown_level_is_refused_when_the_view_is_made():
    with pytest.raises(ValueError, match="everyone"):
        access("everyone")


@pytest.mark.rule("D-01")
def test_a_form_of_another_hat_is_refused_and_every_word_is_kept():
    frame = FrameMiddleware(lambda request: HttpResponse())
    view = access(SIGNED_IN)(lambda request: HttpResponse())
    typed = {"actor_key": "7-9", "text": "Wij werken <dicht> bij mensen.", "name": "Jo", "password": "Zeven-fietsen"}
    page = frame.process_view(asked(LEEN, "post", typed), view, (), {}).content.decode()
    assert "Wij werken &lt;dicht&gt; bij mensen." in page
    assert ">Jo</textarea>" in page
    assert "Zeven-fietsen" not in page
    assert frame.process_view(asked(LEEN, "post", {"actor_key": LEEN.key}), view, (), {}) is None


@pytest.mark.rule("D-01")
def test_a_form_without_a_hat_carries_no_claim():
    assert not wrong_hat(None, "7-3")
    assert wrong_hat("0-0", "7-3")
    assert not wrong_hat("7-3", "7-3")


def test_a_refusal_becomes_a_page_that_says_why_keeps_the_text_and_leads_back():
    frame = FrameMiddleware(lambda request: HttpResponse())
    request = asked(LEEN, "post", {"text": "Mijn tekst"}, headers={"referer": "http://testserver/kandidaturen/"})
    answer = frame.process_exception(request, Refused(no("steps.not_now", step="x", state="y")))
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "de toestand is intussen veranderd" in page
    assert "Mijn tekst" in page
    assert 'href="http://testserver/kandidaturen/"' in page
    assert frame.process_exception(request, KeyError("x")) is None


def test_a_refusal_never_leads_back_to_another_site():
    frame = FrameMiddleware(lambda request: HttpResponse())
    request = asked(LEEN, headers={"referer": "https://elders.example/"})
    assert "elders.example" not in frame.process_exception(request, Refused(no("steps.not_now"))).content.decode()


def test_a_part_of_a_page_gets_a_part_as_refusal():
    frame = FrameMiddleware(lambda request: HttpResponse())
    request = asked(LEEN, "post")
    request.htmx = True
    page = frame.process_exception(request, Refused(no("steps.not_now"))).content.decode()
    assert "toestand is intussen veranderd" in page
    assert "<html" not in page
