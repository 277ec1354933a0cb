"""Actions: given with an owner and a day, back on the agenda until done, moved only with a reason (G-07)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client

from gezel.governance import words
from gezel.governance.models import Action, Holding, Meeting
from gezel.governance.queries.action_origin import origin_of
from gezel.governance.queries.actions import actions_seen
from gezel.governance.queries.waiting import waiting_for
from gezel.governance.tests.governance_world import World, running
from gezel.governance.tests.meeting_world import held
from gezel.governance.workflows import issues
from gezel.governance.workflows.actions import finish, give, hand_over, postpone
from gezel.governance.workflows.agenda import add_point
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.post.models import Notice
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def given(world: World, by: str = "wim", owner: str = "an", text: str = "Zaal in Weelde vragen") -> Action:
    """An action of the support group."""
    due = world.on + timedelta(days=7)
    ours = world.partnership
    return give(ours, text, cast.person(owner).pk, due, world.actor(by), world.at, body=world.body())


@pytest.mark.rule("G-07")
def test_an_action_comes_back_on_the_agenda_until_it_is_done(world: World) -> None:
    action = given(world)
    waiting = [w for w in waiting_for(world.body(), world.at) if w.kind == "action"]
    assert [(w.title, w.due, w.key) for w in waiting] == [
        ("Zaal in Weelde vragen", world.on + timedelta(days=7), f"governance.action:{action.pk}")
    ]
    finish(action.pk, "Zaal ligt vast", world.actor("an"), world.at)
    assert not [w for w in waiting_for(world.body(), world.at) if w.kind == "action"]
    with pytest.raises(Refused) as refused:
        postpone(action.pk, world.on, "toch niet", world.actor("an"), world.at)
    assert refused.value.verdict.code == "governance.action_is_done"


@pytest.mark.rule("G-07")
def test_the_owner_hears_of_it_but_not_who_takes_it_on_alone(world: World) -> None:
    given(world)
    given(world, by="wim", owner="wim")
    assert list(Notice.objects.values_list("person_id", "code")) == [(cast.person("an").pk, "governance.notice_action")]


@pytest.mark.rule("G-07")
def test_it_moves_only_with_a_reason_and_what_was_is_kept(world: World) -> None:
    action, later = given(world), world.on + timedelta(days=30)
    for reason in ("", "   "):
        with pytest.raises(Refused) as refused:
            postpone(action.pk, later, reason, world.actor("an"), world.at)
        assert refused.value.verdict.code == "governance.action_needs_reason"
    postpone(action.pk, later, "zaal pas in maart vrij", world.actor("an"), world.at)
    hand_over(action.pk, cast.person("griet").pk, "An is ziek", world.actor("wim"), world.at)
    action.refresh_from_db()
    assert (action.due_on, action.owner) == (later, cast.person("griet"))
    moves = [(m.kind, m.before_on, m.before_owner) for m in action.moves.all()]
    assert moves == [
        ("postponed", world.on + timedelta(days=7), cast.person("an")),
        ("handed_over", later, cast.person("an")),
    ]


@pytest.mark.rule("G-07")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"text": "  "}, "governance.action_needs_text"),
        ({"days": -1}, "governance.action_in_the_past"),
        ({"owner": "leen"}, "governance.action_owner_unknown"),
        ({"by": "ruben"}, "governance.support_never_decides"),
        ({"by": "mieke"}, "governance.support_never_decides"),
    ],
)
def test_what_is_refused(world: World, change: dict[str, object], code: str) -> None:
    asked = {"text": "Bellen", "days": 1, "owner": "an", "by": "wim"} | change
    owner, due = cast.person(str(asked["owner"])).pk, world.on + timedelta(days=int(str(asked["days"])))
    with pytest.raises(Refused) as refused:
        give(world.partnership, str(asked["text"]), owner, due, world.actor(str(asked["by"])), world.at)
    assert refused.value.verdict.code == code
    assert not Action.objects.exists()


@pytest.mark.rule("G-07")
def test_only_owner_giver_and_team_leader_say_what_became_of_it(world: World) -> None:
    action = given(world, by="dirk", owner="an")
    with pytest.raises(Refused) as refused:
        finish(action.pk, "", world.actor("griet"), world.at)
    assert refused.value.verdict.code == "governance.action_of_other"
    with pytest.raises(Refused) as refused:
        hand_over(action.pk, cast.person("an").pk, "zo", world.actor("an"), world.at)
    assert refused.value.verdict.code == "governance.action_same_owner"
    assert finish(action.pk, "gedaan", world.actor("wim"), world.at).outcome == "gedaan"


@pytest.mark.rule("D-01")
def test_who_left_sees_the_actions_given_until_then(world: World) -> None:
    given(world, text="Van toen")
    later = world.at + timedelta(days=20)
    Partner.objects.filter(organisation=cast.organisation("arktos")).update(until_on=world.on + timedelta(days=10))
    for rows in (Holding.objects.filter(person=cast.person("an")), cast.person("an").seats):
        rows.update(until_on=world.on + timedelta(days=10))
    owner, due = cast.person("griet").pk, world.on + timedelta(days=40)
    give(world.partnership, "Van nu", owner, due, world.actor("wim", later), later)
    seen = actions_seen(world.actor("an", later), world.partnership)
    assert [a.text for a in seen] == ["Van toen"]
    assert actions_seen(world.actor("wim", later), world.partnership).count() == 2


@pytest.mark.rule("G-07")
def test_pages(world: World, client: Client) -> None:
    ours = world.partnership
    an = client.as_(cast.person("an"), cast.organisation("arktos"))  # type: ignore[attr-defined]
    url = f"/partnerschappen/{ours.pk}/overleg/acties/"
    assert "Geen open acties" in an.get(url).content.decode()
    due = world.on + timedelta(days=3)
    sent = {"text": "Folder nalezen", "owner": cast.person("an").pk, "due_on": due.isoformat()}
    answer = an.post_form(url, sent | {"due_on": "2020-01-01"})
    assert answer.status_code == 422
    assert "Folder nalezen" in answer.content.decode()
    assert an.post_form(url, sent).status_code == 302
    action = Action.objects.get()
    assert "Folder nalezen" in an.get(url).content.decode()
    one = f"{url}{action.pk}/"
    assert an.post_form(one, {"do": "postpone", "p-due_on": due.isoformat(), "p-reason": ""}).status_code == 422
    assert an.post_form(one, {"do": "finish", "f-outcome": "Nagelezen"}).status_code == 302
    assert "Nagelezen" in an.get(one).content.decode()
    leen = client.as_(*cast.join("leen"))  # type: ignore[attr-defined]
    assert leen.get(url).status_code == leen.get(one).status_code == 404


@pytest.mark.rule("G-07")
def test_an_action_shows_where_it_came_from_to_who_may_know(world: World, client: Client) -> None:
    wim, an = world.actor("wim"), world.actor("an")
    meeting = held(world)
    point = add_point(meeting.pk, "Vervoer", "", 10, None, wim, world.at)
    draft = issues.Draft("Geen bus", "Niemand raakt er.", "Gebeld.", world.body().pk)
    issue = issues.raise_issue(world.partnership.pk, draft, an, world.at)
    for subject, words_, title in (
        (point, "Afgesproken bij het punt", "Vervoer"),
        (issue, "Komt uit de kwestie", "Geen bus"),
    ):
        row = give(world.partnership, "Doen", wim.person_id, world.on, wim, world.at, subject=subject)
        seen = client.as_(cast.person("an"), cast.organisation("arktos"))  # type: ignore[attr-defined]
        page = seen.get(f"/partnerschappen/{world.partnership.pk}/overleg/acties/{row.pk}/").content.decode()
        assert words_ in page
        assert title in page
    Meeting.objects.filter(pk=meeting.pk).update(body=world.body(words.CASE_CONFERENCE))
    joris = world.actor("joris")
    hidden = give(world.partnership, "Doen", wim.person_id, world.on, wim, world.at, subject=point)
    assert origin_of(joris, hidden) is None
    plain = give(world.partnership, "Doen", wim.person_id, world.on, wim, world.at)
    assert origin_of(wim, plain) is None


@pytest.mark.rule("D-01")
def test_an_action_of_a_case_conference_stays_with_its_own_people(world: World, client: Client) -> None:
    conference, due, ours = world.body(words.CASE_CONFERENCE), world.on + timedelta(days=7), world.partnership
    world.seat("joris", words.CASE_CONFERENCE)
    text, by = "De huisbaas bellen", world.actor("joris")
    one = give(ours, text, cast.person("an").pk, due, by, world.at, body=conference)
    for who in ("an", "joris"):
        assert one in actions_seen(world.actor(who), ours)
    for who in ("wim", "dirk", "griet", "ruben", "mieke"):
        assert one not in actions_seen(world.actor(who), ours), who
    griet = client.as_(cast.person("griet"), cast.organisation("vdab"))  # type: ignore[attr-defined]
    url = f"/partnerschappen/{ours.pk}/overleg/acties/"
    assert text not in griet.get(url).content.decode()
    assert griet.get(f"{url}{one.pk}/").status_code == 404
