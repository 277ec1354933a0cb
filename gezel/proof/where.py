"""From a rule to everything that carries it."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from .graph import build
from .marks import relative
from .overview import Row


def lead(row: Row) -> dict[str, list[str]]:
    """Code, workflows, pages and tests of one rule, each a list of lines for reading."""
    graph = build()
    users = list(dict.fromkeys(user for mark in row.code for user in graph.climb(mark.place)))
    own = [mark.place for mark in row.code]
    pages = page_addresses()
    return {
        "code": [f"{mark.kind:<10} {mark.place}  ({relative(mark.file)}:{mark.line})" for mark in row.code],
        "policies": [user for user in users if ".policies" in user and user not in own],
        "workflows": [user for user in users if ".workflows" in user and user not in own],
        "pages": [f"{pages.get(user, '?'):<40} {user}" for user in [*users, *own] if user in pages],
        "tests": [test.node for test in row.tests],
    }


def page_addresses() -> dict[str, str]:
    """The address of each view, by its place ``module:name``."""
    return {
        f"{view.__module__}:{view.__qualname__}": address for address, view in _walk(get_resolver().url_patterns, "/")
    }


def _walk(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[tuple[str, type]]:
    for pattern in patterns:
        address = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from _walk(pattern.url_patterns, address)
        else:
            callback = pattern.callback
            yield address, getattr(callback, "view_class", callback)
