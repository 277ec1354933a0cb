"""Door, form, deadline and mail texts of the candidate, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.validators import validate_email
from hypothesis import given
from hypothesis import strategies as st

from gezel.formation.documents.candidacy import part_d_pages
from gezel.formation.rules import form
from gezel.formation.rules.call_content import CallContent, MailTemplate, Numbers
from gezel.formation.rules.deadline import arrival, days_left, due_reminder, in_time, last_moment
from gezel.formation.rules.door import ASK, FINE, REFUSED, WARNING, DoorFacts, door, may_enter, may_stand
from gezel.formation.rules.form_passages import joined, sort_found, split_contributions
from gezel.formation.rules.mail_text import MailTextError, Markdown, fill, plain
from gezel.kernel.clock import BRUSSELS, day_of, end_of, start_of
from gezel.kernel.verdict import YES, no
from gezel.ui.markdown import to_html

DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))
CHANGES = [date(2026, 3, 29), date(2026, 10, 25), date(2026, 3, 28), date(2026, 10, 24)]  # spring, autumn, days before


@pytest.mark.rule("F-11")
class TestDeadline:
    """The last millisecond is in, midnight is out, whatever the clock does."""

    @pytest.mark.parametrize("day", CHANGES)
    def test_last_second_across_clock_changes(self, day):
        deadline = end_of(day)
        local = datetime(day.year, day.month, day.day, 23, 59, 59, 999000, tzinfo=BRUSSELS)
        midnight = datetime.combine(day + timedelta(days=1), datetime.min.time(), BRUSSELS)
        assert in_time(local.astimezone(UTC), deadline)
        assert not in_time(midnight.astimezone(UTC), deadline)

    @given(DAYS, st.integers(1, 3_000_000))
    def test_any_day(self, day, microseconds):
        deadline = end_of(day)
        assert in_time(deadline - timedelta(microseconds=microseconds), deadline)
        assert not in_time(deadline, deadline)
        assert not in_time(deadline + timedelta(microseconds=microseconds), deadline)
        assert last_moment(deadline).astimezone(BRUSSELS).strftime("%H:%M:%S") == "23:59:59"

    @given(DAYS, st.integers(0, 60))
    def test_days_left_are_calendar_days(self, day, before):
        noon = start_of(day - timedelta(days=before)) + timedelta(hours=12)
        assert days_left(noon, end_of(day)) == before

    def test_nothing_counts_without_a_deadline(self):
        assert not in_time(datetime(2026, 1, 1, tzinfo=UTC), None)
        assert arrival(datetime(2026, 1, 1, tzinfo=UTC), None, "Waas").code == "formation.area_not_open"

    def test_refusal_names_the_deadline(self):
        deadline = end_of(date(2026, 3, 29))
        verdict = arrival(deadline, deadline, "Waas")
        assert verdict.code == "formation.too_late"
        assert day_of(verdict.params["deadline"]) == date(2026, 3, 29)

    @given(DAYS, st.integers(-2, 40), st.integers(0, 60))
    def test_reminders_come_on_their_day_and_not_for_who_began_later(self, last, left, began):
        deadline = end_of(last)
        at = start_of(last - timedelta(days=left)) + timedelta(hours=9)
        started = start_of(last - timedelta(days=began)) + timedelta(hours=8)
        due = due_reminder(at, deadline, started, (14, 7, 2))
        if left < 0:
            assert due is None
            return
        expected = 2 if left <= 2 else 7 if left <= 7 else 14 if left <= 14 else None
        assert due == (expected if expected is not None and began > expected else None)


def facts(**changes):
    given_facts = {
        "area": "Waasland",
        "organisation": "Arktos",
        "kind": "other",
        "involved": False,
        "number": YES,
        "legal_personality": True,
        "quality_registered": True,
        "invoice_only": False,
        "consortium": False,
        "has_candidacy": False,
    }
    return DoorFacts(**{**given_facts, **changes})


@pytest.mark.rule("F-10")
class TestDoor:
    """Who cannot stand, who is warned, who is asked."""

    @pytest.mark.parametrize(
        ("changes", "code"),
        [
            ({"kind": "vdab"}, "formation.door_vdab"),
            ({"kind": "local_government", "involved": True}, "formation.door_involved"),
            ({"number": no("organisations.number_wrong")}, "formation.door_number"),
            ({"number": no("organisations.number_missing")}, "formation.door_number"),
            ({"invoice_only": True}, "formation.door_invoice"),
        ],
    )
    def test_refused(self, changes, code):
        assert may_enter(facts(**changes)).code == code
        assert [a.code for a in door(facts(**changes)) if a.kind == REFUSED] == [code]

    def test_warned_but_let_in(self):
        given_facts = facts(legal_personality=False, quality_registered=False)
        assert may_enter(given_facts)
        assert [a.code for a in door(given_facts) if a.kind == WARNING] == [
            "formation.door_no_legal_personality",
            "formation.door_no_quality",
        ]

    def test_nothing_to_warn_of(self):
        assert {a.kind for a in door(facts())} == {FINE}

    def test_association_may_have_no_number(self):
        assert may_stand(facts(legal_personality=False, number=no("organisations.number_missing")))
        assert not may_stand(facts(legal_personality=False, number=no("organisations.number_wrong")))

    def test_a_government_of_elsewhere_may_stand(self):
        assert may_enter(facts(kind="local_government"))

    def test_unanswered_is_asked_not_passed(self):
        unanswered = facts(invoice_only=None, consortium=None)
        assert may_enter(unanswered).code == "formation.door_unanswered"
        assert [a.topic for a in door(unanswered) if a.kind == ASK] == ["invoice", "consortium"]


@pytest.mark.rule("F-09")
def test_no_consortium_and_one_candidacy_per_area():
    assert may_enter(facts(consortium=True)).code == "formation.door_consortium"
    assert may_enter(facts(has_candidacy=True)).code == "formation.door_second"
    assert may_stand(facts(has_candidacy=True))
    assert may_enter(facts())


CALL = CallContent.load({})
CODES = form.field_codes(CALL, (7, 9))


def whole(**changes):
    texts = dict.fromkeys(CODES, "tekst") | {"contact_email": "an@example.org"}
    return form.Filled(**{"texts": texts, "challenges": (7, 9), "engagement": True, "pages": 10, **changes})


@pytest.mark.rule("F-08")
class TestForm:
    """Complete, or exactly what is missing."""

    def test_complete(self):
        assert form.findings(whole(), CALL) == ()
        assert form.complete(())

    @pytest.mark.parametrize("code", [c for c in CODES if not c.startswith("challenge")])
    def test_each_field_is_missed(self, code):
        texts = dict(whole().texts) | {code: " \n"}
        assert [f.field for f in form.findings(whole(texts=texts), CALL)] == [code]

    @pytest.mark.parametrize(
        "typed",
        ["an", "an@", "an@org", "an example.org", "a@b..c", "a..b@c.be", ".a@c.be", "é@c.be", "a@-c.be", "a,b@c.be"],
    )
    def test_an_address_that_is_none(self, typed):
        texts = dict(whole().texts) | {"contact_email": typed}
        found = form.findings(whole(texts=texts), CALL)
        assert [(f.code, f.params["typed"]) for f in found] == [("formation.wrong_contact_email", typed)]

    @pytest.mark.parametrize("typed", ["an@c.be", "an.d'e+x@sub.c-d.example", "an@bücher.example"])
    def test_an_address_that_the_mail_room_takes(self, typed):
        validate_email(typed)
        texts = dict(whole().texts) | {"contact_email": typed}
        assert form.findings(whole(texts=texts), CALL) == ()

    def test_engagement_is_explicit(self):
        assert [f.code for f in form.findings(whole(engagement=False), CALL)] == ["formation.missing_engagement"]

    def test_eleven_pages(self):
        (found,) = form.findings(whole(pages=11), CALL)
        assert (found.code, found.params) == ("formation.too_many_pages", {"pages": 11, "max": 10, "over": 1})
        assert not form.complete([found])

    def test_the_call_sets_the_number_of_pages(self):
        assert form.too_long(11, Numbers(pages_max=12).pages_max) == ()

    def test_conflicts_and_passages_are_said_but_do_not_stop(self):
        found = form.findings(whole(conflicts=1, unplaced=2), CALL)
        assert [f.code for f in found] == ["formation.open_conflicts", "formation.open_passages"]
        assert form.complete(found)


@pytest.mark.rule("F-12")
def test_one_challenge_is_enough_and_none_is_not():
    texts = dict(whole().texts)
    assert not form.findings(whole(texts=texts | {"challenge-7": ""}), CALL)
    none = texts | {"challenge-7": "", "challenge-9": " "}
    assert [f.code for f in form.findings(whole(texts=none), CALL)] == ["formation.missing_contribution"]
    assert not form.findings(whole(texts=none, challenges=()), CALL)


@pytest.mark.rule("F-12")
def test_contributions_survive_word():
    given_text = joined("Antwoord.", [(1, "Jongeren", "Wij helpen."), (2, "Leeg", " ")])
    assert split_contributions(given_text, {1: 7, 2: 9}) == {"": "Antwoord.", "challenge-7": "Wij helpen."}
    bold = "Antwoord.\n\n**Bijdrage aan uitdaging 2: Mobiliteit**\n\nEen busje."
    assert split_contributions(bold, {1: 7, 2: 9}) == {"": "Antwoord.", "challenge-9": "Een busje."}
    unknown = "Antwoord.\n\n#### Bijdrage aan uitdaging 8: x\n\nTekst."
    assert split_contributions(unknown, {1: 7}) == {"": unknown}


@pytest.mark.rule("F-08")
def test_word_fills_only_what_is_empty():
    found = {"d1a": "nieuw", "d1b": "anders", "d1c": "gelijk", "x9": "geen plaats", "d2a": "  "}
    present = {"d1b": "staat er", "d1c": "gelijk"}
    done = sort_found(found, present, ("d1a", "d1b", "d1c", "d2a"))
    assert (done.empty, done.asks, done.nowhere) == ({"d1a": "nieuw"}, {"d1b": "anders"}, {"x9": "geen plaats"})


TEMPLATE = MailTemplate("Voor {area}", "Beste {contact},\n\n**{area}** {link}")


@pytest.mark.rule("F-19")
class TestMailText:
    """Every place filled, nothing typed becomes structure."""

    def test_filled(self):
        subject, body = fill(TEMPLATE, {"area": "Waas", "contact": "An", "link": Markdown("<https://x.be>")})
        assert subject == "Voor Waas"
        assert body == "Beste An,\n\n**Waas** <https://x.be>"

    def test_missing_and_unknown_places_are_named(self):
        with pytest.raises(MailTextError) as wrong:
            fill(MailTemplate("{area}", "{contact} {Naam!} {}"), {"contact": "An"})
        assert wrong.value.places == ("", "Naam!", "area")

    def test_a_value_with_braces_is_not_filled_again(self):
        assert fill(MailTemplate("{a}", "{a}"), {"a": "{b}"}) == ("{b}", "{b}")

    def test_subject_is_one_line(self):
        subject, _ = fill(MailTemplate("x {a}", "y"), {"a": "een\r\nBcc: dief@example.org"})
        assert "\n" not in subject and "\r" not in subject

    @given(st.text(alphabet="ab1 \n#*_[]()<>`~|-+=.!&;:\\{}\"'", max_size=60))
    def test_user_text_never_makes_structure(self, text):
        html = to_html(plain(text))
        for tag in (
            "<h",
            "<ul",
            "<ol",
            "<table",
            "<blockquote",
            "<em",
            "<strong",
            "<a ",
            "<code",
            "<hr",
            "<img",
            "<pre",
        ):
            assert tag not in html
        assert _words(html) == _words(text, typed=True)


def _words(text, *, typed=False):
    import html
    import re

    if not typed:
        text = html.unescape(re.sub(r"<[^>]*>", " ", text))
    return text.split()


@pytest.mark.rule("F-08")
def test_pages_of_part_d_are_counted_without_what_stands_before_it():
    organisation = {"name": "Arktos", "number": "0410.346.721", "legal_form": "vzw", "seat": "Leuven"}
    header = dict.fromkeys(("contact_name", "contact_function", "contact_email", "contact_phone"), "x")
    content = {
        "header": header,
        "answers": {"d1a": "Een antwoord."},
        "challenges": [],
        "attachments": [],
        "organisation": organisation,
        "engagement": {"by": "", "at": ""},
    }
    short = replace(CALL, questions=CALL.questions[:1])
    assert part_d_pages(content, short, "Waasland") == 1
    long = {**content, "answers": {"d1a": "\n\n".join(["Een alinea van één regel."] * 60)}}
    assert part_d_pages(long, short, "Waasland") == 2
