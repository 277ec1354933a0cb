"""``{% said value %}``: a value of the participant's file in their language; ``{% beside "contact" 12 %}``: their words at an entry."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.defaultfilters import linebreaksbr
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.kernel.texts import shown as in_words

from ..rules.instruments import in_language

register = template.Library()


@register.simple_tag
def said(value: Any) -> SafeString | str:
    """Days written out, yes or no in words, a word of a fixed list by its sentence, lines of a text kept."""
    language = (get_language() or "nl")[:2]
    if isinstance(value, bool):
        return say("casework.own_yes" if value else "casework.own_no", language)
    text = in_words(value, language)
    return linebreaksbr(text) if "\n" in text else text


@register.simple_tag
def words_in(words: dict[str, str]) -> str:
    """Words that stand in several languages in the data, in the reader's one."""
    return in_language(words, (get_language() or "nl")[:2])


@register.filter
def items_of(content: dict[str, Any]) -> int:
    """How many sentences an instrument has."""
    return len(content["items"])


@register.inclusion_tag("casework/own_access/beside.html", takes_context=True)
def beside(context: template.Context, kind: str, pk: int | str = "") -> dict[str, Any]:
    """What the participant wrote beside an entry, on a worker's page that shows that entry. The first one on a page costs a query."""
    about = f"{kind}:{pk}" if pk else kind
    return {"words": (context.get("beside") or {}).get(about, ())}
