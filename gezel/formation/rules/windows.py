"""For which areas a call is still open (F-07)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no


@rule("F-07", decides)
def call_open(opens_on: date | None, closes_on: date | None, on: date, unfinished: bool) -> Verdict:
    """Open within its window; and past its last day for an area that has begun but not finished step 2.

    ``unfinished``: such an area stands already; a new area can only begin within the window.
    """
    if opens_on is None or closes_on is None:
        return no("formation.call_without_window")
    if on < opens_on:
        return no("formation.call_not_open_yet", opens=opens_on)
    if on > closes_on and not unfinished:
        return no("formation.call_closed", closes=closes_on)
    return YES
