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


def by(*steps: str) -> Callable[[Walk], None]:
    """Reach a page by following links, for pages whose address is a number."""

    def follow(walk: Walk) -> None:
        walk.follow(*steps)

    return follow


def tabbed(who: str, tab: str) -> Callable[[Walk], None]:
    """Open somebody's file and go to one of its tabs, which on a phone stand behind one line."""

    def go(walk: Walk) -> None:
        walk.follow(who).tab(tab)

    return go


OWN = ("/mijn-traject/in/oefenwereld-kaartje-van-amina/", "271828")


def within(path: str = "") -> Callable[[Walk], None]:
    """Enter a participant's own place with the link and the code of their card, and go on to a page of it."""

    def enter(walk: Walk) -> None:
        walk.fill(code=OWN[1]).page.locator("main form:has([name=code]) button").click()
        walk.page.wait_for_url("**/mijn-traject/")
        if path:
            walk.go(f"/mijn-traject/{path}/")

    return enter


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
    Picture("overeenkomst", "/partnerschappen/1/overeenkomst/", role="dirk"),
    Picture("overeenkomst-lezen", "/partnerschappen/1/overeenkomst/lezen/", role="an"),
    Picture("overeenkomst-clausules", "/partnerschappen/1/overeenkomst/clausules/", role="dirk", widths=(1280,)),
    Picture("uitgangspunten", "/partnerschappen/1/overeenkomst/uitgangspunten/goal/", role="dirk"),
    Picture("oefenwereld", "/oefenwereld/"),
    Picture("gebied-met-addendum", f"{OPEN}/waasland/"),
    Picture("bord-van-een-gebied", f"{DESK}/leuven-en-dijleland/", role="saskia"),
    Picture("tekenen", f"{DESK}/gent-en-omgeving/gebied/", role="nele"),
    Picture("arena", f"{DESK}/leuven-en-dijleland/arena/", role="saskia"),
    Picture("planning", f"{DESK}/leuven-en-dijleland/planning/", role="saskia"),
    Picture("addendum", f"{DESK}/leuven-en-dijleland/addendum/", role="saskia", widths=(1280,)),
    Picture("kandidatuur", "/kandidaturen/", role="an", prepare=by("Waasland")),
    Picture("kandidatuur-deel", "/kandidaturen/", role="an", prepare=by("Waasland", "Unieke expertise")),
    Picture("ontvangstbewijs", "/kandidaturen/", role="noor", prepare=by("Rivierenland > ontvangstbewijs")),
    Picture("jury", "/jury/", role="bram"),
    Picture("jury-gebied", "/jury/", role="bram", prepare=by("Rivierenland")),
    Picture("leestafel", "/jury/", role="bram", prepare=by("Rivierenland", "Emino")),
    Picture("beraad", "/jury/", role="bram", prepare=by("Rivierenland", "Vonk en Draad")),
    Picture("scores", "/jury/", role="bram", prepare=by("Rivierenland", "Alle scores")),
    Picture(
        "uitdagingen-en-kandidaten", "/jury/", role="bram", prepare=by("Rivierenland", "Uitdagingen en kandidaten")
    ),
    Picture(
        "challenges",
        "/jury/",
        role="bram",
        language="en",
        dark=True,
        prepare=by("Rivierenland", "Challenges and candidates"),
    ),
    Picture("beslissingen", f"{DESK}/noorderkempen/beslissingen/2/", role="dirk"),
    Picture("bericht", f"{DESK}/noorderkempen/beslissingen/1/", role="dirk", prepare=by("Bericht en ontvangst")),
    Picture("pitch", f"{DESK}/noorderkempen/pitch/", role="dirk"),
    Picture("eigen-beslissing", "/kandidaturen/", role="noor", prepare=by("De beslissing lezen")),
    Picture("bekrachtiging", f"{DESK}/noorderkempen/bekrachtiging/", role="dirk", widths=(1280,)),
    Picture("partnerschap", "/partnerschappen/1/", role="sanne"),
    Picture("wie-is-wie", "/partnerschappen/1/wie-is-wie/", role="sanne"),
    Picture("beslissingen-register", "/partnerschappen/1/beslissingen/", role="sanne"),
    Picture("overleg", "/partnerschappen/1/overleg/", role="sanne"),
    Picture("kwesties", "/partnerschappen/1/kwesties/", role="sanne"),
    Picture("samenstelling", "/partnerschappen/1/samenstelling/", role="sanne"),
    Picture("vandaag-gezel", "/vandaag/", role="joris", widths=(390,)),
    Picture("notitie", "/notitie/", role="joris", widths=(390,)),
    Picture("deelnemers", "/partnerschappen/1/deelnemers/", role="sanne"),
    Picture("dossier", "/partnerschappen/1/deelnemers/", role="an", prepare=by("Amina")),
    Picture("ster", "/partnerschappen/1/deelnemers/", role="an", prepare=tabbed("Amina", "Vragen en ster")),
    Picture("netwerk", "/partnerschappen/1/deelnemers/", role="an", prepare=tabbed("Amina", "Netwerk")),
    Picture("wachtlijst", "/partnerschappen/1/deelnemers/wachtlijst/", role="sanne"),
    Picture("doorstroom", "/partnerschappen/1/deelnemers/doorstroom/", role="sanne"),
    Picture("casusbespreking", "/partnerschappen/1/deelnemers/casusbesprekingen/", role="an"),
    Picture("sociale-kaart", "/partnerschappen/1/deelnemers/sociale-kaart/", role="an"),
    Picture("aanmelden-gezel", "/aanmelden/noorderkempen-1/"),
    Picture("mijn-traject", OWN[0], prepare=within(), widths=(390,)),
    Picture("mijn-traject-ster", OWN[0], prepare=within("mijn-ster"), widths=(390,)),
    Picture("mijn-traject-delen", OWN[0], prepare=within("delen"), widths=(390,)),
    Picture("mijn-traject-wie-keek", OWN[0], prepare=within("wie-keek"), widths=(390,)),
    Picture("mijn-traject-vragenlijst", OWN[0], prepare=within("vragenlijst"), widths=(390,)),
    Picture("afronden", "/partnerschappen/1/deelnemers/", role="an", prepare=tabbed("Amina", "Afronden")),
    Picture("draagkracht", "/partnerschappen/1/deelnemers/draagkracht/", role="sanne"),
    Picture("affiche", "/partnerschappen/1/deelnemers/affiche/", role="sanne", widths=(1280,)),
    Picture("gebieden-volgen", "/vlaanderen/gebieden/", role="mieke"),
    Picture("proces", "/vlaanderen/gebieden/lokale-partnerschappen/noorderkempen/", role="ruben", widths=(1280,)),
]
DOCUMENTS: list[Document] = [
    Document("kandidatuur", "/kandidaturen/5/ontvangst/1/kandidatuur.pdf", role="noor"),
    Document("overeenkomst", "/partnerschappen/1/overeenkomst/papier/1/pdf/", role="dirk", pages=20),
    Document("eindverslag", f"{DESK}/noorderkempen/eindverslag/pdf/", role="mieke", pages=4),
]
