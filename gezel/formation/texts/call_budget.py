"""Sentences about the budget terms of a call."""

from gezel.kernel.texts import Text

from .. import words

_PARTS = {words.OPERATION: ("de werking", "operation"), words.SUPPORT: ("de ondersteuning", "support")}
_REGIONS = {
    words.MORE_DEVELOPED: ("in Vlaanderen buiten Limburg", "in Flanders outside Limburg"),
    words.TRANSITION: ("in Limburg", "in Limburg"),
}

TEXTS = {
    f"formation.call_split_{region}_{part}": Text(
        f"De verdeling van {part_nl} {where_nl} is samen {{total}} %, niet 100 %. Verbeter een van de bronnen, of laat ze alle leeg als de oproep geen verdeling geeft.",
        f"The split of {part_en} {where_en} adds up to {{total}} %, not 100 %. Correct one of the sources, or leave them all empty when the call gives no split.",
    )
    for region, (where_nl, where_en) in _REGIONS.items()
    for part, (part_nl, part_en) in _PARTS.items()
} | {
    f"formation.call_balancing_{region}_{part}": Text(
        f"De sluitbron heeft geen aandeel in de verdeling van {part_nl} {where_nl}. Kies een andere sluitbron of geef ze een aandeel: zij neemt de laatste cent op.",
        f"The balancing source has no share in the split of {part_en} {where_en}. Choose another one or give it a share: it takes the last cent.",
    )
    for region, (where_nl, where_en) in _REGIONS.items()
    for part, (part_nl, part_en) in _PARTS.items()
}
