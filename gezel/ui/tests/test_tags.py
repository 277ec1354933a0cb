"""Component tags, as a template uses them."""

from datetime import UTC, date, datetime, time

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, no
from gezel.ui.forms import GezelForm


def shown(source: str, language: str = "nl", **context: object) -> str:
    with translation.override(language):
        return Template(source).render(Context(context)).strip()


class Small(GezelForm):
    name = forms.CharField(label="Naam", help_text="Zoals in de statuten.")
    note = forms.CharField(label="Nota", required=False)
    day = forms.DateField(label="Dag")


def test_both_languages_stand_side_by_side_and_places_are_filled():
    assert shown('{% tr "Nog {n}" "{n} left" n=3 %}') == "Nog 3"
    assert shown('{% tr "Nog {n}" "{n} left" n=3 %}', "en") == "3 left"
    assert "intussen" in shown('{% t "steps.not_now" %}')


def test_what_is_filled_in_is_escaped():
    assert shown('{% tr "Dag {n}" "Hi {n}" n=name %}', name="<b>") == "Dag &lt;b&gt;"


def test_a_verdict_says_why_or_nothing():
    assert "toestand" in shown("{% say verdict %}", verdict=no("steps.not_now"))
    assert shown("{% say verdict %}", verdict=YES) == ""


def test_days_and_instants_are_written_out_in_brussels_and_the_readers_language():
    at = datetime(2026, 3, 1, 23, 30, tzinfo=UTC)
    assert shown("{% day d %}", d=date(2026, 3, 2)) == '<time datetime="2026-03-02">maandag 2 maart 2026</time>'
    assert "Monday 2 March 2026 at 00:30" in shown("{% instant at %}", "en", at=at)
    assert "zondag 1 maart 2026" in shown("{% last_day at %}", at=clock.start_of(date(2026, 3, 2)))
    assert shown("{% day d %}", d=None) == "–"


def test_a_term_that_ends_at_midnight_shows_its_last_day():
    midnight = clock.end_of(date(2026, 12, 14))
    assert "maandag 14 december 2026</time>" in shown("{% until d %}", d=midnight)
    assert "14 december 2026 om 12:00" in shown("{% until d %}", d=clock.at_brussels(date(2026, 12, 14), time(12)))
    assert "14 december 2026</time>" in shown("{% until d %}", d=date(2026, 12, 14))


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (datetime(2026, 3, 1, 9, tzinfo=UTC), "nog 12 dagen"),
        (datetime(2026, 3, 12, 9, tzinfo=UTC), "nog 1 dag"),
        (datetime(2026, 3, 13, 22, 59, 59, 999000, tzinfo=UTC), "vandaag de laatste dag"),
        (datetime(2026, 3, 13, 23, 0, tzinfo=UTC), "voorbij"),
    ],
)
def test_days_left_end_at_midnight_in_brussels(now, words):
    with clock.frozen(now):
        assert shown("{% days_left d %}", d=date(2026, 3, 13)) == words
        assert shown("{% days_left d %}", d=clock.end_of(date(2026, 3, 13))) == words


def test_dutch_user_text_says_so_on_an_english_page_only():
    assert shown("<p{% nl %}>", "en") == '<p lang="nl">'
    assert shown("<p{% nl %}>") == "<p>"
    assert 'lang="nl"' in shown("{% markdown text %}", "en", text="Dag")


def test_a_form_carries_its_actor():
    assert 'name="actor_key" value="7-3"' in shown("{% actor_key %}", actor=Actor(person_id=7, organisation_id=3))


def test_a_field_tells_its_hint_and_error_to_who_cannot_see_them():
    form = Small({"name": "", "day": "2026-03-02"})
    html = shown("{% field form.name %}", form=form)
    assert 'aria-describedby="id_name-hint id_name-error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_name-hint"' in html
    assert 'id="id_name-error"' in html
    assert "mag leeg blijven" in shown("{% field form.note %}", form=form)
    assert "mag leeg blijven" not in html
    assert 'type="date"' in shown("{% field form.day %}", form=form)
    assert 'value="2026-03-02"' in shown("{% field form.day %}", form=form)


def test_the_summary_links_to_each_wrong_field_and_says_nothing_when_all_is_right():
    html = shown("{% form_errors form %}", form=Small({"name": ""}))
    assert "Er zijn 2 dingen" in html
    assert 'href="#id_name"' in html
    assert shown("{% form_errors form %}", form=Small({"name": "a", "day": "2026-03-02"})) == ""


def test_a_refusal_of_a_workflow_stands_above_the_form_and_the_input_stays():
    form = Small({"name": "Jo", "day": "2026-03-02"})
    assert form.is_valid()
    form.refuse(no("steps.not_now"))
    assert "toestand is intussen veranderd" in shown("{% form_errors form %}", form=form)
    assert 'value="Jo"' in shown("{% field form.name %}", form=form)


def test_steps_say_in_words_where_a_thing_stands():
    html = shown("{% steps 3 %}")
    assert html.count("steps-done") == 2
    assert html.count('aria-current="step"') == 1
    assert html.count("klaar") == 2
    assert shown("{% steps 4 done=True %}").count("steps-done") == 4


def test_block_tags_wrap_their_content_and_speak_english_when_asked():
    source = '{% card title="Noden" title_en="Needs" %}<p>{{ name }}</p>{% endcard %}'
    assert "Noden" in shown(source, name="<i>")
    assert "&lt;i&gt;" in shown(source, name="<i>")
    assert "Needs" in shown(source, "en", name="")
    assert "Noden" not in shown(source, "en", name="")


def test_the_pager_keeps_the_filter_and_asks_for_what_follows():
    request = RequestFactory().get("/x/?q=waas&na=oud")
    html = shown("{% pager key True %}", request=request, key="a b")
    assert 'href="?q=waas&amp;na=a%20b"' in html
    assert 'href="?q=waas"' in html
    assert shown("{% pager None %}", request=request) == ""


def test_an_icon_is_silent_beside_words_and_speaks_with_a_label():
    assert 'aria-hidden="true"' in shown('{% icon "bell" %}')
    assert 'aria-label="Let op"' in shown('{% icon "bell" "Let op" %}')


def test_every_icon_that_a_template_or_a_room_names_is_in_the_sprite():
    import re
    from pathlib import Path

    import gezel

    house = Path(gezel.__file__).parent
    there = set(re.findall(r'id="([a-z0-9-]+)"', (house / "ui/static/ui/icons.svg").read_text()))
    named = set()
    for page in house.rglob("*.html"):
        named |= set(re.findall(r'{% icon "([^"]+)"', page.read_text()))
        named |= set(re.findall(r'{% empty [^%]*icon="([^"]+)"', page.read_text()))
    for code in house.rglob("*.py"):
        named |= set(re.findall(r'NavEntry\([^)]*?"[^"]*",\s*[^,]+,\s*"([a-z0-9-]+)"', code.read_text()))
    assert named <= there, named - there
