"""Rule marks: which code decides, shows or configures which rule of the rulebook.

``@rule("F-06", decides)`` on a function, method or class; ``ruled(value, "F-06", decides, name=...)`` for a
constraint or a setting. ``make rules`` prints the registry; ``make prove`` breaks each deciding place in
turn (environment variable ``GEZEL_BREAK`` = the place's name) and requires a test of that number to fail.
"""

from __future__ import annotations

import functools
import os
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Literal, TypeVar

from .verdict import YES, Verdict, no

Kind = Literal["decides", "shows", "configures"]
decides: Kind = "decides"
shows: Kind = "shows"
configures: Kind = "configures"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked place: its rule number, kind and importable name ``module:qualname``."""

    number: str
    kind: Kind
    place: str


MARKS: dict[str, list[Mark]] = defaultdict(list)
BROKEN = os.environ.get("GEZEL_BREAK", "")


def rule(number: str, kind: Kind = decides) -> Callable[[T], T]:
    """Mark a function or class as a place that decides, shows or configures rule ``number``."""

    def mark(target: T) -> T:
        place = f"{target.__module__}:{target.__qualname__}"  # type: ignore[attr-defined]
        _remember(Mark(number, kind, place))
        if kind == "decides" and place == BROKEN and callable(target) and not isinstance(target, type):
            return _broken(target)  # type: ignore[no-any-return]
        return target

    return mark


def ruled(value: T, number: str, kind: Kind, *, name: str) -> T:
    """Mark a value that carries no name of its own (a constraint, a setting); ``name`` is ``module:NAME``."""
    _remember(Mark(number, kind, name))
    return value


def _remember(mark: Mark) -> None:
    if mark not in MARKS[mark.number]:
        MARKS[mark.number].append(mark)


def _broken(function: Any) -> Any:
    """The same function with its answer turned round: what ``make prove`` runs the tests against."""

    @functools.wraps(function)
    def wrong(*args: Any, **kwargs: Any) -> Any:
        return _wrong(function, args, kwargs)

    return wrong


def _wrong(function: Any, args: Any, kwargs: Any) -> Any:
    from .verdict import Refused

    try:
        answer = function(*args, **kwargs)
    except Refused:
        return None
    match answer:
        case Verdict():
            return no("broken") if answer.allowed else YES
        case bool():
            return not answer
        case int() | Decimal():
            return answer + 1
        case str():
            return answer + "?"
        case datetime() | date():
            return answer - timedelta(days=1)
        case tuple():
            return ()
        case list():
            return []
        case dict():
            return {}
        case set() | frozenset():
            return type(answer)()
    if hasattr(answer, "none") and hasattr(answer, "model"):  # a queryset
        return answer.model._base_manager.none() if answer.exists() else answer.model._base_manager.all()
    return None
