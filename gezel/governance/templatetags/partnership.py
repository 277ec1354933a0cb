"""Tags of the pages of a partnership."""

from __future__ import annotations

from decimal import Decimal

from django import template
from django.utils.formats import number_format

register = template.Library()


@register.filter
def fte(thousandths: int) -> str:
    """Thousandths of an FTE as people write it: 1 100 is 1,1."""
    return number_format((Decimal(thousandths) / 1000).normalize(), use_l10n=True)
