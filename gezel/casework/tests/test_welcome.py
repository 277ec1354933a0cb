"""From the knock to the start: every step from every state, the allocation, cover, transfer, one person or two (C-02, C-03, C-04)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.db.transaction import atomic
from django.urls import reverse

from gezel.casework import words
from gezel.casework.models import Allocation, Case, CaseRole, LifeDomain, Sharing, TakenOver
from gezel.casework.policies.sight import sight_of
from gezel.casework.policies.welcome import may_follow_up
from gezel.casework.queries.alike import alike_to
from gezel.casework.queries.companions import Need, companions, need_of
from gezel.casework.queries.hand_over import Sheet, sheet_of
from gezel.casework.queries.inflow import inflow_of
from gezel.casework.queries.returning import unheard_of
from gezel.casework.queries.waiting import waiting_for
from gezel.casework.queries.waiting_list import FILTERS, HANDED_OVER, waiting_list
from gezel.casework.rules.sight import Sight
from gezel.casework.words import referral as kinds
from gezel.casework.workflows import alike, inflow, referral_clock, returning, taking_over, transfer, welcome
from gezel.casework.workflows.allocation import Decided, Hat, allocate, cover, end_cover
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.knocking_again import answer_knock
from gezel.casework.workflows.transfer import Elsewhere
from gezel.governance import words as gov
from gezel.governance.models import Deployment
from gezel.kernel import clock
from gezel.kernel.clock import day_of
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, Notice
from tests import cast
from tests.plugins.races import at_once

from .case_world import with_case
from .closing_world import closed
from .referral_world import knocked

pytestmark = pytest.mark.django_db
YES = welcome.Yes(True)
TALK = ("participant", "companion")


def hat(who, key="arktos"):
    return Hat(cast.person(who).pk, cast.organisation(key).pk)


def goes(world, case, who="an", by="an", **more):
    return allocate(case.pk, Decided(hat(who), note="Overleg", **more), world.actor(by), world.at)


def talked(world, case):
    an = world.actor("an")
    welcome.meet(case.pk, world.at, None, an, world.at)
    welcome.talk(case.pk, welcome.Talk(world.at, TALK), an, world.at)


def brought(world, state):
    """A case in each state, by its own steps; a closed one ended after the acquaintance."""
    case, _, _ = knocked(world)
    goes(world, case)
    an = world.actor("an")
    if state != words.WAITING:
        welcome.meet(case.pk, world.at, None, an, world.at)
    if state in (words.TALKING, words.RUNNING, words.PAUSED):
        welcome.talk(case.pk, welcome.Talk(world.at, TALK), an, world.at)
    if state in (words.RUNNING, words.PAUSED):
        welcome.commit(case.pk, YES, an, world.at)
    if state == words.PAUSED:
        Case.objects.filter(pk=case.pk).update(paused_at=world.at)
    if state == words.CLOSED:
        transfer.part(case.pk, kinds.DECLINED, "", an, world.at)
    return Case.objects.get(pk=case.pk)


def take(step, case, an, at):
    """Take a step with everything it asks."""
    match step:
        case "call":
            welcome.call(case.pk, kinds.REACHED, "", None, an, at)
        case "wait":
            welcome.wait(case.pk, welcome.Wait(kinds.OTHER), an, at)
        case "plan":
            welcome.plan(case.pk, at + timedelta(days=1), "", an, at)
        case "meet":
            welcome.meet(case.pk, at, None, an, at)
        case "talk":
            welcome.talk(case.pk, welcome.Talk(at, TALK), an, at)
        case "commit":
            welcome.commit(case.pk, YES, an, at)
        case "part":
            transfer.part(case.pk, kinds.DECLINED, "", an, at)
        case "transfer":
            transfer.transfer(case.pk, Elsewhere("CAW", "Els", "", "", True, day_of(at) + timedelta(days=9)), an, at)
        case "take_up":
            transfer.take_up(case.pk, an, at)


@pytest.mark.rule("C-03")
@pytest.mark.parametrize("state", words.STATES)
def test_every_step_from_every_state(at, state):
    world = with_case(at)
    for step in welcome.STEPS.rows:
        case = brought(world, state)
        assert case.state == state
        if welcome.STEPS.may(step, state):
            take(step, case, world.actor("an"), at)
            leads_to = {words.MEETING} if step == "take_up" else {welcome.STEPS.target(step), state}
            assert Case.objects.get(pk=case.pk).state in leads_to
            assert (Case.objects.get(pk=case.pk).state == state) == (step in ("call", "wait", "plan"))
        else:
            with pytest.raises(Refused):
                take(step, case, world.actor("an"), at)
            assert Case.objects.get(pk=case.pk).state == state


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-04")
def test_only_who_takes_someone_along_does_so(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    world.share("vdab", words.ORGANISE, case=case)
    for who in ("griet", "fatma", "dirk", "ruben"):
        with pytest.raises(Refused) as refused:
            welcome.call(case.pk, kinds.REACHED, "", None, world.actor(who), at)
        assert refused.value.verdict.code == "casework.welcoming_do"
        with pytest.raises(Refused):
            goes(world, case, by=who)


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-19")
def test_the_start_needs_a_yes_and_a_companion_and_opens_only_what_is_allowed(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    talked(world, case)
    for said, code in ((welcome.Yes(False), "participant_says_yes"), (YES, "companion_first")):
        with pytest.raises(Refused) as refused:
            welcome.commit(case.pk, said, an, at)
        assert refused.value.verdict.code == f"casework.{code}"
    goes(world, case)
    vdab = cast.organisation("vdab").pk
    welcome.commit(case.pk, welcome.Yes(True, (vdab,)), an, at)
    allowed = set(Sharing.objects.filter(case=case).values_list("organisation__name", "purpose"))
    assert {("Arktos", words.GUIDE), ("Arktos", words.FOLLOW), ("VDAB", words.FOLLOW)} <= allowed
    assert ("VDAB", words.GUIDE) not in allowed
    case.refresh_from_db()
    assert (case.state, case.phase) == (words.RUNNING, words.STARTING)


@pytest.mark.rule("C-03")
def test_moments_lie_between_what_was_and_now(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    for when in (at - timedelta(days=1), at + timedelta(minutes=1)):
        with pytest.raises(Refused):
            welcome.meet(case.pk, when, None, an, at)
    with pytest.raises(Refused):
        welcome.plan(case.pk, at - timedelta(hours=1), "", an, at)
    welcome.meet(case.pk, at, None, an, at)
    with pytest.raises(Refused) as refused:
        welcome.talk(case.pk, welcome.Talk(at, ("participant", "referrer")), an, at)
    assert refused.value.verdict.code == "casework.talk_needs"


@pytest.mark.rule("C-02")
def test_doubts_keep_nobody_out(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    goes(world, case)
    welcome.meet(case.pk, at, None, an, at)
    welcome.talk(case.pk, welcome.Talk(at, TALK, signs=(), doubts=kinds.DOUBTS), an, at)
    welcome.commit(case.pk, YES, an, at)
    assert Case.objects.get(pk=case.pk).state == words.RUNNING


@pytest.mark.rule("C-02")
@pytest.mark.rule("C-18")
@pytest.mark.rule("D-08")
def test_a_transfer_asks_agreement_and_is_asked_after(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    ahead = day_of(at) + timedelta(days=7)
    for agreed, day in ((False, ahead), (True, day_of(at))):
        with pytest.raises(Refused):
            transfer.transfer(case.pk, Elsewhere("CAW", "Els", "", "", agreed, day), an, at)
    row = transfer.transfer(case.pk, Elsewhere("CAW", "Els", "014", "Wonen", True, ahead), an, at)
    assert Case.objects.get(pk=case.pk).state == words.CLOSED
    later = at + timedelta(days=8)
    with clock.frozen(later):
        assert [w.code for w in waiting_for(world.actor("an", later), later)].count("casework.waits_transfer") == 1
        with pytest.raises(Refused):
            transfer.follow_up(row.pk, kinds.ARRIVED, "", world.actor("joris", later), later)
        bare = Sight(frozenset(), frozenset())
        own = world.actor("an", later)
        assert may_follow_up(own, row, bare)
        assert not may_follow_up(replace(own, organisation_id=own.organisation_id + 1), row, bare)
        other = replace(own, organisation_id=own.organisation_id + 1)
        lines = [line for one in (own, other) for line in waiting_list(one, case.partnership, HANDED_OVER, later)]
        assert [line.handed_over for line in lines][:1] == [True] and not any(line.handed_over for line in lines[1:])
        transfer.follow_up(row.pk, kinds.ARRIVED, "", world.actor("an", later), later)
        with pytest.raises(Refused) as refused:
            transfer.follow_up(row.pk, kinds.LOST, "", world.actor("an", later), later)
        assert refused.value.verdict.code == "casework.transfer_answered"


@pytest.mark.rule("C-03")
def test_unreachable_only_after_trying(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    with pytest.raises(Refused) as refused:
        transfer.part(case.pk, kinds.UNREACHED, "", an, at)
    assert refused.value.verdict.code == "casework.try_first"
    welcome.call(case.pk, kinds.MISSED, "", None, an, at)
    transfer.part(case.pk, kinds.UNREACHED, "", an, at)


@pytest.mark.rule("C-04")
@pytest.mark.rule("C-19")
def test_allocation_says_where_and_who_may(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    refusals = [
        (Decided(hat("griet", "vdab"), note="x"), "not_a_companion"),
        (Decided(hat("an")), "say_where_decided"),
        (Decided(hat("an"), hat("griet", "vdab"), note="x"), "may_not_know_yet"),
    ]
    for decided, code in refusals:
        with pytest.raises(Refused) as refused:
            allocate(case.pk, decided, an, at)
        assert refused.value.verdict.code == f"casework.{code}"
    assert not CaseRole.objects.filter(case=case).exists()
    goes(world, case, "joris")
    assert Notice.objects.filter(person_id=cast.person("joris").pk, code="casework.asked_to_go_along").count() == 1
    world.share("vdab", words.ORGANISE, case=case)
    goes(world, case, "joris", file_manager=hat("griet", "vdab"))
    with pytest.raises(Refused) as refused:
        goes(world, case, "joris")
    assert refused.value.verdict.code == "casework.companion_already"
    assert set(sight_of(world.actor("griet"), case, at).roles) == {words.FILE_MANAGER}


@pytest.mark.rule("C-04")
@pytest.mark.rule("D-08")
def test_a_change_of_companion_overlaps_and_keeps_the_history(at):
    world = with_case(at)
    an, joris = world.actor("an"), world.actor("joris")
    goes(world, world.case, "joris")
    first, second = CaseRole.objects.filter(case=world.case, kind=words.COMPANION).order_by("from_on", "pk")
    assert (first.person_id, first.until_on) == (an.person_id, day_of(at) + timedelta(days=7))
    assert (second.person_id, second.until_on) == (joris.person_id, None)
    assert sight_of(an, world.case, at).guides and sight_of(joris, world.case, at).guides
    later = at + timedelta(days=7)
    assert not sight_of(an, world.case, later).guides and sight_of(joris, world.case, later).guides
    assert Allocation.objects.filter(case=world.case).count() == 1


@pytest.mark.rule("C-04")
def test_cover_ends_by_itself_or_sooner(at):
    world = with_case(at)
    an, joris, on = world.actor("an"), world.actor("joris"), day_of(at)
    last = on + timedelta(days=5)
    for who, first, until in (("joris", on, on - timedelta(days=1)), ("an", on, last), ("griet", on, last)):
        with pytest.raises(Refused):
            cover(world.case.pk, hat(who, "vdab" if who == "griet" else "arktos"), first, until, "verlof", an, at)
    row = cover(world.case.pk, hat("joris"), on, last, "verlof", an, at)
    assert sight_of(joris, world.case, at + timedelta(days=5)).guides
    assert not sight_of(joris, world.case, at + timedelta(days=6)).guides
    with pytest.raises(Refused):
        end_cover(row.pk, world.actor("fatma"), at)
    end_cover(row.pk, an, at)
    assert not sight_of(joris, world.case, at).guides


@pytest.mark.races
@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("C-04")
def test_two_allocations_at_once_leave_one_companion(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    at_once(
        lambda: allocate(case.pk, Decided(hat("an"), note="Een"), an, at),
        lambda: allocate(case.pk, Decided(hat("joris"), note="Twee"), an, at),
    )
    assert CaseRole.objects.filter(case=case, kind=words.COMPANION, until_on=None).count() == 1
    assert Allocation.objects.filter(case=case).count() == 2


@pytest.mark.rule("C-04")
def test_the_companions_stand_by_name_with_facts_and_no_order_of_merit(at):
    world = with_case(at)
    role = world.world.role(gov.COMPANION)
    arktos, wim = cast.organisation("arktos"), cast.person("wim")
    since = world.partnership.started_on
    Deployment.objects.create(
        partnership=world.partnership,
        organisation=arktos,
        role=role,
        fte=1000,
        from_on=since,
        noted_at=at,
        noted_by=wim,
    )
    world.more("Bilal Extra")
    rows = companions(world.partnership, day_of(at))
    assert [(c.person.name, c.load.cases, c.load.most) for c in rows] == [
        ("An Cuypers", 2, 900),
        ("Joris Meeuwis", 0, 900),
    ]
    assert (rows[0].weights, rows[0].agreed) == ("", "8–9")
    assert rows[0].languages == ("nl",)


@pytest.mark.rule("C-04")
def test_the_need_lies_beside_the_companions_for_who_may_see_what_was_asked(at):
    world = with_case(at)
    case, _, _ = knocked(world, who=Who("Jo", "Ander", phone="0499", language="fr", interpreter=True))
    an = world.actor("an")
    domains = list(LifeDomain.objects.filter(partnership=world.partnership)[:2])
    welcome.meet(case.pk, at, None, an, at)
    welcome.talk(case.pk, welcome.Talk(at, TALK, tuple(d.pk for d in domains)), an, at)
    case = Case.objects.get(pk=case.pk)
    need = need_of(case, sight_of(an, case, at), "nl")
    assert (need.domains, need.language, need.interpreter) == (tuple(d.name for d in domains), "Frans (français)", True)
    assert need_of(case, sight_of(world.actor("fatma"), case, at), "nl") == Need()


@pytest.mark.rule("C-04")
@pytest.mark.rule("D-08")
def test_the_hand_over_sheet_holds_only_what_its_reader_may_see(at):
    world = with_case(at)
    case, _, _ = knocked(world, "Nadia Klopper")
    goes(world, case, "joris")
    sheet = sheet_of(case, sight_of(world.actor("joris"), case, at), at)
    assert (sheet.name, sheet.phone, sheet.asked) == ("Nadia Klopper", "0470 99 00 01", ("Ik wil werken met dieren.",))
    assert [kind for kind, _, _ in sheet.roles] == [words.COMPANION]
    nothing = sheet_of(case, sight_of(world.actor("fatma"), case, at), at)
    assert nothing == Sheet("N.K.", moments=nothing.moments)


@pytest.mark.rule("C-04")
def test_the_database_keeps_where_it_was_decided(at):
    world = with_case(at)
    an, arktos = cast.person("an").pk, cast.organisation("arktos").pk
    with pytest.raises(IntegrityError), atomic():
        Allocation.objects.create(case=world.case, companion_id=an, organisation_id=arktos, at=at, by_id=an)


@pytest.mark.rule("C-03")
def test_who_waits_who_did_not_begin_and_who_went_elsewhere_stay_in_sight(at):
    world = with_case(at)
    an = world.actor("an")
    cases = {name: knocked(world, name)[0] for name in ("Wa Wacht", "Nee Zegt", "El Ders")}
    transfer.part(cases["Nee Zegt"].pk, kinds.DECLINED, "", an, at)
    take("transfer", cases["El Ders"], an, at)
    found = {which: [row.case.name for row in waiting_list(an, world.partnership, which, at)] for which in FILTERS}
    assert found == {FILTERS[0]: ["Wa Wacht"], FILTERS[1]: ["Nee Zegt"], FILTERS[2]: ["El Ders"]}


@pytest.mark.rule("C-01")
def test_one_person_knocks_twice(at):
    world = with_case(at)
    first, _, _ = knocked(world, "Selin Kaya")
    second, referral, _ = knocked(world, "Kaya Selin", asked="Nog eens.")
    other, _, _ = knocked(world, "Jo Ander", who=Who("Jo", "Ander", phone="0499"))
    an = world.actor("an")
    assert [(r.case.pk, r.reasons) for r in alike_to(second, an, at)] == [(first.pk, ("name", "phone"))]
    assert alike_to(other, an, at) == []
    with pytest.raises(Refused):
        alike.join(world.case.pk, second.pk, an, at)  # what runs is not joined to what waits
    kept = alike.join(second.pk, first.pk, an, at)
    referral.refresh_from_db()
    assert (kept.pk, referral.case_id, kept.referrals.count()) == (first.pk, first.pk, 2)
    assert not Case.objects.seen_by(an, at).filter(pk=second.pk).exists()
    assert not sight_of(an, Case.objects.get(pk=second.pk), at)
    assert alike_to(kept, an, at) == []


@pytest.mark.rule("C-01")
@pytest.mark.rule("C-18")
def test_who_knocks_again_after_a_closing_reaches_who_can_take_them_up(at, client):
    world = with_case(at)
    closed(world)
    world.at = later = at + timedelta(days=60)
    an = world.actor("an", later)  # aftercare
    again, referral, _ = knocked(world, "Amina Testers", asked="Opnieuw werk", referrer_email="")
    welcome.call(again.pk, kinds.REACHED, "Is zij dat?", None, world.actor("joris", later), later)
    alike.join(again.pk, world.case.pk, an, later + timedelta(hours=1))
    told = Notice.objects.get(code="casework.knocked_again")
    assert (told.person_id, told.url) == (cast.person("wim").pk, f"/trajecten/{world.case.key}/afronden/")
    for who, waits in {"an": True, "wim": True, "joris": False, "griet": False, "fatma": False}.items():
        codes = {row.code for row in waiting_for(world.actor(who, later), later) if row.case == world.case}
        assert ("casework.waits_knocked_again" in codes) is waits, who
    late = later + timedelta(days=30)
    for _ in range(2):
        referral_clock.remind(late)
    assert Notice.objects.filter(code="casework.knocked_again_late").count() == 2
    page = reverse("casework:closing", args=[world.case.key])
    with clock.frozen(later + timedelta(hours=2)):
        doors = [
            client.as_(cast.person(who), cast.organisation(key)) for who, key in (("wim", "compaan"), ("an", "arktos"))
        ]
        shown = [door.get(page).content.decode() for door in doors]
        assert ["Opnieuw werk" in text for text in shown] == [True, False]
        assert all("klopt opnieuw aan" in text for text in shown)
        assert doors[1].post_form(page, {"step": "knock", "outcome": "reached", "note": "Nu niet"}).status_code == 302
        assert "klopt opnieuw aan" not in doors[1].get(page).content.decode()
        assert doors[1].post_form(page, {"step": "knock", "outcome": "reached"}).status_code == 404
    with pytest.raises(Refused):
        answer_knock(world.case.pk, kinds.REACHED, "", an, late)
    assert not [
        row for row in waiting_for(an, later + timedelta(hours=3)) if row.code == "casework.waits_knocked_again"
    ]
    referral.refresh_from_db()
    assert (referral.case_id, referral.told) == (world.case.pk, kinds.CALLED)


@pytest.mark.rule("C-01")
def test_who_refers_someone_again_hears_of_contact_only_when_there_was(at, client):
    world = with_case(at)
    first = knocked(world, "Bo Anders")[0]
    welcome.call(first.pk, kinds.REACHED, "", True, world.actor("an"), at)
    transfer.part(first.pk, kinds.DECLINED, "", world.actor("an"), at)
    closed(world)
    world.at = later = at + timedelta(days=60)
    wim = world.actor("wim", later)
    for name, kept in (("Bo Anders", first), ("Amina Testers", world.case)):
        again, referral, token = knocked(world, name, client_id=name, referrer_email=f"{name[:2]}@example.org")
        for one in (again, kept):
            world.share("compaan", words.ORGANISE, case=one)
        alike.join(again.pk, kept.pk, wim, later)
        if kept == first:
            welcome.call(kept.pk, kinds.MISSED, "", None, wim, later)
        else:
            answer_knock(kept.pk, kinds.MISSED, "", wim, later)
        referral.refresh_from_db()
        link = reverse("casework:referral_link", args=[token])
        assert referral.told == kinds.RECEIVED
        assert not Mail.objects.filter(kind="casework.mail_stage", about_id=referral.pk)
        assert "Er was contact met de persoon" not in client.get(link).content.decode()
        if kept == first:
            welcome.call(kept.pk, kinds.REACHED, "", None, wim, later)
        else:
            answer_knock(kept.pk, kinds.REACHED, "", wim, later)
        assert "Er was contact met de persoon" in client.get(link).content.decode()


@pytest.mark.rule("C-01")
def test_taken_up_again_the_knock_no_longer_waits(at):
    world = with_case(at)
    closed(world)
    world.at = later = at + timedelta(days=60)
    again, _, _ = knocked(world, "Amina Testers")
    alike.join(again.pk, world.case.pk, world.actor("an", later), later)
    assert unheard_of(Case.objects.get(pk=world.case.pk)).count() == 1
    returning.wait_again(world.case.pk, "Wil terug", world.actor("an", later), later)
    assert not unheard_of(Case.objects.get(pk=world.case.pk))
    assert "casework.waits_first_call" in {row.code for row in waiting_for(world.actor("wim", later), later)}


@pytest.mark.rule("C-01")
def test_two_people_are_kept_apart_once(at):
    world = with_case(at)
    first, _, _ = knocked(world, "Selin Kaya")
    second, _, _ = knocked(world, "Selin Kaya")
    an = world.actor("an")
    row = alike.keep_apart(second.pk, first.pk, an, at)
    assert (row.one_id, row.other_id) == (first.pk, second.pk)
    with pytest.raises(Refused):
        alike.keep_apart(second.pk, first.pk, world.actor("fatma"), at)
    alike.keep_apart(first.pk, second.pk, an, at)
    assert alike_to(second, an, at) == [] == alike_to(first, an, at)


@pytest.mark.rule("C-01")
def test_the_clock_reminds_once_of_calls_and_answers(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    late = at + timedelta(days=8)

    def codes(moment):
        with clock.frozen(moment):
            referral_clock.remind(moment)
            referral_clock.remind(moment)
        return sorted(Notice.objects.filter(code__endswith="_late").values_list("code", flat=True))

    assert codes(at + timedelta(days=7)) == []
    assert codes(late) == ["casework.first_call_late"] * 2  # An and Joris, once each
    assert codes(at + timedelta(days=15)) == ["casework.answer_late"] * 2 + ["casework.first_call_late"] * 2
    welcome.call(case.pk, kinds.REACHED, "", None, world.actor("an"), late)
    assert not [w for w in waiting_for(world.actor("an"), late) if w.code == "casework.waits_first_call"]


@pytest.mark.rule("C-01")
def test_taking_over_keeps_the_own_beginning(at):
    world = with_case(at)
    wim = world.actor("wim")
    track = taking_over.Track(Who("Ines", "Maes"), date(2025, 3, 14), hat("an"), words.STEADY)
    late = taking_over.Track(Who("Jo", "Later"), date(2027, 1, 1), hat("an"))
    frame = (world.partnership.pk, "Vorig project", "Eindlijst")
    for agrees, rows, by in (
        (False, [track], wim),
        (True, [], wim),
        (True, [late], wim),
        (True, [track], world.actor("fatma")),
    ):
        with pytest.raises(Refused):
            taking_over.take_over(*frame, agrees, True, rows, by, at)
    (case,) = taking_over.take_over(*frame, True, True, [track], wim, at)
    assert (day_of(case.knocked_at), case.state, case.phase) == (date(2025, 3, 14), words.RUNNING, words.STEADY)
    more = taking_over.Track(Who("Bo", "Maes"), date(2025, 3, 14), hat("an"), words.STEADY)
    again = taking_over.take_over(*frame, True, True, [track, more], wim, at + timedelta(seconds=3))
    assert [one.pk == case.pk for one in again] == [True, False] and TakenOver.objects.count() == 2
    assert sight_of(world.actor("an"), case, at).guides


@pytest.mark.rule("C-01")
def test_inflow_counts_who_referred_beside_the_last_agreed_share(at):
    world = with_case(at)
    knocked(world)
    wim, vdab, on = world.actor("wim"), cast.organisation("vdab"), day_of(at)
    for percent in (20, 30):
        inflow.agree_share(world.partnership.pk, vdab.pk, percent, on, "Afgesproken", wim, at)
    for by, organisation, percent, reason in (
        ("an", vdab, 10, "x"),
        ("wim", cast.organisation("temse"), 10, "x"),
        ("wim", vdab, 101, "x"),
        ("wim", vdab, 10, " "),
    ):
        with pytest.raises(Refused):
            inflow.agree_share(world.partnership.pk, organisation.pk, percent, on, reason, world.actor(by), at)
    table = inflow_of(world.partnership, [vdab], on)[0]
    assert [(str(o), r.came, r.agreed) for o, r in table.rows] == [("VDAB", 0, 30), ("None", 1, None)]


@pytest.mark.rule("C-04")
def test_nobody_goes_along_from_before_the_knock_or_before_whom_they_replace(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an, day = world.actor("an"), day_of(at)
    decided = Decided(hat("an"), note="Overleg")
    with pytest.raises(Refused) as refused:
        allocate(case.pk, decided, an, at, from_on=day - timedelta(days=1))
    assert refused.value.verdict.code == "casework.goes_along_from"
    allocate(case.pk, decided, an, at, from_on=day)
    later = at + timedelta(days=20)
    with clock.frozen(later), pytest.raises(Refused) as refused:
        allocate(
            case.pk, Decided(hat("joris"), note="x"), world.actor("an", later), later, from_on=day - timedelta(days=1)
        )
    assert refused.value.verdict.code == "casework.goes_along_from"
