"""The budget as an Excel workbook: PLATOS field order, Dutch headings, words for codes, formulas with their values.

``write(budget) -> bytes`` (an empty ``Budget()`` gives the template) · ``read(data) -> Reading`` with the budget, every
doubtful cell as a finding, and where each field was read · :class:`WorkbookError` for a file that cannot be read at all.
Sheets and columns stand in :mod:`.layout` and, for people, in ``docs/begroting-werkboek.md``.
"""

from .guard import WorkbookError
from .read import Reading, read
from .write import write

__all__ = ["Reading", "WorkbookError", "read", "write"]
