"""Reads the house as text: its Python files, templates and addresses, tests and migrations aside."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

BASE = Path(__file__).resolve().parents[2]
ROOMS = sorted(path.name for path in (BASE / "gezel").iterdir() if (path / "__init__.py").exists())

# Rooms that are still being furnished: their card, privacy table and sentences may lag behind. Ends empty.
BUILDING: frozenset[str] = frozenset()


@cache
def sources() -> dict[str, ast.Module]:
    """Path → syntax tree of every Python file of the house."""
    return {
        str(file.relative_to(BASE)): ast.parse(file.read_text())
        for file in sorted((BASE / "gezel").rglob("*.py"))
        if not {"tests", "migrations"} & set(file.parts)
    }


@cache
def templates() -> dict[str, str]:
    """Path → text of every template of the house."""
    return {
        str(file.relative_to(BASE)): file.read_text()
        for file in sorted((BASE / "gezel").rglob("templates/**/*"))
        if file.suffix in {".html", ".svg"}
    }


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call with its dotted name as written (``timezone.now``)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of a name or attribute; an empty string for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}".lstrip(".")
    return ""


def addresses() -> list[tuple[str, Any]]:
    """Every address of the house with the view behind it."""
    from django.urls import URLResolver, get_resolver

    def walk(patterns: Any, prefix: str) -> Iterator[tuple[str, Any]]:
        for pattern in patterns:
            address = prefix + re.sub(r"[\^$]", "", str(pattern.pattern))
            if isinstance(pattern, URLResolver):
                yield from walk(pattern.url_patterns, address)
            else:
                yield address, pattern.callback

    return list(walk(get_resolver().url_patterns, "/"))
