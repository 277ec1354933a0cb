"""WordprocessingML to limited Markdown: bold, links, lists, headings and simple tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from lxml import etree

from gezel.kernel.search import search_key
from gezel.kernel.typed import whole

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GONE = {
    "del",
    "moveFrom",
    "instrText",
    "Fallback",
    "delText",
    "pPr",
    "rPr",
    "sdtPr",
    "sdtEndPr",
    "tblPr",
    "tblGrid",
    "trPr",
    "tcPr",
}
BLOCK = {"txbxContent"}
Run = tuple[str, bool, str]  # text, bold, link

_SPECIAL = re.compile(
    r"([*`])|(?<!\w)(_)|(_)(?!\w)|(\[)(?=[^\]]*\]\()|(<)(?=[A-Za-z/!?])|(\\)(?=[!-/:-@\[-`{-~]|$)|(&)(?=#?\w+;)"
)
_BLOCK_START = re.compile(r"^(#{1,6}(?=\s|$)|[+>]|(?:=+|-{3,})\s*$|~{3})", re.MULTILINE)


def w(name: str) -> str:
    """The full name of a WordprocessingML element or attribute."""
    return f"{{{W}}}{name}"


def name_of(element: etree._Element) -> str:
    """The local name of an element, empty for comments."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(parent: etree._Element | None) -> Iterator[etree._Element]:
    """The element children that are not properties and not removed text."""
    if parent is not None:
        yield from (child for child in parent if name_of(child) not in GONE and name_of(child))


def value_of(parent: etree._Element | None, name: str) -> str:
    """The ``w:val`` of a child, or nothing."""
    child = None if parent is None else parent.find(w(name))
    return "" if child is None else child.get(w("val"), "")


def on(parent: etree._Element | None, name: str) -> bool:
    """Whether a toggle property such as bold is set."""
    child = None if parent is None else parent.find(w(name))
    return child is not None and child.get(w("val"), "1") not in ("0", "false", "off")


def escaped(text: str) -> str:
    """Text in which nothing is read as Markdown."""
    return _SPECIAL.sub(lambda m: "\\" + m[0], text)


class Markup:
    """Reads paragraphs and tables of one part; needs the document's styles and numbering."""

    def __init__(self, parts: Mapping[str, etree._Element], relations: etree._Element | None) -> None:
        self._styles = {}
        styles = parts.get("word/styles.xml")
        for style in () if styles is None else styles.iter(w("style")):
            self._styles[style.get(w("styleId"), "")] = style
        self._formats = _number_formats(parts.get("word/numbering.xml"))
        self._links = {} if relations is None else {r.get("Id", ""): r.get("Target", "") for r in relations}
        self.key = search_key

    # paragraphs -------------------------------------------------------------------------------------------

    def kind_of(self, paragraph: etree._Element) -> tuple[str, str, bool]:
        """``text``, ``item`` or ``heading`` with its Markdown prefix; and whether the word processor numbers it."""
        properties = paragraph.find(w("pPr"))
        style = self._style(value_of(properties, "pStyle"))
        outline = self._first(properties, style, "outlineLvl")
        if (depth := whole(outline)) is not None and depth < 9:
            return "heading", "### ", False
        number, level = self._numbering(properties, style)
        if not number:
            return "text", "", False
        bullet = self._formats.get((number, level), "bullet") in ("bullet", "none")
        return "item", "   " * level + ("- " if bullet else "1. "), not bullet

    def _numbering(self, properties: etree._Element | None, style: list[etree._Element]) -> tuple[str, int]:
        for holder in (properties, *(s.find(w("pPr")) for s in style)):
            numbering = None if holder is None else holder.find(w("numPr"))
            if numbering is not None and (number := value_of(numbering, "numId")):
                level = value_of(numbering, "ilvl")
                return ("" if number == "0" else number), min(whole(level) or 0, 4)
        return "", 0

    def _first(self, properties: etree._Element | None, style: list[etree._Element], name: str) -> str:
        holders = (properties, *(s.find(w("pPr")) for s in style))
        return next((value for holder in holders if (value := value_of(holder, name))), "")

    def _style(self, style_id: str) -> list[etree._Element]:
        """A style and those it is based on."""
        found: list[etree._Element] = []
        while (style := self._styles.get(style_id)) is not None and style not in found:
            found.append(style)
            style_id = value_of(style, "basedOn")
        return found

    def runs_by_control(self, paragraph: etree._Element) -> list[tuple[etree._Element | None, list[Run]]]:
        """The runs of a paragraph, grouped by the content control they lie in (``None``: outside)."""
        found = list(self._runs(paragraph, None, False, ""))
        return [(sdt, [run for _, run in group]) for sdt, group in groupby(found, key=lambda pair: pair[0])]

    def _runs(
        self, parent: etree._Element, sdt: etree._Element | None, bold: bool, link: str
    ) -> Iterator[tuple[etree._Element | None, Run]]:
        for element in children(parent):
            kind = name_of(element)
            if kind == "r":
                yield sdt, (_text(element), self._bold(element), link)
            elif kind == "sdt":
                inner = element if value_of(element.find(w("sdtPr")), "tag") else sdt
                yield from self._runs(element.find(w("sdtContent")), inner, bold, link)
            elif kind == "hyperlink":
                target = self._links.get(element.get(f"{{{R}}}id", ""), "")
                safe = target if target.startswith(("http://", "https://", "mailto:")) else ""
                yield from self._runs(element, sdt, bold, safe)
            elif kind == "t":  # a formula
                yield sdt, (element.text or "", bold, link)
            elif kind not in BLOCK:
                yield from self._runs(element, sdt, bold, link)

    def _bold(self, run: etree._Element) -> bool:
        properties = run.find(w("rPr"))
        if properties is not None and properties.find(w("b")) is not None:
            return on(properties, "b")
        return any(on(style.find(w("rPr")), "b") for style in self._style(value_of(properties, "rStyle")))

    def line(self, runs: list[Run]) -> tuple[str, str, bool]:
        """Markdown and plain text of runs, and whether all of it is bold."""
        plain = "".join(text for text, _, _ in runs)
        bold = bool(plain.strip()) and all(is_bold for text, is_bold, _ in runs if text.strip())
        parts = []
        for (is_bold, link), group in groupby(runs, key=lambda run: (run[1] and bool(run[0].strip()), run[2])):
            parts.append(_marked("".join(run[0] for run in group), is_bold, link))
        lines = "\n".join(" ".join(line.split()) for line in "".join(parts).strip().split("\n"))
        return _BLOCK_START.sub(r"\\\1", lines).replace("\n", "  \n"), plain, bold

    def pictures(self, element: etree._Element) -> int:
        """How many pictures an element holds."""
        return sum(1 for e in element.iter() if name_of(e) in ("blip", "imagedata"))

    def text_boxes(self, element: etree._Element) -> Iterator[etree._Element]:
        """The outermost text boxes that hang on an element, each once."""
        for child in children(element):
            if name_of(child) == "txbxContent":
                yield child
            else:
                yield from self.text_boxes(child)

    # tables -----------------------------------------------------------------------------------------------

    def rows(self, table: etree._Element) -> list[list[etree._Element]]:
        """The cells of a table, row by row; controls around rows or cells do not matter."""
        return [list(_unwrapped(row, "tc")) for row in _unwrapped(table, "tr")]

    def cell_text(self, cell: etree._Element, marked: bool = False) -> str:
        """The text of a cell on one line."""
        lines = [self.line([run for _, runs in self.runs_by_control(p) for run in runs]) for p in _paragraphs(cell)]
        return " ".join(" ".join((text if marked else plain).split()) for text, plain, _ in lines if plain.strip())

    def table(self, rows: list[list[etree._Element]]) -> tuple[str, str]:
        """A simple Markdown table with its first row as head, and its plain text."""
        texts = [[self.cell_text(cell, marked=True).replace("|", "\\|") for cell in _spread(row)] for row in rows]
        plain = " ".join(filter(None, (self.cell_text(cell) for row in rows for cell in row)))
        width = max(len(row) for row in texts)
        lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in texts]
        lines.insert(1, "|" + " --- |" * width)
        return "\n".join(lines), plain


def _spread(row: list[etree._Element]) -> list[etree._Element]:
    """A row with an empty cell for each further column that a wide cell covers."""
    spread = []
    for cell in row:
        span = value_of(cell.find(w("tcPr")), "gridSpan")
        spread += [cell] + [etree.Element("empty")] * (min(whole(span) or 1, 50) - 1)
    return spread


def _unwrapped(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    for child in children(parent):
        if name_of(child) == wanted:
            yield child
        elif name_of(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _unwrapped(child, wanted)


def _paragraphs(parent: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a cell, also of a table in it, without those of text boxes."""
    for child in children(parent):
        if name_of(child) == "p":
            yield child
        elif name_of(child) not in BLOCK:
            yield from _paragraphs(child)


def _marked(text: str, bold: bool, link: str) -> str:
    """One stretch of text with its marks, the spaces outside them."""
    core = text.strip()
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    marked = escaped(core)
    if bold:
        marked = "\n".join(f"**{line.strip()}**" if line.strip() else "" for line in marked.split("\n"))
    if link and link != core:
        marked = f"[{marked.replace(chr(10), ' ')}]({link.replace(' ', '%20').replace(')', '%29')})"
    return before + marked + after


def _text(run: etree._Element) -> str:
    """The text of a run: tabs as spaces, line breaks as new lines, page breaks as nothing."""
    found = []
    for element in children(run):
        kind = name_of(element)
        if kind == "t":
            found.append(element.text or "")
        elif kind in ("tab", "ptab"):
            found.append(" ")
        elif kind == "noBreakHyphen":
            found.append("-")
        elif kind == "sym":
            found.append(_symbol(element.get(w("char"), "")))
        elif kind == "cr" or (kind == "br" and element.get(w("type"), "textWrapping") == "textWrapping"):
            found.append("\n")
    return "".join(found)


def _symbol(code: str) -> str:
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    return (
        chr(point - 0xF000 if 0xF020 <= point <= 0xF0FF else point) if 0x20 <= point < 0xD800 or point >= 0xE000 else ""
    )


def _number_formats(numbering: etree._Element | None) -> dict[tuple[str, int], str]:
    """The number format (``bullet``, ``decimal``…) per list and level."""
    if numbering is None:
        return {}
    levels = {a.get(w("abstractNumId"), ""): a for a in numbering.iter(w("abstractNum"))}
    formats: dict[tuple[str, int], str] = {}
    for number in numbering.iter(w("num")):
        abstract = levels.get(value_of(number, "abstractNumId"))
        for level in () if abstract is None else abstract.iter(w("lvl")):
            formats[number.get(w("numId"), ""), int(level.get(w("ilvl"), "0"))] = value_of(level, "numFmt")
    return formats


__all__ = ["Markup", "children", "escaped", "name_of", "on", "value_of", "w"]
