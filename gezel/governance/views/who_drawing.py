"""The drawing of who is who: the bodies on levels with their people, and to which body each passes on what it cannot settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gezel.kernel.texts import say
from gezel.ui.charts import Chart, Group, groups

from ..queries.who import BodyShown


def who_drawing(bodies: Sequence[BodyShown], language: str) -> Chart:
    """Bodies that pass on to nobody stand on top; each other one stands a level below the one it passes on to."""
    places = {shown.body.pk: place for place, shown in enumerate(bodies)}
    to = {shown.body.pk: shown.body.fallback_body_id for shown in bodies}
    rows = [
        Group(
            shown.body.name,
            [_member(shown, seat, language) for seat in shown.seats] or [(say("governance.nobody_yet", language), "")],
            _level(shown.body.pk, to),
            places.get(to[shown.body.pk] or 0),
            say("governance.no_target_group", language) if shown.lacks_target_group else "",
        )
        for shown in bodies
    ]
    head = [say(f"governance.who_{name}", language) for name in ("body", "person", "what")]
    title, description = (say(f"governance.who_{name}", language) for name in ("title", "description"))
    return groups(rows, title=title, description=description, head=head)


def _member(shown: BodyShown, seat: object, language: str) -> tuple[str, str]:
    roles = ", ".join(shown.roles[seat.person_id])  # type: ignore[attr-defined]
    voice = say("governance.voice", language) if seat.target_group and not roles else ""  # type: ignore[attr-defined]
    organisation = seat.organisation.name if seat.organisation else ""  # type: ignore[attr-defined]
    return str(seat.person), " · ".join(part for part in (roles or voice, organisation) if part)  # type: ignore[attr-defined]


def _level(pk: int, to: Mapping[int, int | None]) -> int:
    """How many steps up until nobody is passed on to; a circle counts as the top."""
    seen, level = {pk}, 0
    while (above := to.get(pk)) and above not in seen and above in to:
        seen.add(above)
        pk, level = above, level + 1
    return level
