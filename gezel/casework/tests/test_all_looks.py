"""Who looked at which file: for who watches over privacy, without a word of what stands in it (D-01, D-04, D-08)."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.urls import reverse

from gezel.audit.models import Look
from gezel.casework.models import Glass
from gezel.casework.queries.all_looks import PAGE
from gezel.governance import words as gov
from gezel.kernel import clock
from tests import cast

from .case_world import with_case

pytestmark = pytest.mark.django_db
REASON = "Paddenstoelzin: er is brand"


@pytest.fixture
def world(at):
    found = with_case(at)
    found.world.hold("fatma", gov.DPO, "emino")
    found.world.hold("joris", gov.PRIVACY_SUPERVISOR, "arktos")
    return found


def page(world):
    return reverse("casework:all_looks", args=[world.partnership.pk])


def door(client, who):
    return client.as_(*cast.join(who))


def lived(client, world, at):
    """An and Griet look; Dirk breaks the glass and looks."""
    case = f"/trajecten/{world.case.key}/"
    for who in ("an", "griet"):
        assert door(client, who).get(case).status_code == 200
    person, organisation = cast.join("dirk")
    Glass.objects.create(
        case=world.case,
        person=person,
        organisation=organisation,
        reason=REASON,
        at=at,
        until_at=at + timedelta(hours=1),
    )
    assert door(client, "dirk").get(case).status_code == 200


@pytest.mark.rule("D-01")
@pytest.mark.rule("D-04")
def test_who_watches_reads_who_looked_and_nothing_of_the_file(client, world, at):
    lived(client, world, at)
    seen = {}
    for who in ("an", "joris", "griet", "wim", "fatma", "dirk", "ruben", "mieke"):
        answer = door(client, who).get(page(world))
        assert (answer.status_code == 200) == (who in ("fatma", "joris")), who
        seen[who] = answer.content.decode()
    for name in ("An Cuypers", "Griet Ossel", "Dirk Sels"):
        assert name in seen["fatma"]
        assert (name in seen["joris"]) == (name == "An Cuypers"), "only those who looked for their own organisation"
    for who in ("fatma", "joris"):
        assert world.case.key in seen[who] and f"/trajecten/{world.case.key}" not in seen[who]
        for word in ("Amina", "A. T.", "Testers", "Paddenstoelzin", "0470"):
            assert word not in seen[who], word
    assert "Noodtoegang" in seen["fatma"] and "de deelnemer weet het" in seen["fatma"]
    assert "wie-keek" in door(client, "fatma").get(f"/partnerschappen/{world.partnership.pk}/").content.decode()
    assert "wie-keek" not in door(client, "wim").get(f"/partnerschappen/{world.partnership.pk}/").content.decode()


@pytest.mark.rule("D-04")
def test_looks_are_filtered_and_exported_whole(client, world, at):
    lived(client, world, at)
    other = world.more("Bilal Wachters")
    for _ in range(PAGE + 5):
        door(client, "an").get(f"/trajecten/{other.key}/verloop/")
    fatma, here = door(client, "fatma"), page(world)
    griet = cast.person("griet").pk
    assert "An Cuypers</bdi>" not in fatma.get(f"{here}?wie={griet}").content.decode()
    need = fatma.get(f"{here}?nood=on").content.decode()
    assert "Dirk Sels</bdi>" in need and "Griet Ossel</bdi>" not in need
    one = fatma.get(f"{here}?dossier={world.case.key.upper()}").content.decode()
    assert "Griet Ossel</bdi>" in one and other.key not in one
    first = fatma.get(here).content.decode()
    assert first.count("<tr>") == PAGE + 1 and "?na=" in first.replace("&amp;na=", "?na=")
    rows = list(csv.reader(io.StringIO(fatma.get(f"{here}?vorm=csv").content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 1 + Look.objects.count() and [row[6] for row in rows].count("ja") == 1
    assert not any("Amina" in cell or "Paddenstoelzin" in cell for row in rows for cell in row)
    late = clock.today() + timedelta(days=1)
    assert "Niemand keek" in fatma.get(f"{here}?van={late}&tot={late}").content.decode()
    for wrong in ("?van=gisteren&tot=ooit", "?van=9999-12-31&tot=9999-12-31", "?na=²&wie=²&voor=x&dossier=%00"):
        assert fatma.get(here + wrong).status_code == 200, wrong


@pytest.mark.rule("D-08")
def test_the_reason_of_broken_glass_is_not_readable_in_the_database(client, world, at):
    lived(client, world, at)
    one = Glass.objects.get()
    assert one.reason == REASON and not one.danger
    Glass.objects.filter(pk=one.pk).update(danger="Paddenstoelzin: partner leest mee")
    with connection.cursor() as cursor:
        cursor.execute("SELECT reason, danger FROM casework_glass")
        for value in cursor.fetchone():
            assert b"Paddenstoel" not in bytes(value)
    told = door(client, "fatma").get(page(world)).content.decode()
    assert "niet verteld aan de deelnemer" in told and "leest mee" not in told
