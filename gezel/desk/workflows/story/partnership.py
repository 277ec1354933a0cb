"""Chapter 9: Noorderkempen ran before it came into Gezel; the manager brings it in, its people take up their roles."""

from __future__ import annotations

from typing import Any

from gezel.governance.models import Role
from gezel.governance.rules.holding import Span
from gezel.governance.workflows.founding import Frame, Joining, take_over
from gezel.governance.workflows.roles import appoint, deploy
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partnership
from gezel.organisations.workflows.editing import edit_organisation

from .stage import Stage, municipality, texts


def found_noorderkempen(stage: Stage) -> Partnership:
    """The running partnership with the partners of the agreement; the promotor acts through Hoogstraten."""
    plot = texts("partnership")
    partnership = _bring_in(stage, plot)
    _fill_roles(stage, partnership, plot)
    return partnership


def _bring_in(stage: Stage, plot: dict[str, Any]) -> Partnership:
    with stage.moment(plot["brought_in"], 9) as at:
        mieke = stage.actor("mieke")
        ilv = Organisation.objects.get(pk=stage.organisations[plot["promotor"]].pk)
        through = stage.organisations[plot["through"]]
        edit_organisation(ilv.pk, {"managing_organisation": through}, ilv.version, mieke, at)
        joining = [Joining(ilv, orgs.PROMOTOR), Joining(stage.organisations[plot["administrator"]], orgs.ADMINISTRATOR)]
        joining += [Joining(stage.organisations[key]) for key in plot["partners"]]
        frame = Frame(plot["name"], stage.day(plot["started"]), stage.day(plot["ended"]), plot["call_label"])
        places = [municipality(name, stage.day(plot["brought_in"])) for name in plot["municipalities"]]
        return take_over(frame, places, joining, mieke, at)


def _fill_roles(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    """The promotor gives the first roles, then the director all others; each has held it since the start."""
    roles = {role.kind: role for role in Role.objects.filter(partnership=partnership)}
    since = Span(partnership.started_on)
    with stage.moment(plot["brought_in"] + 1, 10) as at:
        for kind, who, key, beside in plot["held"]:
            organisation = stage.organisations[key] if key else None
            appoint(roles[kind].pk, stage.person(who), organisation, since, beside, stage.actor("dirk"), at)
    with stage.moment(plot["brought_in"] + 3, 15) as at:
        for kind, key, fte, paid_from in plot["deployed"]:
            deploy(roles[kind].pk, stage.organisations[key], fte, paid_from, since, stage.actor("dirk"), at)
