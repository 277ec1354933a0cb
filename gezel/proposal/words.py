"""Parts, sources, kinds and levels of a proposal and its budget."""

from typing import Final

# Parts, sources and categories of region are the call's words: its budget terms name them (facts 2.2, 2.4).
from gezel.formation.words import BUDGET_PARTS as PARTS
from gezel.formation.words import BUDGET_SOURCES as SOURCES
from gezel.formation.words import (
    COFINANCING_SOURCES,
    ESF,
    LOCAL,
    MORE_DEVELOPED,
    OPERATION,
    OTHER,
    REGIONS,
    SUPPORT,
    TRANSITION,
    VCF,
    VDAB,
)

__all__ = [
    "COFINANCING_SOURCES",
    "ESF",
    "LOCAL",
    "MORE_DEVELOPED",
    "OPERATION",
    "OTHER",
    "PARTS",
    "REGIONS",
    "SOURCES",
    "SUPPORT",
    "TRANSITION",
    "VCF",
    "VDAB",
]

# The two parts (luiken) of a budget. PLATOS writes them as 0 and 1.
PROJECT: Final = "project"  # both parts together; never the part of a line
PART_CODES: Final = ((OPERATION, "0"), (SUPPORT, "1"))

# A staff line is for somebody engaged already or for somebody still to be hired.
ENGAGED: Final = "engaged"
VACANCY: Final = "vacancy"
STAFF_KINDS: Final = ((ENGAGED, "reeds aangeworven"), (VACANCY, "nog aan te werven"))

# Levels of a finding of the check list.
OK: Final = "ok"
WARN: Final = "warn"
BLOCK: Final = "block"
LEVELS: Final = ((OK, "in orde"), (WARN, "let op"), (BLOCK, "houdt indienen tegen"))

# What PLATOS writes for yes and no in its export: 0 is yes.
YES_CODE: Final = "0"
NO_CODE: Final = "1"

# Sides of a partnership that writes a proposal.
PROMOTOR: Final = "promotor"
PUBLIC: Final = "local_government"
EMPLOYMENT: Final = "vdab_service"
SELECTED: Final = "selected"
SIDES: Final = (
    (PROMOTOR, "promotor"),
    (PUBLIC, "lokaal bestuur"),
    (EMPLOYMENT, "VDAB"),
    (SELECTED, "geselecteerde partner"),
)

# States of a proposal, derived from who and when.
DRAFT: Final = "draft"
SUBMITTED: Final = "submitted"
DECIDED: Final = "decided"

# Legal forms under which local governments work together across municipalities.
INTERMUNICIPAL: Final = frozenset({"igs", "ilv", "welzijnsvereniging"})

# States of an answer, derived: nothing there yet, being written, its writers find it finished.
EMPTY: Final = "empty"
WRITING: Final = "writing"
READY: Final = "ready"

# Periods of the milestones, each with the detail the form asks for.
BEFORE: Final = "before"
QUARTERS: Final = "quarters"
YEAR: Final = "year"
PERIODS: Final = (
    (BEFORE, "tot de start (in detail)"),
    (QUARTERS, "eerste twee kwartalen (in detail)"),
    (YEAR, "eerste projectjaar (in grote lijnen)"),
)

# To which group of contracting authorities a promotor belongs.
AUTHORITIES: Final = (
    ("government", "Staat, gewest, gemeenschap of lokale overheid"),
    ("public_body", "publiekrechtelijke instelling of gelijkgestelde"),
    ("association", "vereniging van aanbestedende overheden"),
)

# What Europa WSE decides.
APPROVED: Final = "approved"
CONDITIONS: Final = "conditions"
REJECTED: Final = "rejected"
RESULTS: Final = (
    (APPROVED, "goedgekeurd"),
    (CONDITIONS, "goedgekeurd onder voorwaarden"),
    (REJECTED, "afgekeurd"),
)
