"""A partnership with running cases to test with, on top of ``governance_world``: roles, sharing and secrecy set by name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from gezel.casework import words
from gezel.casework.models import Case
from gezel.casework.workflows.case_roles import give
from gezel.casework.workflows.cases import Who, open_case
from gezel.casework.workflows.sharing import allow
from gezel.governance import words as gov
from gezel.governance.tests.governance_world import World, running
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.organisations.models import Person
from tests import cast

# Who is what in the case of Amina, for which organisation.
CASE_ROLES = {"an": (words.COMPANION, "arktos"), "griet": (words.FILE_MANAGER, "vdab")}
PARTNERS = ("arktos", "compaan", "emino", "hoogstraten", "vdab")


@dataclass
class CaseWorld:
    """``case``: Amina, running, companion An (Arktos), file manager Griet (VDAB). Joris (Arktos) is a companion without a role in it,
    Wim (Compaan) leads the team, Fatma (Emino) is administrator; every partner may take part in dividing the work."""

    world: World
    case: Case
    at: datetime

    @property
    def partnership(self):
        """The partnership they are all in."""
        return self.world.partnership

    def actor(self, who: str, at: datetime | None = None) -> Actor:
        """Someone of the cast under the hat they wear here."""
        return self.world.actor(who, at)

    def share(self, organisation: str, *purposes: str, case: Case | None = None) -> None:
        """The participant allows an organisation these purposes."""
        allow(case or self.case, cast.organisation(organisation).pk, purposes, "talk", self.actor("an"), self.at)

    def role(self, who: str, kind: str, organisation: str, case: Case | None = None) -> None:
        """Give someone of the cast a role in a case."""
        give(
            case or self.case, kind, cast.person(who).pk, cast.organisation(organisation).pk, self.actor("wim"), self.at
        )

    def bind(self, who: str) -> None:
        """Someone is bound by professional secrecy."""
        Person.objects.filter(pk=cast.person(who).pk).update(secrecy_bound=True)

    def more(self, name: str, *, begun: bool = True, companion: str = "an") -> Case:
        """Another case of the partnership; begun cases have a companion from Arktos."""
        return _case(self, name, begun, companion)


def with_case(at: datetime) -> CaseWorld:
    """The world above; the case was knocked at Arktos and has begun at ``at``."""
    world = running(at)
    world.hold("griet", gov.FILE_MANAGER, "vdab")
    found = CaseWorld(world, None, at)  # type: ignore[arg-type]
    found.case = _case(found, "Amina Testers", True, "an")
    found.role("griet", words.FILE_MANAGER, "vdab")
    found.share("vdab", words.FOLLOW)
    return found


def _case(found: CaseWorld, name: str, begun: bool, companion: str) -> Case:
    given, _, family = name.partition(" ")
    arktos = cast.organisation("arktos").pk
    who = Who(given, family, phone="0470 00 00 01", language="nl")
    case = open_case(found.partnership, who, arktos, True, found.actor("an"), found.at)
    for key in PARTNERS:
        found.share(key, words.ORGANISE, case=case)
    if begun:
        case.met_at = case.talked_at = case.committed_at = found.at
        case.phase = words.STARTING
        case.save()
        found.share("arktos", words.GUIDE, words.FOLLOW, case=case)
        found.role(companion, words.COMPANION, "arktos", case)
    assert day_of(found.at) >= found.partnership.started_on
    return case
