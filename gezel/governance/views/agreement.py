"""The agreement: where it stands, how it reads now, freezing it, its editions and what differs between two."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezel.kernel import clock
from gezel.kernel.rule import rule, shows
from gezel.kernel.verdict import YES, require
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.agreement import FreezeForm
from ..models import Edition
from ..policies.agreement import may_read_draft, may_write
from ..queries.agreement import content_of
from ..queries.agreement_compare import compared
from ..queries.agreement_facts import facts_of
from ..queries.agreement_gaps import gaps_of
from ..queries.agreement_places import links
from ..queries.agreement_signing import editions_seen, standing
from ..queries.partnership import reads_until
from ..rules.gaps import may_freeze
from ..workflows import agreement as workflow
from .frame import reading

TAB = "governance:agreement"


def agreement_frame(request: HttpRequest, pk: int) -> dict[str, Any]:
    """The frame of a page of the agreement: 404 for who may not read the partnership; ``until`` for who left."""
    actor = request.actor  # type: ignore[attr-defined]
    partnership, context = reading(request, pk, TAB)
    until = reads_until(actor, partnership)
    reads_draft = may_read_draft(actor, partnership, left=until is not None)
    return context | {"until": until, "reads_draft": reads_draft, "may_write": may_write(actor, partnership)}


@access(SIGNED_IN)
@rule("G-03", shows)
def overview(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the agreement stands, what is missing, and each partner's approval and signature."""
    context = agreement_frame(request, pk)
    partnership = context["partnership"]
    context |= {"editions": editions_seen(partnership, context["until"]), "text_codes": words.AGREEMENT_TEXTS}
    if context["reads_draft"]:
        facts = facts_of(partnership, clock.today())
        found = gaps_of(facts)
        context |= {"standing": standing(partnership, clock.today()), "gaps": links(partnership, found)}
        context["changes"] = partnership.amendments.exclude(adopted_at=None).order_by("number")
    return render(request, "governance/agreement/overview.html", context)


@access(SIGNED_IN)
@rule("G-02", shows)
def read(request: HttpRequest, pk: int) -> HttpResponse:
    """The agreement as it reads now."""
    context = agreement_frame(request, pk)
    require(context["reads_draft"])
    facts = facts_of(context["partnership"], clock.today())
    found = gaps_of(facts)
    context |= {"content": content_of(facts, found), "gaps": links(context["partnership"], found)}
    return render(request, "governance/agreement/read.html", context)


@access(SIGNED_IN)
def freeze(request: HttpRequest, pk: int) -> HttpResponse:
    """Freeze an edition for approval and signature."""
    actor = request.actor  # type: ignore[attr-defined]
    context = agreement_frame(request, pk)
    require(context["reads_draft"])
    form = FreezeForm(request.POST or None)
    if request.method == "POST" and attempt(
        form, lambda: workflow.freeze(pk, form.cleaned_data["why"], actor, clock.now())
    ):
        told(request, "governance.agreement_frozen_now")
        return redirect("governance:agreement", pk)
    found = gaps_of(facts_of(context["partnership"], clock.today()))
    context |= {
        "form": form,
        "gaps": links(context["partnership"], found),
        "may": context["may_write"] & may_freeze(found),
    }
    return render(request, "governance/agreement/freeze.html", context, status=422 if form.errors else 200)


@access(SIGNED_IN)
@rule("G-03", shows)
def edition(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One edition as it was frozen."""
    context = agreement_frame(request, pk)
    found = edition_seen(context, number)
    context |= {
        "edition": found,
        "content": found.content,
        "others": editions_seen(context["partnership"], context["until"]),
    }
    return render(request, "governance/agreement/edition.html", context)


@access(SIGNED_IN)
@rule("G-02", shows)
def compare(request: HttpRequest, pk: int) -> HttpResponse:
    """What differs between two editions; 0 is the agreement as it stands now."""
    context = compared_here(request, pk)
    context["editions"] = editions_seen(context["partnership"], context["until"])
    return render(request, "governance/agreement/differences.html", context)


def compared_here(request: HttpRequest, pk: int) -> dict[str, Any]:
    """The frame with the two numbers (``old``, ``new``), whether this reader may compare them, and the sections that differ."""
    context = agreement_frame(request, pk)
    old, new = _number(request, "van"), _number(request, "naar")
    context |= {"old": old, "new": new, "may_compare": YES if old and new else context["reads_draft"]}
    if context["may_compare"]:
        context["sections"] = compared(_content(context, old), _content(context, new))
    return context


def edition_seen(context: dict[str, Any], number: int) -> Edition:
    """An edition that this reader may open; 404 otherwise."""
    partnership = context["partnership"]
    if not any(e.number == number for e in editions_seen(partnership, context["until"])):
        raise Http404
    return get_object_or_404(
        Edition.objects.select_related("by", "pdf", "docx"), partnership=partnership, number=number
    )


def _content(context: dict[str, Any], number: int) -> Any:
    if number:
        return edition_seen(context, number).content
    facts = facts_of(context["partnership"], clock.today())
    return content_of(facts, gaps_of(facts))


def _number(request: HttpRequest, name: str) -> int:
    typed = request.GET.get(name, "")
    return int(typed) if typed.isdecimal() and len(typed) < 5 else 0
