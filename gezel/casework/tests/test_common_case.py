"""A track with a group, organisation, neighbourhood or cooperation: begun on a page, carried by every page of a case (C-05)."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from gezel.casework import words
from gezel.casework.models import Case, Intention
from gezel.casework.policies.sight import sight_of
from gezel.casework.views.frame import CASE_TABS
from gezel.casework.workflows.allocation import Hat
from gezel.casework.workflows.common_case import Common, begin_common
from gezel.casework.workflows.contacts import Written, note
from gezel.casework.workflows.demand import Asked, ask
from gezel.kernel.verdict import Refused
from gezel.post.models import Notice
from tests import cast

from .case_world import with_case
from .test_participants import enter

pytestmark = pytest.mark.django_db


def told(**more):
    hat = Hat(cast.person("an").pk, cast.organisation("arktos").pk)
    fields = {"kind": words.NEIGHBOURHOOD, "title": "Buurt Kerkveld", "wish": "Een plein dat leeft", "companion": hat}
    return Common(**{**fields, "agrees": True, **more})


@pytest.mark.rule("C-05")
@pytest.mark.parametrize(
    ("more", "by", "code"),
    [
        ({"kind": words.PERSON}, "wim", "casework.common_kind"),
        ({"title": " "}, "wim", "casework.common_needs_name"),
        ({"wish": "\u200b"}, "wim", "casework.common_needs_wish"),
        ({"agrees": False}, "wim", "casework.common_must_agree"),
        ({"companion": Hat(0, 0)}, "wim", "casework.not_a_companion"),
        ({}, "fatma", "casework.dividing_do"),
    ],
)
def test_what_a_common_track_needs(at, more, by, code):
    world = with_case(at)
    with pytest.raises(Refused) as refused:
        begin_common(world.partnership.pk, told(**more), world.actor(by), at)
    assert refused.value.verdict.code == code
    assert Case.objects.count() == 1


@pytest.mark.rule("C-05")
@pytest.mark.rule("D-01")
def test_a_common_track_begins_at_once_and_opens_to_who_goes_along_only(at):
    world = with_case(at)
    wim = world.actor("wim")
    case = begin_common(world.partnership.pk, told(), wim, at)
    assert begin_common(world.partnership.pk, told(), wim, at + timedelta(minutes=1)).pk == case.pk
    assert (case.state, case.name, case.initials, case.participant) == (words.RUNNING, "Buurt Kerkveld", "B.K.", None)
    assert Intention.objects.get(case=case).text == "Een plein dat leeft"
    opens = {who for who in ("an", "joris", "griet", "wim", "fatma") if sight_of(world.actor(who), case, at)}
    assert opens == {"an"}  # without the papers of the partners, only the organisation that goes along
    assert Notice.objects.filter(code="casework.asked_to_go_along", person_id=cast.person("an").pk).count() == 1


@pytest.mark.rule("C-05")
def test_every_page_of_a_common_track_stands_and_its_life_is_whole(client, at):
    world = with_case(at)
    an = enter(client, "an")
    page = reverse("casework:common_case", args=[world.partnership.pk])
    assert page in an.get(reverse("casework:participants", args=[world.partnership.pk])).content.decode()
    hat = f"{cast.person('an').pk}-{cast.organisation('arktos').pk}"
    sent = {"kind": "group", "title": "Naaigroep مجموعة 🧵", "wish": "Samen leren naaien", "companion": hat}
    refused = an.post_form(page, sent)
    assert refused.status_code == 422 and "Samen leren naaien" in refused.content.decode()
    begun = an.post_form(page, sent | {"agrees": "on"})
    case = Case.objects.get(kind=words.GROUP)
    assert begun.status_code == 302 and case.key in begun.url
    note(case.key, Written("group", "Eerste keer samen"), "1", world.actor("an"), at)
    ask(case.pk, Asked("Een lokaal vinden"), world.actor("an"), at)
    for _, name, _ in CASE_TABS:
        answer = an.get(reverse(name, args=[case.key]))
        assert answer.status_code == 200, name
    shown = an.get(f"/trajecten/{case.key}/?alles").content.decode()
    assert "Samen leren naaien" in shown and "een groep" in shown and not re.search(r"\bNone\b", shown)
    for address in ("/vandaag/", "/notitie/", f"/trajecten/{case.key}/overdracht/"):
        assert "Naaigroep" in an.get(address).content.decode(), address
    lists = ({"q": "samen naaig"}, {"q": "naaigroep مجموعة"})
    listed = reverse("casework:participants", args=[world.partnership.pk])
    assert ["Naaigroep" in an.get(listed, query).content.decode() for query in lists] == [False, True]
    assert "Naaigroep" in an.get("/zoeken/?q=naai").content.decode()
    assert "Naaigroep" not in enter(client, "joris").get("/zoeken/?q=naai").content.decode()
    assert enter(client, "joris").get(f"/trajecten/{case.key}/").status_code == 404
    assert enter(client, "fatma").get(page).status_code == 200  # says who does this
    assert "trajectgezel" in enter(client, "fatma").post_form(page, sent | {"agrees": "on"}).content.decode()
    assert Case.objects.filter(kind=words.GROUP).count() == 1
