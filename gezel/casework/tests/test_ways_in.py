"""Ways in that should stay shut, and roles that should hold: tried as somebody would who looks for a gap (C-04, C-19, C-20, D-08)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from gezel.audit.models import Event, Look
from gezel.casework import words
from gezel.casework.models import (
    Around,
    Case,
    CaseRole,
    Contact,
    Group,
    GroupSeat,
    KeptApart,
    Promise,
    Safety,
    Sharing,
    StatutoryTask,
)
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.groups import seats_of
from gezel.casework.words import referral as kinds
from gezel.casework.workflows import alike, welcome
from gezel.casework.workflows.allocation import Decided, Hat, allocate, cover
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.contacts import Written, note
from gezel.casework.workflows.glass import break_glass
from gezel.casework.workflows.groups import Activity, make_group
from gezel.casework.workflows.own_keys import give_key
from gezel.casework.workflows.own_sharing import withdraw_own
from gezel.casework.workflows.referral import open_up
from gezel.casework.workflows.safety import warn
from gezel.casework.workflows.statutory import name_task
from gezel.governance import words as gov
from gezel.kernel.actor import Actor
from gezel.post.models import Mail, Notice
from tests import cast

from .case_world import with_case
from .closing_world import refused
from .referral_world import knocked
from .test_participants import enter

REASON = "Ze belde in paniek en An is met verlof."


def hat(who, key="arktos"):
    return Hat(cast.person(who).pk, cast.organisation(key).pk)


def companions(world, on):
    return {row.person.name for row in CaseRole.objects.on(on).filter(case=world.case, kind=words.COMPANION)}


@pytest.mark.rule("C-04")
@pytest.mark.django_db
def test_a_hand_over_turned_back_leaves_nobody_without_a_companion(at):
    world, on = with_case(at), at.date()
    for who in ("joris", "an"):
        allocate(world.case.pk, Decided(hat(who), note="Overleg"), world.actor("wim"), at)
    for days in (0, 13, 14, 15, 200):
        assert cast.person("an").name in companions(world, on + timedelta(days=days)), days
    assert companions(world, on + timedelta(days=60)) == {cast.person("an").name}


@pytest.mark.rule("C-04")
@pytest.mark.django_db
def test_a_cover_that_lasts_longer_lasts_longer(at):
    world, on = with_case(at), at.date()
    wim = world.actor("wim")
    cover(world.case.pk, hat("joris"), on, on + timedelta(days=4), "verlof", wim, at)
    cover(world.case.pk, hat("joris"), on + timedelta(days=2), on + timedelta(days=9), "langer", wim, at)
    covers = CaseRole.objects.filter(case=world.case, kind=words.COVER)
    held = [covers.on(on + timedelta(days=days)).count() for days in range(11)]
    assert held == [1] * 10 + [0]


@pytest.mark.rule("C-19")
@pytest.mark.django_db
def test_what_the_participant_took_back_no_worker_gives_again(at):
    world = with_case(at)
    arktos, wim = cast.organisation("arktos").pk, world.actor("wim")
    amina = Actor(name="Amina")
    withdraw_own(world.case.pk, arktos, words.GUIDE, amina, at)
    code = "casework.taken_back_by_participant"
    assert not sight_of(world.actor("an"), world.case, at)
    for step in (
        lambda: allocate(world.case.pk, Decided(hat("joris"), note="Overleg"), wim, at),
        lambda: cover(world.case.pk, hat("joris"), at.date(), at.date(), "", wim, at),
    ):
        assert refused(step) == code
    withdraw_own(world.case.pk, cast.organisation("vdab").pk, words.FOLLOW, amina, at)
    world.share("arktos", words.GUIDE)
    decided = Decided(hat("joris"), hat("griet", "vdab"), note="Overleg")
    assert refused(lambda: allocate(world.case.pk, decided, wim, at)) == code
    assert not sight_of(world.actor("griet"), world.case, at)


@pytest.mark.rule("C-19")
@pytest.mark.rule("C-01")
@pytest.mark.django_db
def test_opening_up_and_joining_pass_by_who_was_shut_out(at):
    world = with_case(at)
    compaan, amina = cast.organisation("compaan").pk, Actor(name="Amina")
    kept, _, _ = knocked(world, "Nadia Klopper")
    gone, _, _ = knocked(world, "Nadia Klopper")
    world.share("compaan", words.ORGANISE, case=kept)
    world.share("compaan", words.ORGANISE, case=gone)
    withdraw_own(kept.pk, compaan, words.ORGANISE, amina, at)
    open_up(kept, world.actor("an"), at)
    alike.join(gone.pk, kept.pk, world.actor("an"), at)
    stands = Sharing.objects.filter(case=kept, organisation=compaan, purpose=words.ORGANISE, withdrawn_at=None)
    assert not stands.exists()


@pytest.mark.rule("C-20")
@pytest.mark.django_db
def test_a_role_still_to_begin_counts_beside_a_statutory_task(at):
    world = with_case(at)
    later = at.date() + timedelta(days=7)
    CaseRole.objects.filter(case=world.case, kind=words.FILE_MANAGER).update(from_on=later)
    griet, vdab = cast.person("griet").pk, cast.organisation("vdab").pk
    an = world.actor("an")
    step = "casework.participant_must_know"
    assert refused(lambda: name_task(world.case, griet, vdab, None, an, at)) == step
    assert name_task(world.case, griet, vdab, at.date(), an, at).pk


@pytest.mark.rule("D-08")
@pytest.mark.django_db
def test_who_only_divides_reads_nowhere_how_to_reach_the_person(client, at):
    world = with_case(at)
    world.world.hold("dirk", gov.COMPANION, "hoogstraten")
    who = Who("Nadia", "Klopper")
    told = {"who": who, "reach_note": "via zus, 0485 11 22 33", "referrer_phone": "0486 44 55 66"}
    case, _, _ = knocked(world, **told)
    world.share("hoogstraten", words.ORGANISE, case=case)
    page = f"/trajecten/{case.key}/onthaal/"
    for name, reads in (("dirk", False), ("an", True)):
        shown = enter(client, name).get(page).content.decode()
        assert "Ik wil werken met dieren" in shown
        assert [number in shown for number in ("0485 11 22 33", "0486 44 55 66")] == [reads, reads], name


@pytest.mark.rule("C-20")
@pytest.mark.django_db
def test_no_mandate_opens_the_file_of_somebody_for_whom_one_has_an_untold_statutory_task(at):
    world = with_case(at)
    waiting = world.more("Bilal Wachters", begun=False)
    for who, case, names in (("wim", world.case, "an"), ("joris", waiting, "wim")):
        actor, vdab = world.actor(who), cast.organisation("vdab").pk
        assert sight_of(actor, case, at) and Case.objects.seen_by(actor, at).filter(pk=case.pk).exists()
        task = name_task(case, actor.person_id, vdab, None, world.actor(names), at)
        assert not sight_of(actor, case, at) and not Case.objects.seen_by(actor, at).filter(pk=case.pk).exists()
        assert Case.objects.known_by(actor, at).filter(pk=case.pk).exists()
        StatutoryTask.objects.filter(pk=task.pk).update(told_on=at.date())
        assert sight_of(actor, case, at) and Case.objects.seen_by(actor, at).filter(pk=case.pk).exists()


@pytest.mark.rule("C-17")
@pytest.mark.rule("D-01")
@pytest.mark.django_db
def test_who_only_follows_the_course_does_not_see_in_which_group_somebody_is(at):
    world = with_case(at)
    group = make_group(world.partnership, Activity("Praatgroep"), [cast.person("an").pk], world.actor("an"), at)
    GroupSeat.objects.create(group=group, case=world.case, from_on=at.date(), given_by=cast.person("an"))
    assert seats_of(group, world.actor("griet"), at).named == [world.case]
    CaseRole.objects.filter(case=world.case, kind=words.FILE_MANAGER).update(kind=words.INVOLVED)
    seats = seats_of(group, world.actor("griet"), at)
    assert (seats.named, seats.others) == ([], 1)


@pytest.mark.rule("D-08")
@pytest.mark.django_db(transaction=True)
def test_every_name_tried_at_the_glass_is_written_down_and_none_is_told_without_a_reason(at):
    world = with_case(at)
    joris, tried = world.actor("joris"), Event.objects.filter(code="casework.glass_tried")

    def code(name, reason=REASON, by=joris):
        return refused(lambda: break_glass(world.partnership, name, None, reason, "", by, at))

    assert code("Amina Testers", "kort") == code("Bestaat Niet", "kort") == "casework.glass_needs_reason"
    assert not tried.exists()
    assert code("Bestaat Niet") == "casework.glass_nobody" and tried.count() == 1
    world.role("griet", words.INVOLVED, "vdab")
    assert code("Amina Testers", by=world.actor("an")) == "casework.glass_not_needed" and tried.count() == 2


@pytest.mark.rule("D-08")
@pytest.mark.rule("C-01")
@pytest.mark.django_db
def test_two_knocks_made_one_still_open_in_need(at):
    world = with_case(at)
    kept, _, _ = knocked(world, "Nadia Klopper")
    gone, _, _ = knocked(world, "Nadia Klopper")
    alike.join(gone.pk, kept.pk, world.actor("an"), at)
    world.world.hold("fatma", gov.COMPANION, "emino")
    Sharing.objects.filter(case=kept).delete()
    made = break_glass(world.partnership, "nadia klopper", None, REASON, "", world.actor("fatma"), at)
    assert made.case_id == kept.pk


@pytest.mark.rule("C-01")
@pytest.mark.django_db
def test_a_case_is_not_kept_apart_from_itself_nor_by_an_unknown_answer(client, at):
    world = with_case(at)
    case, _, _ = knocked(world, "Nadia Klopper")
    other, _, _ = knocked(world, "Nadia Klopper")
    an, page = enter(client, "an"), f"/trajecten/{case.key}/onthaal/zelfde/"
    assert an.post(f"{page}{case.key}/", {"what": "apart"}).status_code == 409
    assert an.post(f"{page}{other.key}/", {}).status_code == 404
    assert not KeptApart.objects.exists()
    assert an.post(f"{page}{other.key}/", {"what": "apart"}).status_code == 302


@pytest.mark.rule("C-11")
@pytest.mark.django_db
@pytest.mark.parametrize(
    "asked", ["na=²", "na=99999999999999999999", "van=9999-12-20&tot=9999-12-31", "van=0001-01-01&tot=0001-01-01"]
)
def test_a_strange_address_shows_the_contacts_all_the_same(client, at, asked):
    world = with_case(at)
    page = f"/trajecten/{world.case.key}/contacten/"
    assert enter(client, "an").get(f"{page}?{asked}").status_code == 200


@pytest.mark.rule("D-06")
@pytest.mark.django_db
def test_no_file_of_this_room_stays_in_a_browser(client, at):
    world = with_case(at)
    wim, all_of = enter(client, "wim"), f"/partnerschappen/{world.partnership.pk}/deelnemers/"
    for asked in (
        "doorstroom/cijfers.csv",
        f"doorstroom/lijst/?cijfer=arrived&van={at.date()}&tot=2026-04-01&vorm=csv",
    ):
        assert wim.get(f"{all_of}{asked}")["Cache-Control"] == "no-store, private"
    assert wim.get(all_of)["Cache-Control"] == "no-store, private"
    assert "Cache-Control" not in client.get("/")
    assert wim.get(f"{all_of}doorstroom/lijst/?cijfer=arrived&van=0001-01-01&tot=0001-01-01").status_code == 404


@pytest.mark.rule("C-14")
@pytest.mark.rule("D-01")
@pytest.mark.django_db
def test_a_phone_in_other_hands_can_be_signed_out(client, at):
    world = with_case(at)
    an = enter(client, "an")
    session = an.session
    session["handed_over"] = {"measurement": 0, "pin": "", "tries": 0}
    session.save()
    assert an.get(f"/trajecten/{world.case.key}/").status_code == 403
    assert an.post("/account/afmelden/").status_code == 302
    assert "_auth_user_id" not in an.session


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-18")
@pytest.mark.django_db
def test_who_came_back_meets_after_coming_back(at):
    world = with_case(at)
    waiting, _, _ = knocked(world, "Nadia Klopper")
    waiting.returned_at, waiting.knocked_at = at, at - timedelta(days=90)
    waiting.save()
    early = at - timedelta(days=30)
    assert refused(lambda: welcome.meet(waiting.pk, early, None, world.actor("an"), at)) == "casework.held_between"
    assert welcome.meet(waiting.pk, at, None, world.actor("an"), at).met_at == at


@pytest.mark.rule("C-03")
@pytest.mark.django_db
def test_an_acquaintance_just_after_midnight_is_planned_for_that_day(at):
    world = with_case(at)
    case, _, _ = knocked(world, "Nadia Klopper")
    night = datetime(
        2026, 3, 28, 23, 30, tzinfo=UTC
    )  # half past midnight on the 29th in Brussels, the night the clock changes
    assert welcome.plan(case.pk, night, "thuis", world.actor("an"), at).next_on == date(2026, 3, 29)


@pytest.mark.rule("D-06")
@pytest.mark.django_db
def test_the_record_names_neither_the_address_nor_the_name_of_who_knocks_themselves(at):
    world = with_case(at)
    who = {"referrer_name": "Nadia Klopper", "referrer_email": "nadia.klopper@example.org", "kind": kinds.SELF}
    knocked(world, **who)
    mail = Mail.objects.get(kind="casework.mail_receipt_own")
    assert mail.to_address == who["referrer_email"] and mail.to_name == ""
    for model in (Event, Look, Notice):
        kept = "".join(str(row) for row in model.objects.values()).casefold()
        assert "klopper" not in kept, model
    assert "…@example.org" in "".join(str(row) for row in Event.objects.values())


@pytest.mark.rule("C-19")
@pytest.mark.django_db
def test_a_number_too_large_to_be_a_partner_is_refused_and_changes_nothing(client, at):
    world = with_case(at)
    given = give_key(world.case.pk, world.actor("an"), at)
    assert client.post(f"/mijn-traject/in/{given.token}/", {"code": given.code}).status_code == 302
    told, before = {"organisation": "9" * 20, "purpose": words.GUIDE}, Sharing.objects.count()
    assert client.post("/mijn-traject/delen/", told).status_code == 422
    assert enter(client, "an").post(f"/trajecten/{world.case.key}/eigen-plek/", told).status_code == 422
    assert Sharing.objects.count() == before


@pytest.mark.rule("C-01")
@pytest.mark.rule("D-08")
@pytest.mark.django_db
def test_what_was_written_in_a_second_knock_stays_readable_after_joining(at):
    world = with_case(at)
    kept, _, _ = knocked(world, "Nadia Klopper")
    gone, _, _ = knocked(world, "Nadia Klopper")
    an = world.actor("an")
    allocate(gone.pk, Decided(hat("an"), note="Overleg"), an, at)
    made = note(gone.key, Written("call", "Ze belde zelf", promise="bellen", promise_on=at.date()), "1", an, at)
    warn(gone, "Hond op het erf", at.date(), "", an, at)
    for case in (kept, gone):
        StatutoryTask.objects.create(
            case=case, person=cast.person("griet"), organisation=cast.organisation("vdab"), from_on=at.date(),
            told_on=at.date(), made_at=at, by=cast.person("an"),
        )  # fmt: skip
    near = {"kind": "friend", "ring": 1, "from_on": at.date(), "noted_at": at, "noted_by": cast.person("an")}
    Around.objects.create(case=gone, thread="t1", name="Buur Jef", **near)
    group = Group.objects.create(
        partnership=world.partnership, title="Samen koken", made_at=at, made_by=cast.person("an")
    )
    for case in (kept, gone):
        GroupSeat.objects.create(case=case, group=group, from_on=at.date(), given_by=cast.person("an"))
    Case.objects.filter(pk=kept.pk).update(shares=True)
    Case.objects.filter(pk=gone.pk).update(shares=False)
    earlier, _, _ = knocked(world, "Nadia Vroeger")
    Case.objects.filter(pk=earlier.pk).update(joined_to=gone, closed_at=at)
    alike.join(gone.pk, kept.pk, an, at)
    kept.refresh_from_db()
    assert kept.shares is False, "what the person said last"
    assert [row.name for row in Around.objects.filter(case=kept)] == ["Buur Jef"]
    assert GroupSeat.objects.filter(case=kept).count() == GroupSeat.objects.filter(until_on=None).count() == 1
    assert {case.pk for case in kept.files()} == {kept.pk, gone.pk, earlier.pk}
    assert [row.pk for row in Contact.objects.filter(case=kept)] == [made.pk] and kept.last_contact_at == made.at
    assert Promise.objects.filter(case=kept).exists() and Safety.objects.filter(case=kept).exists()
    assert StatutoryTask.objects.filter(case=kept).count() == 1


@pytest.mark.rule("C-01")
def test_whatever_a_file_can_hold_moves_along_or_stays_for_a_reason():
    course = {"Allocation", "TakenOver", "Pause", "PhaseChange", "Closing", "Welcome", "KeptApart"}
    handled = {"CaseRole", "Sharing", "OwnKey", "Referral", "FirstCall", "Case", "Glass"}
    moving = {model.__name__ for model in (*alike.MOVING, *alike.MOVING_ONCE)}
    hidden = {
        one.related_model.__name__
        for one in Case._meta.get_fields(include_hidden=True)
        if one.auto_created and not one.concrete
    }
    assert hidden == moving | course | handled
