"""The stage on which the demo world is told: its days, its people, and the texts they write.

A day is counted from the day of seeding (``-21``: three weeks ago); what would fall in a weekend falls on the Friday before it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml
from allauth.account.models import EmailAddress

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.organisations.models import Municipality, Organisation, Person
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.workflows import invitations
from gezel.post.models import Mail

DATA = Path(__file__).resolve().parents[2] / "data"
_LINK = re.compile(r"/uitnodiging/([\w-]{20,})")


@functools.cache
def texts(name: str) -> Any:
    """A file of the demo world's texts, read once."""
    return yaml.safe_load((DATA / f"{name}.yaml").read_text(encoding="utf-8"))


@dataclass
class Stage:
    """Where the tale stands: the day of seeding, the organisations by key, and for whom each person acts."""

    today: date
    organisations: dict[str, Organisation] = field(default_factory=dict)
    hats: dict[str, str] = field(default_factory=dict)
    _people: dict[str, Person] = field(default_factory=dict)
    _actors: dict[str, Actor] = field(default_factory=dict)

    def day(self, days: int) -> date:
        """A working day, so many days from the day of seeding."""
        found = self.today + timedelta(days=days)
        return found - timedelta(days=max(0, found.weekday() - 4))

    @contextmanager
    def moment(self, days: int, hour: int = 10, minute: int = 0) -> Iterator[datetime]:
        """Let the clock stand at an hour (Brussels) of a day."""
        self._actors.clear()
        with clock.frozen(clock.at_brussels(self.day(days), time(hour, minute))) as at:
            yield at
        self._actors.clear()

    def person(self, key: str) -> Person:
        """A person of the world, made with a confirmed address and without a password when first met."""
        if key not in self._people:
            email = f"{key}@example.org"
            found = Person.objects.create_user(email, name=texts("people")["people"][key])
            EmailAddress.objects.create(user=found, email=email, verified=True, primary=True)
            self._people[key] = found
        return self._people[key]

    def actor(self, key: str) -> Actor:
        """The person under the hat they wear in this tale, now, with their second factor; built once a moment."""
        if key not in self._actors:
            organisation = self.organisations.get(self.hats.get(key, ""))
            pk = organisation.pk if organisation else 0
            self._actors[key] = actor_for(self.person(key), pk, clock.now(), second_factor=True)
        return self._actors[key]

    def take_up_invitation(self, key: str) -> None:
        """Open the last mail with an invitation and take it up."""
        person = self.person(key)
        mail = Mail.objects.to(person.email).filter(body__contains="/uitnodiging/").latest("pk")
        token = _LINK.search(mail.body)
        assert token is not None, mail.body
        invitations.accept(token.group(1), actor_for(person, 0, clock.now()), clock.now())
        self._actors.clear()


def municipality(name: str, on: date) -> Municipality:
    """The municipality that bears a name on a day."""
    rows = Municipality.objects.filter(name=name, valid_from__lte=on)
    return rows.exclude(valid_until__lte=on).get()
