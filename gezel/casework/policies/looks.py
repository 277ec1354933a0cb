"""Who watches over the looks at files: all of them, or those for the own organisation (D-01, D-04)."""

from __future__ import annotations

from gezel.governance import words as gov
from gezel.governance.policies.partnership import holds, may_take_part
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.organisations.models import Partnership


@rule("D-04", decides)
def reads_looks(actor: Actor, partnership: Partnership) -> bool:
    """The data protection officer and who watches over privacy in the daily work, while they work in the partnership."""
    watches = holds(actor, partnership, gov.DPO, gov.PRIVACY_SUPERVISOR)
    return watches and bool(may_take_part(actor, partnership))


@rule("D-01", decides)
def looks_of_whom(actor: Actor, partnership: Partnership) -> int:
    """Of which organisation one reads the looks: 0 is of all, for the data protection officer; the others of their own."""
    return 0 if holds(actor, partnership, gov.DPO) else actor.organisation_id
