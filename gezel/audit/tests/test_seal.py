"""Seals: every committed row once, and nothing altered unnoticed."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command

from gezel.audit import looked, record
from gezel.audit.models import Event, Look, Seal
from gezel.audit.queries.verify import verify
from gezel.audit.rules.chain import covers, runs_of
from gezel.audit.workflows import seal as sealing
from gezel.audit.workflows.forget import forget_looks, kept_since
from gezel.audit.workflows.retention import way_round
from gezel.kernel.actor import Actor

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
NORA = Actor(person_id=7, name="Nora Peeters")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_run_folder(settings, tmp_path):
    settings.RUN = tmp_path


def _events(count: int) -> list[Event]:
    return [record("audit.retained", None, NORA, AT, number=n) for n in range(count)]


def _spoil(**where) -> None:
    with way_round():
        Event.objects.filter(**where).update(reason="verzonnen")


def test_ids_become_runs():
    assert runs_of([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert covers([(1, 3), (7, 7)], 7)
    assert not covers([(1, 3), (7, 7)], 5)


def test_every_row_is_sealed_once_and_the_chain_holds():
    looked(_events(3), NORA, AT, ["reason"])
    sealing.seal(AT)
    _events(2)
    sealing.seal(AT + timedelta(minutes=1))
    sealing.seal(AT + timedelta(minutes=2))
    assert list(Seal.objects.values_list("number", "kind", "count")) == [
        (1, "event", 3),
        (2, "look", 1),
        (3, "event", 2),
    ]
    assert verify(sealing.exported()) == []


def test_batches_are_cut_and_nothing_falls_between_them(monkeypatch):
    monkeypatch.setattr(sealing, "BATCH", 2)
    _events(5)
    sealing.seal(AT)
    assert list(Seal.objects.values_list("count", flat=True)) == [2, 2, 1]
    assert verify(sealing.exported()) == []


def test_a_row_committed_late_is_sealed_after_its_elders():
    first, late, last = _events(3)
    kept = Event.objects.filter(pk=late.pk).values().get()
    with way_round():
        Event.objects.filter(pk=late.pk).delete()
    sealing.seal(AT)
    Event.objects.create(**kept)
    sealing.seal(AT + timedelta(minutes=1))
    assert [s.runs for s in Seal.objects.all()] == [[[first.pk, first.pk], [last.pk, last.pk]], [[late.pk, late.pk]]]
    assert verify(sealing.exported()) == []


def test_a_changed_row_breaks_its_seal():
    events = _events(3)
    sealing.seal(AT)
    _spoil(pk=events[1].pk)
    assert [(f.number, f.code) for f in verify(sealing.exported())] == [(1, "audit.seal_broken")]
    with pytest.raises(CommandError, match="zegel 1"):
        call_command("audit_verify")


def test_a_removed_row_breaks_its_seal():
    events = _events(3)
    sealing.seal(AT)
    with way_round():
        Event.objects.filter(pk=events[2].pk).delete()
    assert [f.code for f in verify(sealing.exported())] == ["audit.seal_broken"]


def test_a_seal_made_anew_over_changed_rows_differs_from_the_exported_one():
    _events(2)
    sealing.seal(AT)
    exported = sealing.exported()
    _spoil()
    with way_round():
        Seal.objects.all().delete()
    sealing.seal(AT)
    assert [f.code for f in verify(exported)] == ["audit.seal_differs"]


def test_a_seal_taken_out_of_the_middle_is_missed():
    for minute in range(3):
        _events(1)
        sealing.seal(AT + timedelta(minutes=minute))
    with way_round():
        Seal.objects.filter(number=2).delete()
    assert "audit.seal_missing" in [f.code for f in verify([])]


def test_the_exported_file_only_gets_new_seals_and_the_command_says_all_is_well(capsys):
    _events(2)
    sealing.seal(AT)
    _events(1)
    sealing.seal(AT)
    lines = sealing.export_file().read_text().splitlines()
    assert [json.loads(line)["number"] for line in lines] == [1, 2]
    _events(1)
    call_command("audit_verify")
    assert "2 zegels over 3 regels; 1 regels" in capsys.readouterr().out


def _look(at) -> None:
    looked(_events(1), NORA, at, ["reason"])
    sealing.seal(at)


LAST_DAY = datetime(2031, 12, 31, 22, 59, tzinfo=UTC)  # a minute before the end of 2031 in Brussels
OVER = datetime(2031, 12, 31, 23, 0, tzinfo=UTC)


@pytest.mark.rule("D-05")
def test_looks_go_five_years_after_the_end_of_their_year_and_the_record_still_holds():
    _look(AT)
    _look(datetime(2026, 12, 31, 22, 30, tzinfo=UTC))  # half past eleven in the evening, Brussels
    _look(datetime(2027, 1, 1, 9, tzinfo=UTC))
    assert forget_looks(LAST_DAY) == 0
    assert forget_looks(OVER) == 2
    assert [look.at.year for look in Look.objects.all()] == [2027]
    told = Event.objects.latest("pk")
    assert (told.code, told.params["number"]) == ("audit.retained", 2)
    sealing.seal(OVER)
    assert verify(sealing.exported()) == []
    assert forget_looks(OVER + timedelta(minutes=1)) == 0


@pytest.mark.rule("D-05")
def test_a_look_that_disappears_without_its_term_being_over_is_noticed():
    _look(AT)
    _look(datetime(2027, 1, 1, 9, tzinfo=UTC))
    forget_looks(OVER)
    with way_round():
        Look.objects.all().delete()
    assert [fault.code for fault in verify(sealing.exported())] == ["audit.seal_broken"]


@pytest.mark.rule("D-05")
def test_unsealed_looks_wait():
    looked(_events(1), NORA, AT, ["reason"])
    assert kept_since(OVER) > AT and forget_looks(OVER) == 0 and Look.objects.count() == 1
