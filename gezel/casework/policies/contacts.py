"""Who may write a contact down, keep a note confidential, and correct one (C-11, D-08)."""

from __future__ import annotations

from datetime import datetime

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..models import Case, Contact
from ..rules.sight import CONFIDENTIAL, NOTES
from .sight import may_write, sight_of


@rule("C-11", decides)
def may_note(actor: Actor, case: Case | None, at: datetime) -> Verdict:
    """Who goes along with the participant now. An unknown case and one that is not theirs any more answer alike."""
    sight = sight_of(actor, case, at) if case else None
    if case is None or not sight:
        return no("casework.note_not_yours")
    return may_write(sight, case)


@rule("D-08", decides)
def may_keep_confidential(actor: Actor, case: Case, at: datetime) -> Verdict:
    """Only who is bound by professional secrecy, and goes along, keeps a note to those bound."""
    return YES if CONFIDENTIAL in sight_of(actor, case, at) else no("casework.confidential_not_bound")


@rule("C-11", decides)
def may_correct(actor: Actor, contact: Contact, at: datetime) -> Verdict:
    """Who wrote it corrects it, while they may still write in the file and read the note."""
    sight = sight_of(actor, contact.case, at)
    if contact.author_id != actor.person_id:
        return no("casework.correct_own")
    if NOTES not in sight or (contact.confidential and CONFIDENTIAL not in sight):
        return no("casework.note_not_yours")
    return may_write(sight, contact.case)
