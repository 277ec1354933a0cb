"""The pages of pause, closing, return and follow-up: who opens what, what is refused, and that nothing typed is lost."""

from datetime import timedelta

import pytest
from django.urls import reverse

from gezel.casework import words as house
from gezel.casework.models import Case, Closing, ClosingAnswer, Demand, FollowUp
from gezel.casework.words import closing as words
from gezel.casework.workflows.closing import Answered
from gezel.kernel import clock
from gezel.kernel.clock import start_of
from tests import cast

from .case_world import with_case
from .closing_world import LABEL, closed, refused

pytestmark = pytest.mark.django_db
SECRET = "kwetsuur-7Q"
HATS = {
    "an": "arktos",
    "joris": "arktos",
    "griet": "vdab",
    "wim": "compaan",
    "fatma": "emino",
    "dirk": "hoogstraten",
    "ruben": "vvsg",
    "mieke": "europa_wse",
    "yasmina": "",
}


def doors(client):
    return {who: client.as_(cast.person(who), cast.organisation(key) if key else None) for who, key in HATS.items()} | {
        "visitor": client
    }


@pytest.mark.rule("C-18")
@pytest.mark.rule("D-08")
def test_who_opens_which_page_of_a_closed_case(at, client):
    world = with_case(at)
    closed(world, detail=SECRET)
    then = start_of(FollowUp.objects.get(moment=words.SHORT).due_on) + timedelta(hours=10)
    key = world.case.key
    pages = {
        reverse("casework:closing", args=[key]): {"an", "wim"},
        reverse("casework:course", args=[key]): {"an", "wim"},
        reverse("casework:follow_up", args=[key, words.SHORT]): {"an", "wim"},
        reverse("casework:follow_ups", args=[world.partnership.pk]): {*HATS} - {"ruben", "mieke"},
    }
    with clock.frozen(then):
        for page, expected in pages.items():
            answers = {who: door.get(page) for who, door in doors(client).items()}
            assert {who for who, answer in answers.items() if answer.status_code == 200} == expected, page
            told = {who for who, answer in answers.items() if SECRET in answer.content.decode()}
            assert told <= {"an", "wim"}
            if "opvolging" in page:
                names = {who for who, answer in answers.items() if "Amina" in answer.content.decode()}
                assert names == {"an", "wim"}


@pytest.mark.rule("C-18")
def test_a_companion_closes_asks_and_takes_up_again(at, client):
    world = with_case(at)
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    page = reverse("casework:closing", args=[world.case.key])
    form = {
        "outcome": words.WORK_REGULAR,
        "left_on": "2026-03-02",
        "own_view": SECRET,
        "aftercare": str(cast.person("an").pk),
    }
    form |= {"asked": "on", "label_0": LABEL, "result_0": words.PARTLY, "view_0": "Bijna"}
    answer = an.post_form(page, form)
    assert answer.status_code == 422
    assert "Loslaten beslist u samen" in answer.content.decode()
    assert SECRET in answer.content.decode()
    assert LABEL in answer.content.decode()
    answer = an.post_form(page, {**form, "talked_on": "2026-03-02"}, follow=True)
    assert answer.status_code == 200
    shown = answer.content.decode()
    assert "In eigen woorden" in shown
    assert "voor een deel" in shown
    assert "maandag 9 maart 2026" in shown  # the overlap, in sight
    early = an.post_form(
        reverse("casework:follow_up", args=[world.case.key, words.SHORT]),
        {"on": "2026-03-02", "way": "phone", "answer": "nobody"},
    )
    assert early.status_code == 422
    assert "te vroeg" in early.content.decode()
    back = an.post_form(page, {"step": "go_on", "companion": str(cast.person("joris").pk), "why": "Terug"}, follow=True)
    assert back.status_code == 200
    assert Case.objects.get().state == house.RUNNING
    assert Closing.objects.get().reopened_as == words.GOES_ON


@pytest.mark.rule("C-18")
def test_an_answer_is_written_down_from_the_page(at, client):
    world = with_case(at)
    closed(world)
    then = start_of(FollowUp.objects.get(moment=words.SHORT).due_on) + timedelta(hours=10)
    with clock.frozen(then):
        an = client.as_(cast.person("an"), cast.organisation("arktos"))
        page = reverse("casework:follow_up", args=[world.case.key, words.SHORT])
        assert "tel:0470 00 00 01" in an.get(page).content.decode()
        form = {"on": then.date().isoformat(), "way": "phone", "answer": "answered"}
        answer = an.post_form(page, form)
        assert "Kies wat de persoon nu doet" in answer.content.decode()
        an.post_form(page, {**form, "situation": "work_regular", "contract": "fixed_term"})
    row = FollowUp.objects.get(moment=words.SHORT)
    assert (row.answer, row.situation, row.contract) == ("answered", "work_regular", "fixed_term")


@pytest.mark.rule("C-18")
def test_a_pause_and_a_phase_from_the_page(at, client):
    world = with_case(at)
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    page = reverse("casework:course", args=[world.case.key])
    assert an.post_form(page, {"step": "phase", "phase": "steady", "reason": "Rustiger"}).status_code == 302
    assert an.post_form(page, {"step": "pause", "why": "Opname", "expected_on": "2026-03-01"}).status_code == 422
    assert an.post_form(page, {"step": "pause", "why": "Opname", "expected_on": "2026-05-01"}).status_code == 302
    shown = an.get(page).content.decode()
    assert "Opname" in shown
    assert "Rustiger" in shown
    assert Case.objects.get().state == house.PAUSED
    late = an.post_form(page, {"step": "phase", "phase": "intensive", "reason": "Blijft bewaard"})
    assert late.status_code == 422
    assert "Blijft bewaard" in late.content.decode()
    wim = client.as_(cast.person("wim"), cast.organisation("compaan")).get(page).content.decode()
    assert "Vraag het aan de trajectgezel" in wim


@pytest.mark.rule("C-18")
@pytest.mark.rule("D-08")
def test_the_value_questions_of_the_file_are_looked_back_on(at, client):
    world = with_case(at)
    words_of = {"label": "value", "said_by": "participant", "opened_at": at}
    asked = Demand.objects.create(case=world.case, text=LABEL, **words_of)
    failed = {"label": "failure", "cause": "not_done", "cause_by": "others"}
    broken = Demand.objects.create(case=world.case, text="Brief nooit gekomen", **{**words_of, **failed})
    other = Demand.objects.create(case=world.more("Bilal Anders"), text="Van een ander", **words_of)
    Demand.objects.create(case=world.case, text="Al gesloten", closed_at=at, **words_of)
    answers = (Answered("Van een ander", words.REACHED, "", other.pk),)
    assert refused(lambda: closed(world, answers=answers)) == "casework.answer_of_another"
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    page = reverse("casework:closing", args=[world.case.key])
    shown = an.get(page).content.decode()
    assert LABEL in shown
    assert "Al gesloten" not in shown
    assert "Brief nooit gekomen" in shown
    form = {"outcome": words.TRAINING, "left_on": "2026-03-02", "talked_on": "2026-03-02"}
    form |= {f"result_q{asked.pk}": words.PARTLY, f"view_q{asked.pk}": "Nog een eindje"}
    silent = an.post_form(page, form)
    assert silent.status_code == 422
    assert "Nog een eindje" in silent.content.decode()
    assert an.post_form(page, {**form, f"result_q{broken.pk}": words.NOT_YET}).status_code == 302
    first, second = ClosingAnswer.objects.all()
    assert (first.demand, first.label, first.result, first.of_failure) == (asked, LABEL, words.PARTLY, False)
    assert (second.demand, second.result, second.of_failure) == (broken, words.NOT_YET, True)
    after = an.get(page).content.decode()
    assert "nog niet opgelost" in after
    wim = client.as_(cast.person("wim"), cast.organisation("compaan")).get(page).content.decode()
    assert LABEL in wim
    assert "Brief nooit gekomen" not in wim


@pytest.mark.rule("C-18")
def test_a_closing_written_while_somebody_else_closed_it_is_not_lost(at, client):
    world = with_case(at)
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    closed(world)
    form = {"outcome": words.MOVED, "left_on": "2026-03-02", "own_view": f"Zo kijk ik terug {SECRET}"}
    late = an.post_form(reverse("casework:closing", args=[world.case.key]), form)
    assert late.status_code == 409
    assert f"Zo kijk ik terug {SECRET}" in late.content.decode()
    assert Closing.objects.count() == 1
