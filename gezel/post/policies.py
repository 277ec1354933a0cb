"""Who may see and do what with the post itself. What becomes of one mail or file is the policy of the room it is about."""

from __future__ import annotations

from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, Verdict, first_no, no


def may_see_status(actor: Actor) -> Verdict:
    """A system administrator and the manager see whether mail and jobs run; never whom a mail is to, nor what it says."""
    return YES if actor.has("site_admin") or actor.has("manager") else no("post.status_not_yours")


def may_tend(actor: Actor) -> Verdict:
    """Only a system administrator lets a mail go again, settles a doubtful one, or sends a test mail."""
    return first_no(may_see_status(actor), YES if actor.has("site_admin") else no("post.status_read_only"))
