"""Who works on the partnership in the making: the people of its partners, each alike; the support team guides and reads (F-25, F-28)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from ..models import Area
from ..queries.partnership import partners_of


@rule("F-25", decides)
@rule("F-28", decides)
def may_develop(actor: Actor, area: Area) -> Verdict:
    """People of a partner write, once the matching is decided; manager and support team read."""
    decided = YES if area.decided_at else no("formation.step4_not_yet", area=area.name)
    return first_no(decided, _partner(actor, area))


def _partner(actor: Actor, area: Area) -> Verdict:
    if actor.has("support"):
        return no("formation.support_never_decides")
    if actor.has("manager"):
        return no("formation.manager_reads_only")
    own = actor.organisation_id
    member = own and actor.has("member", "organisation", own)
    if member and own in {p.organisation.pk for p in partners_of(area)}:
        return YES
    return no("formation.not_a_partner", area=area.name)


@rule("F-25", decides)
def may_speak_for(actor: Actor, area: Area, organisation_id: int) -> Verdict:
    """What drives a partner, it says itself."""
    own = YES if actor.organisation_id == organisation_id else no("formation.drive_is_own")
    return first_no(may_develop(actor, area), own)
