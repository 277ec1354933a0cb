"""What tests of changes share: a decision of the support group that stands, a letter that the mail server accepted."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q

from gezel.governance import words
from gezel.governance.models import Body, Change, Decision
from gezel.governance.tests.governance_world import World
from gezel.governance.workflows import changes
from gezel.kernel import clock
from gezel.kernel.verdict import Refused
from gezel.organisations.models import Partner
from gezel.post.models import Mail
from gezel.post.workflows.sending import send
from tests import cast


def decided(
    world: World, title: str = "Samenstelling wijzigen", at: datetime | None = None, body: Body | None = None
) -> Decision:
    """A decision that stands, of the support group unless said otherwise."""
    at, body = at or world.at, body or world.body()
    made = Decision.objects.create(
        partnership=body.partnership,
        body=body,
        title=title,
        driver="nodig voor de deelnemers",
        level=words.COURSE,
        proposed_at=at,
        proposed_by=cast.person("wim"),
        facilitator=cast.person("wim"),
        outcome=words.ADOPTED,
        closed_at=at,
        adopted_at=at,
        review_on=clock.day_of(at) + timedelta(days=90),
    )
    made.versions.create(number=1, text="Zo doen we het.", written_at=at, written_by=made.proposed_by)
    return made


def partner(world: World, key: str) -> Partner:
    """An organisation of the cast as a partner."""
    return Partner.objects.select_related("organisation").get(
        partnership=world.partnership, organisation=cast.organisation(key)
    )


def released(world: World, key: str = "arktos", kind: str = words.RELEASE, **more: Any) -> Change:
    """What the support group decided on a partner, written down by the team leader; the letter waits."""
    wanted = changes.Wanted(
        kind,
        words.ON_LEARNING,
        more.get("reason", "De expertise is niet meer nodig."),
        decided(world).pk,
        "een vorming per jaar",
        more.get("months", 0),
    )
    to = cast.person(more.get("to", "an"))
    return changes.decide(partner(world, key).pk, wanted, to, world.actor("wim"), world.at)


def deliver(at: datetime) -> int:
    """Let every queued mail be accepted by the mail server at an instant."""
    rows = list(Mail.objects.filter(Q(next_attempt_at__isnull=False), sent_at=None).values_list("pk", flat=True))
    with clock.frozen(at):
        for pk in rows:
            send(pk, at)
    return len(rows)


def code_of(act: Any) -> str:
    """The code of the refusal that an act meets; blank when it is done."""
    try:
        act()
    except Refused as refused:
        return refused.verdict.code
    return ""
