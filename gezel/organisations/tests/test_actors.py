"""One person, one hat: what roles it gives, and what it costs to know."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from gezel.kernel.actor import Held
from gezel.kernel.ports import role_sources
from gezel.organisations import words
from gezel.organisations.middleware import ActorMiddleware
from gezel.organisations.queries.actors import actor_for, chosen_hat, hats_of
from gezel.organisations.rules.sign_in import is_second_factor


@pytest.mark.rule("D-01")
def test_a_role_in_one_organisation_gives_no_power_in_another(make_person, make_organisation, join, at):
    an = make_person("An")
    here, there = make_organisation("Hier"), make_organisation("Daar", "0464222895")
    join(an, here, words.ORG_ADMIN)
    join(an, there)
    actor = actor_for(an, there.pk, at)
    assert actor.has("member", "organisation", there.pk)
    assert not actor.has("org_admin", "organisation", there.pk)
    assert not actor.has("org_admin", "organisation", here.pk)
    assert not actor.has("member", "organisation", here.pk)


@pytest.mark.rule("D-01")
@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (words.MANAGER, {Held("manager")}),
        (words.SUPPORT, {Held("support")}),
        (words.LOCAL_GOVERNMENT, set()),
        (words.VDAB, set()),
        (words.OTHER, set()),
    ],
)
def test_the_kind_of_organisation_makes_manager_and_support(make_person, make_organisation, join, at, kind, expected):
    an, organisation = make_person("An"), make_organisation("Hier", kind=kind)
    join(an, organisation)
    everywhere = {held for held in actor_for(an, organisation.pk, at).held if not held.scope}
    assert everywhere == expected


@pytest.mark.rule("D-01")
def test_waiting_ended_and_refused_ties_give_nothing(make_person, make_organisation, join, at):
    an, organisation = make_person("An"), make_organisation("Hier")
    join(an, organisation, admitted_at=None, refused_at=at, refused_reason="onbekend")
    join(an, organisation, ended_at=at)
    join(an, organisation, admitted_at=None)
    assert hats_of(an.pk, at) == ()
    assert actor_for(an, organisation.pk, at).held == frozenset()


def test_a_person_that_ended_is_a_visitor(make_person, make_organisation, join, at):
    an, organisation = make_person("An", is_active=False), make_organisation("Hier")
    join(an, organisation)
    assert actor_for(an, organisation.pk, at).is_visitor


def test_a_lost_hat_falls_back_to_the_longest_standing_one(make_person, make_organisation, join, at):
    an = make_person("An")
    older = join(an, make_organisation("Oud"), admitted_at=at - timedelta(days=9))
    newer = join(an, make_organisation("Nieuw", "0464222895"))
    hats = hats_of(an.pk, at)
    assert [hat.name for hat in hats] == ["Oud", "Nieuw"]
    assert chosen_hat(hats, newer.pk).name == "Nieuw"
    assert chosen_hat(hats, 987654).membership_id == older.pk
    assert chosen_hat(hats, 0).organisation_id == 0


def test_higher_rooms_add_their_roles_under_this_hat_only(make_person, make_organisation, join, at, monkeypatch):
    an, organisation = make_person("An"), make_organisation("Hier")
    join(an, organisation)
    seen = []

    def source(person_id, organisation_id, kind, on):
        seen.append((person_id, organisation_id, kind, on.isoformat()))
        return [Held("juror", "area", 7)]

    monkeypatch.setattr(role_sources, "_filled", {"probe": source})
    assert actor_for(an, 0, at).has("juror", "area", 7)
    actor_for(an, organisation.pk, at)
    assert seen == [(an.pk, 0, "", "2026-03-02"), (an.pk, organisation.pk, "other", "2026-03-02")]


@pytest.mark.rule("D-07")
@pytest.mark.parametrize(
    ("methods", "strong"),
    [([], False), (["password"], False), (["password", "mfa"], True), (["mfa"], True), (["socialaccount"], True)],
)
def test_a_second_factor_is_a_code_a_key_or_the_organisations_own_provider(methods, strong):
    assert is_second_factor({"method": method} for method in methods) is strong


def _through(request):
    ActorMiddleware(lambda r: r.actor)(request)
    return request.actor


def test_a_visitor_costs_no_query(db, django_assert_num_queries):
    request = RequestFactory().get("/")
    request.user, request.session = AnonymousUser(), {}
    with django_assert_num_queries(0):
        assert _through(request).is_visitor
        assert not request.hats


@pytest.mark.parametrize("size", [1, 12])
def test_an_actor_costs_one_query_however_many_hats(
    make_person, make_organisation, join, django_assert_num_queries, size, monkeypatch
):
    monkeypatch.setattr(role_sources, "_filled", {})
    an = make_person("An")
    for number in range(size):
        join(an, make_organisation(f"Org {number}", None, legal_form="feitelijk"))
    request = RequestFactory().get("/")
    request.user, request.session = an, {}
    with django_assert_num_queries(1):
        assert _through(request).person_id == an.pk
        assert len(request.hats) == size
