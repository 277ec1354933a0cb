"""Every mark in the code and every mark on a test."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gezel.kernel.rule import MARKS, Mark

from .book import BASE

NOT_CODE = ("tests", "migrations")


def import_everything() -> list[str]:
    """Import every module of the house, so that every mark is remembered; answers their names."""
    import gezel

    names = []
    for module in pkgutil.walk_packages(gezel.__path__, "gezel."):
        parts = module.name.split(".")
        if parts[-1] == "__main__" or any(part in NOT_CODE for part in parts):
            continue
        importlib.import_module(module.name)
        names.append(module.name)
    return names


def code_marks() -> dict[str, list[Mark]]:
    """Rule number → marks, ordered by place."""
    import_everything()
    return {number: sorted(marks, key=lambda mark: (mark.kind, mark.place)) for number, marks in MARKS.items() if marks}


def relative(file: str) -> str:
    """A path as seen from the root of the tree."""
    path = Path(file)
    return str(path.relative_to(BASE)) if path.is_relative_to(BASE) else path.name


@dataclass(frozen=True, slots=True)
class Marked:
    """A test (node id) and a rule number on it; ``browser`` and ``bench`` tests never prove."""

    node: str
    number: str
    heavy: bool = False


def test_files() -> Iterator[Path]:
    """Every file with tests, in the shared folder and in the rooms."""
    for folder in ("tests", "gezel"):
        yield from sorted((BASE / folder).rglob("test_*.py"))


def test_marks() -> dict[str, list[Marked]]:
    """Rule number → tests that carry it, from a reading of the files (nothing is run)."""
    found: dict[str, list[Marked]] = defaultdict(list)
    for file in test_files():
        for marked in marks_in(file.read_text(), str(file.relative_to(BASE))):
            if marked not in found[marked.number]:
                found[marked.number].append(marked)
    return found


def marks_in(source: str, path: str) -> Iterator[Marked]:
    """The marked tests of one file: marks on the function, on its class, in ``pytest.param``, or in ``pytestmark``."""
    tree = ast.parse(source)
    around: list[ast.AST] = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "pytestmark" for t in node.targets)
    ]
    yield from _marks_under(tree.body, path, around)


def _marks_under(body: list[ast.stmt], prefix: str, around: list[ast.AST]) -> Iterator[Marked]:
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _marks_under(node.body, f"{prefix}::{node.name}", [*around, *node.decorator_list])
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            marks = [*around, *node.decorator_list]
            heavy = any(_is_mark(part, "browser", "bench") for mark in marks for part in ast.walk(mark))
            for number in dict.fromkeys(number for mark in marks for number in _numbers(mark)):
                yield Marked(f"{prefix}::{node.name}", number, heavy)


def _numbers(mark: ast.AST) -> Iterator[str]:
    for call in ast.walk(mark):
        if isinstance(call, ast.Call) and _is_mark(call.func, "rule"):
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value


def _is_mark(node: ast.AST, *names: str) -> bool:
    return (
        isinstance(node, ast.Attribute)
        and node.attr in names
        and isinstance(node.value, ast.Attribute)
        and node.value.attr == "mark"
    )
