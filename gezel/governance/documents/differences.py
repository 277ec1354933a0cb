"""What differs between two contents of an agreement, as PDF and Word (G-02)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gezel.kernel.differences import Piece
from gezel.ui.documents import Block, Differences, Document, Heading, Paragraph

from .days import plain_day

_HOW = (
    "Wat wegviel is doorgehaald en begint met “weg”. Wat erbij kwam is onderlijnd en begint met “nieuw”. "
    "Van een lang stuk dat hetzelfde bleef, staan alleen begin en einde hier."
)


def differences_paper(
    name: str, old: int, new: int, sections: Sequence[tuple[str, Sequence[Piece]]], on: date
) -> Document:
    """The sections that differ (title and pieces); edition number 0 is the text as it reads on that day."""
    blocks: list[Block] = [Paragraph(_HOW, quiet=True)] if sections else [Paragraph("Beide teksten zijn gelijk.")]
    for title, pieces in sections:
        blocks += [Heading(title), Differences(pieces)]
    told = f"Van {_edition(old, on)} naar {_edition(new, on)}"
    return Document("Wat verschilt in de partnerschapsovereenkomst", blocks, f"{name} – {told}", f"{name} – {told}")


def _edition(number: int, on: date) -> str:
    return f"editie {number}" if number else f"de tekst van {plain_day(on)}"
