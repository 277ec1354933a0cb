"""What the database itself refuses after the matching, whoever writes to it (F-21, F-22, F-26, F-27)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from gezel.formation import words
from gezel.formation.models import Area, ChallengeRight, EmergencyProcedure, EmergencyScore, LateEntry, Reply, Weigher
from tests import cast

from .jury_world import make_world
from .reply_world import Replied, refused_first


@pytest.fixture
def first(at: datetime, db: None) -> Replied:
    """Emino refused after round 1."""
    return refused_first(at)


@pytest.fixture
def area(at: datetime, db: None) -> Area:
    """An area with one candidate."""
    return make_world(at, ("arktos",)).area


def fails(row: models.Model, **change: Any) -> bool:
    """Whether the database refuses a row with these fields."""
    rows = type(row)._default_manager.filter(pk=row.pk)
    try:
        with transaction.atomic():
            rows.update(**change)
            transaction.set_rollback(True)
    except IntegrityError:
        return True
    return False


@pytest.mark.rule("F-21")
def test_only_a_reply_about_a_document_counts_as_submitted_and_by_somebody(first: Replied) -> None:
    row = first.write(words.ABOUT_SUBSTANCE)
    submitted: dict[str, Any] = {"submitted_at": first.at, "submitted_by": "Fatma"}
    assert fails(row, **submitted)
    assert fails(row, about="", **submitted)
    assert fails(row, about=words.ABOUT_DOCUMENT, submitted_at=first.at, submitted_by="")
    assert not fails(row, about=words.ABOUT_DOCUMENT, **submitted)


@pytest.mark.rule("F-22")
def test_a_reply_is_reversed_only_once_submitted_and_by_two_who_agree(first: Replied) -> None:
    row: Reply = first.write()
    reversed_ = {"decided_at": first.at, "result": words.REVERSED}
    assert fails(row, **reversed_)  # never submitted
    row = first.submit()
    assert fails(row, **reversed_, disagreed=True)
    assert fails(row, result=words.REVERSED) and fails(row, decided_at=first.at)
    assert not fails(row, **reversed_)
    assert not fails(row, decided_at=first.at, result=words.CONFIRMED, disagreed=True)


@pytest.mark.rule("F-22")
def test_nobody_hands_in_without_opinion_motivation_or_freedom_of_conflicts(first: Replied) -> None:
    seat: Weigher = first.ask(first.sent(), "piet")
    free = {"declared_at": first.at, "conflict": False}
    whole = {**free, "handed_in_at": first.at, "opinion": words.CONFIRM, "motivation": "Het stond er."}
    assert fails(seat, **{**whole, "motivation": ""})
    assert fails(seat, **{**whole, "opinion": ""})
    assert fails(seat, **{**whole, "declared_at": None, "conflict": None})
    assert fails(seat, **{**whole, "conflict": None}) and fails(seat, declared_at=first.at)
    assert not fails(seat, **whole)


@pytest.mark.rule("F-26")
def test_an_emergency_opens_by_both_sides_and_keeps_who_has_threes(area: Area, at: datetime) -> None:
    row = EmergencyProcedure.objects.create(area=area, motivation="Geen rollen.", facilitation="Drie.", begun_at=at)
    assert fails(row, opened_at=at, vdab_at=at) and fails(row, opened_at=at, local_at=at)
    assert not fails(row, opened_at=at, vdab_at=at, local_at=at)
    score = EmergencyScore.objects.create(procedure=row, organisation=cast.organisation("arktos"))
    given: Callable[[int, int, bool], bool] = lambda one, other, kept: fails(  # noqa: E731
        score, contribution_score=one, partnership_score=other, kept=kept
    )
    assert given(3, 2, True) and given(2, 4, True) and given(3, 4, False)
    assert fails(score, kept=True) and fails(score, kept=True, contribution_score=4)  # kept without being scored
    assert not given(3, 3, True) and not given(2, 4, False) and not given(4, 1, False)


@pytest.mark.rule("F-27")
def test_a_later_partner_is_in_only_after_both_approvals_with_advice(area: Area, at: datetime) -> None:
    row = LateEntry.objects.create(
        area=area, organisation=cast.organisation("compaan"), reason="Werkplek.", process="Oproep.",
        proposed_at=at, proposed_by=cast.person("tom"),
    )  # fmt: skip
    whole = {"manager_at": at, "promotor_at": at, "promotor_by": "Raad", "advice": "Gunstig."}
    for missing in ({"manager_at": None}, {"promotor_by": ""}, {"advice": ""}):
        assert fails(row, **{**whole, **missing}), missing
    assert not fails(row, **whole)


@pytest.mark.rule("F-27")
def test_one_entry_of_an_organisation_runs_at_a_time_and_an_ended_one_bars_nothing(area: Area, at: datetime) -> None:
    given = {"area": area, "organisation": cast.organisation("compaan"), "reason": "Werkplek.", "process": "Oproep."}
    by = cast.person("tom")
    entry = lambda **more: LateEntry.objects.create(**given, proposed_at=at, proposed_by=by, **more)  # noqa: E731
    entry(refused_at=at, refused_reason="Te gesloten.")
    entry(manager_at=at, manager_by=by, promotor_at=at, promotor_by="Raad", advice="Gunstig.")
    entry()
    with pytest.raises(IntegrityError), transaction.atomic():
        entry()
    assert LateEntry.objects.count() == 3


@pytest.mark.rule("F-27")
def test_a_challenge_is_answered_whole_or_not_at_all(area: Area, at: datetime) -> None:
    by = cast.person("mieke")
    row = ChallengeRight.objects.create(
        area=area, organisation=cast.organisation("compaan"), added_value="Werkplek.", applied_at=at, applied_by=by
    )
    whole: dict[str, Any] = {
        "process": "Twee proefweken.", "answered_at": at, "answered_by": by, "welcome": True, "motivation": "Vult een gat."
    }  # fmt: skip
    for missing in (
        {"answered_at": None},
        {"answered_by": None},
        {"welcome": None},
        {"motivation": ""},
        {"process": ""},
        {"answered_at": at - timedelta(seconds=1)},
    ):
        assert fails(row, **{**whole, **missing}), missing
    assert not fails(row, **whole)
    assert not fails(row, process="Twee proefweken.", motivation="In de maak.")
