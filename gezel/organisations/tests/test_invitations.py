"""Invitations: sent, taken up, replaced, lapsed; and told to the room that asked for them."""

from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress

from gezel.kernel.ports import invitation_effects
from gezel.kernel.tokens import hash_of
from gezel.kernel.verdict import Refused
from gezel.organisations import words
from gezel.organisations.models import Invitation, Membership
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.workflows.invitations import accept, invite, issue, withdraw
from gezel.organisations.workflows.kept import forget_old
from gezel.post.models import Mail, Notice


@pytest.fixture
def here(make_organisation):
    return make_organisation("Hier")


@pytest.fixture
def admin(make_person, here, join, at):
    return actor_for(join(make_person("An"), here, words.ORG_ADMIN).person, here.pk, at)


@pytest.fixture
def bo(make_person, at):
    person = make_person("Bo")
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    return actor_for(person, 0, at)


def _send(here, admin, at, role=words.MEMBER):
    return issue("bo@example.org", "Bo", here, role, "", 0, admin, at)


def test_the_link_is_mailed_and_only_its_hash_is_kept(here, admin, at):
    invitation, token = _send(here, admin, at)
    assert invitation.token_hash == hash_of(token)
    assert f"/uitnodiging/{token}/" in Mail.objects.get(kind="organisations.mail_invitation").body
    assert token not in str(Invitation.objects.values().get())


def test_taking_it_up_makes_a_colleague_and_tells_the_inviter(here, admin, bo, at):
    _, token = _send(here, admin, at, words.ORG_ADMIN)
    accept(token, bo, at)
    tie = Membership.objects.get(person_id=bo.person_id)
    assert (tie.state(at), tie.role, tie.admitted_by_id) == (words.ACTIVE, words.ORG_ADMIN, admin.person_id)
    assert Notice.objects.get(code="organisations.notice_invitation_accepted").person_id == admin.person_id


def test_a_waiting_claimant_is_let_in_by_the_invitation(here, admin, bo, at):
    waiting = Membership.objects.create(person_id=bo.person_id, organisation=here, claimed_at=at)
    _, token = _send(here, admin, at)
    accept(token, bo, at)
    waiting.refresh_from_db()
    assert waiting.state(at) == words.ACTIVE


@pytest.mark.parametrize("state", ["accepted", "withdrawn", "expired", "replaced"])
def test_a_used_withdrawn_lapsed_or_replaced_link_says_so(here, admin, bo, at, state):
    invitation, token = _send(here, admin, at)
    later = at
    if state == "accepted":
        accept(token, bo, at)
    elif state == "withdrawn":
        withdraw(invitation.pk, admin, at)
    elif state == "replaced":
        _send(here, admin, at)
    else:
        later = at + timedelta(days=30)
    with pytest.raises(Refused) as refused:
        accept(token, bo, later)
    expected = "withdrawn" if state == "replaced" else state
    assert refused.value.verdict.code == f"organisations.invitation_{expected}"


@pytest.mark.rule("D-01")
def test_only_administrators_invite(here, bo, at):
    with pytest.raises(Refused) as refused:
        invite("cas@example.org", "", here, words.MEMBER, "", 0, bo, at)
    assert refused.value.verdict.code == "organisations.only_administrator"
    assert not Mail.objects.exists()


def test_an_unconfirmed_address_takes_nothing_up(here, admin, make_person, at):
    cas = make_person("Cas")
    _, token = _send(here, admin, at)
    with pytest.raises(Refused) as refused:
        accept(token, actor_for(cas, 0, at), at)
    assert refused.value.verdict.code == "organisations.confirm_email_first"


def test_somebody_inside_is_not_invited_again(here, admin, make_person, join, at):
    join(make_person("Bo"), here)
    with pytest.raises(Refused) as refused:
        _send(here, admin, at)
    assert refused.value.verdict.code == "organisations.already_colleague"


def test_the_room_that_asked_for_it_hears_who_took_it_up(admin, bo, at, monkeypatch):
    heard = []
    monkeypatch.setattr(invitation_effects, "_filled", {"probe": lambda *told: heard.append(told)})
    _, token = issue("bo@example.org", "Bo", None, "", "juror", 12, admin, at, about="jurylid voor Waasland")
    assert "jurylid voor Waasland" in Mail.objects.get().subject
    accept(token, bo, at)
    assert heard == [("juror", 12, bo.person_id, "Bo", "bo@example.org", at)]
    assert not Membership.objects.filter(person_id=bo.person_id).exists()


def test_an_invitation_is_forgotten_a_year_after_it_was_sent(here, admin, at):
    _send(here, admin, at)
    forget_old(at + timedelta(days=366))
    assert Invitation.objects.count() == 1
    forget_old(at + timedelta(days=366, seconds=1))
    assert not Invitation.objects.exists()
