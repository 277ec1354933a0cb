"""Make the static TTFs of the documents from the vendored variable woff2 files (typst wants static TTF).

Usage: ``python tools/make_fonts.py`` from the root; needs fontTools with brotli (in the development packages).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent / "gezel" / "ui"
WEB, PAPER = ROOT / "static" / "ui" / "fonts", ROOT / "fonts"
# slug, family, style, italic, weight in the file, weight it goes by
CUTS = (
    ("source-sans-3", "Source Sans 3", "Regular", False, 400, 400),
    ("source-sans-3", "Source Sans 3", "Italic", True, 400, 400),
    ("source-sans-3", "Source Sans 3", "Bold", False, 650, 700),
    ("source-sans-3", "Source Sans 3", "Bold Italic", True, 650, 700),
    ("fraunces", "Fraunces", "Regular", False, 560, 400),
)
LAYOUT = ("GSUB", "GPOS", "GDEF")  # kept from the latin part only
LEFT_OUT = ("STAT", "HVAR", "MVAR", "avar", "DSIG", "BASE")
MADE = 3786825600  # one fixed instant, so that equal sources give equal files


def main() -> None:
    """Make every cut."""
    with tempfile.TemporaryDirectory() as room:
        for cut in CUTS:
            font = _cut(Path(room), *cut)
            font.save(PAPER / f"{cut[1]}-{cut[2]}.ttf".replace(" ", ""))


def _cut(room: Path, slug: str, family: str, style: str, italic: bool, weight: int, goes_by: int) -> Any:
    parts = []
    for subset in ("latin", "latin-ext"):
        shape = "italic" if italic else "normal"
        font = TTFont(WEB / f"{slug}-{subset}-wght-{shape}.woff2")
        font.flavor = None
        part = instancer.instantiateVariableFont(font, {"wght": weight})
        for table in (*LEFT_OUT, *(LAYOUT if subset != "latin" else ())):
            if table in part:
                del part[table]
        part.save(room / f"{subset}.ttf")
        parts.append(str(room / f"{subset}.ttf"))
    merged = Merger().merge(parts)
    _name(merged, family, style, italic, goes_by)
    return merged


def _name(font: Any, family: str, style: str, italic: bool, weight: int) -> None:
    font["name"].names = []
    full = f"{family} {style}"
    names = {1: family, 2: style, 3: full, 4: full, 5: "Version 1", 6: full.replace(" ", "")}
    names |= {13: "SIL Open Font License 1.1", 14: "https://openfontlicense.org"}
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    bold = weight == 700
    font["OS/2"].usWeightClass = weight
    kept = font["OS/2"].fsSelection & ~0b1100001
    font["OS/2"].fsSelection = kept | (0x20 if bold else 0) | (1 if italic else 0) | (0 if bold or italic else 0x40)
    font["head"].macStyle = (1 if bold else 0) | (2 if italic else 0)
    font["head"].created = font["head"].modified = MADE
    font.recalcTimestamp = False


if __name__ == "__main__":
    main()
