"""The privacy papers of a partnership: what is missing, the papers themselves, who approved (D-02)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.organisations.models import Organisation, Partnership
from gezel.post.queries.files import files_of
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.privacy_papers import BoardForm, PaperForm
from ..forms.subcontracts import FileForm
from ..models import BoardApproval, Dpia, PrivacyPaper
from ..policies.privacy_papers import may_keep_own, may_keep_papers, may_share_participants
from ..queries.partnership import partners_on, reads_until
from ..queries.privacy_papers import missing, sharing_partners, supervisors
from ..workflows import privacy_papers as workflow
from .frame import reading


def opened(request: HttpRequest, pk: int) -> tuple[Partnership, dict[str, Any]]:
    """The partnership with its frame, for who works in it today, coaches or manages; who left has its own papers elsewhere."""
    found, context = reading(request, pk, "governance:privacy")
    if reads_until(request.actor, found) is not None:  # type: ignore[attr-defined]
        raise Http404
    context["keeps"] = may_keep_papers(request.actor, found)  # type: ignore[attr-defined]
    return found, context


@access(SIGNED_IN)
def privacy(request: HttpRequest, pk: int) -> HttpResponse:
    """Whether participants' data may be shared, what is missing, and every paper."""
    found, context = opened(request, pk)
    on = clock.today()
    sharers = sharing_partners(found, on)
    watched = supervisors(sharers)
    context |= {
        "missing": missing(found, on),
        "may_share": may_share_participants(found, on),
        "papers": PrivacyPaper.objects.filter(partnership=found).select_related("organisation"),
        "dpias": Dpia.objects.filter(partnership=found),
        "partners": [(o, watched[o.pk]) for o in sharers],
        "kinds": [code for code, _ in words.PAPER_KINDS],
        "today": on,
    }
    return render(request, "governance/privacy/privacy.html", context)


@access(SIGNED_IN)
def paper_new(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """A new paper of a kind."""
    found, context = opened(request, pk)
    if kind not in dict(words.PAPER_KINDS):
        raise Http404
    form = PaperForm(kind, _organisations(found), request.POST or None)
    made: list[PrivacyPaper] = []

    def make() -> None:
        made.append(workflow.keep_paper(pk, None, kind, form.fields_for(), request.actor, clock.now()))  # type: ignore[attr-defined]

    if request.method == "POST" and attempt(form, make):
        return redirect("governance:privacy_paper", pk, made[0].pk)
    context |= {"form": form, "kind": kind}
    return render(request, "governance/privacy/paper_new.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def paper(request: HttpRequest, pk: int, paper_id: int) -> HttpResponse:
    """One paper: its content, its documents, and (the joint controller agreement) which boards approved it."""
    found, context = opened(request, pk)
    row = get_object_or_404(PrivacyPaper, pk=paper_id, partnership=found)
    row.partnership = found
    do = request.POST.get("do")
    initial = {name: getattr(row, name) for name in (*workflow.PAPER, "edition")}
    initial |= {"organisation": row.organisation_id, "other_organisation": row.other_organisation_id}
    form = PaperForm(
        row.kind, _organisations(found), request.POST if do == "keep" else None, initial=initial, auto_id="keep-%s"
    )
    file = FileForm(
        request.POST if do == "attach" else None, request.FILES if do == "attach" else None, auto_id="file-%s"
    )
    board = board_form(request, found)
    if request.method == "POST" and _step(request, row, form, file, board):
        told(request)
        return redirect("governance:privacy_paper", pk, paper_id)
    context |= {"row": row, "form": form, "file_form": file, "board_form": board, "files": files_of(row)}
    context |= approvals_of(request, found, row)
    return render(request, "governance/privacy/paper.html", context, status=422 if request.method == "POST" else 200)


def _step(request: HttpRequest, row: PrivacyPaper, form: Any, file: Any, board: Any) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "keep":
        return attempt(
            form, lambda: workflow.keep_paper(row.partnership_id, row.pk, row.kind, form.fields_for(), by, at)
        )
    if do == "attach":
        given = lambda: form_file(file)  # noqa: E731
        return attempt(file, lambda: workflow.attach(row, given().name, given(), by, at))
    if do == "board" and row.kind == words.JOINT_CONTROLLERS:
        return attempt(board, lambda: decide(row, board, by, at))
    raise Http404


def form_file(form: Any) -> Any:
    """The file that was chosen."""
    return form.cleaned_data["file"]


def board_form(request: HttpRequest, partnership: Partnership) -> BoardForm:
    """The form by which a board's decision is noted, for the partners whose decisions this reader may note."""
    actor = request.actor  # type: ignore[attr-defined]
    mine = [o for o in sharing_partners(partnership, clock.today()) if may_keep_own(actor, partnership, o)]
    sent = request.POST.get("do") == "board"
    return BoardForm(mine, request.POST if sent else None, request.FILES if sent else None, auto_id="board-%s")


def decide(what: PrivacyPaper | Dpia, form: BoardForm, by: Any, at: Any) -> None:
    """Note a board's decision with its document."""
    clean = form.cleaned_data
    row = workflow.board_decides(what, form.known[clean["organisation"]], clean["board"], clean["on"], by, at)
    if clean["file"]:
        workflow.attach(row, clean["file"].name, clean["file"], by, at)


def approvals_of(request: HttpRequest, partnership: Partnership, what: PrivacyPaper | Dpia) -> dict[str, Any]:
    """Per sharing partner: its board's decision with its documents, or none yet."""
    rows = list(what.approvals.select_related("organisation"))
    files: dict[int, list[Any]] = {}
    for file in files_of(*rows) if rows else ():
        files.setdefault(file.owner_id or 0, []).append(file)
    given = {a.organisation_id: a for a in rows}
    listed: list[tuple[Organisation, BoardApproval | None, list[Any]]] = []
    for organisation in sharing_partners(partnership, clock.today()):
        approval = given.get(organisation.pk)
        listed.append((organisation, approval, files.get(approval.pk, []) if approval else []))
    return {"approvals": listed, "approved": len(given), "of": len(listed)}


def _organisations(partnership: Partnership) -> list[Organisation]:
    partners = [p.organisation for p in partners_on(partnership, clock.today())]
    hired = Organisation.objects.filter(subcontracts__partnership=partnership).exclude(pk__in=[o.pk for o in partners])
    return partners + list(hired.order_by("name").distinct())
