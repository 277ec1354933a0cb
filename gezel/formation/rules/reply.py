"""The right of reply: when, about what, weighed by whom, and what follows from it (F-21, F-22). Plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from gezel.kernel.clock import end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, first_no, no

from .. import words


@rule("F-21", decides)
def reply_in_time(arrived: datetime, last_day: date | None) -> Verdict:
    """Whether what arrives now is in time: the whole last day counts, the first instant after it does not.

    Without a last day the decision has not been told yet, and there is nothing to reply to.
    """
    if last_day is None:
        return no("formation.reply_not_told")
    if arrived < end_of(last_day):
        return YES
    return no("formation.reply_too_late", last_day=last_day, arrived=arrived)


@rule("F-21", decides)
def about_allowed(about: str) -> Verdict:
    """Whether the answer to the form's own question opens a reply: only a material error does."""
    if about == words.ABOUT_DOCUMENT:
        return YES
    return no(f"formation.reply_about_{about}" if about in dict(words.REPLY_ABOUT) else "formation.reply_about_open")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was overlooked: a document of the candidacy (its code), the passage, and what it should have told the jury."""

    document: str = ""
    passage: str = ""
    explanation: str = ""

    @property
    def blank(self) -> bool:
        """Nothing was filled in."""
        return not (self.document or self.passage.strip() or self.explanation.strip())


@rule("F-21", decides)
def points_complete(points: Sequence[Point], documents: Collection[str]) -> Verdict:
    """At least one point, and each names a document of the candidacy as it was submitted, the passage, and what was missed."""
    given = [point for point in points if not point.blank]
    if not given:
        return no("formation.reply_without_point")
    for number, point in enumerate(given, start=1):
        if point.document not in documents:
            return no("formation.reply_document_missing", number=number)
        if not point.passage.strip():
            return no("formation.reply_passage_missing", number=number)
        if not point.explanation.strip():
            return no("formation.reply_explanation_missing", number=number)
    return YES


def stands_in(passage: str, text: str) -> bool:
    """Whether a passage is quoted word for word; line ends, spaces and capitals do not count."""
    flat = " ".join(passage.split()).strip("\"'“”‘’«».… ").casefold()
    return bool(flat) and flat in " ".join(text.split()).casefold()


@dataclass(frozen=True, slots=True)
class Proof:
    """What is known of somebody who is asked to weigh: each is a reason why not, when true."""

    name: str
    sat_in_jury: bool = False
    works_for_area: bool = False
    works_for_candidate: bool = False
    declared_conflict: bool = False
    weighs_already: bool = False


@rule("F-22", decides)
def may_weigh(proof: Proof) -> Verdict:
    """Whether somebody may weigh: did not sit in that jury, is independent of area and candidates, and has no known conflict."""
    name = proof.name
    return first_no(
        no("formation.weigher_sat_in_jury", name=name) if proof.sat_in_jury else YES,
        no("formation.weigher_works_for_area", name=name) if proof.works_for_area else YES,
        no("formation.weigher_works_for_candidate", name=name) if proof.works_for_candidate else YES,
        no("formation.weigher_conflict_known", name=name) if proof.declared_conflict else YES,
        no("formation.weigher_already", name=name) if proof.weighs_already else YES,
    )


@dataclass(frozen=True, slots=True)
class Weighed:
    """What two matchmakers came to: ``result`` confirmed or reversed; ``disagreed`` when they differ and the decision stands."""

    result: str
    disagreed: bool


@rule("F-22", decides)
def weighed(opinions: Sequence[str]) -> Weighed | None:
    """The result of the opinions that were handed in; ``None`` while one of the two is missing. They reverse only together."""
    if len(opinions) < words.WEIGHERS:
        return None
    reverse = {opinion == words.REVERSE for opinion in opinions}
    return Weighed(words.REVERSED if reverse == {True} else words.CONFIRMED, len(reverse) > 1)


@rule("F-22", decides)
def leads_to(round: int, result: str, reversed_: bool) -> str:
    """What an outcome leads to in the end: reversed after round 1 an invitation to pitch, after round 2 a selection."""
    if not reversed_:
        return result
    return words.INVITED if round == words.PAPER else words.SELECTED


@rule("F-22", decides)
def final_may_go(open_names: Iterable[str], blocks: bool) -> Verdict:
    """Whether the final decisions of an area may go while replies to round 1 are open; a setting of the call."""
    names = sorted(open_names)
    return no("formation.reply_blocks_final", names=", ".join(names)) if names and blocks else YES
