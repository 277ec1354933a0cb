"""What ``make pictures`` renders, at both widths, into ``pictures/``: add a line for each page worth looking at.

``role`` is the key of a role in the demo bar (empty: a visitor). ``prepare`` brings the page into the state worth seeing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .walking import Walk


@dataclass(frozen=True, slots=True)
class Picture:
    """A page by file name and address; ``language``, ``dark`` and one or both widths."""

    name: str
    address: str
    role: str = ""
    language: str = "nl"
    dark: bool = False
    widths: tuple[int, ...] = (390, 1280)
    prepare: Callable[[Walk], None] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF of the house by file name and address; its first pages become PNG files when poppler is there."""

    name: str
    address: str
    role: str = ""
    pages: int = 3


PICTURES: list[Picture] = [
    Picture("voorpagina", "/"),
    Picture("voorpagina-en", "/", language="en", widths=(1280,)),
    Picture("voorpagina-donker", "/", dark=True, widths=(1280,)),
    Picture("aanmelden", "/account/aanmelden/"),
]
DOCUMENTS: list[Document] = []
