"""A link as a square that a phone's camera reads; the link stands beside it in words for who has no camera."""

from __future__ import annotations

from functools import lru_cache

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M

from .svg import drawing, element

_QUIET = 4  # modules of white around it, as the standard asks


@lru_cache(maxsize=64)
def qr(text: str, *, title: str) -> str:
    """The square as SVG, dark on white in either mode; raises ``ValueError`` for a text that does not fit (about 2 300 signs)."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=_QUIET)
    code.add_data(text)
    rows = code.get_matrix()
    side = len(rows)
    path = "".join(f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark)
    return drawing(
        title,
        text,
        side,
        side,
        element("rect", width=side, height=side, fill="#ffffff"),
        element("path", d=path, fill="#000000"),
        fit=True,
    ).replace('class="chart chart-fit"', 'class="qr"', 1)
