"""Sheets and columns of the workbook, in the order of PLATOS; what a page needs more stands behind its fields.

``kind`` of a column: ``text``, ``money`` (2 decimals), ``hours`` and ``fte`` (3 decimals), ``percent`` (2 decimals),
``whole``, ``part``, ``source``, ``own`` (a source whose own staff this is), ``yes``, ``number`` (enterprise number),
``sum`` (a formula; never read as input).
"""

from __future__ import annotations

from dataclasses import dataclass

from gezel.proposal.words import ESF, LOCAL, OPERATION, OTHER, SUPPORT, VCF, VDAB

README, GENERAL, ENGAGED, VACANCIES, COSTS, COFINANCING, FINANCING, ENVELOPE, QUOTED = (
    "Lees mij",
    "Gegevens",
    "Aangeworven",
    "Nog aan te werven",
    "Forfait en kosten",
    "Cofinanciering",
    "Financiering",
    "Enveloppe",
    "Aangehaalde cijfers",
)
READ_SHEETS = (GENERAL, ENGAGED, VACANCIES, COSTS, COFINANCING, FINANCING, ENVELOPE, QUOTED)

# A table has its title in row 1, totals in row 2, headings in row 3 and its first line in row 4.
TOTALS_ROW, HEAD_ROW, FIRST_ROW = 2, 3, 4
LAST_ROW = 1003


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the field it fills, its heading, its kind, its width, what to write there, and whether a workbook may do without."""

    field: str
    head: str
    kind: str = "text"
    width: int = 14
    help: str = ""
    spare: bool = False


_PERSON = (
    Column("first_name", "Voornaam", help="mag leeg blijven"),
    Column("last_name", "Naam", help="één persoon per lijn; een neutraal kenmerk mag ook"),
)
_BEFORE = Column("part", "Soort", "part", 15, "werking of ondersteuning")
_STAFF = (
    Column("function", "Functie", width=28),
    Column("organisation", "Organisatie", width=26),
    Column("number", "KBO nr", "number", 13, "ondernemingsnummer, tien cijfers"),
    Column("wage", "Brutoloon", "money", 12, "voltijds brutomaandloon, ook voor wie deeltijds werkt"),
    Column("slip", "Loonfiche", width=14, help="naam van het bestand"),
    Column("rate", "SUT", "sum", 10, "standaarduurtarief: SUT % (blad Gegevens) van het brutoloon"),
    Column("hours", "Projecturen", "hours", 12, "hoogstens drie decimalen"),
    Column("cost", "Kosten", "sum", 14),
    Column("cost_operation", "Kosten werking", "sum", 16),
    Column("cost_support", "Kosten ondersteuning", "sum", 20),
    Column("activity", "Activiteit", width=36, help="wat deze persoon in het project doet"),
    Column("fte", "VTE", "fte", 8, "tewerkstelling bij de organisatie; leeg is voltijds"),
    Column("hours_elsewhere", "Uren elders", "hours", 12, "in andere ESF-projecten, zoals verklaard"),
    Column("counts_for", "Telt mee voor", "own", 18, "bron die deze lijn met eigen personeel betaalt"),
    Column("agreed_rate", "Afgesproken SUT", "money", 16, "alleen als het brutoloon niet bekend is"),
)
STAFF_COLUMNS: dict[str, tuple[Column, ...]] = {
    ENGAGED: (_BEFORE, *_PERSON, *_STAFF),
    VACANCIES: (_BEFORE, *_STAFF),
}
COFINANCING_COLUMNS = (
    Column("part", "Soort", "part", 15, "werking of ondersteuning"),
    Column("source", "Bron", "source", 22, "lokale besturen, VDAB (personeel), VDAB (geld) of overige"),
    Column("person_bound", "Persoonsgebonden", "yes", 18, "ja als het om inzet van personeel gaat"),
    Column("amount", "Bedrag", "money"),
    Column("amount_operation", "Bedrag werking", "sum", 16),
    Column("amount_support", "Bedrag ondersteuning", "sum", 20),
    Column("description", "Omschrijving", width=44),
    Column("evidence", "Bewijsstuk", width=20, help="naam van het bestand"),
    Column("number", "KBO nr", "number", 13, "van wie het geld of het personeel is; leeg: van wie inleest", spare=True),
)
ENVELOPE_COLUMNS = (
    Column("year", "Jaar", width=16, help="hele looptijd, of een jaar na deze periode"),
    Column(OPERATION, "Werking", "money", 18),
    Column(SUPPORT, "Ondersteuning", "money", 18),
)
QUOTED_COLUMNS = (
    Column("value", "Waarde", "money", 16, "het bedrag zoals het er staat"),
    Column("place", "Plaats", width=30, help="waar het staat, bv. vraag 12"),
    Column("description", "Omschrijving", width=30),
    Column("mark", "Kenmerk", width=10, help="een korte naam, zodat een andere rij ernaar kan verwijzen"),
    Column("compare", "Vergelijk met", width=44, help="naam van een cijfer, of kenmerken met + ertussen"),
    Column("points", "Percentage", "percent", 12, "leeg is 100"),
    Column("divisor", "Gedeeld door", "whole", 14, "leeg is 1"),
)
TERM = "hele looptijd"

# Label → field of the sheet with the general data, and of the sheet with flat rate and costs.
GENERAL_FIELDS: dict[str, tuple[str, str]] = {
    "Titel": ("title", "text"),
    "Periode van": ("start", "date"),
    "Periode tot en met": ("end", "date"),
    "SUT %": ("rate_points", "percent"),
    "Sluitbron": ("balancing", "source"),
    "Eigen personeel lokale besturen met forfait": (f"flat_{LOCAL}", "yes"),
    "Eigen personeel VDAB met forfait": (f"flat_{VDAB}", "yes"),
    "Eigen personeel overige met forfait": (f"flat_{OTHER}", "yes"),
}
FLAT_SOURCES = (LOCAL, VDAB, OTHER)
FLAT_LABEL = "Forfait %"
REGION_LABEL = "Is Limburg-transitieregio van toepassing?"

SOURCE_LABELS = (
    (ESF, "ESF"),
    (VCF, "VCF"),
    (LOCAL, "Lokale financiering"),
    (VDAB, "VDAB"),
    (OTHER, "Overige cofinanciering"),
)
PART_LABELS = ((OPERATION, "werking"), (SUPPORT, "ondersteuning"))
FINANCING_LABELS: dict[str, tuple[str, str]] = {
    f"{label} {part_label}": (part, source) for part, part_label in PART_LABELS for source, label in SOURCE_LABELS
}

# Words, and the codes that PLATOS exports, with what they mean. A yes or no is never read from a code: 0 is ja there.
PART_WORDS = {
    "werking": OPERATION,
    "operation": OPERATION,
    "0": OPERATION,
    "ondersteuning": SUPPORT,
    "support": SUPPORT,
    "1": SUPPORT,
}
SOURCE_WORDS = {
    "esf": ESF,
    "vcf": VCF,
    "lokale besturen": LOCAL,
    "lokaal bestuur": LOCAL,
    "lokaal": LOCAL,
    "lokale financiering": LOCAL,
    "local governments": LOCAL,
    "4": LOCAL,
    "vdab": VDAB,
    "vdab (personeel)": VDAB,
    "vdab (geld)": VDAB,
    "7": VDAB,
    "8": VDAB,
    "overige": OTHER,
    "overige cofinanciering": OTHER,
    "other": OTHER,
}  # fmt: skip
YES_WORDS = {"ja": True, "yes": True, "nee": False, "neen": False, "no": False}


def source_word(source: str, person_bound: bool | None = None) -> str:
    """The word of a source; VDAB says whether it is staff or cash where that is known."""
    if source == VDAB and person_bound is not None:
        return "VDAB (personeel)" if person_bound else "VDAB (geld)"
    return {ESF: "ESF", VCF: "VCF", LOCAL: "lokale besturen", VDAB: "VDAB", OTHER: "overige"}[source]
