"""What counts as a second factor (D-07)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gezel.kernel.rule import decides, rule

STRONG = frozenset({"mfa", "socialaccount"})


@rule("D-07", decides)
def is_second_factor(records: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a session was opened with a second factor.

    ``records`` are the session's authentication records, each with a ``method``: ``mfa`` is a one-time code, a recovery
    code or a passkey; ``socialaccount`` is the organisation's own identity provider, which answers for its own factors.
    """
    return any(record.get("method") in STRONG for record in records)
