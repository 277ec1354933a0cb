"""The themes of a partnership: named, added, laid aside (G-19)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of
from gezel.kernel.rule import configures, rule
from gezel.kernel.search import search_key
from gezel.kernel.verdict import YES, no, require

from ..models import Theme
from ..policies.partnership import may_arrange
from ..queries.themes import theme_names, themes_of
from ..rules.issues import says
from .partnership import take


@rule("G-19", configures)
@transaction.atomic
def name_theme(partnership_id: int, code: str, name: str, by: Actor, at: datetime) -> Theme:
    """Give a theme another name (its ``code``), or add one (no code). A name stands once."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership) & says(name, "governance.theme_no_name"))
    known = theme_names(partnership)
    require(YES if not code or code in known else no("governance.signal_no_theme"))
    others = {other.casefold() for key, other in themes_of(partnership, day_of(at)).items() if key != code}
    require(no("governance.theme_twice", name=name) if name.strip().casefold() in others else YES)
    found = code or f"own-{search_key(name).replace(' ', '-')[:34]}"
    row, _ = Theme.objects.update_or_create(
        partnership=partnership, code=found, defaults={"name": name.strip(), "removed_on": None}
    )
    record("governance.theme_named", partnership, by, at, name=row.name)
    return row


@rule("G-19", configures)
@transaction.atomic
def lay_aside(partnership_id: int, code: str, by: Actor, at: datetime) -> Theme:
    """From today nobody chooses it any more; what was written under it keeps its name."""
    partnership = take(partnership_id)
    require(may_arrange(by, partnership))
    name = themes_of(partnership, day_of(at)).get(code)
    require(YES if name else no("governance.signal_no_theme"))
    fields = {"name": name, "removed_on": day_of(at)}
    row, _ = Theme.objects.update_or_create(partnership=partnership, code=code, defaults=fields)
    record("governance.theme_laid_aside", partnership, by, at, name=row.name)
    return row
