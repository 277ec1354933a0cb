"""Reading a filled candidacy form: by its content controls, else by headings, labels and the official questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from gezel.kernel.rule import rule
from gezel.kernel.search import search_key

from ...words import ANSWERS
from . import layout
from .guard import MAX_FILE, open_parts
from .layout import FIELDS, PLAIN, Question
from .official import OFFICIAL, fingerprint
from .pieces import BODY, Flattener, Piece


@dataclass(frozen=True, slots=True)
class Found:
    """What a field holds: limited Markdown (one plain line in parts A and B) and how it was found.

    ``where`` is ``control`` (content control), ``label`` (parts A to C) or ``heading`` (under its question).
    """

    text: str
    where: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that was not recognised, for a person to place. ``near`` is the field it stood by, or nothing.

    ``where`` is its place in the document: ``body``, ``header``, ``footer``, ``footnote``, ``textbox`` or ``comment``.
    """

    text: str
    where: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark for the reader: the code of its sentence and its values."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """A read form: the fields that were found, the passages to be placed, and remarks."""

    fields: Mapping[str, Found]
    unplaced: tuple[Passage, ...]
    warnings: tuple[Note, ...]


@rule("F-08")
def read_form(data: bytes, questions: Sequence[Question] = (), max_bytes: int = MAX_FILE) -> Reading:
    """Read a filled form back into its fields; raises :class:`WordFormError` when the file cannot be read.

    ``questions`` (code, title, help) are those of the call: their wording is then known and is not mistaken for an answer.
    """
    flattener = Flattener(open_parts(data, max_bytes), layout.LABEL_KEYS)
    reader = _Reader(layout.own_template(questions))
    for piece in flattener.pieces():
        reader.take(piece)
    fields = reader.fields()
    return Reading(fields, reader.passages(), tuple(_notes(fields, flattener.pictures)))


def _notes(fields: Mapping[str, Found], pictures: int) -> list[Note]:
    notes = []
    if not any(code in fields for code in ANSWERS):
        notes.append(Note("formation.word_no_answers"))
    if "engagement" not in fields:
        notes.append(Note("formation.word_no_engagement"))
    if pictures:
        notes.append(Note("formation.word_pictures", {"number": pictures}))
    return notes


class _Reader:
    """Walks over the pieces; knows in which part (A to D), group, question and label it stands."""

    def __init__(self, template: Mapping[str, str]) -> None:
        self.template = template
        self.part = ""
        self.group = ""
        self.current = ""  # the field that text without a control belongs to
        self.row = (0, 0)
        self.collected: dict[str, list[tuple[Piece, str]]] = {}
        self.loose: list[tuple[Piece, str]] = []
        self.before_control: dict[str, int] = {}  # how many pieces of a field stood above its control

    # one piece --------------------------------------------------------------------------------------------

    def take(self, piece: Piece) -> None:
        """Give a piece its place: control, heading, label, answer; else it is kept for placing."""
        if piece.tag in FIELDS:
            self._from_control(piece)
        elif piece.place != BODY:
            self._from_elsewhere(piece)
        elif not (self._is_part(piece) or self._is_question(piece) or self._is_label(piece)):
            self._from_body(piece)

    def _from_control(self, piece: Piece) -> None:
        self._enter(piece.tag)
        self.before_control.setdefault(piece.tag, len(self.collected.get(piece.tag, ())))
        key = search_key(piece.plain)
        if piece.placeholder and (not key or key == search_key(layout.PLACEHOLDER)):
            return
        if piece.tag == "engagement":
            self._engagement(piece)
        elif key != search_key(layout.PLACEHOLDER) and piece.plain != layout.UNTICKED:
            self._give(piece.tag, piece, "control")

    def _engagement(self, piece: Piece) -> None:
        if piece.plain.strip() in layout.TICKED:
            self._give("engagement", piece, "control")
        elif piece.plain.strip() != layout.UNTICKED:
            self._loose(piece, "engagement")

    def _from_elsewhere(self, piece: Piece) -> None:
        """Headers, footers, notes and comments: only page numbers and our own line are template."""
        words = [word for word in search_key(piece.plain).split() if not word.isdigit()]
        if [word for word in words if word not in ("pagina", "van", "page", "of", "bladzijde")] and not self._known(
            piece.plain
        ):
            self._loose(piece, self.current if piece.place == "textbox" else "")

    def _from_body(self, piece: Piece) -> None:
        if self.part == "C" and piece.plain.lstrip()[:1] in layout.TICKED[:5]:
            self._ticked(piece)
        elif self._known(piece.plain):
            return
        elif self.current in ANSWERS or (self.current and self.part in ("A", "B") and self._fits_label(piece)):
            where = "heading" if self.current in ANSWERS else "label"
            if self.current in ANSWERS or layout.undotted(piece.plain):
                self._give(self.current, piece, where)
        elif layout.undotted(piece.plain) not in ("", layout.UNTICKED):
            self._loose(piece, "engagement" if self.part == "C" else self.current)

    def _ticked(self, piece: Piece) -> None:
        """A ticked box in part C without its control: the engagement, when nothing else but our line stands behind it."""
        rest = piece.plain.strip()[1:]
        if not search_key(rest) or self._known(rest):
            self._give("engagement", piece, "label")
        else:
            self._loose(piece, "engagement")

    def _fits_label(self, piece: Piece) -> bool:
        """A value of part A or B: in the label's own table row, or outside tables the first line after it."""
        if piece.kind == "table":
            return False
        return piece.row == self.row if self.row[0] or piece.row[0] else self.current not in self.collected

    # headings and labels ----------------------------------------------------------------------------------

    def _is_part(self, piece: Piece) -> bool:
        """The heading of a part or a group; parts only go forward."""
        key = search_key(layout.bare(piece.plain))
        part = layout.PART_KEYS.get(key, "")
        sure = layout.has_marker(piece.plain) or piece.emphatic
        if part and sure and part > self.part and not piece.row[0]:
            self.part, self.current = part, ""
            return True
        group = layout.GROUP_KEYS.get(key, "")
        if group and sure and group > self.group:
            self.part, self.group, self.current = "D", group, ""
            return True
        return False

    def _is_question(self, piece: Piece) -> bool:
        """A question of part D: by its own words; else by keywords or our number, and then its text is kept."""
        code, rest = self._asked(piece)
        if code:
            self._enter(code)
            if search_key(rest):
                self._give(code, Piece(rest, rest), "heading")
            return True
        code = self._looks_like(piece)
        if code:
            self._enter(code)
            self._loose(piece, code)
        return bool(code)

    def _asked(self, piece: Piece) -> tuple[str, str]:
        """The question that a line opens with, and what stands behind its sentences."""
        whole = self.template.get(search_key(piece.plain)) or self.template.get(search_key(layout.bare(piece.plain)))
        if whole:
            return whole, ""
        sentences = layout.SENTENCE_END.split(layout.bare(piece.plain).strip())
        code = self._code_of(sentences[0])
        while code and sentences and self._fixed(sentences[0]):
            sentences.pop(0)
        return code, " ".join(sentences) if code else ""

    def _code_of(self, sentence: str) -> str:
        code = self.template.get(search_key(sentence)) or OFFICIAL.get(fingerprint(sentence), "")
        return code if code in ANSWERS else ""

    def _looks_like(self, piece: Piece) -> str:
        """A reworded question: short, set apart, with the keywords of a question that is still to come."""
        if self.part != "D" or (piece.kind == "item" and not piece.emphatic) or len(piece.plain) > 400:
            return ""
        own = layout.numbered_code(piece.plain)
        if own and piece.emphatic and self._to_come(own):
            return own
        asks = piece.plain.rstrip()[-1:] in "?:;" or piece.emphatic
        if not (asks and layout.has_marker(piece.plain)):
            return ""
        key = f" {search_key(piece.plain)} "
        hits = [
            c for c, words in layout.KEYWORDS.items() if self._to_come(c) and all(f" {word} " in key for word in words)
        ]
        return hits[0] if hits else ""

    def _to_come(self, code: str) -> bool:
        return self.current not in ANSWERS or ANSWERS.index(code) > ANSWERS.index(self.current)

    def _is_label(self, piece: Piece) -> bool:
        """A label of part A or B, perhaps with its value behind a colon."""
        if self.part in ("C", "D") or piece.kind == "table":
            return False
        before, colon, after = piece.plain.partition(":")
        code = layout.LABEL_KEYS.get(search_key(layout.bare(before)))
        if code is None or (not colon and not piece.row[0] and not piece.emphatic and self.current):
            return False
        if self.current in FIELDS and not colon and self._fits_label(piece) and self.current not in self.collected:
            return False  # a value that happens to read like a label
        self.current, self.row = ("" if code == "call" else code), piece.row
        value = layout.undotted(after)
        if value and code and code != "call" and not self._known(value):
            self._give(code, Piece(value, value, row=piece.row), "label")
        return True

    # keeping ----------------------------------------------------------------------------------------------

    def _enter(self, code: str) -> None:
        self.current = code
        self.part = "A" if code == "area" else "B" if code in layout.HEADER else "C" if code == "engagement" else "D"
        if code in ANSWERS:
            self.group = code[1]

    def _fixed(self, sentence: str) -> bool:
        key = search_key(layout.bare(sentence))
        return (
            search_key(sentence) in self.template
            or key in self.template
            or fingerprint(layout.bare(sentence)) in OFFICIAL
        )

    def _known(self, text: str) -> bool:
        """Whether all of a text is our form's or the official form's own."""
        sentences = [s for s in layout.SENTENCE_END.split(text.strip()) if search_key(s)]
        return self._fixed(text) or (bool(sentences) and all(self._fixed(s) for s in sentences))

    def _give(self, code: str, piece: Piece, where: str) -> None:
        self.collected.setdefault(code, []).append((piece, where))

    def _loose(self, piece: Piece, near: str) -> None:
        self.loose.append((piece, near))

    def fields(self) -> dict[str, Found]:
        """Each field that was found, in the order of the form; what stood above a control may be a question, not an answer."""
        found = {}
        for code, above in self.before_control.items():
            self.loose += [(piece, code) for piece, _ in self.collected.get(code, [])[:above]]
            self.collected[code] = self.collected.get(code, [])[above:]
        for code in FIELDS:
            pieces = self.collected.get(code, [])
            where = (
                "control"
                if {w for _, w in pieces} == {"control"}
                else next((w for _, w in pieces if w != "control"), "")
            )
            if code == "engagement" and pieces:
                found[code] = Found("ja", where)
            elif pieces:
                text = _line(pieces) if code in PLAIN else _joined([piece for piece, _ in pieces])
                if text:
                    found[code] = Found(text, where)
        return found

    def passages(self) -> tuple[Passage, ...]:
        """What was not recognised; what stood together stays together."""
        groups: list[tuple[str, str, list[Piece]]] = []
        for piece, near in self.loose:
            if groups and groups[-1][:2] == (piece.place, near):
                groups[-1][2].append(piece)
            else:
                groups.append((piece.place, near, [piece]))
        return tuple(Passage(_joined(pieces), place, near) for place, near, pieces in groups)


def _line(pieces: Sequence[tuple[Piece, str]]) -> str:
    return " ".join(filter(None, (layout.undotted(piece.plain) for piece, _ in pieces)))


def _joined(pieces: Sequence[Piece]) -> str:
    """Markdown blocks one under another; items of a list without a blank line between them."""
    text = ""
    for index, piece in enumerate(pieces):
        before = pieces[index - 1]
        alike = index and piece.kind == before.kind == "item" and (piece.text[0] in " " + before.text.lstrip()[0])
        text += ("" if not text else "\n" if alike else "\n\n") + piece.text
    return text.strip()
