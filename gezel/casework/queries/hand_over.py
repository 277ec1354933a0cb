"""What stands on a hand-over sheet: facts only, and only those parts that the reader may see (C-04, D-08)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.kernel.rule import decides, rule

from ..models import Case
from ..rules.reaching import shown_phone
from ..rules.sight import ASK, CONTACT, COURSE, IDENTITY, Sight
from .timeline import Moment, timeline_of

_LAST = 12


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: who it is, how to reach, what was asked, who helps, and the last moments of the timeline."""

    name: str
    phone: str = ""
    email: str = ""
    address: str = ""
    language: str = ""
    interpreter: bool = False
    asked: tuple[str, ...] = ()
    roles: tuple[tuple[str, str, str], ...] = ()
    moments: tuple[Moment, ...] = ()


@rule("C-04", decides)
@rule("D-08", decides)
def sheet_of(case: Case, sight: Sight, at: datetime) -> Sheet:
    """The sheet for this reader; a part that is closed to them stays empty."""
    person = case.participant if IDENTITY in sight else None
    reach = case.participant if CONTACT in sight else None
    roles = case.roles.filter(until_on=None).select_related("person", "organisation") if COURSE in sight else []
    return Sheet(
        name=case.name if IDENTITY in sight else case.initials,
        phone=shown_phone(reach.phone or "") if reach else "",
        email=(reach.email or "") if reach else "",
        address=(reach.address or "") if reach else "",
        language=person.language if person else "",
        interpreter=bool(person and person.interpreter),
        asked=tuple(r.asked for r in case.referrals.all() if r.asked) if ASK in sight else (),
        roles=tuple((role.kind, str(role.person), str(role.organisation)) for role in roles),
        moments=tuple(timeline_of(case, sight, at)[:_LAST]),
    )
