"""What of casework is measured, with the figure to reach: each a page as somebody opens it in a browser without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from gezel.kernel import clock
from gezel.organisations.models import Membership, Person
from gezel.organisations.queries.actors import actor_for
from gezel.organisations.queries.session import HAT_KEY

from ..queries.participants import Asked, page_of
from .bench_world import Bench

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass(frozen=True, slots=True)
class Work:
    """``act`` opens the page; ``most_ms`` (95th percentile), ``most_queries`` and ``most_kb`` are to be reached; 0: not asked."""

    name: str
    act: Callable[[], Any]
    most_ms: int
    most_queries: int = 0
    most_kb: int = 0

    @property
    def target(self) -> str:
        """The figures to reach in words."""
        asked = [f"p95 ≤ {self.most_ms} ms"]
        asked += [f"≤ {self.most_queries} queries"] if self.most_queries else []
        return ", ".join(asked + ([f"≤ {self.most_kb} kB"] if self.most_kb else []))

    def reached(self, p95_ms: float, queries: int, kilobytes: float) -> bool:
        """Whether measured figures are good enough."""
        small = not self.most_kb or kilobytes <= self.most_kb
        return p95_ms <= self.most_ms and small and (not self.most_queries or queries <= self.most_queries)


def works(bench: Bench) -> list[Work]:
    """The worst-case reader of each page."""
    companion, leader = entered(bench, bench.companion), entered(bench, bench.leader)
    listed = reverse("casework:participants", args=[bench.partnership.pk])
    case, line = (reverse(f"casework:{page}", args=[bench.case.key]) for page in ("case", "timeline"))
    name = bench.case.participant.family_name.split()[-1][:3].lower() if bench.case.participant else ""
    return [
        Work("caseload list, 20 people", lambda: companion.get(listed, {"van": "mij"}), 60, 10, 40),
        Work("page of a list over 20 000 cases", lambda: leader.get(listed), 120),
        Work("name search (word prefix)", lambda: _found(bench, name), 40),
        Work("case page, 50 contacts and 5 scores", lambda: companion.get(case), 60, 12),
        Work("timeline of that case", lambda: companion.get(line), 120, 12),
    ]


def _found(bench: Bench, name: str) -> list[Any]:
    """What a search on a word gives the team leader: the query and its rows, without the page around it."""
    at = clock.now()
    leader = actor_for(bench.leader, bench.organisation.pk, at, second_factor=True)
    rows = page_of(leader, bench.partnership, Asked(text=name), at).rows
    if not rows:
        raise AssertionError(f"nobody is called {name}")
    return list(rows)


def entered(bench: Bench, person: Person) -> Client:
    """Somebody signed in with a second factor, acting for the bench's organisation."""
    browser = Client(headers={"host": "localhost"})
    browser.force_login(person, backend=_BACKEND)
    session = browser.session
    session[HAT_KEY] = Membership.objects.get(person=person, organisation=bench.organisation).pk
    moment = clock.now().timestamp()
    session["account_authentication_methods"] = [
        {"method": "password", "at": moment},
        {"method": "mfa", "type": "totp", "at": moment},
    ]
    session["account_authentication_methods_user"] = str(person.pk)
    session.save()
    return browser
