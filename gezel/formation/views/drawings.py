"""The drawings of an area and of a call: the arena, and the areas by province; each with its table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from gezel.kernel.rule import rule, shows
from gezel.kernel.texts import say
from gezel.ui import charts

from ..forms.needs import CLOSENESS, INFLUENCE
from ..queries.public import AreaLine

_ARENA = ("title", "description", "middle", "column_number", "column_actor", "column_closeness", "column_influence")
_TILES = ("title", "description", "column_area", "column_province", "column_step")


@rule("F-03", shows)
def arena(actors: Iterable[tuple[str, int, int]], area_name: str, language: str) -> charts.Chart | None:
    """Actors (name, closeness 1 to 4, influence 1 to 4) around the target group; nothing when there are none."""
    near, influence = dict(CLOSENESS), dict(INFLUENCE)
    standings = [charts.Standing(name, c, i, str(near[c]), str(influence[i])) for name, c, i in actors]
    if not standings:
        return None
    said = [say(f"formation.arena_{name}", language, area=area_name) for name in _ARENA]
    return charts.arena(standings, title=said[0], description=said[1], middle=said[2], head=said[3:])


@rule("F-02", shows)
def tiles(lines: Sequence[AreaLine], language: str) -> charts.Chart | None:
    """The areas of a call as equal tiles by province with their step; nothing for fewer than two."""
    if len(lines) < 2:
        return None
    unknown = say("formation.tiles_no_province", language)
    made = [
        charts.Tile(line.name, province, line.step, say(f"formation.step_{line.step}", language))
        for line in lines
        for province in line.provinces or (unknown,)
    ]
    said = [say(f"formation.tiles_{name}", language) for name in _TILES]
    return charts.tile_grid(made, title=said[0], description=said[1], head=said[2:])
