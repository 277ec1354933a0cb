"""Writing the form together: each field is saved by itself with a version; nobody overwrites another's text unseen (F-08, F-11).

What comes in on an old version, or after the deadline, is kept beside the draft. How that goes: the room ``writing``.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.kernel.actor import Actor
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.writing.workflows import writing
from gezel.writing.workflows.writing import Desk, Saved

from ..models import Candidacy, Section, SectionVersion
from ..policies.candidacy import may_write, of_the_candidate
from ..queries.candidacy_draft import retained_challenges
from ..rules.form import field_codes
from .candidacy import STEPS, take


@transaction.atomic
def save_section(candidacy_id: int, code: str, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """Save one field; ``version`` is the one the writer started from."""
    candidacy = take(candidacy_id)
    require(of_the_candidate(by, candidacy))
    require(_known_field(candidacy, code))
    desk = _desk(candidacy, by, at)
    if desk.open:
        require(STEPS.may("write", candidacy.state(at)))
    return writing.save(_section(candidacy, code, at), text, version, desk, by, at)


def _desk(candidacy: Candidacy, by: Actor, at: datetime) -> Desk:
    return Desk(candidacy, candidacy.call_version.settings.numbers.lease_seconds, may_write(by, candidacy, at))


def _known_field(candidacy: Candidacy, code: str) -> Verdict:
    challenges = (c.pk for c in retained_challenges(candidacy.area_id))
    known = field_codes(candidacy.call_version.settings, challenges)
    return YES if code in known else no("formation.unknown_field", field=code)


def _section(candidacy: Candidacy, code: str, at: datetime) -> Section:
    section, _ = Section.objects.select_related("saved_by", "lease_by").get_or_create(
        candidacy=candidacy, code=code, defaults={"saved_at": at}
    )
    return section


@transaction.atomic
def merge(kept_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A person settles two versions of a text: ``text`` is what must stand; both old ones stay in the history."""
    kept = SectionVersion.objects.select_related("section").get(pk=kept_id, conflict=True)
    candidacy = take(kept.section.candidacy_id)
    require(may_write(by, candidacy, at))
    require(_known_field(candidacy, kept.section.code))
    kept = SectionVersion.objects.select_related("section__saved_by").get(pk=kept_id)
    return writing.merge(kept, text, version, _desk(candidacy, by, at), by, at)


@transaction.atomic
def put_back(old_id: int, version: int, by: Actor, at: datetime) -> Saved:
    """Put an earlier text back as a new version; what stood always goes into the history."""
    old = SectionVersion.objects.select_related("section").get(pk=old_id)
    candidacy = take(old.section.candidacy_id)
    require(may_write(by, candidacy, at))
    require(STEPS.may("write", candidacy.state(at)))
    section = _section(candidacy, old.section.code, at)
    return writing.put_back(old, section, version, _desk(candidacy, by, at), by, at)
