"""The fields of the cost form of PLATOS in its order, with what to type there (facts 2.2); codes are shown with their words."""

from __future__ import annotations

from dataclasses import dataclass

from gezel.kernel.texts import say
from gezel.organisations.rules.enterprise_number import digits_of

from .. import words
from ..rules.budget.totals import ALL_SOURCES, BOTH, LineResult
from ..rules.typed import written
from .budget import Sheet

PART_CODE = dict(words.PART_CODES)
SOURCE_CODES = {(words.LOCAL, True): "4", (words.LOCAL, False): "4", (words.VDAB, True): "7", (words.VDAB, False): "8"}


@dataclass(frozen=True, slots=True)
class PlatosField:
    """A field: the Dutch label of PLATOS, what stands there (words beside a code), and the text to copy.

    ``copy`` is empty for what PLATOS reckons itself or where a file is uploaded; ``note`` says so by its code.
    """

    label: str
    shown: str
    copy: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlatosSection:
    """A heading with its fields; the title of a line stands in ``line``."""

    title: str
    fields: tuple[PlatosField, ...]
    line: str = ""


def sections(sheet: Sheet) -> list[PlatosSection]:
    """Engaged staff, vacancies, flat rate, costs, region, co-financing, financing per part, totals."""
    lines = sheet.totals.lines
    engaged = [result for result in lines if result.line.kind == words.ENGAGED]
    vacant = [result for result in lines if result.line.kind == words.VACANCY]
    return [
        *(
            _staff("Kosten reeds aangeworven projectpersoneel", result, place)
            for place, result in enumerate(engaged, 1)
        ),
        *(_staff("Kosten nog aan te werven projectpersoneel", result, place) for place, result in enumerate(vacant, 1)),
        _costs(sheet),
        PlatosSection("Cofinanciering", (_region(sheet),)),
        *(_row(sheet, place) for place in range(len(sheet.rows))),
        *(_financing(sheet, part) for part in BOTH),
        _total(sheet),
    ]


def _typed(label: str, text: str, words_beside: str = "") -> PlatosField:
    shown = f"{text} ({words_beside})" if words_beside else text
    return PlatosField(label, shown or "–", text)


def _reckoned(label: str, cents: int) -> PlatosField:
    return PlatosField(label, written(cents, 2, "en"), note="proposal.platos_reckons")


def _staff(title: str, result: LineResult, place: int) -> PlatosSection:
    line = result.line
    person = ()
    if line.kind == words.ENGAGED:
        first, _, last = line.person.partition(" ")
        person = (_typed("Voornaam", first), _typed("Naam", last))
    fields = (
        _typed("Soort", PART_CODE[line.part], say(f"proposal.part_{line.part}")),
        *person,
        _typed("Functie", line.function),
        _typed("Organisatie", line.organisation),
        _typed("KBO nr", digits_of(line.number)),
        _typed("Brutoloon", written(line.wage, 2, "en")),
        PlatosField("Loonfiche", line.slip or "–", note="proposal.platos_upload"),
        _reckoned("SUT", result.rate),
        _typed("Projecturen", written(result.hours, 3, "en")),
        _reckoned("Kosten", result.cost),
        _typed("Activiteit", line.activity),
    )
    return PlatosSection(title, fields, f"{place}. {line.function}, {line.organisation}")


def _costs(sheet: Sheet) -> PlatosSection:
    parts, terms = sheet.totals.parts, sheet.budget.terms
    return PlatosSection(
        "Forfait en totale kosten",
        (
            _typed("Forfait %", written(terms.flat_points, 2, "en").removesuffix(".00")),
            _reckoned("Forfait project", parts[words.PROJECT].flat_rate),
            _reckoned("Forfait werking", parts[words.OPERATION].flat_rate),
            _reckoned("Forfait ondersteuning", parts[words.SUPPORT].flat_rate),
            _reckoned("Totale kosten project", parts[words.PROJECT].cost),
            _reckoned("Totale kosten werking", parts[words.OPERATION].cost),
            _reckoned("Totale kosten ondersteuning", parts[words.SUPPORT].cost),
        ),
    )


def _region(sheet: Sheet) -> PlatosField:
    limburg = sheet.budget.region == words.TRANSITION
    code = words.YES_CODE if limburg else words.NO_CODE
    return _typed("Is Limburg-transitieregio van toepassing?", code, "ja" if limburg else "nee")


def _row(sheet: Sheet, place: int) -> PlatosSection:
    row = sheet.budget.cofinancing[place]
    bound = words.YES_CODE if row.person_bound else words.NO_CODE
    code = SOURCE_CODES.get((row.source, row.person_bound), "")
    source = say(f"proposal.source_{row.source}")
    fields = (
        _typed("Soort", PART_CODE[row.part], say(f"proposal.part_{row.part}")),
        _typed("Bron", code, source) if code else PlatosField("Bron", source, note="proposal.platos_choose"),
        _typed("Persoonsgebonden", bound, "ja" if row.person_bound else "nee"),
        _typed("Bedrag", written(row.amount, 2, "en")),
        _typed("Omschrijving", row.description),
        PlatosField("Bewijsstuk", row.evidence or "–", note="proposal.platos_upload"),
    )
    return PlatosSection("Cofinanciering", fields, f"{place + 1}. {row.description or source}")


def _financing(sheet: Sheet, part: str) -> PlatosSection:
    total, name = sheet.totals.parts[part], say(f"proposal.part_{part}")
    fields = [_reckoned(f"Totale kosten {name}", total.cost)]
    for source in ALL_SOURCES:
        typed = sheet.budget.financing.get((part, source))
        fields.append(_typed(f"{LABELS[source]} {name}", written(typed, 2, "en")))
        fields.append(
            PlatosField(
                f"{LABELS[source]} % {name}",
                written(total.percentages[source], 2, "en"),
                note="proposal.platos_reckons",
            )
        )
    fields += [
        _reckoned(f"Totale financiering {name}", total.financed),
        _reckoned("Controle kosten en financiering", total.control),
    ]
    return PlatosSection(f"Financiering {name}", tuple(fields))


LABELS = {
    words.ESF: "ESF",
    words.VCF: "VCF",
    words.LOCAL: "Lokale financiering",
    words.VDAB: "VDAB",
    words.OTHER: "Overige cofinanciering",
}


def _total(sheet: Sheet) -> PlatosSection:
    total = sheet.totals.project
    each = [_reckoned(LABELS[source], total.financing[source]) for source in ALL_SOURCES]
    ends = (
        _reckoned("Totale financiering project", total.financed),
        _reckoned("Totale kosten project", total.cost),
        _reckoned("Controle kosten en financiering project", total.control),
    )
    return PlatosSection("Totale financiering", (*each, *ends))
