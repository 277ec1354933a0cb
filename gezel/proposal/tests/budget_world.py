"""A budget to test with: a proposal whose partners typed staff lines, with wages that must stay with whom they belong to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from gezel.kernel.actor import Actor
from gezel.proposal import words
from gezel.proposal.models import Budget, CofinancingLine, StaffLine
from gezel.proposal.queries.budget import Sheet, sheet
from gezel.proposal.rules.budget import lines
from gezel.proposal.workflows.budget import General, open_budget, save_general
from gezel.proposal.workflows.budget_lines import save_row, save_staff
from gezel.proposal.workflows.financing import save_financing
from tests import cast

from .proposal_world import Partnership, partnership

SECRET_WAGE = 526_386  # of Arktos: 5 263,86, hourly rate 63,17
ARKTOS = lines.StaffLine(
    words.OPERATION,
    "Arktos",
    "0410346721",
    "Projectcoördinator",
    859_950,
    SECRET_WAGE,
    person="Medewerker Zomereik",
    activity="Coördinatie",
)
LOKEREN = lines.StaffLine(
    words.OPERATION,
    "OCMW Lokeren",
    "0212194131",
    "Trajectbegeleider",
    174_421,
    485_809,
    person="Medewerker Wilg",
    activity="Begeleiding",
    counts_for=words.LOCAL,
)


@dataclass
class Workbench:
    """A proposal with its opened budget, and who works on it."""

    place: Partnership
    row: Budget

    @property
    def at(self) -> datetime:
        """The instant at which everyone works."""
        return self.place.at

    @property
    def url(self) -> str:
        """The address of the budget."""
        return f"/projectvoorstellen/{self.row.proposal_id}/begroting/"

    def actor(self, who: str) -> Actor:
        """Someone of the cast under their own hat."""
        return self.place.actor(who)

    def sheet(self) -> Sheet:
        """Everything that stands now."""
        return sheet(Budget.objects.select_related("proposal__promotor", "proposal__area").get(pk=self.row.pk))

    def staff(self, line: lines.StaffLine, who: str = "leen") -> StaffLine:
        """A staff line typed by somebody."""
        return save_staff(self.row.pk, None, line, 0, self.actor(who), self.at)

    def means(self, amount: int, source: str = words.LOCAL, who: str = "leen", **more: object) -> CofinancingLine:
        """A co-financing line typed by somebody."""
        row = lines.CofinancingLine(words.OPERATION, source, amount, True, "Inzet personeel")
        row = replace(row, **more)  # type: ignore[arg-type]
        return save_row(self.row.pk, None, row, self.actor(who).organisation_id, 0, self.actor(who), self.at)

    def finance(self, part: str = words.OPERATION, who: str = "leen", **amounts: int) -> None:
        """Amounts of sources as nobody has typed them yet."""
        save_financing(self.row.pk, {(part, s): (a, 0) for s, a in amounts.items()}, self.actor(who), self.at)

    def many(self, number: int) -> None:
        """As many lines as asked at the promotor, straight into the table."""
        leen, _ = cast.join("leen")
        made = [
            StaffLine(
                budget=self.row,
                organisation=cast.organisation("lokeren"),
                organisation_name="OCMW Lokeren",
                number="0212194131",
                function=f"Begeleider {place}",
                wage=358_500,
                hours=1_000_000,
                activity="Begeleiding",
                position=100 + place,
                changed_at=self.at,
                changed_by=leen,
            )
            for place in range(number)
        ]
        StaffLine.objects.bulk_create(made)


def workbench(at: datetime, slug: str = "waasland") -> Workbench:
    """The budget of a new proposal over the year 2027, opened by its promotor, with a line of Arktos and one of its own."""
    place = partnership(at, slug)
    leen = place.actor("leen")
    row = open_budget(place.proposal, leen, at)
    general = General("Projectjaar 1", date(2027, 1, 1), date(2027, 12, 31))
    bench = Workbench(place, save_general(row.pk, general, 1, leen, at))
    bench.staff(ARKTOS, "an")
    bench.staff(LOKEREN)
    return bench
