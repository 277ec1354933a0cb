"""Word from the same blocks: real styles, repeated table heads, words for pictures, the document's language."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from .blocks import Document, Picture
from .flow import Node, Run, nodes_of
from .pdf import UNDATED, svg_to_png

DEEP = RGBColor(0x17, 0x48, 0x3F)
QUIET = RGBColor(0x5A, 0x62, 0x5C)
_LONG_AGO = (2000, 1, 1, 0, 0, 0)


def to_docx(document: Document) -> bytes:
    """The document as .docx; equal content gives equal bytes."""
    nodes, pictures = nodes_of(document)
    word = _blank(document)
    for logo in document.logos:
        _picture(word, logo)
    word.add_heading(document.title, 0)
    if document.subtitle:
        _write(word.add_paragraph(style="Subtitle"), [{"t": document.subtitle, "b": False, "i": False, "u": ""}])
    for node in nodes:
        _node(word, node, pictures)
    held = io.BytesIO()
    word.save(held)
    return _same_bytes(held.getvalue())


def _blank(document: Document) -> WordDocument:
    word = docx.Document()
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(24)
    section.top_margin, section.bottom_margin = Mm(23), Mm(24)
    _footer(section.footer.paragraphs[0], document.footer)
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Caption"):
        _style(word, name, document.language)
    properties = word.core_properties
    properties.title, properties.author, properties.language = document.title, "Gezel", f"{document.language}-BE"
    properties.comments = ""
    properties.created = properties.modified = (document.at or UNDATED).replace(tzinfo=None, microsecond=0)
    return word


def _footer(paragraph: WordParagraph, text: str) -> None:
    """The footer's words and the page number, as a field that Word counts."""
    paragraph.add_run(f"{text}\t\t" if text else "\t\t")
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _style(word: WordDocument, name: str, language: str) -> None:
    style: Any = word.styles[name]
    serif = name.startswith(("Title", "Heading"))
    style.font.name = "Georgia" if serif else "Calibri"
    style.font.color.rgb = DEEP if serif else (QUIET if name in ("Subtitle", "Caption") else None)
    style.font.bold = False if serif else None
    style.font.italic = False if name == "Subtitle" else None
    sizes = {"Title": 23, "Heading 1": 16, "Heading 2": 13.5, "Heading 3": 12, "Heading 4": 11, "Subtitle": 12.5}
    style.font.size = Pt(sizes.get(name, 11))
    properties = style.element.get_or_add_rPr()
    fonts = properties.find(qn("w:rFonts"))
    for attribute in [a for a in fonts.attrib if a.endswith("Theme")]:
        del fonts.attrib[attribute]
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), f"{language}-BE")
    properties.append(lang)


def _node(word: WordDocument, node: Node, pictures: list[Picture], style: str | None = None) -> None:
    match node["k"]:
        case "h":
            _write(word.add_heading(level=node["level"]), node["runs"])
        case "p":
            _write(word.add_paragraph(style=style), node["runs"], quiet=node["quiet"])
        case "list":
            _list(word, node, pictures, depth=1)
        case "quote":
            for inner in node["nodes"]:
                _node(word, inner, pictures, "Quote")
        case "rule":
            word.add_paragraph("* * *").alignment = WD_ALIGN_PARAGRAPH.CENTER
        case "table":
            _table(word, node)
        case "kv":
            _pairs(word, node["pairs"])
        case "img":
            _picture(word, pictures[node["index"]])
        case "break":
            word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _list(word: WordDocument, node: Node, pictures: list[Picture], depth: int) -> None:
    """One paragraph per item in Word's own list styles (three levels); an ordered list starts at one again."""
    name = "List Number" if node["ordered"] else "List Bullet"
    style = name if depth == 1 else f"{name} {min(depth, 3)}"
    restart = _new_numbering(word, style) if node["ordered"] else None
    for item in node["items"]:
        for inner in item:
            if inner["k"] == "list":
                _list(word, inner, pictures, depth + 1)
            elif inner["k"] == "p" and inner is item[0]:
                paragraph = word.add_paragraph(style=style)
                if restart is not None:
                    paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = (
                        restart
                    )
                _write(paragraph, inner["runs"])
            else:
                _node(word, inner, pictures, "List Continue")


def _new_numbering(word: WordDocument, style: str) -> int:
    """A numbering of its own for one list, on the abstract numbering of its style, from 1."""
    numbering: Any = word.part.numbering_part.element
    used: Any = word.styles[style].element.pPr.numPr.numId.val
    abstract = numbering.num_having_numId(used).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def _table(word: WordDocument, node: Node) -> None:
    if node["caption"]:
        word.add_paragraph(node["caption"], style="Caption")
    table = word.add_table(rows=1, cols=len(node["head"]))
    _lines(table)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    whole = sum(node["widths"])
    lines = [node["head"], *node["rows"]]
    for number, line in enumerate(lines):
        cells = table.rows[0].cells if number == 0 else table.add_row().cells
        for column, (cell, runs) in enumerate(zip(cells, line, strict=True)):
            cell.width = Mm(162 * node["widths"][column] / whole)
            _write(cell.paragraphs[0], [run | {"b": True} for run in runs] if number == 0 else runs)
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
            if column in node["right"]:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word.add_paragraph()


def _lines(table: Any) -> None:
    """Thin lines under the rows, nothing else: the table of the PDF."""
    borders = OxmlElement("w:tblBorders")
    for side in ("insideH", "bottom"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "CFC8BA")):
            line.set(qn(f"w:{name}"), value)
        borders.insert(0, line) if side == "bottom" else borders.append(line)
    table._tbl.tblPr.append(borders)


def _pairs(word: WordDocument, pairs: list[list[list[Run]]]) -> None:
    table = word.add_table(rows=0, cols=2)
    _lines(table)
    for name, value in pairs:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(52), Mm(110)
        _write(cells[0].paragraphs[0], name, quiet=True)
        _write(cells[1].paragraphs[0], value)
        for cell in cells:
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)
    word.add_paragraph()


def _picture(word: WordDocument, picture: Picture) -> None:
    content = svg_to_png(picture.content) if picture.kind == "svg" else picture.content
    shape = word.add_picture(io.BytesIO(content), width=Mm(min(picture.width_mm, 162)))
    shape._inline.docPr.set("descr", picture.alt)
    if picture.caption:
        word.add_paragraph(picture.caption, style="Caption")


def _write(paragraph: WordParagraph, runs: list[Run], *, quiet: bool = False) -> None:
    for run in runs:
        if run["t"] == "\n":
            paragraph.add_run().add_break()
            continue
        outside = run["u"].startswith(("http", "mailto:"))
        written = paragraph.add_run(run["t"])
        written.bold, written.italic = run["b"] or None, run["i"] or None
        if run.get("c") == "gone":
            written.font.strike, written.font.color.rgb = True, QUIET
        elif run.get("c") == "new":
            written.font.underline, written.bold = True, True
        if quiet:
            written.font.color.rgb = QUIET
        if outside:
            _link(paragraph, written, run["u"])


def _link(paragraph: WordParagraph, written: Any, address: str) -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, relation, is_external=True))
    written.font.underline = True
    written.font.color.rgb = DEEP
    link.append(written._r)
    paragraph._p.append(link)


def _same_bytes(content: bytes) -> bytes:
    """The same archive with every member dated alike."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _LONG_AGO), old.read(name), zipfile.ZIP_DEFLATED)
    return held.getvalue()
