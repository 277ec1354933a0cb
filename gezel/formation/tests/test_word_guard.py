"""Word files that cannot be read: each gets a sentence that says what to do instead (F-08)."""

import io
import struct
import zipfile

import docx
import pytest

from gezel.formation.rules.word_form import WordFormError, read_form
from gezel.formation.texts.word_form import TEXTS
from gezel.kernel.verdict import Refused
from tests.zips import with_part, zipped

from .word_layouts import saved

pytestmark = pytest.mark.rule("F-08")
FORM = saved(docx.Document())
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DOCUMENT = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
ENTITIES = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>' + DOCUMENT


def locked() -> bytes:
    """The form with the flag of encryption on every entry."""
    data = bytearray(FORM)
    with zipfile.ZipFile(io.BytesIO(FORM)) as archive:
        start = archive.start_dir
    while data[start : start + 4] == b"PK\x01\x02":
        data[start + 8] |= 1
        start += 46 + sum(struct.unpack_from("<HHH", data, start + 28))
    return bytes(data)


def cut_part() -> bytes:
    """The form with a byte of its main part turned round."""
    data = bytearray(FORM)
    with zipfile.ZipFile(io.BytesIO(FORM)) as archive:
        at = archive.getinfo("word/document.xml").header_offset
    data[at + 120] ^= 0xFF
    return bytes(data)


BAD = {
    "empty": (b"", "word_empty"),
    "cut off": (FORM[: len(FORM) // 2], "word_corrupt"),
    "damaged": (cut_part(), "word_corrupt"),
    "zip of nothing": (zipped(), "word_corrupt"),
    "zip without a document": (zipped(**{"lees.txt": b"hallo"}), "word_corrupt"),
    "no xml": (zipped(**{"word/document.xml": b"hallo"}), "word_corrupt"),
    "entities": (zipped(**{"word/document.xml": ENTITIES}), "word_corrupt"),
    "40 MB": (b"PK" + bytes(40 * 1024 * 1024), "word_too_large"),
    "bomb": (with_part(FORM, "word/media/image1.png", bytes(101 * 1024 * 1024)), "word_bomb"),
    "bomb of xml": (with_part(FORM, "word/header9.xml", b" " * (21 * 1024 * 1024)), "word_bomb"),
    "many files": (zipped(**{f"word/{n}": b"" for n in range(2001)}), "word_bomb"),
    "macros": (with_part(FORM, "word/vbaProject.bin", b"x"), "word_macro"),
    "docm": (
        zipped(
            **{
                "[Content_Types].xml": b"application/vnd.ms-word.document.macroEnabled.main+xml",
                "word/document.xml": DOCUMENT,
            }
        ),
        "word_macro",
    ),
    "password in the zip": (locked(), "word_password"),
    "password": (OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "word_password"),
    "doc": (OLE + bytes(600), "word_old_doc"),
    "odt": (zipped(mimetype=b"application/vnd.oasis.opendocument.text", **{"content.xml": b"<a/>"}), "word_odt"),
    "xlsx": (zipped(**{"xl/workbook.xml": b"<a/>"}), "word_other"),
    "pdf": (b"%PDF-1.7\n...", "word_pdf"),
    "rtf": (b"{\\rtf1 hallo}", "word_other"),
    "picture": (b"\x89PNG\r\n\x1a\n", "word_other"),
    "text": (b"Onze kandidatuur", "word_other"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_read_is_refused_with_a_sentence(kind):
    data, code = BAD[kind]
    with pytest.raises(WordFormError) as refusal:
        read_form(data)
    assert refusal.value.code == f"formation.{code}"
    assert isinstance(refusal.value, Refused) and refusal.value.verdict.code == refusal.value.code
    for language in ("nl", "en"):
        sentence = TEXTS[refusal.value.code](language, **refusal.value.params)
        assert len(sentence) > 30 and "{" not in sentence


def test_the_limit_is_said_and_may_be_set():
    with pytest.raises(WordFormError) as refusal:
        read_form(BAD["40 MB"][0])
    assert refusal.value.params == {"size": 41, "limit": 10}
    with pytest.raises(WordFormError) as refusal:
        read_form(FORM, max_bytes=1024)
    assert refusal.value.code == "formation.word_too_large"


@pytest.mark.parametrize("cut", range(0, len(FORM), max(1, len(FORM) // 40)))
def test_a_form_cut_anywhere_is_refused_never_a_crash(cut):
    with pytest.raises(WordFormError):
        read_form(FORM[:cut])
