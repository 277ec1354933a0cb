"""A knock from arriving to being heard: who comes to know, what is promised, what the referrer hears, twice is once (C-01)."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError
from django.db.transaction import atomic

from gezel.casework import words
from gezel.casework.models import Case, CaseRole, Referral, Sharing
from gezel.casework.policies.sight import sight_of
from gezel.casework.rules.sight import CONTACT
from gezel.casework.words import referral as kinds
from gezel.casework.workflows import following, welcome
from gezel.casework.workflows.cases import Who
from gezel.casework.workflows.referral import open_to_partners, refer
from gezel.casework.workflows.referral_news import tell_referrer
from gezel.governance.queries.privacy_papers import missing
from gezel.kernel.actor import VISITOR
from gezel.kernel.clock import day_of
from gezel.kernel.tokens import hash_of
from gezel.kernel.verdict import Refused
from gezel.post.models import Mail, Notice
from tests import cast
from tests.plugins.races import at_once

from .case_world import with_case
from .referral_world import knock, knocked

pytestmark = pytest.mark.django_db


@pytest.fixture
def in_order(monkeypatch):
    """The privacy papers of everyone are in order."""
    monkeypatch.setattr("gezel.casework.queries.opening.missing", lambda partnership, on: ())
    monkeypatch.setattr("gezel.governance.policies.privacy_papers.missing", lambda partnership, on: ())


def shared(case, purpose=words.ORGANISE):
    rows = Sharing.objects.filter(case=case, purpose=purpose, withdrawn_at=None)
    return {row.organisation.name for row in rows.select_related("organisation")}


@pytest.mark.rule("C-01")
@pytest.mark.rule("D-02")
def test_without_papers_only_the_partner_knocked_at_comes_to_know(at):
    world = with_case(at)
    case, referral, _ = knocked(world)
    assert missing(world.partnership, day_of(at))
    assert shared(case) == {"Arktos"}
    assert referral.call_by == date(2026, 3, 9)
    assert Case.objects.seen_by(world.actor("joris"), at).filter(pk=case.pk).exists()
    assert CONTACT in sight_of(world.actor("joris"), case, at)
    assert not Case.objects.known_by(world.actor("wim"), at).filter(pk=case.pk).exists()
    with pytest.raises(Refused) as refused:
        open_to_partners(case.pk, world.actor("joris"), at)
    assert refused.value.verdict.code == "governance.may_not_share"


@pytest.mark.rule("C-01")
@pytest.mark.rule("D-02")
def test_with_papers_the_partners_who_divide_come_to_know_unless_the_person_says_no(at, in_order):
    world = with_case(at)
    case, _, _ = knocked(world)
    assert shared(case) == {"Arktos", "Compaan"}
    assert CONTACT not in sight_of(world.actor("fatma"), case, at)
    kept, _, _ = knocked(world, "Bram Stil", shares=False)
    assert shared(kept) == {"Arktos"}
    with pytest.raises(Refused) as refused:
        open_to_partners(kept.pk, world.actor("an"), at)
    assert refused.value.verdict.code == "casework.shares_not"


@pytest.mark.rule("C-01")
def test_opening_up_once_the_papers_are_in_order(at, monkeypatch):
    world = with_case(at)
    case, _, _ = knocked(world)
    monkeypatch.setattr("gezel.casework.queries.opening.missing", lambda partnership, on: ())
    open_to_partners(case.pk, world.actor("an"), at)
    assert shared(case) == {"Arktos", "Compaan"}


@pytest.mark.rule("C-01")
def test_who_hears_of_a_knock_and_where_it_goes_without_a_choice(at):
    world = with_case(at)
    _, referral, _ = knocked(world, organisation_id=0)
    assert str(referral.organisation) == "Compaan"  # the team leader's
    people = Notice.objects.filter(code="casework.referral_arrived").values_list("person_id", flat=True)
    assert set(people) == {world.actor("wim").person_id}
    at_vdab, referral, _ = knocked(world, "Els Deur", organisation_id=cast.organisation("vdab").pk)
    assert CaseRole.objects.get(case=at_vdab).person.name == world.actor("griet").name
    assert CONTACT in sight_of(world.actor("griet"), at_vdab, at)
    with pytest.raises(Refused) as refused:
        knocked(world, "Els Deur", organisation_id=cast.organisation("emino").pk)
    assert refused.value.verdict.code == "casework.no_desk"


@pytest.mark.rule("C-01")
def test_sent_twice_is_one_and_changed_is_another(at):
    world = with_case(at)
    first = knock(client_id="same")
    referral, token = refer(world.partnership.pk, first, VISITOR, at)
    again, same = refer(world.partnership.pk, first, VISITOR, at)
    assert (again.pk, same) == (referral.pk, token)
    assert referral.link_hash == hash_of(token)
    other, fresh = refer(world.partnership.pk, knock("Iemand Anders", client_id="same"), VISITOR, at)
    assert other.pk != referral.pk and fresh != token
    assert Mail.objects.filter(kind="casework.mail_receipt").count() == 2
    corrected, _ = refer(world.partnership.pk, replace(first, referrer_phone="0470 00 00 99"), VISITOR, at)
    assert corrected.pk != referral.pk and corrected.referrer_phone == "0470 00 00 99"
    for later in (replace(first, shares=False), replace(first, reach_note="Enkel na vier uur")):
        said, _ = refer(world.partnership.pk, later, VISITOR, at)
        assert said.pk != referral.pk and (said.shares, said.reach_note or "") == (later.shares, later.reach_note)


@pytest.mark.races
@pytest.mark.django_db(transaction=True)
@pytest.mark.rule("C-01")
def test_sent_twice_at_once_is_one(at):
    world = with_case(at)
    told = knock()
    works = [lambda: refer(world.partnership.pk, told, VISITOR, at)[0].pk] * 2
    one, two = at_once(*works)
    assert one == two
    assert Referral.objects.count() == 1


@pytest.mark.rule("C-01")
@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"agrees": False}, "casework.person_must_agree"),
        ({"kind": kinds.SELF, "who": Who("Jo", "Zelf")}, "casework.how_to_reach"),
        (
            {"who": Who("Jo", "Later", phone="0470", born_on=date(2030, 1, 1))},
            "casework.born_in_future",
        ),
    ],
)
def test_what_is_refused_at_the_knock(at, told, code):
    world = with_case(at)
    with pytest.raises(Refused) as refused:
        knocked(world, **told)
    assert refused.value.verdict.code == code
    assert Referral.objects.count() == 0


@pytest.mark.rule("C-01")
def test_the_database_keeps_that_the_person_agrees(at):
    world = with_case(at)
    _, referral, _ = knocked(world)
    with pytest.raises(IntegrityError), atomic():
        Referral.objects.filter(pk=referral.pk).update(agrees=False)


@pytest.mark.rule("C-01")
def test_a_vdab_referrer_keeps_the_file_once_that_may_be(at, in_order):
    world = with_case(at)
    griet = world.actor("griet")
    told = knock(kind=kinds.PARTNER, referrer_name="", referrer_email="")
    case = refer(world.partnership.pk, told, griet, at)[0].case
    assert set(sight_of(griet, case, at).roles) == {words.FILE_MANAGER}
    closed = refer(world.partnership.pk, knock("Jo Stil", kind=kinds.PARTNER, shares=False), griet, at)[0].case
    assert not sight_of(griet, closed, at)
    an = world.actor("an")
    own = refer(world.partnership.pk, knock("Jo Eigen", kind=kinds.PARTNER, shares=False), an, at)[0].case
    assert words.INVOLVED in sight_of(an, own, at).roles  # the partner knocked at is their own


@pytest.mark.rule("C-01")
def test_the_referrer_hears_each_stage_only_as_far_as_allowed(at):
    world = with_case(at)
    case, _, _ = knocked(world)
    an = world.actor("an")
    welcome.call(case.pk, kinds.MISSED, "", None, an, at)
    assert not Mail.objects.filter(kind="casework.mail_stage").exists()
    welcome.call(case.pk, kinds.REACHED, "", None, an, at)
    welcome.meet(case.pk, at, None, an, at)
    bodies = list(Mail.objects.filter(kind="casework.mail_stage").values_list("body", flat=True))
    assert len(bodies) == 1 and "contact" in bodies[0]
    assert tell_referrer(case, an, at) == 0
    quiet, _, _ = knocked(world, "Open Boek")
    welcome.call(quiet.pk, kinds.REACHED, "", True, an, at)
    welcome.meet(quiet.pk, at, None, an, at)
    assert Mail.objects.filter(kind="casework.mail_stage", body__contains="kennismaking").count() == 1
    assert not any("Boek" in mail.body + mail.subject for mail in Mail.objects.all())


@pytest.mark.rule("C-01")
def test_the_referrer_corrects_own_details_and_adds_a_line_once(at):
    world = with_case(at)
    _, referral, _ = knocked(world)
    following.correct(referral.pk, "Lien Nieuw", "", "nieuw@example.org", VISITOR, at)
    referral.refresh_from_db()
    assert (referral.referrer_name, referral.referrer_email) == ("Lien Nieuw", "nieuw@example.org")
    with pytest.raises(Refused):
        following.correct(referral.pk, "Lien", "", "", VISITOR, at)
    following.add_line(referral.pk, "Hij wacht.", VISITOR, at)
    following.add_line(referral.pk, "Hij wacht.", VISITOR, at)
    assert [line.text for line in referral.lines.all()] == ["Hij wacht."]
    for n in range(29):
        following.add_line(referral.pk, f"Nog {n}", VISITOR, at)
    with pytest.raises(Refused) as refused:
        following.add_line(referral.pk, "Te veel", VISITOR, at)
    assert refused.value.verdict.code == "casework.many_lines"
