"""A Word document as a flat run of pieces: paragraphs and tables with their Markdown, style, control and place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from .guard import MAIN
from .markup import Markup, children, name_of, value_of, w

BODY = "body"
# Parts of the file beside the body, and what we call their place.
ELSEWHERE = (
    ("word/header", "header"),
    ("word/footer", "footer"),
    ("word/footnotes", "footnote"),
    ("word/endnotes", "footnote"),
    ("word/comments.xml", "comment"),
)
WRAPPERS = {"ins", "moveTo", "smartTag", "customXml", "sdtContent", "AlternateContent", "Choice"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph or content table. ``tag`` is its content control; ``row`` says in which table row it lies."""

    text: str  # limited Markdown
    plain: str
    kind: str = "text"  # text, item, heading, table
    place: str = BODY
    tag: str = ""
    placeholder: bool = False
    emphatic: bool = False  # a heading, bold in full, or numbered by the word processor: may be a question
    row: tuple[int, int] = (0, 0)  # layout table and row, 0 outside tables


class Flattener:
    """Walks over the parts of one document; ``pictures`` counts what cannot be text."""

    def __init__(self, parts: Mapping[str, etree._Element], labels: Mapping[str, str]) -> None:
        self.parts = parts
        self.labels = labels
        self.pictures = 0
        self._tables = 0

    def pieces(self) -> Iterator[Piece]:
        """Every piece of the body in order, then what stands in headers, footers, notes and comments."""
        body = self.parts[MAIN].find(w("body"))
        if body is not None:
            yield from self._blocks(body, Piece("", ""), self._markup(MAIN))
        for name in sorted(self.parts):
            for start, place in ELSEWHERE:
                if name.startswith(start) and name.endswith(".xml"):
                    yield from self._elsewhere(name, place)

    def _elsewhere(self, name: str, place: str) -> Iterator[Piece]:
        for piece in self._blocks(self.parts[name], Piece("", "", place=place), self._markup(name)):
            yield replace(piece, tag="")

    def _markup(self, name: str) -> Markup:
        folder, _, file = name.rpartition("/")
        return Markup(self.parts, self.parts.get(f"{folder}/_rels/{file}.rels"))

    def _blocks(self, parent: etree._Element, like: Piece, markup: Markup) -> Iterator[Piece]:
        for element in children(parent):
            kind = name_of(element)
            if kind == "p":
                yield from self._paragraph(element, like, markup)
            elif kind == "tbl":
                yield from self._table(element, like, markup)
            elif kind == "sdt":
                yield from self._blocks(element.find(w("sdtContent")), self._in_control(element, like), markup)
            elif kind in WRAPPERS or kind in ("footnote", "endnote", "comment", "txbxContent"):
                yield from self._blocks(element, like, markup)

    def _in_control(self, sdt: etree._Element, like: Piece) -> Piece:
        properties = sdt.find(w("sdtPr"))
        tag = value_of(properties, "tag")
        showing = properties is not None and properties.find(w("showingPlcHdr")) is not None
        return replace(like, tag=tag, placeholder=showing) if tag else like

    def _paragraph(self, element: etree._Element, like: Piece, markup: Markup) -> Iterator[Piece]:
        """The paragraph, cut where a control begins or ends inside it; then the text boxes that hang on it."""
        self.pictures += markup.pictures(element)
        kind, prefix, numbered = markup.kind_of(element)
        for index, (sdt, runs) in enumerate(markup.runs_by_control(element)):
            inside = self._in_control(sdt, like) if sdt is not None else like
            text, plain, bold = markup.line(runs)
            if not plain.strip():
                continue
            lead = prefix if index == 0 and kind != "text" else ""
            emphatic = bold or numbered or kind == "heading"
            yield replace(inside, text=lead + text, plain=plain.strip(), kind=kind, emphatic=emphatic)
        for box in markup.text_boxes(element):
            place = "textbox" if like.place == BODY else like.place
            yield from self._blocks(box, replace(like, place=place, tag=""), markup)

    def _table(self, element: etree._Element, like: Piece, markup: Markup) -> Iterator[Piece]:
        """A layout table (with controls, labels or one column) gives its cells one by one; another is one piece."""
        rows = markup.rows(element)
        if max((len(row) for row in rows), default=0) > 1 and not self._is_layout(rows, markup):
            self.pictures += markup.pictures(element)
            text, plain = markup.table(rows)
            if plain:
                yield replace(like, text=text, plain=plain, kind="table")
            for box in markup.text_boxes(element):
                yield from self._blocks(box, replace(like, place="textbox", tag=""), markup)
            return
        self._tables += 1
        table = self._tables
        for number, row in enumerate(rows, 1):
            for cell in row:
                yield from self._blocks(cell, replace(like, row=(table, number)), markup)

    def _is_layout(self, rows: list[list[etree._Element]], markup: Markup) -> bool:
        for row in rows:
            for cell in row:
                if cell.find(f".//{w('sdt')}//{w('tag')}") is not None:
                    return True
            first = markup.cell_text(row[0]) if row else ""
            if markup.key(first.partition(":")[0]) in self.labels:
                return True
        return False
