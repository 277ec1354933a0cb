"""A national number: whether it can be one (D-06). A number that cannot is kept with a warning: papers may be wrong too."""

from __future__ import annotations

from stdnum.be import bis, nn

from gezel.kernel.rule import decides, rule


@rule("D-06", decides)
def looks_right(number: str) -> bool:
    """Whether the digits and the check digits fit a national number or a number of the bis register."""
    return bool(nn.is_valid(number) or bis.is_valid(number))


def digits(number: str) -> str:
    """As it is kept: the digits alone when there are eleven, else as typed."""
    bare = "".join(sign for sign in number if sign.isdigit())
    return bare if len(bare) == 11 else number.strip()
