"""Giving out a stored file: only by id, only to whom the owning room lets see it, always as a download."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from gezel.kernel.verdict import no, require
from gezel.ui.access import PUBLIC, access

from ..models import StoredFile
from ..queries.files import may_open
from ..words import WAITING


@access(PUBLIC)
@require_safe
def download(request: HttpRequest, pk: UUID) -> FileResponse:
    """The bytes as an attachment; 404 for whoever may not see it, as for what does not exist."""
    file = get_object_or_404(StoredFile, pk=pk, removed_at__isnull=True)
    if not may_open(request.actor, file):  # type: ignore[attr-defined]
        raise Http404
    if file.scan == WAITING:
        require(no("post.file_not_scanned_yet", name=file.name))
    try:
        content = file.location.open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    answer = FileResponse(content, as_attachment=True, filename=file.name, content_type=file.content_type)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
