"""Organisations on pages: one page, my own, and the directory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezel.kernel.actor import Actor
from gezel.kernel.rule import rule, shows
from gezel.kernel.search import search_key
from gezel.kernel.typed import whole

from .. import words
from ..models import Membership, Organisation

PAGE = 30
QUALITY_WARNING = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """What the page of an organisation says beyond its fields.

    ``quality`` is the code of a sentence about the quality registration; ``warns`` when it needs attention.
    """

    quality: str
    warns: bool
    manages: Sequence[Organisation]


def page_of(organisation: Organisation, on: date) -> OrganisationPage:
    """The page of an organisation on a day. One query (the associations it acts for)."""
    quality = quality_of(organisation, on)
    return OrganisationPage(quality, quality != "organisations.quality_valid", list(organisation.manages.all()))


@rule("F-10", shows)
def quality_of(organisation: Organisation, on: date) -> str:
    """How the quality registration stands on a day: none, lapsed, about to lapse, or valid. A warning, never a bar."""
    if not organisation.quality_number:
        return "organisations.quality_none"
    if not organisation.quality_valid_on(on):
        return "organisations.quality_lapsed"
    expires = organisation.quality_expires_on
    soon = expires is not None and expires - on <= QUALITY_WARNING
    return "organisations.quality_soon" if soon else "organisations.quality_valid"


@dataclass(frozen=True, slots=True)
class Tie:
    """One of my memberships with its state at the moment."""

    membership: Membership
    state: str


def my_ties(person_id: int, at: datetime) -> list[Tie]:
    """My memberships, running ones first. One query."""
    order = {state: place for place, state in enumerate((words.ACTIVE, words.WAITING, words.REFUSED, words.ENDED))}
    mine = Membership.objects.filter(person_id=person_id).select_related("organisation")
    ties = [Tie(tie, tie.state(at)) for tie in mine.order_by("organisation__name", "pk")]
    return sorted(ties, key=lambda tie: order[tie.state])


@dataclass(frozen=True, slots=True)
class Directory:
    """One screen of organisations by name; ``after`` is the key of the next screen, or nothing."""

    rows: Sequence[Organisation]
    after: str = ""


def directory(actor: Actor, query: str, after: str) -> Directory | None:
    """All organisations for whoever may open them all; nothing for others. One query, keyset paging by search key."""
    if not (actor.has(words.MANAGER) or actor.has(words.SUPPORT)):
        return None
    found = Organisation.objects.seen_by(actor).named_like(query).order_by("search", "pk")
    key, _, number = after.rpartition("|")
    if (last_pk := whole(number)) is not None:
        key = search_key(key)
        found = found.filter(search__gte=key).exclude(search=key, pk__lte=last_pk)
    rows = list(found[: PAGE + 1])
    more = len(rows) > PAGE
    last = rows[PAGE - 1] if more else None
    return Directory(rows[:PAGE], f"{last.search}|{last.pk}" if last else "")


@dataclass(frozen=True, slots=True)
class OpenClaim:
    """A first claim for the manager: the organisation and who brought it in, when."""

    organisation: Organisation
    claimants: Sequence[Membership]


def open_claims(at: datetime) -> list[OpenClaim]:
    """First claims that nobody has judged, oldest first. Two queries."""
    found = list(Organisation.objects.claims().order_by("created_at", "pk"))
    ties: dict[int, list[Membership]] = {organisation.pk: [] for organisation in found}
    active = Membership.objects.active_at(at).filter(organisation__in=found, role=words.ORG_ADMIN)
    for tie in active.select_related("person").order_by("claimed_at", "pk"):
        ties[tie.organisation_id].append(tie)
    return [OpenClaim(organisation, ties[organisation.pk]) for organisation in found]
