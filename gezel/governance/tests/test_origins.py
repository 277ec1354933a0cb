"""Where issues, decisions and shortcomings came from stands on their pages, and only what the reader may open (G-10, G-16)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from gezel.governance import words
from gezel.governance.models import Decision, Issue, Meeting, Point, Shortcoming
from gezel.governance.queries import origins
from gezel.governance.tests.changing_world import code_of, decided, partner
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import held
from gezel.governance.words import issues as issue_words
from gezel.governance.workflows import barriers, decisions, escalations, issues, shortcomings
from gezel.governance.workflows.agenda import add_point
from gezel.governance.workflows.issue_follow_ups import become_decision, tie_signal
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def raised(world: World, point: Point | None = None, title: str = "Geen attest") -> Issue:
    """An issue for the support group, raised at a point or at none."""
    draft = issues.Draft(title, "Het blijft uit.", "Gebeld.", world.body().pk, point_id=point.pk if point else 0)
    return issues.raise_issue(world.partnership.pk, draft, world.actor("an"), world.at)


def point_of(world: World) -> Point:
    """A point of a meeting of today."""
    return add_point(held(world).pk, "Attesten", "", 10, None, world.actor("wim"), world.at)


def noted(world: World, source: str = "", key: str = "arktos") -> Shortcoming:
    """A shortcoming of a partner."""
    told = shortcomings.Failure("Uren niet geleverd.", "art. 6", world.on - timedelta(days=1), source)
    return shortcomings.note(partner(world, key).pk, told, world.actor("wim"), world.at)


def browser(client: Any, who: str, organisation: str) -> Any:
    """Somebody's browser."""
    return client.as_(cast.person(who), cast.organisation(organisation))


@pytest.mark.rule("G-10")
def test_an_issue_and_a_proposal_from_a_point_say_so_on_every_page(world: World, client: Any) -> None:
    point, pk = point_of(world), world.partnership.pk
    page = f"/partnerschappen/{pk}/overleg/vergaderingen/{point.meeting_id}/punten/{point.pk}/"
    an = browser(client, "an", "arktos")
    text = an.get(page).content.decode()
    assert f"kwesties/nieuw/?overleg={world.body().pk}&amp;punt={point.pk}" in text
    assert f"beslissingen/nieuw/?overleg={world.body().pk}&amp;punt={point.pk}" in text
    new = an.get(f"/partnerschappen/{pk}/kwesties/nieuw/?punt={point.pk}").content.decode()
    assert "Kwam ter sprake in het overleg" in new
    form = {
        "title": "Geen bus",
        "text": "x",
        "tried": "y",
        "body": str(world.body().pk),
        "theme": "",
        "point": point.pk,
    }
    assert an.post_form(f"/partnerschappen/{pk}/kwesties/nieuw/", form).status_code == 302
    issue = Issue.objects.get()
    assert issue.point == point
    form = {"title": "Bus delen", "driver": "x", "proposal": "y", "body": str(world.body().pk), "point": point.pk}
    form |= {"level": words.COURSE, "mode": ""}
    assert an.post_form(f"/partnerschappen/{pk}/beslissingen/nieuw/", form).status_code == 302
    decision = Decision.objects.get()
    assert decision.point == point
    text = an.get(page).content.decode()
    assert "Geen bus" in text
    assert "Bus delen" in text
    for kind, one in (("kwesties", issue), ("beslissingen", decision)):
        shown = an.get(f"/partnerschappen/{pk}/{kind}/{one.pk}/").content.decode()
        assert "Kwam ter sprake in het overleg" in shown
        assert f"vergaderingen/{point.meeting_id}/" in shown


@pytest.mark.rule("G-07")
def test_a_point_of_elsewhere_or_of_a_closed_circle_is_refused_and_never_shown(world: World) -> None:
    point = point_of(world)
    issue = raised(world, point)
    Meeting.objects.filter(pk=point.meeting_id).update(body=world.body(words.CASE_CONFERENCE))
    joris = world.actor("joris")
    assert origins.behind_issue(joris, issue) == []
    draft = issues.Draft("x", "y", "z", world.body().pk, point_id=point.pk)
    raising = lambda: issues.raise_issue(world.partnership.pk, draft, joris, world.at)  # noqa: E731
    assert code_of(raising) == "governance.point_elsewhere"
    wim = world.actor("wim")
    Meeting.objects.filter(pk=point.meeting_id).update(body=world.body())
    other = decisions.Draft("t", "d", "p", point_id=point.pk + 99)
    assert code_of(lambda: decisions.propose(world.body().pk, other, wim, world.at)) == "governance.point_elsewhere"


@pytest.mark.rule("G-08")
def test_a_decision_shows_the_issue_the_escalation_the_signal_and_the_shortcoming_behind_it(
    world: World, client: Any
) -> None:
    issue, griet, pk = raised(world), world.actor("griet"), world.partnership.pk
    issues.take_up(issue.pk, griet, world.at)
    escalations.escalate(issue.pk, "de directeur", "Een vast uur", world.on + timedelta(days=9), griet, world.at)
    draft = barriers.Draft("rules", "Attesten", "x", "y", issue_words.LOCAL, "Huis", "huis@example.org")
    signal = barriers.make(pk, draft, True, world.actor("an"), world.at)
    tie_signal(issue.pk, signal, world.actor("an"), world.at)
    decision = become_decision(issue.pk, "Vast uur", "Op maandag.", griet, world.at)
    row = noted(world, f"decision-{decision.pk}")
    page = browser(client, "griet", "vdab").get(f"/partnerschappen/{pk}/beslissingen/{decision.pk}/").content.decode()
    for words_ in ("Komt uit de kwestie", "de directeur (", f"signalen/{signal.pk}/", f"tekortkomingen/{row.pk}/"):
        assert words_ in page
    shown = browser(client, "griet", "vdab").get(f"/partnerschappen/{pk}/kwesties/{issue.pk}/").content.decode()
    assert f"beslissingen/{decision.pk}/" in shown
    cast.join("bram", "vdab")
    outsider = cast.actor("bram", "vdab")
    assert "shortcoming" not in {t.kind for t in origins.behind_decision(outsider, decision)}


@pytest.mark.rule("G-16")
def test_a_shortcoming_is_tied_to_the_issue_or_decision_it_came_from(world: World, client: Any) -> None:
    issue, decision, pk = raised(world), decided(world), world.partnership.pk
    wim = browser(client, "wim", "compaan")
    here = f"/partnerschappen/{pk}/samenstelling/tekortkomingen/"
    assert (
        f"{here}?uit=issue-{issue.pk}#noteren"
        in wim.get(f"/partnerschappen/{pk}/kwesties/{issue.pk}/").content.decode()
    )
    form = {"partner": str(partner(world, "arktos").pk), "what": "Uren.", "article": "art. 6", "seen_on": str(world.on)}
    assert f'<option value="issue-{issue.pk}" selected>' in wim.get(f"{here}?uit=issue-{issue.pk}").content.decode()
    assert wim.post_form(here, form | {"source": "issue-9999"}).status_code == 422
    assert wim.post_form(here, form | {"source": f"issue-{issue.pk}"}).status_code == 302
    row = Shortcoming.objects.get()
    url = f"{here}{row.pk}/"
    assert f'href="/partnerschappen/{pk}/kwesties/{issue.pk}/"' in wim.get(url).content.decode()
    assert url in wim.get(f"/partnerschappen/{pk}/kwesties/{issue.pk}/").content.decode()
    sent = {"do": "trace", "source": f"decision-{decision.pk}", "edition": "0"}
    assert wim.post_form(url, sent).status_code == 302
    assert f'href="/partnerschappen/{pk}/beslissingen/{decision.pk}/"' in wim.get(url).content.decode()
    assert wim.post_form(url, sent).status_code == 422  # the page was of before
    bear = {"do": "bear", "consequence": "De kost.", "decision": str(decision.pk), "edition": "1"}
    assert wim.post_form(url, bear).status_code == 302
    joris = browser(client, *_joined("joris", "arktos")).get(url).content.decode()
    assert joris.count(f'href="/partnerschappen/{pk}/beslissingen/{decision.pk}/"') == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Shortcoming.objects.update(from_issue=issue)


def _joined(who: str, organisation: str) -> tuple[str, str]:
    cast.join(who, organisation)
    return who, organisation


@pytest.mark.rule("G-16")
def test_what_one_may_not_read_is_no_source(world: World) -> None:
    wim = world.actor("wim")
    secret = decided(world)
    Decision.objects.filter(pk=secret.pk).update(body=world.body(words.CASE_CONFERENCE))
    note = lambda source: code_of(lambda: noted(world, source))  # noqa: E731
    assert note(f"decision-{secret.pk}") == "governance.shortcoming_source"
    assert note("issue-x") == note("wat") == "governance.shortcoming_source"
    assert origins.sources(wim, world.partnership, f"decision-{secret.pk}").decisions == []
    row = noted(world)
    Shortcoming.objects.update(from_decision=secret, decision=secret)
    row.refresh_from_db()
    assert origins.behind_shortcoming(wim, row) == []
    assert origins.borne_by(wim, row) == ""
    closing = lambda: shortcomings.trace(row.pk, "", 0, world.actor("an"), world.at)  # noqa: E731
    assert code_of(closing) == "governance.arrangers_do"


def test_origins_ask_as_many_queries_for_thirty_as_for_one(world: World) -> None:
    issue, griet = raised(world), world.actor("griet")
    issues.take_up(issue.pk, griet, world.at)
    decision = become_decision(issue.pk, "Vast uur", "Op maandag.", griet, world.at)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            origins.behind_decision(griet, decision)
            origins.behind_issue(griet, issue)
        return len(queries)

    noted(world, f"decision-{decision.pk}")
    one = asked()
    for key in ("arktos", "vdab", "compaan", "emino") * 7:
        noted(world, f"decision-{decision.pk}", key)
    assert asked() == one <= 12
