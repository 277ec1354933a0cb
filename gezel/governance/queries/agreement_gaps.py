"""What the data of a partnership still miss for its agreement (G-02)."""

from __future__ import annotations

from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partner

from .. import words
from ..rules.gaps import BodyFacts, Gap, Known, PartyFacts, gaps
from ..rules.parties import Party, missing
from ..rules.signing import missing_signatories
from .agreement_facts import PROMOTOR, Facts, acting_for, mandates, seat_of


@rule("G-02", decides)
def gaps_of(facts: Facts) -> tuple[Gap, ...]:
    """The gaps of an agreement, from its facts. No query."""
    return gaps(
        Known(
            promotor=facts.organisation(PROMOTOR) is not None,
            always=missing(party_of(p) for p in facts.partners),
            parties=[_party(facts, p) for p in facts.partners],
            bodies=[
                BodyFacts(
                    body.pk,
                    body.name,
                    body.mission.strip(),
                    len(facts.seats.get(body.pk, ())),
                    body.kind == words.SUPPORT_GROUP,
                    any(s.target_group for s in facts.seats.get(body.pk, ())),
                )
                for body in facts.bodies
            ],
            texts=frozenset(code for code, text in facts.texts.items() if text.strip()),
            statements=frozenset(facts.statements),
            papers=frozenset(facts.papers),
            call=bool(facts.partnership.call_label),
            deployment=bool(facts.deployment),
            budget=bool(facts.budget) or bool(facts.texts.get(words.MONEY_TERMS, "").strip()),
        )
    )


def party_of(partner: Partner) -> Party:
    """A partner as the rules read it, with what it stands for: the municipality that manages it."""
    manager = partner.organisation.managing_organisation
    stands_for = frozenset({manager.kind}) if manager else frozenset[str]()
    return Party(partner.organisation_id, partner.part, partner.organisation.kind, stands_for)


def _party(facts: Facts, partner: Partner) -> PartyFacts:
    organisation = partner.organisation
    signs = mandates(facts.signatories.get(organisation.pk, ()))
    return PartyFacts(
        organisation.pk,
        organisation.name,
        acting_for(organisation).dotted_number,
        seat_of(organisation),
        missing_signatories(organisation.kind, organisation.legal_form, signs, facts.on),
        facts.goals.get(organisation.pk, "").strip(),
    )
