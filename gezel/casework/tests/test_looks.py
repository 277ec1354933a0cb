"""Every page of a case writes down who looked (D-04)."""

import re

import pytest
from django.urls import URLResolver, get_resolver

from gezel.audit.models import Look, LookThing
from tests import cast

from .case_world import with_case

KEY = re.compile(r"<str:key>")


def case_pages():
    """Every address with nothing but a case's key in it."""
    found = []

    def walk(patterns, before):
        for pattern in patterns:
            route = before + str(pattern.pattern)
            if isinstance(pattern, URLResolver):
                walk(pattern.url_patterns, route)
            elif route.startswith("trajecten/<str:key>/") and route.count("<") == 1:
                found.append(route)

    walk(get_resolver().url_patterns, "")
    return sorted(found)


@pytest.mark.rule("D-04")
@pytest.mark.django_db
def test_every_page_of_a_case_writes_the_look(client, at):
    world = with_case(at)
    an = client.as_(*cast.join("an"))
    pages = [KEY.sub(world.case.key, route) for route in case_pages()]
    opened, silent = 0, []
    for page in pages:
        before = Look.objects.count()
        answer = an.get(f"/{page}")
        if answer.status_code == 200:
            opened += 1
            if Look.objects.count() == before:
                silent.append(page)
    assert not silent
    assert opened >= 4
    assert LookThing.objects.filter(thing_kind="casework.case", thing_id=str(world.case.pk)).count() >= opened
