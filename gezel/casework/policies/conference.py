"""Who prepares, reads and writes a case conference (C-13, D-08). Buttons and workflows ask the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from gezel.governance.policies.privacy_papers import may_share_participants
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations.models import Organisation, Partner, Person, acting_as

from .. import words as casework
from ..models import Case, Conference, Sharing
from ..rules.conference import line_open
from ..rules.sight import CONFERENCES, Sight
from .sight import may_see, may_write, sight_of


@dataclass(frozen=True, slots=True)
class Eye:
    """What a reader has to do with a conference: ``sight`` of the case, whether they are ``invited``, whether ``bound`` by secrecy."""

    sight: Sight
    invited: bool
    bound: bool

    @property
    def whole(self) -> bool:
        """Sees the preparation too, not only what is shared."""
        return CONFERENCES in self.sight

    def __bool__(self) -> bool:
        return self.whole or self.invited

    @rule("D-08", decides)
    def reads(self, bound_only: bool) -> bool:
        """Whether a shared line is read: who sees the conference whole chose it; others as they are bound."""
        return self.whole or line_open(bound_only, self.bound)


@rule("D-08", decides)
def eye_of(actor: Actor, conference: Conference, at: datetime) -> Eye:
    """What an actor has to do with a conference at an instant; the same answer as ``Conference.objects.seen_by``. Three queries."""
    sight = sight_of(actor, conference.case, at)
    invited = Conference.objects.shared_with(actor, at).filter(pk=conference.pk).exists()
    bound = Person.objects.filter(pk=actor.person_id, secrecy_bound=True).exists()
    return Eye(sight, invited, bound)


@rule("C-13", decides)
def may_prepare(sight: Sight, case: Case) -> Verdict:
    """Who goes along with the participant prepares a conference, as long as the case is not closed."""
    return may_see(sight, CONFERENCES) & may_write(sight, case)


@rule("C-13", decides)
def may_write_at_table(eye: Eye, conference: Conference) -> Verdict:
    """Who goes along with the participant, and who was invited, write advice and steps while it goes on."""
    if conference.case.state == casework.CLOSED:
        return no("casework.case_is_closed")
    return YES if eye.sight.guides or eye.invited else no("casework.conference_table_writes")


@rule("D-08", decides)
def may_invite(case: Case, organisation: Organisation, agrees: bool, on: date) -> Verdict:
    """A partner of today, with its privacy papers, whom the participant lets take part.

    ``agrees``: who prepares heard the participant say so now. What the participant took back in their own place, only they give again.
    """
    if not Partner.objects.on(on).filter(acting_as(organisation.pk), partnership=case.partnership_id).exists():
        return no("casework.conference_not_a_partner", name=organisation.name)
    papers = may_share_participants(case.partnership, on, organisation.pk)
    if not papers:
        return papers
    rows = Sharing.objects.filter(case=case, organisation=organisation, purpose=casework.CONFER)
    last = rows.order_by("-allowed_at", "-pk").first()
    if last is not None and last.withdrawn_at is None:
        return YES
    if last is not None and last.withdrawn_by_id is None:
        return no("casework.conference_taken_back", name=organisation.name)
    return YES if agrees else no("casework.conference_withheld", name=organisation.name)


@rule("D-08", decides)
def may_call(conference: Conference, on: date) -> Verdict:
    """Everyone invited may still take part: each organisation a partner, with its papers, allowed by the participant."""
    invited = list(conference.invites.filter(removed_at=None).select_related("organisation"))
    if not invited:
        return no("casework.conference_nobody_invited")
    organisations = {i.organisation_id: i.organisation for i in invited if i.organisation_id}
    for organisation in organisations.values():
        verdict = may_invite(conference.case, organisation, False, on)
        if not verdict:
            return verdict
    return may_share_participants(conference.case.partnership, on, conference.organisation_id)
