"""Amending a published addendum: one numbered change with its reason, told to every candidate (F-04).

An amendment gathers what changes (dates, texts, challenges, pitch moments, contacts, municipalities) and is published at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.clock import day_of, end_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import shown
from gezel.kernel.verdict import Refused, no, require
from gezel.post.workflows.mail import draft
from gezel.post.workflows.notices import tell

from .. import words
from ..models import AddendumVersion, Area, AreaContact, Challenge
from ..policies.area import may_work_on
from ..queries.addendum import Content, difference, retained_texts, snapshot, standing
from ..queries.reached import Candidate, candidates, manager_people, people_of
from ..rules.timing import Timing, may_amend, may_pitch_on, retained_changed
from .addendum import board_url
from .area import STEPS
from .needs import CONCLUSIONS
from .planning import DATES, Contact, Moment, drop_moment, numbers_of, write_contact, write_moment
from .taking import next_edition, take, take_call, take_row
from .territory import end_stay, place
from .weighing import ChallengeContent, write_challenge

TEXTS = ("motivation", *CONCLUSIONS)


@dataclass(frozen=True, slots=True)
class Change:
    """What an amendment changes; what is left out stays as it is.

    ``texts``: field of the area → text (``TEXTS``, and ``reply_text``). ``challenges``: id → (content, edition).
    ``joins``: (municipality id, from). ``leaves``: membership id → first day on which it no longer belongs.
    """

    timing: Timing | None = None
    texts: Mapping[str, str] = field(default_factory=dict)
    challenges: Mapping[int, tuple[ChallengeContent, int]] = field(default_factory=dict)
    new_challenges: tuple[ChallengeContent, ...] = ()
    new_moments: tuple[Moment, ...] = ()
    dropped_moments: tuple[int, ...] = ()
    new_contacts: tuple[Contact, ...] = ()
    ended_contacts: tuple[int, ...] = ()
    joins: tuple[tuple[int, date], ...] = ()
    leaves: Mapping[int, date] = field(default_factory=dict)


@transaction.atomic
@rule("F-04", decides)
def amend(
    area_id: int, change: Change, what: str, reason: str, edition: int, by: Actor, at: datetime
) -> AddendumVersion:
    """Publish the next numbered amendment with what changes and why, and tell every candidate.

    ``edition`` is that of the addendum on the page. Refused: nothing changes, an earlier deadline, challenges that change with
    less than the weeks of the call left, or no what and why.
    """
    area = _take(area_id, by)
    if not what.strip() or not reason.strip():
        raise Refused(no("formation.amendment_what_why"))
    old = standing(area)
    if old is None:  # never: a published area has a version
        raise Refused(no("formation.amendment_before_publication"))
    next_edition(area.addendum, edition)
    _apply(area, change, reason, at)
    new = snapshot(area, day_of(at))
    changes_challenges = _weigh(area, old, new, at)
    return _publish(area, old.number + 1, new, (what, reason), changes_challenges, by, at)


def _take(area_id: int, by: Actor) -> Area:
    take_call(Area.objects.values_list("call_id", flat=True).get(pk=area_id))
    area = take(area_id)
    require(may_work_on(by, area))
    require(STEPS.may("amend", area.desk_state))
    return area


def _apply(area: Area, change: Change, reason: str, at: datetime) -> None:
    """Write the change into the working rows; the whole transaction falls when a rule refuses."""
    if change.timing:
        for name, day in change.timing.rows():
            setattr(area.addendum, name, day)
    _apply_texts(area, change.texts)
    for pk, (content, edition) in change.challenges.items():
        write_challenge(area, next_edition(take_row(Challenge, area, pk), edition), content)
    for content in change.new_challenges:
        write_challenge(area, None, content)
    for pk in change.dropped_moments:
        drop_moment(area, pk, at)
    for moment in change.new_moments:
        write_moment(area, moment)
    for pk in change.ended_contacts:
        AreaContact.objects.filter(area=area, pk=pk, ended_at__isnull=True).update(ended_at=at)
    for contact in change.new_contacts:
        write_contact(area, None, contact)
    for pk, until_on in change.leaves.items():
        end_stay(area, pk, until_on, reason)
    for municipality_id, from_on in change.joins:
        place(area, municipality_id, from_on, None)


def _apply_texts(area: Area, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        if name == "reply_text":
            area.addendum.reply_text = text
        elif name in TEXTS:
            setattr(area, name, text)
        else:
            raise ValueError(name)


@rule("F-04", decides)
def _weigh(area: Area, old: AddendumVersion, new: Content, at: datetime) -> bool:
    """Whether retained challenges change; refuses what an amendment may not do, also an addendum left incomplete."""
    if not difference(old.content, new):
        raise Refused(no("formation.amendment_changes_nothing"))
    changes = retained_changed(retained_texts(old.content), retained_texts(new))
    before = Timing(*(date.fromisoformat(old.content["timing"][name]) for name in DATES))
    weeks = numbers_of(area).weeks_before_deadline
    require(may_amend(before, area.addendum.timing, day_of(at), weeks, changes))
    for moment in new["pitch"]:
        require(may_pitch_on(day_of(datetime.fromisoformat(moment["starts_at"])), area.addendum.timing))
    _require_whole(new)
    return changes


def _require_whole(new: Content) -> None:
    rows = (
        ("formation.finding_no_pitch", new["pitch"]),
        ("formation.finding_no_contact", new["contacts"]),
        ("formation.finding_no_challenge", retained_texts(new)),
        ("formation.finding_no_municipality", new["delimitation"]["municipalities"]),
        ("formation.finding_no_motivation", new["delimitation"]["motivation"].strip()),
        ("formation.finding_no_reply_text", new["reply"]["text"].strip()),
    )
    for code, present in rows:
        if not present:
            raise Refused(no(code))


def _publish(
    area: Area, number: int, content: Content, why: tuple[str, str], changes: bool, by: Actor, at: datetime
) -> AddendumVersion:
    area.addendum.save(update_fields=[*DATES, "reply_text", "edition"])
    area.deadline_at = end_of(cast(date, area.addendum.deadline_on))
    area.save(update_fields=["deadline_at", *TEXTS])
    version = AddendumVersion.objects.create(
        addendum=area.addendum,
        number=number,
        content=content,
        what=why[0],
        reason=why[1],
        changes_challenges=changes,
        published_at=at,
        published_by_id=by.person_id,
    )
    record("formation.addendum_amended", area, by, at, reason=why[1], area=area.name, number=number)
    tell(manager_people(at), "formation.tell_amended", {"area": area.name, "number": number}, board_url(area), at)
    _tell_candidates(area, version, by, at)
    return version


def _tell_candidates(area: Area, version: AddendumVersion, by: Actor, at: datetime) -> None:
    """A notice and a mail for every candidate with a draft or a submission; nobody else learns who they are (F-11)."""
    template = area.call_version.settings.mails[words.MAIL_AMENDED]
    url = public_url(area)
    params: dict[str, Any] = {
        "area": area.name,
        "number": version.number,
        "what": version.what,
        "reason": version.reason,
        "deadline": shown(area.addendum.deadline_on),
        "link": f"{settings.BASE_URL.rstrip('/')}{url}",
    }
    subject, body = template.subject.format_map(params), template.body.format_map(params)
    for candidate in candidates(area):
        people = people_of(candidate.candidacy.organisation_id, at)
        tell(people, "formation.tell_amended", {"area": area.name, "number": version.number}, url, at)
        _mail(candidate, subject, body, by, at)


def _mail(candidate: Candidate, subject: str, body: str, by: Actor, at: datetime) -> None:
    """Mail the contact; an address that was typed wrong falls back on who began the candidacy."""
    for to in candidate.addresses:
        try:
            with transaction.atomic():
                draft(words.MAIL_AMENDED, candidate.candidacy, to, subject, body, by, at, review=False)
            return
        except Refused:
            continue


def public_url(area: Area) -> str:
    """The public page of an area with its addendum."""
    return reverse("formation:area", args=[area.call.slug, area.slug])
