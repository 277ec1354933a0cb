"""Who uses what: a map from each function of the house to the functions and values it names, from imports alone."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .book import BASE

DEPTH = 6


@dataclass(slots=True)
class Graph:
    """``users[name]`` holds the places that name it; a place is ``module:qualname``."""

    users: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    methods: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def climb(self, place: str) -> list[str]:
        """Every place that uses ``place``, near ones first, through at most six steps."""
        seen, edge = {place: 0}, [place]
        for depth in range(1, DEPTH + 1):
            edge = [user for one in edge for user in sorted(self._users_of(one)) if user not in seen]
            seen.update(dict.fromkeys(edge, depth))
        return list(seen)[1:]

    def _users_of(self, place: str) -> set[str]:
        name = place.partition(":")[2]
        by_name = set(self.users[place])
        return by_name | self.methods[name.rsplit(".", 1)[-1]] if "." in name else by_name


def build(root: Path = BASE / "gezel") -> Graph:
    """Read every module of the house, tests and migrations aside."""
    graph = Graph()
    for file in sorted(root.rglob("*.py")):
        parts = file.relative_to(root.parent).with_suffix("").parts
        if "tests" in parts or "migrations" in parts:
            continue
        package = parts[-1] == "__init__"
        _read(ast.parse(file.read_text()), ".".join(parts[:-1] if package else parts), package, graph)
    return graph


def _read(tree: ast.Module, module: str, package: bool, graph: Graph) -> None:
    names = {name: f"{module}:{name}" for name in _defined(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            base = _absolute(node, module, package)
            for alias in node.names:
                names[alias.asname or alias.name] = f"{base}:{alias.name}"
                if package:  # handed on: who names it here names it there
                    graph.users[f"{base}:{alias.name}"].add(f"{module}:{alias.name}")
    for qualname, body in _functions(tree):
        user = f"{module}:{qualname}"
        for node in ast.walk(body):
            if isinstance(node, ast.Name) and node.id in names and names[node.id] != user:
                graph.users[names[node.id]].add(user)
            elif isinstance(node, ast.Attribute):
                graph.methods[node.attr].add(user)
                if isinstance(node.value, ast.Name) and node.value.id in names:  # module.function
                    graph.users[f"{names[node.value.id].replace(':', '.')}:{node.attr}"].add(user)


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _functions(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            for inner in node.body:
                name = getattr(inner, "name", "")
                yield (f"{node.name}.{name}" if name else node.name), inner
        elif isinstance(node, ast.FunctionDef):
            yield node.name, node
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield node.targets[0].id, node.value


def _absolute(node: ast.ImportFrom, module: str, package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    parts = parts[: len(parts) - node.level + (1 if package else 0)]
    return ".".join([*parts, *([node.module] if node.module else [])])
