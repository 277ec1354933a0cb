"""Files: what they are by content, every bad kind refused with its own sentence, bytes outside the web root."""

from __future__ import annotations

import io
import socket
import struct
import threading
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from docx import Document
from openpyxl import Workbook
from PIL import Image

from gezel.kernel import clock, texts
from gezel.kernel.verdict import Refused
from gezel.post import words
from gezel.post.models import KeptMail, StoredFile
from gezel.post.queries.files import files_of
from gezel.post.rules import content as rules
from gezel.post.rules.names import safe_name
from gezel.post.workflows.files import remove, rescan, store, sweep

from .conftest import AT, NORA

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.FILES_ROOT = tmp_path
    settings.FILE_SCANNER = ""


@pytest.fixture
def owner() -> KeptMail:
    """Something a file can belong to."""
    return KeptMail.objects.create(to="a", subject="b", text="c", kept_at=AT)


def _saved(thing) -> bytes:
    out = io.BytesIO()
    thing.save(out)
    return out.getvalue()


def _docx() -> bytes:
    document = Document()
    document.add_paragraph("Kandidatuur")
    return _saved(document)


def _image(kind: str, size: tuple[int, int] = (20, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "green").save(out, kind)
    return out.getvalue()


def _with(content: bytes, **parts: bytes) -> bytes:
    """An Office file with more parts in it."""
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def _zip(**parts: bytes) -> bytes:
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    return _with(empty.getvalue(), **parts)


def _macro_type(content: bytes) -> bytes:
    """A Word file whose content type says that it may carry macros, as .docm does."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "[Content_Types].xml":
                data = data.replace(
                    b"openxmlformats-officedocument.wordprocessingml.document.main",
                    b"ms-word.document.macroEnabled.main",
                )
            new.writestr(name, data)
    return out.getvalue()


GOOD = {
    "Kandidatuur.pdf": (PDF, words.PDF),
    "Kandidatuur.docx": (_docx(), words.DOCX),
    "Begroting.xlsx": (_saved(Workbook()), words.XLSX),
    "plan.png": (_image("PNG"), words.PNG),
    "foto.jpeg": (_image("JPEG"), words.JPEG),
}


@pytest.mark.parametrize("name", GOOD)
def test_good_files_are_kept_by_what_they_are(owner, name):
    data, kind = GOOD[name]
    file = store(name, data, owner, NORA, AT)
    assert (file.content_type, file.size, file.content()) == (words.CONTENT_TYPES[kind], len(data), data)
    assert file.name.endswith(words.EXTENSIONS[kind])
    assert file.scan == words.NOT_SCANNED
    assert list(files_of(owner)) == [file]


BAD = {
    "empty": (b"", "post.file_empty"),
    "text": (b"gewone tekst", "post.file_unknown"),
    "program": (b"MZ\x90\x00", "post.file_unknown"),
    "html": (b"<html><script>alert(1)</script>", "post.file_unknown"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "post.file_unknown"),
    "old_word": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "post.file_old_office"),
    "half_pdf": (PDF[:-10], "post.file_broken"),
    "half_word": (_docx()[:-200], "post.file_broken"),
    "half_png": (_image("PNG", (300, 300))[:-40], "post.file_broken"),
    "damaged_word": (
        _docx().replace(b"PK\x03\x04", b"PK\x03\x04", 1)[:60] + b"\0" * 300 + _docx()[360:],
        "post.file_broken",
    ),
    "plain_zip": (_zip(readme=b"dag"), "post.file_unknown"),
    "macro_part": (_with(_docx(), **{"word__vbaProject.bin": b"x"}), "post.file_macros"),
    "macro_type": (_macro_type(_docx()), "post.file_macros"),
    "macro_sheet": (_with(_saved(Workbook()), **{"xl__macrosheets__sheet1.xml": b"x"}), "post.file_macros"),
    "active_x": (_with(_docx(), **{"word__activeX__activeX1.bin": b"x"}), "post.file_macros"),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_files_are_refused_each_with_its_own_sentence(owner, case, tmp_path):
    data, code = BAD[case]
    with pytest.raises(Refused) as refusal:
        store("Mijn bestand.docx", data, owner, NORA, AT)
    assert refusal.value.verdict.code == code
    sentence = texts.say(code, **refusal.value.verdict.params)
    assert "Mijn bestand.docx" in sentence
    assert not StoredFile.objects.exists()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(owner, monkeypatch):
    monkeypatch.setattr(rules, "MAX_UNPACKED", 1_000_000)
    bomb = _with(_docx(), **{"word__media__big.bmp": b"\0" * 1_000_001})
    assert len(bomb) < 100_000
    with pytest.raises(Refused) as refusal:
        store("bom.docx", bomb, owner, NORA, AT)
    assert refusal.value.verdict.code == "post.file_unpacks_too_large"


def test_a_picture_of_too_many_pixels_is_refused(owner, monkeypatch):
    monkeypatch.setattr(rules, "MAX_PIXELS", 99)
    with pytest.raises(Refused) as refusal:
        store("groot.png", _image("PNG", (10, 10)), owner, NORA, AT)
    assert refusal.value.verdict.code == "post.file_unpacks_too_large"


def test_a_file_that_is_too_large_is_refused_before_it_is_read(owner, settings):
    settings.FILE_MAX_BYTES = 1024 * 1024

    class Upload(SimpleUploadedFile):
        read = property(lambda self: pytest.fail("was read"))

    upload = Upload("groot.pdf", b"x")
    upload.size = 40 * 1024 * 1024
    with pytest.raises(Refused) as refusal:
        store(upload.name, upload, owner, NORA, AT)
    assert "40,0 MB; het mag ten hoogste 1,0 MB" in texts.say(
        refusal.value.verdict.code, **refusal.value.verdict.params
    )


def test_the_last_byte_that_fits_is_taken(owner, settings):
    settings.FILE_MAX_BYTES = len(PDF)
    assert store("net.pdf", PDF, owner, NORA, AT).size == len(PDF)
    settings.FILE_MAX_BYTES -= 1
    with pytest.raises(Refused):
        store("net.pdf", PDF, owner, NORA, AT)


def test_a_place_can_take_fewer_kinds(owner):
    with pytest.raises(Refused) as refusal:
        store("begroting.xlsx", GOOD["Begroting.xlsx"][0], owner, NORA, AT, kinds=words.WORD)
    assert "alleen DOCX" in texts.say(refusal.value.verdict.code, **refusal.value.verdict.params)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\Elif\\Ons plan.docx", "Ons plan.pdf"),
        ("🎉 Feest 🎉.pdf", "Feest.pdf"),
        ("Çelik – jaarverslag (2025).pdf", "Çelik jaarverslag (2025).pdf"),
        ("plan.pdf.exe", "plan.pdf.pdf"),
        ("\u202efdp.exe", "fdp.pdf"),
        ("regel\r\nnieuw.pdf", "regel nieuw.pdf"),
        ("...", "bestand.pdf"),
        ("", "bestand.pdf"),
        ("a" * 300 + ".pdf", "a" * 100 + ".pdf"),
        ("e\u0301te\u0301.pdf", "été.pdf"),
    ],
)
def test_names_are_made_safe(given, kept):
    assert safe_name(given, ".pdf") == kept


def test_a_name_never_leads_out_of_the_folder(owner, tmp_path):
    file = store("../../../x.pdf", PDF, owner, NORA, AT)
    assert file.location.resolve().is_relative_to(tmp_path)


def test_a_removed_file_is_gone_but_its_row_stays(owner, django_capture_on_commit_callbacks):
    file = store("plan.pdf", PDF, owner, NORA, AT)
    with django_capture_on_commit_callbacks(execute=True):
        remove(file, NORA, AT)
        remove(file, NORA, AT)
    assert not file.location.exists()
    assert StoredFile.objects.get().removed_by == NORA.person_id
    assert not files_of(owner).exists()


@pytest.mark.django_db(transaction=True)
def test_bytes_of_a_rolled_back_upload_are_swept_up(owner, tmp_path):
    kept = store("plan.pdf", PDF, owner, NORA, AT)
    with pytest.raises(RuntimeError), transaction.atomic():
        store("weg.pdf", PDF, owner, NORA, AT)
        raise RuntimeError
    machine = clock.machine_now()
    assert sweep(machine) == 0
    assert sweep(machine + timedelta(days=2)) == 1
    assert kept.location.exists()


class Clamd(threading.Thread):
    """A small daemon that speaks the INSTREAM protocol and finds the test virus."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.door.getsockname()[1]}"

    def run(self) -> None:
        while True:
            try:
                line, _ = self.door.accept()
            except OSError:
                return
            with line, line.makefile("rb") as stream:
                assert stream.read(10) == b"zINSTREAM\0"
                data = b""
                while size := struct.unpack("!L", stream.read(4))[0]:
                    data += stream.read(size)
                line.sendall(b"stream: Test FOUND\0" if b"VIRUS" in data else b"stream: OK\0")


@pytest.fixture
def clamd(settings):
    daemon = Clamd()
    daemon.start()
    settings.FILE_SCANNER, settings.FILE_SCANNER_ADDRESS = "gezel.post.scanners.clamd", daemon.address
    yield daemon
    daemon.door.close()


def test_a_scanner_lets_clean_files_in_and_refuses_the_rest(owner, clamd):
    assert store("schoon.pdf", PDF, owner, NORA, AT).scan == words.CLEAN
    with pytest.raises(Refused) as refusal:
        store("ziek.pdf", PDF.replace(b"<<>>", b"<<VIRUS>>"), owner, NORA, AT)
    assert refusal.value.verdict.code == "post.file_infected"


def test_without_an_answer_of_the_scanner_a_file_waits_and_is_scanned_later(owner, settings, request):
    settings.FILE_SCANNER, settings.FILE_SCANNER_ADDRESS = "gezel.post.scanners.clamd", "127.0.0.1:1"
    clean = store("schoon.pdf", PDF, owner, NORA, AT)
    ill = store("ziek.pdf", PDF.replace(b"<<>>", b"<<VIRUS>>"), owner, NORA, AT)
    rescan(AT)
    assert {f.scan for f in StoredFile.objects.all()} == {words.WAITING}
    request.getfixturevalue("clamd")
    rescan(datetime(2026, 3, 3, tzinfo=UTC))
    clean.refresh_from_db()
    ill.refresh_from_db()
    assert (clean.scan, clean.removed_at) == (words.CLEAN, None)
    assert (ill.scan, ill.removed_at) == (words.INFECTED, datetime(2026, 3, 3, tzinfo=UTC))
