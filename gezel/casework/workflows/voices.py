"""Three taps of voice: on the own track with a name, on the group and the project without one (C-21)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.audit.crypto import blind_index
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require

from ..models import Voice
from ..words import own as words
from .cases import take


@rule("C-21", decides)
@transaction.atomic
def speak(case_id: int, level: str, answers: Mapping[str, int], by: Actor, at: datetime) -> int:
    """Keep what was answered; returns how many answers. Of the own track one per month, of group and project the last one counts.

    Of the group and the project nothing points to the case: only a keyed fingerprint of case and level keeps one from counting
    twice, and the record of the house says nothing of it.
    """
    case = take(case_id)
    require(_answered(level, answers))
    month, own = day_of(at).replace(day=1), level == words.TRACK
    mark = blind_index(f"{case.key}|{level}|{month if own else ''}", "casework.voice")
    for question, answer in answers.items():
        Voice.objects.update_or_create(
            mark=mark,
            question=question,
            defaults={
                "partnership": case.partnership,
                "case": case if own else None,
                "level": level,
                "answer": answer,
                "month": month,
                "at": at if own else None,
            },
        )
    if own:
        record("casework.own_voice", case, by, at)
    return len(answers)


def _answered(level: str, answers: Mapping[str, int]) -> Verdict:
    known = words.QUESTIONS.get(level, ())
    if not answers or any(q not in known or a not in words.ANSWERS for q, a in answers.items()):
        return no("casework.own_tap_one")
    return YES
