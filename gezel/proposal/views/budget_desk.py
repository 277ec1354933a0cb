"""What the pages of a budget share: finding it, what the actor may do with it, the frame, doing or saying why not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Case, Value, When
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from gezel.kernel.actor import Actor
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Verdict
from gezel.organisations.models import Organisation

from ..forms.budget_grid import Grid, Hand
from ..models import Proposal
from ..models.budget_reads import whole_budget_of
from ..policies import budget_allowed, line_allowed, may_quote
from ..queries.budget import Sheet, sheet_of
from ..queries.partners import partners

TABS = ("overview", "grid", "general", "checks", "quoted", "hours", "what_if", "workbook", "platos")


@dataclass(frozen=True)
class Desk:
    """A budget with the actor before it."""

    proposal: Proposal
    sheet: Sheet
    actor: Actor

    @property
    def whole(self) -> bool:
        """Whether the actor sees the lines of every organisation (read with the proposal)."""
        return bool(self.proposal.whole)  # type: ignore[attr-defined]

    @cached_property
    def typing(self) -> Verdict:
        """Whether the actor types anything here at all; asked once."""
        return may_quote(self.actor, self.proposal)

    @property
    def may_line(self) -> Verdict:
        """Whether the actor may type lines of the own organisation."""
        return line_allowed(self.typing, True, self.proposal)

    @property
    def may_budget(self) -> Verdict:
        """Whether the actor may change period, envelope and financing."""
        return budget_allowed(self.typing, self.whole, self.proposal)

    @cached_property
    def own(self) -> Sheet:
        """The lines that the actor may open."""
        return self.sheet if self.whole else self.sheet.own(self.actor.organisation_id)

    def hand(self) -> Hand:
        """Who types in the grid, and which organisations can be chosen. Up to three queries."""
        own = _choice(Organisation.objects.get(pk=self.actor.organisation_id)) if self.actor.organisation_id else "|"
        others = tuple(_choice(p.organisation) for p in partners(self.proposal)) if self.whole and self.may_line else ()
        actor = self.actor
        return Hand(actor.organisation_id, own, self.whole, bool(self.may_line), others, actor.language)

    def reckoning_hand(self) -> Hand:
        """The same for sums alone: nothing is saved, so no organisation needs to be looked up."""
        actor = self.actor
        own = f"|{actor.organisation_name}"
        return Hand(actor.organisation_id, own, self.whole, True, (), actor.language, any_organisation=True)

    def grid(self, data: Any = None) -> Grid:
        """The grid over this budget."""
        return Grid(self.sheet, self.hand(), data)

    def url(self, name: str, *args: Any) -> str:
        """The address of a page of this budget."""
        return reverse(f"proposal:budget_{name}", args=[self.proposal.pk, *args])


def _choice(organisation: Organisation) -> str:
    return f"{organisation.enterprise_number or ''}|{organisation.name}"


def find_proposal(request: HttpRequest, proposal_id: int) -> Proposal:
    """The proposal when the actor may open it; for anyone else it does not exist here (404)."""
    actor = request.actor  # type: ignore[attr-defined]
    whole = Case(When(whole_budget_of(actor), then=Value(True)), default=Value(False))
    seen = Proposal.objects.seen_by(actor).annotate(whole=whole)
    return get_object_or_404(seen.select_related("area", "promotor", "call_version"), pk=proposal_id)


def find(request: HttpRequest, proposal_id: int) -> Desk:
    """The budget that the actor may open; 404 when nobody opened one yet."""
    proposal = find_proposal(request, proposal_id)
    sheet = sheet_of(proposal)
    if sheet is None:
        raise Http404
    return Desk(proposal, sheet, request.actor)  # type: ignore[attr-defined]


def show(
    request: HttpRequest, desk: Desk, template: str, context: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """A page of the budget with its tabs."""
    shared = {
        "desk": desk,
        "proposal": desk.proposal,
        "sheet": desk.sheet,
        "tab": template,
        "tabs": [(f"proposal.budget_tab_{name}", name, desk.url(name)) for name in TABS],
    }
    return render(request, f"proposal/budget/{template}.html", {**shared, **(context or {})}, status=status)


def version(request: HttpRequest) -> int:
    """The version that a form carries; 0 when it carries none."""
    return whole(request.POST.get("version", "")) or 0
