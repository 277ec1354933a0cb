"""Charts as SVG made here, each with title, description and the same facts as a table."""

from .arena import Standing, arena
from .bars import Bar, bars
from .columns import Pair, columns
from .groups import Group, groups
from .line import Value, line
from .profile import Marked, profile
from .qr import qr
from .rings import Dot, rings
from .star import Outline, star
from .svg import Chart
from .tiles import Tile, tile_grid
from .timeline import Moment, timeline

__all__ = [
    "Bar",
    "Chart",
    "Dot",
    "Group",
    "Marked",
    "Moment",
    "Outline",
    "Pair",
    "Standing",
    "Tile",
    "Value",
    "arena",
    "bars",
    "columns",
    "groups",
    "line",
    "profile",
    "qr",
    "rings",
    "star",
    "tile_grid",
    "timeline",
]
