"""Choosing people of a partnership: under one hat, or as the person they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from ..queries.people import Somebody


class SomebodyField(forms.ChoiceField):
    """Choosing a person under a hat; gives the ``Somebody`` that was offered."""

    def among(self, people: Iterable[Somebody]) -> None:
        """Offer these people."""
        self.people = {somebody.key: somebody for somebody in people}
        self.choices = [("", "–"), *((key, str(somebody)) for key, somebody in self.people.items())]

    def clean(self, value: Any) -> Somebody | None:
        """The one that was chosen."""
        return self.people.get(super().clean(value))


class OwnerField(forms.TypedChoiceField):
    """Choosing one of the people of a partnership; gives the person's id."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, empty_value=None, **kwargs)

    def among(self, people: Iterable[Somebody], empty: str = "–") -> None:
        """Offer these people, each once; the organisations of one person stand together."""
        found: dict[int, list[str]] = {}
        for somebody in people:
            names = found.setdefault(somebody.person.pk, [somebody.person.name])
            if somebody.organisation:
                names.append(somebody.organisation.name)
        self.choices = [("", empty), *((pk, " · ".join(names)) for pk, names in found.items())]


def persons(people: Iterable[Somebody]) -> list[tuple[str, str]]:
    """People once each, for a choice."""
    return list({str(s.person.pk): str(s) for s in people}.items())
