"""Who reads, writes, approves and signs the agreement (G-02, G-03, G-15). Buttons and workflows ask the same ones."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partnership

from .. import words
from ..models import Amendment
from .partnership import holds, may_arrange, may_read, may_take_part


@rule("G-02", decides)
def may_read_draft(actor: Actor, partnership: Partnership, *, left: bool) -> Verdict:
    """Who takes part, the manager and the support team read the agreement as it is now; who left reads the editions of its time."""
    return no("governance.you_left", name=partnership.name) if left else may_read(actor, partnership)


@rule("G-02", decides)
def may_write(actor: Actor, partnership: Partnership) -> Verdict:
    """The common parts are written by who arranges the partnership."""
    return may_arrange(actor, partnership)


@rule("G-02", decides)
@rule("G-03", decides)
def may_answer_for(actor: Actor, partnership: Partnership, organisation: Organisation) -> Verdict:
    """Goal, signatories, approval and signature of a partner: by its own people, or by who arranges, from the papers that came in."""
    if acts_for(actor, organisation) and holds(actor, partnership, orgs.TAKES_PART):
        return YES  # the support organisation too: as a partner it approves and signs
    refusal = no("governance.own_people_do", organisation=organisation.name)
    return YES if may_arrange(actor, partnership) else may_take_part(actor, partnership) & refusal


def acts_for(actor: Actor, organisation: Organisation) -> bool:
    """Whether someone acts for an organisation, or for the municipality that manages it."""
    return actor.organisation_id in organisation.acts_under


@rule("G-03", decides)
def may_prepare(actor: Actor, amendment: Amendment) -> Verdict:
    """Only team leader and director prepare a change; one person with both roles does not stand for two."""
    partnership = amendment.partnership
    leads, directs = holds(actor, partnership, words.TEAM_LEADER), holds(actor, partnership, words.DIRECTOR)
    if not (leads or directs):
        return may_take_part(actor, partnership) & no("governance.leader_and_director_prepare")
    mine = (amendment.leader_id, amendment.director_id)
    if actor.person_id in mine:
        return no("governance.you_have_prepared")
    if (amendment.leader_id or not leads) and (amendment.director_id or not directs):
        return no("governance.role_has_prepared")
    return may_take_part(actor, partnership)


@rule("G-15", decides)
def may_state(actor: Actor, partnership: Partnership) -> Verdict:
    """A new version of goal, principles or name is entered by who arranges, with the decision it rests on."""
    return may_arrange(actor, partnership)
