"""A case with a conference to test with, on top of ``case_world``: papers in order, somebody of every kind at the table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezel.casework.models import Conference, Entry, Invite
from gezel.casework.rules import sight as parts
from gezel.casework.rules.conference import Knows, Question
from gezel.casework.words import conference as words
from gezel.casework.workflows import conference_table as table
from gezel.casework.workflows import conferences as life
from gezel.governance.tests.test_privacy_papers import complete
from gezel.governance.workflows.meetings import When
from gezel.kernel.clock import day_of
from tests import cast

from .case_world import CaseWorld, with_case

ASKED = Question("Hoe vinden we werk dichtbij?", "Wie kent een werkplek?", "Om een plaats te zoeken.")
SECRET = "GEHEIMWOORDXYZ"
SHARED = "GEDEELDWOORDXYZ"
BOUND = "GEBONDENWOORDXYZ"


@dataclass
class Around:
    """``one``: An's conference on Amina; Wim (Compaan) and Griet (VDAB) are invited, and a doctor from outside."""

    world: CaseWorld
    one: Conference
    at: datetime

    def now(self) -> Conference:
        """The conference as it stands."""
        return Conference.objects.select_related("case__participant", "case__partnership").get(pk=self.one.pk)

    def by(self, who: str = "an", at: datetime | None = None):
        """Somebody of the cast."""
        return self.world.actor(who, at)

    def invited(self, who: str) -> Invite:
        """The invitation of somebody."""
        return self.one.invites.get(person=cast.person(who), removed_at=None)

    def call(self, **more) -> Conference:
        """Call it for tomorrow; the participant knows since today."""
        return life.call(self.one.pk, when(self.at), knows(self.at, **more), self.by(), self.at)

    def open(self) -> Conference:
        """Call it and begin, with everyone there and the participant for a part."""
        self.call()
        came = list(self.one.invites.values_list("pk", flat=True))
        return table.open_table(self.one.pk, came, words.IN_PART, self.by(), self.at)

    def advice(self, who: str = "wim", text: str = "Vraag het aan de bakker.") -> Entry:
        """An advice of somebody at the table."""
        made = table.add_entry(self.one.pk, words.ADVICE, self.invited(who).whose, self.by(), self.at)
        table.save_entry(made.pk, text, 0, self.by(), self.at)
        return made

    def ended(self, days: int = 14) -> Conference:
        """Opened, one advice, ended with a follow-up after so many days."""
        self.open()
        self.advice()
        return table.end(self.one.pk, day_of(self.at) + timedelta(days=days), self.by(), self.at)


def when(at: datetime, hours: int = 24) -> When:
    """An hour and a half, so many hours on."""
    starts = at + timedelta(hours=hours)
    return When(starts, starts + timedelta(minutes=90), "Buurthuis")


def knows(
    at: datetime, how: str = words.TALK, on: date | None = None, presence: str = words.IN_PART, by: str = ""
) -> Knows:
    """The participant knows, in a talk today, and comes for a part."""
    return Knows(how, on or day_of(at), presence, by, "Ze mag het weten.")


def around(at: datetime, *, seated: bool = True) -> Around:
    """Prepared, with everyone seated and three lines on the table, of which one for those bound by secrecy."""
    world = with_case(at)
    complete(world.world)
    an = world.actor("an")
    one = life.prepare(world.case.pk, ASKED, False, an, at)
    found = Around(world, one, at)
    if seated:
        for who, key in (("wim", "compaan"), ("griet", "vdab")):
            life.invite(one.pk, cast.person(who).pk, cast.organisation(key).pk, True, an, at)
        life.invite_outsider(one.pk, "Dokter Invents", "huisarts", an, at)
        life.share(one.pk, parts.WISH, "Wens", f"Werk dichtbij {SHARED}", an, at)
        life.share(one.pk, parts.ASK, "Zorg", f"Slaapt slecht {BOUND}", an, at, bound=True)
    return found
