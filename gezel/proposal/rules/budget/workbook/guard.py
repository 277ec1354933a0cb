"""The door for uploaded workbooks: what is no readable, harmless .xlsx is refused with the reason.

Nothing is unpacked before the sizes in the zip directory are known to be within bounds.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

from gezel.kernel.verdict import Refused, no

MEGABYTE = 1024 * 1024
MAX_FILE = 10 * MEGABYTE
MAX_UNPACKED = 25 * MEGABYTE  # the sheets of a large budget are about one
MAX_ENTRIES = 500
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACROS = ("vbaproject.bin", "vbadata.xml")


class WorkbookError(Refused):
    """Refused with ``code`` (``proposal.workbook_…``) and ``params``; nothing of the file was kept."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(no(code, **params))
        self.code = code
        self.params = params


def guard(data: bytes, max_bytes: int = MAX_FILE) -> None:
    """Refuse what is too large, encrypted, old, another format, a bomb, damaged, or has macros."""
    if not data:
        raise WorkbookError("proposal.workbook_empty")
    refuse_large(len(data), max_bytes)
    _signature(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _contents(archive)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, RuntimeError, NotImplementedError) as error:
        raise WorkbookError("proposal.workbook_corrupt") from error


def refuse_large(size: int, max_bytes: int = MAX_FILE) -> None:
    """Refuse by the number of bytes, before anything is read."""
    if size > max_bytes:
        megabytes = -(-size // MEGABYTE)
        raise WorkbookError("proposal.workbook_too_large", size=megabytes, limit=max_bytes // MEGABYTE)


def _signature(data: bytes) -> None:
    """By the first bytes; an encrypted .xlsx is an OLE container, as is an old .xls."""
    if data.startswith(OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise WorkbookError("proposal.workbook_password" if locked else "proposal.workbook_old")
    if not data.startswith(b"PK"):
        raise WorkbookError("proposal.workbook_other")


def _contents(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = {entry.filename.lower() for entry in entries}
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise WorkbookError("proposal.workbook_bomb")
    if any(entry.flag_bits & 1 for entry in entries):
        raise WorkbookError("proposal.workbook_password")
    if any(name.endswith(MACROS) for name in names):
        raise WorkbookError("proposal.workbook_macro")
    if "mimetype" in names and b"opendocument" in archive.read("mimetype"):
        raise WorkbookError("proposal.workbook_ods")
    if "xl/workbook.xml" not in names:
        raise WorkbookError("proposal.workbook_other")
    kinds = next((entry for entry in entries if entry.filename.lower() == "[content_types].xml"), None)
    if kinds is not None and b"macroEnabled" in archive.read(kinds):
        raise WorkbookError("proposal.workbook_macro")
    if any(_has_entities(archive, entry) for entry in entries if entry.filename.endswith((".xml", ".rels"))):
        raise WorkbookError("proposal.workbook_corrupt")


def _has_entities(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether a part begins with a document type declaration, which has no place in a workbook."""
    with archive.open(entry) as part:
        start = part.read(2000)
    return b"<!DOCTYPE" in start or b"<!ENTITY" in start
