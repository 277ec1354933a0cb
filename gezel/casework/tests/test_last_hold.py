"""What the database refuses whatever the code does: one wrong row for each rule that stands in it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, models, transaction

from gezel.casework.models import (
    Around,
    Case,
    CaseRole,
    CombinedTrack,
    Conference,
    Demand,
    DirectoryEntry,
    Entry,
    FollowUp,
    Glass,
    Group,
    GroupAttendance,
    GroupDate,
    Instrument,
    NumberGround,
    OwnWord,
    Participant,
    Safety,
    Star,
    StarValue,
    StatutoryTask,
    Voice,
)
from gezel.kernel.clock import day_of
from tests import cast

from .case_world import CaseWorld
from .closing_world import closed
from .conference_world import around

# Constraint → model, what is wrong with the row, and what it would be without that.
WRONG = {
    "case_commits_after_talk": (Case, {"talked_at": None}, {}),
    "case_talks_after_meeting": (Case, {"met_at": None}, {}),
    "case_one_companion_at_a_time": (CaseRole, {"kind": "companion"}, {"kind": "involved"}),
    "star_one_to_five": (StarValue, {"value": 6}, {"value": 5}),
    "entry_is_somebodys": (Entry, {"whose": ""}, {"whose": "preparer"}),
    "conference_end_plans_follow_up": (Conference, {"ended_at": "at"}, {}),
    "conference_shared_when_known": (Conference, {"called_at": "at"}, {}),
    "instrument_version_once": (Instrument, {"version": 1}, {"version": 2}),
    "combined_with_somebody": (CombinedTrack, {"with_whom": ""}, {"with_whom": "VDAB"}),
    "around_place": (Around, {"ring": 4}, {"ring": 3}),
    "group_attendance_status": (GroupAttendance, {"status": "late"}, {"status": "present"}),
    "follow_up_answer_has_situation": (FollowUp, {"answer": "answered"}, {"answer": "not_reached"}),
    "own_word_beside_an_entry": (OwnWord, {"about": ""}, {"about": "contact:1"}),
    "statutory_once": (StatutoryTask, {"until_on": None}, {"until_on": "day"}),
    "voice_without_name_beyond_own_track": (Voice, {"level": "group"}, {"level": "track"}),
    "directory_named": (DirectoryEntry, {"name": ""}, {"name": "CAW"}),
    "number_needs_authorisation": (Participant, {"number_ground": ""}, {"number_ground": "KB 1"}),
    "number_ground_has_reference": (NumberGround, {"reference": ""}, {"reference": "KB 1"}),
    "glass_has_reason": (Glass, {"reason": ""}, {"reason": "Er is brand."}),
    "safety_expires": (Safety, {"until_on": "day"}, {"until_on": "tomorrow"}),
}
UNIQUE = (
    "case_one_companion_at_a_time",
    "instrument_version_once",
    "statutory_once",
)  # SQLite names their columns only


def standing(world: CaseWorld, one: Conference) -> dict[type[models.Model], models.Model | dict]:
    """Per model the row that is changed, or else the fields of a new row."""
    case, at, day = world.case, world.at, day_of(world.at)
    an, griet = cast.person("an").pk, cast.person("griet").pk
    arktos, pship = cast.organisation("arktos").pk, world.partnership
    group = Group.objects.create(partnership=pship, title="Tuin", made_at=at, made_by_id=an)
    date = GroupDate.objects.create(group=group, starts_at=at, ends_at=at + timedelta(hours=1))
    instrument = {"partnership": pship, "code": "eigen", "content": {}, "added_at": at}
    Instrument.objects.create(version=1, **instrument)
    asked = Demand.objects.create(case=case, label="value", text="Rust", said_by="participant", opened_at=at)
    star = Star.objects.create(case=case, hand="participant", at=at)
    task = {"case": case, "person_id": griet, "organisation_id": arktos, "from_on": day, "made_at": at, "by_id": an}
    StatutoryTask.objects.create(**task)
    wim = {"person_id": cast.person("wim").pk, "organisation_id": cast.organisation("compaan").pk}
    here, noted = {"case": case, "at": at}, {"noted_at": at, "noted_by_id": an}
    left = closed(world, world.more("Bo Anders"), asked=False)
    return {
        Case: case,
        CaseRole: {"case": case, **wim, "from_on": day, "given_at": at},
        Conference: one,
        StarValue: {"star": star, "demand": asked},
        Entry: {"conference": one, "kind": "advice", "text": "Vraag het.", "saved_at": at},
        Instrument: instrument,
        CombinedTrack: {"case": case, "kind": "vdab", "what": "x", "complements": "y", "from_on": day, **noted},
        Around: {"case": case, "thread": "t", "kind": "family", "name": "Zus", "from_on": day, **noted},
        GroupAttendance: {"date": date, **here, "by_id": an},
        FollowUp: left.follow_ups.get(moment="short"),
        OwnWord: {**here, "kind": "beside", "said": "Zo was het niet."},
        StatutoryTask: task,
        Voice: {"partnership": pship, **here, "question": "heard", "answer": 3, "month": day, "mark": b"m"},
        DirectoryEntry: {"partnership": pship, "kind": "actor", "checked_on": day, "checked_by_id": an},
        Participant: {"partnership": pship, "given_name": "Bo", "number": "85073003328", "made_at": at},
        NumberGround: {"organisation_id": arktos, "from_on": day, "set_at": at, "set_by_id": an},
        Glass: {**here, "person_id": an, "organisation_id": arktos, "until_at": at + timedelta(hours=1)},
        Safety: {"case": case, "text": "De hond bijt.", "seen_on": day, "made_at": at, "by_id": an},
    }


def refusal(model: type[models.Model], stands: models.Model | dict, more: dict) -> str:
    """What the database says of a new row, or of a changed one; empty when it would keep it."""
    try:
        with transaction.atomic():
            if isinstance(stands, dict):
                model.objects.create(**stands, **more)
            else:
                model.objects.filter(pk=stands.pk).update(**more)
            transaction.set_rollback(True)
    except IntegrityError as error:
        return str(error)
    return ""


@pytest.mark.rule("C-03")
@pytest.mark.rule("C-04")
@pytest.mark.rule("C-08")
@pytest.mark.rule("C-13")
@pytest.mark.rule("C-14")
@pytest.mark.rule("C-15")
@pytest.mark.rule("C-16")
@pytest.mark.rule("C-17")
@pytest.mark.rule("C-18")
@pytest.mark.rule("C-19")
@pytest.mark.rule("C-20")
@pytest.mark.rule("C-21")
@pytest.mark.rule("C-23")
@pytest.mark.rule("D-06")
@pytest.mark.rule("D-08")
@pytest.mark.django_db
def test_the_database_refuses_each_wrong_row_and_keeps_its_neighbour(at):
    here = around(at, seated=False)
    rows = standing(here.world, here.one)
    words = {"at": at, "day": day_of(at), "tomorrow": day_of(at) + timedelta(days=1)}
    dated = lambda fields: {field: words.get(value, value) for field, value in fields.items()}  # noqa: E731
    for name, (model, wrong, right) in WRONG.items():
        said = refusal(model, rows[model], dated(wrong))
        assert name in said or (name in UNIQUE and "unique" in said.lower()), f"{name}: {said}"
        assert not right or refusal(model, rows[model], dated(right)) == "", name
