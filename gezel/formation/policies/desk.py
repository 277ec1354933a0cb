"""Who may start, draw, prepare, deliver and publish: the button and the gate ask the same (F-01, F-05, F-07, F-28)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no
from gezel.organisations import words as kinds

from .. import words
from ..models import Area, Call
from ..rules.windows import call_open
from .area import may_work_on

PUBLIC_BODIES = (kinds.LOCAL_GOVERNMENT, kinds.VDAB)


@rule("F-01", decides)
@rule("F-07", decides)
def may_start_area(actor: Actor, call: Call, on: date) -> Verdict:
    """The manager, or an administrator of a local government or VDAB, begins an area in a published call that is open."""
    if not actor.has("manager") and not _leads_public_body(actor):
        return no("formation.start_area_who")
    if call.published_at is None:
        return no("formation.call_not_published")
    return _open(call, on, unfinished=False)


def _leads_public_body(actor: Actor) -> bool:
    admin = actor.has("org_admin", "organisation", actor.organisation_id)
    return admin and bool(actor.organisation_id) and actor.organisation_kind in PUBLIC_BODIES


def _open(call: Call, on: date, *, unfinished: bool) -> Verdict:
    window = call.window_on("interest", on)
    opens, closes = (window.opens_on, window.closes_on) if window else (None, None)
    return call_open(opens, closes, on, unfinished)


@rule("F-01", decides)
def may_join(actor: Actor, area: Area) -> Verdict:
    """VDAB, and a local government whose municipality lies in the area, may come and draw along by themselves."""
    if not _leads_public_body(actor):
        return no("formation.join_who", area=area.name)
    if area.parties.filter(organisation_id=actor.organisation_id, until_on__isnull=True).exists():
        return no("formation.party_already", organisation=actor.organisation_name, area=area.name)
    stays = area.memberships.filter(municipality__governments=actor.organisation_id)
    if actor.organisation_kind == kinds.LOCAL_GOVERNMENT and not stays.exists():
        return no("formation.join_not_here", organisation=actor.organisation_name, area=area.name)
    return YES


def may_draw(actor: Actor, area: Area) -> Verdict:
    """The area desk changes the territory until it is delimited; after that it reopens it, or amends."""
    return first_no(may_work_on(actor, area), _not_yet(area, {words.DRAWING}))


def may_prepare(actor: Actor, area: Area) -> Verdict:
    """The area desk works on needs, timing and contacts until the addendum is delivered."""
    return first_no(may_work_on(actor, area), _not_yet(area, {words.DRAWING, words.PREPARING}))


def _not_yet(area: Area, states: set[str]) -> Verdict:
    state = area.desk_state
    return YES if state in states else no(f"formation.desk_is_{state}", area=area.name)


@rule("F-05", decides)
@rule("F-07", decides)
def may_publish(actor: Actor, area: Area, on: date) -> Verdict:
    """Only the manager returns or publishes what an area delivered; the call stays open for areas that are not done."""
    if not actor.has("manager"):
        return no("formation.publish_who")
    return _open(area.call, on, unfinished=area.published_at is None)
