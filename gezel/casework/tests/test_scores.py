"""Giving scores and stars, questions with their history, steps and what came of them, the lists behind them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from gezel.audit.models import Event
from gezel.casework import words as cases
from gezel.casework.models import (
    CaseAction,
    Demand,
    DemandMove,
    IndicatorVersion,
    Observation,
    ReleaseScore,
    Star,
    StarValue,
    StepEdition,
    ValueStep,
)
from gezel.casework.queries.actions import promises_passed
from gezel.casework.queries.demand import case_themes
from gezel.casework.queries.guiding import guided_by
from gezel.casework.queries.lists import editions_of, indicators_now, steps_now
from gezel.casework.queries.scores import falling_scores, scores_of
from gezel.casework.queries.stars import given_in, picture
from gezel.casework.rules.demand import NOTHING, Cause
from gezel.casework.rules.lists import Level
from gezel.casework.workflows import actions as steps
from gezel.casework.workflows import demand as life
from gezel.casework.workflows.actions import Answer, Plan, agree
from gezel.casework.workflows.cases import take
from gezel.casework.workflows.demand import Asked, ask
from gezel.casework.workflows.drafts import keep, kept
from gezel.casework.workflows.lists import StepRow, lay_indicator_aside, publish_steps, write_indicator
from gezel.casework.workflows.observing import observe
from gezel.casework.workflows.scores import correct_score, give_score
from gezel.casework.workflows.stars import Rating, rate
from gezel.kernel.actor import Actor
from gezel.kernel.texts import say
from gezel.kernel.verdict import Refused
from gezel.post.models import Notice

from .case_world import with_case

pytestmark = pytest.mark.django_db
MISSED = Cause("not_done", "others", "de brief werd nooit verstuurd")
OWN_PLACE = Actor(name="Amina")  # the participant in their own place: nobody who signed in


@pytest.fixture
def world(at):
    return with_case(at)


@pytest.fixture
def an(world):
    return world.actor("an")


def refused(act):
    with pytest.raises(Refused) as found, transaction.atomic():
        act()
    return found.value.verdict.code


def score(world, value, why="er kwam rust", days=0, who="an"):
    last = scores_of(world.case)
    seen = last[-1].score.pk if last else 0
    return give_score(world.case.pk, value, why, seen, world.actor(who), world.at + timedelta(days=days))


def question(world, text="Ik wil slapen zonder zorgen", **more):
    return ask(world.case.pk, Asked(text, **more), world.actor("an"), world.at)


def closed(world):
    case = take(world.case.pk)
    case.closed_at = world.at
    case.save()


@pytest.mark.rule("C-06")
def test_scores_stand_with_their_reason_and_movement(world):
    for day, value in enumerate((3, 5, 4, 4)):
        score(world, value, f"reden {day}", days=day)
    lines = scores_of(world.case)
    assert [(line.score.value, line.moved, line.score.why) for line in lines] == [
        (3, "first", "reden 0"),
        (5, "up", "reden 1"),
        (4, "down", "reden 2"),
        (4, "same", "reden 3"),
    ]


@pytest.mark.rule("C-06")
@pytest.mark.parametrize(
    ("value", "why", "code"),
    [
        (11, "goed", "casework.score_from_one_to_ten"),
        (0, "goed", "casework.score_from_one_to_ten"),
        (None, "goed", "casework.score_missing"),
        (5, "\u200b \u2060", "casework.score_needs_why"),
    ],
)
def test_a_wrong_score_is_refused_in_words(world, value, why, code):
    assert refused(lambda: score(world, value, why)) == code
    assert not ReleaseScore.objects.exists()


@pytest.mark.rule("C-06")
def test_the_database_refuses_eleven_too(world, an):
    with pytest.raises(IntegrityError), transaction.atomic():
        ReleaseScore.objects.create(
            case=world.case,
            value=11,
            why="x",
            for_at=world.at,
            at=world.at,
            by_id=an.person_id,
            organisation_id=an.organisation_id,
        )


@pytest.mark.rule("C-06")
def test_who_did_not_see_the_last_score_reads_it_first_and_then_both_stand(world, an):
    world.role("joris", cases.COVER, "arktos")
    first = score(world, 4)
    assert (
        refused(lambda: give_score(world.case.pk, 6, "anders", 0, world.actor("joris"), world.at))
        == "casework.scored_meanwhile"
    )
    give_score(world.case.pk, 6, "anders", first.pk, world.actor("joris"), world.at)
    assert [line.score.value for line in scores_of(world.case)] == [4, 6]


@pytest.mark.rule("C-06")
def test_a_correction_counts_at_the_same_moment_and_what_stood_stays(world, an):
    wrong = score(world, 9, "vergissing")
    score(world, 5, days=3)
    assert (
        refused(lambda: correct_score(world.case.pk, wrong.pk, 4, "rust", " ", an, world.at))
        == "casework.correction_needs_reason"
    )
    later = world.at + timedelta(days=4)
    correct_score(world.case.pk, wrong.pk, 4, "het huis is rustig", "verkeerd getikt", an, later)
    lines = scores_of(world.case)
    assert [(line.score.value, line.moved) for line in lines] == [(4, "first"), (5, "up")]
    assert [old.value for old in lines[0].earlier] == [9]
    again = lambda: correct_score(world.case.pk, wrong.pk, 3, "x", "y", an, later)  # noqa: E731
    assert refused(again) == "casework.score_corrected_already"


@pytest.mark.rule("C-06")
def test_falling_twice_waits_for_who_goes_along_only(world, at):
    for day, value in enumerate((6, 5, 5, 4)):
        score(world, value, days=day)
    later = at + timedelta(days=9)
    assert not list(falling_scores(world.actor("an"), later))
    score(world, 3, days=5)
    waits = list(falling_scores(world.actor("an"), later))
    assert [(w.case.pk, w.due) for w in waits] == [(world.case.pk, (at + timedelta(days=5)).date())]
    assert not any(
        sign.isdigit() for w in waits for sign in say(w.code, "nl", **w.params)
    )  # no score in a list of people
    for who in ("wim", "griet", "joris"):
        assert not list(falling_scores(world.actor(who), later))


@pytest.mark.rule("C-19")
@pytest.mark.rule("C-06")
def test_only_who_goes_along_writes_and_not_in_a_closed_case(world):
    for who in ("joris", "griet", "wim", "fatma", "dirk"):
        assert refused(lambda who=who: score(world, 5, who=who)) == "casework.guide_writes"
        assert (
            refused(lambda who=who: ask(world.case.pk, Asked("x"), world.actor(who), world.at))
            == "casework.guide_writes"
        )
    closed(world)
    assert refused(lambda: score(world, 5)) == "casework.case_is_closed"
    assert (
        refused(lambda: ask(world.case.pk, Asked("x"), OWN_PLACE, world.at, hand="participant"))
        == "casework.own_case_closed"
    )


@pytest.mark.rule("C-08")
def test_a_star_by_both_hands_is_laid_beside_each_other_on_any_two_days(world, an):
    rows = [question(world, text).pk for text in ("slapen", "werk", "مكان هادئ 🏠")]
    rate(world.case.pk, [Rating(pk, 2) for pk in rows], "worker", an, world.at)
    later = world.at + timedelta(days=30)
    rate(world.case.pk, [Rating(rows[0], 4, "beter")], "worker", an, later)
    rate(world.case.pk, [Rating(pk, 5) for pk in rows], "participant", OWN_PLACE, later)
    demands = list(Demand.objects.filter(case=world.case))
    found = picture(demands, given_in(world.case), None, None)
    told = [(s.hand, s.earlier, [s.given[pk].value for pk in rows]) for s in found.seen]
    assert told == [("worker", True, [2, 2, 2]), ("worker", False, [4, 2, 2]), ("participant", False, [5, 5, 5])]
    assert [axis.text for axis in found.axes][2] == "مكان هادئ 🏠"


@pytest.mark.rule("C-08")
def test_a_star_for_a_question_closed_yesterday_is_refused_in_words(world, an):
    one, other = question(world, "slapen"), question(world, "werk")
    life.close(one.pk, "het lukt nu", an, world.at)
    later = world.at + timedelta(days=1)
    give = lambda: rate(world.case.pk, [Rating(one.pk, 3), Rating(other.pk, 2)], "worker", an, later)  # noqa: E731
    assert refused(give) == "casework.question_was_closed"
    assert not Star.objects.exists()


@pytest.mark.rule("C-08")
def test_a_star_is_whole_or_not_there(world, an):
    one = question(world)
    failure = question(world, "weer aanschuiven", label="failure", cause=MISSED)
    other = ask(world.more("Bo Ander").pk, Asked("iets"), an, world.at)
    give = lambda *ratings, hand="worker": rate(world.case.pk, ratings, hand, an, world.at)  # noqa: E731
    assert refused(lambda: give()) == "casework.star_is_empty"
    assert refused(lambda: give(Rating(one.pk, 6))) == "casework.star_from_one_to_five"
    for pk in (failure.pk, other.pk):
        assert refused(lambda pk=pk: give(Rating(one.pk, 3), Rating(pk, 3))) == "casework.question_not_of_star"
    assert (
        refused(lambda: rate(world.case.pk, [Rating(one.pk, 3)], "worker", OWN_PLACE, world.at))
        == "casework.only_own_hand"
    )
    assert refused(lambda: give(Rating(one.pk, 3), hand="buur")) == "casework.only_own_hand"
    assert not StarValue.objects.exists()


@pytest.mark.rule("C-08")
def test_a_star_sent_twice_is_kept_once_and_the_participants_own_is_told(world, an):
    one = question(world)
    made = [
        rate(world.case.pk, [Rating(one.pk, 3)], "participant", OWN_PLACE, world.at + timedelta(seconds=n))
        for n in (0, 5, 90)
    ]
    assert made[0] == made[1] != made[2]
    assert (
        list(Notice.objects.filter(code="casework.own_star_told").values_list("person_id", flat=True))
        == [an.person_id] * 2
    )
    assert made[0].by_id is None


@pytest.mark.rule("C-06")
@pytest.mark.rule("C-08")
def test_no_formula_ties_star_and_release_score(world, an):
    """A star changes no score and no suggestion of one; a score changes no star. Their code does not know of each other."""
    import ast
    from pathlib import Path

    one = question(world)
    score(world, 4)
    before = list(ReleaseScore.objects.values())
    for value in range(1, 6):
        rate(world.case.pk, [Rating(one.pk, value)], "worker", an, world.at + timedelta(hours=value))
        assert list(ReleaseScore.objects.values()) == before
    stars = list(StarValue.objects.values())
    score(world, 9, days=1)
    assert list(StarValue.objects.values()) == stars
    room = Path(life.__file__).parents[1]
    for name, other in (("stars", "ReleaseScore"), ("scores", "StarValue")):
        for folder in ("rules", "queries", "workflows"):
            tree = ast.parse((room / folder / f"{name}.py").read_text())
            names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
            used = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
            assert other not in names
            assert not any(
                part.endswith("scores" if name == "stars" else ".stars")
                for part in used
                if "rules" in part or "queries" in part or "workflows" in part
            )


@pytest.mark.rule("C-08")
def test_a_question_keeps_every_word_it_had(world, an):
    one = question(world, "slapen", language="nl")
    life.validate(one.pk, "talk", an, world.at)
    assert (
        refused(lambda: life.reword(one.pk, 0, "anders", "nl", None, an, world.at))
        == "casework.question_changed_meanwhile"
    )
    one = life.reword(one.pk, 1, "rustig slapen", "nl", None, an, world.at)
    assert (one.validated_on, one.validated_how) == (None, "")
    life.close(one.pk, "lukt", an, world.at)
    assert refused(lambda: life.reword(one.pk, 3, "x", "", None, an, world.at)) == "casework.question_is_closed"
    assert refused(lambda: life.close(one.pk, "x", an, world.at)) == "casework.question_is_closed"
    life.reopen(one.pk, "toch niet", an, world.at)
    assert refused(lambda: life.reopen(one.pk, "x", an, world.at)) == "casework.question_is_open"
    moves = DemandMove.objects.filter(demand=one)
    assert [(m.kind, m.text) for m in moves] == [
        ("opened", "slapen"),
        ("validated", "slapen"),
        ("reworded", "rustig slapen"),
        ("closed", "rustig slapen"),
        ("reopened", "rustig slapen"),
    ]


@pytest.mark.rule("C-08")
def test_validating_and_closing_say_how_when_and_why(world, an):
    one = question(world)
    later = world.at.date() + timedelta(days=1)
    assert refused(lambda: life.validate(one.pk, "talk", an, world.at, later)) == "casework.validated_when"
    assert refused(lambda: life.validate(one.pk, "gevoel", an, world.at)) == "casework.validated_how"
    assert refused(lambda: life.close(one.pk, " ", an, world.at)) == "casework.closing_needs_words"
    own = ask(world.case.pk, Asked("eigen plek", language="ar"), OWN_PLACE, world.at, hand="participant")
    assert (own.validated_how, own.validated_on) == ("own_place", world.at.date())
    with pytest.raises(IntegrityError), transaction.atomic():
        Demand.objects.filter(pk=one.pk).update(validated_on=later, validated_how="")


@pytest.mark.rule("C-09")
def test_relabelling_keeps_what_stood_and_the_stars(world, an):
    one = question(world, "weer een brief van de bank")
    rate(world.case.pk, [Rating(one.pk, 2)], "worker", an, world.at)
    assert (
        refused(lambda: life.relabel(one.pk, "failure", MISSED, " ", an, world.at)) == "casework.relabel_needs_reason"
    )
    assert (
        refused(lambda: life.relabel(one.pk, "failure", NOTHING, "x", an, world.at)) == "casework.failure_needs_cause"
    )
    life.relabel(one.pk, "failure", MISSED, "de eerste brief kwam nooit", an, world.at)
    life.relabel(one.pk, "value", NOTHING, "toch een echte vraag: overzicht", an, world.at)
    moves = DemandMove.objects.filter(demand=one, kind="relabelled")
    assert [(m.label, m.cause, m.cause_words, m.reason) for m in moves] == [
        ("failure", "not_done", MISSED.words, "de eerste brief kwam nooit"),
        ("value", "", None, "toch een echte vraag: overzicht"),
    ]
    assert StarValue.objects.filter(demand=one).count() == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        Demand.objects.filter(pk=one.pk).update(label="failure")
    with pytest.raises(IntegrityError), transaction.atomic():
        moves.update(reason=None)


@pytest.mark.rule("C-09")
def test_a_theme_counts_cases_not_questions_nor_persons(world, an, at):
    theme = "child_care"
    question(world, "opvang", theme=theme)
    question(world, "weer opvang", theme=theme, label="failure", cause=MISSED)
    other = world.more("Bo Ander")
    row = ask(other.pk, Asked("opvang"), an, at)
    life.tag(row.pk, theme, an, at)
    assert case_themes(world.partnership.pk, at.date()) == {theme: 2}
    assert case_themes(world.partnership.pk, at.date() - timedelta(days=1)) == {}
    assert refused(lambda: life.tag(row.pk, "bestaat-niet", an, at)) == "casework.theme_unknown"
    life.tag(row.pk, "", an, at)
    assert case_themes(world.partnership.pk, at.date()) == {theme: 1}


@pytest.mark.rule("C-10")
@pytest.mark.rule("L-04")
def test_a_step_is_agreed_changed_done_and_judged_with_its_history(world, an, at):
    one, tied = question(world), steps_now(world.partnership)[0]
    plan = Plan("samen naar de dienst", "companion", due_on=at.date(), demand_id=one.pk, step_id=tied.pk)
    action = agree(world.case.pk, plan, an, at)
    assert refused(lambda: steps.change(action.pk, 9, plan, an, at)) == "casework.step_changed_meanwhile"
    assert refused(lambda: steps.judge(action.pk, Answer("yes", "told", "ja"), an, at)) == "casework.step_is_open"
    steps.change(action.pk, 1, Plan("samen bellen", "other", "de buurvrouw"), an, at)
    assert refused(lambda: steps.finish(action.pk, Answer("yes"), an, at)) == "casework.answer_needs_ground"
    steps.finish(action.pk, Answer("partly", "observed", "ze belde zelf"), an, at)
    assert refused(lambda: steps.let_go(action.pk, Answer("not_asked"), an, at)) == "casework.step_is_over"
    assert refused(lambda: steps.change(action.pk, 3, plan, an, at)) == "casework.step_is_over"
    steps.judge(action.pk, Answer("yes", "told", "ik slaap nu"), an, at)
    action = steps.tie(action.pk, tied.pk, an, at)
    assert action.step_id == tied.pk
    assert [(m.kind, m.what, m.answered) for m in action.moves.all()] == [
        ("agreed", "samen naar de dienst", ""),
        ("changed", "samen bellen", ""),
        ("finished", "samen bellen", "partly"),
        ("judged", "samen bellen", "yes"),
        ("tied", "samen bellen", "yes"),
    ]


@pytest.mark.rule("C-10")
def test_a_step_belongs_to_this_case_and_this_list(world, an, at):
    strange = ask(world.more("Bo Ander").pk, Asked("iets"), an, at)
    assert (
        refused(lambda: agree(world.case.pk, Plan("x", demand_id=strange.pk), an, at))
        == "casework.question_not_of_case"
    )
    old = steps_now(world.partnership)[0]
    action = agree(world.case.pk, Plan("x", step_id=old.pk), an, at)
    publish_steps(world.partnership.pk, 1, [StepRow("Rust")], "korter", world.actor("wim"), at)
    assert refused(lambda: agree(world.case.pk, Plan("y", step_id=old.pk), an, at)) == "casework.value_step_unknown"
    assert steps.change(action.pk, 1, Plan("x2", step_id=old.pk), an, at).step.edition.number == 1
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseAction.objects.filter(pk=action.pk).update(answered="not_asked")
    dropped = steps.let_go(action.pk, Answer("not_asked"), an, at)
    assert dropped.state == "dropped"
    with pytest.raises(IntegrityError), transaction.atomic():
        CaseAction.objects.filter(pk=action.pk).update(answered="yes")


@pytest.mark.rule("C-10")
def test_a_promise_that_passed_waits_for_who_goes_along(world, an, at):
    for day in (0, 2):
        agree(world.case.pk, Plan("bellen", due_on=at.date() + timedelta(days=day)), an, at)
    assert not list(promises_passed(an, at))
    later = at + timedelta(days=3)
    waits = list(promises_passed(world.actor("an", later), later))
    assert [(w.case.pk, w.params, w.due) for w in waits] == [(world.case.pk, {"number": 2}, at.date())]
    for who in ("wim", "griet", "joris"):
        assert not list(promises_passed(world.actor(who, later), later))


@pytest.mark.rule("D-08")
def test_going_along_is_a_role_of_today_in_an_open_case(world, at):
    assert [case.pk for case in guided_by(world.actor("an"), at)] == [world.case.pk]
    assert not guided_by(world.actor("wim"), at)
    closed(world)
    assert not guided_by(world.actor("an"), at)


@pytest.mark.rule("L-04")
def test_value_steps_come_in_numbered_editions_kept_by_who_leads_the_team(world, an, at):
    wim, pk = world.actor("wim"), world.partnership.pk
    assert [edition.number for edition in editions_of(world.partnership)] == [1]
    first = ValueStep.objects.count()
    publish = lambda by=wim, seen=1, rows=(StepRow("Rust"),), why="korter": publish_steps(pk, seen, rows, why, by, at)  # noqa: E731
    assert refused(lambda: publish(by=an)) == "governance.arrangers_do"
    assert refused(lambda: publish(rows=())) == "casework.steps_none"
    assert refused(lambda: publish(why=" ")) == "casework.list_needs_reason"
    publish()
    assert refused(publish) == "casework.steps_changed_meanwhile"
    assert [step.name for step in steps_now(world.partnership)] == ["Rust"]
    assert ValueStep.objects.filter(edition__number=1).count() == first
    with pytest.raises(IntegrityError), transaction.atomic():
        StepEdition.objects.filter(number=2).update(reason="")


@pytest.mark.rule("C-22")
def test_pointers_begin_change_by_version_and_keep_what_was_seen(world, an, at):
    wim, pk = world.actor("wim"), world.partnership.pk
    housing = indicators_now(world.partnership)[0]
    assert [v.indicator.code for v in indicators_now(world.partnership)] == ["housing", "volunteering", "help"]
    seen = observe(world.case.pk, housing.pk, 2, "participant", "", an, at)
    levels = [Level("circle-alert", "straat"), Level("door-open", "kamer"), Level("house", "huis")]
    assert (
        refused(lambda: write_indicator(pk, "housing", "Wonen", levels, " ", wim, at)) == "casework.list_needs_reason"
    )
    assert refused(lambda: write_indicator(pk, "housing", "Wonen", levels, "x", an, at)) == "governance.arrangers_do"
    now = write_indicator(pk, "housing", "Wonen", levels, "eenvoudiger", wim, at)
    assert (now.number, Observation.objects.get(pk=seen.pk).version.number) == (2, 1)
    assert (
        refused(lambda: observe(world.case.pk, housing.pk, 1, "worker", "", an, at))
        == "casework.indicator_changed_meanwhile"
    )
    assert refused(lambda: observe(world.case.pk, now.pk, 4, "worker", "", an, at)) == "casework.level_unknown"
    lay_indicator_aside(pk, "housing", wim, at)
    assert refused(lambda: observe(world.case.pk, now.pk, 1, "worker", "", an, at)) == "casework.indicator_unknown"
    assert refused(lambda: lay_indicator_aside(pk, "housing", wim, at)) == "casework.indicator_unknown"
    write_indicator(pk, "", "Slapen", levels, "", wim, at)
    assert refused(lambda: write_indicator(pk, "", "Slapen", levels, "", wim, at)) == "casework.indicator_twice"
    assert [v.name for v in indicators_now(world.partnership)] == ["Vrijwilligerswerk", "Hulp die blijft", "Slapen"]
    assert IndicatorVersion.objects.filter(indicator__code="housing").count() == 2


@pytest.mark.rule("C-06")
def test_a_draft_is_the_writers_own_and_goes_when_it_is_sent(world, an):
    world.role("joris", cases.COVER, "arktos")
    keep(world.case.pk, "score", {"value": "5", "why": "nog niet af 🙂"}, an, world.at)
    row = keep(world.case.pk, "score", {"value": "6", "why": "bijna af"}, an, world.at)
    assert (row.version, kept(world.case, "score", an)[1]) == (2, {"value": "6", "why": "bijna af"})
    assert kept(world.case, "score", world.actor("joris")) == (None, {})
    score(world, 6)
    assert kept(world.case, "score", an) == (None, {})


@pytest.mark.rule("D-06")
def test_no_word_of_a_participant_stands_readable_in_the_log(world, an, at):
    secret = "Zandkasteelzin"
    one = question(world, secret)
    score(world, 4, secret)
    life.relabel(one.pk, "failure", Cause("not_done", "ours", secret), secret, an, at)
    agree(world.case.pk, Plan(secret), an, at)
    assert not [event for event in Event.objects.all() if secret in str(event.params) or secret in event.reason]
    assert Event.objects.filter(code__startswith="casework.").count() > 4
