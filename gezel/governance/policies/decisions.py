"""Who may move a decision (G-08): who decides in its body; who only advises may ask and react."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import Verdict, no

from .. import words
from ..models import Body
from ..queries.members import ADVISING
from .partnership import holds, may_take_part


@rule("G-08", decides)
def may_decide_in(actor: Actor, body: Body) -> Verdict:
    """Who sits in the body and does not only advise: may propose, facilitate, object, and counts."""
    if not actor.has(words.SEATED, "body", body.pk):
        return may_take_part(actor, body.partnership) & no("governance.decision_not_seated", body=body.name)
    if holds(actor, body.partnership, *ADVISING):
        return no("governance.decision_advisers_only_speak")
    return may_take_part(actor, body.partnership)
