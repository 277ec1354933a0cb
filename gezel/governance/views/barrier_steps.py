"""What one may do with a signal (G-19)."""

from __future__ import annotations

from typing import Any

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Verdict
from gezel.ui.forms import GezelForm

from ..forms.barriers import BarrierAnswerForm, BarrierForm
from ..models import Signal
from ..policies.barriers import may_make, may_send
from ..queries.themes import themes_of
from ..words import issues as words
from ..workflows import barriers as life
from .doing import Step

FIELDS = ("theme", "title", "text", "asks", "level", "addressee", "email")


def steps_for(signal: Signal, actor: Actor) -> list[Step]:
    """Change it, make the letter, let it go, take it back, keep the answer."""
    makes, sends = may_make(actor, signal.partnership), may_send(actor, signal.partnership, signal.addressee)
    pk = signal.pk

    def may(step: str, who: Verdict) -> Verdict:
        return who & life.may_step(step, signal.state)

    waits = signal.letter is not None and signal.letter.released_at is None
    rows = [
        Step(
            "prepare",
            "governance.do_prepare",
            may("prepare", sends),
            GezelForm,
            lambda c, by, at: life.prepare(pk, by, at),
            icon="file-text",
            main=True,
        ),
        Step(
            "answer",
            "governance.do_keep_answer",
            may("answer", makes),
            BarrierAnswerForm,
            lambda c, by, at: life.keep_answer(pk, c["on"], c["text"], c["came_of_it"], by, at),
            initial={"on": clock.today()},
            icon="inbox",
            main=True,
        ),
        _edit(signal, may("edit", makes)),
    ]
    if waits or signal.state != words.PREPARED:
        rows.append(
            Step(
                "send",
                "governance.do_send",
                may("send", sends),
                GezelForm,
                lambda c, by, at: life.send(pk, by, at),
                icon="send",
                main=True,
            )
        )
    rows.append(
        Step(
            "take_back",
            "governance.do_take_back",
            may("take_back", sends),
            GezelForm,
            lambda c, by, at: life.take_back(pk, by, at),
            icon="undo-2",
        )
    )
    return rows


def _edit(signal: Signal, may: Verdict) -> Step:
    def act(clean: dict[str, Any], by: Actor, at: Any) -> Any:
        draft = life.Draft(**{name: clean[name] for name in FIELDS})
        return life.edit(signal.pk, clean["edition"] or 0, draft, clean["nobody"], by, at)

    initial = {name: getattr(signal, name) for name in (*FIELDS, "edition")}
    themes = {**themes_of(signal.partnership, clock.today())}
    themes.setdefault(signal.theme, signal.theme)
    return Step(
        "edit",
        "governance.do_edit",
        may,
        BarrierForm,
        act,
        initial=initial,
        more={"themes": themes.items()},
        icon="pencil",
    )
