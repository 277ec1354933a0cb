"""The pages of the decisions: the journey by hand, who opens what, input that is kept, queries that do not grow (F-17 to F-23, F-28)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezel.audit import record
from gezel.audit.workflows.retention import way_round
from gezel.formation import words
from gezel.formation.models import ConflictDeclaration, Decision, PitchSlot, Reply, RoundOutcome
from gezel.formation.queries import cards_decisions, process
from gezel.formation.queries.decision_access import mails_seen_by
from gezel.formation.workflows import decision_after
from gezel.kernel.clock import day_of, end_of, frozen
from gezel.organisations.models import Organisation
from gezel.post.models import Mail
from tests import cast

from .decision_world import Decided, make
from .jury_world import stand

pytestmark = pytest.mark.django_db
SECRET = "Zilverreiger-oordeel"
QUERIES = {"round": 15, "pitch": 15, "list": 10, "process": 11}  # session, user, roles and notices included


@pytest.fixture
def decided(at: datetime) -> Decided:
    """Arktos invited, Emino refused with a motivation that nobody may see who should not."""
    world = make(at).jury(arktos=True, emino=False)
    RoundOutcome.objects.filter(candidacy=world.of("emino")).update(contribution_motivation=SECRET)
    return world


@pytest.fixture
def browse(client: Any, decided: Decided) -> Callable[..., Any]:
    """A browser with the hat of someone of the cast."""

    def go(who: str, organisation: str = "", **more: Any) -> Any:
        if not cast.PEOPLE[who].organisation and not organisation:
            return client.as_(cast.person(who), None, **more)
        return client.as_(*cast.join(who, organisation), **more)

    return go


def url(name: str, *args: Any) -> str:
    """An address of the area of the tests."""
    area = ["2026", "waasland"]
    return reverse(f"formation:{name}", args=[*args] if name in ("decision_own", "process_list") else [*area, *args])


def released(world: Decided) -> None:
    """Round 1 released; both mails sent."""
    world.prepare()
    world.give("arktos")
    world.release()
    for one in Decision.objects.select_related("mail"):
        Mail.objects.filter(pk=one.mail_id).update(sent_at=world.at, frozen_text="zoals verstuurd")
        decision_after.mail_told(one.kind, one.candidacy_id, "sent", world.at)


def text(page: Any) -> str:
    """The words of a page."""
    return page.content.decode()


@pytest.mark.rule("F-19")
@pytest.mark.rule("F-18")
def test_the_whole_journey_by_hand(decided: Decided, browse: Callable[..., Any]) -> None:
    tom = browse("tom")
    assert "Berichten op te stellen: 2" in text(tom.get(url("decision_round", 1)))
    assert tom.post(url("decision_round", 1), {"do": "prepare"}).status_code == 302
    refused = decided.told("emino", words.MAIL_REFUSED_1)
    page = text(tom.get(url("decision_mail", refused.pk)))
    assert SECRET in page and "Lokale besturen" not in page.split("<main")[0]
    body = refused.mail.body.replace("Namens de lokale", "Met vriendelijke groet,\n\nNamens de lokale")
    given = {"do": "adapt", "version": 1, "to": refused.mail.to_address, "title": "Uw kandidatuur", "body": body}
    assert tom.post(url("decision_mail", refused.pk), given).status_code == 302
    assert "Nog zonder uur" in text(tom.get(url("decision_round", 1)))
    starts = decided.moment.starts_at.isoformat()
    key = decided.of("arktos").pk
    chosen = {"do": "give", "candidacy": key, f"c{key}-slot": f"{decided.moment.pk}|{starts}"}
    assert tom.post(url("pitch_plan"), chosen).status_code == 302
    assert "Klaar om vrij te geven" in text(tom.get(url("decision_round", 1)))
    assert tom.post(url("decision_round", 1), {"do": "release"}).status_code == 302
    assert "Vrijgegeven door" in text(tom.get(url("decision_round", 1)))
    fatma = text(browse("fatma").get(url("decision_own", decided.of("emino").pk)))
    assert SECRET in fatma and "Weerwoord geven kan tot en met" in fatma
    an = text(browse("an").get(url("decision_own", key)))
    assert "Stadhuis, zaal 2" in an and SECRET not in an


@pytest.mark.rule("F-19")
def test_a_release_that_is_not_whole_shows_why(decided: Decided, browse: Callable[..., Any]) -> None:
    decided.prepare()
    page = browse("tom").post(url("decision_round", 1), {"do": "release"})
    assert page.status_code == 409 and "Nog zonder uur voor de pitch" in text(page)
    vdab = browse("griet")
    decided.give("arktos")
    assert "namens de lokale besturen" in text(vdab.get(url("decision_round", 1)))
    assert vdab.post(url("decision_round", 1), {"do": "release"}).status_code == 409


@pytest.mark.rule("F-19")
def test_what_was_typed_is_kept_when_it_is_refused(decided: Decided, browse: Callable[..., Any]) -> None:
    decided.prepare()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    given = {
        "do": "adapt",
        "version": 1,
        "to": one.mail.to_address,
        "title": "Iets",
        "body": "Enkel mijn eigen woorden.",
    }
    page = browse("tom").post(url("decision_mail", one.pk), given)
    assert page.status_code == 422 and "Enkel mijn eigen woorden." in text(page)
    assert "ontbreekt een score" in text(page)


@pytest.mark.rule("F-19")
def test_two_who_adapt_at_once_see_both_texts(decided: Decided, browse: Callable[..., Any]) -> None:
    decided.prepare()
    one = decided.told("emino", words.MAIL_REFUSED_1)
    given = {"do": "adapt", "version": 1, "to": one.mail.to_address, "title": "A"}
    browse("tom").post(url("decision_mail", one.pk), {**given, "body": f"{one.mail.body}\n\nVan Tom."})
    late = browse("leen").post(url("decision_mail", one.pk), {**given, "body": f"{one.mail.body}\n\nVan Leen."})
    assert late.status_code == 422
    assert "Van Tom." in text(late) and "Van Leen." in text(late) and 'name="version" value="2"' in text(late)


@pytest.mark.rule("F-18")
def test_the_planner_moves_and_takes_back_with_a_reason(decided: Decided, browse: Callable[..., Any]) -> None:
    decided.prepare()
    decided.give("arktos")
    tom, key = browse("tom"), decided.of("arktos").pk
    later = (decided.moment.starts_at + timedelta(minutes=90)).isoformat()
    move = {"do": "move", "candidacy": key, f"c{key}-slot": f"{decided.moment.pk}|{later}"}
    page = tom.post(url("pitch_plan"), {**move, f"c{key}-reason": ""})
    assert page.status_code == 422 and PitchSlot.objects.filter(cancelled_at__isnull=True).get().starts_at.hour == 9
    assert tom.post(url("pitch_plan"), {**move, f"c{key}-reason": "Zaal bezet"}).status_code == 302
    assert tom.post(url("pitch_plan"), {"do": "cancel", "candidacy": key, f"c{key}x-reason": "Ziek"}).status_code == 302
    assert tom.post(url("pitch_plan"), {"do": "later", "candidacy": key}).status_code == 302
    assert decided.told("arktos", words.MAIL_INVITED).slot_later
    assert tom.post(url("pitch_plan"), {"do": "later", "candidacy": "999999"}).status_code == 404


@pytest.mark.rule("F-21")
def test_a_receipt_is_corrected_on_the_page(decided: Decided, browse: Callable[..., Any]) -> None:
    released(decided)
    one = decided.told("emino", words.MAIL_REFUSED_1)
    tom = browse("tom")
    wrong = tom.post(url("decision_mail", one.pk), {"do": "receipt", "received_on": "2026-03-09", "reason": "gebeld"})
    assert wrong.status_code == 422 and "moet nog komen" in text(wrong)
    with frozen(decided.at + timedelta(days=2)):
        fine = tom.post(
            url("decision_mail", one.pk), {"do": "receipt", "received_on": "2026-03-04", "reason": "gebeld"}
        )
        assert fine.status_code == 302
        page = text(browse("fatma").get(url("decision_own", one.candidacy_id)))
    one.refresh_from_db()
    assert day_of(one.received_at).isoformat() == "2026-03-04" and "18 maart 2026" in page


@pytest.fixture
def doubtful(decided: Decided) -> Decision:
    """Emino's refusal, released, of which nobody knows whether it left."""
    released(decided)
    one = decided.told("emino", words.MAIL_REFUSED_1)
    Decision.objects.filter(pk=one.pk).update(sent_at=None, received_at=None)
    columns = {"sent_at": None, "unsure_at": decided.at, "handing_at": decided.at, "last_error": "post.mail_unsure"}
    with way_round():  # a sent mail is frozen; here its last step is taken back
        Mail.objects.filter(pk=one.mail_id).update(**columns)
    return decided.told("emino", words.MAIL_REFUSED_1)


@pytest.mark.rule("F-19")
def test_a_mail_in_doubt_counts_as_sent_once_the_desk_says_how_it_knows(
    decided: Decided, browse: Callable[..., Any], doubtful: Decision
) -> None:
    tom, address = browse("tom"), url("decision_mail", doubtful.pk)
    assert "niemand weet of dit bericht vertrok" in text(tom.get(address))
    assert tom.post(address, {"do": "confirm", "reason": " "}).status_code == 422
    assert browse("yasmina").post(address, {"do": "confirm", "reason": "gebeld"}).status_code == 404
    assert tom.post(address, {"do": "confirm", "reason": "gebeld met de kandidaat"}).status_code == 302
    doubtful.refresh_from_db()
    assert doubtful.sent_at == doubtful.received_at == decided.at and doubtful.mail.state == "sent"
    page = text(tom.get(address))
    assert "niemand weet" not in page and "Ontvangen op" in page


@pytest.mark.rule("F-19")
def test_a_mail_in_doubt_goes_again_from_the_desk(
    decided: Decided, browse: Callable[..., Any], doubtful: Decision
) -> None:
    tom, address = browse("tom"), url("decision_mail", doubtful.pk)
    cards = cards_decisions.cards(decided.world.actor("tom"), decided.at)
    assert "formation.card_decision_unsure" in [card.code for card in cards]
    assert tom.post(address, {"do": "again", "to": doubtful.mail.to_address}).status_code == 302
    doubtful.refresh_from_db()
    assert doubtful.mail.state == "queued" and doubtful.sent_at is None
    assert browse("tom").post(address, {"do": "confirm", "reason": "gebeld"}).status_code == 422  # no doubt any more


# Who opens what: the address of Emino's assessment, of its mail, its own page, the planner, the process.
PAGES = {
    "round": lambda w: url("decision_round", 1),
    "mail": lambda w: url("decision_mail", w.told("emino", words.MAIL_REFUSED_1).pk),
    "pitch": lambda w: url("pitch_plan"),
    "assessment": lambda w: url("assessment", w.of("emino").pk),
    "own": lambda w: url("decision_own", w.of("emino").pk),
    "list": lambda w: url("process_list"),
    "process": lambda w: url("process"),
}
DESK = {"round": 200, "mail": 200, "pitch": 200, "assessment": 200}
READER = {"assessment": 200, "list": 200, "process": 200}
JUROR = {"assessment": 200}
ACCESS: dict[str, dict[str, dict[str, int]]] = {
    "prepared": {
        "tom": DESK,
        "griet": DESK,
        "mieke": READER,
        "ruben": READER,
        "yasmina": JUROR,
        "fatma": {},
        "an": {},
        "dirk": {},
    },
    "released": {
        "tom": DESK,
        "griet": DESK,
        "mieke": READER,
        "ruben": READER,
        "yasmina": JUROR,
        "fatma": {"own": 200},
        "an": {},
        "dirk": {},
    },
}
SECRETIVE = {"mail", "assessment", "own"}


@pytest.mark.rule("D-01")
@pytest.mark.rule("F-19")
@pytest.mark.rule("F-23")
@pytest.mark.rule("F-28")
@pytest.mark.parametrize("stage", ACCESS)
def test_who_opens_what(decided: Decided, browse: Callable[..., Any], stage: str) -> None:
    decided.prepare()
    if stage == "released":
        decided.give("arktos")
        decided.release()
    for who, opens in ACCESS[stage].items():
        browser = browse(who)
        for page, address in PAGES.items():
            answer = browser.get(address(decided))
            assert answer.status_code == opens.get(page, 404), (who, page)
            shows = answer.status_code == 200 and page in SECRETIVE
            assert (SECRET in text(answer)) == shows, (who, page)


@pytest.mark.rule("D-01")
def test_the_mail_itself_shows_to_the_desk_at_once_and_to_who_follows_after_the_release(
    decided: Decided, browse: Callable[..., Any]
) -> None:
    decided.prepare()
    mail = decided.told("emino", words.MAIL_REFUSED_1).mail
    Mail.objects.filter(pk=mail.pk).update(body=f"{mail.body}\n\nVergulde-aanhef")

    def readers() -> set[str]:
        """Who finds the words of the mail beside the assessment."""
        pages = {
            who: text(browse(who).get(PAGES["assessment"](decided))) for who in ("tom", "mieke", "ruben", "yasmina")
        }
        return {who for who, page in pages.items() if "Vergulde-aanhef" in page}

    assert readers() == {"tom"}
    decided.give("arktos")
    decided.release()
    assert readers() == {"tom", "mieke", "ruben"}
    assert not mails_seen_by(decided.world.actor("mieke", second_factor=False), decided.at).exists()


@pytest.mark.rule("D-07")
def test_visitors_and_one_step_sign_ins_are_stopped(decided: Decided, browse: Callable[..., Any], client: Any) -> None:
    decided.prepare()
    for page, address in PAGES.items():
        assert client.get(address(decided)).status_code in (302, 403), page
        if page in ("round", "mail", "pitch", "assessment"):
            answer = browse("tom", second_factor=False).get(address(decided))
            assert answer.status_code == 403 and SECRET not in text(answer)


@pytest.mark.rule("F-13")
def test_a_conflict_hides_the_candidate_everywhere(decided: Decided, browse: Callable[..., Any]) -> None:
    released(decided)
    ConflictDeclaration.objects.filter(juror=decided.world.jurors["leen"], candidacy=decided.of("emino")).update(
        conflict=True, explanation="Zetelt in het bestuur."
    )
    leen = browse("leen")
    for page in ("mail", "assessment"):
        assert leen.get(PAGES[page](decided)).status_code == 404
    shown = text(leen.get(url("decision_round", 1)))
    assert "Emino" not in shown and "Arktos" in shown and SECRET not in shown
    assert cards_decisions.cards(decided.world.actor("leen"), decided.at) == []


@pytest.mark.rule("F-23")
@pytest.mark.rule("F-28")
@pytest.mark.rule("F-11")
def test_before_the_deadline_the_process_tells_nothing_of_candidates(
    decided: Decided, browse: Callable[..., Any]
) -> None:
    from gezel.formation.models import Area

    Area.objects.update(deadline_at=decided.at + timedelta(days=1))
    for who in ("mieke", "ruben"):
        for page in ("list", "process"):
            shown = text(browse(who).get(PAGES[page](decided)))
            assert "Emino" not in shown and "Arktos" not in shown and "onsensus" not in shown
        assert "na de deadline" in text(browse(who).get(PAGES["list"](decided)))


@pytest.mark.rule("F-11")
@pytest.mark.rule("D-01")
@pytest.mark.parametrize("who", ["mieke", "ruben"])
def test_the_process_never_tells_how_a_candidate_wrote_its_draft(
    decided: Decided, browse: Callable[..., Any], who: str
) -> None:
    before, by, one = decided.at - timedelta(days=3), decided.world.actor("tom"), decided.of("arktos")
    record("formation.attachment_added", one, by, before, title=SECRET, sha256="0")
    record("writing.section_saved", one, by, before, field=SECRET, version=1)
    record("post.file_stored", one, by, before, name=SECRET, size=1, sha256="0", file="1")
    shown = text(browse(who).get(PAGES["process"](decided)))
    assert SECRET not in shown and one.organisation.name in shown


@pytest.mark.rule("F-23")
def test_the_process_says_who_did_what_without_texts(decided: Decided, browse: Callable[..., Any]) -> None:
    released(decided)
    shown = text(browse("mieke").get(PAGES["process"](decided)))
    assert "zijn samen vrijgegeven (2 berichten)" in shown and "Tom Verlinden" in shown
    assert "Arktos:" in shown and "De pitch is gepland op" in shown and SECRET not in shown
    line = process.area_lines(decided.world.actor("ruben"), decided.at)[0]
    assert (line.standing, line.invited, line.refused, line.selected, line.jurors) == (2, 1, 1, 0, 3)


@pytest.mark.rule("F-28")
@pytest.mark.parametrize("who", ["mieke", "ruben"])
def test_who_observes_writes_nothing(decided: Decided, browse: Callable[..., Any], who: str) -> None:
    decided.prepare()
    for page in ("round", "mail", "pitch"):
        assert browse(who).post(PAGES[page](decided), {"do": "release"}).status_code == 404
    assert not Decision.objects.filter(released_at__isnull=False).exists()


@pytest.mark.rule("F-17")
@pytest.mark.rule("F-20")
def test_both_rounds_stand_side_by_side(decided: Decided, browse: Callable[..., Any]) -> None:
    released(decided)
    decided.after_pitch(arktos=True).prepare(2)
    decided.release(2)
    with frozen(decided.at):
        own = text(browse("an").get(url("decision_own", decided.of("arktos").pk)))
        shown = text(browse("mieke").get(url("assessment", decided.of("arktos").pk)))
    assert "Ronde 1" in shown and "Ronde 2" in shown and shown.count("Deelt graag wat ze leerde.") >= 2
    assert "belooft nog geen deelname" in own and own.index("Ronde 2") < own.index("Ronde 1")


@pytest.mark.rule("F-19")
def test_homes_say_what_comes_next(decided: Decided) -> None:
    codes = lambda who: [c.code for c in cards_decisions.cards(decided.world.actor(who), decided.at)]  # noqa: E731
    assert codes("tom") == ["formation.card_round_whole"]
    assert codes("fatma") == [] == codes("dirk")
    released(decided)
    assert codes("tom") == [] and codes("an") == ["formation.card_told_invited"]
    assert codes("fatma") == ["formation.card_told_not_selected"]
    Mail.objects.filter(kind=words.MAIL_INVITED).update(bounced_at=None)
    decided.after_pitch(arktos=True)
    assert codes("tom") == ["formation.card_round_whole"]


def more(world: Decided, count: int) -> None:
    """More candidates that were invited, each with a mail that waits."""
    seat = world.world.jurors["griet"]
    for n in range(count):
        other = Organisation.objects.create(
            name=f"Kring {n} van {world.at:%S}{count}",
            legal_form="feitelijk",
            kind="other",
            created_at=world.at,
            confirmed_at=world.at,
        )
        candidacy = stand(world.world, other)
        candidacy.started_by = cast.person("wim")
        candidacy.save()
        RoundOutcome.objects.create(
            candidacy=candidacy,
            round=1,
            way=words.CONSENSUS,
            contribution_score=3,
            contribution_motivation="Goed.",
            partnership_score=3,
            partnership_motivation="Goed.",
            result=words.INVITED,
            proposed_at=world.at,
            proposed_by=seat,
            final_at=world.at,
            final_by=seat,
        )


@pytest.mark.parametrize(
    ("which", "who"), [("round", "tom"), ("pitch", "tom"), ("list", "mieke"), ("process", "mieke")]
)
def test_queries_do_not_grow(decided: Decided, browse: Callable[..., Any], which: str, who: str) -> None:
    browser = browse(who)
    decided.prepare()
    counts = []
    for extra in (0, 6):
        more(decided, extra)
        decided.prepare()
        browser.get(PAGES[which](decided))
        with CaptureQueriesContext(connection) as taken:
            assert browser.get(PAGES[which](decided)).status_code == 200
        counts.append(len(taken))
    assert counts[0] == counts[1] == QUERIES[which], counts


@pytest.mark.rule("F-21")
def test_the_button_for_a_reply_goes_with_its_term(decided: Decided, browse: Callable[..., Any]) -> None:
    released(decided)
    emino, last = browse("fatma", "emino"), decided.told("emino", words.MAIL_REFUSED_1).told_last_day
    assert last is not None
    page = url("decision_own", decided.of("emino").pk)
    with frozen(decided.at):
        assert "Weerwoord geven</a>" in text(emino.get(page))
    with frozen(end_of(last) - timedelta(seconds=1)):
        assert "Weerwoord geven</a>" in text(emino.get(page))
    with frozen(end_of(last)):
        late = text(emino.get(page))
    assert "Weerwoord geven</a>" not in late and "Die dag is voorbij." in late
    Reply.objects.create(
        decision=decided.told("emino", words.MAIL_REFUSED_1),
        about=words.ABOUT_DOCUMENT,
        started_at=decided.at,
        saved_at=decided.at,
        saved_by="Fatma",
        submitted_at=decided.at,
        submitted_by="Fatma",
    )
    with frozen(decided.at):
        answered = text(emino.get(page))
    assert "Weerwoord geven</a>" not in answered and "U gaf weerwoord op deze beslissing." in answered


@pytest.mark.rule("F-18")
def test_the_candidate_takes_the_appointment_along(decided: Decided, browse: Callable[..., Any]) -> None:
    decided.prepare()
    decided.give("arktos")
    file = f"{url('decision_own', decided.of('arktos').pk)}pitch.ics"
    with frozen(decided.at):
        assert browse("an").get(file).status_code == 404  # not told yet
        decided.release()
        answer = browse("an").get(file)
        assert (
            answer["Content-Type"].startswith("text/calendar")
            and 'filename="pitch.ics"' in answer["Content-Disposition"]
        )
        slot = PitchSlot.objects.get()
        assert f"DTSTART:{slot.starts_at:%Y%m%dT%H%M%S}Z" in answer.content.decode()
        assert file in text(browse("an").get(url("decision_own", decided.of("arktos").pk)))
        assert browse("fatma", "emino").get(file).status_code == 404
        assert (
            browse("fatma", "emino").get(f"{url('decision_own', decided.of('emino').pk)}pitch.ics").status_code == 404
        )
