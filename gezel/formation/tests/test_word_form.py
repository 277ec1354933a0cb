"""The candidacy form in Word: written, and read back from four layouts without losing a paragraph (F-08)."""

import functools
import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
import yaml
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from gezel.formation.rules.word_form import FIELDS, Reading, read_form, write_form
from gezel.formation.rules.word_form.layout import HEADER, LABELS, number_of
from gezel.formation.rules.word_form.official import OFFICIAL
from gezel.formation.texts.word_form import TEXTS
from gezel.formation.words import ANSWERS

from .word_layouts import dotted_layout, saved, without_controls

pytestmark = pytest.mark.rule("F-08")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
CALL = Path(__file__).resolve().parents[1] / "data" / "call.nl.yaml"
OF_THE_CALL = [(q["code"], q["title"], q.get("help", "")) for q in yaml.safe_load(CALL.read_text())["questions"]]
QUESTIONS = [(code, f"Vraag {number_of(code)} over {code}?", f"Vertel over {code}. Kort mag.") for code in ANSWERS]
PROSE = "Inleiding met **nadruk** en [een adres](https://example.org/a).\n\n- eerste punt\n- tweede punt\n\n| wat | wie |\n| --- | --- |\n| taal | lesgever |\n\nSlot."
VALUES = {
    "area": "Waasland",
    "organisation": "De Brug & Co vzw",
    "legal_form": "vzw",
    "enterprise_number": "0410.346.721",
    "contact_name": "Contactpersoon van De Brug",
    "contact_function": "coördinator",
    "contact_email": "onthaal@debrug.example",
    "contact_phone": "03 000 00 00",
    "engagement": "ja",
} | {code: f"{PROSE} Einde {code}." for code in ANSWERS}


def filled(**changes: str) -> bytes:
    return write_form("Oproep 64", "", QUESTIONS, VALUES | changes)


def dotted(values: dict[str, str], *, in_table: bool = True) -> bytes:
    return dotted_layout(QUESTIONS, values, in_table=in_table)


def texts_of(reading: Reading) -> dict[str, str]:
    return {code: found.text for code, found in reading.fields.items()}


def plain(markdown: str) -> str:
    """The words of Markdown as a reader sees them."""
    html = MarkdownIt("commonmark").enable("table").render(markdown)
    return "".join("".join(etree.HTML(html).itertext()).split()) if html.strip() else ""


# four layouts -----------------------------------------------------------------------------------------------


def test_our_form_reads_back_as_it_was_written():
    reading = read_form(filled(), QUESTIONS)
    assert texts_of(reading) == VALUES
    assert {found.where for found in reading.fields.values()} == {"control"}
    assert (reading.unplaced, reading.warnings) == ((), ())


def test_without_its_controls_the_headings_tell():
    reading = read_form(without_controls(filled()), QUESTIONS)
    assert texts_of(reading) == VALUES
    assert {reading.fields[code].where for code in ANSWERS} == {"heading"}
    assert reading.unplaced == ()


@pytest.mark.parametrize("in_table", [True, False])
def test_the_official_dotted_layout(in_table):
    values = VALUES | {code: f"Antwoord op {code}." for code in ANSWERS}
    reading = read_form(dotted(values, in_table=in_table), QUESTIONS)
    assert texts_of(reading) == {code: text for code, text in values.items() if code != "engagement"}
    assert reading.unplaced == ()
    assert [note.code for note in reading.warnings] == ["formation.word_no_engagement"]


def test_the_official_questions_are_known_without_their_text():
    """The short challenges of question 2d carry the official words; the longer ones are known by fingerprint."""
    document = docx.Document()
    document.add_paragraph("D. Projectvoorstel (max 10 pagina’s)")
    document.add_paragraph("ii. Gelijkwaardigheid van partners; Bij ons beslist iedereen mee.")
    document.add_paragraph("Ook wie klein is.")
    reading = read_form(saved(document))
    assert texts_of(reading) == {"d2d2": "Bij ons beslist iedereen mee.\n\nOok wie klein is."}
    assert set(ANSWERS) <= set(OFFICIAL.values())


@pytest.mark.parametrize("controls", [True, False])
def test_a_blank_form_holds_nothing(controls):
    blank = write_form("Oproep 64", "", QUESTIONS)
    data = blank if controls else without_controls(blank)
    reading = read_form(data, QUESTIONS)
    assert (dict(reading.fields), reading.unplaced) == ({}, ())
    assert [note.code for note in reading.warnings] == ["formation.word_no_answers", "formation.word_no_engagement"]


def test_a_blank_form_carries_its_area():
    assert texts_of(read_form(write_form("Oproep 64", "Waasland", QUESTIONS), QUESTIONS)) == {"area": "Waasland"}


def test_the_same_content_gives_the_same_text():
    first, second = (zipfile.ZipFile(io.BytesIO(filled())).read("word/document.xml") for _ in range(2))
    assert first == second


def test_every_field_has_its_tag():
    xml = zipfile.ZipFile(io.BytesIO(filled())).read("word/document.xml").decode()
    assert sorted(re.findall(r'<w:tag w:val="([^"]+)"', xml)) == sorted(FIELDS)


def test_a_question_the_form_does_not_know_is_refused():
    with pytest.raises(ValueError, match="d9"):
        write_form("Oproep 64", "", [("d9", "Nog iets?", "")])


# nothing is dropped -----------------------------------------------------------------------------------------

SIGNS = st.text("abcdeéïë*_`[]<>()#|\\.:;?!&~=+0123456789 …-", max_size=40)


def everything(reading: Reading) -> str:
    """All that a person will see of a reading, without spaces and without the dots of dotted lines."""
    found = [found.text for found in reading.fields.values()] + [passage.text for passage in reading.unplaced]
    return bare("".join(plain(text) for text in found))


def bare(text: str) -> str:
    return re.sub(r"[\s.…_]+", "", text)


@functools.cache
def base(controls: bool) -> bytes:
    return filled() if controls else without_controls(filled())


@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 45), SIGNS), min_size=1, max_size=6),
    st.booleans(),
    st.sampled_from(["text", "table", "list"]),
)
def test_every_paragraph_is_in_a_field_or_to_be_placed(extra, controls, kind):
    """Put paragraphs, items or tables anywhere in a filled form: each comes out in full, wherever it was put."""
    document = docx.Document(io.BytesIO(base(controls)))
    body = document.element.body
    contents = [f"merk{number} {text}" for number, (_, text) in enumerate(extra)]
    for (position, _), content in zip(extra, contents, strict=True):
        if kind == "table":
            table = document.add_table(rows=2, cols=2)
            table.rows[1].cells[1].text = content
            element = table._tbl
        else:
            element = document.add_paragraph(content, style="List Bullet" if kind == "list" else None)._p
        body.insert(min(position, len(body) - 1), element)
    reading = read_form(saved(document), QUESTIONS)
    seen = everything(reading)
    for content in [*contents, *(plain(VALUES[code]) for code in ANSWERS if controls)]:
        assert bare(content) in seen


@pytest.mark.parametrize(
    ("place", "add"),
    [
        ("header", lambda d: d.sections[0].header.paragraphs[0].add_run("Los woord hier")),
        ("footer", lambda d: d.sections[0].footer.add_paragraph("Los woord hier")),
        ("body", lambda d: d.paragraphs[0].insert_paragraph_before("Los woord hier")),
        (
            "textbox",
            lambda d: (
                d.add_paragraph()
                .add_run()
                ._r.append(
                    parse_xml(
                        f"<w:pict {nsdecls('w')}><w:txbxContent><w:p><w:r><w:t>Los woord hier</w:t></w:r></w:p></w:txbxContent></w:pict>"
                    )
                )
            ),
        ),
    ],
)
def test_text_outside_the_questions_is_kept_for_placing(place, add):
    document = docx.Document(io.BytesIO(filled()))
    add(document)
    reading = read_form(saved(document), QUESTIONS)
    assert texts_of(reading) == VALUES
    assert [(passage.text, passage.where) for passage in reading.unplaced] == [("Los woord hier", place)]
    assert f"formation.word_place_{place}" in TEXTS


def test_text_typed_below_a_control_joins_its_answer():
    document = docx.Document(io.BytesIO(filled()))
    heading = next(p for p in document.paragraphs if p.text.startswith("1b."))
    heading.insert_paragraph_before("Nog iets vergeten.")
    reading = read_form(saved(document), QUESTIONS)
    assert reading.fields["d1a"].text == f"{VALUES['d1a']}\n\nNog iets vergeten."


def test_a_reworded_question_is_followed_and_its_text_kept():
    data = dotted(VALUES | {code: f"Antwoord op {code}." for code in ANSWERS})
    document = docx.Document(io.BytesIO(data))
    question = next(p for p in document.paragraphs if p.text.startswith("b. Vraag 2b"))
    question.text = "b. Wat zou men missen, en wat zijn uw grenzen?"
    reading = read_form(saved(document), QUESTIONS)
    assert reading.fields["d2b"].text == "Antwoord op d2b."
    assert [(p.text, p.near) for p in reading.unplaced] == [("b. Wat zou men missen, en wat zijn uw grenzen?", "d2b")]


def test_removed_text_is_gone_and_added_text_is_read():
    document = docx.Document(io.BytesIO(filled(d1a="Begin")))
    paragraph = next(p for p in document.element.body.iter(f"{W}p") if p.text == "Begin")
    ns = nsdecls("w")
    paragraph.append(parse_xml(f"<w:del {ns}><w:r><w:delText> weg</w:delText></w:r></w:del>"))
    paragraph.append(parse_xml(f"<w:ins {ns}><w:r><w:t> erbij</w:t></w:r></w:ins>"))
    assert read_form(saved(document), QUESTIONS).fields["d1a"].text == "Begin erbij"


def test_pictures_are_told():
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    document = docx.Document(io.BytesIO(filled()))
    document.add_picture(picture)
    notes = read_form(saved(document), QUESTIONS).warnings
    assert [(note.code, dict(note.params)) for note in notes] == [("formation.word_pictures", {"number": 1})]


@pytest.mark.parametrize(
    "text",
    ["5 * 3 * 2", "# geen titel", "> citaat", "a_b_ _c_", "[x](y)", "<b>vet</b>", "`code`", "1 < 2 & 3", "- lijst"],
)
def test_signs_are_text_not_markup(text):
    document = docx.Document(io.BytesIO(write_form("Oproep 64", "", QUESTIONS)))
    heading = next(p for p in document.paragraphs if p.text.startswith("1b."))
    heading.insert_paragraph_before(text)
    found = read_form(saved(document), QUESTIONS).fields["d1a"].text
    assert plain(found) == "".join(text.removeprefix("- ").split())
    assert not etree.HTML(MarkdownIt("commonmark").render(found)).xpath(
        "//em|//strong|//h1|//blockquote|//a|//code|//b"
    )


def test_labels_cover_the_header():
    assert set(LABELS) == {"area", *HEADER}


# the examples -----------------------------------------------------------------------------------------------

LAYOUTS = ["ingevuld", "libreoffice", "zonder-vakken", "officiele-opmaak"]


def example(name: str) -> Reading:
    return read_form((EXAMPLES / f"kandidatuur-{name}.docx").read_bytes(), OF_THE_CALL)


@pytest.mark.parametrize("name", LAYOUTS)
def test_each_example_reads_back_in_full(name):
    reading, written = example(name), example("ingevuld")
    wanted = {code for code in FIELDS if code != "engagement" or name != "officiele-opmaak"}
    assert set(reading.fields) == wanted
    assert {code: plain(text) for code, text in texts_of(reading).items()} == {
        code: plain(found.text) for code, found in written.fields.items() if code in wanted
    }
    assert reading.unplaced == ()


@pytest.mark.parametrize("name", LAYOUTS)
def test_examples_keep_lists_bold_and_tables(name):
    text = example(name).fields["d1a"].text
    assert "\n- " in text and "**" in text and "| --- |" in text


def test_the_blank_example_is_blank():
    reading = example("leeg")
    assert (dict(reading.fields), reading.unplaced) == ({}, ())
