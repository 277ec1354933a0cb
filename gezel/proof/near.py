"""Which test is likeliest to notice a break: the one that did last time, then those that stand nearest to the code."""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .book import BASE

KEPT = BASE / "run" / "noticed.json"
SLOW = re.compile(r"\b(client|smtp|Visitor|chromium)\b")


@dataclass(slots=True)
class Noticed:
    """(rule, place) → the test that noticed, from the last proof; an aid to speed, never to the outcome."""

    by: dict[tuple[str, str], str] = field(default_factory=dict)
    file: Path = KEPT

    @classmethod
    def read(cls, file: Path = KEPT) -> Noticed:
        """What the last proof kept; nothing when there was none."""
        rows = json.loads(file.read_text()) if file.exists() else []
        return cls({(number, place): test for number, place, test in rows}, file)

    def keep(self, news: Mapping[tuple[str, str], str]) -> None:
        """Add what this proof found."""
        self.by |= news
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(json.dumps([[*key, test] for key, test in sorted(self.by.items())], indent=0))


@dataclass(slots=True)
class Seen:
    """What a process saw its tests do: the marked places each called, how long it took, and which were seen to their end.

    A break can only be noticed by a test that comes there. Whoever was left out by mistake makes a survivor, never a notice.
    """

    places: dict[str, set[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    whole: set[str] = field(default_factory=set)

    def learn(self, calls: Iterable[tuple[str, float, list[str], bool]]) -> None:
        """Add what tests did in one run: test, seconds, places, whether every part of it passed."""
        for test, seconds, places, whole in calls:
            self.places.setdefault(test, set()).update(places)
            self.seconds[test] = max(seconds, self.seconds.get(test, 0.0))
            self.whole |= {test} if whole else set()

    def who_comes(self, place: str, tests: Sequence[str], always: Container[str] = ()) -> list[str]:
        """Tests that are known to call the place, the shortest first; then those not seen to their end, and ``always``, as they came."""
        come = [test for test in tests if place in self.places.get(test, ())]
        may = [test for test in tests if test not in come and (test in always or test not in self.whole)]
        return [*sorted(come, key=lambda test: self.seconds[test]), *may]


def near_first(place: str, tests: Sequence[str], last: str = "") -> list[str]:
    """The tests of a rule, the one that noticed last first; then by file: naming the place, its module, without pages."""
    module, _, name = place.partition(":")
    words = (name.rpartition(".")[2], module.rpartition(".")[2])

    def distance(test: str) -> tuple[bool, bool, bool, bool]:
        text = _text(test.partition("::")[0])
        return test != last, words[0] not in text, words[1] not in text, bool(SLOW.search(text))

    return sorted(tests, key=distance)


@cache
def _text(file: str) -> str:
    path = BASE / file
    return path.read_text() if path.exists() else ""
