"""Who may change the composition of a partnership, and when (G-12, F-27). Buttons and workflows ask the same ones."""

from __future__ import annotations

from datetime import date

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no
from gezel.organisations import words as orgs
from gezel.organisations.models import Partner, Partnership

from .. import words
from ..models import Change, Decision, Extension
from ..queries.composition import going, speaks_for
from ..queries.partnership import partners_on
from ..queries.settings import numbers
from ..rules.composition import may_change_on
from ..rules.parties import Party, missing
from .partnership import holds, may_arrange, may_take_part


@rule("G-12", decides)
@rule("F-27", decides)
def decided_here(decision: Decision | None, partnership: Partnership) -> Verdict:
    """A change rests on a decision of this partnership's support group that stands."""
    if decision is None:
        return no("governance.decision_needed")
    if decision.partnership_id != partnership.pk or decision.body.kind != words.SUPPORT_GROUP:
        return no("governance.decision_elsewhere", title=decision.title)
    return YES if decision.is_adopted else no("governance.decision_not_adopted", title=decision.title)


@rule("G-12", decides)
def may_change(actor: Actor, partnership: Partnership, on: date) -> Verdict:
    """Whether somebody may carry out a change that the support group decided on: who arranges, after the first months, while it runs."""
    months = numbers(partnership, on)["composition_bar_months"]
    return first_no(
        may_arrange(actor, partnership),
        YES if on <= partnership.last_day else no("governance.partnership_over", last_day=partnership.last_day),
        may_change_on(on, partnership.started_on, months),
    )


@rule("G-12", decides)
def may_lose(partner: Partner, on: date) -> Verdict:
    """A promotor is not let go but replaced; VDAB, the support organisation and the last local government always stay: who goes already
    does not count as the other one."""
    name = partner.organisation.name
    if partner.until_on is not None:
        return no("governance.partner_goes_already", name=name, until=partner.until_on)
    if partner.part == orgs.PROMOTOR:
        return no("governance.promotor_stays", name=name)
    goes = going(partner.partnership)
    rows = [p for p in partners_on(partner.partnership, on) if p.pk == partner.pk or p.pk not in goes]
    lost = set(missing(_party(p) for p in rows if p.pk != partner.pk)) - set(missing(map(_party, rows)))
    return no("governance.always_partner", name=name) if lost else YES


def _party(partner: Partner) -> Party:
    organisation = partner.organisation
    manager = organisation.managing_organisation
    return Party(
        organisation.pk, partner.part, organisation.kind, frozenset({manager.kind}) if manager else frozenset()
    )


@rule("G-12", decides)
def may_announce(actor: Actor, partner: Partner, on: date) -> Verdict:
    """Only who speaks for the partner says that it leaves: an administrator of it, or its voice in the support group."""
    if speaks_for(actor, partner, on):
        return first_no(may_take_part(actor, partner.partnership), may_lose(partner, on))
    return no("governance.partner_announces", name=partner.organisation.name)


@rule("G-12", decides)
def may_withdraw(actor: Actor, change: Change, on: date) -> Verdict:
    """Who arranges takes a change back until the last day; a partner its own announcement, as long as no term was set."""
    arranges = may_arrange(actor, change.partnership)
    if arranges or change.kind != words.LEAVE or not speaks_for(actor, change.partner, on):
        return arranges
    return YES if change.last_day is None else no("governance.term_runs", last_day=change.last_day)


@rule("G-12", decides)
def may_extend(actor: Actor, change: Change, on: date) -> Verdict:
    """A release is extended by the director; on own request either side proposes."""
    if change.kind != words.LEAVE:
        director = holds(actor, change.partnership, words.DIRECTOR)
        return YES if director else no("governance.director_extends", name=change.partnership.name)
    arranges = may_arrange(actor, change.partnership)
    return YES if arranges or speaks_for(actor, change.partner, on) else arranges


@rule("G-12", decides)
def may_agree(actor: Actor, extension: Extension, on: date) -> Verdict:
    """An extension on own request stands when the other side agrees: the partner with the partnership's, the partnership with its."""
    change = extension.change
    speaks = speaks_for(actor, change.partner, on)
    if not extension.by_partner:
        return YES if speaks else no("governance.partner_agrees", name=change.partner.organisation.name)
    if speaks and not holds(actor, change.partnership, words.DIRECTOR):
        return no("governance.partnership_agrees", name=change.partnership.name)
    return may_arrange(actor, change.partnership)


@rule("F-27", decides)
def may_approve_entry(actor: Actor, partnership: Partnership, on: date) -> Verdict:
    """Only the promotor: its director, or an administrator of it; not in the first months (G-12)."""
    own = holds(actor, partnership, words.MEMBER_OF_PROMOTOR)
    runs = actor.has(orgs.ORG_ADMIN, "organisation", actor.organisation_id)
    promotor = holds(actor, partnership, words.DIRECTOR) or (own and runs)
    months = numbers(partnership, on)["composition_bar_months"]
    return first_no(
        YES if promotor else no("governance.promotor_approves", name=partnership.name),
        may_change_on(on, partnership.started_on, months),
    )
