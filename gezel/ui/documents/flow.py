"""From blocks to plain nodes that both papers can write: the Markdown is parsed once, here.

Node kinds: ``h`` (level, runs), ``p`` (runs, quiet), ``list`` (ordered, items of nodes), ``quote`` (nodes), ``rule``,
``table`` (head, rows, caption, widths, right), ``kv`` (pairs, whole), ``img`` (index into the pictures), ``break``.
A run is ``{"t": text, "b": bold, "i": italic, "u": address, "c": changed}`` (``gone``, ``new`` or empty); text ``"\\n"`` is a line break.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from markdown_it.token import Token

from gezel.kernel.differences import GONE, NEW, SAME
from gezel.ui.markdown import tokens

from .blocks import Differences, Document, Heading, KeyValues, PageBreak, Paragraph, Picture, Table

Node = dict[str, Any]
Run = dict[str, Any]
LONG = 500  # a stretch without a change is shown whole up to so many signs
_CHANGED = {GONE: "weg", NEW: "nieuw"}
WHOLE = 900  # names and values up to so many signs stay on one page


def nodes_of(document: Document) -> tuple[list[Node], list[Picture]]:
    """The document as nodes, and the pictures they point to (logos first)."""
    pictures = list(document.logos)
    nodes: list[Node] = []
    level = 0
    for block in document.blocks:
        for node in _nodes(block, level, pictures):
            if node["k"] == "h":
                if not any(run["t"].strip() for run in node["runs"]):
                    continue
                level = node["level"] = max(1, min(node["level"], level + 1))
            nodes.append(node)
    return nodes, pictures


def _nodes(block: object, level: int, pictures: list[Picture]) -> list[Node]:
    match block:
        case Heading():
            return [{"k": "h", "level": min(4, block.level), "runs": runs_of_text(block.text)}]
        case Paragraph():
            return from_markdown(block.text, under=max(1, level), quiet=block.quiet)
        case Table():
            return [_table(block)]
        case KeyValues():
            pairs = [[runs_of_text(a), runs_of_text(b)] for a, b in block.pairs]
            return [{"k": "kv", "pairs": pairs, "whole": sum(len(b) for _, b in block.pairs) < WHOLE}]
        case Picture():
            pictures.append(block)
            return [{"k": "img", "index": len(pictures) - 1}]
        case Differences():
            return _changes(block)
        case PageBreak():
            return [{"k": "break"}]
    raise TypeError(block)


def _changes(block: Differences) -> list[Node]:
    """One paragraph; a change says in words what it is, and the blanks around it stay outside its mark."""
    runs: list[Run] = []
    for piece in block.pieces:
        if piece.kind == SAME:
            runs += runs_of_text(shortened(piece.text)) + _line_end(piece.text)
        elif bare := piece.text.strip():
            marked = runs_of_text(f"[{_CHANGED[piece.kind]}: {bare}]")
            blank = [_run(" ")] if piece.text.endswith(" ") else []
            runs += [run | {"c": piece.kind} for run in marked] + blank + _line_end(piece.text)
        elif piece.kind == NEW:
            runs += _line_end(piece.text)
    while runs and not runs[-1]["t"].strip():
        runs.pop()
    return [{"k": "p", "runs": runs, "quiet": False}]


def _line_end(text: str) -> list[Run]:
    return [_run("\n")] if text.endswith("\n") else []


def shortened(text: str) -> str:
    """A stretch that stayed: whole when it is short, else its first and last words around ``[…]``."""
    if len(text) <= LONG:
        return text
    head, tail = text[: LONG // 2].rpartition(" ")[0], text[-LONG // 2 :].partition(" ")[2]
    return f"{head} […] {tail}" if head and tail else text


def _table(block: Table) -> Node:
    return {
        "k": "table",
        "head": [runs_of_text(cell) for cell in block.head],
        "rows": [[runs_of_text(cell) for cell in row] for row in block.rows],
        "caption": block.caption,
        "widths": list(block.widths) or [1] * len(block.head),
        "right": list(block.right),
    }


def runs_of_text(text: str) -> list[Run]:
    """Runs of a plain text: nothing in it is markup, its lines stay lines."""
    runs: list[Run] = []
    for number, line in enumerate(text.splitlines() or [""]):
        if number:
            runs.append(_run("\n"))
        runs.append(_run(line))
    return runs


def from_markdown(text: str, *, under: int = 1, quiet: bool = False) -> list[Node]:
    """Nodes of a limited-Markdown text; its headings start one level below ``under``."""
    flow = iter(tokens(text))
    return _walk(flow, "", under, quiet)


def _walk(flow: Iterable[Token], until: str, under: int, quiet: bool) -> list[Node]:
    """The nodes up to the closing token ``until``."""
    nodes: list[Node] = []
    stream = iter(flow)
    for token in stream:
        if token.type == until:
            return nodes
        match token.type:
            case "heading_open" if until:  # inside a list or a quote a heading is a bold line
                nodes.append({"k": "p", "runs": [r | {"b": True} for r in _runs(next(stream))], "quiet": quiet})
            case "heading_open":
                level = min(4, under + int(token.tag[1]))
                nodes.append({"k": "h", "level": level, "runs": _runs(next(stream))})
            case "inline":
                nodes.append({"k": "p", "runs": _runs(token), "quiet": quiet})
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type.startswith("ordered")
                close = token.type.replace("open", "close")
                nodes.append({"k": "list", "ordered": ordered, "items": _items(stream, close, under, quiet)})
            case "blockquote_open":
                nodes.append({"k": "quote", "nodes": _walk(stream, "blockquote_close", under, quiet)})
            case "hr":
                nodes.append({"k": "rule"})
            case "table_open":
                nodes.append(_markdown_table(stream))
    return nodes


def _items(stream: Iterable[Token], close: str, under: int, quiet: bool) -> list[list[Node]]:
    items: list[list[Node]] = []
    for token in stream:
        if token.type == close:
            break
        if token.type == "list_item_open":
            items.append(_walk(stream, "list_item_close", under, quiet))
    return items


def _markdown_table(stream: Iterable[Token]) -> Node:
    rows: list[list[list[Run]]] = []
    for token in stream:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_runs(token))
    return {"k": "table", "head": rows[0], "rows": rows[1:], "caption": "", "widths": [1] * len(rows[0]), "right": []}


def _runs(token: Token) -> list[Run]:
    bold = italic = 0
    address = ""
    runs: list[Run] = []
    for child in token.children or []:
        match child.type:
            case "strong_open" | "strong_close":
                bold += child.nesting
            case "em_open" | "em_close":
                italic += child.nesting
            case "link_open":
                address = str(child.attrs.get("href", ""))
            case "link_close":
                address = ""
            case "softbreak" | "hardbreak":
                runs.append(_run("\n"))
            case _:
                if child.content:
                    runs.append(_run(child.content, bold=bold > 0, italic=italic > 0, address=address))
    return runs


def _run(text: str, *, bold: bool = False, italic: bool = False, address: str = "") -> Run:
    return {"t": text, "b": bold, "i": italic, "u": address, "c": ""}
