"""What one may do on the way from a knock to the start, in the order in which it usually goes (C-03)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from gezel.governance.queries.partnership import partners_on
from gezel.governance.queries.people import people_of
from gezel.governance.views.doing import Step
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Verdict
from gezel.organisations.models import Municipality
from gezel.ui.forms import GezelForm

from .. import words
from ..forms.welcome import CallForm, CommitForm, MetForm, PartForm, PlanForm, TalkForm, TransferForm, WaitForm
from ..models import Case, Welcome
from ..policies.welcome import may_take_up, may_welcome
from ..queries.domains import domains_of
from ..rules.sight import Sight
from ..words import referral as kinds
from ..workflows import transfer as away
from ..workflows import welcome as life


@dataclass(frozen=True, slots=True)
class _Here:
    """A case with who looks at it."""

    case: Case
    sight: Sight
    actor: Actor
    row: Welcome | None

    def may(self, step: str) -> Verdict:
        """Whether the step can be taken now, and by this reader."""
        return may_welcome(self.sight, self.case) & life.STEPS.may(step, self.case.state)


def steps_for(case: Case, sight: Sight, actor: Actor) -> list[Step]:
    """Every step; those that may not be taken now stay off the page. At most six queries, four of them for people."""
    here = _Here(case, sight, actor, Welcome.objects.filter(case=case).first())
    found = [*_calling(here), *_meeting(here), *_talking(here), *_beginning(here), *_waiting(here), *_leaving(here)]
    return [step for step in found if step.may]


def _calling(here: _Here) -> Iterator[Step]:
    pk = here.case.pk
    yield Step(
        "call",
        "casework.do_first_call",
        here.may("call"),
        CallForm,
        lambda c, by, at: life.call(pk, c["outcome"], c["note"], c["hears"], by, at),
        icon="phone-call",
        main=here.case.state == words.WAITING,
    )


def _meeting(here: _Here) -> Iterator[Step]:
    pk, row = here.case.pk, here.row
    start = {"meet_at": row.meet_at, "place": row.meet_place} if row and row.meet_at else {}
    yield Step(
        "plan",
        "casework.do_plan",
        here.may("plan"),
        PlanForm,
        lambda c, by, at: life.plan(pk, c["meet_at"], c["place"], by, at),
        initial=start,
        icon="calendar-plus",
    )
    planned = row.meet_at if row and row.meet_at and row.meet_at <= clock.now() else clock.now()
    yield Step(
        "meet",
        "casework.do_meet",
        here.may("meet"),
        MetForm,
        lambda c, by, at: life.meet(pk, c["met_at"], c["hears"], by, at),
        initial={"met_at": planned},
        icon="coffee",
        main=bool(row and row.meet_at and row.meet_at <= clock.now()),
    )


def _talking(here: _Here) -> Iterator[Step]:
    may, pk = here.may("talk"), here.case.pk
    more: dict[str, Any] = {"domains": (), "municipalities": ()}
    if may:
        more = {"domains": domains_of(here.case.partnership), "municipalities": _places(here.case)}
    yield Step(
        "talk",
        "casework.do_talk",
        may,
        TalkForm,
        lambda c, by, at: life.talk(pk, _talk(c), by, at),
        initial={"held_at": clock.now(), "present": ["participant", "companion", "referrer"]},
        more=more,
        icon="users",
        main=True,
    )


def _places(case: Case) -> list[Municipality]:
    return list(Municipality.objects.valid_on(clock.today()).only("name"))


def _talk(clean: dict[str, Any]) -> life.Talk:
    return life.Talk(
        clean["held_at"],
        tuple(clean["present"]),
        tuple(int(pk) for pk in clean["domains"]),
        tuple(clean["signs"]),
        tuple(clean["doubts"]),
        int(clean["municipality"]) if clean["municipality"] else None,
    )


def _beginning(here: _Here) -> Iterator[Step]:
    may, pk = here.may("commit"), here.case.pk
    partners = [p.organisation for p in partners_on(here.case.partnership, clock.today())] if may else []
    yield Step(
        "commit",
        "casework.do_commit",
        may,
        CommitForm,
        lambda c, by, at: life.commit(pk, life.Yes(c["agrees"], tuple(map(int, c["follow"])), c["hears"]), by, at),
        more={"organisations": partners},
        icon="handshake",
        main=True,
    )


def _waiting(here: _Here) -> Iterator[Step]:
    may, row = here.may("wait"), here.row
    people = people_of(here.case.partnership, clock.today()) if may else ()
    rows = sorted({str(p.person.pk): str(p) for p in people}.items(), key=lambda pair: pair[1])
    start: dict[str, Any] = {}
    if row:
        start = {"reason": row.waits_for, "note": row.wait_note, "next_step": row.next_step, "next_on": row.next_on}
        start["next_by"] = str(row.next_by_id or "")
    yield Step(
        "wait",
        "casework.do_wait",
        may,
        WaitForm,
        lambda c, by, at: life.wait(here.case.pk, _wait(c), by, at),
        initial=start,
        more={"people": rows},
        icon="hourglass",
    )


def _wait(clean: dict[str, Any]) -> life.Wait:
    by = int(clean["next_by"]) if clean["next_by"] else None
    return life.Wait(clean["reason"], clean["note"], clean["next_step"], by, clean["next_on"])


def _leaving(here: _Here) -> Iterator[Step]:
    pk = here.case.pk
    yield Step(
        "transfer",
        "casework.do_transfer",
        here.may("transfer"),
        TransferForm,
        lambda c, by, at: away.transfer(pk, away.Elsewhere(**c), by, at),
        initial={"follow_up_on": clock.today() + timedelta(days=28)},
        icon="share-2",
    )
    yield Step(
        "part",
        "casework.do_part",
        here.may("part"),
        PartForm,
        lambda c, by, at: away.part(pk, c["kind"], c["note"], by, at),
        initial={"kind": kinds.DECLINED},
        icon="door-open",
    )
    yield Step(
        "take_up",
        "casework.do_take_up",
        may_take_up(here.sight, here.case),
        GezelForm,
        lambda c, by, at: away.take_up(pk, by, at),
        icon="repeat",
        main=True,
    )
