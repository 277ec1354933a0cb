"""A sign without a glyph never keeps a document from being made."""

import io

import pypdf
import pytest

from gezel.ui.documents import Document, Heading, Paragraph, to_pdf


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Zoë 😀 hier", "[grinning face]"),
        ("samen: 你好", "[U+4F60]"),
        ("bel\x07letje", "belletje"),
        ("\u200bleeg 👩‍👩‍👧 gezin", "[woman]"),
        ('back\\slash "quote" 🏳️', "[waving white flag]"),
    ],
)
def test_written_out(typed, read):
    made = to_pdf(Document(typed, [Heading(typed), Paragraph(typed)], footer=typed))
    text = pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text()
    assert read in " ".join(text.split())
