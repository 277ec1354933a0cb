"""One document on two papers."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pypdf
import pytest

from gezel.kernel.differences import differences
from gezel.ui.documents import (
    Differences,
    Document,
    Heading,
    KeyValues,
    PageBreak,
    Paragraph,
    Picture,
    Table,
    pages_of,
    to_docx,
    to_pdf,
)
from gezel.ui.documents.flow import LONG, from_markdown, nodes_of, shortened

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="10" height="10"/></svg>'


def candidacy(*more: object) -> Document:
    return Document(
        "Kandidatuur",
        [
            Heading("A. Wie"),
            KeyValues([("Organisatie", "Zoë & <co> #vzw")]),
            Heading("Motivatie", 2),
            Paragraph("Wij **luisteren** eerst.\n\n- naar mensen\n- naar buurten\n\n1. samen\n2. dichtbij"),
            Table(["Naam", "Bedrag"], [["Łódź", "1.234,56"]], caption="Begroting", right=[1]),
            Picture(SQUARE, "een vierkant", width_mm=20),
            *more,
        ],
        subtitle="Ontvangen",
        footer="Oproep",
        at=datetime(2026, 3, 2, 11, 3, tzinfo=UTC),
    )


def words_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_the_pdf_says_everything_in_its_language_and_claims_both_standards():
    pdf = to_pdf(candidacy())
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    text = words_of(pdf)
    for piece in ("Kandidatuur", "Zoë & <co> #vzw", "luisteren", "naar buurten", "Łódź", "1.234,56", "Begroting"):
        assert piece in text
    assert reader.trailer["/Root"]["/Lang"] == "nl-BE"
    assert reader.metadata.title == "Kandidatuur"
    about = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfaid:part>2</pdfaid:part>" in about
    assert "<pdfuaid:part>1</pdfuaid:part>" in about


def test_what_a_person_typed_never_becomes_markup_of_the_typesetter():
    odd = "#panic() $x$ @ref = kop <label> \\ `raw` *"
    assert "#panic()" in words_of(to_pdf(Document("t", [KeyValues([(odd, odd)]), Paragraph(odd), Heading(odd)])))


def test_equal_content_gives_equal_bytes_and_other_content_does_not():
    assert to_pdf(candidacy()) == to_pdf(candidacy())
    assert to_docx(candidacy()) == to_docx(candidacy())
    assert to_pdf(candidacy()) != to_pdf(candidacy(Paragraph("meer")))


def test_word_has_real_headings_lists_a_table_head_and_words_for_the_picture():
    word = docx.Document(io.BytesIO(to_docx(candidacy())))
    styles = {p.text: p.style.name for p in word.paragraphs if p.text}
    assert styles["Kandidatuur"] == "Title"
    assert styles["A. Wie"] == "Heading 1"
    assert styles["Motivatie"] == "Heading 2"
    assert styles["naar mensen"] == "List Bullet"
    assert styles["samen"] == "List Number"
    assert [cell.text for cell in word.tables[1].rows[1].cells] == ["Łódź", "1.234,56"]
    body = zipfile.ZipFile(io.BytesIO(to_docx(candidacy()))).read("word/document.xml").decode()
    assert "<w:tblHeader/>" in body
    assert 'descr="een vierkant"' in body
    assert word.core_properties.language == "nl-BE"


def test_two_numbered_lists_in_word_each_begin_at_one():
    word = docx.Document(io.BytesIO(to_docx(Document("t", [Paragraph("1. a\n\ntussen\n\n1. b")]))))
    numbers = [p._p.pPr.numPr.numId.val for p in word.paragraphs if p.style.name == "List Number"]
    assert len(set(numbers)) == 2


def test_a_picture_without_words_is_refused():
    with pytest.raises(ValueError, match="alt"):
        to_pdf(Document("t", [Picture(SQUARE, "")]))


def test_headings_never_skip_a_level_whatever_the_text_does():
    nodes, _ = nodes_of(Document("t", [Paragraph("#### diep\n\n# ondiep"), Heading("vier", 4)]))
    assert [n["level"] for n in nodes] == [1, 2, 3]
    to_pdf(Document("t", [Paragraph("#### diep\n\n# ondiep"), Heading("vier", 4)]))


def test_pages_are_counted_on_a4():
    assert pages_of(Document("t", [Paragraph("kort")])) == 1
    assert pages_of(Document("t", [Paragraph("kort"), PageBreak(), Paragraph("kort")])) == 2
    assert pages_of(Document("t", [Paragraph("\n\n".join(["Een zin van een regel of wat."] * 400))])) > 5


def test_markdown_becomes_nodes_with_nesting_tables_and_links():
    nodes = from_markdown("- a\n  1. b\n\n| k |\n|---|\n| **v** |\n\n> [w](https://example.org)")
    assert [n["k"] for n in nodes] == ["list", "table", "quote"]
    assert nodes[0]["items"][0][1]["ordered"] is True
    assert nodes[1]["rows"][0][0][0] == {"t": "v", "b": True, "i": False, "u": "", "c": ""}
    assert nodes[2]["nodes"][0]["runs"][0]["u"] == "https://example.org"


@pytest.mark.parametrize(
    "odd",
    ["", " ", "   \n", "|", "- ", "1.", "> ", "#", "****", "[]()", "| a |\n|---|", "- # kop in lijst", "> ### kop"],
)
def test_odd_texts_go_to_both_papers(odd):
    document = Document("t", [Paragraph(odd), Table(["a"], [[odd]]), KeyValues([(odd, odd)])])
    assert to_pdf(document).startswith(b"%PDF")
    assert to_docx(document).startswith(b"PK")


def test_differences_say_what_went_and_what_came_on_both_papers():
    block = Differences(differences("De termijn is zes maanden.\nSlot.", "De termijn is negen maanden.\nSlot."))
    document = candidacy(Heading("Duur", 2), block)
    text = words_of(to_pdf(document))
    assert "De termijn is [weg: zes] [nieuw: negen] maanden." in " ".join(text.split())
    runs = [run for p in docx.Document(io.BytesIO(to_docx(document))).paragraphs for run in p.runs]
    assert [run.text for run in runs if run.font.strike] == ["[weg: zes]"]
    assert [run.text for run in runs if run.font.underline] == ["[nieuw: negen]"]
    assert [run.text for run in runs if "Slot." in run.text] == ["Slot."]


def test_a_long_stretch_that_stayed_is_shortened_between_words_and_nothing_else():
    old = "woord " * 400
    block = Differences(differences(f"{old}einde", f"{old}slot"))
    nodes, _ = nodes_of(Document("T", [block]))
    told = "".join(run["t"] for run in nodes[0]["runs"])
    assert told.count("[…]") == 1
    assert told.endswith("[weg: einde][nieuw: slot]")
    assert len(told) < LONG + 60
    assert shortened("x" * (LONG + 1)) == "x" * (LONG + 1)
    assert shortened("kort") == "kort"
