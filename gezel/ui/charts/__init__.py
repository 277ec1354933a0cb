"""Charts as SVG made here, each with title, description and the same facts as a table."""

from .arena import Standing, arena
from .bars import Bar, bars
from .columns import Pair, columns
from .groups import Group, groups
from .qr import qr
from .svg import Chart
from .tiles import Tile, tile_grid
from .timeline import Moment, timeline

__all__ = [
    "Bar",
    "Chart",
    "Group",
    "Moment",
    "Pair",
    "Standing",
    "Tile",
    "arena",
    "bars",
    "columns",
    "groups",
    "qr",
    "tile_grid",
    "timeline",
]
