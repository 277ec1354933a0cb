"""Limited Markdown into a Word document: paragraphs, headings, lists, bold, links and simple tables."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
LISTS = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}


def write_prose(document: Doc, markdown: str) -> None:
    """Append Markdown to a document; what is not in our limited kind is written as its text."""
    tokens = PARSER.parse(markdown)
    lists: list[str] = []
    heading = False
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.type in LISTS:
            lists.append(LISTS[token.type])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lists.pop()
        elif token.type in ("heading_open", "heading_close"):
            heading = token.type == "heading_open"
        elif token.type == "table_open":
            index = _table(document, tokens, index)
        elif token.type == "inline":
            _paragraph(document, token, lists, heading)
        elif token.type in ("fence", "code_block"):
            document.add_paragraph(token.content.rstrip("\n"))
        index += 1


def _paragraph(document: Doc, token: Token, lists: Sequence[str], heading: bool) -> None:
    if heading:
        paragraph = document.add_heading(level=4)
    else:
        level = f" {min(len(lists), 3)}" if len(lists) > 1 else ""
        paragraph = document.add_paragraph(style=lists[-1] + level if lists else None)
    _inline(paragraph, token.children or [])


def _inline(paragraph: Paragraph, tokens: Sequence[Token]) -> None:
    bold, link = 0, ""
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += 1 if token.type == "strong_open" else -1
        elif token.type == "link_open":
            link = str(token.attrs.get("href", ""))
        elif token.type == "link_close":
            link = ""
        elif token.type == "softbreak":
            paragraph.add_run(" ")
        elif token.type == "hardbreak":
            paragraph.add_run().add_break()
        elif token.content:
            _run(paragraph, token.content, bool(bold), link)


def _run(paragraph: Paragraph, text: str, bold: bool, link: str) -> None:
    run = paragraph.add_run(text)
    run.bold = bold or None
    if not link.startswith(("http://", "https://", "mailto:")):
        return
    run.underline = True
    element = OxmlElement("w:hyperlink")
    element.set(qn("r:id"), paragraph.part.relate_to(link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(element)
    element.append(run._r)


def _table(document: Doc, tokens: Sequence[Token], start: int) -> int:
    """Write the table that opens at ``start``; answers where it closes."""
    end = next(i for i in range(start, len(tokens)) if tokens[i].type == "table_close")
    rows: list[list[Token]] = []
    for token in tokens[start:end]:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(token)
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)), style="Table Grid")
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, content in zip(row.cells, cells, strict=False):
            _inline(cell.paragraphs[0], content.children or [])
    return end
