"""What registering asks of a hand: counted while a journey walks it in Chromium, kept for ``make bench`` to print."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

KEPT = Path(__file__).resolve().parents[2] / "run" / "effort"
# What is counted, and by which journey.
JOURNEYS = {
    "referral": "test_casework_referral.py",
    "note": "test_casework_note.py",
    "star": "test_casework_star.py",
    "conference entry": "test_casework_conference.py",
}


@dataclass(frozen=True, slots=True)
class Count:
    """``seconds`` are the machine's: pages and saving, letters coming at once; nobody thinks in between."""

    what: str
    taps: int
    keys: int
    seconds: float
    on: str


class Effort:
    """Counts from where it is made until it is ``told``. Only its own methods count; filling in for a check does not."""

    def __init__(self, page: Any) -> None:
        self.page, self.taps, self.keys, self.began = page, 0, 0, time.monotonic()

    def tap(self, target: Any) -> None:
        """One tap."""
        self.taps += 1
        target.click()

    def choose(self, target: Any, label: str) -> None:
        """A choice from a list: it opens with one tap and takes a second."""
        self.taps += 2
        target.select_option(label=label)

    def type(self, text: str) -> None:
        """Its letters, where the keyboard is."""
        self.keys += len(text)
        self.page.keyboard.type(text)

    def press(self, *names: str) -> None:
        """Keys by name."""
        for name in names:
            self.keys += 1
            self.page.keyboard.press(name)

    def told(self, what: str) -> Count:
        """The count of one of ``JOURNEYS``, kept with its day."""
        assert what in JOURNEYS
        count = Count(what, self.taps, self.keys, time.monotonic() - self.began, f"{datetime.now(UTC):%Y-%m-%d}")
        KEPT.mkdir(parents=True, exist_ok=True)
        (KEPT / f"{what.replace(' ', '-')}.json").write_text(json.dumps(asdict(count)))
        return count


def table() -> str:
    """The last count of each journey as Markdown; one that was never walked here says so."""
    head = "| registering | taps | keys | s | counted |\n" + "|---" * 5 + "|"
    note = "Seconds are Chromium's and the server's: pages and saving, without thinking or the time that typing takes."
    return "\n".join([head, *(_line(what, name) for what, name in JOURNEYS.items()), "", note])


def _line(what: str, journey: str) -> str:
    kept = KEPT / f"{what.replace(' ', '-')}.json"
    if not kept.exists():
        return f"| {what} | – | – | – | not yet on this machine: pytest tests/browser/{journey} |"
    count = Count(**json.loads(kept.read_text()))
    return f"| {what} | {count.taps} | {count.keys} | {count.seconds:.0f} | {count.on} |"
