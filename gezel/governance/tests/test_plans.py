"""Challenges and levers, the balance of contributions (G-20), the communication plan and its duties (G-21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction

from gezel.governance.models import Challenge, Communication, Contribution, Evidence
from gezel.governance.queries import challenges as seen
from gezel.governance.queries import communication as told
from gezel.governance.rules.duties import Duty, duties, missing
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows import challenges, communication
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.post.models import StoredFile
from gezel.ui.documents import Document, Paragraph, to_pdf
from tests import cast


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Six months in."""
    return running(at)


def code_of(act: Callable[[], Any]) -> str:
    """The refusal of an act; blank when it is done."""
    try:
        with transaction.atomic():
            act()
    except Refused as refused:
        return refused.verdict.code
    return ""


def added(world: World, **more: Any) -> Challenge:
    """A challenge that Wim owns, to be looked at in thirty days."""
    fields = {"kind": words.CHALLENGE, "title": "Twee petten", "text": "", "measure": "Elke maand bespreken"}
    fields |= {"owner_id": cast.person("wim").pk, "look_again_on": world.on + timedelta(days=30)} | more
    return challenges.add(world.partnership.pk, challenges.Draft(**fields), world.actor("an"), world.at)


def planned(world: World, **more: Any) -> Communication:
    """A leaflet that An brings to doctors in ten days."""
    fields = {"what": "Folder", "audience": "Huisartsen", "channel": "Langsgaan", "on": world.on + timedelta(days=10)}
    fields |= {"owner_id": cast.person("an").pk} | more
    return communication.plan(world.partnership.pk, communication.Draft(**fields), world.actor("wim"), world.at)


def paper() -> SimpleUploadedFile:
    """A real PDF."""
    return SimpleUploadedFile("affiche.pdf", to_pdf(Document("Affiche", [Paragraph("Met logo")])))


@pytest.mark.rule("G-20")
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"kind": "x"}, "governance.challenge_kind"),
        ({"title": " "}, "governance.challenge_no_title"),
        ({"measure": " "}, "governance.challenge_no_measure"),
        ({"owner_id": 0}, "governance.challenge_owner"),
        ({"look_again_on": None}, "governance.challenge_later"),
    ],
)
def test_a_challenge_has_a_measure_an_owner_and_a_day(world: World, fields: dict[str, Any], code: str) -> None:
    fields = {k: world.on if v is None else v for k, v in fields.items()}
    assert code_of(lambda: added(world, **fields)) == code


@pytest.mark.rule("G-20")
def test_it_comes_back_to_its_owner_until_it_is_finished(world: World) -> None:
    row, later = added(world), world.at + timedelta(days=30)
    assert seen.cards(world.actor("wim"), later - timedelta(days=1)) == []
    assert [c.due for c in seen.cards(world.actor("wim"), later)] == [row.look_again_on]
    assert seen.cards(world.actor("an"), later) == []
    wim = world.actor("wim")
    assert code_of(lambda: challenges.look(row.pk, " ", None, wim, later)) == "governance.challenge_what_seen"
    assert code_of(lambda: challenges.look(row.pk, "x", row.look_again_on, wim, later)) == "governance.challenge_later"
    challenges.look(row.pk, "Beter.", world.on + timedelta(days=60), wim, later)
    assert seen.cards(wim, later) == []
    assert not Challenge.objects.get().is_due(world.on + timedelta(days=59))
    challenges.look(row.pk, "Klaar.", None, wim, later)
    assert Challenge.objects.get().closed_at == later
    assert code_of(lambda: challenges.look(row.pk, "x", None, wim, later)) == "governance.challenge_closed_already"
    assert code_of(lambda: challenges.look(row.pk, "x", None, world.actor("ruben"), later)) == (
        "governance.support_never_decides"
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Challenge.objects.filter(pk=row.pk).update(measure="")


@pytest.mark.rule("G-20")
def test_each_partner_writes_its_own_lines_and_all_see_them(world: World) -> None:
    ours, an, wim = world.partnership, world.actor("an"), world.actor("wim")
    line = challenges.say_line(ours.pk, words.GAINS, "Een netwerk  voor jongeren", an, world.at)
    assert (line.organisation, line.text) == (cast.organisation("arktos"), "Een netwerk voor jongeren")
    assert code_of(lambda: challenges.say_line(ours.pk, "x", "y", an, world.at)) == "governance.balance_kind"
    assert code_of(lambda: challenges.say_line(ours.pk, words.LOSES, " ", an, world.at)) == "governance.balance_no_text"
    yasmina = world.actor("yasmina")
    assert code_of(lambda: challenges.say_line(ours.pk, words.LOSES, "x", yasmina, world.at)) == (
        "governance.balance_own_lines"
    )
    assert code_of(lambda: challenges.take_line_back(line.pk, wim, world.at)) == "governance.balance_own_lines"
    emino = cast.organisation("emino")
    emino.managing_organisation = cast.organisation("hoogstraten")
    emino.save()
    Partner.objects.filter(organisation=cast.organisation("hoogstraten")).update(
        organisation=cast.organisation("lokeren")
    )
    acts_for = challenges.own_partner(world.actor("dirk"), ours, world.on)
    assert acts_for == emino, "who acts through another organisation writes its lines"
    sides = {side.organisation.name: side for side in seen.balance(world.actor("griet"), ours, world.at)}
    assert len(sides) == 6
    assert [len(rows) for _, rows in sides["Arktos"].lines] == [0, 1, 0]
    assert sides["Emino"].silent
    challenges.take_line_back(line.pk, an, world.at)
    assert Contribution.objects.count() == 1
    assert all(side.silent for side in seen.balance(an, ours, world.at))


@pytest.mark.rule("G-20")
def test_the_balance_is_looked_at_together_on_a_day(world: World) -> None:
    ours, wim, next_on = world.partnership, world.actor("wim"), world.on + timedelta(days=180)
    assert (
        code_of(lambda: challenges.review(ours.pk, world.on, " ", next_on, wim, world.at))
        == "governance.balance_what_seen"
    )
    for on, again in ((world.on + timedelta(days=1), next_on), (world.on, world.on)):
        assert code_of(lambda o=on, a=again: challenges.review(ours.pk, o, "x", a, wim, world.at)) == (  # type: ignore[misc]
            "governance.balance_days"
        )
    an = world.actor("an")
    assert (
        code_of(lambda: challenges.review(ours.pk, world.on, "x", next_on, an, world.at)) == "governance.arrangers_do"
    )
    row = challenges.review(ours.pk, world.on, "Iedereen wint, VDAB geeft uren op.", next_on, wim, world.at)
    assert seen.last_review(ours, world.on) == row


@pytest.mark.rule("G-21")
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"what": " "}, "governance.communication_what"),
        ({"audience": " "}, "governance.communication_audience"),
        ({"channel": " "}, "governance.communication_channel"),
        ({"owner_id": 0}, "governance.challenge_owner"),
    ],
)
def test_an_action_says_what_to_whom_how_and_by_whom(world: World, fields: dict[str, Any], code: str) -> None:
    assert code_of(lambda: planned(world, **fields)) == code


@pytest.mark.rule("G-21")
def test_an_action_is_done_by_its_owner_or_who_arranges(world: World) -> None:
    row, pk, an = planned(world), world.partnership.pk, world.actor("an")
    soon = world.at + timedelta(days=4)
    assert told.cards(an, world.at) == []
    assert [c.due for c in told.cards(an, soon)] == [row.on]
    assert row.is_late(row.on + timedelta(days=1))
    assert code_of(lambda: communication.done(pk, row.pk, world.on, world.actor("joris"), world.at)) == (
        "governance.arrangers_do"
    )
    tomorrow = world.on + timedelta(days=1)
    assert code_of(lambda: communication.done(pk, row.pk, tomorrow, an, world.at)) == "governance.communication_not_yet"
    communication.done(pk, row.pk, world.on, an, world.at)
    assert told.cards(an, soon) == []
    other = planned(world)
    assert code_of(lambda: communication.drop(pk, other.pk, an, world.at)) == "governance.arrangers_do"
    communication.drop(pk, other.pk, world.actor("wim"), world.at)
    assert [one.pk for one in told.plan_seen_by(an, world.partnership)] == [row.pk]


@pytest.mark.rule("G-21")
def test_who_still_owes_evidence() -> None:
    each, once = Duty("a", "partner", "x"), Duty("b", "partnership", "y")
    assert missing(each, (1, 2, 3), {2}) == (1, 3)
    assert missing(once, (1, 2), ()) == (1, 2)
    assert missing(once, (1, 2), {None}) == ()
    assert {duty.code for duty in duties()} == {"logos", "poster", "website", "social"}


@pytest.mark.rule("G-21")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"duty": "x"}, "governance.duty_unknown"),
        ({"text": " "}, "governance.duty_what"),
        ({"days": 1}, "governance.communication_not_yet"),
        ({"files": [None]}, "governance.duty_file"),
        ({"who": "yasmina"}, "governance.duty_own_organisation"),
        ({"who": "ruben"}, "governance.support_never_decides"),
    ],
)
def test_evidence_is_whole(world: World, change: dict[str, Any], code: str) -> None:
    row = {"duty": "poster", "text": "In de inkom", "days": 0, "files": [paper()], "who": "an"} | change
    day, by = world.on + timedelta(days=row["days"]), world.actor(row["who"])
    act = lambda: communication.prove(world.partnership.pk, row["duty"], row["text"], day, row["files"], by, world.at)  # noqa: E731
    assert code_of(act) == code
    assert not Evidence.objects.exists()


@pytest.mark.rule("G-21")
def test_evidence_counts_for_the_partner_that_shows_it(world: World) -> None:
    communication.prove(world.partnership.pk, "poster", "In de inkom", world.on, [paper()], world.actor("an"), world.at)
    communication.prove(
        world.partnership.pk, "logos", "Op de folder", world.on, [paper()], world.actor("wim"), world.at
    )
    lines = {line.duty.code: line for line in told.duty_lines(world.partnership, world.on)}
    assert "Arktos" not in {one.name for one in lines["poster"].missing}
    assert len(lines["poster"].missing) == 5
    assert lines["logos"].missing == ()
    assert len(lines["website"].missing) == 6
    row, files = lines["poster"].evidence[0]
    assert [file.content_type for file in files] == ["application/pdf"]
    assert told.may_open_file(world.actor("griet"), "governance.evidence", row.pk)
    assert told.may_open_file(cast.actor("leen"), "governance.evidence", row.pk) is None
    assert told.may_open_file(world.actor("griet"), "x", row.pk) is None
    Partner.objects.filter(organisation=cast.organisation("vdab")).update(until_on=world.on)
    cast.person("griet").holdings.update(until_on=world.on)
    cast.person("griet").seats.update(until_on=world.on)
    assert told.may_open_file(world.actor("griet"), "governance.evidence", row.pk) is None


@pytest.mark.rule("D-01")
def test_who_left_reads_what_was(world: World) -> None:
    added(world)
    planned(world)
    challenges.say_line(world.partnership.pk, words.GAINS, "x", world.actor("an"), world.at)
    Partner.objects.filter(organisation=cast.organisation("vdab")).update(until_on=world.on)
    cast.person("griet").holdings.update(until_on=world.on)
    cast.person("griet").seats.update(until_on=world.on)
    griet = world.actor("griet")
    assert not seen.challenges_seen_by(griet, world.partnership).exists()
    assert not told.plan_seen_by(griet, world.partnership).exists()
    assert all(side.silent for side in seen.balance(griet, world.partnership, world.at))


@pytest.mark.rule("G-20")
@pytest.mark.rule("G-21")
def test_pages(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/"
    an, wim = client.as_(*cast.join("an", "arktos")), client.as_(*cast.join("wim", "compaan"))
    fields = {
        "step": "add",
        "kind": "lever",
        "title": "Samen lunchen",
        "owner": cast.person("wim").pk,
        "look_again_on": "2026-05-01",
    }
    answer = an.post_form(f"{base}uitdagingen/", fields)
    assert (answer.status_code, "Samen lunchen" in answer.content.decode()) == (422, True)
    assert an.post_form(f"{base}uitdagingen/", fields | {"measure": "Elke vrijdag"}).status_code == 302
    one = f"{base}uitdagingen/{Challenge.objects.get().pk}/"
    assert wim.post_form(one, {"step": "look", "text": "Werkt."}).status_code == 302
    assert "Werkt." in an.get(one).content.decode()
    assert an.post_form(f"{base}balans/", {"step": "say", "kind": "gains", "text": "Netwerk"}).status_code == 302
    sent = {"step": "review", "on": "2026-03-02", "text": "Samen gezien.", "next_on": "2026-09-01"}
    assert wim.post_form(f"{base}balans/", sent).status_code == 302
    page = an.get(f"{base}balans/").content.decode()
    assert "Netwerk" in page
    assert "Samen gezien." in page
    sent = {
        "step": "plan",
        "what": "Folder",
        "audience": "Artsen",
        "channel": "Post",
        "on": "2026-03-09",
        "owner": cast.person("an").pk,
    }
    assert wim.post_form(f"{base}communicatie/", sent).status_code == 302
    row = Communication.objects.get()
    assert an.post_form(f"{base}communicatie/", {"step": "done", "row": row.pk, "on": "2026-03-02"}).status_code == 302
    sent = {"step": "prove", "duty": "poster", "text": "In de inkom", "seen_on": "2026-03-02"}
    answer = an.post_form(f"{base}communicatie/", sent)
    assert (answer.status_code, "zonder bestand is het geen bewijs" in answer.content.decode()) == (422, True)
    assert an.post_form(f"{base}communicatie/", sent | {"file": paper()}).status_code == 302
    assert StoredFile.objects.get().name in an.get(f"{base}communicatie/").content.decode()
    leen = client.as_(*cast.join("leen"))
    for path in ("uitdagingen/", "balans/", "communicatie/"):
        assert leen.get(base + path).status_code == 404
    assert leen.get(one).status_code == 404
