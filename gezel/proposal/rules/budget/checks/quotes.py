"""The check of quoted figures: every difference with both values and both places, nothing repaired (P-14)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gezel.kernel.money import Euro
from gezel.kernel.rule import decides, rule
from gezel.proposal.words import WARN

from ..amounts import WHOLE, Points
from ..figures import figures
from ..quoted import Difference, Term, Unknown, differences
from .finding import QUOTED, Both, Finding, Place, Sum, Value
from .matter import Matter

RESTS = Both("waarop het aangehaalde cijfer rust", "on which the quoted figure rests")


@rule("P-14", decides)
def quotes_agree(matter: Matter) -> Iterator[Finding]:
    """Figures quoted elsewhere against the budget and against each other; what agrees gives no finding."""
    if not matter.budget.quoted:
        return
    for answer in differences(matter.budget.quoted, figures(matter.budget, matter.totals)):
        yield _unknown(answer) if isinstance(answer, Unknown) else _differs(answer)


def _differs(answer: Difference) -> Finding:
    quote, terms = answer.quoted, tuple(_value(term) for term in answer.terms)
    params: dict[str, Any] = {
        "quoted": Value(quote.value, quote.where),
        "terms": Sum(terms),
        "expected": Euro(answer.expected),
        "by": Euro(answer.by),
        "percent": Points(quote.points),
        "divisor": quote.divisor,
        "base": Euro(answer.base),
        "yearly": Euro(answer.yearly),
        "implied": Euro(answer.implied),
    }
    values = (Value(quote.value, quote.where), Value(answer.expected, _reckoned(answer)), *terms, *_behind(answer))
    place = Place(QUOTED, answer.position, "value")
    return Finding("quoted", "P-14", WARN, _code(answer), params, values, place)


def _reckoned(answer: Difference) -> Both:
    def words(language: str, start: str) -> str:
        percent = f"{Points(answer.quoted.points).said(language)} % × " if answer.quoted.points != WHOLE else ""
        amounts = " + ".join(Euro(term.value).said(language) for term in answer.terms)
        divisor = f" ÷ {answer.quoted.divisor}" if answer.quoted.divisor != 1 else ""
        return f"{start}: {percent}{amounts}{divisor}"

    return Both(words("nl", "nagerekend"), words("en", "recomputed"))


def _behind(answer: Difference) -> tuple[Value, ...]:
    """The base a year, and the base that the quoted figure rests on, where a percentage was asked."""
    if answer.quoted.points == WHOLE:
        return ()
    return (
        *((Value(answer.yearly, f"÷ {answer.quoted.divisor}"),) if answer.quoted.divisor != 1 else ()),
        Value(answer.implied, RESTS),
    )


def _code(answer: Difference) -> str:
    if answer.quoted.points != WHOLE:
        return "proposal.check_quoted_share" if answer.quoted.divisor == 1 else "proposal.check_quoted_yearly_share"
    if answer.quoted.divisor != 1:
        return "proposal.check_quoted_yearly"
    return "proposal.check_quoted_sum" if len(answer.terms) > 1 else "proposal.check_quoted"


def _value(term: Term) -> Value:
    return Value(term.value, term.place, term.key)


def _unknown(answer: Unknown) -> Finding:
    quote = answer.quoted
    params = {"quoted": Value(quote.value, quote.where), "name": answer.name}
    code = "proposal.check_quoted_unknown" if answer.name else "proposal.check_quoted_alone"
    place = Place(QUOTED, answer.position, "compare")
    return Finding("quoted", "P-14", WARN, code, params, (Value(quote.value, quote.where),), place)
