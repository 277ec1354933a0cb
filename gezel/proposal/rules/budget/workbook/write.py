"""A budget as a workbook; an empty budget gives the template. Formulas carry the values that our own rules give."""

from __future__ import annotations

import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import xlsxwriter

from gezel.proposal.words import OPERATION, PROJECT, SUPPORT, TRANSITION, VACANCY

from ..content import Budget, Quoted
from ..figures import KEYS, Named
from ..lines import CofinancingLine, StaffLine
from ..totals import ALL_SOURCES, BOTH, LineResult, Totals, reckon
from . import layout
from .layout import COSTS, ENGAGED, FIRST_ROW, GENERAL, HEAD_ROW, LAST_ROW, TOTALS_ROW, VACANCIES, Column
from .pen import Pen, letter

SPARE = 40  # rows with formulas, ready to be filled in


def write(budget: Budget) -> bytes:
    """The bytes of an .xlsx with every sheet of :mod:`.layout`."""
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    pen = Pen(book)
    totals = reckon(budget)
    _readme(pen)
    _general(pen, budget)
    lines = [(result.line.kind == VACANCY, result) for result in totals.lines]
    _staff(pen, ENGAGED, [result for vacancy, result in lines if not vacancy])
    _staff(pen, VACANCIES, [result for vacancy, result in lines if vacancy])
    _costs(pen, budget, totals)
    _cofinancing(pen, budget.cofinancing)
    _financing(pen, budget, totals)
    _envelope(pen, budget)
    _quoted(pen, budget.quoted)
    book.close()
    return stream.getvalue()


def _euro(cents: int | None) -> Decimal | None:
    return None if cents is None else Decimal(cents) / 100


def _thousandths(number: int) -> Decimal:
    return Decimal(number) / 1000


def _readme(pen: Pen) -> None:
    sheet = pen.sheet(layout.README, (100,))
    told = (
        "Begroting van een projectvoorstel",
        "Vul de witte cellen in; de grijze rekenen zichzelf uit.",
        "PLATOS vraagt de laatste vier kolommen van het personeel niet (VTE, Uren elders, Telt mee voor, Afgesproken SUT); ze helpen bij het nakijken.",
        "Schrijf bedragen en uren als getal, niet als tekst. Eén persoon per lijn. Voeg geen cellen samen en hernoem geen bladen.",
        "PLATOS schrijft codes (0 en 1); hier staan woorden: werking of ondersteuning, ja of nee.",
        "Nakijken: gezel budget check BESTAND.xlsx, of lees het werkboek in bij uw projectvoorstel. We veranderen nooit iets vanzelf.",
        "Aangehaalde cijfers: schrijf elk bedrag dat in een tekst of bijlage staat, met zijn plaats en het cijfer waarmee het moet overeenkomen.",
        "Namen waarmee u kunt vergelijken:",
        *(Named(key).said() for key in KEYS),
    )
    for row, line in enumerate(told, 1):
        pen.text(sheet, row, 1, line, bold=row == 1)


def _general(pen: Pen, budget: Budget) -> None:
    sheet = pen.sheet(GENERAL, (46, 22))
    terms = budget.terms
    given: dict[str, Any] = {
        "title": budget.title,
        "start": budget.start,
        "end": budget.end,
        "rate_points": Decimal(terms.rate_points) / 100,
        "balancing": layout.source_word(terms.balancing),
        **{f"flat_{source}": "ja" if source in terms.with_flat_rate else "nee" for source in ALL_SOURCES},
    }
    pen.text(sheet, 1, 1, "Gegevens van de begroting", bold=True)
    for row, (label, (name, _)) in enumerate(layout.GENERAL_FIELDS.items(), FIRST_ROW):
        pen.text(sheet, row, 1, label)
        pen.put(sheet, row, 2, given[name], "percent" if name == "rate_points" else "text")
        if label.startswith("Eigen"):
            pen.choose(sheet, row, 2, ("ja", "nee"))
    pen.choose(sheet, _general_row("balancing"), 2, [layout.source_word(source) for source in ALL_SOURCES])


def _general_row(name: str) -> int:
    return FIRST_ROW + [field for field, _ in layout.GENERAL_FIELDS.values()].index(name)


def _table(pen: Pen, name: str, title: str, columns: Sequence[Column]) -> Any:
    """A sheet with title, headings and a remark on each heading that needs one."""
    sheet = pen.sheet(name, tuple(column.width for column in columns), freeze=HEAD_ROW)
    pen.text(sheet, 1, 1, title, bold=True)
    for place, column in enumerate(columns, 1):
        pen.head(sheet, HEAD_ROW, place, column.head, column.help)
    return sheet


def _at(columns: Sequence[Column], name: str) -> str:
    return letter([column.field for column in columns].index(name) + 1)


def _staff(pen: Pen, name: str, results: Sequence[LineResult]) -> None:
    columns = layout.STAFF_COLUMNS[name]
    title = "Reeds aangeworven projectpersoneel" if name == ENGAGED else "Nog aan te werven projectpersoneel"
    sheet = _table(pen, name, title, columns)
    rows: list[LineResult | None] = [*results, *[None] * SPARE]
    for row, result in enumerate(rows, FIRST_ROW):
        for place, column in enumerate(columns, 1):
            _staff_cell(pen, sheet, row, place, column, columns, result)
    pen.choices(sheet, columns, FIRST_ROW, FIRST_ROW + len(rows) - 1)
    pen.text(sheet, TOTALS_ROW, 1, "Totaal", bold=True)
    sums = {
        "hours": Decimal(sum(result.hours for result in results)) / 1000,
        "cost": _euro(sum(result.cost for result in results)),
        "cost_operation": _euro(sum(result.cost for result in results if result.line.part == OPERATION)),
        "cost_support": _euro(sum(result.cost for result in results if result.line.part == SUPPORT)),
    }
    for field, value in sums.items():
        place = [column.field for column in columns].index(field) + 1
        kind = "hours" if field == "hours" else "money"
        pen.formula(
            sheet, TOTALS_ROW, place, f"=SUM({letter(place)}{FIRST_ROW}:{letter(place)}{LAST_ROW})", value, kind
        )


def _staff_cell(
    pen: Pen, sheet: Any, row: int, place: int, column: Column, columns: Sequence[Column], result: LineResult | None
) -> None:
    if column.kind == "sum":
        value = None if result is None else _staff_sum(column.field, result)
        pen.formula(sheet, row, place, _staff_formula(column.field, columns, row), value, "money")
    elif result is not None:
        pen.put(sheet, row, place, _staff_value(column.field, result.line), column.kind)


def _staff_formula(name: str, columns: Sequence[Column], row: int) -> str:
    at = {column.field: f"{_at(columns, column.field)}{row}" for column in columns}
    rate = f"{GENERAL}!$B${_general_row('rate_points')}"
    if name == "rate":
        agreed = f'IF({at["agreed_rate"]}="","",{at["agreed_rate"]})'
        return f'=IF({at["wage"]}="",{agreed},ROUND({at["wage"]}*{rate}/100,2))'
    if name == "cost":
        return f'=IF(OR({at["rate"]}="",{at["hours"]}=""),"",ROUND({at["rate"]}*{at["hours"]},2))'
    word = "werking" if name == "cost_operation" else "ondersteuning"
    return f'=IF({at["part"]}="{word}",{at["cost"]},"")'


def _staff_sum(name: str, result: LineResult) -> Decimal | None:
    own = {"cost_operation": OPERATION, "cost_support": SUPPORT}.get(name)
    if name == "rate":
        return _euro(result.rate)
    return _euro(result.cost) if own in (None, result.line.part) else None


def _staff_value(name: str, line: StaffLine) -> Any:
    if name in ("wage", "agreed_rate"):
        return _euro(getattr(line, name))
    if name == "hours":
        return _thousandths(line.hours)
    if name == "hours_elsewhere":
        return _thousandths(line.hours_elsewhere) if line.hours_elsewhere else None
    if name == "fte":
        return _thousandths(line.fte) if line.fte != 1000 else None
    if name == "part":
        return dict(layout.PART_LABELS)[line.part]
    if name == "counts_for":
        return layout.source_word(line.counts_for) if line.counts_for else ""
    return {"first_name": "", "last_name": line.person}.get(name, getattr(line, name, ""))


def _costs(pen: Pen, budget: Budget, totals: Totals) -> None:
    sheet = pen.sheet(COSTS, (46, 18))
    pen.text(sheet, 1, 1, "Forfait en totale kosten", bold=True)
    staff = {part: _staff_sums(part) for part in BOTH}
    flat, cost = {part: totals.parts[part].flat_rate for part in totals.parts}, totals.parts
    pen.text(sheet, 4, 1, layout.FLAT_LABEL)
    pen.put(sheet, 4, 2, Decimal(budget.terms.flat_points) / 100, "percent")
    rows = (
        ("Forfait project", "=B6+B7", flat[PROJECT]),
        ("Forfait werking", f"=ROUND(({staff[OPERATION]})*$B$4/100,2)", flat[OPERATION]),
        ("Forfait ondersteuning", f"=ROUND(({staff[SUPPORT]})*$B$4/100,2)", flat[SUPPORT]),
        ("Totale kosten project", "=B9+B10", cost[PROJECT].cost),
        ("Totale kosten werking", f"={staff[OPERATION]}+B6", cost[OPERATION].cost),
        ("Totale kosten ondersteuning", f"={staff[SUPPORT]}+B7", cost[SUPPORT].cost),
    )
    for row, (label, formula, value) in enumerate(rows, 5):
        pen.text(sheet, row, 1, label)
        pen.formula(sheet, row, 2, formula, _euro(value), "money")
    pen.text(sheet, 11, 1, layout.REGION_LABEL)
    pen.put(sheet, 11, 2, "ja" if budget.region == TRANSITION else "nee", "text")
    pen.choose(sheet, 11, 2, ("ja", "nee"))


def _staff_sums(part: str) -> str:
    """The formula that adds the totals of both staff sheets for a part."""
    name = "cost_operation" if part == OPERATION else "cost_support"
    cells = [f"'{sheet}'!{_at(columns, name)}{TOTALS_ROW}" for sheet, columns in layout.STAFF_COLUMNS.items()]
    return "+".join(cells)


def _cofinancing(pen: Pen, lines: Sequence[CofinancingLine]) -> None:
    columns = layout.COFINANCING_COLUMNS
    sheet = _table(pen, layout.COFINANCING, "Cofinanciering", columns)
    rows: list[CofinancingLine | None] = [*lines, *[None] * SPARE]
    words = dict(layout.PART_LABELS)
    for row, line in enumerate(rows, FIRST_ROW):
        for place, part in ((5, OPERATION), (6, SUPPORT)):
            amount = _euro(line.amount) if line and line.part == part else None
            pen.formula(sheet, row, place, f'=IF(A{row}="{words[part]}",D{row},"")', amount, "money")
        if line:
            given = (
                (1, words[line.part], "text"),
                (2, layout.source_word(line.source, line.person_bound), "text"),
                (3, "ja" if line.person_bound else "nee", "text"),
                (4, _euro(line.amount), "money"),
                (7, line.description, "text"),
                (8, line.evidence, "text"),
                (9, line.number, "number"),
            )
            for place, value, kind in given:
                pen.put(sheet, row, place, value, kind)
    pen.choices(sheet, columns, FIRST_ROW, FIRST_ROW + len(rows) - 1)
    pen.text(sheet, TOTALS_ROW, 1, "Totaal", bold=True)
    for place, parts in ((4, BOTH), (5, (OPERATION,)), (6, (SUPPORT,))):
        total = _euro(sum(line.amount for line in lines if line.part in parts))
        pen.formula(
            sheet, TOTALS_ROW, place, f"=SUM({letter(place)}{FIRST_ROW}:{letter(place)}{LAST_ROW})", total, "money"
        )


FINANCING_START = {OPERATION: 4, SUPPORT: 13, PROJECT: 22}  # row of the total cost of each part; 7 rows follow


def _financing(pen: Pen, budget: Budget, totals: Totals) -> None:
    sheet = pen.sheet(layout.FINANCING, (46, 18, 12))
    pen.text(sheet, 1, 1, "Financiering", bold=True)
    cost_rows = {OPERATION: 9, SUPPORT: 10, PROJECT: 8}
    for part, label in (*layout.PART_LABELS, (PROJECT, "project")):
        start, reckoned = FINANCING_START[part], totals.parts[part]
        pen.text(sheet, start - 1, 1, f"Financiering {label}", bold=True)
        pen.text(sheet, start, 1, f"Totale kosten {label}")
        pen.formula(sheet, start, 2, f"='{COSTS}'!B{cost_rows[part]}", _euro(reckoned.cost), "money")
        for row, (source, words) in enumerate(layout.SOURCE_LABELS, start + 1):
            pen.text(sheet, row, 1, f"{words} {label}")
            _financing_amount(pen, sheet, row, budget, part, source, reckoned.financing[source])
            _percent(pen, sheet, row, start, reckoned.percentages[source])
        pen.text(sheet, start + 6, 1, f"Totale financiering {label}")
        pen.formula(sheet, start + 6, 2, f"=SUM(B{start + 1}:B{start + 5})", _euro(reckoned.financed), "money")
        pen.text(sheet, start + 7, 1, f"Controle {label}")
        pen.formula(sheet, start + 7, 2, f"=ROUND(B{start}-B{start + 6},2)", _euro(reckoned.control), "money")
        pen.alarm(sheet, start + 7, 2)


def _financing_amount(pen: Pen, sheet: Any, row: int, budget: Budget, part: str, source: str, amount: int) -> None:
    """A field to fill in; for the project the sum of both parts."""
    if part != PROJECT:
        pen.put(sheet, row, 2, _euro(budget.financing.get((part, source))), "money")
        return
    away = row - FINANCING_START[PROJECT]
    both = "+".join(f"B{FINANCING_START[of] + away}" for of in BOTH)
    pen.formula(sheet, row, 2, f"={both}", _euro(amount), "money")


def _percent(pen: Pen, sheet: Any, row: int, start: int, points: int) -> None:
    pen.formula(sheet, row, 3, f"=IF(B{start}=0,0,ROUND(B{row}/B{start}*100,2))", Decimal(points) / 100, "percent")


def _envelope(pen: Pen, budget: Budget) -> None:
    sheet = _table(pen, layout.ENVELOPE, "Enveloppe van het werkingsgebied", layout.ENVELOPE_COLUMNS)
    rows = [(layout.TERM, budget.envelope.amounts), *((year.year, year.amounts) for year in budget.envelope.later)]
    for row, (label, amounts) in enumerate(rows, FIRST_ROW):
        pen.put(sheet, row, 1, label, "whole" if isinstance(label, int) else "text")
        for place, part in ((2, OPERATION), (3, SUPPORT)):
            pen.put(sheet, row, place, _euro(amounts.get(part)), "money")


def _quoted(pen: Pen, quotes: Sequence[Quoted]) -> None:
    sheet = _table(pen, layout.QUOTED, "Cijfers die elders staan", layout.QUOTED_COLUMNS)
    for row, quote in enumerate(quotes, FIRST_ROW):
        compare = " + ".join(Named(name).said() if name in KEYS else name for name in quote.compare)
        points = None if quote.points == 10_000 else Decimal(quote.points) / 100
        divisor = None if quote.divisor == 1 else quote.divisor
        given = (_euro(quote.value), quote.place, quote.description, quote.mark, compare, points, divisor)
        for place, (value, column) in enumerate(zip(given, layout.QUOTED_COLUMNS, strict=True), 1):
            pen.put(sheet, row, place, value, column.kind)
