"""The pages of a reply: by link and by hand, input that is kept, who opens what, queries that do not grow (F-21, F-22)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from gezel.formation import words
from gezel.formation.models import Reply, RoundOutcome, Weigher
from gezel.kernel.clock import frozen
from tests import cast

from .reply_world import POINT, Replied, refused_first

pytestmark = pytest.mark.django_db
SECRET = "Zilverreiger-weerwoord"
AREA = ["2026", "waasland"]


@pytest.fixture
def first(at: datetime) -> Replied:
    """Emino refused after round 1."""
    return refused_first(at)


@pytest.fixture
def browse(client: Any) -> Callable[..., Any]:
    """A browser with the hat of someone of the cast."""

    def go(who: str, hat: bool = True, **more: Any) -> Any:
        if not hat or not cast.PEOPLE[who].organisation:
            return client.as_(cast.person(who), None, **more)
        return client.as_(*cast.join(who), **more)

    return go


def text(page: Any) -> str:
    """The words of a page."""
    return str(page.content.decode())


GIVEN = {
    "about": words.ABOUT_DOCUMENT,
    "document_0": "d1a",
    "passage_0": SECRET,
    "explanation_0": "Daarom.",
    "edition": 0,
}


@pytest.mark.rule("F-21")
@pytest.mark.rule("F-22")
def test_the_whole_journey_by_hand(first: Replied, client: Any, browse: Callable[..., Any]) -> None:
    link = reverse("formation:reply_link", args=[first.token])
    page = client.get(link)
    assert "tot en met" in text(page) and "16 maart 2026" in text(page) and page["Referrer-Policy"] == "same-origin"
    assert not Reply.objects.exists()  # opening does nothing
    assert client.post(link, {**GIVEN, "do": "submit"}).status_code == 302
    found = Reply.objects.get()
    assert found.state == words.SUBMITTED and "wegen uw weerwoord" in text(client.get(link))
    tom = browse("tom")
    here = reverse("formation:reply", args=[*AREA, found.pk])
    assert SECRET in text(tom.get(here)) and "Piet Hollebeke" in text(tom.get(here))
    for who in ("piet", "eva"):
        juror = cast.person(who).jurorships.get().pk
        assert tom.post(here, {"do": "ask", "juror": juror}).status_code == 302
        other = browse(who, hat=False)
        seat = Weigher.objects.get(person=cast.person(who))
        weigh = reverse("formation:reply_weigh", args=[seat.pk])
        assert "Emino" in text(other.get(reverse("formation:reply_weighings"))) and SECRET not in text(other.get(weigh))
        other.post(weigh, {"do": "declare", "conflict": "nee", "trained": "on"})
        assert SECRET in text(other.get(weigh)) and "Weegt *zwaar*" in text(other.get(weigh))
        other.post(weigh, {"do": "hand_in", "opinion": "reverse", "motivation": "Het stond er.", "edition": 0})
    found.refresh_from_db()
    assert found.result == words.REVERSED and "uitgenodigd voor de pitch" in text(client.get(link))
    fatma = browse("fatma")
    assert "omgekeerd na weerwoord" in text(
        fatma.get(reverse("formation:decision_own", args=[found.decision.candidacy_id]))
    )
    assert "Zat niet in deze jury" in text(tom.get(here))


@pytest.mark.rule("F-21")
def test_what_was_typed_is_kept_when_it_is_refused(first: Replied, browse: Callable[..., Any]) -> None:
    fatma, here = browse("fatma"), reverse("formation:reply_own", args=[first.refusal.candidacy_id])
    page = fatma.post(here, {**GIVEN, "about": words.ABOUT_SUBSTANCE, "do": "submit"})
    assert page.status_code == 422 and SECRET in text(page) and "hoe de jury u beoordeelde" in text(page)
    assert Reply.objects.get().points.get().passage == SECRET
    stale = fatma.post(here, {**GIVEN, "explanation_0": "Mijn eigen woorden.", "do": "save"})
    assert stale.status_code == 422 and "Mijn eigen woorden." in text(stale) and "bewaarde intussen" in text(stale)
    assert 'name="edition" value="1"' in text(stale)
    with frozen(first.at + timedelta(days=15)):
        late = fatma.post(here, {**GIVEN, "explanation_0": "Te laat getypt.", "edition": 1, "do": "submit"})
    assert late.status_code == 422 and "16 maart 2026" in text(late) and "Te laat getypt." in text(late)


@pytest.mark.rule("F-21")
@pytest.mark.rule("D-01")
def test_who_opens_what(first: Replied, client: Any, browse: Callable[..., Any]) -> None:
    first.write(words.ABOUT_DOCUMENT, POINT)
    found = first.submit()
    found.points.update(passage=SECRET)
    seat = first.ask(found, "piet")
    own = reverse("formation:reply_own", args=[first.refusal.candidacy_id])
    link = reverse("formation:reply_link", args=[first.token])
    desk, rows = reverse("formation:reply", args=[*AREA, found.pk]), reverse("formation:replies", args=AREA)
    weigh = reverse("formation:reply_weigh", args=[seat.pk])
    table = {
        "fatma": {own: 200, link: 200, desk: 404, rows: 404, weigh: 404},
        "an": {own: 404, link: 404, desk: 404, rows: 404, weigh: 404},
        "tom": {own: 404, link: 404, desk: 200, rows: 200, weigh: 404},
        "mieke": {own: 404, link: 404, desk: 200, rows: 200, weigh: 404},
        "yasmina": {own: 404, link: 404, desk: 404, rows: 404, weigh: 404},
        "dirk": {own: 404, link: 404, desk: 404, rows: 404, weigh: 404},
        "piet": {own: 404, link: 404, desk: 404, rows: 404, weigh: 200},
    }
    for who, pages in table.items():
        browser = browse(who)
        for url, status in pages.items():
            page = browser.get(url)
            assert page.status_code == status, (who, url)
            assert status == 200 or SECRET not in text(page)
    assert client.get(own).status_code == 302 and client.get(link).status_code == 200
    assert browse("tom", second_factor=False).get(desk).status_code == 403
    assert browse("piet", second_factor=False).get(weigh).status_code == 403
    assert "…" in text(browse("tom").get(reverse("formation:decision_mail", args=[*AREA, first.refusal.pk])))
    assert first.token not in text(
        browse("tom").get(reverse("formation:decision_mail", args=[*AREA, first.refusal.pk]))
    )


@pytest.mark.rule("F-22")
def test_an_hour_outside_the_moments_is_planned_by_hand(first: Replied, browse: Callable[..., Any]) -> None:
    from gezel.formation.models import PitchMoment, PitchSlot

    PitchMoment.objects.update(slot_minutes=180)
    first.weigh(first.sent(), piet=words.REVERSE, eva=words.REVERSE)
    tom, here = browse("tom"), reverse("formation:pitch_plan", args=AREA)
    assert "Een uur buiten de pitchmomenten" in text(tom.get(here))
    pk = first.decided.of("emino").pk
    given = {"do": "extra", "candidacy": pk, f"c{pk}e-minutes": 45, f"c{pk}e-place": "Bibliotheek"}
    bad = tom.post(here, given)
    assert bad.status_code == 422 and "Bibliotheek" in text(bad)
    assert tom.post(here, {**given, f"c{pk}e-starts_at": "2026-03-12T10:00"}).status_code == 302
    assert PitchSlot.objects.get(candidacy=pk).moment.place == "Bibliotheek"


def test_the_list_asks_no_more_with_more_rows(first: Replied, browse: Callable[..., Any], exactly: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    first.sent()
    tom, rows = browse("tom"), reverse("formation:replies", args=AREA)
    tom.get(rows)
    with CaptureQueriesContext(connection) as once:
        tom.get(rows)
    twin = RoundOutcome.objects.get(candidacy=first.decided.of("arktos"))
    one = first.decided.told("arktos", words.MAIL_INVITED)
    Reply.objects.create(
        decision=one, about=words.ABOUT_DOCUMENT, started_at=first.at, saved_at=first.at, saved_by="x",
        submitted_at=first.at, submitted_by="x",
    )  # fmt: skip
    assert twin.pk
    with exactly(len(once)):
        assert "Arktos" in text(tom.get(rows))
