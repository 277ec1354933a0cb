"""An organisation that left sees what was, and nothing new, at every address of the room (D-01)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import URLPattern

from gezel.governance import words
from gezel.governance.models import Signal
from gezel.governance.tests.changing_world import decided
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.news_world import MARK, news
from gezel.governance.urls import urlpatterns
from gezel.governance.workflows import actions, barriers, challenges, conflicts, escalations, issues, support
from gezel.governance.workflows.decision_review import Outcome, review
from gezel.governance.workflows.issue_follow_ups import become_decision
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.organisations.models import Organisation
from gezel.post.models import Mail
from gezel.post.words import Recipient
from gezel.post.workflows.mail import draft as draft_mail
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


@pytest.mark.rule("D-01")
def test_who_left_reads_old_things_as_they_were_that_day(db: None, at: datetime, client: Any) -> None:
    """What is said, found, answered or moved later, about what was there before, is new too: on the page, in the lists, in the sheet."""
    world, days = running(at, 7), timedelta(days=1)
    pk, before, wim, an, ruben = world.partnership.pk, at - 2 * days, *map(world.actor, ("wim", "an", "ruben"))
    asked = support.ask(pk, "law", "Mag dat?", "Zomaar?", an, before)
    support.answer(asked.pk, "Toen zei de coach ja.", ruben, before + timedelta(hours=1))
    wanted = challenges.Draft("challenge", "De bus", "Rijdt niet.", "Fietsen", wim.person_id, world.on + 9 * days)
    hard = challenges.add(pk, wanted, wim, before)
    draft = barriers.Draft("mobility", "Geen bus", "Niets rijdt.", "Een bus.", "local", "De Lijn", "x@example.org")
    signal = barriers.make(pk, draft, True, wim, before)
    action = actions.give(world.partnership, "Bellen", wim.person_id, world.on + days, wim, before)
    stands = decided(world, "Vaste dag", before)
    conflict = conflicts.open_conflict(pk, conflicts.Draft("between_partners", "Ruzie.", (wim.person_id,)), an, before)
    conflicts.note(conflict.pk, day_of(before), "Toen gebeld.", None, an, before)
    world.leave("arktos", world.on)
    support.answer(asked.pk, f"{MARK} zei de coach nee.", ruben, at)
    challenges.look(hard.pk, f"{MARK} gezien.", None, wim, at)
    Signal.objects.filter(pk=signal.pk).update(
        prepared_at=at,
        sent_at=at,
        letter=mail(signal, wim, at),
        issues_counted=1,
        answer=f"{MARK} geantwoord.",
        answered_on=world.on,
        answer_kept_at=at,
        answer_kept_by=cast.person("wim"),
    )
    actions.postpone(action.pk, world.on + 33 * days, f"{MARK} uitgesteld.", wim, at)
    actions.finish(action.pk, f"{MARK} gebeld.", wim, at)
    review(stands.pk, Outcome(words.ADJUSTED, f"{MARK} te druk.", None, f"{MARK} anders."), wim, at)
    review(stands.pk, Outcome(words.ENDED, f"{MARK} gestopt."), wim, at)
    conflicts.note(conflict.pk, world.on, f"{MARK} gepraat.", None, wim, at)
    conflicts.end(conflict.pk, "gone", f"{MARK} goed.", None, wim, at)
    base = f"/partnerschappen/{pk}"
    places = {
        f"{base}/kwesties/vragen/{asked.pk}/": ("Toen zei de coach ja.", "Beantwoord"),
        f"{base}/kwesties/vragen/": ("Mag dat?", "Beantwoord"),
        f"{base}/kwesties/uitdagingen/{hard.pk}/": ("Fietsen", "opnieuw kijken op"),
        f"{base}/kwesties/uitdagingen/": ("Fietsen", "opnieuw kijken op"),
        f"{base}/kwesties/signalen/{signal.pk}/": ("Niets rijdt.", ""),
        f"{base}/kwesties/signalen/": ("Geen bus", ""),
        f"{base}/overleg/acties/{action.pk}/": ("Bellen", ""),
        f"{base}/overleg/acties/": ("Bellen", ""),
        f"{base}/beslissingen/{stands.pk}/": ("Vaste dag", "aangenomen"),
        f"{base}/beslissingen/": ("Vaste dag", "aangenomen"),
        f"{base}/kwesties/conflicten/{conflict.pk}/": ("Toen gebeld.", ""),
        f"{base}/kwesties/conflicten/": ("Begonnen op", ""),
    }
    gone = client.as_(cast.person("an"), cast.organisation("arktos"))
    stays = client.as_(cast.person("wim"), cast.organisation("compaan"))
    for place, (then, standing) in places.items():
        page = gone.get(place).content.decode()
        assert MARK not in page, place
        assert then in page, place
        assert standing in page, place
    assert sum(MARK in stays.get(place).content.decode() for place in places) >= 6
    assert "geldt niet meer" not in gone.get(f"{base}/beslissingen/").content.decode()
    assert "geldt niet meer" in stays.get(f"{base}/beslissingen/").content.decode()
    assert "Afgerond" not in gone.get(f"{base}/kwesties/uitdagingen/").content.decode()
    sheet = gone.get(f"{base}/beslissingen/register.csv").content.decode()
    assert "Vaste dag" in sheet
    ended = f"{world.on:%d/%m/%Y}"
    assert ended not in sheet
    assert ended in stays.get(f"{base}/beslissingen/register.csv").content.decode()


def mail(signal: Signal, by: Actor, at: datetime) -> Mail:
    """A letter to the addressee of a signal."""
    return draft_mail(
        "governance.signal_letter", signal, Recipient("x@example.org", "De Lijn"), "x", f"{MARK} x", by, at
    )
