"""Whatever stands in the cases, the predicates of lists give exactly what the sight of each case says (D-01, D-08)."""

from datetime import timedelta
from random import Random

import pytest

from gezel.casework import words
from gezel.casework.models import Case, CaseRole, Glass, Sharing, StatutoryTask
from gezel.casework.policies.sight import sight_of
from gezel.casework.queries.guiding import guided_by
from gezel.casework.rules.sight import FILE
from tests import cast

from .case_world import PARTNERS, with_case
from .test_sight import EVERYONE

pytestmark = pytest.mark.django_db
OF = {"an": "arktos", "joris": "arktos", "griet": "vdab", "wim": "compaan", "fatma": "emino", "dirk": "hoogstraten"}
CASES = 14


def scatter(world, at, dice):
    """Cases in every state, with roles, permissions and broken glass as the dice fall: some ended, some withdrawn, some joined."""
    cases = [world.case] + [world.more(f"Deelnemer {n}", begun=dice.random() < 0.5) for n in range(CASES)]
    for case in cases:
        CaseRole.objects.filter(case=case).delete()
        Sharing.objects.filter(case=case).delete()
        for who, key in OF.items():
            own = {"case": case, "person": cast.person(who), "organisation": cast.organisation(key)}
            if dice.random() < 0.5:
                _role(own, at, dice)
            if dice.random() < 0.2:
                told = dice.choice((None, at.date()))
                StatutoryTask.objects.create(**own, from_on=at.date(), told_on=told, made_at=at, by=own["person"])
            if dice.random() < 0.08:
                until = at + timedelta(hours=dice.choice((-1, 0, 1)))
                Glass.objects.create(**own, reason="brand in huis", at=at - timedelta(days=1), until_at=until)
        _shares(case, at, dice)
    for case in cases[-2:]:
        Case.objects.filter(pk=case.pk).update(closed_at=at, joined_to=cases[dice.choice((0, 1))])
    Case.objects.filter(pk=cases[2].pk).update(closed_at=at)
    return list(Case.objects.all())


def _role(own, at, dice):
    kind, until = dice.choice(words.CASE_ROLES), dice.choice((None, 0, 1))
    if kind == words.COMPANION and CaseRole.objects.filter(case=own["case"], kind=kind, until_on=None).exists():
        kind = words.COVER
    ends = None if until is None else at.date() + timedelta(days=until)
    begins = at.date() - timedelta(days=dice.choice((0, 3)))
    CaseRole.objects.create(**own, kind=kind, from_on=begins, until_on=ends, given_at=at)


def _shares(case, at, dice):
    for key in PARTNERS:
        for purpose in words.PURPOSES:
            if dice.random() < 0.7:
                gone = at if dice.random() < 0.2 else None
                Sharing.objects.create(
                    case=case, organisation=cast.organisation(key), purpose=purpose, source="talk", allowed_at=at,
                    withdrawn_at=gone,
                )  # fmt: skip


def is_known(actor, case, at):
    """Who may know of a case, said once more in plain words: who opens it, and who divides the work while they share in that."""
    divides = any(actor.has(role, "partnership", case.partnership_id) for role in words.DIVIDING)
    allowed = Sharing.objects.filter(
        case=case, organisation_id=actor.organisation_id, purpose=words.ORGANISE, withdrawn_at=None
    )
    return not case.joined_to_id and (bool(sight_of(actor, case, at)) or (divides and allowed.exists()))


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-08")
def test_lists_open_what_the_sight_of_each_case_opens(at):
    world = with_case(at)
    cases = scatter(world, at, Random(5))
    opened = 0
    for who in EVERYONE:
        actor = world.actor(who)
        sights = {case.pk: sight_of(actor, case, at) for case in cases}
        seen = {part: ids(Case.objects.seen_by(actor, at, part)) for part in ("", *sorted(FILE))}
        assert seen[""] == {pk for pk, sight in sights.items() if sight}, who
        for part in FILE:
            assert seen[part] == {pk for pk, sight in sights.items() if part in sight}, (who, part)
        marked = {case.pk for case in Case.objects.all().marked(actor, at) if case.opens}
        assert marked == seen[""], who
        assert ids(Case.objects.known_by(actor, at)) == {case.pk for case in cases if is_known(actor, case, at)}, who
        guides = {case.pk for case in cases if sights[case.pk].guides and not case.closed_at}
        assert ids(guided_by(actor, at)) == guides, who
        opened += len(seen[""])
    assert opened > CASES  # the dice left something to see


def ids(rows):
    return set(rows.values_list("pk", flat=True))
