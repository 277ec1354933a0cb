"""The pages of the frame itself."""

import pytest
from django.test import override_settings


@pytest.mark.django_db
def test_the_component_page_shows_everything_in_both_languages(client):
    dutch = client.get("/onderdelen/")
    assert dutch.status_code == 200
    assert "Er zijn 2 dingen om na te kijken" in dutch.content.decode()
    client.cookies["django_language"] = "en"
    english = client.get("/onderdelen/").content.decode()
    assert '<html lang="en">' in english
    assert "There are 2 things to look at" in english


@pytest.mark.django_db
def test_the_component_page_is_not_on_a_real_system(client):
    with override_settings(PRODUCTION=True):
        assert client.get("/onderdelen/").status_code == 404


@pytest.mark.django_db
def test_no_page_carries_style_or_script_of_its_own(client):
    page = client.get("/onderdelen/").content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert " onclick=" not in page


@pytest.mark.django_db
def test_the_frame_asks_the_database_nothing_for_a_visitor(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        client.get("/onderdelen/")


@pytest.mark.django_db
def test_the_language_is_kept_in_a_cookie_and_one_stays_on_the_page(client):
    answer = client.post("/taal/", {"language": "en", "next": "/onderdelen/?a=1"})
    assert answer.url == "/onderdelen/?a=1"
    assert answer.cookies["django_language"].value == "en"
    assert client.post("/taal/", {"language": "xx", "next": "https://elders.example/"}).url == "/"
    assert client.get("/taal/").status_code == 405


@pytest.mark.django_db
def test_a_page_that_is_not_there_says_what_to_do(client):
    answer = client.get("/bestaat-niet/")
    assert answer.status_code == 404
    assert "Naar het begin" in answer.content.decode()
