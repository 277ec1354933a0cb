"""A mail's body, limited Markdown, as the two forms that go out: HTML without anything to load, and plain text."""

from __future__ import annotations

import re
from html import escape

from markdown_it.token import Token

from gezel.ui.markdown import to_html, tokens

_METHOD = re.compile(r"^METHOD:([A-Za-z-]+)\s*$", re.MULTILINE)


def method_of(calendar: str) -> str:
    """What a calendar file asks (``REQUEST``, ``CANCEL`` …); ``PUBLISH``, a mere notice, when it does not say."""
    found = _METHOD.search(calendar)
    return found.group(1).upper() if found else "PUBLISH"


def as_html(subject: str, body: str) -> str:
    """The body as a whole Dutch HTML page; raw HTML in it shows as typed."""
    inside = to_html(body, heading_shift=0)
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        f"<title>{escape(subject)}</title></head><body>{inside}</body></html>"
    )


def as_text(body: str) -> str:
    """The body as plain text: headings underlined, links with their address, table rows with bars."""
    blocks: list[str] = []
    marks: list[str] = []
    row: list[str] = []
    for token in tokens(body):
        match token.type:
            case "bullet_list_open":
                marks.append("- ")
            case "ordered_list_open":
                marks.append(f"{token.attrs.get('start', 1)}. ")
            case "bullet_list_close" | "ordered_list_close":
                marks.pop()
            case "tr_open":
                row = []
            case "tr_close":
                blocks.append(" | ".join(row))
            case "inline" if token.level and _in_row(token, row, marks):
                row.append(_inline(token))
            case "inline":
                blocks.append(_block(token, marks))
            case "heading_close":
                blocks.append(("=" if token.tag == "h1" else "-") * len(blocks[-1]))
            case "fence" | "code_block":
                blocks.append(token.content.rstrip())
            case "hr":
                blocks.append("-" * 20)
    return _spaced(blocks)


def _in_row(token: Token, row: list[str], marks: list[str]) -> bool:
    return token.meta.get("cell", False) or (token.level >= 4 and not marks)


def _block(token: Token, marks: list[str]) -> str:
    text = _inline(token)
    if not marks:
        return text
    indent, mark = "  " * (len(marks) - 1), marks[-1]
    if mark[0].isdigit():
        marks[-1] = f"{int(mark[:-2]) + 1}. "
    return indent + mark + text


def _inline(token: Token) -> str:
    out: list[str] = []
    links: list[str] = []
    for child in token.children or []:
        match child.type:
            case "text" | "code_inline":
                out.append(child.content)
            case "softbreak" | "hardbreak":
                out.append("\n")
            case "link_open":
                links.append(str(child.attrs.get("href", "")))
                out.append("\x00")
            case "link_close":
                out.append(_target(links.pop(), out))
    return "".join(out).replace("\x00", "")


def _target(href: str, out: list[str]) -> str:
    """The address behind a link's words, unless the words are the address."""
    words = "".join(out).rsplit("\x00", 1)[-1]
    return "" if href in (words, f"mailto:{words}") else f" ({href})"


def _spaced(blocks: list[str]) -> str:
    """Blocks with an empty line between them, but list items, table rows and underlines close together."""
    out = ""
    for before, block in zip(["", *blocks], blocks, strict=False):
        out += ("\n" if _close(before, block) else "\n\n") + block if out else block
    return out.strip() + "\n"


def _close(before: str, block: str) -> bool:
    if set(block) <= {"="} or (set(block) <= {"-"} and len(block) == len(before)):
        return True
    return (_is_item(before) and _is_item(block)) or (" | " in before and " | " in block)


def _is_item(block: str) -> bool:
    start = block.lstrip()
    return start.startswith("- ") or start.split(". ", 1)[0].isdigit()
