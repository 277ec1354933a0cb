"""The themes of a partnership: those of ``data/themes.nl.yaml``, with what it renamed, added or laid aside (G-19)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.rule import configures, rule
from gezel.organisations.models import Partnership

from ..models import Theme
from ..rules.themes import first


@rule("G-19", configures)
def themes_of(partnership: Partnership, on: date) -> dict[str, str]:
    """Code → name of the themes one may choose on a day, by name. One query."""
    found = dict(first())
    for row in Theme.objects.filter(partnership=partnership):
        found[row.code] = row.name
        if row.removed_on and row.removed_on <= on:
            del found[row.code]
    return dict(sorted(found.items(), key=lambda pair: pair[1].casefold()))


def theme_names(partnership: Partnership) -> dict[str, str]:
    """Code → name of every theme that ever was one, for what was written earlier. One query."""
    return {**dict(first()), **dict(Theme.objects.filter(partnership=partnership).values_list("code", "name"))}
