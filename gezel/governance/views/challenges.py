"""Challenges and levers, one of them, and the balance of contributions (G-20)."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.verdict import YES, no
from gezel.ui.access import SIGNED_IN, access

from ..forms.plans import ChallengeForm, LineForm, LookForm, ReviewForm, TakeBackForm
from ..models import Contribution
from ..queries.as_it_was import challenge_was
from ..queries.challenges import balance as balance_of
from ..queries.challenges import challenges_seen_by, last_review
from ..queries.partnership import reads_until
from ..queries.people import colleagues_of
from ..workflows import challenges as life
from .doing import Step, play, status
from .issue_frame import reading


@access(SIGNED_IN)
def challenges(request: HttpRequest, pk: int) -> HttpResponse:
    """What makes it hard and what helps, each with what is done about it, by whom, and when we look again."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:challenges")
    may = context["takes_part"]
    people = colleagues_of(found, clock.today()) if may else ()
    add = Step(
        "add",
        "governance.do_challenge",
        may,
        ChallengeForm,
        lambda c, by, at: life.add(pk, _draft(c), by, at),
        initial={"look_again_on": clock.today() + timedelta(days=90)},
        more={"people": people},
        icon="plus",
    )
    if play(request, [add]):
        return redirect("governance:challenges", pk)
    until = reads_until(actor, found)
    rows = [challenge_was(row, until) for row in challenges_seen_by(actor, found)]
    context |= {
        "open": [row for row in rows if row.closed_at is None],
        "closed": [row for row in rows if row.closed_at],
        "today": clock.today(),
        "steps": [add] if add.shown else [],
    }
    return render(request, "governance/issues/challenges.html", context, status=status([add]))


def _draft(clean: dict[str, object]) -> life.Draft:
    names = ("kind", "title", "text", "measure")
    return life.Draft(*(str(clean[n]) for n in names), int(str(clean["owner"])), clean["look_again_on"])  # type: ignore[arg-type]


@access(SIGNED_IN)
def challenge(request: HttpRequest, pk: int, challenge_id: int) -> HttpResponse:
    """One of them, and every time we looked again."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:challenges")
    one = challenge_was(get_object_or_404(challenges_seen_by(actor, found), pk=challenge_id), reads_until(actor, found))
    open_still = YES if one.closed_at is None else no("governance.challenge_closed_already")
    look = Step(
        "look",
        "governance.do_look",
        context["takes_part"] & open_still,
        LookForm,
        lambda c, by, at: life.look(one.pk, c["text"], c["next_on"], by, at),
        icon="eye",
        main=True,
    )
    if play(request, [look]):
        return redirect("governance:challenge", pk, one.pk)
    context |= {"challenge": one, "due": one.is_due(clock.today()), "steps": [look] if look.shown else []}
    return render(request, "governance/issues/challenge.html", context, status=status([look]))


@access(SIGNED_IN)
def balance(request: HttpRequest, pk: int) -> HttpResponse:
    """What each partner contributes, gains and loses, in its own words; and what we saw when we looked at it together."""
    actor = request.actor  # type: ignore[attr-defined]
    found, context = reading(request, pk, "governance:balance")
    sides, own = balance_of(actor, found, context["at"]), life.own_line(actor, found, clock.today())
    partner = life.own_partner(actor, found, clock.today())
    mine = [row for side in sides if side.organisation == partner for _, rows in side.lines for row in rows]
    steps = [
        Step(
            "say",
            "governance.do_say_line",
            own,
            LineForm,
            lambda c, by, at: life.say_line(pk, c["kind"], c["text"], by, at),
            icon="plus",
        ),
        _take_back(mine, own),
        Step(
            "review",
            "governance.do_review",
            context["may_arrange"],
            ReviewForm,
            lambda c, by, at: life.review(pk, c["on"], c["text"], c["next_on"], by, at),
            initial={"on": clock.today(), "next_on": clock.today() + timedelta(days=182)},
            icon="calendar-check",
        ),
    ]
    if play(request, steps):
        return redirect("governance:balance", pk)
    last = last_review(found, context["on"])
    context |= {
        "sides": sides,
        "last": last,
        "late": bool(last and last.next_on < clock.today()),
        "own": own,
        "steps": [step for step in steps if step.shown],
    }
    return render(request, "governance/issues/balance.html", context, status=status(steps))


def _take_back(mine: list[Contribution], own: object) -> Step:
    rows = [(str(row.pk), row.text) for row in mine]
    may = own if rows else no("governance.balance_no_text")
    return Step(
        "take_back",
        "governance.do_take_line_back",
        may,  # type: ignore[arg-type]
        TakeBackForm,
        lambda c, by, at: life.take_line_back(int(c["line"]), by, at),
        more={"rows": rows},
        icon="undo-2",
    )
