"""What changed between two texts, word by word, for whoever compares versions before putting one back (F-08, P-04)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
_WORDS = re.compile(r"\S+[^\S\n]*|[^\S\n]+|\n")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: ``same`` in both, ``gone`` from the old one, or ``new`` in the other."""

    kind: str
    text: str


def differences(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces that lead from ``old`` to ``new``, in reading order.

    The same and gone pieces together give ``old`` again, the same and new ones ``new``. Lines are laid side by side first and
    words only where lines differ, so that a text of ten pages costs little.
    """
    return tuple(_joined(_lines(old.splitlines(keepends=True), new.splitlines(keepends=True))))


def _lines(old: list[str], new: list[str]) -> Iterator[Piece]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield Piece(SAME, "".join(old[a:b]))
        elif b - a == d - c:  # as many lines as there were: each was rewritten in its place
            for gone, came in zip(old[a:b], new[c:d], strict=True):
                yield from _words(gone, came)
        else:
            yield from _words("".join(old[a:b]), "".join(new[c:d]))


def _words(gone: str, came: str) -> Iterator[Piece]:
    """Frequent words are no anchor in a long stretch (``autojunk``): that keeps the comparison quick."""
    old, new = _WORDS.findall(gone), _WORDS.findall(came)
    for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            yield Piece(SAME, "".join(old[a:b]))
        else:
            yield Piece(GONE, "".join(old[a:b]))
            yield Piece(NEW, "".join(new[c:d]))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one piece; within a change what went stands before what came."""
    same = gone = came = ""
    for piece in pieces:
        if piece.kind == GONE:
            gone += piece.text
        elif piece.kind == NEW:
            came += piece.text
        elif (gone or came) and not piece.text.strip(" "):
            gone, came = gone + piece.text, came + piece.text  # one space alone does not break a change in two
        elif gone == came:
            same, gone, came = same + gone + piece.text, "", ""
        else:
            yield from _told(same, gone, came)
            same, gone, came = piece.text, "", ""
    yield from _told(same + gone, "", "") if gone == came else _told(same, gone, came)


def _told(same: str, gone: str, came: str) -> Iterator[Piece]:
    yield from (Piece(kind, text) for kind, text in ((SAME, same), (GONE, gone), (NEW, came)) if text)
