"""The actor: one person acting for one organisation (or none) with the roles held there on a day.

Built once per request by ``organisations``; a role elsewhere gives no power here.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Held:
    """A role and where it is held: ``Held("area_desk", "area", 12)``; scope ``""``/``0`` means everywhere."""

    role: str
    scope: str = ""
    scope_id: int = 0


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, in plain values. ``person_id`` 0 is a visitor; ``organisation_id`` 0 is nobody's organisation."""

    person_id: int = 0
    name: str = ""
    organisation_id: int = 0
    organisation_name: str = ""
    organisation_kind: str = ""
    held: frozenset[Held] = field(default_factory=frozenset)
    language: str = "nl"
    second_factor: bool = False

    @property
    def is_visitor(self) -> bool:
        """True for someone who has not signed in."""
        return self.person_id == 0

    @property
    def key(self) -> str:
        """The mark every form carries, so that two tabs with two hats are told apart."""
        return f"{self.person_id}-{self.organisation_id}"

    def has(self, role: str, scope: str = "", scope_id: int = 0) -> bool:
        """Whether the role is held exactly there, or everywhere."""
        return Held(role, scope, scope_id) in self.held or Held(role) in self.held

    def scopes(self, role: str, scope: str) -> frozenset[int]:
        """The ids in which a role is held, for use in ``seen_by`` predicates."""
        return frozenset(h.scope_id for h in self.held if h.role == role and h.scope == scope)


VISITOR = Actor()
SYSTEM = Actor(name="Gezel")
