"""Component tags, in every template without loading; the card of the room shows each with an example."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect, Textarea
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from gezel.kernel import texts
from gezel.kernel.differences import Piece
from gezel.kernel.verdict import Verdict

from ..charts import Chart
from ..forms import language
from ..markdown import to_html

register = template.Library()


@register.simple_tag
def tr(nl: str, en: str, *, fr: str = "", **params: Any) -> str:
    """A short label in the reader's language; ``{name}`` places are filled. ``fr`` on the participants' own pages."""
    return texts.Text(nl, en, fr)(language(), **params)


@register.simple_tag
def t(code: str, **params: Any) -> str:
    """The sentence of a code in the reader's language."""
    return texts.say(code, language(), **params)


@register.simple_tag
def t_of(stem: str, kind: object, **params: Any) -> str:
    """The sentence of one of a family of codes: ``{% t_of "governance.part_" partner.part %}``."""
    return texts.say(f"{stem}{kind}", language(), **params)


@register.simple_tag
def say(verdict: Verdict) -> str:
    """Why something cannot be done; nothing when it can."""
    return "" if verdict.allowed else texts.say(verdict.code, language(), **verdict.params)


@register.simple_tag
def say_card(card: Any) -> str:
    """The sentence of a home card or a notice (``code`` and ``params``)."""
    return texts.say(card.code, language(), **card.params)


@register.simple_tag
@lru_cache(maxsize=1024)
def icon(name: str, label: str = "") -> SafeString:
    """A Lucide icon; always beside words, so hidden from screen readers unless it carries a label. A long page has a hundred of them."""
    href = static("ui/icons.svg")
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}#{}"/></svg>', label, href, name)
    return format_html('<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>', href, name)


@register.simple_tag(takes_context=True)
def actor_key(context: template.Context) -> SafeString:
    """The hidden field that tells under which hat a form was made."""
    actor = context.get("actor")
    return format_html('<input type="hidden" name="actor_key" value="{}">', actor.key if actor else "0-0")


@register.simple_tag
def markdown(text: str, shift: int = 2) -> SafeString:
    """A long text as safe HTML; Dutch content on an English page says so."""
    html = to_html(text or "", heading_shift=shift)
    lang = mark_safe(' lang="nl"') if language() != "nl" else ""
    return format_html('<div class="prose"{}>{}</div>', lang, mark_safe(html))


@register.simple_tag
def nl() -> SafeString:
    """``lang="nl"`` on an English page, for an element that holds Dutch user text."""
    return mark_safe(' lang="nl"' if language() != "nl" else "")


@register.simple_tag
def badge(text: str, tone: str = "quiet", glyph: str = "") -> SafeString:
    """A small state in words: tone ``quiet | good | wait | stop | sun``."""
    return format_html('<span class="badge badge-{}">{}{}</span>', tone, icon(glyph) if glyph else "", text)


@register.inclusion_tag("ui/parts/steps.html")
def steps(current: int, labels: Sequence[str] | None = None, done: bool = False) -> dict[str, Any]:
    """Where a thing stands in a fixed row of steps (by default the four of an area)."""
    names = labels or [
        tr("Afbakening", "Delimitation"),
        tr("Noden", "Needs"),
        tr("Matching", "Matching"),
        tr("Ontwikkeling", "Development"),
    ]
    return {"steps": [(n, name, _position(n, current, done)) for n, name in enumerate(names, 1)]}


def _position(number: int, current: int, done: bool) -> str:
    if number < current or (done and number == current):
        return "done"
    return "now" if number == current else "next"


@register.inclusion_tag("ui/parts/field.html")
def field(bound: BoundField, help: str = "", wide: bool = False) -> dict[str, Any]:
    """A form field: label, hint, error in words, the control; described for screen readers."""
    hint = help or bound.help_text
    widget = bound.field.widget
    described = " ".join(
        part for part, there in ((f"{bound.auto_id}-hint", hint), (f"{bound.auto_id}-error", bound.errors)) if there
    )
    extra = {"aria-describedby": described} if described else {}
    if bound.errors:
        extra["aria-invalid"] = "true"
    group = isinstance(widget, RadioSelect | CheckboxSelectMultiple)
    return {
        "bound": bound,
        "hint": hint,
        "control": bound if group else bound.as_widget(attrs={**widget.attrs, **extra}),
        "group": group,
        "check": isinstance(widget, CheckboxInput),
        "wide": wide or isinstance(widget, Textarea),
        "optional": not (
            bound.field.required or getattr(bound.field, "needed", False) or isinstance(widget, CheckboxInput)
        ),
    }


@register.inclusion_tag("ui/parts/form_errors.html")
def form_errors(form: BaseForm) -> dict[str, Any]:
    """The summary above a form: what to look at, each a link to its field."""
    rows = [(form[name], error) for name, errors in form.errors.items() if name != "__all__" for error in errors]
    return {"rows": rows, "general": form.non_field_errors(), "count": len(rows) + len(form.non_field_errors())}


@register.inclusion_tag("ui/parts/pager.html", takes_context=True)
def pager(context: template.Context, next_key: str | None, previous: bool = False) -> dict[str, Any]:
    """Keyset paging: a link to what follows (``?na=``) and back to the start."""
    query = context["request"].GET.copy()
    query.pop("na", None)
    return {"next_key": next_key, "start": previous, "query": query.urlencode()}


@register.simple_tag
def choice(value: str, choices: Sequence[tuple[str, str]]) -> str:
    """The label of a choice."""
    return dict(choices).get(value, value)


@register.filter
def get(mapping: Any, key: Any) -> Any:
    """A value of a mapping by a variable key."""
    return mapping.get(key) if hasattr(mapping, "get") else None


@register.inclusion_tag("ui/parts/chart.html")
def chart(drawn: Chart) -> dict[str, Any]:
    """A drawing with its title, and the same facts as a table under it."""
    rows = [list(zip(drawn.head, row, strict=True)) for row in drawn.rows]
    return {"chart": drawn, "svg": mark_safe(drawn.svg), "rows": rows}


@register.inclusion_tag("ui/parts/differences.html")
def differences(pieces: Sequence[Piece]) -> dict[str, Any]:
    """What changed between two Dutch texts, readable without colour and by ear."""
    return {"pieces": pieces}


@register.inclusion_tag("ui/parts/help.html")
def help(code: str, **params: Any) -> dict[str, Any]:
    """Help beside what it explains: opens by click or key, without JavaScript."""
    return {"text": texts.say(code, language(), **params), "label": tr("Uitleg", "Explanation")}


@register.simple_tag
def attrs(**pairs: Any) -> SafeString:
    """HTML attributes from keyword arguments; empty ones are left out."""
    return format_html_join("", ' {}="{}"', ((k.replace("_", "-"), v) for k, v in pairs.items() if v not in (None, "")))
