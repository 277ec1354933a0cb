"""Who sees what of a case: the table, the two predicates, and that both say the same (D-01, D-08, C-19)."""

from datetime import timedelta

import pytest

from gezel.casework import words
from gezel.casework.models import Case, CaseDraft, CaseRole, FollowUp, Glass
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.drafts import unsent
from gezel.casework.queries.still_held import tracks
from gezel.casework.rules.sight import (
    ASK,
    CLOSING,
    CONFIDENTIAL,
    CONTACT,
    FILE,
    IDENTITY,
    NOTES,
    SAFETY,
    SCORES,
    SEES,
    before_yes,
    parts_for,
)
from gezel.casework.words.stars import DRAFT_SCORE
from gezel.casework.workflows import welcome
from gezel.casework.workflows.allocation import Decided, Hat, allocate
from gezel.casework.workflows.case_roles import end
from gezel.casework.workflows.drafts import keep, kept, sweep
from gezel.casework.workflows.returning import wait_again
from gezel.casework.workflows.sharing import withdraw
from gezel.casework.workflows.transfer import part, take_up
from gezel.governance import words as gov
from gezel.governance.models import Holding, Seat
from gezel.organisations.models import Partner
from tests import cast

from .case_world import with_case
from .closing_world import closed

pytestmark = pytest.mark.django_db
EVERYONE = ("an", "joris", "griet", "wim", "fatma", "dirk", "ruben", "mieke", "yasmina")


def opens(actor, case, at):
    return Case.objects.seen_by(actor, at).filter(pk=case.pk).exists()


@pytest.mark.rule("D-08")
@pytest.mark.parametrize("role", sorted(SEES))
def test_no_role_shows_confidential_notes_to_who_is_not_bound(role):
    assert CONFIDENTIAL not in parts_for({role}, bound=False)


@pytest.mark.rule("D-08")
def test_bound_opens_confidential_notes_only_to_who_goes_along():
    assert {role for role in SEES if CONFIDENTIAL in parts_for({role}, bound=True)} == {
        words.COMPANION,
        words.COVER,
        words.GLASS,
    }


@pytest.mark.rule("D-08")
def test_the_file_manager_sees_agreements_not_notes():
    assert not {NOTES, SCORES, CONFIDENTIAL, SAFETY} & parts_for({words.FILE_MANAGER}, bound=True)


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
def test_who_opens_a_running_case(at):
    world = with_case(at)
    assert {who for who in EVERYONE if opens(world.actor(who), world.case, at)} == {"an", "griet", "wim"}


@pytest.mark.rule("D-01")
def test_who_may_know_that_it_exists(at):
    world = with_case(at)
    known = {who for who in EVERYONE if Case.objects.known_by(world.actor(who), at).exists()}
    assert known == {"an", "griet", "wim", "joris"}


@pytest.mark.rule("D-01")
def test_a_waiting_case_opens_to_the_companions_who_divide_it(at):
    world = with_case(at)
    waiting = world.more("Bilal Wachters", begun=False)
    assert {who for who in EVERYONE if opens(world.actor(who), waiting, at)} == {"an", "joris", "wim"}
    assert sight_of(world.actor("joris"), waiting, at).parts >= {ASK, IDENTITY}


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
@pytest.mark.parametrize("begun", [True, False])
@pytest.mark.parametrize("glass", [True, False])
@pytest.mark.parametrize("shared", [True, False])
def test_the_predicate_and_the_sight_say_the_same(at, begun, glass, shared):
    world = with_case(at)
    case = world.case if begun else world.more("Bilal Wachters", begun=False)
    if not shared:
        for key in ("arktos", "compaan", "vdab"):
            withdraw(case, cast.organisation(key).pk, words.PURPOSES, world.actor("an"), at)
    if glass:
        fatma = world.actor("fatma")
        Glass.objects.create(
            case=case,
            person_id=fatma.person_id,
            organisation_id=fatma.organisation_id,
            reason="brand",
            at=at,
            until_at=at + timedelta(hours=1),
        )
    for who in EVERYONE:
        actor = world.actor(who)
        assert opens(actor, case, at) == bool(sight_of(actor, case, at)), who


@pytest.mark.rule("C-19")
def test_withdrawing_closes_the_file_at_once(at):
    world = with_case(at)
    assert opens(world.actor("griet"), world.case, at)
    withdraw(world.case, cast.organisation("vdab").pk, [words.FOLLOW], world.actor("an"), at)
    assert not opens(world.actor("griet"), world.case, at)


@pytest.mark.rule("D-08")
@pytest.mark.rule("C-04")
def test_a_role_that_ended_opens_nothing(at):
    world = with_case(at)
    row = CaseRole.objects.get(case=world.case, kind=words.COMPANION)
    end(row, at.date(), world.actor("wim"), at, reason="verlof")
    assert not opens(world.actor("an"), world.case, at)
    assert CaseRole.objects.filter(case=world.case).count() == 2


@pytest.mark.rule("D-08")
def test_the_same_person_for_another_organisation_sees_nothing(at):
    world = with_case(at)
    cast.join("an", "emino")
    other = cast.actor("an", "emino")
    assert not opens(other, world.case, at)


@pytest.mark.rule("D-08")
def test_broken_glass_closes_by_itself(at):
    world = with_case(at)
    fatma = world.actor("fatma")
    Glass.objects.create(
        case=world.case,
        person_id=fatma.person_id,
        organisation_id=fatma.organisation_id,
        reason="brand",
        at=at,
        until_at=at + timedelta(hours=1),
    )
    assert sight_of(fatma, world.case, at).parts == FILE
    assert not opens(fatma, world.case, at + timedelta(hours=1))


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
def test_an_organisation_that_left_opens_nothing_even_where_a_role_still_stands(at):
    world = with_case(at)
    Partner.objects.filter(partnership=world.partnership, organisation=cast.organisation("vdab")).update(
        until_on=at.date()
    )
    griet = world.actor("griet")
    CaseRole.objects.filter(case=world.case, kind=words.FILE_MANAGER).update(from_on=at.date())
    for places in (Holding, Seat):
        places.objects.filter(person=cast.person("griet")).update(until_on=at.date())
    griet = world.actor("griet")
    assert not opens(griet, world.case, at)
    assert not sight_of(griet, world.case, at)
    assert not Case.objects.known_by(griet, at).exists()


@pytest.mark.rule("G-12")
def test_what_a_leaving_partner_still_holds_is_counted_per_person(at):
    world = with_case(at)
    world.more("Bilal Wachters")
    found = list(tracks(world.partnership.pk, cast.organisation("arktos").pk, at.date()))
    assert [(held.code, held.params["count"]) for held in found] == [("casework.held_companion", 2)]
    assert not any("Amina" in str(held.params) or "Bilal" in str(held.params) for held in found)


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
@pytest.mark.parametrize("part", sorted(FILE))
def test_a_part_is_asked_of_the_database_as_of_the_table(at, part):
    world = with_case(at)
    waiting = world.more("Bilal Wachters", begun=False)
    for who in EVERYONE:
        actor = world.actor(who)
        for case in (world.case, waiting):
            opened = Case.objects.seen_by(actor, at, part).filter(pk=case.pk).exists()
            assert opened == (part in sight_of(actor, case, at)), who


@pytest.mark.rule("D-08")
def test_a_team_leader_no_longer_reaches_who_left_once_nothing_is_left_to_do(at):
    world = with_case(at)
    closed(world)
    days = {"overlap": 1, "after": 8, "asked by aftercare": 29, "aftercare over": 250, "answered": 251}
    FollowUp.objects.update(answer="")
    seen = {}
    for name, day in days.items():
        then = at + timedelta(days=day)
        if name == "answered":
            FollowUp.objects.update(answer="not_reached", answered_at=then)
        wim = world.actor("wim", then)
        case = Case.objects.get(pk=world.case.pk)
        sight = sight_of(wim, case, then)
        for piece in FILE:
            assert Case.objects.seen_by(wim, then, piece).filter(pk=case.pk).exists() == (piece in sight), (name, piece)
        assert {IDENTITY, CLOSING} <= sight.parts
        seen[name] = CONTACT in sight
    expected = {"overlap": True, "after": False, "asked by aftercare": False, "aftercare over": True, "answered": False}
    assert seen == expected


@pytest.mark.rule("D-08")
@pytest.mark.rule("C-03")
def test_access_ends_with_a_case_that_never_began_and_comes_back_with_it(at):
    world = with_case(at)
    case = world.more("Bilal Wachters", begun=False)
    world.role("griet", words.FILE_MANAGER, "vdab", case)
    world.share("vdab", words.FOLLOW, case=case)
    world.share("arktos", words.GUIDE, case=case)
    world.role("an", words.COMPANION, "arktos", case)
    part(case.pk, "declined", "", world.actor("wim"), at)
    for days, open_ in ((6, True), (7, False)):
        then = at + timedelta(days=days)
        for who in ("an", "griet"):
            assert opens(world.actor(who, then), case, then) is open_, (who, days)
    late = at + timedelta(days=90)
    take_up(case.pk, world.actor("wim", late), late)
    held = set(CaseRole.objects.on(late.date()).filter(case=case).values_list("kind", "person"))
    assert held == {(words.FILE_MANAGER, cast.person("griet").pk), (words.COMPANION, cast.person("an").pk)}
    part(case.pk, "declined", "", world.actor("wim", late), late)
    take_up(case.pk, world.actor("an", late), late + timedelta(days=1))
    assert set(CaseRole.objects.filter(case=case, until_on=None).values_list("kind", flat=True)) == {
        words.FILE_MANAGER,
        words.COMPANION,
    }


@pytest.mark.rule("D-08")
def test_what_was_not_sent_is_kept_for_who_left_for_the_agreed_days_and_read_by_nobody_else(at):
    world = with_case(at)
    an, joris = world.actor("an"), world.actor("joris")
    keep(world.case.pk, DRAFT_SCORE, {"why": "Half af"}, an, at)
    tomorrow = at + timedelta(days=1)
    assert [row.code for row in unsent(world.actor("an", tomorrow), tomorrow)] == ["casework.waits_unsent_score"]
    world.role("joris", words.COVER, "arktos")
    assert not list(unsent(world.actor("joris", tomorrow), tomorrow))
    assert kept(world.case, DRAFT_SCORE, joris) == (None, {})
    row = CaseRole.objects.get(case=world.case, kind=words.COMPANION)
    end(row, tomorrow.date(), world.actor("wim"), at, reason="ander werk")
    for days, there in ((0, True), (1, True), (14, True), (15, False)):
        sweep(at + timedelta(days=days))
        assert CaseDraft.objects.exists() is there, days
    keep(world.case.pk, DRAFT_SCORE, {"why": "Van Joris"}, joris, at)
    sweep(at + timedelta(days=300))
    assert CaseDraft.objects.get().person == cast.person("joris")
    withdraw(world.case, cast.organisation("arktos").pk, [words.GUIDE], joris, at)
    sweep(at + timedelta(days=14))
    assert not CaseDraft.objects.exists()


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-19")
def test_an_earlier_track_stays_closed_to_whom_the_knock_let_in_until_the_participant_says_yes(at):
    world = with_case(at)
    closed(world)
    world.world.hold("fatma", gov.COMPANION, "emino")
    back = at + timedelta(days=60)
    wim, fatma = world.actor("wim", back), world.actor("fatma", back)
    wait_again(world.case.pk, "Wil terug", wim, back)
    hat = Hat(cast.person("fatma").pk, cast.organisation("emino").pk)
    allocate(world.case.pk, Decided(hat, note="Overleg"), wim, back)
    case = Case.objects.get(pk=world.case.pk)
    before = sight_of(fatma, case, back)
    assert {CONTACT, ASK} <= before.parts
    assert not before.parts & {NOTES, SCORES, CLOSING}
    welcome.meet(case.pk, back, None, fatma, back)
    welcome.talk(case.pk, welcome.Talk(back, ("participant", "companion")), fatma, back)
    for piece in FILE:
        assert Case.objects.seen_by(fatma, back, piece).filter(pk=case.pk).exists() == (piece in before), piece
    welcome.commit(case.pk, welcome.Yes(True), fatma, back)
    case.refresh_from_db()
    after = sight_of(fatma, case, back)
    assert after.parts == FILE
    for piece in FILE:
        assert Case.objects.seen_by(fatma, back, piece).filter(pk=case.pk).exists(), piece
    guide = case.sharings.get(organisation=cast.organisation("emino"), purpose=words.GUIDE)
    assert guide.source == "talk"


@pytest.mark.rule("C-03")
@pytest.mark.parametrize(
    ("came_back", "begun", "said", "kept"),
    [(True, False, False, False), (False, False, False, True), (True, True, False, True), (True, False, True, True)],
)
def test_who_goes_along_before_the_yes(came_back, begun, said, kept):
    held = {words.COMPANION, words.ALLOCATOR}
    expected = held if kept else {words.MEETING_AGAIN, words.ALLOCATOR}
    assert before_yes(held, came_back, begun, said) == expected
    assert before_yes({words.FILE_MANAGER}, came_back, begun, said) == {words.FILE_MANAGER}
