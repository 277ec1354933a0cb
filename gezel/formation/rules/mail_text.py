"""Filling a mail template of the call: every ``{place}`` gets its value, and no value can become Markdown structure (F-19)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from gezel.kernel.rule import decides, rule

from .call_content import MailTemplate

_PLACE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_SIGNS = re.compile(r"([\\`*\[\]<|~])|(?<!\w)(_)|(_)(?!\w)|(&)(?=#?\w+;)")
_LINE_START = re.compile(r"^(#{1,6}(?=\s|$)|[>+=-]|:(?=-))")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])")


class MailTextError(ValueError):
    """A template and its values do not fit; ``places`` names the places that are wrong."""

    def __init__(self, places: tuple[str, ...]) -> None:
        self.places = places
        super().__init__("geen waarde voor " + ", ".join(f"{{{place}}}" for place in places))


class Markdown(str):
    """A value that is limited Markdown already (a text of the call itself) and goes in as it is."""

    __slots__ = ()


def places(template: MailTemplate) -> frozenset[str]:
    """The names of the places in subject and body, also wrong ones."""
    return frozenset(_PLACE.findall(f"{template.subject}\n{template.body}"))


def fill(template: MailTemplate, values: Mapping[str, str]) -> tuple[str, str]:
    """Subject (one line of plain text) and body (limited Markdown).

    Raises ``MailTextError`` naming every place that has no value, and every place whose name is no name (``{}``, ``{Naam!}``).
    """
    wrong = tuple(sorted(name for name in places(template) if name not in values or not _NAME.fullmatch(name)))
    if wrong:
        raise MailTextError(wrong)
    subject = _PLACE.sub(lambda found: one_line(values[found[1]]), template.subject)
    body = _PLACE.sub(lambda found: _safe(values[found[1]]), template.body)
    return one_line(subject)[:200], body


def one_line(text: str) -> str:
    """Text on one line, so that a name can add no header to a mail."""
    return " ".join(text.split())


def _safe(value: str) -> str:
    return str(value) if isinstance(value, Markdown) else plain(value)


@rule("F-19", decides)
def plain(text: str) -> str:
    """Text as Markdown that reads exactly as typed: paragraphs and line ends stay, everything else is words."""
    return "\n".join(_plain_line(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").strip().split("\n"))


def _plain_line(line: str) -> str:
    line = _SIGNS.sub(lambda found: "\\" + found[0], line.strip())
    line = _LINE_START.sub(lambda found: "\\" + found[0], line)
    return _NUMBERED.sub(r"\1\\\2", line)
