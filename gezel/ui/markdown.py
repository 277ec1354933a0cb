"""Limited Markdown: headings, lists, bold, italic, links, simple tables, code marks. Raw HTML stays text."""

from __future__ import annotations

import re
import sys

from markdown_it import MarkdownIt
from markdown_it.token import Token

_PARSER = (
    MarkdownIt("commonmark", {"html": False, "linkify": False, "breaks": True})
    .enable("table")
    .disable(["html_block", "html_inline", "image", "fence", "code", "reference", "entity"])
)
MOST_FILLED_CELLS = 2_000
# The parser's own bound lets a wide head above many short rows draw for seconds; the package shows the function, not the module.
sys.modules["markdown_it.rules_block.table"].MAX_AUTOCOMPLETED_CELLS = MOST_FILLED_CELLS  # type: ignore[attr-defined]
_NUMBERED = re.compile(r"^(\d+)([.)])")
_SAFE = ("http://", "https://", "mailto:", "/")


def _safe_link(url: str) -> bool:
    return url.startswith(_SAFE) and not url.startswith("//")


_PARSER.validateLink = _safe_link  # type: ignore[method-assign]


def tokens(text: str) -> list[Token]:
    """The parsed tokens: the one parse that feeds HTML, PDF and Word."""
    return _PARSER.parse(text)


def to_html(text: str, *, heading_shift: int = 2) -> str:
    """Safe HTML; the headings of a text begin at level ``1 + heading_shift`` and skip none, whatever was typed."""
    parsed = tokens(text)
    typed = [int(token.tag[1]) for token in parsed if token.type == "heading_open"]
    level = heading_shift
    for token in parsed:
        if token.type == "heading_open":
            level = min(6, level + 1, heading_shift + 1 + int(token.tag[1]) - min(typed))
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{level}"
    return str(_PARSER.renderer.render(parsed, _PARSER.options, {}))


def plain(text: str) -> str:
    """The words alone, for a mail's text part, a search column or a word count."""
    return "\n".join("".join(_word(c) for c in t.children or []) for t in tokens(text) if t.type == "inline")


def _word(token: Token) -> str:
    return "\n" if token.type in ("softbreak", "hardbreak") else token.content


def escape(text: str) -> str:
    """Text that a person typed in a one-line field, so that it cannot make structure inside a Markdown template."""
    flat = " ".join(text.split())
    safe = "".join(f"\\{c}" if c in "\\`*_{}[]<>()#+!|~-" else c for c in flat)
    return _NUMBERED.sub(r"\1\\\2", safe)
