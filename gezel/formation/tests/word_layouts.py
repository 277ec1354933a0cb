"""Other layouts in which a filled candidacy form comes in: without its content controls, and the official dotted one."""

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
from docx.document import Document
from lxml import etree

from gezel.formation.rules.word_form import Question
from gezel.formation.rules.word_form.layout import HEADER
from gezel.formation.rules.word_form.prose import write_prose

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def without_controls(data: bytes) -> bytes:
    """The same document with each content control replaced by what it holds."""
    source, stream = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "word/document.xml":
                root = etree.fromstring(content)
                while (control := root.find(f".//{W}sdt")) is not None:
                    for element in list(control.find(f"{W}sdtContent")):
                        control.addprevious(element)
                    control.getparent().remove(control)
                content = etree.tostring(root)
            target.writestr(entry, content)
    return stream.getvalue()


def dotted_layout(
    questions: Sequence[Question], values: Mapping[str, str], *, in_table: bool = True, engagement: str = ""
) -> bytes:
    """The layout of the official form: dotted lines, a table for part B, lettered questions. Answers are Markdown."""
    document = docx.Document()
    document.add_paragraph("A. Werkingsgebied")
    document.add_paragraph(f"Voor welk werkingsgebied stelt u zich kandidaat: ……{values['area']}……………")
    document.add_paragraph("B. Kenmerken kandidaat")
    table = document.add_table(rows=4, cols=1 if not in_table else 2)
    labels = ("Deelnemer / Organisatie:", "Rechtsvorm:", "Ondernemingsnummer:")
    for row, label, code in zip(table.rows, labels, HEADER, strict=False):
        row.cells[0].text = label
        (row.cells[1] if in_table else row.cells[0]).add_paragraph(values[code])
    cell = table.rows[3].cells[0]
    cell.text = "Contactpersoon voor de organisatie"
    for label, code in (("· Naam & voornaam:", 3), ("· Functie:", 4), ("· email:", 5), ("· Telefoonnummer:", 6)):
        cell.add_paragraph(f"{label} {values[HEADER[code]]}")
    document.add_paragraph("C. Engagement")
    if engagement:
        document.add_paragraph(engagement)
    document.add_paragraph("D. Projectvoorstel (max 10 pagina’s)")
    for group, title in (("1", "Unieke expertise"), ("2", "Fit for partnership")):
        document.add_paragraph(f"{group}. {title}")
        for code, question, text in questions:
            if code[1] == group:
                letter = code[2] if len(code) == 3 else ("i", "ii", "iii", "iv")[int(code[3]) - 1]
                document.add_paragraph(f"{letter}. {question} {text}")
                write_prose(document, values[code])
    return saved(document)


def saved(document: Document) -> bytes:
    """The bytes of a document."""
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()
