"""Rule marks: which code decides, shows or configures which rule of the rulebook.

``@rule("F-06", decides)`` on a function, method or property; ``ruled(value, "F-06", decides, name=...)`` for a
constraint, a table or a setting. ``make rules`` prints the registry; ``make prove`` breaks each deciding place in
turn (environment variable ``GEZEL_BREAK`` = the place's name, see :mod:`.broken`) and requires a test of that number to fail.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

Kind = Literal["decides", "shows", "configures"]
decides: Kind = "decides"
shows: Kind = "shows"
configures: Kind = "configures"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked place: rule number, kind, importable name ``module:qualname``, and where it stands."""

    number: str
    kind: Kind
    place: str
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)


MARKS: dict[str, list[Mark]] = defaultdict(list)
VALUES: dict[str, Any] = {}  # what ``ruled`` marked, by place
BROKEN = os.environ.get("GEZEL_BREAK", "")
SWITCHES = bool(os.environ.get("GEZEL_SWITCHES"))  # every place listens to BROKEN at each call: one process breaks many
PLACES: set[str] = set()  # what stands broken, or listens to BROKEN
CALLED: set[str] = set()  # under SWITCHES: the places called since someone emptied it


def rule(number: str, kind: Kind = decides) -> Callable[[T], T]:
    """Mark a function, method, property or class as a place that decides, shows or configures rule ``number``.

    A class can show or configure; what decides is one of its methods (``TypeError`` otherwise), so that it can be broken.
    """

    def mark(target: T) -> T:
        inner = _inner(target)
        place = f"{inner.__module__}:{inner.__qualname__}"
        file, line = _stands(inner)
        _remember(Mark(number, kind, place, file, line))
        if kind != "decides":
            return target
        if isinstance(target, type):
            raise TypeError(f"{place}: mark the method that decides, not the class")
        if (
            not (SWITCHES or place == BROKEN) or place in PLACES
        ):  # a place under two numbers is turned round once, not back again
            return target
        from .broken import broken, switched

        PLACES.add(place)
        return switched(target, lambda: _called(place)) if SWITCHES else broken(target)  # type: ignore[no-any-return]

    return mark


def ruled(value: T, number: str, kind: Kind, *, name: str) -> T:
    """Mark a value that carries no name of its own (a constraint, a table, a setting); ``name`` is ``module:NAME``.

    A constraint that decides is broken by dropping it from the test database; other values by a wrong one in their place.
    """
    frame = sys._getframe(1)
    _remember(Mark(number, kind, name, frame.f_code.co_filename, frame.f_lineno))
    VALUES[name] = value
    if kind != "decides" or name != BROKEN or hasattr(value, "remove_sql"):
        return value
    from .broken import turned

    return turned(value)  # type: ignore[no-any-return]


def _called(place: str) -> bool:
    """Remember the call; whether the place is the broken one."""
    CALLED.add(place)
    return place == BROKEN


def _inner(target: Any) -> Any:
    """The plain function inside a property, class method, static method or wrapper; a class as it is."""
    if isinstance(target, property):
        return target.fget
    return getattr(target, "__func__", target)


def _stands(inner: Any) -> tuple[str, int]:
    code = getattr(getattr(inner, "__wrapped__", inner), "__code__", None)
    if code is not None:
        return code.co_filename, code.co_firstlineno
    frame = sys._getframe(2)
    return frame.f_code.co_filename, frame.f_lineno


def _remember(mark: Mark) -> None:
    if mark not in MARKS[mark.number]:
        MARKS[mark.number].append(mark)
