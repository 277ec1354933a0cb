"""The last weeks of a partner: what is not handed over is told, once for a last day (G-12)."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from gezel.governance.models import Change, Subcontract
from gezel.governance.queries.composition import held_by
from gezel.governance.tests.changing_world import decided, deliver, partner
from gezel.governance.tests.governance_world import World, running
from gezel.governance.workflows import changes
from gezel.governance.workflows.change_clock import remind
from gezel.governance.workflows.partnership import agree_number
from gezel.kernel.clock import at_brussels
from gezel.post.models import Notice
from tests import cast

pytestmark = pytest.mark.rule("G-12")
CODE = "governance.notice_change_last_weeks"


@pytest.fixture
def world(db: None, at: datetime) -> World:
    """Seven months in: the composition may change."""
    return running(at, 7)


def leaving(world: World) -> Change:
    """Arktos leaves; its term of six months runs."""
    change = changes.announce(partner(world, "arktos").pk, "We stoppen met dit werk.", world.actor("an"), world.at)
    deliver(world.at)
    later = world.at + timedelta(days=7)
    return changes.set_term(change.pk, 6, decided(world, "Termijn", later).pk, world.actor("wim"), later)


def morning(change: Change, weeks: int, days: int = 0) -> datetime:
    """So many weeks (and days) before the last day."""
    assert change.last_day
    return at_brussels(change.last_day - timedelta(weeks=weeks, days=days), datetime.min.time())


def told() -> set[int]:
    """Who heard of it."""
    return set(Notice.objects.filter(code=CODE).values_list("person_id", flat=True))


def test_four_weeks_before_the_partner_and_who_arranges_hear_it_once(world: World) -> None:
    change = leaving(world)
    remind(morning(change, 4, days=1))
    assert not told()
    remind(morning(change, 4))
    assert told() >= {cast.person(who).pk for who in ("an", "joris", "wim", "dirk", "fatma")}
    assert cast.person("griet").pk not in told()
    remind(morning(change, 2))
    assert Notice.objects.filter(code=CODE, person_id=cast.person("wim").pk).count() == 1
    notice = Notice.objects.filter(code=CODE).first()
    assert notice is not None
    assert notice.params["count"] == len(held_by(change, change.last_day))  # type: ignore[arg-type]


def test_the_number_of_weeks_is_the_partnerships_own(world: World) -> None:
    change = leaving(world)
    actor, since = world.actor("dirk"), world.on
    agree_number(world.partnership.pk, "change_reminder_weeks", 8, since, "vroeger weten", actor, world.at)
    remind(morning(change, 8, days=1))
    assert not told()
    remind(morning(change, 8))
    assert told()


def test_nothing_left_to_hand_over_or_past_nobody_hears(world: World) -> None:
    change = leaving(world)
    remind(morning(change, 0, days=-1))
    assert not told()
    for item in held_by(change, world.on):
        changes.hand_over(change.pk, item.key, "Griet", change.last_day, world.actor("an"), world.at)
    remind(morning(change, 3))
    assert not told()


def test_a_paid_task_must_be_handed_over_too(world: World) -> None:
    change = leaving(world)
    task = {
        "partnership": world.partnership,
        "organisation": cast.organisation("arktos"),
        "title": "Vorming herstelgericht werken",
        "content": "twee dagen",
        "result": "een verslag",
        "procedure": "small",
        "from_on": world.on,
        "until_on": world.on + timedelta(days=10),
        "made_at": world.at,
        "made_by": cast.person("wim"),
        "launched_at": world.at,
        "launched_by": cast.person("wim"),
    }
    row = Subcontract.objects.create(**task)
    key = f"governance.task:{row.pk}"
    assert key in {h.key for h in held_by(change, world.on)}
    assert key not in {h.key for h in held_by(change, row.until_on + timedelta(days=1))}
    for gone in ({"launched_at": None}, {"launched_at": world.at, "change": change}):
        Subcontract.objects.filter(pk=row.pk).update(**gone)
        assert key not in {h.key for h in held_by(change, world.on)}
    Subcontract.objects.filter(pk=row.pk).update(change=None, ended_on=world.on, ended_reason="klaar")
    assert key not in {h.key for h in held_by(change, world.on)}
