"""Charts as SVG made here, each with title, description and the same facts as a table."""

from .arena import Standing, arena
from .columns import Pair, columns
from .svg import Chart
from .tiles import Tile, tile_grid
from .timeline import Moment, timeline

__all__ = ["Chart", "Moment", "Pair", "Standing", "Tile", "arena", "columns", "tile_grid", "timeline"]
