"""The personal link of who referred: what was promised, how far it got, their own details, one line more (C-01)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from gezel.governance.views.doing import Step, play, status
from gezel.kernel.tokens import hash_of
from gezel.kernel.verdict import YES
from gezel.ui.access import PUBLIC, access

from ..forms.referral import LineForm, ReferrerForm
from ..models import Referral
from ..queries.standing import standing_for
from ..rules.reaching import shown_phone
from ..rules.referral import heard_stage, stage_of
from ..words import referral as words
from ..workflows.following import add_line, correct


@access(PUBLIC)
@require_http_methods(["GET", "POST"])
def referral_link(request: HttpRequest, token: str) -> HttpResponse:
    """Who calls and by when, how far it got as far as the participant allows, and what the referrer can still do."""
    rows = Referral.objects.select_related("case__partnership", "case__participant", "organisation")
    referral = get_object_or_404(rows, link_hash=hash_of(token))
    steps = _steps(referral)
    if play(request, steps):
        return redirect("casework:referral_link", token)
    stage = heard_stage(stage_of(standing_for(referral)), referral.hears, referral.kind)
    context = {
        "referral": referral,
        "partnership": referral.case.partnership,
        "stage": stage,
        "own": referral.kind == words.SELF,
        "steps": steps,
        "lines": list(referral.lines.all()),
    }
    answer = render(request, "casework/referral/link.html", context, status=status(steps))
    answer["Cache-Control"], answer["X-Robots-Tag"] = "private, no-store", "noindex"
    return answer


def _steps(referral: Referral) -> list[Step]:
    reach = " · ".join(filter(None, (shown_phone(referral.referrer_phone or ""), referral.referrer_email)))
    found = [
        Step(
            "add",
            "casework.do_add_line",
            YES,
            LineForm,
            lambda c, by, at: add_line(referral.pk, c["text"], by, at),
            icon="message-square-text",
            main=True,
        )
    ]
    if referral.kind in (words.PEER, words.ORGANISATION):
        found.append(
            Step(
                "correct",
                "casework.do_correct",
                YES,
                ReferrerForm,
                lambda c, by, at: correct(referral.pk, c["name"], c["by"].phone, c["by"].email, by, at),
                initial={"name": referral.referrer_name, "reach": reach},
                icon="pencil",
            )
        )
    return found
