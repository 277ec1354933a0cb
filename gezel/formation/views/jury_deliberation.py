"""The deliberation on one candidacy in one round: scores on the table, consensus or bench vote, outcome read and made final."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.texts import say
from gezel.kernel.typed import whole
from gezel.kernel.verdict import Refused
from gezel.ui.access import TWO_FACTOR, access
from gezel.ui.forms import said

from .. import words
from ..forms.jury import ReasonForm, TableForm, VoteForm
from ..models import Deliberation
from ..policies.jury import may_deliberate, may_judge, may_make_final, may_open_early, may_read_outcome, seat_in
from ..queries.jury_access import unsealed
from ..queries.jury_reading import Table, table
from ..queries.jury_state import RoundFacts
from ..workflows import deliberation
from .jury_home import done
from .jury_reading import open_round


@access(TWO_FACTOR)
def table_page(request: HttpRequest, candidacy_id: int, round: int) -> HttpResponse:
    """Everything on the table, as far as the seal is off; each form of the page names its step."""
    facts = open_round(request, candidacy_id, round)
    forms = _forms(request, facts)
    if request.method == "POST":
        step = request.POST.get("step", "")
        form = forms[FORM_OF.get(step, "table")]
        if step not in TAKE or not form.is_valid():
            return _page(request, facts, forms, 422)
        try:
            code = TAKE[step](facts, form, request, request.actor, clock.now())  # type: ignore[attr-defined]
            here = reverse("formation:jury_table", args=[candidacy_id, round])
            return done(request, code, here) if code else HttpResponseRedirect(here)
        except Refused as refusal:
            form.refuse(refusal)
        facts = open_round(request, candidacy_id, round)
        if form is forms["table"]:  # what is saved next was typed with both versions in sight
            form.data = {**request.POST.dict(), "version": facts.deliberation.edition if facts.deliberation else 0}
        return _page(request, facts, forms, 422)
    return _page(request, facts, forms)


FORM_OF = {"openen": "early", "stemmen": "vote", "bezwaar": "objection"}


def _forms(request: HttpRequest, facts: RoundFacts) -> dict[str, Any]:
    """The forms of the page; only the one whose button was used is bound."""
    content, row = facts.candidacy.call_version.settings, facts.deliberation
    step = request.POST.get("step", "") if request.method == "POST" else ""
    used = FORM_OF.get(step, "table" if step else "")

    def data(name: str) -> Any:
        return request.POST if used == name else None

    start = {"version": row.edition if row else 0, "notes": row.notes if row else ""}
    for code, kept in (row.draft if row else {}).items():
        start |= {f"{code}_score": kept.get("score"), f"{code}_motivation": kept.get("motivation", "")}
    seat = seat_in(request.actor, facts)  # type: ignore[attr-defined]
    votes = _own_votes(facts, seat.bench) if seat else {}
    early = said("Waarom opent u het beraad nu al?", "Why do you open deliberation now?")
    objection = said("Waarom gaat u niet akkoord?", "Why do you not agree?")
    return {
        "table": TableForm(content.criteria, content.score_meanings, data("table"), initial=start),
        "vote": VoteForm(content.criteria, data("vote"), initial=votes, prefix="stem"),
        "early": ReasonForm(early, data("early"), prefix="vroeg"),
        "objection": ReasonForm(objection, data("objection"), prefix="bezwaar"),
    }


def _own_votes(facts: RoundFacts, bench: str) -> dict[str, str]:
    rows = facts.candidacy.bench_votes.filter(round=facts.round, bench=bench, standing=True)
    return {row.criterion: str(row.score or "geen") for row in rows}


def _save(facts: RoundFacts, form: TableForm, by: Actor, at: datetime) -> Deliberation:
    given = form.cleaned_data
    edition = given["version"] or 0
    return deliberation.note(facts.candidacy.pk, facts.round, given["notes"], form.draft(), edition, by, at)


def _note(facts: RoundFacts, form: Any, request: HttpRequest, by: Actor, at: datetime) -> str:
    _save(facts, form, by, at)
    return ""


def _consensus(facts: RoundFacts, form: Any, request: HttpRequest, by: Actor, at: datetime) -> str:
    _save(facts, form, by, at)
    agreed = {code: (kept["score"], kept["motivation"]) for code, kept in form.draft().items()}
    deliberation.propose_consensus(facts.candidacy.pk, facts.round, agreed, by, at)
    return "propose"


def _vote_outcome(facts: RoundFacts, form: Any, request: HttpRequest, by: Actor, at: datetime) -> str:
    _save(facts, form, by, at)
    motivations = {code: kept["motivation"] for code, kept in form.draft().items()}
    deliberation.propose_vote(facts.candidacy.pk, facts.round, motivations, by, at)
    return "propose"


def _vote(facts: RoundFacts, form: Any, request: HttpRequest, by: Actor, at: datetime) -> str:
    deliberation.cast_vote(facts.candidacy.pk, facts.round, form.votes(), by, at)
    return "vote"


def _open(facts: RoundFacts, form: Any, request: HttpRequest, by: Actor, at: datetime) -> str:
    deliberation.open_early(facts.candidacy.pk, facts.round, form.cleaned_data["reason"], by, at)
    return "open"


def _object(facts: RoundFacts, form: Any, request: HttpRequest, by: Actor, at: datetime) -> str:
    deliberation.object_to(_outcome(request), form.cleaned_data["reason"], by, at)
    return "object"


def _outcome(request: HttpRequest) -> int:
    return whole(request.POST.get("outcome", "")) or 0


TAKE: dict[str, Callable[[RoundFacts, Any, HttpRequest, Actor, datetime], str]] = {
    "bewaren": _note,
    "consensus": _consensus,
    "uitslag": _vote_outcome,
    "stemmen": _vote,
    "openen": _open,
    "bezwaar": _object,
}


@access(TWO_FACTOR)
def outcome_step(request: HttpRequest, candidacy_id: int, round: int) -> HttpResponse:
    """Read an outcome, or make it final: two buttons without words to keep."""
    if request.method != "POST":
        raise Http404
    facts = open_round(request, candidacy_id, round)
    final = request.POST.get("step") == "definitief"
    step = deliberation.make_final if final else deliberation.read
    step(_outcome(request), request.actor, clock.now())  # type: ignore[attr-defined]
    here = reverse("formation:jury_table", args=[facts.candidacy.pk, round])
    return done(request, "final" if final else "read", here)


@access(TWO_FACTOR)
def autosave(request: HttpRequest, candidacy_id: int, round: int) -> HttpResponse:
    """Keep what the jury writes while typing; answers in JSON."""
    facts = open_round(request, candidacy_id, round)
    content, actor = facts.candidacy.call_version.settings, request.actor  # type: ignore[attr-defined]
    form = TableForm(content.criteria, content.score_meanings, request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return JsonResponse({"message": say("formation.jury_not_yours", actor.language)}, status=422)
    try:
        saved = _save(facts, form, actor, clock.now())
    except Refused as refusal:
        sentence = say(refusal.verdict.code, actor.language, **refusal.verdict.params)
        return JsonResponse({"message": sentence}, status=409)
    return JsonResponse({"version": saved.edition})


def _page(request: HttpRequest, facts: RoundFacts, forms: dict[str, Any], status: int = 200) -> HttpResponse:
    actor, at = request.actor, clock.now()  # type: ignore[attr-defined]
    shared = unsealed(actor, at, facts.round).filter(pk=facts.candidacy.pk).exists()
    seen = table(facts, actor, at) if shared or may_judge(actor, facts) else None
    content = facts.candidacy.call_version.settings
    context = {
        "candidacy": facts.candidacy,
        "facts": facts,
        "round": facts.round,
        "round_label": dict(words.ROUNDS)[facts.round],
        "content": content,
        "forms": forms,
        "shared": shared,
        "table": seen,
        "rows": _rows(seen, facts) if seen else [],
        "reckoning": _reckoning(seen, content) if seen and shared else [],
        "seat": seat_in(actor, facts),
        "sitting": [j for j in facts.jury.jurors if j.pk in facts.sitting_ids],
        "mine_read": bool(seen and any(r.juror.person_id == actor.person_id for r in seen.readings)),
        "may": _may(actor, facts, seen),
        "asked": _asked(actor, facts, seen) if shared else "",
        "kept": facts.deliberation if status == 422 else None,
    }
    return render(request, "formation/jury/table.html", context, status=status)


def _may(actor: Actor, facts: RoundFacts, seen: Table | None) -> dict[str, Any]:
    readings = {r.juror_id: r.objection for r in seen.readings} if seen else {}
    return {
        "open": may_open_early(actor, facts, "?"),
        "deliberate": may_deliberate(actor, facts),
        "read": may_read_outcome(actor, facts),
        "final": may_make_final(actor, facts, readings),
    }


def _asked(actor: Actor, facts: RoundFacts, seen: Table | None) -> str:
    """What this juror can do now, first: ``vote`` once another bench voted and theirs did not, ``result`` when the votes give one."""
    seat = seat_in(actor, facts)
    if seen is None or seat is None or facts.state != "deliberating" or not may_deliberate(actor, facts):
        return ""
    votes = [seen.votes.get(code, {}) for code, _ in words.CRITERIA]
    if any(votes) and not all(seat.bench in given for given in votes):
        return "vote"
    return "result" if all(seen.counted[code].score for code, _ in words.CRITERIA) else "write"


def _rows(seen: Table, facts: RoundFacts) -> list[dict[str, Any]]:
    """Per juror both scores as shown on the table."""
    return [{"juror": juror, "scores": [scores.get(c) for c, _ in words.CRITERIA]} for juror, scores in seen.scores]


def _reckoning(seen: Table, content: Any) -> list[dict[str, Any]]:
    """Per criterion the votes of the benches and which benches support each level."""
    labels = dict(words.BENCHES)
    found = []
    for criterion in content.criteria:
        votes, counted = seen.votes.get(criterion.code, {}), seen.counted[criterion.code]
        levels = [(lv.score, [labels[b] for b in lv.benches], lv.carried) for lv in counted.reckoning]
        benches = [(label, votes.get(bench)) for bench, label in words.BENCHES]
        found.append({"criterion": criterion, "benches": benches, "levels": levels, "score": counted.score})
    return found
