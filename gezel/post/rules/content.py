"""What a file is by its content, and why it is not taken. Pure: bytes in, a kind or a refusal out."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib

from PIL import Image

from gezel.kernel.verdict import YES, Verdict, no

from ..words import DOCX, JPEG, PDF, PNG, XLSX

MAX_ENTRIES = 5000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_PIXELS = 80_000_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MAIN = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_DAMAGE = (zipfile.BadZipFile, zlib.error, OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError)
_MACRO_PARTS = ("vbaproject.bin", "vbadata.xml", "xl/macrosheets/", "activex/")


def examine(content: bytes) -> tuple[str, Verdict]:
    """The kind of a file (blank when unknown) and whether it can be taken: not empty, whole, no macros, no zip bomb."""
    if not content:
        return "", no("post.file_empty")
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return PDF, YES if b"%%EOF" in content[-2048:] else no("post.file_broken")
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG, _whole_image(content)
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG, _whole_image(content)
    if content.startswith(b"PK"):
        return _office(content)
    if content.startswith(_OLE):
        return "", no("post.file_old_office")
    return "", no("post.file_unknown")


def _whole_image(content: bytes) -> Verdict:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(content))
            if image.width * image.height > MAX_PIXELS:
                return no("post.file_unpacks_too_large")
            image.load()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return no("post.file_unpacks_too_large")
    except (OSError, SyntaxError, ValueError):
        return no("post.file_broken")
    return YES


def _office(content: bytes) -> tuple[str, Verdict]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            entries = packed.infolist()
            verdict = _bounds(entries)
            if not verdict:
                return "", verdict
            return _office_kind(packed, entries)
    except _DAMAGE:
        return "", no("post.file_broken")


def _bounds(entries: list[zipfile.ZipInfo]) -> Verdict:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        return no("post.file_unpacks_too_large")
    if any(entry.flag_bits & 1 for entry in entries):
        return no("post.file_locked")
    return YES


def _office_kind(packed: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> tuple[str, Verdict]:
    names = {entry.filename for entry in entries}
    kind = next((kind for part, kind in _MAIN.items() if part in names), "")
    if not kind or "[Content_Types].xml" not in names:
        return "", no("post.file_unknown")
    types = packed.read("[Content_Types].xml").lower()
    if b"macroenabled" in types or any(mark in name.lower() for name in names for mark in _MACRO_PARTS):
        return kind, no("post.file_macros")
    main = next(part for part in _MAIN if part in names)
    packed.read(main)  # raises when the part is damaged
    return kind, YES
