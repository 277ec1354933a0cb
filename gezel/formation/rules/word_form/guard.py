"""The door for uploaded Word files: what is no readable, harmless .docx is refused with the reason.

Nothing is unpacked before the sizes in the zip directory are known to be within bounds.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from .errors import WordFormError

MEGABYTE = 1024 * 1024
MAX_FILE = 10 * MEGABYTE
MAX_UNPACKED = 100 * MEGABYTE
MAX_PART = 20 * MEGABYTE  # of XML; a candidacy of ten pages has about a tenth of a megabyte
MAX_ENTRIES = 2000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN = "word/document.xml"


def open_parts(data: bytes, max_bytes: int = MAX_FILE) -> Mapping[str, etree._Element]:
    """The XML parts of a .docx by name (``word/…``), or a :class:`WordFormError`."""
    _sizes(data, max_bytes)
    _signature(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _contents(archive)
            return {name: _parse(archive, name) for name in archive.namelist() if _wanted(name)}
    except (
        zipfile.BadZipFile,
        zipfile.LargeZipFile,
        etree.XMLSyntaxError,
        EOFError,
        OSError,
        NotImplementedError,
    ) as error:
        raise WordFormError("formation.word_corrupt") from error
    except (RuntimeError, ValueError, KeyError, zlib.error) as error:
        raise WordFormError("formation.word_corrupt") from error


def _sizes(data: bytes, max_bytes: int) -> None:
    if not data:
        raise WordFormError("formation.word_empty")
    if len(data) > max_bytes:
        size = -(-len(data) // MEGABYTE)
        raise WordFormError("formation.word_too_large", size=size, limit=max_bytes // MEGABYTE)


def _signature(data: bytes) -> None:
    """Refuse by the first bytes what is another kind of file; an encrypted .docx is an OLE container."""
    if data.startswith(OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise WordFormError("formation.word_password" if locked else "formation.word_old_doc")
    if data.lstrip()[:5] == b"%PDF-":
        raise WordFormError("formation.word_pdf")
    if data.lstrip()[:5] == b"{\\rtf":
        raise WordFormError("formation.word_other")
    if not data.startswith(b"PK"):
        raise WordFormError("formation.word_other")


def _contents(archive: zipfile.ZipFile) -> None:
    """Refuse bombs, passwords, macros and other zipped formats by the zip's own directory."""
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise WordFormError("formation.word_bomb")
    if any(entry.file_size > MAX_PART and _wanted(entry.filename) for entry in entries):
        raise WordFormError("formation.word_bomb")
    if any(entry.flag_bits & 1 for entry in entries):
        raise WordFormError("formation.word_password")
    if any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise WordFormError("formation.word_macro")
    if "mimetype" in names and b"opendocument" in archive.read("mimetype"):
        raise WordFormError("formation.word_odt")
    if MAIN not in names:
        raise WordFormError(
            "formation.word_other" if names & {"xl/workbook.xml", "ppt/presentation.xml"} else "formation.word_corrupt"
        )
    if len(names) != len(entries):
        raise WordFormError("formation.word_corrupt")
    if "[Content_Types].xml" in names and b"macroEnabled" in archive.read("[Content_Types].xml"):
        raise WordFormError("formation.word_macro")


def _wanted(name: str) -> bool:
    return name.startswith("word/") and name.endswith((".xml", ".xml.rels")) and "/theme/" not in name


def _parse(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """One part as XML; a document type declaration (entities) has no place in a Word file."""
    content = archive.read(name)
    if b"<!DOCTYPE" in content[:2000] or b"<!ENTITY" in content:
        raise WordFormError("formation.word_corrupt")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(content, parser)
