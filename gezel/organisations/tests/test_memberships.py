"""A membership's life: every step from every state, the last administrator, sessions that end."""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.backends.db import SessionStore

from gezel.audit.models import Event
from gezel.kernel.verdict import Refused
from gezel.organisations import words
from gezel.organisations.models import Person
from gezel.organisations.queries.actors import actor_for, hats_of
from gezel.organisations.workflows import leaving, memberships
from gezel.post.models import Mail

STEPS = {
    "admit": lambda tie, by, at: memberships.admit(tie.pk, by, at),
    "refuse": lambda tie, by, at: memberships.refuse(tie.pk, "Onbekend bij ons.", by, at),
    "change_role": lambda tie, by, at: memberships.change_role(tie.pk, words.ORG_ADMIN, by, at),
    "end": lambda tie, by, at: leaving.end(tie.pk, by, at),
}
ALLOWED = {
    words.WAITING: {"admit": words.ACTIVE, "refuse": words.REFUSED, "end": words.ENDED},
    words.ACTIVE: {"change_role": words.ACTIVE, "end": words.ENDED},
    words.REFUSED: {},
    words.ENDED: {},
}


@pytest.fixture
def here(make_organisation):
    return make_organisation("Hier")


@pytest.fixture
def admin(make_person, here, join, at):
    return actor_for(join(make_person("An"), here, words.ORG_ADMIN).person, here.pk, at)


@pytest.fixture
def tie_in(make_person, here, join, at):
    fields = {
        words.WAITING: {"admitted_at": None},
        words.ACTIVE: {},
        words.REFUSED: {"admitted_at": None, "refused_at": at, "refused_reason": "Neen."},
        words.ENDED: {"ended_at": at},
    }
    return lambda state: join(make_person("Bo"), here, **fields[state])


@pytest.mark.parametrize("state", ALLOWED)
@pytest.mark.parametrize("step", STEPS)
def test_every_step_from_every_state(admin, tie_in, at, state, step):
    tie = tie_in(state)
    if step in ALLOWED[state]:
        STEPS[step](tie, admin, at)
        tie.refresh_from_db()
        assert tie.state(at) == ALLOWED[state][step]
        assert Event.objects.filter(thing_id=str(tie.pk)).count() == 1
    else:
        with pytest.raises(Refused) as refused:
            STEPS[step](tie, admin, at)
        assert refused.value.verdict.code == "steps.not_now"
        assert not Event.objects.filter(thing_id=str(tie.pk)).exists()


def test_the_table_in_the_workflow_is_the_table_here():
    for state, steps in ALLOWED.items():
        assert {step: memberships.STEPS.target(step) for step in memberships.STEPS.open_steps(state)} == steps


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.rule("D-01")
def test_a_colleague_without_the_role_may_take_no_step(make_person, here, join, at, step):
    join(make_person("An"), here, words.ORG_ADMIN)
    cas = actor_for(join(make_person("Cas"), here).person, here.pk, at)
    waits = {"admitted_at": None} if step in ("admit", "refuse") else {}
    tie = join(make_person("Bo"), here, **waits)
    with pytest.raises(Refused) as refused:
        STEPS[step](tie, cas, at)
    assert refused.value.verdict.code == "organisations.only_administrator"


def test_a_refusal_carries_its_reason_to_the_claimant(admin, tie_in, at):
    tie = tie_in(words.WAITING)
    with pytest.raises(Refused) as refused:
        memberships.refuse(tie.pk, " ", admin, at)
    assert refused.value.verdict.code == "organisations.reason_missing"
    memberships.refuse(tie.pk, "Onbekend bij ons.", admin, at)
    assert "Onbekend bij ons." in Mail.objects.get(kind="organisations.mail_refused").body


@pytest.mark.rule("D-01")
def test_the_last_administrator_needs_a_successor(admin, here, tie_in, at):
    bo = tie_in(words.ACTIVE)
    own = here.memberships.get(person_id=admin.person_id)
    for step in (
        lambda: leaving.end(own.pk, admin, at),
        lambda: memberships.change_role(own.pk, words.MEMBER, admin, at),
    ):
        with pytest.raises(Refused) as refused:
            step()
        assert refused.value.verdict.code == "organisations.last_administrator"
    memberships.change_role(bo.pk, words.ORG_ADMIN, admin, at)
    leaving.end(own.pk, admin, at)
    own.refresh_from_db()
    assert own.state(at) == words.ENDED


@pytest.mark.rule("D-01")
def test_whoever_is_ended_loses_access_and_sessions_at_once(admin, here, tie_in, at):
    bo = tie_in(words.ACTIVE)
    session = SessionStore()
    session["x"] = 1
    session.save()
    UserSession.objects.create(user=bo.person, session_key=session.session_key, ip="127.0.0.1", user_agent="x")
    leaving.end(bo.pk, admin, at)
    assert hats_of(bo.person_id, at) == ()
    assert not SessionStore().exists(session.session_key)
    assert Person.objects.filter(pk=bo.person_id).exists()
    assert Mail.objects.filter(kind="organisations.mail_ended").count() == 1


def test_leaving_oneself_ends_no_session_and_sends_no_mail(here, join, make_person, at, admin):
    bo = join(make_person("Bo"), here)
    UserSession.objects.create(user=bo.person, session_key="k", ip="127.0.0.1", user_agent="x")
    leaving.end(bo.pk, actor_for(bo.person, here.pk, at), at)
    assert UserSession.objects.filter(user=bo.person).exists()
    assert not Mail.objects.exists()
