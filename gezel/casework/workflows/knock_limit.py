"""Public pages take so many referrals an hour from one connection; only a keyed fingerprint of it is kept, for that hour."""

from __future__ import annotations

from datetime import datetime

from django.core.cache import cache
from django.utils.crypto import salted_hmac

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no

from ..words.referral import KNOCKS_AN_HOUR

_HOUR = 3600


@rule("C-01", decides)
def may_knock(connection: str, at: datetime) -> Verdict:
    """Count one referral of a connection; refused once it made so many in this hour of the clock."""
    hour = int(at.timestamp()) // _HOUR
    key = "knock:" + salted_hmac("knock limit", f"{connection} {hour}", algorithm="sha256").hexdigest()
    cache.add(key, 0, 2 * _HOUR)
    return YES if cache.incr(key) <= KNOCKS_AN_HOUR else no("casework.too_many_knocks")
