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


OPEN = "/oproepen/lokale-partnerschappen"
DESK = "/vorming/lokale-partnerschappen"
PICTURES: list[Picture] = [
    Picture("voorpagina", "/"),
    Picture("voorpagina-en", "/", language="en", widths=(1280,)),
    Picture("voorpagina-donker", "/", dark=True, widths=(1280,)),
    Picture("aanmelden", "/account/aanmelden/"),
    Picture("begroting", "/projectvoorstellen/1/begroting/", role="dirk"),
    Picture("begroting-rooster", "/projectvoorstellen/1/begroting/rooster/", role="dirk", widths=(1280,)),
    Picture("begroting-wat-als", "/projectvoorstellen/1/begroting/wat-als/", role="dirk", dark=True, widths=(1280,)),
    Picture("oefenwereld", "/oefenwereld/"),
    Picture("gebied-met-addendum", f"{OPEN}/waasland/"),
    Picture("bord-van-een-gebied", f"{DESK}/leuven-en-dijleland/", role="saskia"),
    Picture("tekenen", f"{DESK}/gent-en-omgeving/gebied/", role="nele"),
    Picture("arena", f"{DESK}/leuven-en-dijleland/arena/", role="saskia"),
    Picture("planning", f"{DESK}/leuven-en-dijleland/planning/", role="saskia"),
    Picture("addendum", f"{DESK}/leuven-en-dijleland/addendum/", role="saskia", widths=(1280,)),
    Picture("kandidatuur", "/kandidaturen/12/", role="an"),
    Picture("kandidatuur-deel", "/kandidaturen/12/deel/deel-1/", role="an"),
    Picture("ontvangstbewijs", "/kandidaturen/10/ontvangst/1/", role="noor"),
    Picture("jury", "/jury/", role="bram"),
    Picture("jury-gebied", "/jury/gebied/2/", role="bram"),
    Picture("leestafel", "/jury/kandidatuur/8/ronde-1/", role="bram"),
    Picture("beraad", "/jury/kandidatuur/10/ronde-1/beraad/", role="bram"),
    Picture("scores", "/jury/gebied/2/beraad/", role="bram"),
    Picture("uitdagingen-en-kandidaten", "/jury/gebied/2/uitdagingen/", role="bram"),
    Picture("uitdagingen-en-kandidaten-en", "/jury/gebied/2/uitdagingen/", role="bram", language="en", dark=True),
    Picture("beslissingen", f"{DESK}/noorderkempen/beslissingen/2/", role="dirk"),
    Picture("bericht", f"{DESK}/noorderkempen/beslissingen/bericht/1/", role="dirk"),
    Picture("pitch", f"{DESK}/noorderkempen/pitch/", role="dirk"),
    Picture("eigen-beslissing", "/kandidaturen/5/beslissing/", role="noor"),
    Picture("bekrachtiging", f"{DESK}/noorderkempen/bekrachtiging/", role="dirk", widths=(1280,)),
    Picture("gebieden-volgen", "/vlaanderen/gebieden/", role="mieke"),
    Picture("proces", "/vlaanderen/gebieden/lokale-partnerschappen/noorderkempen/", role="ruben", widths=(1280,)),
]
DOCUMENTS: list[Document] = [
    Document("kandidatuur", "/kandidaturen/10/ontvangst/1/kandidatuur.pdf", role="noor"),
    Document("eindverslag", f"{DESK}/noorderkempen/eindverslag/pdf/", role="mieke", pages=4),
]
