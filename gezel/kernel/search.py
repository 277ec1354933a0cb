"""One normalisation for every search column: alike on SQLite and PostgreSQL, without extensions."""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"[\W_]+")


def search_key(text: str) -> str:
    """Case folded, accents stripped, anything but letters and digits (of any script) to single spaces."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("ı", "i"))
    bare = "".join(c for c in bare if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare).strip()
