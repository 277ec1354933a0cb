"""Every port of the house, in one file (``gezel/ports.md`` lists them with who fills them).

A lower room asks through a port; a higher room answers in its ``AppConfig.ready``. Values are plain: no models.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, Protocol, TypeVar

from .actor import Actor, Held

P = TypeVar("P")


class Port(Generic[P]):
    """A named place where higher rooms register an answer; a lower room walks over all of them."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._filled: dict[str, P] = {}

    def fill(self, room: str, answer: P) -> None:
        """Register a room's answer (idempotent per room)."""
        self._filled[room] = answer

    def __iter__(self) -> Any:
        return iter(self._filled.values())

    def items(self) -> Iterable[tuple[str, P]]:
        """Room name and answer, in the order of registration."""
        return self._filled.items()


@dataclass(frozen=True, slots=True)
class PrivacyRow:
    """What a room says of one model: whose data, on which ground, kept until when, and how it goes.

    ``whose``: ``none | person | organisation | participant``; ``ground``, ``kept`` and ``goes`` are Dutch phrases.
    """

    model: str
    whose: str
    ground: str
    kept: str
    goes: str


@dataclass(frozen=True, slots=True)
class HomeCard:
    """One line of "what waits for you": a sentence (code + params), where to go, until when."""

    code: str
    params: dict[str, Any]
    url: str
    due: datetime | date | None = None
    kind: str = "todo"  # todo | wait | next | done


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the place navigation: label code, url, icon (Lucide name), and the place it belongs to."""

    code: str
    url: str
    icon: str
    place: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A search hit over what the actor may see."""

    group: str
    title: str
    url: str
    detail: str = ""


class RoleSource(Protocol):
    """Roles that a higher room's data give a person (with one organisation or none) on a day."""

    def __call__(self, person_id: int, organisation_id: int, organisation_kind: str, on: date) -> Iterable[Held]: ...


class HomeCards(Protocol):
    """The cards a room shows on an actor's home."""

    def __call__(self, actor: Actor, at: datetime) -> Sequence[HomeCard]: ...


class Navigation(Protocol):
    """The entries a room adds to an actor's navigation."""

    def __call__(self, actor: Actor) -> Sequence[NavEntry]: ...


class PartnershipPlaces(Protocol):
    """The places a higher room adds to the pages of a partnership, for who may go there: code of the label, address. No query."""

    def __call__(self, actor: Actor, partnership_id: int) -> Sequence[tuple[str, str]]: ...


class Search(Protocol):
    """A room's hits for a query, only over what the actor may see."""

    def __call__(self, actor: Actor, query: str) -> Sequence[Hit]: ...


class MailEffect(Protocol):
    """What a room wants to know of a mail it drafted: ``sent``, ``failed`` or ``voided`` at an instant."""

    def __call__(self, kind: str, subject_id: int, event: str, at: datetime) -> None: ...


class MailDeparture(Protocol):
    """What a room still sets right in a mail it drafted, just before each attempt to send it (a day that counts from leaving)."""

    def __call__(self, kind: str, subject_id: int, at: datetime) -> None: ...


class SealedMails(Protocol):
    """Which of these mails, each ``(mail id, about_kind, about_id)``, must not even hint at their addressee at an instant."""

    def __call__(self, mails: Sequence[tuple[int, str, int | None]], at: datetime) -> Iterable[int]: ...


class FileAccess(Protocol):
    """Whether an actor may open a stored file that a room owns; ``None`` when the file is not that room's."""

    def __call__(self, actor: Actor, owner: str, owner_id: int) -> bool | None: ...


class ClockJob(Protocol):
    """Periodic work of a room, called by the clock about every minute; must be idempotent."""

    def __call__(self, at: datetime) -> None: ...


class InvitationEffect(Protocol):
    """What a room does when somebody takes up an invitation for a ``purpose``; it ignores purposes of other rooms."""

    def __call__(self, purpose: str, purpose_id: int, person_id: int, name: str, email: str, at: datetime) -> None: ...


class MembershipEnd(Protocol):
    """What a room does when somebody no longer works for an organisation, in the same transaction."""

    def __call__(self, person_id: int, organisation_id: int, by: Actor, at: datetime) -> None: ...


@dataclass(frozen=True, slots=True)
class EntryApproved:
    """The promotor approved a later partner: who decided, and the advice of the support group it rests on."""

    by: str
    advice: str


class EntryApproval(Protocol):
    """Whether the promotor approved that an organisation enters the partnership of an area; ``None``: not (yet)."""

    def __call__(self, area_id: int, organisation_id: int) -> EntryApproved | None: ...


@dataclass(frozen=True, slots=True)
class StillHeld:
    """Something a partner holds and must hand over before it leaves: a stable key (``room.kind:12``), its sentence, and where it is."""

    key: str
    code: str
    params: dict[str, Any]
    url: str


class StillHolds(Protocol):
    """What an organisation still holds in a partnership on a day."""

    def __call__(self, partnership_id: int, organisation_id: int, on: date) -> Iterable[StillHeld]: ...


@dataclass(frozen=True, slots=True)
class ShortcomingLine:
    """A line that a higher room ties to a shortcoming of a partner (an amount that is borne or recovered): what, and where it is."""

    text: str
    url: str


class ShortcomingLines(Protocol):
    """The lines that belong to a shortcoming."""

    def __call__(self, shortcoming_id: int) -> Iterable[ShortcomingLine]: ...


class EntryKeeper(Protocol):
    """Whether a room keeps the approvals of later partners itself for an area: then nobody writes them down by hand."""

    def __call__(self, area_id: int) -> bool: ...


class CaseThemes(Protocol):
    """Theme → in how many cases of a partnership it came up, without persons, on a day."""

    def __call__(self, partnership_id: int, on: date) -> Mapping[str, int]: ...


class PageModules(Protocol):
    """Script modules (paths of static files) that every page loads for this actor. No query."""

    def __call__(self, actor: Actor) -> Sequence[str]: ...


class UnseenNotices(Protocol):
    """How many notices a person has not seen yet."""

    def __call__(self, person_id: int) -> int: ...


privacy_tables: Port[Sequence[PrivacyRow]] = Port("privacy_tables")
role_sources: Port[RoleSource] = Port("role_sources")
home_cards: Port[HomeCards] = Port("home_cards")
navigation: Port[Navigation] = Port("navigation")
partnership_places: Port[PartnershipPlaces] = Port("partnership_places")
search: Port[Search] = Port("search")
mail_effects: Port[MailEffect] = Port("mail_effects")
mail_departures: Port[MailDeparture] = Port("mail_departures")
sealed_mails: Port[SealedMails] = Port("sealed_mails")
file_access: Port[FileAccess] = Port("file_access")
clock_jobs: Port[ClockJob] = Port("clock_jobs")
invitation_effects: Port[InvitationEffect] = Port("invitation_effects")
membership_ends: Port[MembershipEnd] = Port("membership_ends")
entry_approvals: Port[EntryApproval] = Port("entry_approvals")
entry_keepers: Port[EntryKeeper] = Port("entry_keepers")
still_held: Port[StillHolds] = Port("still_held")
shortcoming_lines: Port[ShortcomingLines] = Port("shortcoming_lines")
case_themes: Port[CaseThemes] = Port("case_themes")
page_modules: Port[PageModules] = Port("page_modules")
unseen_notices: Port[UnseenNotices] = Port("unseen_notices")
