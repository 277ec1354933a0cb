"""A seat in a jury: every step from every state, who may, and what is refused (F-13)."""

from __future__ import annotations

from datetime import datetime

import pytest

from gezel.audit.models import Event
from gezel.formation import words
from gezel.formation.models import BenchVote, CallVersion, Candidacy, ConflictDeclaration, Juror
from gezel.formation.queries.jury_state import jury_facts
from gezel.formation.queries.roles import roles_of
from gezel.formation.workflows import conflicts, deliberation, jury
from gezel.kernel.actor import Held
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Membership
from gezel.organisations.workflows import invitations
from gezel.post.models import Notice
from tests import cast

from .jury_world import World, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(at: datetime) -> World:
    return make_world(at, ("arktos", "emino"))


def refusal(call: object, *args: object, **kwargs: object) -> str:
    """The code with which a step is refused."""
    with pytest.raises(Refused) as why:
        call(*args, **kwargs)  # type: ignore[operator]
    return why.value.verdict.code


@pytest.mark.rule("F-13")
def test_the_area_desk_appoints_and_the_juror_accepts_and_trains(world: World) -> None:
    juror = world.appoint("griet")
    assert juror.state == words.JUROR_INVITED
    assert Notice.objects.filter(person_id=juror.person_id, code="formation.notice_jury_appointed").exists()
    jury.accept(juror.pk, world.actor("griet"), world.at)
    juror = jury.finish_training(juror.pk, True, world.actor("griet"), world.at)
    assert juror.state == words.JUROR_TRAINED
    codes = list(Event.objects.filter(thing_kind="formation.juror").values_list("code", flat=True))
    assert codes == ["formation.jury_appointed", "formation.jury_accepted", "formation.jury_trained"]


@pytest.mark.rule("F-13")
@pytest.mark.parametrize("who", ["mieke", "ruben", "an", "dirk"])
def test_nobody_but_the_area_desk_composes(world: World, who: str) -> None:
    tie = Membership.objects.get(person=cast.join("griet")[0])
    assert refusal(jury.appoint_colleague, world.area.pk, words.VDAB, tie.pk, world.actor(who), world.at)
    assert not Juror.objects.exists()


@pytest.mark.rule("F-13")
def test_a_bench_takes_only_people_of_its_own_side(world: World) -> None:
    tie = Membership.objects.get(person=cast.join("griet")[0])
    stranger = Membership.objects.get(person=cast.join("dirk")[0])
    desk = world.actor("tom")
    assert refusal(jury.appoint_colleague, world.area.pk, words.LOCAL, tie.pk, desk, world.at) == (
        "formation.jury_wrong_bench"
    )
    assert refusal(jury.appoint_colleague, world.area.pk, words.LOCAL, stranger.pk, desk, world.at) == (
        "formation.jury_wrong_bench"
    )
    assert refusal(jury.appoint_colleague, world.area.pk, words.EXTERNAL, tie.pk, desk, world.at) == (
        "formation.jury_colleague_unknown"
    )


def test_one_seat_a_person(world: World) -> None:
    world.appoint("griet")
    assert refusal(world.appoint, "griet") == "formation.jury_already_in"


@pytest.mark.rule("F-13")
def test_an_external_is_independent_and_brings_expertise(world: World) -> None:
    desk = world.actor("tom")
    cast.join("griet")
    for email, expertise, code in (
        ("griet@example.org", "Kent het veld.", "formation.jury_not_independent"),
        ("yasmina@example.org", " ", "formation.jury_expertise_needed"),
        ("geen adres", "Kent het veld.", "formation.jury_name_and_email"),
    ):
        assert refusal(jury.appoint_external, world.area.pk, "Naam", email, expertise, desk, world.at) == code


STATES = {
    words.JUROR_INVITED: {},
    words.JUROR_ACCEPTED: {"accepted_at": True},
    words.JUROR_TRAINED: {"accepted_at": True, "trained_at": True},
    words.JUROR_ENDED: {"ended_at": True, "ended_reason": "Ziek."},
}
ACTS = {
    "accept": lambda w, j: jury.accept(j.pk, w.actor("griet"), w.at),
    "finish_training": lambda w, j: jury.finish_training(j.pk, True, w.actor("griet"), w.at),
    "appoint_chair": lambda w, j: jury.appoint_chair(j.pk, w.actor("griet"), w.at),
    "end": lambda w, j: jury.end(j.pk, "Ziek.", w.actor("tom"), w.at),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("step", ACTS)
def test_every_step_from_every_state(world: World, step: str, state: str) -> None:
    juror = world.appoint("griet")
    fields = {k: world.at if v is True else v for k, v in STATES[state].items()}
    Juror.objects.filter(pk=juror.pk).update(**fields)
    if state in jury.STEPS.rows[step][0]:
        ACTS[step](world, juror)
        if step != "appoint_chair":
            assert Juror.objects.get(pk=juror.pk).state == jury.STEPS.target(step)
    else:
        before = Juror.objects.filter(pk=juror.pk).values().get()
        refusal(ACTS[step], world, juror)
        assert Juror.objects.filter(pk=juror.pk).values().get() == before


def test_only_the_juror_accepts_and_only_under_the_right_hat(world: World) -> None:
    juror = world.appoint("griet")
    assert refusal(jury.accept, juror.pk, world.actor("bram"), world.at) == "formation.jury_not_your_seat"
    cast.join("griet", "arktos", "member")
    other = cast.actor("griet", "arktos")
    assert refusal(jury.accept, juror.pk, other, world.at) == "formation.jury_other_hat"


def test_training_is_confirmed_and_an_ending_has_a_reason(world: World) -> None:
    juror = world.appoint("griet")
    jury.accept(juror.pk, world.actor("griet"), world.at)
    assert refusal(jury.finish_training, juror.pk, False, world.actor("griet"), world.at) == (
        "formation.jury_training_confirm"
    )
    assert refusal(jury.end, juror.pk, " ", world.actor("tom"), world.at) == "formation.jury_end_reason"


@pytest.mark.rule("F-13")
def test_the_jury_itself_appoints_one_chair(world: World) -> None:
    world.seat("griet", "leen", "yasmina")
    assert refusal(jury.appoint_chair, world.jurors["leen"].pk, world.actor("tom"), world.at) == (
        "formation.jury_chair_by_jury"
    )
    jury.appoint_chair(world.jurors["leen"].pk, world.actor("griet"), world.at)
    assert list(Juror.objects.filter(chair_since__isnull=False).values_list("name", flat=True)) == ["Leen Aerschot"]
    assert Held("jury_chair", "area", world.area.pk) in set(
        roles_of(cast.person("leen").pk, cast.organisation("lokeren").pk, "local_government", world.at.date())
    )


@pytest.mark.rule("F-13")
def test_declaring_is_for_every_candidate_at_once_and_explained(world: World) -> None:
    world.seat("griet", "leen", "yasmina")
    one, two = world.area.candidacies.all()
    griet, juror = world.actor("griet"), world.jurors["griet"].pk
    half = {one.pk: (False, "")}
    assert refusal(conflicts.declare, juror, half, griet, world.at) == "formation.jury_declare_all"
    mute = {one.pk: (False, ""), two.pk: (True, " ")}
    assert refusal(conflicts.declare, juror, mute, griet, world.at) == "formation.jury_conflict_explained"
    assert not ConflictDeclaration.objects.exists()
    conflicts.declare(juror, {one.pk: (False, ""), two.pk: (True, "Familie.")}, griet, world.at)
    facts = jury_facts(world.area, world.at)
    assert facts.conflicts(two.pk) == {juror: True}
    assert not conflicts.declare(juror, {}, griet, world.at)


@pytest.mark.rule("F-13")
def test_nobody_is_free_of_conflict_on_their_own_house(world: World) -> None:
    one, two = world.area.candidacies.order_by("pk")
    world.seat("griet", "leen", "yasmina")
    yasmina = cast.person("yasmina")
    one.organisation.memberships.create(person=yasmina, claimed_at=world.at, admitted_at=world.at)
    juror, by = world.jurors["yasmina"].pk, world.actor("yasmina")
    free = {one.pk: (False, ""), two.pk: (False, "")}
    assert refusal(conflicts.declare, juror, free, by, world.at) == "formation.jury_conflict_own_house"
    conflicts.declare(juror, {**free, one.pk: (True, "Ik werk er.")}, by, world.at)
    back = (juror, one.pk, "Vergissing.", world.actor("tom"), world.at)
    assert refusal(conflicts.withdraw_conflict, *back) == "formation.jury_conflict_own_house"


@pytest.mark.rule("F-13")
def test_scoring_waits_for_all_and_recusal_stops_one_candidacy_only(world: World) -> None:
    one, two = world.area.candidacies.all()
    world.seat("griet", "leen", "yasmina")
    facts = jury_facts(world.area, world.at)
    assert facts.may_score(one.pk).code == "formation.jury_undeclared"
    world.declare("griet", conflicts_with=(two,))
    world.declare("leen")
    assert jury_facts(world.area, world.at).may_score(one.pk).params["names"] == "Yasmina Karroum"
    world.declare("yasmina")
    facts = jury_facts(world.area, world.at)
    assert facts.may_score(one.pk)
    assert facts.may_score(two.pk).code == "formation.jury_incomplete_here"
    world.seat("bram", chair="griet")
    assert jury_facts(world.area, world.at).may_score(one.pk).code == "formation.jury_undeclared"
    world.declare("bram")
    facts = jury_facts(world.area, world.at)
    assert facts.may_score(one.pk) and facts.may_score(two.pk)
    assert facts.sitting_ids(two.pk) == {world.jurors[w].pk for w in ("bram", "leen", "yasmina")}


def test_a_mistaken_conflict_is_put_right_by_the_area_desk_only(world: World) -> None:
    one, _ = world.area.candidacies.all()
    world.seat("griet", "leen", "yasmina")
    world.declare("griet", conflicts_with=(one,))
    juror = world.jurors["griet"].pk
    assert refusal(conflicts.withdraw_conflict, juror, one.pk, "Vergissing", world.actor("griet"), world.at) == (
        "formation.jury_conflict_not_own"
    )
    assert refusal(conflicts.withdraw_conflict, juror, one.pk, " ", world.actor("tom"), world.at) == (
        "formation.jury_reason_missing"
    )
    conflicts.withdraw_conflict(juror, one.pk, "Andere vereniging met dezelfde naam.", world.actor("tom"), world.at)
    assert jury_facts(world.area, world.at).conflicts(one.pk)[juror] is False
    assert ConflictDeclaration.objects.filter(candidacy=one).count() == 2


@pytest.mark.rule("F-13")
def test_an_external_takes_the_seat_by_taking_up_the_invitation(world: World) -> None:
    desk, one = world.actor("tom"), cast.person("yasmina")
    juror = jury.appoint_external(world.area.pk, one.name, "Yasmina@example.org ", "Kent armoede.", desk, world.at)
    assert (juror.person_id, juror.state) == (None, words.JUROR_INVITED)
    _, token = invitations.issue(one.email, one.name, None, "", jury.PURPOSE, juror.pk, desk, world.at)
    invitations.accept(token, world.actor("yasmina"), world.at)
    juror.refresh_from_db()
    assert (juror.person_id, juror.state) == (one.pk, words.JUROR_ACCEPTED)
    assert world.actor("yasmina").has("juror", "area", world.area.pk)


@pytest.mark.rule("F-13")
def test_a_call_may_ask_for_a_larger_jury(world: World) -> None:
    world.seat("griet", "leen", "yasmina")
    world.declare_all()
    one = world.area.candidacies.all()[0]
    assert jury_facts(world.area, world.at).may_score(one.pk)
    CallVersion.objects.update(content={"numbers": {"jurors_min": 4}})
    world.area.call_version.refresh_from_db()
    assert jury_facts(world.area, world.at).may_score(one.pk).code == "formation.jury_too_small"


@pytest.mark.rule("F-13")
def test_an_invitation_makes_nobody_external_who_works_for_the_area(world: World) -> None:
    by, at = world.actor("tom"), world.at
    juror = jury.appoint_external(world.area.pk, "Onbekend", "prive@example.net", "Kent het veld.", by, at)
    griet = cast.join("griet")[0]
    taken = (jury.PURPOSE, juror.pk, griet.pk, griet.name, griet.email, at)
    assert refusal(jury.invitation_taken, *taken) == "formation.jury_not_independent"
    address = griet.email.upper()
    asked = (world.area.pk, "Griet", address, "Kent het veld.", by, at)
    assert refusal(jury.appoint_external, *asked) == "formation.jury_not_independent"


AGREED = {words.CONTRIBUTION: 4, words.PARTNERSHIP: 4}
WORDS = {words.CONTRIBUTION: "Sterk.", words.PARTNERSHIP: "Sterk."}


def voted(world: World) -> Candidacy:
    """A candidacy on which all three benches voted."""
    one = world.area.candidacies.order_by("pk")[0]
    world.seat("griet", "leen", "yasmina", chair="leen")
    world.declare_all()
    world.score_all(one)
    for who in ("griet", "leen", "yasmina"):
        deliberation.cast_vote(one.pk, 1, AGREED, world.actor(who), world.at)
    return one


def replaced(world: World) -> None:
    """The only juror of VDAB leaves; another comes, trained and declared."""
    jury.end(world.jurors.pop("griet").pk, "Werkt elders.", world.actor("tom"), world.at)
    world.seat("bram", chair="leen")
    world.declare("bram")


@pytest.mark.rule("F-16")
def test_who_comes_after_the_last_of_a_bench_votes_anew(world: World) -> None:
    one = voted(world)
    replaced(world)
    propose = (one.pk, 1, WORDS, world.actor("leen"), world.at)
    assert refusal(deliberation.propose_vote, *propose) == "formation.jury_benches_silent"
    assert BenchVote.objects.filter(candidacy=one, bench=words.VDAB).count() == 2
    deliberation.cast_vote(one.pk, 1, AGREED, world.actor("bram"), world.at)
    assert deliberation.propose_vote(*propose).result == words.INVITED


@pytest.mark.rule("F-16")
def test_an_outcome_on_the_vote_of_who_left_goes_back_but_not_what_is_final(world: World) -> None:
    one = voted(world)
    outcome = deliberation.propose_vote(one.pk, 1, WORDS, world.actor("leen"), world.at)
    replaced(world)
    outcome.refresh_from_db()
    assert outcome.replaced_at == world.at
    deliberation.cast_vote(one.pk, 1, AGREED, world.actor("bram"), world.at)
    again = deliberation.propose_vote(one.pk, 1, WORDS, world.actor("leen"), world.at)
    for who in ("bram", "yasmina"):
        deliberation.read(again.pk, world.actor(who), world.at)
    deliberation.make_final(again.pk, world.actor("leen"), world.at)
    jury.end(world.jurors.pop("bram").pk, "Werkt elders.", world.actor("tom"), world.at)
    again.refresh_from_db()
    assert again.replaced_at is None and BenchVote.objects.filter(bench=words.VDAB, standing=True).count() == 2


@pytest.mark.rule("F-16")
def test_a_bench_with_a_colleague_left_keeps_its_vote(world: World) -> None:
    world.appoint("bram")
    jury.accept(world.jurors["bram"].pk, world.actor("bram"), world.at)
    jury.finish_training(world.jurors["bram"].pk, True, world.actor("bram"), world.at)
    voted(world)
    jury.end(world.jurors["griet"].pk, "Werkt elders.", world.actor("tom"), world.at)
    assert BenchVote.objects.filter(bench=words.VDAB, standing=True).count() == 2
