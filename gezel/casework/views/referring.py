"""Referring for who is signed in: the same form, what became of one's own referrals, the poster with the QR code (C-01)."""

from __future__ import annotations

import io

import qrcode
import qrcode.image.svg
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from gezel.kernel import clock
from gezel.organisations import words as orgs
from gezel.ui.access import SIGNED_IN, TWO_FACTOR, access
from gezel.ui.attempts import attempt, told

from ..forms.referral import PartnerKnockForm
from ..queries.receivers import desks
from ..queries.referrals import AT_MOST, own_referrals
from ..rules.sight import IDENTITY
from ..workflows.referral import refer as workflow
from .frame import casework_of
from .looking import look
from .referral import slug_of


@access(TWO_FACTOR)
def refer(request: HttpRequest, pk: int) -> HttpResponse:
    """Refer someone under one's own name; whether one keeps the file is proposed from the kind of organisation."""
    partnership, context = casework_of(request, pk, "casework:referrals")
    actor = request.actor  # type: ignore[attr-defined]
    rows = desks(partnership, clock.today())
    usual = actor.organisation_kind in (orgs.VDAB, orgs.LOCAL_GOVERNMENT)
    offered = [desk.organisation for desk in rows]
    form = PartnerKnockForm(request.POST or None, organisations=offered, initial={"manages": usual})
    if request.method == "POST" and attempt(form, lambda: workflow(pk, form.knock(), actor, clock.now())):
        told(request, "casework.referred_well")
        return redirect("casework:referrals", pk)
    context |= {"form": form, "open": bool(rows)}
    return render(request, "casework/referral/refer.html", context, status=422 if form.errors else 200)


@access(TWO_FACTOR)
def referrals(request: HttpRequest, pk: int) -> HttpResponse:
    """What became of one's own referrals, as far as each participant allows; a file that is open to one is linked."""
    partnership, context = casework_of(request, pk, "casework:referrals")
    actor = request.actor  # type: ignore[attr-defined]
    rows = own_referrals(actor, partnership, clock.now())
    look(request, [row.referral.case for row in rows if row.opens], [IDENTITY])
    context |= {"rows": rows, "most": AT_MOST if len(rows) == AT_MOST else 0}
    return render(request, "casework/referral/mine.html", context)


@access(SIGNED_IN)
def poster(request: HttpRequest, pk: int) -> HttpResponse:
    """A page to print and hang at a desk: what it is, the code to scan, the address to type."""
    partnership, context = casework_of(request, pk, "casework:referrals")
    address = settings.BASE_URL + reverse("casework:knock", args=[slug_of(partnership)])
    context |= {"address": address, "code": qr_code(address)}
    return render(request, "casework/referral/poster.html", context)


def qr_code(text: str) -> SafeString:
    """A QR code as a drawing of one path, with enough correction for a poster that gets dirty."""
    drawn = qrcode.make(
        text,
        image_factory=qrcode.image.svg.SvgPathImage,
        error_correction=qrcode.constants.ERROR_CORRECT_Q,
        border=2,
    )
    out = io.BytesIO()
    drawn.save(out)
    svg = out.getvalue().decode().partition("?>")[2].strip()
    return mark_safe(svg)
