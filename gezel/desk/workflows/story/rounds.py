"""Chapter 6: decisions are written, read and released; candidates pitch, and the area moves on to step 4."""

from __future__ import annotations

from datetime import timedelta

from gezel.formation import words
from gezel.formation.models import Area, Decision, PitchMoment
from gezel.formation.workflows import decision, pitch

from .jury import decide, of
from .stage import Stage, texts


def release_first(stage: Stage, area: Area) -> None:
    """Round 1: the desk writes the mails, gives the slots, reads everything and lets it go."""
    plot = texts("jury")[area.name]
    with stage.moment(plot["released"][words.PAPER] - 1, 15) as at:
        by = stage.actor(plot["by"])
        decision.prepare(area.pk, words.PAPER, by, at)
        moment = PitchMoment.objects.filter(area=area, removed_at__isnull=True).earliest("starts_at")
        length = timedelta(minutes=moment.slot_minutes)
        for key, nth in plot["slots"].items():
            pitch.give(of(area, stage, key).pk, moment.pk, moment.starts_at + nth * length, by, at)
    _read_and_release(stage, area, words.PAPER)


def finish(stage: Stage, area: Area) -> None:
    """Round 2: the jury decides after the pitches and the desk releases; the area is in step 4."""
    plot = texts("jury")[area.name]
    decide(stage, area, words.PITCH)
    with stage.moment(plot["released"][words.PITCH] - 1, 15) as at:
        decision.prepare(area.pk, words.PITCH, stage.actor(plot["by"]), at)
    _read_and_release(stage, area, words.PITCH)


def _read_and_release(stage: Stage, area: Area, round: int) -> None:
    plot = texts("jury")[area.name]
    waiting = Decision.objects.filter(candidacy__area=area, released_at__isnull=True, voided_at__isnull=True)
    with stage.moment(plot["released"][round], 9) as at:
        by = stage.actor(plot["by"])
        for row in waiting.select_related("mail"):
            decision.mark_read(row.pk, row.mail.version, by, at)
        decision.release(area.pk, round, by, at)
