"""The rooms look like the plan: a card on every door, no rooms without a name, every port in the list."""

import re

import pytest
from django.conf import settings

from gezel.kernel import ports

from .house import BASE, BUILDING, ROOMS, sources

FORBIDDEN = {"utils", "helpers", "services", "signals", "common", "misc"}


def furnished():
    """Rooms where something stands already."""
    return [
        room
        for room in ROOMS
        if room not in BUILDING
        and any((BASE / "gezel" / room / piece).exists() for piece in ("models", "views", "workflows"))
    ]


def test_every_room_is_installed():
    assert {f"gezel.{room}" for room in ROOMS if room != "kernel"} <= set(settings.INSTALLED_APPS)


def test_no_drawer_without_a_name():
    assert not [path for path in sources() if FORBIDDEN & set(re.split(r"[/.]", path))]


@pytest.mark.parametrize("room", furnished())
def test_every_furnished_room_has_a_card(room):
    assert (BASE / "gezel" / room / "README.md").is_file()


def test_every_public_thing_of_the_kernel_says_what_it_is():
    import ast

    bare = [
        f"{path}:{node.lineno} {node.name}"
        for path, tree in sources().items()
        if path.startswith("gezel/kernel/")
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
        if not ast.get_docstring(node)
    ]
    assert not bare


def test_the_list_of_ports_is_whole():
    listed = (BASE / "gezel" / "ports.md").read_text()
    declared = {name for name, value in vars(ports).items() if isinstance(value, ports.Port)}
    assert {name for name in declared if f"`{name}`" not in listed} == set()
