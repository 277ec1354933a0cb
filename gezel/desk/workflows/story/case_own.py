"""Chapter: one participant with a key to their own place, what she wrote and allowed there, and two questionnaires (C-14, C-19, C-21)."""

from __future__ import annotations

from typing import Any

from gezel.audit import looked
from gezel.casework.models import Case, Instrument, OwnKey
from gezel.casework.rules import sight
from gezel.casework.words import COMPANION
from gezel.casework.words import own as words
from gezel.casework.words.measurement import HANDED, OWN
from gezel.casework.workflows import measurement, own_sharing, own_words, voices
from gezel.casework.workflows.own_keys import code_print, give_key
from gezel.kernel.actor import Actor
from gezel.kernel.tokens import hash_of
from gezel.organisations.models import Partnership

from .case_referral import cases_by_name, companion_of
from .stage import Stage, texts

FILE = "case_own"


def own_place(stage: Stage, partnership: Partnership) -> None:
    """The key, the looks, the words, the voice, the sharing and the measurements of one participant."""
    plot = texts(FILE)
    case = cases_by_name(partnership)[plot["name"]]
    companion = companion_of(plot["name"])
    _key(stage, case, companion, plot["key"])
    _looks(stage, case, plot["looks"])
    herself = Actor(name=case.name, language=plot["language"])
    for row in plot["measurements"]:
        _measure(stage, case, companion if row["hand"] == HANDED else "", row, herself)
    _words(stage, case, herself, plot["words"])
    with stage.moment(plot["read"], 16) as at:
        own_words.read_all(case.pk, stage.actor(companion), at)
    _disagree(stage, case, herself, plot["disagrees"])
    for level, row in plot["voice"].items():
        with stage.moment(row["day"], 20) as at:
            voices.speak(case.pk, level, row["answers"], herself, at)
    row = plot["stopped"]
    with stage.moment(row["day"], 21) as at:
        own_sharing.withdraw_own(case.pk, stage.organisations[row["organisation"]].pk, row["purpose"], herself, at)


def _key(stage: Stage, case: Case, companion: str, row: dict[str, Any]) -> None:
    """A key like any other, but with the link and the code that the practice page shows to everyone."""
    with stage.moment(row["day"], 11) as at:
        key = give_key(case.pk, stage.actor(companion), at).key
    kept = hash_of(row["token"])
    OwnKey.objects.filter(pk=key.pk).update(token_hash=kept, code_print=code_print(row["code"], kept))


def _looks(stage: Stage, case: Case, rows: list[list[Any]]) -> None:
    """Who read in the file in the weeks before."""
    for day, hour, who, *parts in rows:
        with stage.moment(day, hour) as at:
            looked([case], stage.actor(who), at, [getattr(sight, part) for part in parts])


def _measure(stage: Stage, case: Case, companion: str, row: dict[str, Any], herself: Actor) -> None:
    with stage.moment(row["day"], 15) as at:
        instrument = Instrument.objects.get(partnership=case.partnership, retired_at=None)
        by = stage.actor(companion) if companion else herself
        made = measurement.begin(case.pk, instrument.pk, HANDED if companion else OWN, by, at)
        items = [item["code"] for item in instrument.content["items"]]
        for item, value in zip(items, row["answers"], strict=True):
            measurement.answer(made.pk, item, value, at)
        measurement.finish(made.pk, by, at)


def _words(stage: Stage, case: Case, herself: Actor, rows: list[list[Any]]) -> None:
    for day, said in rows:
        with stage.moment(day, 19) as at:
            own_words.put(case.pk, words.ADDED, said, "", "", herself, at)


def _disagree(stage: Stage, case: Case, herself: Actor, row: dict[str, Any]) -> None:
    """Beside who goes along with her: how that came about was otherwise in her eyes."""
    role = case.roles.filter(kind=COMPANION).order_by("from_on", "pk").first()
    assert role is not None  # she has had a companion from the chapter before
    with stage.moment(row["day"], 19) as at:
        own_words.put(case.pk, words.DISAGREES, row["said"], f"role:{role.pk}", row["title"], herself, at)
