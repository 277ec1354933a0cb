"""Loads in hundredths of a case and FTE in thousandths, as people write them: ``7,5``."""

from __future__ import annotations

from django import template

from gezel.ui.forms import language

register = template.Library()


def _written(value: int, unit: int) -> str:
    whole, rest = divmod(value, unit)
    decimals = f"{rest:0{len(str(unit)) - 1}d}".rstrip("0")
    return f"{whole}{('.' if language() == 'en' else ',') if decimals else ''}{decimals}"


@register.simple_tag
def hundredths(value: int) -> str:
    """750 hundredths of a case is ``7,5``."""
    return _written(value, 100)


@register.simple_tag
def thousandths(value: int) -> str:
    """2500 thousandths of an FTE is ``2,5``."""
    return _written(value, 1000)
