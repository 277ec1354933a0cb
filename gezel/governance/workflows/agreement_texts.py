"""The agreement's texts while they are written: goals of partners and common texts, saved by themselves, nobody overwritten (G-02)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, Verdict, no, require
from gezel.organisations.models import Organisation, Partner, Partnership
from gezel.writing import words as writing_words
from gezel.writing.workflows import writing
from gezel.writing.workflows.writing import Desk, Saved

from .. import words
from ..models import AgreementText, AgreementTextVersion
from ..policies.agreement import may_answer_for, may_write
from .partnership import take

LEASE_SECONDS = 120
SHORT = 120  # signs of a text of one line
LONG = 20_000


def goal_code(organisation: Organisation) -> str:
    """Under which code the goal of a partner is kept."""
    return f"goal-{organisation.pk}"


@transaction.atomic
def write_goal(
    partnership_id: int, organisation: Organisation, text: str, version: int, by: Actor, at: datetime
) -> Saved:
    """What a partner wants to reach; ``version`` is the one the writer started from (0: none)."""
    return _write(partnership_id, goal_code(organisation), organisation, text, version, by, at)


@transaction.atomic
def write_text(partnership_id: int, code: str, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A text at a fixed place (``words.AGREEMENT_TEXTS``)."""
    return _write(partnership_id, code, None, text, version, by, at)


@rule("G-02", decides)
@transaction.atomic
def merge_text(kept_id: int, text: str, version: int, by: Actor, at: datetime) -> Saved:
    """A person settles two texts; both stay in the history."""
    partnership = take(AgreementTextVersion.objects.values_list("section__partnership", flat=True).get(pk=kept_id))
    kept = AgreementTextVersion.objects.select_related("section__saved_by", "section__organisation").get(pk=kept_id)
    require(_may(by, partnership, kept.section.organisation))
    require(_fits(kept.section.code, text))
    return writing.merge(kept, text, version, Desk(kept.section, LEASE_SECONDS), by, at)


@rule("G-02", decides)
@transaction.atomic
def put_back_text(old_id: int, version: int, by: Actor, at: datetime) -> Saved:
    """Put an earlier text back as a new version."""
    partnership = take(AgreementTextVersion.objects.values_list("section__partnership", flat=True).get(pk=old_id))
    old = AgreementTextVersion.objects.select_related("section__saved_by", "section__organisation").get(pk=old_id)
    require(_may(by, partnership, old.section.organisation))
    return writing.put_back(old, old.section, version, Desk(old.section, LEASE_SECONDS), by, at)


@rule("G-02", decides)
def _write(
    partnership_id: int, code: str, whose: Organisation | None, text: str, version: int, by: Actor, at: datetime
) -> Saved:
    partnership = take(partnership_id)
    require(_may(by, partnership, whose))
    require(_is_partner(partnership, whose) if whose else YES)
    require(_fits(code, text))
    row = _row(partnership, code, whose, at)
    before = row.versions.filter(conflict=False).count()
    saved = writing.save(row, text, version, Desk(row, LEASE_SECONDS), by, at)
    new = saved.version == 1 or row.versions.filter(conflict=False).count() > before
    if saved.outcome == writing_words.SAVED and new:  # once a writer and ten minutes, not at every rest of the keys
        _told(partnership, code, whose, by, at)
    return saved


def _told(partnership: Partnership, code: str, whose: Organisation | None, by: Actor, at: datetime) -> None:
    if whose:
        record("governance.goal_written", partnership, by, at, organisation=whose.name)
    else:
        record("governance.agreement_text_written", partnership, by, at, text=code)


def _row(partnership: Partnership, code: str, whose: Organisation | None, at: datetime) -> AgreementText:
    rows = AgreementText.objects.select_related("saved_by", "lease_by")
    first = {"organisation": whose, "saved_at": at}
    row, _ = rows.get_or_create(partnership=partnership, code=code, defaults=first)
    return row


@rule("G-02", decides)
def _may(by: Actor, partnership: Partnership, whose: Organisation | None) -> Verdict:
    """A goal is written by the partner's own people or who arranges; the common texts by who arranges."""
    return may_answer_for(by, partnership, whose) if whose else may_write(by, partnership)


@rule("G-02", decides)
def _fits(code: str, text: str) -> Verdict:
    most = SHORT if code in words.SHORT_TEXTS else LONG
    return YES if len(text) <= most else no("governance.text_too_long", most=most)


def _is_partner(partnership: Partnership, organisation: Organisation) -> Verdict:
    found = Partner.objects.filter(partnership=partnership, organisation=organisation).exists()
    return YES if found else no("governance.agreement_no_partner", organisation=organisation.name)
