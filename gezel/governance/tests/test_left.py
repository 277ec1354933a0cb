"""An organisation that left sees what was, and nothing new, at every address of the room (D-01)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import URLPattern

from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.news_world import MARK, news
from gezel.governance.urls import urlpatterns
from gezel.governance.workflows import actions, escalations, issues
from gezel.governance.workflows.issue_follow_ups import become_decision
from gezel.organisations.models import Organisation
from tests import cast

KINDS = {
    "ladder": "between_partners",
    "statement": "goal",
    "privacy_paper_new": "joint",
    "agreement_leave_out": "x",
    "agreement_text": "activities",
    "agreement_text_history": "activities",
}


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Arktos left this morning; since then a lot happened."""
    world = running(at, 7)
    world.leave("arktos", world.on)
    return world


def address(route: URLPattern, given: dict[str, Any]) -> str:
    """Where a page of the room stands, with the newest of everything in its places."""
    kind = KINDS.get(str(route.name), "pdf")
    places = given | {"kind": kind, "code": KINDS.get(str(route.name), given["code"])}
    if route.name == "agreement_change":
        places["change_id"] = given["amendment"]
    url = "/" + str(route.pattern)
    for converter in ("int", "slug", "uuid"):
        for place, value in places.items():
            url = url.replace(f"<{converter}:{place}>", str(value))
    return url


@pytest.mark.rule("D-01")
def test_who_left_sees_nothing_new_anywhere(world: World, client: Any) -> None:
    given = news(world)
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    wrong, seen = [], 0
    for route in urlpatterns:
        url = address(route, given)
        assert "<" not in url, f"no place for {url}"
        answer = an.get(url)
        text = answer.content.decode(errors="replace") if answer.status_code in (200, 403, 409, 422) else ""
        seen += answer.status_code == 200
        if answer.status_code == 302 or MARK in text:
            near = text[max(0, text.find(MARK) - 60) : text.find(MARK) + 60]
            wrong.append(f"{route.name} {answer.status_code}: …{near}…")
    assert not wrong, "\n".join(wrong)
    assert seen > 15


@pytest.mark.rule("D-01")
def test_who_stays_sees_the_same_news(world: World, client: Any) -> None:
    """The test above looks at what is really there."""
    given = news(world)
    wim = client.as_(cast.person("wim"), cast.organisation("compaan"))
    shown = {str(r.name) for r in urlpatterns if MARK in wim.get(address(r, given)).content.decode(errors="replace")}
    assert len(shown) > 40, sorted(shown)


@pytest.mark.rule("D-01")
def test_who_left_reads_an_old_issue_as_it_was_that_day(db: None, at: datetime, client: Any) -> None:
    world = running(at, 7)
    griet, days = world.actor("griet"), timedelta(days=1)
    draft = issues.Draft("Attest", "Blijft uit.", "Gebeld.", world.body().pk)
    issue = issues.raise_issue(world.partnership.pk, draft, world.actor("an"), at - 3 * days)
    issues.take_up(issue.pk, griet, at - 2 * days)
    row = escalations.escalate(issue.pk, "de directeur", "Een vast uur", world.on + 9 * days, griet, at - 2 * days)
    world.leave("arktos", world.on)
    escalations.report(row.pk, f"{MARK} komt eraan.", griet, at)
    escalations.answer(row.pk, f"{MARK} een antwoord.", griet, at)
    become_decision(issue.pk, f"{MARK} voorstel", "Zo.", griet, at)
    issues.close(issue.pk, "solved", f"{MARK} opgelost.", griet, at)
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/"
    an = client.as_(cast.person("an"), cast.organisation("arktos"))
    one, every = an.get(f"{base}{issue.pk}/").content.decode(), an.get(base).content.decode()
    assert MARK not in one + every
    assert "Hogerop gebracht bij de directeur" in one
    assert "Wacht op antwoord van hogerop" in one
    assert "Wacht op antwoord van hogerop" in every
    stays = client.as_(cast.person("griet"), cast.organisation("vdab")).get(f"{base}{issue.pk}/").content.decode()
    assert stays.count(MARK) >= 4
    assert issue.__class__.objects.get().closed_at is not None


@pytest.mark.rule("D-01")
def test_who_acts_for_an_association_that_left_reads_what_was(world: World, client: Any) -> None:
    """The people of the municipality that manages it work for it, so they read along until it left too."""
    giving = {"text": "Van toen", "owner_id": cast.person("wim").pk, "due_on": world.on, "by": world.actor("wim")}
    actions.give(world.partnership, **giving, at=world.at - timedelta(days=1))
    actions.give(world.partnership, **giving | {"text": f"{MARK} gezegd"}, at=world.at)
    Organisation.objects.filter(pk=cast.organisation("arktos").pk).update(
        managing_organisation=cast.organisation("lokeren")
    )
    leen = client.as_(*cast.join("leen", "lokeren"))
    page = leen.get(f"/partnerschappen/{world.partnership.pk}/overleg/acties/").content.decode()
    assert "Van toen" in page
    assert MARK not in page
