"""Who may change bodies and who sits in them (G-06)."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Verdict
from gezel.organisations.models import Partnership

from .partnership import may_arrange


@rule("G-06", decides)
def may_change_bodies(actor: Actor, partnership: Partnership) -> Verdict:
    """Who arranges the partnership adds, changes and removes bodies and gives seats."""
    return may_arrange(actor, partnership)
