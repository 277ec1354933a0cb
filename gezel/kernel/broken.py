"""The same code with its answer turned round: what ``make prove`` runs the tests against. Never active otherwise."""

from __future__ import annotations

import dataclasses
import functools
import inspect
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from .steps import Steps
from .verdict import YES, Refused, Verdict, no


class Contrary(Steps):
    """A step table that allows exactly what the real one refuses."""

    def __init__(self, real: Steps) -> None:
        self.rows = {step: (real.states - sources, target) for step, (sources, target) in real.rows.items()}


def broken(target: Any) -> Any:
    """A function, method, property, class method or static method that answers the wrong thing."""
    if isinstance(target, property):
        return property(broken(target.fget), target.fset, target.fdel, target.__doc__)
    if isinstance(target, classmethod | staticmethod):
        return type(target)(broken(target.__func__))
    return _nothing(target) if _only_acts(target) else _contrary(target)


def _only_acts(function: Callable[..., Any]) -> bool:
    """Whether what a function does counts, not what it answers: it says that it answers nothing, or the row it wrote."""
    answer = getattr(function, "__annotations__", {}).get("return", ...)
    if isinstance(answer, str):
        name = answer.removesuffix(" | None")
        answer = getattr(inspect.unwrap(function), "__globals__", {}).get(name, name)
    return answer in ("None", None) or hasattr(answer, "_meta")


def switched(target: Any, now: Callable[[], bool]) -> Any:
    """The real answer as long as ``now()`` is false, the wrong one of :func:`broken` when it is true."""
    if isinstance(target, property):
        return property(switched(target.fget, now), target.fset, target.fdel, target.__doc__)
    if isinstance(target, classmethod | staticmethod):
        return type(target)(switched(target.__func__, now))
    wrong = broken(target)

    @functools.wraps(target)
    def either(*args: Any, **kwargs: Any) -> Any:
        return (wrong if now() else target)(*args, **kwargs)

    return either


def _nothing(function: Callable[..., Any]) -> Callable[..., None]:
    """A function that acts or refuses, and now does neither."""

    @functools.wraps(function)
    def idle(*args: Any, **kwargs: Any) -> None:
        return None

    return idle


def _contrary(function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrong(*args: Any, **kwargs: Any) -> Any:
        try:
            return turned(function(*args, **kwargs))
        except Refused:
            return None

    return wrong


def turned(answer: Any) -> Any:
    """A wrong answer of the same kind: no for yes, one more, a day earlier, nothing for something."""
    for kinds, turn in _TURNS:
        if isinstance(answer, kinds):
            return turn(answer)
    if dataclasses.is_dataclass(answer) and not isinstance(answer, type):
        return _turned_fields(answer)
    if hasattr(answer, "none") and hasattr(answer, "model"):  # a queryset
        return answer.none() if answer.exists() else type(answer)(model=answer.model, using=answer._db)
    if hasattr(answer, "conditional") and hasattr(answer, "__invert__"):  # a condition
        return ~answer
    return None


def _turned_fields(answer: Any) -> Any:
    """A dataclass with every field turned; its own checks are passed over."""
    wrong = object.__new__(type(answer))
    for field in dataclasses.fields(answer):
        object.__setattr__(wrong, field.name, turned(getattr(answer, field.name)))
    return wrong


def _turned_tuple(answer: Any) -> Any:
    """Each element turned where that can be done, else nothing at all."""
    wrong = tuple(turned(element) for element in answer)
    if None in wrong or not wrong:
        return ()
    return type(answer)(*wrong) if hasattr(answer, "_fields") else wrong


_TURNS: tuple[tuple[Any, Callable[[Any], Any]], ...] = (
    (Verdict, lambda answer: no("broken") if answer.allowed else YES),
    (Steps, Contrary),
    (bool, lambda answer: not answer),
    ((int, Decimal, float), lambda answer: answer + 1),
    (str, lambda answer: f"{answer}?"),
    (datetime | date, lambda answer: answer - timedelta(days=1)),
    (timedelta, lambda answer: answer + timedelta(days=1)),
    (tuple, _turned_tuple),
    ((list, set, frozenset), lambda answer: type(answer)()),
    (dict, lambda answer: {}),
    (Iterator, lambda answer: iter(())),
)
