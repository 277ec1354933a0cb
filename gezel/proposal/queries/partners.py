"""Who writes a proposal together: promotor, local governments, VDAB and the selected organisations of the area (P-01)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.formation import words as forming
from gezel.formation.models import Area, AreaParty
from gezel.formation.queries.partnership import partners_of
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Membership, Organisation, Person

from .. import words
from ..models import Proposal
from ..rules.promotor import Legal


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation with the side on which it takes part (``words.SIDES``); the promotor stands once, as promotor."""

    organisation: Organisation
    side: str

    @property
    def name(self) -> str:
        """The name of the organisation."""
        return self.organisation.name


@rule("P-01", decides)
def partners(proposal: Proposal) -> tuple[Partner, ...]:
    """The promotor first, then local governments, VDAB and the selected or later organisations, each by name. At most five queries."""
    found = [Partner(proposal.promotor, words.PROMOTOR)]
    found += [Partner(p.organisation, SIDES.get(p.side, words.SELECTED)) for p in partners_of(proposal.area)]
    seen: dict[int, Partner] = {}
    for partner in found:
        seen.setdefault(partner.organisation.pk, partner)
    order = {side: place for place, (side, _) in enumerate(words.SIDES)}
    return tuple(sorted(seen.values(), key=lambda p: (order[p.side], p.name)))


SIDES = {forming.LOCAL: words.PUBLIC, forming.VDAB: words.EMPLOYMENT}


def partner_ids(proposal: Proposal) -> frozenset[int]:
    """The ids of the partner organisations. At most five queries."""
    return frozenset(p.organisation.pk for p in partners(proposal))


def legal_of(one: Organisation) -> Legal:
    """What counts of an organisation in law, with the one it acts through."""
    through = one.managing_organisation
    return Legal(
        one.name,
        one.kind,
        one.legal_form,
        one.has_legal_personality,
        one.enterprise_number or "",
        legal_of(through) if through is not None and through.has_legal_personality else None,
    )


def possible_promotors(area: Area) -> list[Organisation]:
    """Whom the page offers as promotor: local governments of the area, and associations that act through one of them."""
    parties = AreaParty.objects.filter(area=area, until_on__isnull=True, side=forming.LOCAL).values("organisation_id")
    own = Organisation.objects.filter(pk__in=parties)
    joint = Organisation.objects.filter(legal_form__in=sorted(words.INTERMUNICIPAL), confirmed_at__isnull=False)
    return list((own | joint).select_related("managing_organisation").order_by("name"))


def writers(proposal: Proposal, at: datetime) -> list[Person]:
    """The people of every partner, by name. Three queries."""
    ties = Membership.objects.active_at(at).filter(organisation__in=partner_ids(proposal), person__is_active=True)
    found = {tie.person_id: tie.person for tie in ties.select_related("person").order_by("person__name")}
    return list(found.values())
