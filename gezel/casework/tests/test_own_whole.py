"""The file a participant reads and takes along is whole: every row that hangs on them, and every word in it (C-19)."""

import ast
import inspect
import re
import textwrap
from types import FunctionType

import pytest
from django.apps import apps
from django.db.models import Model
from django.urls import reverse

from gezel.audit.fields import EncryptedField
from gezel.casework.models import Case, FirstCall, Group, GroupDate, GroupSeat, Participant
from gezel.casework.models.group import GroupAttendance
from gezel.casework.queries.own_file import SECTIONS, file_of
from gezel.casework.queries.own_take import codebook, data_of, paper_of
from gezel.kernel import texts
from tests import cast

from .case_world import with_case
from .test_own_french import names_in

# Rows that hang on a participant and stand in no section of their own, and why.
NOT_THERE = {
    "Star": "its values are the rows of the section stars",
    "SearchWord": "the words of the name once more, for finding it",
    "OwnKey": "the key to this very file; neither link nor code can be read back",
    "CaseDraft": "unsent words of a worker, gone when they are sent",
    "KeptApart": "that somebody else is not the same person; names another",
    "DemandMove": "earlier states of a question; as it stands it is in the file",
    "CaseActionMove": "earlier states of a step; as it stands it is in the file",
    "Measurement": "its answers are the rows of the section measured, each with the name, version and day of the questionnaire",
    "EntryVersion": "drafts of a step or advice while it was being written",
}
# Sealed words that stay out, and why.
KEPT_OUT = {
    "Safety.danger": "why telling is dangerous",
    "Glass.danger": "why telling is dangerous",
    "Referral.referrer_phone": "of the referrer, somebody else",
    "Referral.referrer_email": "of the referrer, somebody else",
    "SharedLine.title": "names the entry it was copied from; its words are in the file",
    "Participant.number": "that it is kept stands in the file; the number itself is on their identity card",
}


def belongs(model, seen=()):
    """Whether rows of this model hang on a case or a participant, straight or by another row."""
    ours = [
        f.related_model for f in model._meta.concrete_fields if f.is_relation and f.related_model not in (None, model)
    ]
    ours = [one for one in ours if one._meta.app_label == "casework" and one not in seen]
    return any(one in (Case, Participant) or belongs(one, (*seen, model)) for one in ours)


def functions_of(section):
    """The function that reads a section and what it calls in its own module."""
    todo, found = [section.read], []
    while todo:
        one = todo.pop()
        if one in found:
            continue
        found.append(one)
        named = (one.__globals__.get(name) for name in names_in(one.__code__))
        todo += [f for f in named if isinstance(f, FunctionType) and f.__module__ == one.__module__]
    return found


def names_of(section):
    """Every name and every text that stands in those functions, and the fields of the section."""
    yield from section.fields
    for function in functions_of(section):
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(function))))):
            yield from (getattr(node, kind) for kind in ("id", "attr") if hasattr(node, kind))
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield from re.findall(r"\w+", node.value)


def read_by_sections():
    """Model → the names in the functions that read it, also through the name of a relation."""
    found = {}
    for section in SECTIONS:
        names = set(names_of(section))
        scope = {k: v for function in functions_of(section) for k, v in function.__globals__.items()}
        models = {scope[n] for n in names if isinstance(scope.get(n), type) and issubclass(scope[n], Model)} - {Case}
        more = {
            rel.related_model for m in models for rel in m._meta.related_objects if rel.get_accessor_name() in names
        }
        for model in models | more:
            found.setdefault(model, set()).update(names)
    return found


@pytest.mark.rule("C-19")
def test_every_row_that_hangs_on_a_participant_is_in_the_file_or_has_a_reason():
    theirs = {m for m in apps.get_app_config("casework").get_models() if belongs(m)}
    theirs -= {Case, Participant}
    assert len(theirs) > 40
    read = read_by_sections()
    missing = {m.__name__ for m in theirs if m not in read}
    assert missing == set(NOT_THERE), "give it a section, or say why not"


@pytest.mark.rule("C-19")
def test_every_sealed_word_of_those_rows_is_in_the_file_or_has_a_reason():
    read = read_by_sections()
    who = next(section for section in SECTIONS if section.code == "who")
    read[Participant] = {*names_of(who), *who.fields}
    silent = {
        f"{model.__name__}.{field.name}"
        for model, names in read.items()
        for field in model._meta.concrete_fields
        if isinstance(field, EncryptedField) and field.name not in names
    }
    known = set(KEPT_OUT) - {"Safety.danger", "Participant.number", "SharedLine.title", "Glass.danger"}
    assert silent - set(KEPT_OUT) == set(), "put these words in the file, or say why not"
    assert known <= silent


@pytest.mark.rule("C-19")
def test_the_codebook_names_every_field_and_word_in_three_languages():
    book = codebook()
    for section in book["sections"].values():
        for field in section["fields"].values():
            assert set(field["label"]) == {"nl", "en", "fr"}
            assert field.get("words", "casework.own_").startswith("casework.own_")
    for stem, words in book["words"].items():
        assert words, stem
        for code in words:
            assert texts.known()[f"{stem}{code}"].fr, f"{stem}{code}"


@pytest.mark.django_db
@pytest.mark.rule("C-17")
@pytest.mark.rule("C-19")
def test_groups_first_calls_and_the_life_domain_stand_in_the_file(at):
    world = with_case(at)
    an = cast.person("an")
    group = Group.objects.create(partnership=world.partnership, title="Samen koken", made_at=at, made_by=an)
    day = GroupDate.objects.create(group=group, starts_at=at, ends_at=at.replace(hour=at.hour + 1))
    GroupSeat.objects.create(group=group, case=world.case, from_on=at.date(), given_by=an)
    GroupAttendance.objects.create(date=day, case=world.case, status="present", at=at, by=an)
    other = world.more("Bilal Wachters")
    GroupSeat.objects.create(group=group, case=other, from_on=at.date(), given_by=an)
    FirstCall.objects.create(case=world.case, outcome="missed", note="voicemail ingesproken", at=at, by=an)
    data = data_of(world.case, at)["sections"]
    assert [(row["id"].split(":")[0], row["group"]) for row in data["groups"]] == [
        ("seat", "Samen koken"),
        ("attendance", "Samen koken"),
    ]
    assert data["groups"][1]["was"] == "present"
    assert data["calls"][0]["call"] == "missed" and data["calls"][0]["note"] == "voicemail ingesproken"
    paper = str(paper_of(world.case, "fr", at).blocks)
    assert "oui, j’y étais" in paper and "personne joint" in paper and "Bilal" not in paper
    for _, entries in file_of(world.case, at):
        assert len({entry.about for entry in entries}) == len(entries), "each entry has its own name"


@pytest.mark.django_db
@pytest.mark.rule("C-19")
def test_every_section_opens_in_french(client, at):
    from gezel.casework.workflows.own_keys import give_key

    world = with_case(at)
    world.case.participant.language = "fr"
    world.case.participant.save()
    key = give_key(world.case.pk, world.actor("an"), at)
    client.post_form(reverse("casework:own_door", args=[key.token]), {"code": key.code})
    for section in SECTIONS:
        answer = client.get(reverse("casework:own_section", args=[section.code]))
        assert (
            answer.status_code == 200
            and texts.say(f"casework.own_section_{section.code}", "fr") in answer.content.decode()
        )
