"""Zip files made by hand: what Word and Excel files are inside, broken as a test needs them."""

from __future__ import annotations

import io
import zipfile


def zipped(**parts: bytes) -> bytes:
    """A zip file of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_part(whole: bytes, name: str, content: bytes) -> bytes:
    """A zip file with one part more."""
    stream = io.BytesIO(whole)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return stream.getvalue()
