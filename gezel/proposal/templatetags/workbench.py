"""Tags of the budget pages: figures that change while one types, amounts without their sign, fields of the grid."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from gezel.kernel.money import show
from gezel.kernel.texts import say

from ..forms.budget_cells import CellShown
from ..rules.budget.amounts import Points
from ..rules.budget.checks.finding import Finding
from ..rules.typed import written

register = template.Library()


def _language() -> str:
    return (get_language() or "nl")[:2]


@register.simple_tag(takes_context=True)
def out(context: Mapping[str, Any], *names: str) -> SafeString:
    """A figure of the page by its name, which the live sums replace."""
    name = "-".join(names)
    return format_html('<span data-out="{}">{}</span>', name, context["out"].get(name, ""))


@register.simple_tag(takes_context=True)
def remark(context: Mapping[str, Any], shown: CellShown) -> str:
    """What is wrong with a cell of the grid, or nothing."""
    return str(context["remarks"].get(shown.id, ""))


@register.filter
def amount(cents: int | None) -> str:
    """``1.234,56`` without the sign of the euro."""
    return "" if cents is None else show(cents, _language())


@register.filter
def plain_amount(cents: int | None) -> str:
    """``1234.56``: as PLATOS wants it typed."""
    return written(cents, 2, "en")


@register.filter
def hours(thousandths: int | None) -> str:
    """Hours with at most three decimals."""
    return written(thousandths, 3, _language())


@register.filter
def plain_hours(thousandths: int | None) -> str:
    """``602.047``: as PLATOS wants it typed."""
    return written(thousandths, 3, "en")


@register.filter
def points(value: int | None) -> str:
    """Hundredths of a percent as a percentage without its sign."""
    return "" if value is None else Points(value).said(_language())


@register.filter
def at(mapping: Mapping[Any, Any], key: Any) -> Any:
    """The value of a key."""
    return mapping.get(key, "")


@register.filter
def word(code: str, prefix: str) -> str:
    """The word of a code: ``{{ line.part|word:"part" }}``."""
    return say(f"proposal.{prefix}_{code}", _language())


@register.filter
def sentence(finding: Finding) -> str:
    """A finding in the reader's language."""
    return finding.sentence(_language())
