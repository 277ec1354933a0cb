"""One change of the composition: its letter, its dates explained, what is handed over, a later last day (G-12)."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language

from gezel.kernel import clock
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.post.models import Mail
from gezel.ui.access import SIGNED_IN, access
from gezel.ui.attempts import attempt, told

from .. import words
from ..forms.composition import ExtensionForm, HandOverForm, LetterForm, TermForm, TextForm
from ..models import Change
from ..policies.composition import may_agree, may_extend, may_withdraw
from ..queries.composition import changes_seen_by, held_by, speaks_for, term_of
from ..queries.decisions import adopted_in
from ..queries.settings import number
from ..workflows import change_extensions, change_letters, changes
from .composition import TAB
from .frame import reading


@access(SIGNED_IN)
def change(request: HttpRequest, pk: int, change_id: int) -> HttpResponse:
    """Everything of one change; each part has its own form (``do``)."""
    found, context = reading(request, pk, TAB)
    actor, on = request.actor, clock.today()  # type: ignore[attr-defined]
    row: Change = get_object_or_404(changes_seen_by(actor, found), pk=change_id)
    row.partnership = row.partner.partnership = found
    state = row.state(on)
    held = held_by(row, on) if row.ends_taking_part and state in _HOLDING else []
    forms = _forms(request, row, held)
    if request.method == "POST" and _step(request, row, forms):
        told(request)
        return redirect("governance:change", pk, change_id)
    letter = change_letters.letter_of(row)
    waits = state == words.CHANGE_DRAFTED and letter is not None and letter.state == "draft"
    open_ones = [e for e in row.extensions.select_related("proposed_by") if not e.stands_at]
    for extension in open_ones:
        extension.change = row
    context |= {
        "change": row,
        "state": state,
        "letter": letter,
        "letter_waits": waits,
        "mails": _mails(row) if row.kind == words.LEAVE else [],
        "term": term_of(row),
        "extensions": row.extensions.select_related("proposed_by", "agreed_by"),
        "agreeable": [(e, may_agree(actor, e, on)) for e in open_ones],
        "held": held,
        "handed": row.hand_overs.select_related("noted_by"),
        "holding": state in _HOLDING and row.ends_taking_part,
        "may_hand": speaks_for(actor, row.partner, on) or context["may_arrange"],
        "may_extend": may_extend(actor, row, on),
        "may_withdraw": may_withdraw(actor, row, on),
        "tasks": row.subcontracts.select_related("organisation"),
        **forms,
    }
    return render(
        request, "governance/composition/change.html", context, status=422 if request.method == "POST" else 200
    )


_HOLDING = (words.CHANGE_ANNOUNCED, words.CHANGE_RUNNING, words.CHANGE_OVER, words.CHANGE_DRAFTED)


def _mails(row: Change) -> Any:
    rows = Mail.objects.filter(kind=words.MAIL_LEAVE, about_kind=row._meta.label_lower, about_id=row.pk)
    return rows.order_by("to_name")


def _choices(held: Any) -> list[tuple[str, str]]:
    language = (get_language() or "nl")[:2]
    return [(h.key, say(h.code, language, **h.params)) for h in held]


def _forms(request: HttpRequest, row: Change, held: Any) -> dict[str, Any]:
    sent = {name: request.POST if request.POST.get("do") == name else None for name in _DOES}
    letter = change_letters.letter_of(row)
    text = {"title": letter.subject, "body": letter.body, "seen_version": letter.version} if letter else {}
    months = number(row.partnership, "notice_months", clock.today())
    return {
        "letter_form": LetterForm(sent["adapt"], initial=text, auto_id="adapt-%s"),
        "term_form": TermForm(adopted_in(row.partnership), months, sent["term"], auto_id="term-%s"),
        "extension_form": ExtensionForm(sent["extend"], auto_id="extend-%s"),
        "hand_form": HandOverForm(_choices(held), sent["hand"], auto_id="hand-%s"),
        "withdraw_form": TextForm(
            "Waarom trekt u dit in?", "Why do you withdraw this?", sent["withdraw"], auto_id="withdraw-%s"
        ),
    }


_DOES = ("adapt", "send", "term", "extend", "agree", "hand", "settle", "withdraw")


def _step(request: HttpRequest, row: Change, forms: dict[str, Any]) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "adapt":
        form = forms["letter_form"]
        return attempt(form, lambda: change_letters.adapt(row.pk, *_three(form), by, at))
    if do == "send":
        change_letters.send(row.pk, by, at)
        return True
    if do == "term":
        form = forms["term_form"]
        clean = lambda: (form.cleaned_data["months"], int(form.cleaned_data["decision"]))  # noqa: E731
        return attempt(form, lambda: changes.set_term(row.pk, *clean(), by, at))
    if do == "hand":
        form = forms["hand_form"]
        given = lambda: [form.cleaned_data[name] for name in ("key", "taken_by", "on")]  # noqa: E731
        return attempt(form, lambda: changes.hand_over(row.pk, *given(), by, at))
    return _later_step(request, row, forms)


def _later_step(request: HttpRequest, row: Change, forms: dict[str, Any]) -> bool:
    by, at, do = request.actor, clock.now(), request.POST.get("do")  # type: ignore[attr-defined]
    if do == "extend":
        form = forms["extension_form"]
        given = lambda: (form.cleaned_data["until"], form.cleaned_data["reason"])  # noqa: E731
        return attempt(form, lambda: change_extensions.extend(row.pk, *given(), by, at))
    if do == "agree":
        extension = get_object_or_404(row.extensions, pk=whole(request.POST.get("pk", "")) or 0)
        change_extensions.agree(extension.pk, by, at)
        return True
    if do == "settle":
        changes.settle(row.pk, by, at)
        return True
    if do == "withdraw":
        form = forms["withdraw_form"]
        return attempt(form, lambda: changes.withdraw(row.pk, form.cleaned_data["text"], by, at))
    raise Http404


def _three(form: Any) -> tuple[str, str, int]:
    clean = form.cleaned_data
    return clean["title"], clean["body"], clean["seen_version"]
