"""Signals: without persons, counted, sent as a letter, the answer kept (G-19)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezel.governance.models import Issue, Signal
from gezel.governance.policies.barriers import may_send
from gezel.governance.queries.barriers import counted, may_open_file, overview, signals_seen_by
from gezel.governance.queries.themes import themes_of
from gezel.governance.rules.counting import shown_count
from gezel.governance.rules.persons import hints
from gezel.governance.rules.themes import first
from gezel.governance.tests.governance_world import World, running
from gezel.governance.words import issues as words
from gezel.governance.workflows import barriers as life
from gezel.governance.workflows.barrier_letter import how_often
from gezel.governance.workflows.issues import Draft as IssueDraft
from gezel.governance.workflows.issues import raise_issue
from gezel.governance.workflows.themes import lay_aside, name_theme
from gezel.kernel import ports
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, StoredFile
from gezel.post.workflows.sending import send
from tests import cast

DRAFT = life.Draft(
    "child_care",
    "Geen opvang voor acht uur",
    "Wie vroeg begint, vindt geen plaats.",
    "Een proef.",
    "local",
    "Huis van het Kind",
    "hvk@example.org",
)


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


def made(world: World, **more: str) -> Signal:
    """A signal of Wim."""
    fields = {**{f: getattr(DRAFT, f) for f in DRAFT.__slots__}, **more}
    return life.make(world.partnership.pk, life.Draft(**fields), True, world.actor("wim"), world.at)


def named(world: World, many: int, theme: str = "child_care") -> None:
    """So many issues under a theme."""
    for n in range(many):
        draft = IssueDraft(f"Opvang {n}", "Geen plaats.", "Gebeld.", world.body().pk, theme)
        raise_issue(world.partnership.pk, draft, world.actor("an"), world.at)


def standing(world: World, wanted: str) -> Signal:
    """A signal in each of its states."""
    signal, wim = made(world), world.actor("wim")
    if wanted != words.DRAFT:
        life.prepare(signal.pk, wim, world.at)
    if wanted in (words.SENT, words.ANSWERED):
        life.send(signal.pk, wim, world.at)
        life.mail_told(words.SIGNAL_LETTER, signal.pk, "sent", world.at)
    if wanted == words.ANSWERED:
        life.keep_answer(signal.pk, world.on, "Er komt een proef.", "", wim, world.at)
    return Signal.objects.get(pk=signal.pk)


@pytest.mark.rule("G-19")
def test_small_counts_are_not_shown() -> None:
    assert [shown_count(n, 5) for n in (0, 1, 4, 5, 12)] == [0, None, None, 5, 12]
    assert (how_often(4, 5), how_often(0, 5), how_often(7, 5)) == ("minder dan 5 keer", "niet", "7 keer")


@pytest.mark.rule("G-19")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mevrouw Claes wacht al een jaar.", ("Mevrouw Claes",)),
        ("Bel 0475 12 34 56 of jan@example.org.", ("0475 12 34 56", "jan@example.org")),
        ("Een 42-jarige man, J.D. genaamd.", ("42-jarige", "J.D.")),
        ("Geboren op 3/4/1985, 85.07.30-033.28", ("3/4/1985", "85.07.30-033.28")),
        ("Wie om 8 uur begint, vindt geen opvang bij De Lijn of VDAB.", ()),
    ],
)
def test_what_may_point_at_a_person_is_shown(text: str, found: tuple[str, ...]) -> None:
    assert set(hints(text)) == set(found)


@pytest.mark.rule("G-19")
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " "}, "governance.signal_no_title"),
        ({"text": " "}, "governance.signal_no_text"),
        ({"asks": " "}, "governance.signal_no_ask"),
        ({"addressee": " "}, "governance.signal_no_addressee"),
        ({"theme": "x"}, "governance.signal_no_theme"),
    ],
)
def test_a_signal_is_whole(world: World, fields: dict[str, str], code: str) -> None:
    assert code_of(lambda: made(world, **fields)) == code


@pytest.mark.rule("G-19")
def test_somebody_vouches_that_nobody_can_be_recognised(world: World) -> None:
    wim = world.actor("wim")
    assert code_of(lambda: life.make(world.partnership.pk, DRAFT, False, wim, world.at)) == "governance.signal_nobody"
    signal = made(world)
    assert (signal.confirmed_by, signal.confirmed_at) == (cast.person("wim"), world.at)
    assert code_of(lambda: life.edit(signal.pk, 0, DRAFT, False, wim, world.at)) == "governance.signal_nobody"
    ruben = world.actor("ruben")
    assert code_of(lambda: life.make(world.partnership.pk, DRAFT, True, ruben, world.at)) == (
        "governance.support_never_decides"
    )


@pytest.mark.rule("G-19")
def test_who_sends_it_out(world: World) -> None:
    ours = world.partnership
    assert [bool(may_send(world.actor(who), ours, "CAW")) for who in ("wim", "dirk", "an")] == [True, True, False]
    assert may_send(world.actor("wim"), ours, "Europa WSE").code == "governance.promotor_speaks"
    assert may_send(world.actor("dirk"), ours, "Europa WSE")


@pytest.mark.rule("G-19")
@pytest.mark.parametrize("before", [words.DRAFT, words.PREPARED, words.SENT, words.ANSWERED])
def test_every_step_from_every_state(world: World, before: str) -> None:
    signal, wim, at = standing(world, before), world.actor("wim"), world.at
    assert signal.state == before
    acts = {
        "edit": lambda: life.edit(signal.pk, signal.edition, DRAFT, True, wim, at),
        "prepare": lambda: life.prepare(signal.pk, wim, at),
        "send": lambda: life.send(signal.pk, wim, at),
        "take_back": lambda: life.take_back(signal.pk, wim, at),
        "answer": lambda: life.keep_answer(signal.pk, world.on, "Ja.", "", wim, at),
    }
    assert set(acts) == set(life.STEPS.rows)
    for step, (sources, target) in life.STEPS.rows.items():
        with transaction.atomic():
            code, after = code_of(acts[step]), Signal.objects.get(pk=signal.pk).state
            transaction.set_rollback(True)
        expected = ("", target) if before in sources else (f"governance.signal_not_while_{before}", before)
        assert (step, code, after) == (step, *expected)


@pytest.mark.rule("G-19")
def test_the_letter_goes_through_the_outbox_with_its_counts(world: World, smtp: Any) -> None:
    named(world, 6)
    named(world, 2, "housing")
    signal = standing(world, words.PREPARED)
    assert (signal.issues_counted, signal.cases_counted) == (6, 0)
    mail = Mail.objects.get(pk=signal.letter_id)
    assert (mail.released_at, mail.to_address) == (None, "hvk@example.org")
    file = StoredFile.objects.get(owner_kind="governance.signal", owner_id=signal.pk)
    assert file.content_type == "application/pdf"
    assert may_open_file(world.actor("an"), "governance.signal", signal.pk)
    assert may_open_file(cast.actor("leen"), "governance.signal", signal.pk) is None
    assert may_open_file(world.actor("an"), "other", signal.pk) is None
    life.send(signal.pk, world.actor("wim"), world.at)
    send(mail.pk, world.at)
    assert len(smtp.to("hvk@example.org")) == 1
    assert Signal.objects.get().state == words.SENT


@pytest.mark.rule("G-19")
def test_a_letter_that_left_does_not_come_back(world: World, smtp: Any) -> None:
    signal = standing(world, words.PREPARED)
    life.take_back(signal.pk, world.actor("wim"), world.at)
    assert Mail.objects.get().voided_at
    life.prepare(signal.pk, world.actor("wim"), world.at)
    life.send(signal.pk, world.actor("wim"), world.at)
    letter = Signal.objects.get().letter
    assert letter is not None
    Mail.objects.filter(pk=letter.pk).update(handing_at=world.at, unsure_at=world.at, next_attempt_at=None)
    assert code_of(lambda: life.take_back(signal.pk, world.actor("wim"), world.at)) == "governance.signal_gone_already"
    life.mail_told("other.kind", signal.pk, "sent", world.at)
    life.mail_told(words.SIGNAL_LETTER, signal.pk, "failed", world.at)
    assert Signal.objects.get().sent_at is None


@pytest.mark.rule("G-19")
def test_the_answer_is_kept_with_its_day(world: World) -> None:
    signal, wim = standing(world, words.SENT), world.actor("wim")
    for day, text, code in (
        (world.on - timedelta(days=1), "x", "governance.signal_answer_day"),
        (world.on + timedelta(days=1), "x", "governance.signal_answer_day"),
        (world.on, " ", "governance.signal_answer_what"),
    ):
        assert code_of(lambda d=day, t=text: life.keep_answer(signal.pk, d, t, "", wim, world.at)) == code  # type: ignore[misc]
    with pytest.raises(IntegrityError), transaction.atomic():
        Signal.objects.filter(pk=signal.pk).update(answer="x")


@pytest.mark.rule("G-19")
def test_the_overview_counts_issues_and_cases_without_small_numbers(world: World) -> None:
    ports.case_themes.fill("test", lambda pk, on: {"child_care": 3, "housing": 9})
    try:
        named(world, 6)
        lines, floor = overview(world.actor("an"), world.partnership, world.on)
        assert counted(world.partnership, world.on)[1]["housing"] == 9
    finally:
        ports.case_themes._filled.pop("test")
    assert floor == 5
    shown = {line.code: (line.issues, line.cases) for line in lines}
    assert shown == {"housing": (0, 9), "child_care": (6, None)}


@pytest.mark.rule("G-10")
@pytest.mark.rule("G-19")
def test_a_signal_grows_out_of_an_issue(world: World) -> None:
    named(world, 1)
    issue = Issue.objects.get()
    signal = life.make(world.partnership.pk, DRAFT, True, world.actor("an"), world.at, issue.pk)
    assert signal.issues_behind.get().issue == issue
    assert issue.follow_ups.get().signal == signal
    other = running(world.at, name="Ander")
    code = code_of(lambda: life.make(other.partnership.pk, DRAFT, True, other.actor("an"), world.at, issue.pk))
    assert code == "governance.issue_other_partnership"


@pytest.mark.rule("G-19")
def test_themes_are_free(world: World) -> None:
    ours, wim = world.partnership, world.actor("wim")
    assert dict(first()).items() == themes_of(ours, world.on).items()
    own = name_theme(ours.pk, "", "Wachtlijst rijles", wim, world.at)
    name_theme(ours.pk, "housing", "Wonen", wim, world.at)
    lay_aside(ours.pk, "digital", wim, world.at)
    now = themes_of(ours, world.on)
    assert (now[own.code], now["housing"], "digital" in now) == ("Wachtlijst rijles", "Wonen", False)
    assert code_of(lambda: name_theme(ours.pk, "", "wonen", wim, world.at)) == "governance.theme_twice"
    assert code_of(lambda: name_theme(ours.pk, "", " ", wim, world.at)) == "governance.theme_no_name"
    assert code_of(lambda: lay_aside(ours.pk, "digital", wim, world.at)) == "governance.signal_no_theme"
    assert code_of(lambda: name_theme(ours.pk, "", "Iets", world.actor("an"), world.at)) == "governance.arrangers_do"


@pytest.mark.rule("G-19")
def test_pages(world: World, client: Any) -> None:
    base = f"/partnerschappen/{world.partnership.pk}/kwesties/signalen/"
    wim = client.as_(*cast.join("wim", "compaan"))
    fields = {**{f: getattr(DRAFT, f) for f in DRAFT.__slots__}, "text": "Mevrouw Claes vindt geen plaats."}
    answer = wim.post_form(f"{base}nieuw/", fields)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<mark>Mevrouw Claes</mark>" in page
    assert "niemand er een persoon in herkent" in page
    assert wim.post_form(f"{base}nieuw/", fields | {"text": "Geen plaats.", "nobody": "on"}).status_code == 302
    signal = Signal.objects.get()
    assert wim.post_form(f"{base}{signal.pk}/", {"step": "prepare"}).status_code == 302
    assert "hvk@example.org" in wim.get(f"{base}{signal.pk}/").content.decode()
    assert wim.post_form(f"{base}{signal.pk}/", {"step": "send"}).status_code == 302
    assert "Geen opvang voor acht uur" in wim.get(base).content.decode()
    assert wim.post_form(f"{base}themas/", {"step": "name", "code": "", "name": "Rijles"}).status_code == 302
    leen = client.as_(*cast.join("leen"))
    for path in (base, f"{base}nieuw/", f"{base}themas/", f"{base}{signal.pk}/"):
        assert leen.get(path).status_code == 404
    assert signals_seen_by(world.actor("mieke"), world.partnership).count() == 1
