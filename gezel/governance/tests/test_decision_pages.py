"""The register and the page of a decision: what is asked of you, what comes next, nothing typed lost (G-08, G-09, D-01)."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta
from typing import Any

import pytest

from gezel.governance import words
from gezel.governance.models import Decision, DecisionVersion
from gezel.governance.queries.cards_decisions import cards, decisions_waiting
from gezel.governance.queries.waiting import waiting_for
from gezel.governance.tests.decision_world import MEMBERS, Circle, circle
from gezel.governance.tests.governance_world import ROLES
from gezel.governance.workflows import decision_steps as steps
from gezel.governance.workflows.decision_clock import tick
from gezel.governance.workflows.decision_review import Outcome, review
from gezel.kernel import clock
from gezel.kernel.clock import end_of
from gezel.organisations.models import Partner
from gezel.post.models import Notice
from tests import cast
from tests.plugins.doors import Visitor


@pytest.fixture
def asked(db: None, at: datetime) -> Circle:
    """A proposal of Wim, asked between meetings."""
    made = circle(at)
    made.between()
    return made


def as_(client: Visitor, who: str) -> Visitor:
    key = ROLES[who][1] if who in ROLES else cast.PEOPLE[who].organisation
    if key:
        cast.join(who, key)
    return client.as_(cast.person(who), cast.organisation(key) if key else None)


def url(table: Circle, tail: str = "") -> str:
    return f"/partnerschappen/{table.world.partnership.pk}/beslissingen/{tail}"


def page(table: Circle) -> str:
    return url(table, f"{table.decision.pk}/")


def text(response: Any) -> str:
    return response.content.decode()


def post(client: Visitor, table: Circle, do: str, **data: Any) -> Any:
    return client.post_form(page(table), {"do": do, **{f"{do}-{k}": v for k, v in data.items()}})


@pytest.mark.rule("G-08")
def test_a_member_says_no_objection_and_the_silent_are_named(asked: Circle, client: Visitor) -> None:
    an = as_(client, "an")
    shown = text(an.get(page(asked)))
    assert "Hebt u een bezwaar?" in shown
    assert "Nog niet gehoord:" in shown
    assert "Griet Ossel" in shown
    answer = post(an, asked, "say", kind=words.NO_OBJECTION, text="", round=1)
    assert answer.status_code == 302
    assert "Dank u, u sprak al." in text(an.get(page(asked)))
    assert [(w.kind, w.person.name) for w in asked.now().words] == [(words.NO_OBJECTION, "An Cuypers")]


@pytest.mark.rule("G-08")
def test_a_blank_objection_is_refused_and_the_choice_kept(asked: Circle, client: Visitor) -> None:
    answer = post(as_(client, "an"), asked, "say", kind="objection", text="   ", round=1)
    assert answer.status_code == 422
    assert "Een bezwaar heeft een argument nodig" in text(answer)
    assert re.search(r'value="objection"[^>]*checked', text(answer))


@pytest.mark.rule("G-08")
def test_words_written_while_the_text_changed_are_kept(asked: Circle, client: Visitor) -> None:
    from gezel.governance.workflows import decision_steps as steps

    steps.amend(asked.decision.pk, "Elke maandag.", "Beter.", asked.actor("wim"), asked.at)
    answer = post(as_(client, "an"), asked, "say", kind="objection", text="Maar dan is het buurthuis dicht.", round=1)
    assert answer.status_code == 422
    assert "intussen versie 2" in text(answer)
    assert "Maar dan is het buurthuis dicht." in text(answer)


@pytest.mark.rule("G-08")
def test_a_step_that_is_gone_says_so_and_shows_what_was_typed(asked: Circle, client: Visitor) -> None:
    objection = asked.object("griet")
    wim = as_(client, "wim")
    wim.get(page(asked))
    asked.find(objection)
    answer = post(wim, asked, "find", objection=objection.pk, qualifies="no", finding="Dat is een voorkeur.")
    assert answer.status_code == 422
    assert "iemand was u voor" in text(answer)
    assert "Dat is een voorkeur." in text(answer)


@pytest.mark.rule("G-08")
def test_an_objection_through_the_pages_to_adoption(asked: Circle, client: Visitor) -> None:
    wim, griet = as_(client, "wim"), as_(client, "griet")
    post(griet, asked, "say", kind="objection", text="Zo missen we wie geen bus heeft.", round=1)
    objection = asked.now().objections[0]
    shown = text(wim.get(page(asked)))
    assert "Er ligt een bezwaar." in shown
    assert "Bezwaar van Griet Ossel" in shown.split("Aanleiding")[0]
    assert (
        post(wim, asked, "find", objection=objection.pk, qualifies="yes", finding="Een echt gevolg.").status_code == 302
    )
    assert "Verwerk dit bezwaar" in text(wim.get(page(asked)))
    sent = {"objection": objection.pk, "text": "Elke dinsdag, en een busje.", "why": "Het busje.", "round": 1}
    assert post(wim, asked, "integrate", **sent).status_code == 302
    for who in MEMBERS:
        post(as_(client, who), asked, "say", kind=words.NO_OBJECTION, text="", round=2)
    assert "Noteer dat het beslist is." in text(wim.get(page(asked)))
    assert post(wim, asked, "adopt", reason="", review_on="2026-09-01", round=2).status_code == 302
    shown = text(griet.get(page(asked)))
    assert "Het overleg nam dit aan." in shown
    assert "Ronde 1" in shown
    assert "busje" in shown
    assert "verwerkt" in shown


@pytest.mark.rule("G-08")
def test_in_a_meeting_the_facilitator_calls_the_roll_and_notes(db: None, at: datetime, client: Visitor) -> None:
    table = circle(at)
    wim = as_(client, "wim")
    here = [cast.person(who).pk for who in ("wim", "an", "griet", "dirk")]
    assert post(wim, table, "roll", here=here).status_code == 302
    assert post(wim, table, "open_reactions").status_code == 302
    assert post(wim, table, "open_objections").status_code == 302
    noted = post(wim, table, "note", speaker=here[1], kind=words.CONCERN, text="De parking.", round=1)
    assert noted.status_code == 302
    post(wim, table, "say", kind=words.NO_OBJECTION, text="", round=1)
    steps.amend(table.decision.pk, "Elke vrijdag.", "Beter.", table.actor("wim"), table.at)
    unread = post(wim, table, "adopt", reason="Zo doen we.", review_on="", round=1)
    assert unread.status_code == 422
    assert "Zo doen we." in text(unread)
    assert table.now().decision.is_open, "a text that came meanwhile is not closed unread"
    assert post(wim, table, "adopt", reason="", review_on="", round=2).status_code == 302
    assert "genoteerd door Wim Bosteels" in text(wim.get(page(table)))


@pytest.mark.rule("G-09")
def test_bringing_in_says_where_it_belongs(asked: Circle, client: Visitor) -> None:
    wim = as_(client, "wim")
    shown = text(wim.get(url(asked, "nieuw/")))
    assert "Overleg trajectgezellen" in shown
    sent = {
        "body": asked.world.body().pk,
        "level": words.DAILY,
        "title": "Wie belt",
        "driver": "We bellen dubbel.",
        "proposal": "Elk belt de eigen mensen.",
    }
    answer = wim.post_form(url(asked, "nieuw/"), sent)
    assert answer.status_code == 422
    assert "dichter bij het werk" in text(answer)
    assert "Elk belt de eigen mensen." in text(answer)
    sent |= {"why_here": "Het team komt er niet uit.", "between": "on"}
    assert wim.post_form(url(asked, "nieuw/"), sent).status_code == 302
    made = Decision.objects.get(title="Wie belt")
    assert made.last_day
    assert "U bent geen lid van een overleg" in text(as_(client, "joris").get(url(asked, "nieuw/")))


@pytest.mark.rule("G-08")
def test_a_role_decides_on_the_page(db: None, at: datetime, client: Visitor) -> None:
    table = circle(at)
    table.here(*MEMBERS)
    table.ask()
    table.find(table.object("griet"))
    wim, dirk = as_(client, "wim"), as_(client, "dirk")
    assert post(wim, table, "fail", reason="We vinden geen weg.").status_code == 302
    assert "U beslist nu, vanuit uw rol." in text(dirk.get(page(table)))
    assert post(dirk, table, "decide", yes="yes", reason="Het moet vooruit.", review_on="").status_code == 302
    assert "Het moet vooruit." in text(as_(client, "joris").get(page(table)))


@pytest.mark.rule("G-08")
def test_a_review_keeps_adjusts_or_ends(asked: Circle, client: Visitor) -> None:
    for who in MEMBERS:
        asked.say(who)
    asked.adopt()
    an = as_(client, "an")
    sent = {"finding": words.ADJUSTED, "what_came": "Dinsdag is te druk.", "proposal": "Elke woensdag.", "next_on": ""}
    answer = post(an, asked, "review", **sent)
    assert answer.status_code == 302
    following = Decision.objects.get(follows=asked.decision)
    assert answer["Location"].endswith(f"/{following.pk}/")
    new = Notice.objects.filter(code="governance.notice_decision_proposed", url__contains=f"/{following.pk}/")
    assert new.count() == len(MEMBERS) - 1
    assert asked.now().decision.is_adopted
    other = Circle(asked.world, following, asked.at)
    other.here(*MEMBERS)
    other.ask("an")
    other.adopt("an")
    assert asked.now().decision.ended_on == asked.world.on
    assert "geldt niet meer" in text(an.get(page(asked)))
    review(following.pk, Outcome(words.ENDED, "Niet meer nodig."), asked.actor("an"), asked.at)
    assert other.now().decision.ended_on
    assert Notice.objects.filter(code="governance.notice_decision_ended").count() == len(MEMBERS) - 1


@pytest.mark.rule("G-08")
def test_the_register_is_searched_filtered_and_paged(asked: Circle, client: Visitor) -> None:
    table = circle(asked.at, asked.world, title="Één budget voor vervoer", driver="Bus te duur.")
    table.here(*MEMBERS)
    table.ask()
    table.adopt()
    an = as_(client, "an")

    def titles(query: str) -> list[str]:
        shown = text(an.get(url(asked, query)))
        return [t for t in ("Een vaste dag", "Één budget") if t in shown]

    assert titles("") == ["Een vaste dag", "Één budget"]
    assert titles("?q=BUDG") == ["Één budget"]
    assert titles("?q=een+vervoer") == ["Één budget"]
    assert titles("?q=udget") == []
    assert titles("?stand=open") == ["Een vaste dag"]
    assert titles("?stand=geldt") == ["Één budget"]
    assert titles("?stand=terugblik") == []
    assert titles("?stand=anders") == []
    assert titles(f"?overleg={asked.world.body(words.PROJECT).pk}") == []
    assert "Niets gevonden" in text(an.get(url(asked, "?q=zzz")))
    rows = [clone(asked.decision, n) for n in range(45)]
    first = an.get(url(asked))
    assert text(first).count('class="title"') == 40
    assert text(an.get(url(asked, f"?na={rows[5].pk}"))).count('class="title"') == 7


def clone(decision: Decision, n: int) -> Decision:
    made = Decision.objects.get(pk=decision.pk)
    made.pk, made.title = None, f"Kopie {n}"
    made.save()
    DecisionVersion.objects.create(
        decision=made, number=1, text="x", written_at=made.proposed_at, written_by_id=made.proposed_by_id
    )
    return made


@pytest.mark.rule("G-08")
def test_the_register_for_excel(asked: Circle, client: Visitor) -> None:
    table = circle(asked.at, asked.world, title="=1+1", driver="Een ; en een\nregel.")
    table.here(*MEMBERS)
    table.ask()
    table.adopt()
    answer = as_(client, "an").get(url(asked, "register.csv"))
    assert answer.content.startswith(b"\xef\xbb\xbf")
    lines = answer.content.decode("utf-8-sig").split("\r\n")
    assert lines[0].startswith("Nr;Titel;Overleg")
    assert ";'=1+1;Ondersteuningsgroep;consent;02/03/2026;Wim Bosteels;aangenomen;02/03/2026;Wim Bosteels;" in lines[1]
    assert '"Een ; en een\nregel."' in lines[1]
    assert lines[1].endswith(";02/09/2026;")
    assert ";open;;;" in lines[2]
    assert len(lines) == 4


@pytest.mark.rule("G-08")
def test_the_page_asks_the_same_number_of_queries_whatever_was_said(
    asked: Circle, client: Visitor, exactly: Callable[[int], AbstractContextManager[Any]]
) -> None:
    an = as_(client, "an")
    an.get(page(asked))
    asked.say("griet", words.CONCERN, "De parking.")
    with exactly(21):
        an.get(page(asked))
    for n in range(30):
        asked.say("griet", words.REACTION, f"Reactie {n}")
        asked.object("dirk", f"Bezwaar {n}")
    with exactly(21):
        an.get(page(asked))


@pytest.mark.rule("G-08")
def test_the_register_asks_the_same_number_of_queries_at_1_and_30(
    asked: Circle, client: Visitor, exactly: Callable[[int], AbstractContextManager[Any]]
) -> None:
    an = as_(client, "an")
    an.get(url(asked))
    with exactly(9):
        an.get(url(asked))
    for n in range(30):
        clone(asked.decision, n)
    with exactly(9):
        an.get(url(asked, "?q=vaste"))


@pytest.mark.rule("G-08")
def test_what_waits_for_someone_and_for_the_agenda(asked: Circle) -> None:
    codes = {who: [c.code for c in cards(asked.actor(who), asked.at)] for who in ("an", "wim", "joris", "ruben")}
    speak = ["governance.card_decision_speak"]
    assert codes == {"an": speak, "wim": speak, "joris": [], "ruben": []}
    assert [w.kind for w in waiting_for(asked.world.body(), asked.at)] == ["decision", "review"]
    asked.object("an")
    assert cards(asked.actor("an"), asked.at) == []
    assert [c.code for c in cards(asked.actor("wim"), asked.at)] == ["governance.card_decision_test"]
    asked.find(asked.now().objections[0], qualifies=False)
    for who in MEMBERS[:4]:
        asked.say(who)
    last = asked.now().decision.last_day
    assert last
    tick(end_of(last))
    assert list(decisions_waiting(asked.world.body(), asked.at)) == []
    due = end_of(asked.now().decision.review_on or last)
    assert [w.kind for w in decisions_waiting(asked.world.body(), due)] == ["decision_review"]
    assert [c.code for c in cards(asked.world.actor("an", due), due)] == ["governance.card_decision_review"]


@pytest.mark.rule("G-09")
def test_the_holder_of_the_role_sees_it_waiting(db: None, at: datetime) -> None:
    table = circle(at)
    table.here(*MEMBERS)
    table.ask()
    table.find(table.object("griet"))
    from gezel.governance.workflows.decision_fallback import fail

    fail(table.decision.pk, table.actor("wim"), at, "Geen weg.")
    assert [c.code for c in cards(table.actor("dirk"), at)] == ["governance.card_decision_role"]
    assert cards(table.actor("an"), at) == []


# Who reads the register, an open decision, an adopted one, and one of the case conference (by status code).
MATRIX = {
    "wim": (200, 200, 200, 200),  # sits in both bodies
    "joris": (200, 200, 200, 404),  # works for a partner
    "ruben": (200, 200, 200, 404),  # support team and coach
    "mieke": (200, 200, 200, 404),  # manager
    "leen": (404, 404, 404, 404),  # a local government of elsewhere
    "piet": (404, 404, 404, 404),  # nobody here
}


@pytest.mark.rule("D-01")
@pytest.mark.parametrize("who", MATRIX)
def test_who_reads_what(db: None, at: datetime, client: Visitor, who: str) -> None:
    open_one, adopted, case = three(at)
    reader = as_(client, who)
    pages = (url(open_one), page(open_one), page(adopted), page(case))
    assert tuple(reader.get(p).status_code for p in pages) == MATRIX[who]
    if MATRIX[who][0] == 200:
        shown = text(reader.get(url(open_one))) + text(reader.get(url(open_one, "register.csv")))
        assert ("Geheim over één casus" in shown) is (MATRIX[who][3] == 200)


@pytest.mark.rule("D-01")
def test_who_left_reads_what_was_decided_before(db: None, at: datetime, client: Visitor) -> None:
    open_one, adopted, case = three(at)
    cast.join("bram", "arktos")
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(
        until_on=open_one.world.on + timedelta(days=1)
    )
    with clock.frozen(at + timedelta(days=2)):
        left = client.as_(cast.person("bram"), cast.organisation("arktos"))
        assert [left.get(page(t)).status_code for t in (open_one, adopted, case)] == [404, 200, 404]
        later = circle(at + timedelta(days=2), open_one.world)
        later.here(*(w for w in MEMBERS))
        later.ask()
        later.adopt()
        assert left.get(page(later)).status_code == 404


def three(at: datetime) -> tuple[Circle, Circle, Circle]:
    open_one = circle(at)
    adopted = circle(at, open_one.world, title="Aangenomen")
    adopted.here(*MEMBERS)
    adopted.ask()
    adopted.adopt()
    open_one.world.seat("wim", words.CASE_CONFERENCE)
    from dataclasses import replace

    from gezel.governance.tests.decision_world import DRAFT
    from gezel.governance.workflows.decisions import propose

    draft = replace(DRAFT, title="Geheim over één casus", level=words.CASE)
    body = open_one.world.body(words.CASE_CONFERENCE).pk
    case = Circle(open_one.world, propose(body, draft, open_one.actor("wim"), at), at)
    return open_one, adopted, case
