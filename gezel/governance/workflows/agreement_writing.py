"""Writing an agreement: clauses and separate papers, each on the version the writer saw (G-02)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from gezel.audit import record
from gezel.kernel.actor import Actor
from gezel.kernel.rule import decides, rule
from gezel.kernel.verdict import YES, no, require
from gezel.post.workflows.files import store

from .. import words
from ..models import AnnexPaper, ClauseOff, OwnClause
from ..policies.agreement import may_write
from ..rules.clauses import clause, may_leave_out
from .partnership import take

ARTICLES = 18


@rule("G-02", decides)
@transaction.atomic
def leave_out(partnership_id: int, code: str, reason: str, by: Actor, at: datetime) -> ClauseOff:
    """Leave a free clause of the system out, with the reason."""
    partnership = take(partnership_id)
    require(may_write(by, partnership))
    require(may_leave_out(code, reason))
    row, _ = ClauseOff.objects.update_or_create(
        partnership=partnership, code=code, defaults={"reason": reason, "at": at, "by_id": by.person_id}
    )
    record("governance.clause_left_out", partnership, by, at, clause=_title(code), reason=reason)
    return row


@transaction.atomic
def bring_back(partnership_id: int, code: str, by: Actor, at: datetime) -> None:
    """Let a clause of the system apply again."""
    partnership = take(partnership_id)
    require(may_write(by, partnership))
    if ClauseOff.objects.filter(partnership=partnership, code=code).delete()[0]:
        record("governance.clause_brought_back", partnership, by, at, clause=_title(code))


@rule("G-02", decides)
@transaction.atomic
def add_clause(partnership_id: int, article: int, title: str, text: str, by: Actor, at: datetime) -> OwnClause:
    """Add a clause of the partnership after those of an article."""
    partnership = take(partnership_id)
    require(may_write(by, partnership))
    require(YES if 1 <= article <= ARTICLES else no("governance.no_such_article"))
    last = OwnClause.objects.filter(partnership=partnership, article=article).aggregate(last=Max("position"))["last"]
    made = OwnClause.objects.create(
        partnership=partnership, article=article, title=title, text=text, position=(last or 0) + 1, edition=1
    )
    record("governance.own_clause_added", partnership, by, at, title=str(made), article=article)
    return made


@rule("G-02", decides)
@transaction.atomic
def change_clause(clause_id: int, title: str, text: str, seen: int, by: Actor, at: datetime) -> OwnClause:
    """Change a clause of the partnership."""
    row = _take_clause(clause_id, by)
    require(YES if seen == row.edition else no("ui.changed_meanwhile"))
    row.title, row.text, row.edition = title, text, row.edition + 1
    row.save()
    record("governance.own_clause_changed", row.partnership, by, at, title=str(row), article=row.article)
    return row


@transaction.atomic
def move_clause(clause_id: int, up: bool, by: Actor, at: datetime) -> OwnClause:
    """Let a clause change places with its neighbour under the same article; at the end nothing happens."""
    row = _take_clause(clause_id, by)
    beside = list(OwnClause.objects.filter(partnership=row.partnership, article=row.article, removed_at=None))
    places = [one.pk for one in beside]
    here = places.index(row.pk)
    there = here - 1 if up else here + 1
    if 0 <= there < len(beside):
        beside[here], beside[there] = beside[there], beside[here]
        for position, one in enumerate(beside, 1):
            OwnClause.objects.filter(pk=one.pk).update(position=position)
        record("governance.own_clause_moved", row.partnership, by, at, title=str(row), article=row.article)
    return row


@rule("G-02", decides)
@transaction.atomic
def remove_clause(clause_id: int, reason: str, by: Actor, at: datetime) -> OwnClause:
    """Take a clause of the partnership out; it stays on record with the reason."""
    row = _take_clause(clause_id, by)
    require(YES if reason.strip() else no("governance.clause_needs_reason"))
    row.removed_at, row.removed_by_id, row.removed_reason = at, by.person_id, reason
    row.save()
    record("governance.own_clause_removed", row.partnership, by, at, title=str(row), article=row.article, reason=reason)
    return row


@transaction.atomic
def name_paper(
    partnership_id: int, annex: int, title: str, address: str, upload: Any, seen: int, by: Actor, at: datetime
) -> AnnexPaper:
    """Say which separate paper an annex is, where it stands, or add the file itself."""
    partnership = take(partnership_id)
    require(may_write(by, partnership))
    require(YES if annex in words.SEPARATE_ANNEXES else no("governance.no_such_annex"))
    row = AnnexPaper.objects.filter(partnership=partnership, annex=annex).first()
    row = row or AnnexPaper(partnership=partnership, annex=annex)
    require(YES if seen == row.edition else no("ui.changed_meanwhile"))
    row.title, row.address, row.edition = title, address, row.edition + 1
    row.save()
    if upload:
        row.file = store(upload.name, upload, row, by, at)
        row.save(update_fields=["file"])
    record("governance.annex_paper_named", partnership, by, at, annex=annex, title=title)
    return row


def _take_clause(clause_id: int, by: Actor) -> OwnClause:
    partnership_id = OwnClause.objects.values_list("partnership_id", flat=True).get(pk=clause_id)
    partnership = take(partnership_id)
    row = OwnClause.objects.get(pk=clause_id)
    row.partnership = partnership
    require(may_write(by, partnership))
    require(no("governance.clause_is_gone") if row.removed_at else YES)
    return row


def _title(code: str) -> str:
    found = clause(code)
    return found[1].title if found else code
