"""Writing our own candidacy form: A4, headings per part, a content control with a tag for every field."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from gezel.kernel.rule import rule
from gezel.kernel.typed import without_controls

from ...words import ANSWERS
from . import layout
from .layout import HEADER, LABELS, Question
from .prose import write_prose

INK = RGBColor(0x1F, 0x3D, 0x32)
GREY = RGBColor(0x59, 0x63, 0x5E)
FIXED_DAY = datetime(2024, 1, 1)  # noqa: DTZ001  the same content gives the same bytes
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def _shown(question: Question) -> Question:
    code, title, text = question
    return code, without_controls(title), without_controls(text)


@rule("F-08")
def write_form(
    call_name: str, area_name: str, questions: Sequence[Question], values: Mapping[str, str] | None = None
) -> bytes:
    """The form as .docx: blank, or filled with ``values`` by field code (limited Markdown in part D).

    ``questions`` are those of the call, in order: code, title, help. ``area_name`` may be empty.
    """
    filled = {code: without_controls(text) for code, text in {"area": area_name, **(values or {})}.items()}
    call_name, questions = without_controls(call_name), [_shown(question) for question in questions]
    document = _page()
    document.add_paragraph(layout.TITLE, style="Title")
    document.add_paragraph(f"{layout.CALL_LABEL}: {call_name}")
    document.add_paragraph(layout.INTRO, style="Gezel uitleg")
    _part(document, "A")
    _line(document.add_paragraph(), LABELS["area"], "area", filled.get("area", ""))
    _part(document, "B")
    _organisation(document, filled)
    _part(document, "C")
    document.add_paragraph(layout.ENGAGEMENT)
    _checkbox(document.add_paragraph(), bool(filled.get("engagement")))
    _part(document, "D")
    _questions(document, questions, filled)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _page() -> Doc:
    """An empty A4 document with our styles."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)
    section.footer.paragraphs[0].text = layout.FOOTER
    styles = document.styles
    styles["Normal"].font.name, styles["Normal"].font.size = "Calibri", Pt(11)
    for name, size in (("Title", 20), ("Heading 1", 15), ("Heading 2", 13), ("Heading 3", 11.5)):
        styles[name].font.name, styles[name].font.size, styles[name].font.color.rgb = "Calibri", Pt(size), INK
        styles[name].element.rPr.rFonts.attrib.pop(qn("w:asciiTheme"), None)
    help_style = styles.add_style("Gezel uitleg", WD_STYLE_TYPE.PARAGRAPH)
    help_style.base_style, help_style.next_paragraph_style = styles["Normal"], styles["Normal"]
    help_style.font.size, help_style.font.color.rgb = Pt(10), GREY
    language = parse_xml(f'<w:lang {nsdecls("w")} w:val="nl-BE"/>')
    styles["Normal"].element.get_or_add_rPr().append(language)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = layout.TITLE, "", ""
    properties.created = properties.modified = FIXED_DAY
    properties.language = "nl-BE"
    return document


def _part(document: Doc, letter: str) -> None:
    document.add_heading(f"{letter}. {layout.PART_TITLES[letter]}", level=1)


def _organisation(document: Doc, values: Mapping[str, str]) -> None:
    """Part B: one row a field, label and control side by side."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for code in HEADER:
        label, value = table.add_row().cells
        label.width, value.width = Cm(5.5), Cm(11)
        label.paragraphs[0].add_run(LABELS[code]).bold = True
        _control(_first(value), code, LABELS[code], values.get(code, ""))


def _first(cell: _Cell) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    return paragraph


def _line(paragraph: Paragraph, label: str, code: str, value: str) -> None:
    paragraph.add_run(f"{label}: ").bold = True
    _control(paragraph, code, label, value)


def _control(paragraph: Paragraph, code: str, label: str, value: str) -> None:
    """A content control for one line, inside the paragraph."""
    text = value or layout.PLACEHOLDER
    run = paragraph.add_run(text)
    if not value:
        run.font.color.rgb = GREY
    sdt = parse_xml(
        f"<w:sdt {nsdecls('w')}>{_properties(code, blank=not value)}<w:text/></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    sdt.find(qn("w:sdtPr")).find(qn("w:alias")).set(qn("w:val"), label)
    run._r.addprevious(sdt)
    sdt.find(qn("w:sdtContent")).append(run._r)


def _properties(code: str, *, blank: bool) -> str:
    """The opening of a control's properties; its number is made from the code, so that every writing gives the same."""
    number = 10_000 + layout.FIELDS.index(code)
    showing = "<w:showingPlcHdr/>" if blank else ""
    return f'<w:sdtPr><w:alias w:val="{code}"/><w:tag w:val="{code}"/><w:id w:val="{number}"/>{showing}'


def _checkbox(paragraph: Paragraph, ticked: bool) -> None:
    run = paragraph.add_run(layout.TICKED[0] if ticked else layout.UNTICKED)
    state = f'<w14:checkbox {W14}><w14:checked w14:val="{int(ticked)}"/></w14:checkbox>'
    sdt = parse_xml(
        f"<w:sdt {nsdecls('w')}>{_properties('engagement', blank=False)}{state}</w:sdtPr><w:sdtContent/></w:sdt>"
    )
    run._r.addprevious(sdt)
    sdt.find(qn("w:sdtContent")).append(run._r)
    paragraph.add_run(f" {layout.ENGAGEMENT_LABEL}")


def _questions(document: Doc, questions: Sequence[Question], values: Mapping[str, str]) -> None:
    """Part D: each question as a heading with its help, and a control that takes several paragraphs, lists and tables."""
    group = ""
    for code, title, text in questions:
        if code not in ANSWERS:
            raise ValueError(f"{code} is no answer of the form")
        if code[1] != group:
            group = code[1]
            document.add_heading(f"{group}. {layout.GROUPS[group]}", level=2)
        document.add_heading(f"{layout.number_of(code)}. {title}", level=3)
        if text:
            document.add_paragraph(text, style="Gezel uitleg")
        _answer(document, code, title, values.get(code, ""))


def _answer(document: Doc, code: str, title: str, value: str) -> None:
    body = document.element.body
    before = len(body)
    if value.strip():
        write_prose(document, value)
    else:
        document.add_paragraph().add_run(layout.PLACEHOLDER).font.color.rgb = GREY
    written = list(body)[before - 1 : -1]  # the section's properties stay last
    sdt = parse_xml(
        f"<w:sdt {nsdecls('w')}>{_properties(code, blank=not value.strip())}</w:sdtPr><w:sdtContent/></w:sdt>"
    )
    sdt.find(qn("w:sdtPr")).find(qn("w:alias")).set(qn("w:val"), title[:60])
    written[0].addprevious(sdt)
    for element in written:
        sdt.find(qn("w:sdtContent")).append(element)
