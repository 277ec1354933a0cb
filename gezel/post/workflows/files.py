"""A file's life: stored (looked at by content, scanned), perhaps scanned later, removed. No states, so no step table."""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import models, transaction

from gezel.audit import record
from gezel.kernel.actor import SYSTEM, Actor
from gezel.kernel.verdict import Verdict, first_no, no, require

from .. import words
from ..models import StoredFile
from ..rules.content import examine
from ..rules.names import safe_name
from ..scanners import scanner


@transaction.atomic
def store(
    name: str, content: Any, owner: models.Model, by: Actor, at: datetime, kinds: Collection[str] = words.DOCUMENTS
) -> StoredFile:
    """Keep a file for ``owner``; ``content`` is bytes or an uploaded file. Raises ``Refused`` with its own sentence per fault.

    The kind follows from the content (``words.DOCUMENTS``; ``kinds`` narrows it), never from name or browser. Whether ``by`` may
    add a file to ``owner`` is decided by the calling room.
    """
    require(_size_verdict(name, getattr(content, "size", None)))
    data = content if isinstance(content, bytes) else content.read()
    require(_size_verdict(name, len(data)))
    kind, verdict = examine(data)
    require(_named(first_no(verdict, _kind_verdict(kind, kinds)), name))
    scan = _scan(data)
    require(_named(no("post.file_infected") if scan == words.INFECTED else verdict, name))
    stored = StoredFile(
        name=safe_name(name, words.EXTENSIONS[kind]),
        content_type=words.CONTENT_TYPES[kind],
        size=len(data),
        sha256=sha256(data).hexdigest(),
        owner_kind=owner._meta.label_lower,
        owner_id=owner.pk,
        uploaded_by=by.person_id or None,
        uploaded_at=at,
        scan=scan,
        scanned_at=at if scan == words.CLEAN else None,
    )
    stored.path = f"{stored.id.hex[:2]}/{stored.id.hex}"
    _write(stored.location, data)
    stored.save(force_insert=True)
    record(
        "post.file_stored", owner, by, at, name=stored.name, size=stored.size, sha256=stored.sha256, file=str(stored.id)
    )
    return stored


def _size_verdict(name: str, size: int | None) -> Verdict:
    limit = settings.FILE_MAX_BYTES
    too_large = size is not None and size > limit
    verdict = no("post.file_too_large", size=_mb(size or 0), limit=_mb(limit)) if too_large else Verdict(True)
    return _named(verdict, name)


def _kind_verdict(kind: str, kinds: Collection[str]) -> Verdict:
    allowed = ", ".join(k.upper() for k in sorted(kinds))
    return Verdict(True) if kind in kinds else no("post.file_kind_not_here", kinds=allowed)


def _named(verdict: Verdict, name: str) -> Verdict:
    """The same verdict, with the file's name (made safe) among its parameters."""
    if verdict:
        return verdict
    shown = safe_name(name, Path(name.replace("\\", "/")).suffix[:6])
    return no(verdict.code, **{**verdict.params, "name": shown})


def _mb(size: int) -> str:
    return f"{size / 1024 / 1024:.1f}".replace(".", ",")


def _scan(data: bytes) -> str:
    found = scanner()
    if found is None:
        return words.NOT_SCANNED
    try:
        return words.CLEAN if found(data) else words.INFECTED
    except OSError:
        return words.WAITING


def _write(path: Path, data: bytes) -> None:
    """Write the bytes whole or not at all; a row that is rolled back leaves an orphan for :func:`sweep`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{uuid4().hex}.part")
    with part.open("wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
    part.replace(path)


@transaction.atomic
def remove(file: StoredFile, by: Actor, at: datetime) -> None:
    """Take a file away: its row stays, its bytes go once this is committed. A file that a sent mail carried stays."""
    kept = StoredFile.objects.select_for_update().get(pk=file.pk)
    if kept.removed_at:
        return
    require(no("post.file_went_along") if kept.mails.filter(sent_at__isnull=False).exists() else Verdict(True))
    kept.removed_at, kept.removed_by = at, by.person_id or None
    kept.save(update_fields=["removed_at", "removed_by"])
    record("post.file_removed", kept, by, at, name=kept.name)
    location = kept.location
    transaction.on_commit(lambda: location.unlink(missing_ok=True))


def rescan(at: datetime) -> None:
    """Scan what could not be scanned when it came in; an infected file is removed."""
    if scanner() is None:
        return
    for file in StoredFile.objects.filter(scan=words.WAITING, removed_at__isnull=True):
        scan = _scan(file.content()) if file.location.exists() else words.WAITING
        if scan == words.WAITING:
            return  # the scanner is still away
        with transaction.atomic():
            StoredFile.objects.filter(pk=file.pk, scan=words.WAITING).update(scan=scan, scanned_at=at)
            if scan == words.INFECTED:
                record("post.file_found_infected", file, SYSTEM, at, name=file.name)
                remove(file, SYSTEM, at)


def sweep(machine: datetime) -> int:
    """Remove bytes that no row names and that are older than a day (rolled back uploads); returns how many."""
    root, before = Path(settings.FILES_ROOT), (machine - timedelta(days=1)).timestamp()
    old = [path for path in root.glob("??/*") if path.is_file() and path.stat().st_mtime < before]
    orphans = [path for path in old if not _is_known(path)]
    for path in orphans:
        path.unlink(missing_ok=True)
    return len(orphans)


def _is_known(path: Path) -> bool:
    return StoredFile.objects.filter(path=f"{path.parent.name}/{path.name}", removed_at__isnull=True).exists()
