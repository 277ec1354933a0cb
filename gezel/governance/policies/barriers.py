"""Who makes a signal and who sends it out (G-19, G-04)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict
from gezel.organisations.models import Partnership

from .partnership import may_arrange, may_speak_to_funder, may_take_part


def may_make(actor: Actor, partnership: Partnership) -> Verdict:
    """Whoever takes part."""
    return may_take_part(actor, partnership)


@rule("G-19", decides)
def may_send(actor: Actor, partnership: Partnership, addressee: str) -> Verdict:
    """Team leader, director or administrator, in the name of the partnership; to Europa WSE only who speaks to it."""
    funder = "europa wse" in addressee.casefold()
    return may_arrange(actor, partnership) & (may_speak_to_funder(actor, partnership) if funder else YES)
