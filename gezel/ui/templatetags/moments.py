"""Tags for days, instants, terms and amounts, in every template without loading."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from gezel.kernel import clock, texts
from gezel.kernel.days import Counted
from gezel.kernel.money import show

from ..forms import language
from .ui import tr

register = template.Library()


@register.simple_tag
def day(value: date | datetime | None) -> SafeString | str:
    """A day written out in the reader's language."""
    if value is None:
        return "–"
    on = clock.day_of(value) if isinstance(value, datetime) else value
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), texts.shown(on, language()))


@register.simple_tag
def last_day(deadline: datetime | None) -> SafeString | str:
    """The last day that still counts, from an exclusive deadline."""
    return day(deadline - timedelta(microseconds=1)) if deadline else "–"


@register.simple_tag
def instant(value: datetime | None) -> SafeString | str:
    """Day and time in Brussels."""
    if value is None:
        return "–"
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), texts.shown(value, language()))


@register.simple_tag
def explain(counted: Counted) -> str:
    """Why a term ends when it ends, in the reader's language."""
    return counted.explain(language())


@register.simple_tag
def short_day(value: date | datetime | None) -> SafeString | str:
    """``dd/mm/yyyy``, for tables."""
    if value is None:
        return "–"
    on = clock.day_of(value) if isinstance(value, datetime) else value
    return format_html('<time datetime="{}">{}</time>', on.isoformat(), f"{on:%d/%m/%Y}")


@register.simple_tag
def instant_or_day(value: date | datetime | None) -> SafeString | str:
    """Day and time of an instant, or the day alone."""
    return instant(value) if isinstance(value, datetime) else day(value)


@register.simple_tag
def until(value: date | datetime | None) -> SafeString | str:
    """The last day of a term, or day and time when it ends within a day: midnight never shows as the day after."""
    if isinstance(value, datetime) and value == clock.start_of(clock.day_of(value)):
        return last_day(value)
    return instant_or_day(value)


@register.simple_tag
def time_of(value: datetime) -> str:
    """``14:05`` in Brussels."""
    return f"{value.astimezone(clock.BRUSSELS):%H:%M}"


@register.simple_tag
def days_left(deadline: datetime | date | None) -> str:
    """How long until a deadline, in whole Brussels days: "nog 12 dagen", "vandaag", "voorbij"."""
    if deadline is None:
        return ""
    end = deadline if isinstance(deadline, datetime) else clock.end_of(deadline)
    if clock.now() >= end:
        return tr("voorbij", "past")
    left = (clock.day_of(end - timedelta(microseconds=1)) - clock.today()).days
    if left == 0:
        return tr("vandaag de laatste dag", "today is the last day")
    return tr("nog 1 dag", "1 day left") if left == 1 else tr("nog {n} dagen", "{n} days left", n=left)


@register.simple_tag
def iso_day(value: str | None) -> SafeString | str:
    """A day of a frozen document (``2026-03-01``), written out."""
    return day(date.fromisoformat(value)) if value else "–"


@register.simple_tag
def iso_instant(value: str | None) -> SafeString | str:
    """An instant of a frozen document (ISO with offset), written out."""
    return instant(datetime.fromisoformat(value)) if value else "–"


@register.simple_tag
def money(amount_cents: int | None) -> str:
    """An amount in euro from cents."""
    return "–" if amount_cents is None else f"€ {show(amount_cents, language())}"
