"""The life domains of a partnership."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from gezel.governance.views.doing import Step, play, status
from gezel.ui.access import TWO_FACTOR, access

from ..forms.domains import DomainForm, DomainUseForm
from ..models import LifeDomain
from ..policies.domains import may_choose_domains
from ..workflows.domains import name_domain, use_domain
from .frame import casework_of

TAB = "casework:domains"


@access(TWO_FACTOR)
def domains(request: HttpRequest, pk: int) -> HttpResponse:
    """Which life domains one works with; the team leader adds, renames, takes out of use."""
    partnership, context = casework_of(request, pk, TAB)
    rows = list(LifeDomain.objects.filter(partnership=partnership))
    used = [row for row in rows if row.removed_on is None]
    gone = [row for row in rows if row.removed_on]
    may = may_choose_domains(request.actor, partnership)  # type: ignore[attr-defined]
    steps = [
        Step(
            "name",
            "casework.do_name_domain",
            may,
            DomainForm,
            lambda c, by, at: name_domain(partnership, c["which"], c["name"], c["hint"], by, at),
            more={"rows": used},
            icon="pencil",
        ),
        Step(
            "out",
            "casework.do_domain_out",
            may,
            DomainUseForm,
            lambda c, by, at: use_domain(partnership, c["which"], False, by, at),
            more={"rows": used},
            icon="minus",
        ),
        Step(
            "back",
            "casework.do_domain_back",
            may,
            DomainUseForm,
            lambda c, by, at: use_domain(partnership, c["which"], True, by, at),
            more={"rows": gone},
            icon="rotate-ccw",
        ),
    ]
    if play(request, steps):
        return redirect(TAB, pk)
    shown = [step for step in steps if step.shown and (gone or step.name != "back")]
    context |= {"rows": used, "gone": gone, "steps": shown, "may": may}
    return render(request, "casework/participants/domains.html", context, status=status(steps))
