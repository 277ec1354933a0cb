"""Who may prepare, adapt and release decisions, and plan the pitch: buttons and workflows ask the same (F-18, F-19, F-28)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Area
from ..queries.decision_access import has_conflict_in
from ..queries.decision_round import RoundState, late_pitchers
from ..queries.reply_access import open_replies
from ..rules.decisions import may_be_released
from ..rules.reply import final_may_go
from .area import may_work_on


@rule("F-19", decides)
@rule("F-28", decides)
def may_prepare(actor: Actor, area: Area, round: int, at: datetime) -> Verdict:
    """The area desk, VDAB included, writes the mails; not who has a conflict of interest on a candidate of the area."""
    return first_no(may_work_on(actor, area), _reads_jury_texts(actor, area, at), _open(area, round, at))


@rule("F-19", decides)
def may_release(actor: Actor, state: RoundState, at: datetime) -> Verdict:
    """Only the local governments of the area release, and only a round that is whole."""
    return first_no(
        may_prepare(actor, state.area, state.round, at),
        speaks_for_local(actor, state.area),
        waits_for_replies(state.area, state.round),
        _whole(state),
    )


@rule("F-22", decides)
def waits_for_replies(area: Area, round: int) -> Verdict:
    """The final decisions wait while a reply on round 1 is open, when the call says so."""
    if round == words.PAPER:
        return YES
    names = [r.decision.candidacy.organisation.name for r in open_replies(area.pk, words.PAPER)]
    return final_may_go(names, area.call_version.settings.numbers.replies_block_final)


@rule("F-19", decides)
def speaks_for_local(actor: Actor, area: Area) -> Verdict:
    """A decision goes out on behalf of the local governments: one of their people lets it go, VDAB does not."""
    local = area.parties.filter(organisation_id=actor.organisation_id, side=words.LOCAL, until_on__isnull=True)
    return YES if local.exists() else no("formation.release_local_only", area=area.name)


def may_follow_up(actor: Actor, area: Area, at: datetime) -> Verdict:
    """After release the desk sends again what came back and corrects a receipt."""
    return first_no(may_work_on(actor, area), _reads_jury_texts(actor, area, at))


@rule("F-18", decides)
def may_plan(actor: Actor, area: Area, at: datetime) -> Verdict:
    """The area desk gives, moves and takes back slots until the matching is decided, and for who was invited on a reply after that."""
    decided = no("formation.pitch_after_decision") if area.decided_at and not late_pitchers(area) else YES
    return first_no(may_follow_up(actor, area, at), decided)


@rule("F-13", decides)
@rule("D-07", decides)
def _reads_jury_texts(actor: Actor, area: Area, at: datetime) -> Verdict:
    return first_no(
        YES if actor.second_factor else no("formation.decision_second_factor"),
        no("formation.decision_conflict") if has_conflict_in(actor, area, at) else YES,
    )


def _open(area: Area, round: int, at: datetime) -> Verdict:
    if area.deadline_at is None or at < area.deadline_at:
        return no("formation.decision_before_deadline")
    if round == words.PITCH and area.round1_released_at is None:
        return no("formation.decision_round1_first")
    released = area.round1_released_at
    if round == words.PITCH:
        released = None if late_pitchers(area) else area.decided_at
    return no("formation.decision_already_released") if released else YES


@rule("F-19", decides)
def _whole(state: RoundState) -> Verdict:
    unsent = [line for line in state.lines if line.closing and not (line.first and line.first.sent_at)]
    names = ", ".join(line.candidacy.organisation.name for line in unsent)
    first = no("formation.decision_first_mail_unsent", names=names) if unsent else YES
    return first_no(may_be_released(line.told for line in state.lines), first)
