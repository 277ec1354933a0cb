"""The panels of a case page: one per topic, shown only when its part of the file is open to the reader."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..models import Case
from ..queries import contacts, measurement, network, together
from ..rules import sight
from ..rules.sight import Sight
from .score_panels import action_panel, score_panel, star_panel

Read = Callable[[Case, Sight, datetime], Any]


@dataclass(frozen=True, slots=True)
class Panel:
    """``template`` gets what ``read`` found as ``panel``; ``place`` orders. A page reads at most two panels at once: the others
    wait (``lazy``) until they come into view, or only until the page stands there (``soon``), under the heading ``title`` (a code). ``code`` names the panel in its address."""

    code: str
    title: str
    part: str
    template: str
    read: Read
    place: int
    lazy: bool = True
    soon: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A panel on a page; ``found`` is what its template shows, and is not there yet when ``waits``."""

    panel: Panel
    found: Any = None
    waits: bool = False


# One line per topic.
PANELS: tuple[Panel, ...] = (
    Panel(
        "contacten",
        "casework.panel_contacts",
        sight.CONTACTS,
        "casework/notes/panel.html",
        contacts.panel_of_contacts,
        22,
        soon=True,
    ),
    Panel(
        "metingen",
        "casework.panel_measurements",
        sight.MEASUREMENTS,
        "casework/measurements/panel.html",
        measurement.panel_of_measurements,
        80,
    ),
    Panel("netwerk", "casework.panel_network", sight.NETWORK, "casework/network/panel.html", network.panel, 30),
    Panel("samen", "casework.panel_together", sight.TRACKS, "casework/together/panel.html", together.panel, 70),
    Panel(
        "stappen",
        "casework.panel_actions",
        sight.ACTIONS,
        "casework/scores/panel_actions.html",
        action_panel,
        20,
        soon=True,
    ),
    Panel("ster", "casework.panel_star", sight.WISH, "casework/scores/panel_star.html", star_panel, 24),
    Panel("loslaten", "casework.panel_scores", sight.SCORES, "casework/scores/panel_scores.html", score_panel, 26),
)


def panels_of(case: Case, seen: Sight, at: datetime, whole: bool = False) -> list[Shown]:
    """The panels this reader may see, in order; ``whole`` reads the lazy ones too."""
    open_to = sorted((p for p in PANELS if p.part in seen), key=lambda p: p.place)
    return [Shown(p, waits=True) if p.lazy and not whole else panel_of(p, case, seen, at) for p in open_to]


def panel_of(panel: Panel, case: Case, seen: Sight, at: datetime) -> Shown:
    """One panel with what it shows."""
    return Shown(panel, panel.read(case, seen, at))
