"""What one may do with a question: other words, checked together, another label, a theme, close, reopen (C-08, C-09)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gezel.governance.views.doing import Step
from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Verdict

from ..forms.demand import ReasonForm, RewordForm, TagForm, ToFailureForm, ValidateForm
from ..models import Demand
from ..rules.demand import NOTHING, Cause
from ..words.demand import FAILURE, VALUE
from ..workflows import demand as life


def steps_for(demand: Demand, may: Verdict) -> list[Step]:
    """What fits where the question stands, apart from its words and theme, which have a page of their own."""
    rows = [*([_validate(demand)] if demand.is_value else []), _label(demand), *_ends(demand)]
    for row in rows:
        row.may = may & row.may
    return rows


def _validate(demand: Demand) -> Step:
    return Step(
        "validate",
        "casework.do_validate",
        life.may_step("validate", demand),
        ValidateForm,
        lambda c, by, at: life.validate(demand.pk, c["how"], by, at, c["on"]),
        initial={"on": clock.today()},
        icon="circle-check",
        main=True,
    )


def reword_step(demand: Demand, may: Verdict, domains: Iterable[Any]) -> Step:
    """Other words for the same question."""

    def reword(c: dict[str, Any], by: Actor, at: Any) -> Any:
        domain = int(c["domain"]) if c["domain"] else None
        return life.reword(demand.pk, c["edition"], c["text"], c["language"] or demand.language, domain, by, at)

    return Step(
        "reword",
        "casework.do_reword_question",
        may & life.may_step("reword", demand),
        RewordForm,
        reword,
        initial={
            "text": demand.text,
            "language": demand.language or "nl",
            "domain": demand.domain_id or "",
            "edition": demand.edition,
        },
        more={"domains": domains},
        icon="save",
        main=True,
    )


def tag_step(demand: Demand, may: Verdict, themes: Mapping[str, str]) -> Step:
    """Under which theme; the one it has stays to be chosen, also when it was laid aside."""
    rows = {**themes, **({demand.theme: themes.get(demand.theme, demand.theme)} if demand.theme else {})}
    return Step(
        "tag",
        "casework.do_tag",
        may & life.may_step("tag", demand),
        TagForm,
        lambda c, by, at: life.tag(demand.pk, c["theme"], by, at),
        initial={"theme": demand.theme},
        more={"themes": rows.items()},
        icon="bookmark",
        main=True,
    )


def _label(demand: Demand) -> Step:
    pk, may = demand.pk, life.may_step("relabel", demand)
    if demand.is_value:
        return Step(
            "to_failure",
            "casework.do_to_failure",
            may,
            ToFailureForm,
            lambda c, by, at: life.relabel(
                pk, FAILURE, Cause(c["cause"], c["cause_by"], c["cause_words"]), c["reason"], by, at
            ),
            icon="replace",
        )
    return Step(
        "to_value",
        "casework.do_to_value",
        may,
        ReasonForm,
        lambda c, by, at: life.relabel(pk, VALUE, NOTHING, c["reason"], by, at),
        icon="replace",
    )


def _ends(demand: Demand) -> list[Step]:
    pk = demand.pk
    return [
        Step(
            "close",
            "casework.do_close_question",
            life.may_step("close", demand),
            ReasonForm,
            lambda c, by, at: life.close(pk, c["reason"], by, at),
            icon="check",
        ),
        Step(
            "reopen",
            "casework.do_reopen_question",
            life.may_step("reopen", demand),
            ReasonForm,
            lambda c, by, at: life.reopen(pk, c["reason"], by, at),
            icon="rotate-ccw",
        ),
    ]
