"""Conflicts of interest: declared per candidate before any text opens, found later, or withdrawn as a mistake (F-13)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Membership

from ..models import BenchVote, Candidacy, ConflictDeclaration, Deliberation, HandIn, Juror, RoundOutcome, Score
from ..policies.jury import may_compose, may_declare
from ..queries.jury_access import before_jury, known_by
from .jury import take_seat
from .jury_round import reopen_facts

Answers = Mapping[int, tuple[bool, str]]


@transaction.atomic
def declare(juror_id: int, answers: Answers, by: Actor, at: datetime) -> list[ConflictDeclaration]:
    """A juror's word on every candidate not yet declared on: candidacy → (conflict, explanation). All at once or none.

    Candidates already declared on are left as they are; a conflict that shows later is ``found_later``.
    """
    juror = take_seat(juror_id)
    require(may_declare(by, juror, at))
    open_ids = set(undeclared_ids(juror, at))
    require(YES if open_ids <= set(answers) else no("formation.jury_declare_all", left=len(open_ids - set(answers))))
    require(_explained({each: answers[each] for each in open_ids}))
    require(_not_of_ones_own(juror, [each for each in open_ids if not answers[each][0]], at))
    rows = [
        ConflictDeclaration.objects.create(
            juror=juror,
            candidacy_id=each,
            conflict=answers[each][0],
            explanation=answers[each][1].strip(),
            at=at,
            by_id=by.person_id,
        )
        for each in sorted(open_ids)
    ]
    if rows:
        record("formation.jury_declared", juror, by, at, area=juror.area.name)
    reopen_facts(juror.area, at)
    return rows


@transaction.atomic
def found_later(juror_id: int, candidacy_id: int, explanation: str, by: Actor, at: datetime) -> ConflictDeclaration:
    """A conflict that came to light after declaring: by the juror or the area desk. Voids the scores of this juror on this
    candidate (they stay kept) and sends a pending outcome back to deliberation; what is final stays final.
    """
    juror = take_seat(juror_id)
    require(may_report(juror, by, at))
    known = before_jury(at) if juror.person_id == by.person_id else known_by(by, at)
    candidacy = known.filter(pk=candidacy_id, area=juror.area).first()
    if candidacy is None:
        require(no("formation.jury_not_yours"))
        raise AssertionError
    require(_explained({candidacy_id: (True, explanation)}))
    standing = ConflictDeclaration.objects.filter(juror=juror, candidacy=candidacy, standing=True)
    if (before := standing.first()) and before.conflict:
        return before
    standing.update(standing=False)
    row = ConflictDeclaration.objects.create(
        juror=juror,
        candidacy=candidacy,
        conflict=True,
        explanation=explanation.strip(),
        found_later=HandIn.objects.filter(juror=juror, candidacy=candidacy).exists(),
        at=at,
        by_id=by.person_id,
    )
    _void(juror, candidacy, at)
    record("formation.jury_conflict_later", juror, by, at, reason=explanation.strip(), area=juror.area.name)
    reopen_facts(juror.area, at)
    return row


@transaction.atomic
def withdraw_conflict(juror_id: int, candidacy_id: int, reason: str, by: Actor, at: datetime) -> ConflictDeclaration:
    """The area desk puts right a conflict that was declared by mistake, with a reason; only before deliberation on it began."""
    juror = take_seat(juror_id)
    require(may_compose(by, juror.area))
    require(no("formation.jury_conflict_not_own") if juror.person_id == by.person_id else YES)
    require(YES if reason.strip() else no("formation.jury_reason_missing"))
    standing = ConflictDeclaration.objects.filter(juror=juror, candidacy_id=candidacy_id, standing=True, conflict=True)
    require(_not_of_ones_own(juror, [candidacy_id], at))
    begun = Deliberation.objects.filter(candidacy_id=candidacy_id).exists()
    require(YES if standing.exists() and not begun else no("formation.jury_conflict_stands"))
    standing.update(standing=False)
    row = ConflictDeclaration.objects.create(
        juror=juror, candidacy_id=candidacy_id, conflict=False, explanation=reason.strip(), at=at, by_id=by.person_id
    )
    record("formation.jury_conflict_withdrawn", juror, by, at, reason=reason.strip(), area=juror.area.name)
    return row


def may_report(juror: Juror, by: Actor, at: datetime) -> Verdict:
    """A conflict is reported by the juror (also after the seat ended) or by the area desk."""
    if juror.person_id == by.person_id:
        return YES if juror.ended_at else may_declare(by, juror, at)
    return may_compose(by, juror.area)


def undeclared_ids(juror: Juror, at: datetime) -> list[int]:
    """The candidacies on which a juror has not declared yet, by name of the organisation."""
    done = ConflictDeclaration.objects.filter(juror=juror, standing=True).values("candidacy_id")
    waiting = before_jury(at).filter(area=juror.area).exclude(pk__in=done)
    return list(waiting.order_by("organisation__name").values_list("pk", flat=True))


def _void(juror: Juror, candidacy: Candidacy, at: datetime) -> None:
    """Take this juror's scores and votes out of what counts; the rows stay. Finished rounds are left as they were decided."""
    final = RoundOutcome.objects.filter(candidacy=candidacy, final_at__isnull=False).values_list("round", flat=True)
    Score.objects.filter(juror=juror, candidacy=candidacy).exclude(round__in=final).update(standing=False)
    BenchVote.objects.filter(by=juror, candidacy=candidacy).exclude(round__in=final).update(standing=False)
    pending = RoundOutcome.objects.filter(candidacy=candidacy, final_at__isnull=True, replaced_at__isnull=True)
    pending.update(replaced_at=at)


@rule("F-13", decides)
def _not_of_ones_own(juror: Juror, candidacy_ids: Collection[int], at: datetime) -> Verdict:
    """Nobody is free of conflict on a candidate for which they act themselves, under whatever hat they sit."""
    own = Membership.objects.active_at(at).filter(person_id=juror.person_id or -1).values("organisation_id")
    rows = Candidacy.objects.filter(pk__in=candidacy_ids, organisation__in=own).order_by("organisation__name")
    names = ", ".join(rows.values_list("organisation__name", flat=True))
    return no("formation.jury_conflict_own_house", names=names) if names else YES


def _explained(answers: Answers) -> Verdict:
    """A conflict comes with a few words on what it is."""
    silent = any(conflict and not text.strip() for conflict, text in answers.values())
    return no("formation.jury_conflict_explained") if silent else YES
