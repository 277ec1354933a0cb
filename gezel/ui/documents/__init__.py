"""One document, two papers: PDF by typst and Word by python-docx, from the same blocks.

``to_pdf(document)`` and ``to_docx(document)`` give bytes, equal for equal content; ``pages_of(document)`` counts
the A4 pages of the PDF.
"""

from .blocks import Block, Differences, Document, Heading, KeyValues, PageBreak, Paragraph, Picture, Table
from .pdf import pages_of, to_pdf
from .word import to_docx

__all__ = [
    "Block",
    "Differences",
    "Document",
    "Heading",
    "KeyValues",
    "PageBreak",
    "Paragraph",
    "Picture",
    "Table",
    "pages_of",
    "to_docx",
    "to_pdf",
]
