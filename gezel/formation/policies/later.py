"""Who opens and decides an emergency procedure, lets later partners in, and challenges (F-26, F-27, F-28)."""

from __future__ import annotations

from gezel.kernel import ports
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words
from ..models import Area
from ..queries.partnership import partners_of
from .area import may_work_on


@rule("F-26", decides)
@rule("F-28", decides)
def may_run_emergency(actor: Actor, area: Area) -> Verdict:
    """Only VDAB and the local governments of the area, with a second factor, once the matching is decided."""
    return first_no(
        may_work_on(actor, area),
        YES if actor.second_factor else no("formation.decision_second_factor"),
        YES if area.decided_at else no("formation.step4_not_yet", area=area.name),
    )


@rule("F-26", decides)
def side_of(actor: Actor, area: Area) -> str:
    """The side for which somebody of the area desk speaks: ``vdab`` or ``local``."""
    rows = area.parties.filter(organisation_id=actor.organisation_id, until_on__isnull=True)
    side: str = rows.values_list("side", flat=True).get()
    return words.VDAB if side == words.VDAB else words.LOCAL


@rule("F-27", decides)
def may_answer(actor: Actor) -> Verdict:
    """Only the manager approves a later entry or answers a challenge."""
    if actor.has("manager"):
        return YES
    return no("formation.support_never_decides" if actor.has("support") else "formation.manager_only")


@rule("F-27", decides)
def may_record_promotor(actor: Actor, area: Area) -> Verdict:
    """The manager records the promotor's approval as long as no room above keeps it itself for this area (port ``entry_keepers``)."""
    kept = no("formation.entry_kept_elsewhere") if any(keeps(area.pk) for keeps in ports.entry_keepers) else YES
    return first_no(may_answer(actor), kept)


@rule("F-27", decides)
def may_challenge(actor: Actor, area: Area) -> Verdict:
    """An outside actor: somebody who acts for an organisation that is no partner of the area."""
    own = actor.organisation_id
    if not own or not actor.has("member", "organisation", own):
        return no("formation.challenge_needs_organisation")
    inside = own in {p.organisation.pk for p in partners_of(area)}
    return no("formation.challenge_from_outside") if inside else YES
