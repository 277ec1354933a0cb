"""Recording: only in a transaction, only with a sentence, and never to be changed afterwards."""

from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.transaction import TransactionManagementError

from gezel.audit import looked, record
from gezel.audit.models import Event, Look, LookThing
from gezel.audit.queries.history import events_of, history
from gezel.audit.queries.looks import looks_at
from gezel.audit.workflows.retention import way_round
from gezel.kernel import texts
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.texts import Text

AT = datetime(2026, 3, 29, 0, 59, 59, 123456, tzinfo=UTC)
NORA = Actor(person_id=7, name="Nora Peeters", organisation_id=3, organisation_name="Stad Lokeren")
texts.register("audittest", {"audittest.moved": Text("{who} verplaatste het naar {day}.", "{who} moved it to {day}.")})


def _thing() -> Event:
    return record("audit.retained", None, SYSTEM, AT)


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_refused():
    with pytest.raises(TransactionManagementError):
        record("audit.retained", None, NORA, AT)
    assert not Event.objects.exists()


@pytest.mark.django_db
def test_an_event_without_a_sentence_is_refused():
    with pytest.raises(ValueError, match="no sentence"):
        record("audit.no_such_thing", None, NORA, AT)


@pytest.mark.django_db
def test_an_event_keeps_who_for_whom_and_the_days_in_its_parameters():
    thing = _thing()
    record("audittest.moved", thing, NORA, AT, reason="uitstel", day=date(2026, 4, 1))
    event = events_of(thing).get()
    assert (event.person_id, event.organisation_id, event.thing_kind, event.reason) == (7, 3, "audit.event", "uitstel")
    assert event.at == AT
    assert event.sentence() == "Nora Peeters verplaatste het naar woensdag 1 april 2026."
    assert event.sentence("en") == "Nora Peeters moved it to Wednesday 1 April 2026."


@pytest.mark.django_db
def test_a_history_is_newest_first_and_can_leave_codes_out(django_assert_num_queries):
    thing = _thing()
    for day in (1, 2, 3):
        record("audittest.moved", thing, NORA, AT, day=date(2026, 4, day))
    record("audit.retained", thing, NORA, AT)
    with django_assert_num_queries(1):
        lines = history([thing], hide=["audit.retained"])
    assert [line.sentence.split()[-3] for line in lines] == ["3", "2", "1"]
    assert lines[0].organisation == "Stad Lokeren"


@pytest.mark.django_db
def test_a_look_is_one_row_per_kind_with_ids_and_field_names_only():
    things = [_thing(), _thing()]
    looked([*things, things[0]], NORA, AT, ["reason", "code", "code"])
    look = Look.objects.get()
    assert look.thing_ids == sorted(str(t.pk) for t in things)
    assert look.fields == ["code", "reason"]


@pytest.mark.django_db
@pytest.mark.parametrize("spoil", [lambda rows: rows.update(reason="anders"), lambda rows: rows.delete()])
def test_the_database_itself_refuses_to_change_or_remove_an_event(spoil):
    _thing()
    with pytest.raises(DatabaseError), transaction.atomic():
        spoil(Event.objects.all())
    assert Event.objects.filter(reason="").count() == 1


@pytest.mark.django_db
def test_retention_has_one_named_way_round_that_closes_behind_it():
    _thing()
    with way_round():
        Event.objects.all().delete()
    assert not Event.objects.exists()
    _thing()
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.all().delete()


@pytest.mark.django_db
def test_a_way_round_that_fails_leaves_the_door_shut():
    _thing()
    with pytest.raises(RuntimeError), way_round():
        raise RuntimeError
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM audit_event")


@pytest.mark.rule("D-04")
@pytest.mark.django_db
def test_the_looks_at_one_thing_are_found_newest_first_without_those_at_others(django_assert_num_queries):
    mine, other = _thing(), _thing()
    looked([mine, other], NORA, AT, ["code"])
    looked([other], NORA, AT, ["reason"])
    looked([mine], NORA, AT.replace(hour=5), ["reason"])
    with django_assert_num_queries(1):
        found = [look.fields for look in looks_at(mine)]
    assert found == [["reason"], ["code"]]


@pytest.mark.rule("D-04")
@pytest.mark.django_db
def test_what_a_look_saw_cannot_be_taken_away_from_it():
    looked([_thing()], NORA, AT, ["code"])
    with pytest.raises(DatabaseError), transaction.atomic():
        LookThing.objects.all().delete()
    assert LookThing.objects.count() == 1
