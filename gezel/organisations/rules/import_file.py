"""Reading a file of organisations: Belgian CSV (semicolons, perhaps a byte order mark), errors by row and column."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from .. import words
from .enterprise_number import check_number, digits_of

COLUMNS: Final = (
    "naam",
    "ondernemingsnummer",
    "rechtsvorm",
    "soort",
    "straat",
    "postcode",
    "plaats",
    "website",
    "ovo",
    "nis",
    "beheerder_naam",
    "beheerder_email",
)
REQUIRED: Final = ("naam", "rechtsvorm", "soort")
KINDS: Final = {
    "lokaal bestuur": words.LOCAL_GOVERNMENT,
    "vdab": words.VDAB,
    "beheerder": words.MANAGER,
    "ondersteuningsteam": words.SUPPORT,
    "andere": words.OTHER,
}
_EMAIL = re.compile(r"^[^@\s;,]+@[^@\s;,]+\.[a-z]{2,}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong in a row (the header is row 1) and column, as the code of a sentence."""

    row: int
    column: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One organisation of the file, read and normalised."""

    row: int
    name: str
    number: str
    legal_form: str
    kind: str
    street: str
    postcode: str
    place: str
    website: str
    ovo: str
    nis: str
    administrator_name: str
    administrator_email: str


def read_file(content: bytes) -> tuple[list[ImportRow], list[RowError]]:
    """The rows of a file and everything that is wrong with them."""
    text = decoded(content)
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in text.partition("\n")[0] else ",")
    header = [(name or "").strip().lower() for name in reader.fieldnames or []]
    reader.fieldnames = header
    missing = [column for column in REQUIRED if column not in header]
    if missing:
        return [], [RowError(1, column, "organisations.import_column_missing") for column in missing]
    rows, errors = [], []
    for number, raw in enumerate(reader, start=2):
        cells = {key: (raw.get(key) or "").strip() for key in COLUMNS}
        if any(cells.values()):
            errors += list(_errors(number, cells))
            rows.append(_row(number, cells))
    if not rows:
        return [], [RowError(2, "naam", "organisations.import_empty")]
    return rows, sorted([*errors, *_twice(rows)], key=lambda error: error.row)


def decoded(content: bytes) -> str:
    """The text of a file as Excel in Belgium writes it: UTF-8 (with or without mark), else Windows-1252."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _row(number: int, cells: Mapping[str, str]) -> ImportRow:
    return ImportRow(
        row=number,
        name=cells["naam"],
        number=digits_of(cells["ondernemingsnummer"]),
        legal_form=_legal_form(cells["rechtsvorm"]),
        kind=KINDS.get(cells["soort"].lower(), ""),
        street=cells["straat"],
        postcode=cells["postcode"],
        place=cells["plaats"],
        website=cells["website"],
        ovo=cells["ovo"].upper(),
        nis=cells["nis"],
        administrator_name=cells["beheerder_naam"],
        administrator_email=cells["beheerder_email"].lower(),
    )


def _legal_form(typed: str) -> str:
    wanted = typed.lower()
    return next((code for code, label in words.LEGAL_FORMS if wanted in (code, label.lower())), "")


def _errors(row: int, cells: Mapping[str, str]) -> Iterator[RowError]:
    """Everything wrong within one row."""
    for column in REQUIRED:
        if not cells[column]:
            yield RowError(row, column, "organisations.import_required")
    form = _legal_form(cells["rechtsvorm"])
    if cells["rechtsvorm"] and not form:
        yield RowError(row, "rechtsvorm", "organisations.import_legal_form", {"typed": cells["rechtsvorm"]})
    if cells["soort"] and cells["soort"].lower() not in KINDS:
        yield RowError(row, "soort", "organisations.import_kind", {"typed": cells["soort"]})
    if cells["ondernemingsnummer"] or form not in words.WITHOUT_LEGAL_PERSONALITY:
        verdict = check_number(cells["ondernemingsnummer"])
        if not verdict:
            yield RowError(row, "ondernemingsnummer", verdict.code, verdict.params)
    for column, pattern, code in (
        ("postcode", r"[1-9][0-9]{3}", "organisations.import_postcode"),
        ("ovo", r"(?i)OVO[0-9]{6}", "organisations.import_ovo"),
        ("nis", r"[0-9]{5}", "organisations.import_nis"),
        ("website", r"https?://\S+", "organisations.import_website"),
    ):
        if cells[column] and not re.fullmatch(pattern, cells[column]):
            yield RowError(row, column, code, {"typed": cells[column]})
    if cells["beheerder_email"] and not _EMAIL.match(cells["beheerder_email"]):
        yield RowError(row, "beheerder_email", "organisations.import_email", {"typed": cells["beheerder_email"]})


def _twice(rows: list[ImportRow]) -> Iterator[RowError]:
    """Numbers and OVO codes that stand in the file more than once."""
    for column, attribute in (("ondernemingsnummer", "number"), ("ovo", "ovo")):
        first: dict[str, int] = {}
        for row in rows:
            value = getattr(row, attribute)
            if value and value in first:
                yield RowError(row.row, column, "organisations.import_twice", {"first": first[value]})
            first.setdefault(value, row.row)
