"""Who can be promotor, and through whom one without legal personality acts (P-01, P-16)."""

from __future__ import annotations

from dataclasses import dataclass

from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words


@dataclass(frozen=True, slots=True)
class Legal:
    """What counts of an organisation: name, kind and legal form (words of ``organisations``), its number, and the body it acts through.

    ``through`` is the managing organisation of an association without legal personality, with a number of its own.
    """

    name: str
    kind: str
    legal_form: str
    person: bool
    number: str = ""
    through: Legal | None = None

    @property
    @rule("P-16", decides)
    def acting(self) -> Legal:
        """The legal person that signs and is liable: itself, or the managing municipality of an association without one."""
        return self if self.person or self.through is None else self.through


@rule("P-01", decides)
def may_be_promotor(one: Legal) -> Verdict:
    """A local government or an association of local governments, standing in law by itself or through a managing one."""
    public = one.kind == "local_government" or one.legal_form in words.INTERMUNICIPAL
    return first_no(
        YES if public else no("proposal.promotor_public", name=one.name),
        stands_in_law(one),
    )


@rule("P-16", decides)
def stands_in_law(one: Legal) -> Verdict:
    """A legal person with a number, or an association that acts through one."""
    if one.acting.person and one.acting.number:
        return YES
    if one.acting.person:
        return no("proposal.without_number", name=one.acting.name)
    return no("proposal.without_managing", name=one.name)
