"""The page of a jury with 500 candidacies and three jurors' scores, whole."""

import pytest
from django.test import Client
from django.urls import reverse

from gezel.formation import words
from gezel.formation.models import Candidacy, ConflictDeclaration, Deliberation, Score
from gezel.formation.tests.jury_world import make_world
from gezel.organisations.models import Organisation
from tests import cast
from tests.plugins.doors import Visitor

from .registry import measure

pytestmark = pytest.mark.bench
ROWS = 500


def _rows(world) -> None:
    at, three = world.at, list(world.jurors.values())
    made = Organisation.objects.bulk_create(
        Organisation(name=f"Vereniging {n:03}", legal_form="feitelijk", created_at=at) for n in range(ROWS)
    )
    then = world.area.published_at
    common = {"area": world.area, "call_version": world.area.call_version, "invoice_only": False}
    common |= {"engagement_at": then, "started_at": then, "submitted_at": then}
    stands = Candidacy.objects.bulk_create(Candidacy(organisation=each, **common) for each in made)
    ConflictDeclaration.objects.bulk_create(
        ConflictDeclaration(juror=j, candidacy=c, conflict=False, at=at) for j in three for c in stands
    )
    Deliberation.objects.bulk_create(Deliberation(candidacy=c, round=1, opened_at=at) for c in stands)
    Score.objects.bulk_create(
        Score(juror=j, candidacy=c, round=1, criterion=code, score=1 + c.pk % 4, motivation="Waarom.", at=at)
        for j in three
        for c in stands
        for code, _ in words.CRITERIA
    )


def test_jury_page(db, at):
    world = make_world(at, ())
    world.seat("griet", "leen", "yasmina")
    _rows(world)
    leen, lokeren = cast.join("leen")
    browser: Client = Visitor().as_(leen, lokeren)
    address = reverse("formation:jury_grid", args=[world.area.pk])
    figure = measure(
        "jury page, 500 candidacies × 3 jurors",
        "≤ 8 queries, < 0.5 ms CPU a row",
        lambda: browser.get(address),
        lambda figure: figure.queries <= 8 and figure.cpu_ms / ROWS < 0.5,
        rows=ROWS,
        times=10,
    )
    assert figure.reached
