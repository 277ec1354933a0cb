"""Whether a text may take the place of another, and when the one that stood becomes an earlier version (F-08, P-04)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime, timedelta

from gezel.kernel.rule import decides, rule
from gezel.kernel.typed import whole, without_controls

COALESCE = timedelta(minutes=10)  # saves of one writer within this time are one version in the history


@rule("P-04", decides)
@rule("F-08", decides)
def fits(stands: int, text: str, version: int, incoming: str) -> bool:
    """Whether an incoming text may take the place of the one that stands: written on it, or containing all of it.

    The second case is a writer whose last answer got lost and who typed on: nothing of the standing text disappears.
    """
    return version == stands or (bool(text) and incoming.startswith(text))


@rule("P-04", decides)
@rule("F-08", decides)
def new_chapter(stood: str, incoming: str, same_writer: bool, last: datetime | None, at: datetime) -> bool:
    """Whether the text that stood goes into the history: another writer, ten minutes on, or a large part disappears.

    ``last``: when the newest text in the history was saved; None when there is none yet.
    """
    if not same_writer or len(incoming) * 2 < len(stood):
        return True
    return last is None or at - last >= COALESCE


def clean(text: str) -> str:
    """Text with plain line ends and without the signs that no database, feed or Word file keeps."""
    return without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))


def text_mark(text: str) -> str:
    """A short mark of a text as a browser gives it back (line ends made alike)."""
    return hashlib.sha256(text.replace("\r\n", "\n").replace("\r", "\n").encode()).hexdigest()[:12]


def base_of(code: str, version: int, text: str) -> str:
    """``code:version:hash`` of what a page shows: by it a save knows what its writer started from and changed."""
    return f"{code}:{version}:{text_mark(text)}"


def bases_of(carried: str) -> dict[str, tuple[int, str]]:
    """What a page carried back (``base_of`` each field, apart by spaces): version and mark by field code."""
    found = {}
    for part in carried.split():
        code, _, rest = part.partition(":")
        version, _, mark = rest.partition(":")
        if (number := whole(version)) is not None:
            found[code] = (number, mark)
    return found


@rule("P-04", decides)
@rule("F-08", decides)
def changed(data: Mapping[str, str], codes: tuple[str, ...]) -> list[tuple[str, str, int]]:
    """What a writer changed on a page with these fields: code, text, and the version started from.

    A field that the browser did not send is untouched; one sent without its base counts as written on nothing.
    """
    base = bases_of(data.get("version", ""))
    found = []
    for code in codes:
        version, mark = base.get(code, (0, ""))
        text = data.get(code)
        if text is not None and text_mark(text) != mark:
            found.append((code, text, version))
    return found


def next_base(data: Mapping[str, str], settled: Mapping[str, int]) -> str:
    """The new ``version`` after a save: for settled fields the version that stands with the text that was sent."""
    base = bases_of(data.get("version", ""))
    for code, version in settled.items():
        base[code] = (version, text_mark(data.get(code, "")))
    return " ".join(f"{code}:{version}:{mark}" for code, (version, mark) in base.items())
