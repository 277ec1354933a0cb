"""Names of files, made safe: what a person recognises stays, what a computer could misread goes."""

from __future__ import annotations

import unicodedata

MAX_STEM = 100
_PLAIN = " -_.()&+,'"


def safe_name(name: str, extension: str) -> str:
    """A file name without folders, control or direction marks, emoji or odd signs, at most 100 characters and an extension.

    ``extension`` (with dot) follows from the content and replaces whatever the name ended in.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").split("/")[-1]
    stem = last.rsplit(".", 1)[0] if "." in last.strip(".") else last
    kept = "".join(sign if _is_plain(sign) else " " for sign in stem)
    words = " ".join(kept.split()).strip(" .-_")
    return (words[:MAX_STEM].rstrip(" .") or "bestand") + extension


def _is_plain(sign: str) -> bool:
    return sign in _PLAIN or unicodedata.category(sign)[0] in "LN" or unicodedata.category(sign) in ("Mn", "Mc")
