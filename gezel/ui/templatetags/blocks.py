"""Block tags with keyword arguments (``{% card title="…" %} … {% endcard %}``), in every template without loading."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token

from ..forms import language

register = template.Library()


class _Block(template.Node):
    """A block tag with keyword arguments that renders a template around its content.

    ``title="Dutch" title_en="English"``: an argument that ends in ``_en`` takes the place of the other on English pages
    (``_fr`` on French ones).
    """

    def __init__(self, name: str, body: NodeList, arguments: dict[str, FilterExpression]) -> None:
        self.name, self.body, self.arguments = name, body, arguments

    def render(self, context: template.Context) -> str:
        values = {k: v.resolve(context) for k, v in self.arguments.items()}
        if (tail := f"_{language()}") in ("_en", "_fr"):
            values |= {k.removesuffix(tail): v for k, v in values.items() if k.endswith(tail) and v}
        found = context.template.engine.get_template(f"ui/parts/{self.name}.html")  # type: ignore[union-attr]
        with context.push(**values, body=self.body.render(context)):
            return found.render(context)


def _block_tag(name: str, **defaults: Any) -> None:
    def compile_block(parser: Parser, token: Token) -> _Block:
        arguments = {}
        for bit in token.split_contents()[1:]:
            key, _, value = bit.partition("=")
            arguments[key] = parser.compile_filter(value)
        body = parser.parse((f"end{name}",))
        parser.delete_first_token()
        missing = {k: parser.compile_filter(repr(v)) for k, v in defaults.items() if k not in arguments}
        return _Block(name, body, {**missing, **arguments})

    register.tag(name, compile_block)


_block_tag("empty", icon="sprout", title="")  # what is not there yet, the next step and who takes it
_block_tag("notice", tone="info")  # a remark that stands apart: info | good | wait | stop
_block_tag("card", title="", level="2", id="")  # a sheet of paper
_block_tag("disclosure", summary="", open="")  # details that open
_block_tag("confirm", id="", label="", title="", tone="")  # a dialog that asks first (works without JavaScript)
