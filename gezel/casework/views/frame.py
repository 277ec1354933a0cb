"""What every page of casework shows around it: of a partnership's participants, and of one case."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from gezel.governance.policies.partnership import may_take_part
from gezel.governance.queries.partnership import partnership_for
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.organisations.models import Partnership

from ..models import Case
from ..policies.flow import reads_capacity, reads_figures
from ..policies.looks import reads_looks
from ..policies.sight import sight_of
from ..queries.cases import case_for
from ..queries.own_file import words_beside
from ..rules import sight as parts
from ..rules.sight import Sight
from .looking import look

# Pages of a partnership's participants: label, address name. The first six stand in sight, the rest under "more".
TABS: tuple[tuple[str, str], ...] = (
    ("casework.tab_participants", "casework:participants"),
    ("casework.tab_waiting", "casework:waiting"),
    ("casework.tab_conferences", "casework:conferences"),
    ("casework.tab_follow_ups", "casework:follow_ups"),
    ("casework.tab_groups", "casework:groups"),
    ("casework.tab_flow", "casework:flow"),
    ("casework.tab_referrals", "casework:referrals"),
    ("casework.tab_directory", "casework:directory"),
    ("casework.tab_capacity", "casework:capacity"),
    ("casework.tab_voices", "casework:voices"),
    ("casework.tab_instruments", "casework:instruments"),
    ("casework.tab_lists", "casework:value_steps"),
    ("casework.tab_domains", "casework:domains"),
    ("casework.tab_looks", "casework:all_looks"),
)
# Which of them are not for everyone who works in the partnership.
NEEDS: dict[str, Callable[[Actor, Partnership], bool]] = {
    "casework:capacity": reads_capacity,
    "casework:flow": reads_figures,
    "casework:all_looks": reads_looks,
}

# Pages of one case: label, address name, the part of the file it needs. The first six stand in sight.
CASE_TABS: tuple[tuple[str, str, str], ...] = (
    ("casework.tab_case", "casework:case", parts.COURSE),
    ("casework.tab_contacts", "casework:contacts", parts.CONTACTS),
    ("casework.tab_star", "casework:case_star", parts.WISH),
    ("casework.tab_actions", "casework:case_actions", parts.ACTIONS),
    ("casework.tab_conferences", "casework:case_conferences", parts.CONFERENCES),
    ("casework.tab_network", "casework:network", parts.NETWORK),
    ("casework.tab_scores", "casework:case_scores", parts.SCORES),
    ("casework.tab_together", "casework:together", parts.TRACKS),
    ("casework.tab_measurements", "casework:measurements", parts.MEASUREMENTS),
    ("casework.tab_indicators", "casework:case_indicators", parts.SCORES),
    ("casework.tab_timeline", "casework:timeline", parts.COURSE),
    ("casework.tab_details", "casework:details", parts.IDENTITY),
    ("casework.tab_own", "casework:own_access", parts.COURSE),
    ("casework.tab_course", "casework:course", parts.CLOSING),
    ("casework.tab_allocation", "casework:allocation", parts.COURSE),
    ("casework.tab_welcome", "casework:welcome", parts.ASK),
    ("casework.tab_closing", "casework:closing", parts.CLOSING),
)


def casework_of(request: HttpRequest, pk: int, tab: str = "") -> tuple[Partnership, dict[str, Any]]:
    """The partnership and what its participants' pages show around them; 404 for who does not work in it today. One query."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    partnership = partnership_for(actor, pk)
    if not may_take_part(actor, partnership):
        raise Http404
    return partnership, around(actor, partnership, tab)


def around(actor: Actor, partnership: Partnership, tab: str) -> dict[str, Any]:
    """What stands around a page of a partnership's participants: the tabs this actor may open."""
    works = bool(may_take_part(actor, partnership))
    open_to = [(code, name) for code, name in TABS if NEEDS.get(name, lambda *_: works)(actor, partnership)]
    tabs = [(code, name, reverse(name, args=[partnership.pk])) for code, name in open_to]
    return {"partnership": partnership, "tabs": tabs, "tab": tab}


def case_of(
    request: HttpRequest,
    key: str,
    tab: str = "",
    part: str = parts.COURSE,
    *,
    shows: Iterable[str] = (),
    wish: bool = False,
) -> tuple[Case, Sight, dict[str, Any]]:
    """The case, what this reader sees of it, and what its pages show around it; writes down that they looked.

    ``shows``: the other parts the page shows where they are open, for the look. 404 for who may not open the case, and for who may but
    not this part of it. Two queries to read, one to write the look.
    """
    actor: Actor = request.actor  # type: ignore[attr-defined]
    at = clock.now()
    case = case_for(actor, key, at, wish=wish)
    sight = sight_of(actor, case, at)
    if part not in sight:
        raise Http404
    look(request, [case], {part, *shows} & sight.parts)
    tabs = [(code, name, reverse(name, args=[key])) for code, name, needed in CASE_TABS if needed in sight]
    context = {"case": case, "sight": sight, "case_tabs": tabs, "tab": tab, "partnership": case.partnership}
    context["beside"] = SimpleLazyObject(lambda: words_beside(case))  # read by the first entry that shows them
    return case, sight, context


def back_to(request: HttpRequest, case: Case, name: str, part: str = parts.COURSE) -> HttpResponse:
    """After a step: to a page of the case, or to the waiting list when that very step ended what this actor may open of it."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if Case.objects.seen_by(actor, clock.now(), part).filter(pk=case.pk).exists():
        return redirect(name, case.key)
    return redirect("casework:waiting", case.partnership_id)
