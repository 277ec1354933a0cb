"""The register of processing per organisation, and who supervises it (D-02)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.organisations.models import Organisation, Partnership
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told
from gezel.ui.documents import to_docx, to_pdf

from ..forms.privacy_papers import ProcessingForm, SupervisionForm
from ..models import Processing, Supervision
from ..policies.privacy_papers import may_keep_own
from ..queries.privacy_documents import register_document
from ..queries.privacy_papers import sharing_partners, supervisor_of
from ..rules.privacy import supervisor
from ..workflows import privacy_papers as workflow
from .privacy import opened
from .privacy_dpia import WORD


def _organisation(partnership: Partnership, pk: int) -> Organisation:
    found = next((o for o in sharing_partners(partnership, clock.today()) if o.pk == pk), None)
    if found is None:
        raise Http404
    return found


@access(SIGNED_IN)
def register(request: HttpRequest, pk: int, organisation_id: int) -> HttpResponse:
    """The register of one partner, and its supervisor."""
    found, context = opened(request, pk)
    organisation = _organisation(found, organisation_id)
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    set_for = Supervision.objects.filter(organisation=organisation).first()
    now = supervisor_of(organisation)
    form = SupervisionForm(
        request.POST or None, initial={"supervisor": now, "reason": set_for.reason if set_for else ""}
    )

    def supervise() -> None:
        clean = form.cleaned_data
        workflow.supervise(pk, organisation, clean["supervisor"], clean["reason"], by, at)

    if request.method == "POST" and attempt(form, supervise):
        told(request)
        return redirect("governance:register", pk, organisation_id)
    context |= {
        "organisation": organisation,
        "lines": Processing.objects.filter(partnership=found, organisation=organisation, removed_on=None),
        "supervisor": now,
        "usual": supervisor(organisation.kind, organisation.legal_form),
        "set_for": set_for,
        "form": form,
        "may": may_keep_own(by, found, organisation),
    }
    return render(request, "governance/privacy/register.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def line(request: HttpRequest, pk: int, organisation_id: int, line_id: int = 0) -> HttpResponse:
    """One purpose of a partner's register, or a new one."""
    found, context = opened(request, pk)
    organisation = _organisation(found, organisation_id)
    rows = Processing.objects.filter(partnership=found, organisation=organisation, removed_on=None)
    row = get_object_or_404(rows, pk=line_id) if line_id else None
    by, at = request.actor, clock.now()  # type: ignore[attr-defined]
    if request.method == "POST" and request.POST.get("do") == "remove" and row:
        workflow.remove_processing(row.pk, by, at)
        return redirect("governance:register", pk, organisation_id)
    initial = {name: getattr(row, name) for name in ProcessingForm.base_fields} if row else {}
    form = ProcessingForm(request.POST or None, initial=initial)
    if request.method == "POST" and attempt(
        form, lambda: workflow.keep_processing(pk, organisation, line_id or None, form.cleaned_data, by, at)
    ):
        told(request)
        return redirect("governance:register", pk, organisation_id)
    context |= {"organisation": organisation, "row": row, "form": form, "may": may_keep_own(by, found, organisation)}
    return render(request, "governance/privacy/line.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
def register_paper(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The register of every partner as PDF or Word; with ``?partner=`` of one."""
    found, _ = opened(request, pk)
    if kind not in ("pdf", "docx"):
        raise Http404
    organisations = sharing_partners(found, clock.today())
    if request.GET.get("partner"):
        organisations = [o for o in organisations if str(o.pk) == request.GET["partner"]]
    if not organisations:
        raise Http404
    rows = Processing.objects.filter(partnership=found, organisation__in=organisations, removed_on=None)
    document = register_document(found, organisations, rows, clock.now())
    content = to_pdf(document) if kind == "pdf" else to_docx(document)
    answer = HttpResponse(content, content_type="application/pdf" if kind == "pdf" else WORD)
    answer["Content-Disposition"] = f'attachment; filename="register.{kind}"'
    return answer
