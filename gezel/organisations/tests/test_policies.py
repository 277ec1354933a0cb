"""Roles × actions on organisations and people, as one table; the manager acts for Europa WSE."""

import pytest

from gezel.kernel.actor import VISITOR
from gezel.organisations import policies, words
from gezel.organisations.models import Organisation
from gezel.organisations.queries.actors import actor_for

TABLE = """
                    | admin | member | other admin | manager | support | visitor
    see page        | yes   | yes    | no          | yes     | yes     | no
    see people      | yes   | yes    | no          | yes     | no      | no
    edit            | yes   | no     | no          | yes     | no      | no
    invite          | yes   | no     | no          | yes     | no      | no
    admit           | yes   | no     | no          | yes     | no      | no
    change role     | yes   | no     | no          | yes     | no      | no
    end             | yes   | no     | no          | yes     | no      | no
    judge claims    | no    | no     | no          | yes     | no      | no
    import          | no    | no     | no          | yes     | no      | no
"""


def _cells():
    header, *rows = [line for line in TABLE.splitlines() if line.strip()]
    who = [cell.strip() for cell in header.split("|")[1:]]
    for row in rows:
        action, *cells = [cell.strip() for cell in row.split("|")]
        for role, cell in zip(who, cells, strict=True):
            yield pytest.param(action, role, cell == "yes", id=f"{role} {action}")


@pytest.fixture
def world(make_person, make_organisation, join, at):
    here = make_organisation("Hier")
    there = make_organisation("Daar", "0464222895")
    wse = make_organisation("Europa WSE", None, legal_form="feitelijk", kind=words.MANAGER)
    vvsg = make_organisation("VVSG", "0451857573", kind=words.SUPPORT)
    ties = {
        "admin": join(make_person("An"), here, words.ORG_ADMIN),
        "member": join(make_person("Bo"), here),
        "other admin": join(make_person("Cas"), there, words.ORG_ADMIN),
        "manager": join(make_person("Dirk"), wse),
        "support": join(make_person("Eva"), vvsg),
    }
    actors = {role: actor_for(tie.person, tie.organisation_id, at) for role, tie in ties.items()}
    waiting = join(make_person("Fien"), here, admitted_at=None)
    return here, waiting, ties["member"], {**actors, "visitor": VISITOR}


@pytest.mark.rule("D-01")
@pytest.mark.parametrize(("action", "role", "allowed"), list(_cells()))
def test_who_may_do_what(world, action, role, allowed):
    here, waiting, colleague, actors = world
    actor = actors[role]
    answers = {
        "see page": lambda: Organisation.objects.seen_by(actor).filter(pk=here.pk).exists(),
        "see people": lambda: policies.may_see_people(actor, here),
        "edit": lambda: policies.may_edit(actor, here),
        "invite": lambda: policies.may_invite(actor, here),
        "admit": lambda: policies.may_admit(actor, waiting),
        "change role": lambda: policies.may_change_role(actor, colleague, words.ORG_ADMIN, other_administrators=1),
        "judge claims": lambda: policies.may_judge_claims(actor),
        "import": lambda: policies.may_import(actor),
        "end": lambda: policies.may_end(actor, waiting, other_administrators=1, colleagues=2),
    }
    assert bool(answers[action]()) is allowed


@pytest.mark.rule("D-01")
def test_nobody_admits_themselves(world):
    _, waiting, _, actors = world
    waiting.person_id = actors["admin"].person_id
    assert policies.may_admit(actors["admin"], waiting).code == "organisations.not_yourself"


@pytest.mark.rule("D-01")
@pytest.mark.parametrize(("administrators", "colleagues", "allowed"), [(0, 0, True), (0, 2, False), (1, 2, True)])
def test_the_last_administrator_leaves_only_when_nobody_is_left_behind(world, administrators, colleagues, allowed):
    here, _, _, actors = world
    tie = here.memberships.get(role=words.ORG_ADMIN)
    verdict = policies.may_end(actors["admin"], tie, other_administrators=administrators, colleagues=colleagues)
    assert bool(verdict) is allowed
    stays = policies.may_change_role(actors["admin"], tie, words.MEMBER, other_administrators=administrators)
    assert bool(stays) is bool(administrators)


@pytest.mark.rule("D-01")
@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        (words.OTHER, True),
        (words.LOCAL_GOVERNMENT, False),
        (words.VDAB, False),
        (words.MANAGER, False),
        (words.SUPPORT, False),
    ],
)
def test_strangers_claim_only_ordinary_organisations(world, kind, allowed):
    here, _, _, actors = world
    here.kind = kind
    verdict = policies.may_claim(actors["other admin"], "0410346721", here, None)
    assert bool(verdict) is allowed
    assert allowed or verdict.code == "organisations.not_for_claiming"


@pytest.mark.rule("D-01")
def test_unconfirmed_organisations_are_known_only_to_their_own_people(world, at):
    here, _, _, actors = world
    Organisation.objects.filter(pk=here.pk).update(confirmed_at=None)
    knows = {role: Organisation.objects.known_by(actor).filter(pk=here.pk).exists() for role, actor in actors.items()}
    assert knows == {
        "admin": True,
        "member": True,
        "other admin": False,
        "manager": True,
        "support": True,
        "visitor": False,
    }
