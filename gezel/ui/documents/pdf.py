"""PDF by typst: PDF/UA-1 and PDF/A-2a at once, our own fonts, no system packages and no network.

The compiler itself refuses a document without title, a picture without words or a skipped heading level. Content
travels as JSON, so that nothing a person typed can become typst markup.
"""

from __future__ import annotations

import functools
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdf
import typst

from .blocks import Document, Picture
from .flow import nodes_of
from .showable import shown_as_far_as_possible

FONTS = Path(__file__).resolve().parent.parent / "fonts"
TEMPLATE = Path(__file__).resolve().parent / "document.typ"
STANDARDS = ["ua-1", "a-2a"]
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


@functools.cache
def _fonts() -> Any:
    return typst.Fonts(font_paths=[FONTS], include_system_fonts=False)


def to_pdf(document: Document) -> bytes:
    """The document as PDF. Raises ``ValueError`` when the compiler refuses it (its message is kept).

    A sign that our fonts lack is written out (:mod:`.showable`).
    """
    nodes, pictures = nodes_of(document)
    files: dict[str, bytes] = {"main.typ": TEMPLATE.read_bytes()}
    files |= {_name(index, picture): picture.content for index, picture in enumerate(pictures)}
    data = {
        "title": document.title,
        "subtitle": document.subtitle,
        "footer": document.footer,
        "language": document.language,
        "logos": len(document.logos),
        "nodes": nodes,
        "pictures": [_described(index, picture) for index, picture in enumerate(pictures)],
    }
    at = document.at or UNDATED
    return shown_as_far_as_possible(data, lambda shown: _compile(files, shown, "pdf", at, STANDARDS))


def svg_to_png(content: bytes, ppi: int = 160) -> bytes:
    """A chart as PNG, for Word, which cannot be trusted with SVG everywhere."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("a.svg")'
    return _compile({"main.typ": page, "a.svg": content}, {}, "png", UNDATED, [], ppi=float(ppi))


def pages_of(document: Document) -> int:
    """How many A4 pages the document takes as PDF."""
    return len(pypdf.PdfReader(io.BytesIO(to_pdf(document))).pages)


def _compile(files: dict[str, bytes], data: Any, form: Any, at: datetime, standards: Any, **more: Any) -> bytes:
    try:
        made = typst.compile(
            files,
            format=form,
            font_paths=_fonts(),
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=standards,
            timestamp=int(at.timestamp()),
            **more,
        )
    except typst.TypstError as error:
        raise ValueError(str(error)) from error
    return bytes(made[0]) if isinstance(made, list) else bytes(made or b"")


def _name(index: int, picture: Picture) -> str:
    return f"picture-{index}.{picture.kind}"


def _described(index: int, picture: Picture) -> dict[str, Any]:
    return {
        "file": _name(index, picture),
        "alt": picture.alt,
        "width": picture.width_mm,
        "caption": picture.caption,
    }
