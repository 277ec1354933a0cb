"""Where a jury stands: who sits, who declared what, who handed in, what is decided. Facts for gates and pages alike.

Nothing here looks at who asks: workflows use it whole, pages only after ``queries.jury_access``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Area, Candidacy, ConflictDeclaration, Deliberation, HandIn, Juror, PitchSlot, RoundOutcome
from ..rules.jury import Member, jury_ready, scoring_may_open, sitting
from ..rules.voting import may_pitch
from .jury_access import before_jury


@dataclass(frozen=True)
class JuryFacts:
    """The jury of an area with every declaration on the candidacies before it. ``declared``: candidacy → juror → conflict."""

    area: Area
    jurors: tuple[Juror, ...]
    declared: Mapping[int, Mapping[int, bool]]
    candidacy_ids: tuple[int, ...]

    @cached_property
    def minimum(self) -> int:
        """How many matchmakers the call asks for; the rulebook's three by default."""
        return self.area.call_version.settings.numbers.jurors_min

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """Who accepted and did not leave: only they are the jury."""
        return tuple(member_of(juror) for juror in self.jurors if juror.accepted_at and not juror.ended_at)

    def conflicts(self, candidacy_id: int) -> Mapping[int, bool]:
        """What each juror declared on a candidacy; a juror who is absent has not declared."""
        return self.declared.get(candidacy_id, {})

    def sitting(self, candidacy_id: int) -> tuple[Member, ...]:
        """Who judges a candidacy: members that declared to be free of conflict on it."""
        return sitting(self.members, self.conflicts(candidacy_id))

    def sitting_ids(self, candidacy_id: int) -> frozenset[int]:
        """The ids of who judges a candidacy."""
        return frozenset(member.juror_id for member in self.sitting(candidacy_id))

    def chairing_ids(self, candidacy_id: int) -> frozenset[int]:
        """Who may act as chair on a candidacy: the chair, or any sitting juror when the chair has a conflict on it."""
        seats = self.sitting(candidacy_id)
        return frozenset(m.juror_id for m in seats if m.chair) or frozenset(m.juror_id for m in seats)

    @rule("F-13", decides)
    def undeclared(self) -> tuple[Member, ...]:
        """Members who have not yet said of every candidate whether they have a conflict."""
        return tuple(
            m for m in self.members if any(m.juror_id not in self.conflicts(each) for each in self.candidacy_ids)
        )

    @rule("F-13", decides)
    def may_score(self, candidacy_id: int) -> Verdict:
        """Whether scores count on this candidacy: jury ready, everyone declared on all candidates, complete after recusals."""
        silent = ", ".join(sorted(member.name for member in self.undeclared()))
        return first_no(
            jury_ready(self.members, self.minimum),
            no("formation.jury_undeclared", names=silent) if silent else YES,
            scoring_may_open(self.members, self.conflicts(candidacy_id), self.minimum),
        )


def member_of(juror: Juror) -> Member:
    """A juror as the rules need one."""
    return Member(
        juror.pk, juror.name, juror.bench, juror.expertise, juror.trained_at is not None, juror.chair_since is not None
    )


def jury_facts(area: Area, at: datetime) -> JuryFacts:
    """The facts of one jury: three queries, whatever the number of candidacies."""
    jurors = tuple(Juror.objects.filter(area=area).select_related("organisation").order_by("bench", "name"))
    rows = ConflictDeclaration.objects.filter(juror__area=area, standing=True)
    declared: dict[int, dict[int, bool]] = defaultdict(dict)
    for candidacy_id, juror_id, conflict in rows.values_list("candidacy_id", "juror_id", "conflict"):
        declared[candidacy_id][juror_id] = conflict
    ids = tuple(before_jury(at).filter(area=area).order_by("organisation__name").values_list("pk", flat=True))
    return JuryFacts(area, jurors, declared, ids)


@dataclass(frozen=True)
class RoundFacts:
    """The jury's work on one candidacy in one round."""

    candidacy: Candidacy
    round: int
    jury: JuryFacts
    handed_in: frozenset[int]
    deliberation: Deliberation | None
    outcome: RoundOutcome | None
    open: Verdict

    @property
    def state(self) -> str:
        """``closed``, ``scoring``, ``deliberating``, ``proposed`` or ``final``."""
        if self.outcome:
            return words.FINAL if self.outcome.final_at else words.PROPOSED
        if self.deliberation:
            return words.DELIBERATING
        return words.SCORING if self.open else words.CLOSED

    @property
    def sitting_ids(self) -> frozenset[int]:
        """Who judges this candidacy."""
        return self.jury.sitting_ids(self.candidacy.pk)


def round_facts(candidacy: Candidacy, round: int, at: datetime) -> RoundFacts:
    """The facts of one candidacy in one round (at most eight queries); ``candidacy.area`` is read through."""
    rows = {"candidacy": candidacy, "round": round}
    return RoundFacts(
        candidacy=candidacy,
        round=round,
        jury=jury_facts(candidacy.area, at),
        handed_in=frozenset(HandIn.objects.filter(**rows).values_list("juror_id", flat=True)),
        deliberation=Deliberation.objects.filter(**rows).first(),
        outcome=RoundOutcome.objects.filter(**rows, replaced_at__isnull=True).first(),
        open=round_open(candidacy, round, at),
    )


@rule("F-17", decides)
def round_open(candidacy: Candidacy, round: int, at: datetime) -> Verdict:
    """Whether a round is open for a candidate: round 1 after the deadline; round 2 for those invited, once round 1 is released
    and their pitch has begun."""
    area = candidacy.area
    if not candidacy.stands or area.deadline_at is None or at < area.deadline_at:
        return no("formation.jury_not_before_deadline", deadline=area.deadline_at)
    if round == words.PAPER:
        return YES
    first = RoundOutcome.objects.filter(candidacy=candidacy, round=words.PAPER, final_at__isnull=False)
    invited = first.select_related("reversal").first()
    if not (allowed := may_pitch(invited.leads_to if invited else None)):
        return allowed
    if area.round1_released_at is None or area.round1_released_at > at:
        return no("formation.jury_round1_not_released")
    slot = PitchSlot.objects.filter(candidacy=candidacy, cancelled_at__isnull=True).first()
    if slot is None:
        return no("formation.jury_no_pitch_slot")
    return YES if slot.starts_at <= at else no("formation.jury_pitch_not_yet", starts=slot.starts_at)
