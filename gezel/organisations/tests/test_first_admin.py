"""Starting production from the console."""

import re

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from gezel.organisations import words
from gezel.organisations.models import Organisation, Person
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.workflows.invitations import accept

pytestmark = pytest.mark.django_db


def test_the_first_administrator_comes_in_and_works_for_the_manager(at, capsys):
    call_command("first_admin", "Start@Example.org", "--beheerder", "--naam", "Sam")
    person = Person.objects.get()
    assert (person.email, person.name, person.site_admin) == ("start@example.org", "Sam", True)
    assert not person.has_usable_password()
    token = re.search(r"/uitnodiging/([^/\s]+)/", capsys.readouterr().out)[1]
    accept(token, actor_for(person, 0, at), at)
    wse = Organisation.objects.get(kind=words.MANAGER)
    actor = actor_for(person, wse.pk, at)
    assert actor.has("manager")
    assert actor.has("site_admin")
    assert actor.has("org_admin", "organisation", wse.pk)


@pytest.mark.rule("D-01")
def test_a_site_administrator_is_not_the_manager(at):
    call_command("first_admin", "start@example.org")
    actor = actor_for(Person.objects.get(), 0, at)
    assert actor.has("site_admin")
    assert not actor.has("manager")


def test_running_it_twice_makes_no_second_person(at):
    call_command("first_admin", "start@example.org", "--beheerder")
    call_command("first_admin", "start@example.org", "--beheerder")
    assert Person.objects.count() == 1
    assert Organisation.objects.count() == 1


def test_what_is_no_address_is_refused():
    with pytest.raises(CommandError):
        call_command("first_admin", "sam")
