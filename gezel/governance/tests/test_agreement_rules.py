"""Clauses, gaps, mandates, states and reminders of an agreement, on plain values (G-01, G-02, G-03, G-15)."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gezel.governance import words
from gezel.governance.queries.agreement_compare import compared
from gezel.governance.rules.amending import Decided, may_adopt, may_restate, rests_on
from gezel.governance.rules.clauses import clause, conditions, filled, may_leave_out, plot, standing
from gezel.governance.rules.gaps import STOPS, BodyFacts, Known, PartyFacts, gaps, may_freeze
from gezel.governance.rules.settings import NUMBERS
from gezel.governance.rules.signing import (
    Mandate,
    Signed,
    capacities_needed,
    may_decide,
    may_freeze_again,
    may_sign,
    missing_signatories,
    reminder,
    signed_fully,
    standing_of,
)
from gezel.kernel.fingerprint import fingerprint

D = date(2026, 3, 2)
WEEK = timedelta(weeks=1)
FACTS = {"name", "call", "promotor", "acting", "administrator", "start", "end", "court", "today"}


def every(**more: bool) -> frozenset[str]:
    told = {"administrator": False, "acting": False, "court": False, "consensus_first": False, "bar": False}
    return conditions(**(told | more))


@pytest.mark.rule("G-02")
def test_eighteen_articles_seven_annexes_and_every_name_is_known() -> None:
    articles, annexes = plot()
    assert [a.number for a in articles] == list(range(1, 19))
    assert [a.number for a in annexes] == list(range(1, 8))
    codes = [c.code for a in articles for c in a.clauses]
    assert len(codes) == len(set(codes))
    assert frozenset[str]().union(*(c.names for a in articles for c in a.clauses)) <= FACTS | set(NUMBERS)
    needs = {c.needs for a in articles for c in a.clauses} - {""}
    assert needs == every(administrator=True, acting=True, court=True, consensus_first=True, bar=True) | every()


@pytest.mark.rule("G-02")
def test_a_free_clause_can_be_left_out_a_fixed_one_cannot() -> None:
    article, voice = clause("voice") or pytest.fail()
    assert voice in standing(article, (), every())
    assert voice not in standing(article, {"voice"}, every())
    fixed, law = clause("settlement") or pytest.fail()
    assert law in standing(fixed, {"settlement"}, every())
    assert may_leave_out("voice", "staat al in het huisreglement")
    assert may_leave_out("voice", "  ").code == "governance.clause_needs_reason"
    assert may_leave_out("settlement", "liever niet").code == "governance.clause_is_fixed"
    assert may_leave_out("onbekend", "x").code == "governance.clause_is_fixed"


@pytest.mark.rule("G-02")
def test_what_applies_follows_the_facts() -> None:
    article, _ = clause("administrator_mandate") or pytest.fail()
    with_one = {c.code for c in standing(article, (), every(administrator=True))}
    without = {c.code for c in standing(article, (), every())}
    assert with_one - without == {"administrator_mandate", "openness"}
    assert without - with_one == {"openness_promotor"}
    assert every(court=True) == {"court", "no_administrator"}
    assert every() == {"no_court", "no_administrator"}


@pytest.mark.rule("G-02")
def test_numbers_stand_in_the_text_and_nothing_is_left_blank() -> None:
    _, notice = clause("own_request") or pytest.fail()
    assert "minstens 8 maanden" in filled(notice.text, {"notice_months": "8"})
    assert filled("Na {n} dagen.", {"n": "8"}) == "Na 8 dagen."
    with pytest.raises(KeyError):
        filled(notice.text, {})


PARTY = PartyFacts(1, "OCMW Ravels", "0212.209.967", "Dreef 19, 2381 Ravels", (), "doel")
GROUP = BodyFacts(2, "Ondersteuningsgroep", "beslist", 5, needs_target_group=True, target_group=True)
WHOLE = Known(
    promotor=True,
    always=(),
    parties=(PARTY,),
    bodies=(GROUP,),
    texts=frozenset({"activities", "results", "place", "court"}),
    statements=frozenset({"goal", "principles"}),
    papers=frozenset({1, 2, 3, 4}),
    call=True,
    deployment=True,
    budget=True,
)


@pytest.mark.rule("G-02")
def test_nothing_is_missing_from_a_whole_agreement() -> None:
    assert gaps(WHOLE) == ()
    assert may_freeze(gaps(WHOLE))


@pytest.mark.rule("G-02")
@pytest.mark.parametrize(
    ("known", "code", "stops"),
    [
        (replace(WHOLE, promotor=False), "promotor", True),
        (replace(WHOLE, always=("vdab",)), "always_vdab", False),
        (replace(WHOLE, call=False), "call", False),
        (replace(WHOLE, statements=frozenset({"goal"})), "statement_principles", False),
        (replace(WHOLE, texts=WHOLE.texts - {"results"}), "text_results", False),
        (replace(WHOLE, papers=frozenset({1, 2, 4})), "annex", False),
        (replace(WHOLE, deployment=False), "deployment", False),
        (replace(WHOLE, budget=False), "budget", False),
        (replace(WHOLE, bodies=()), "bodies", False),
        (replace(WHOLE, bodies=(replace(GROUP, mission=""),)), "mission", False),
        (replace(WHOLE, bodies=(replace(GROUP, members=0),)), "members", False),
        (replace(WHOLE, bodies=(replace(GROUP, target_group=False),)), "target_group", False),
        (replace(WHOLE, parties=(replace(PARTY, number=""),)), "number", True),
        (replace(WHOLE, parties=(replace(PARTY, seat=""),)), "seat", True),
        (replace(WHOLE, parties=(replace(PARTY, unsigned=("chair",)),)), "signatory_chair", False),
        (replace(WHOLE, parties=(replace(PARTY, goal=""),)), "partner_goal", False),
    ],
)
def test_each_gap_is_listed_and_only_what_nobody_can_sign_without_stops(known: Known, code: str, stops: bool) -> None:
    (found,) = gaps(known)
    assert (found.code, found.level == STOPS) == (code, stops)
    assert bool(may_freeze([found])) is not stops


@pytest.mark.rule("G-02")
def test_what_stops_comes_first_and_is_counted() -> None:
    found = gaps(replace(WHOLE, call=False, parties=(replace(PARTY, number="", seat=""),)))
    assert [g.code for g in found] == ["number", "seat", "call"]
    assert may_freeze(found).params == {"count": 2}


@pytest.mark.rule("G-01")
@pytest.mark.parametrize(
    ("kind", "form", "needed"),
    [
        ("local_government", "ocmw", ("chair", "general")),
        ("local_government", "gemeente", ("chair", "general")),
        ("local_government", "ilv", ("other",)),
        ("other", "vzw", ("other",)),
        ("vdab", "publiek", ("other",)),
    ],
)
def test_a_local_government_signs_by_two(kind: str, form: str, needed: tuple[str, ...]) -> None:
    assert capacities_needed(kind, form) == needed
    assert missing_signatories(kind, form, [], D) == needed
    held = [Mandate(capacity, "x", D) for capacity in needed]
    assert missing_signatories(kind, form, held, D) == ()
    assert missing_signatories(kind, form, held, D - WEEK) == needed
    assert missing_signatories(kind, form, [replace(m, until_on=D + WEEK) for m in held], D + WEEK) == needed


@pytest.mark.rule("G-01")
def test_any_signatory_will_do_for_who_signs_by_one() -> None:
    assert missing_signatories("other", "vzw", [Mandate("general", "x", D)], D) == ()


MANDATE = Mandate("other", "Rik Daems", D, D + 10 * WEEK)


@pytest.mark.rule("G-03")
@pytest.mark.parametrize(
    ("on", "approved", "frozen", "stands", "code"),
    [
        (D + WEEK, D + WEEK, D, True, ""),
        (D + 2 * WEEK, D + WEEK, D, False, "governance.edition_replaced"),
        (D + 6 * WEEK, D + WEEK, D, True, "governance.signed_in_future"),
        (D + WEEK, D, D + 2 * WEEK, True, "governance.signed_before_frozen"),
        (D - WEEK, D - 2 * WEEK, D - 2 * WEEK, True, "governance.no_mandate_that_day"),
        (D + WEEK, None, D, True, "governance.sign_after_approval"),
        (D + WEEK, D + 2 * WEEK, D, True, "governance.signed_before_approval"),
    ],
)
def test_a_signature_needs_mandate_approval_and_the_standing_edition(
    on: date, approved: date | None, frozen: date, stands: bool, code: str
) -> None:
    assert may_sign(MANDATE, on, D + 5 * WEEK, approved, frozen, standing=stands).code == code


@pytest.mark.rule("G-03")
def test_the_first_day_without_mandate_is_one_without() -> None:
    last = D + 10 * WEEK
    assert may_sign(MANDATE, last - timedelta(days=1), last, D, D, standing=True)
    assert may_sign(MANDATE, last, last, D, D, standing=True).code == "governance.no_mandate_that_day"


@pytest.mark.rule("G-03")
def test_a_body_decides_on_the_frozen_text_on_a_day_that_was() -> None:
    assert may_decide(D, D, D, standing=True)
    assert may_decide(D, D, D, standing=False).code == "governance.edition_replaced"
    assert may_decide(D + WEEK, D, D, standing=True).code == "governance.decided_in_future"
    assert may_decide(D - WEEK, D, D, standing=True).code == "governance.decided_before_frozen"


BY_ONE, BY_TWO = Signed("other", "vzw", None, ()), Signed("local_government", "ocmw", None, ())


@pytest.mark.rule("G-03")
@pytest.mark.parametrize(
    ("parties", "is_frozen", "started", "state"),
    [
        ((BY_ONE,), False, True, words.WRITING),
        ((BY_ONE, BY_TWO), True, False, words.FROZEN),
        ((replace(BY_ONE, approved_on=D), BY_TWO), True, False, words.APPROVING),
        ((replace(BY_ONE, capacities=("other",)), BY_TWO), True, False, words.APPROVING),
        ((BY_ONE, BY_TWO), True, True, words.STARTED_UNSIGNED),
        (
            (replace(BY_ONE, capacities=("other",)), replace(BY_TWO, capacities=("chair",))),
            True,
            True,
            words.STARTED_UNSIGNED,
        ),
        (
            (replace(BY_ONE, capacities=("other",)), replace(BY_TWO, capacities=("chair", "general"))),
            True,
            True,
            words.SIGNED,
        ),
        ((), True, True, words.STARTED_UNSIGNED),
    ],
)
def test_where_an_agreement_stands(parties: tuple[Signed, ...], is_frozen: bool, started: bool, state: str) -> None:
    assert standing_of(parties, frozen=is_frozen, started=started) == state


@pytest.mark.rule("G-03")
def test_one_signature_of_two_is_not_signed() -> None:
    assert not signed_fully(replace(BY_TWO, capacities=("chair", "chair")))
    assert signed_fully(replace(BY_ONE, capacities=("general",)))


@pytest.mark.rule("G-03")
def test_after_the_first_signature_changes_are_annexes() -> None:
    assert may_freeze_again(0)
    assert may_freeze_again(1).code == "governance.signed_so_annex"


@pytest.mark.rule("G-03")
@pytest.mark.parametrize(
    ("planned", "today", "which"),
    [
        (None, D + timedelta(days=6), ""),
        (None, D + WEEK, "plan"),
        (D + 10 * WEEK, D + 4 * WEEK - timedelta(days=1), ""),
        (D + 10 * WEEK, D + 4 * WEEK, "ahead"),
        (D + 10 * WEEK, D + 10 * WEEK, "ahead"),
        (D + 10 * WEEK, D + 10 * WEEK + timedelta(days=1), "decided"),
    ],
)
def test_reminders_follow_the_council_calendar(planned: date | None, today: date, which: str) -> None:
    assert reminder(planned, 6, today, D) == which


GOOD = Decided(1, words.SUPPORT_GROUP, words.CONSENT, D)


@pytest.mark.rule("G-03")
@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (GOOD, ""),
        (None, "governance.needs_decision"),
        (replace(GOOD, partnership_id=2), "governance.needs_decision"),
        (replace(GOOD, body_kind=words.PROJECT), "governance.needs_support_group"),
        (replace(GOOD, adopted_on=None), "governance.decision_not_standing"),
    ],
)
def test_a_change_rests_on_the_support_group(decision: Decided | None, code: str) -> None:
    assert rests_on(decision, 1).code == code
    assert may_adopt(leader=True, director=True, decision=decision, partnership_id=1).code == code


@pytest.mark.rule("G-03")
def test_a_change_is_prepared_by_both() -> None:
    told = {"decision": GOOD, "partnership_id": 1}
    assert may_adopt(leader=False, director=True, **told).code == "governance.leader_has_not_prepared"
    assert may_adopt(leader=True, director=False, **told).code == "governance.director_has_not_prepared"


@pytest.mark.rule("G-15")
@pytest.mark.parametrize(
    ("number", "source", "decision", "from_on", "before", "code"),
    [
        (1, "stap 4", None, D, None, ""),
        (1, " ", None, D, None, "governance.statement_needs_source"),
        (1, "", GOOD, D, None, ""),
        (2, "stap 4", None, D, D, "governance.needs_decision"),
        (2, "", GOOD, D, D, ""),
        (2, "", GOOD, D - WEEK, D, "governance.statement_goes_back"),
        (2, "", replace(GOOD, mode=words.BY_ROLE), D, D, "governance.statement_by_consent"),
        (2, "", replace(GOOD, mode=words.CONSENSUS), D, D, ""),
        (2, "", replace(GOOD, adopted_on=None), D, D, "governance.decision_not_standing"),
    ],
)
def test_a_statement_rests_on_consent(
    number: int, source: str, decision: Decided | None, from_on: date, before: date | None, code: str
) -> None:
    assert may_restate(number, source, decision, 1, from_on, before).code == code


@pytest.mark.rule("G-03")
def test_the_fingerprint_is_of_the_content_not_of_its_order() -> None:
    assert fingerprint({"a": 1, "b": "é"}) == fingerprint({"b": "é", "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": 2})
    canonical = '{"a":1,"b":"é"}'  # anyone can reckon it: keys sorted, no spaces, UTF-8
    assert fingerprint({"b": "é", "a": 1}) == hashlib.sha256(canonical.encode()).hexdigest()


def content(**more: object) -> dict[str, object]:
    told = {"name": "N", "call": "208", "start": "2026", "end": "2030", "place": "", "parties": [], "gaps": []}
    sections = [{"title": "Artikel 1", "blocks": [["h", "kop"], ["p", "tekst"], ["t", ["a"], [["b"]], []]]}]
    return told | {"sections": sections} | more


@pytest.mark.rule("G-02")
def test_differences_name_the_sections_that_differ() -> None:
    assert compared(content(), content()) == []
    other = [{"title": "Artikel 1", "blocks": [["p", "andere tekst"]]}, {"title": "Artikel 2", "blocks": []}]
    (first,) = compared(content(), content(sections=other))
    assert first.title == "Artikel 1"
    assert "andere" in "".join(p.text for p in first.pieces if p.kind == "new")
    party = {
        "name": "A",
        "part": "partner",
        "form": "vzw",
        "number": "1",
        "seat": "s",
        "through": "",
        "signatories": [["X", "y"]],
    }
    titles = [c.title for c in compared(content(), content(parties=[party], gaps=["iets"]))]
    assert titles == ["De partijen", "Wat ontbreekt"]
