"""The evidence on the six conditions, as the system holds it: counts, dates, links (F-23). Looks at no one who asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max
from django.urls import reverse

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.organisations import words as kinds

from .. import words
from ..models import (
    AddendumVersion,
    Area,
    CallQuestion,
    Candidacy,
    Contribution,
    Decision,
    Juror,
    MadeKnown,
    PitchSlot,
    Ratification,
    Reply,
    RoundOutcome,
)
from ..rules.decisions import may_reply
from ..rules.jury import jury_complete
from ..rules.ratification import MISSING, NOTE, OK, Condition, Fact, all_of, at_least_one
from .decision_pages import last_day
from .jury_access import before_jury
from .jury_state import member_of


@dataclass(frozen=True)
class Ground:
    """What the evidence is drawn from, read once: eleven flat queries."""

    area: Area
    at: datetime
    candidacies: tuple[Candidacy, ...]
    outcomes: tuple[RoundOutcome, ...]
    decisions: tuple[Decision, ...]
    replies: tuple[Reply, ...]
    jurors: tuple[Juror, ...]
    desk: bool = False

    @property
    def course(self) -> str:
        """Where the reader follows the candidates: the desk in its decisions, who follows every area in the process."""
        return self.url("decision_round", 1) if self.desk else self.url("process")

    def url(self, name: str, *args: object) -> str:
        """An address of this area."""
        return reverse(f"formation:{name}", args=[self.area.call.slug, self.area.slug, *args])


def ground(area: Area, at: datetime, desk: bool = False) -> Ground:
    """Read what the evidence is drawn from."""
    stand = before_jury(at).filter(area=area).select_related("organisation", "area__call_version")
    candidacies = tuple(stand.order_by("organisation__name"))
    ids = [c.pk for c in candidacies]
    final = RoundOutcome.objects.filter(candidacy__in=ids, final_at__isnull=False, replaced_at__isnull=True)
    told = Decision.objects.filter(candidacy__in=ids, voided_at__isnull=True)
    replies = Reply.objects.filter(decision__candidacy__in=ids, submitted_at__isnull=False)
    return Ground(
        area,
        at,
        candidacies,
        tuple(final.select_related("reversal")),
        tuple(told.select_related("outcome", "mail", "candidacy__area__call_version")),
        tuple(replies.select_related("decision__candidacy__organisation")),
        tuple(Juror.objects.filter(area=area, ended_at__isnull=True, accepted_at__isnull=False)),
        desk,
    )


@rule("F-23", shows)
def conditions(area: Area, at: datetime, desk: bool = False) -> tuple[Condition, ...]:
    """The six conditions of the call, each with its evidence and what is missing; ``desk`` leads its reader to the desk."""
    found = ground(area, at, desk)
    texts = area.call_version.settings.conditions
    return tuple(
        Condition(n, texts[n - 1] if n <= len(texts) else "", tuple(_FACTS[n](found))) for n in words.CONDITIONS
    )


def _anywhere(g: Ground) -> list[Fact]:
    """1: the same call, form, criteria and training for every area."""
    version = g.area.call_version
    call_url = reverse("formation:call", args=[g.area.call.slug])
    others = Area.objects.filter(call_version=version).exclude(pk=g.area.pk).count()
    known = list(MadeKnown.objects.filter(call=g.area.call, area__isnull=True).order_by("on"))
    documents = g.area.call.documents.filter(replaced_at__isnull=True, published_at__lte=g.at).count()
    return [
        Fact("formation.ev_version", {"number": version.number, "day": version.published_at}, OK, call_url),
        Fact("formation.ev_others", {"count": others}, NOTE, call_url),
        at_least_one("formation.ev_documents", documents, call_url),
        _known("formation.ev_call_known", known, call_url),
    ]


def _known(code: str, rows: list[MadeKnown], url: str) -> Fact:
    first: date | None = rows[0].on if rows else None
    places = "; ".join(f"{row.where} ({row.on:%d-%m-%Y})" for row in rows[:6])
    return at_least_one(code, len(rows), url, first=first or "", places=places)


def _apart(g: Ground) -> list[Fact]:
    """2: one organisation a candidacy, each alone at the pitch, each its own decision."""
    alone = [c for c in g.candidacies if c.consortium is False]
    slots = PitchSlot.objects.filter(candidacy__in=[c.pk for c in g.candidacies], cancelled_at__isnull=True).count()
    invited = sum(1 for o in g.outcomes if o.round == words.PAPER and o.leads_to == words.INVITED)
    mails = {d.mail_id for d in g.decisions if d.released_at}
    return [
        all_of("formation.ev_alone", len(alone), len(g.candidacies), g.course),
        all_of("formation.ev_slots", slots, invited, g.course),
        Fact("formation.ev_own_mail", {"count": len(mails)}, OK if mails else MISSING, g.course),
    ]


def _access(g: Ground) -> list[Fact]:
    """3: made known, published long enough, questions answered in public, nobody counted who was in from step 2."""
    area_url = g.url("area")
    known = list(MadeKnown.objects.filter(area=g.area).order_by("on"))
    sessions = g.area.call.sessions.filter(starts_at__lte=g.at).count()
    asked = CallQuestion.objects.filter(call=g.area.call, published_at__lte=g.at).count()
    barred = [c for c in g.candidacies if c.organisation.kind in (kinds.VDAB, kinds.LOCAL_GOVERNMENT)]
    late = [c for c in g.candidacies if g.area.deadline_at and c.submitted_at and c.submitted_at >= g.area.deadline_at]
    return [
        _weeks(g, area_url),
        _known("formation.ev_area_known", known, area_url),
        at_least_one("formation.ev_sessions", sessions, reverse("formation:call", args=[g.area.call.slug])),
        Fact("formation.ev_questions", {"count": asked}, NOTE, reverse("formation:call", args=[g.area.call.slug])),
        Fact("formation.ev_candidates", {"count": len(g.candidacies)}, NOTE, g.course),
        Fact("formation.ev_barred", {"count": len(barred)}, MISSING if barred else OK),
        Fact("formation.ev_late", {"count": len(late)}, MISSING if late else OK),
    ]


def _weeks(g: Ground, url: str) -> Fact:
    published, deadline = g.area.published_at, g.area.deadline_at
    if published is None or deadline is None:
        return Fact("formation.ev_unpublished", {}, MISSING, url)
    days = (day_of(deadline) - day_of(published)).days - 1
    wanted = g.area.call_version.settings.numbers.weeks_before_deadline
    state = OK if days >= 7 * wanted else MISSING
    return Fact("formation.ev_weeks", {"day": published, "days": days, "weeks": wanted}, state, url)


def _step_two(g: Ground) -> list[Fact]:
    """4: the retained challenges of the published addendum are what candidates answered and jurors judged."""
    retained = g.area.challenges.filter(retained=True).count()
    personas = g.area.personas.filter(retained=True).count()
    last = {row["candidacy_id"]: row["last"] for row in _last_submissions(g)}
    rows = Contribution.objects.filter(submission__candidacy__in=list(last)).values_list(
        "submission__candidacy_id", "submission__number"
    )
    answered = {pk for pk, number in rows if last.get(pk) == number}
    versions = AddendumVersion.objects.filter(addendum__area=g.area).count()
    return [
        at_least_one("formation.ev_challenges", retained, g.url("area"), personas=personas),
        at_least_one("formation.ev_addendum", versions, g.url("area")),
        all_of("formation.ev_contributions", len(answered), len(g.candidacies), g.course),
    ]


def _last_submissions(g: Ground) -> list[dict[str, int]]:
    rows = Candidacy.objects.filter(pk__in=[c.pk for c in g.candidacies]).order_by()
    return [
        {"candidacy_id": pk, "last": last}
        for pk, last in rows.annotate(last=Max("submissions__number")).values_list("pk", "last")
    ]


def _documented(g: Ground) -> list[Fact]:
    """5: who judged, trained and free of conflict; every outcome motivated, released, sent and kept."""
    minimum = g.area.call_version.settings.numbers.jurors_min
    members = [member_of(j) for j in g.jurors]
    whole = bool(jury_complete(members, minimum))
    first = {o.candidacy_id for o in g.outcomes if o.round == words.PAPER}
    onward = {o.candidacy_id for o in g.outcomes if o.round == words.PAPER and o.leads_to == words.INVITED}
    second = {o.candidacy_id for o in g.outcomes if o.round == words.PITCH}
    released = sum(1 for when in (g.area.round1_released_at, g.area.decided_at) if when)
    sent = [d for d in g.decisions if d.sent_at]
    report = g.url("report")
    return [
        Fact("formation.ev_jury", {"count": len(members), "minimum": minimum}, OK if whole else MISSING, report),
        all_of("formation.ev_trained", sum(m.trained for m in members), len(members), report),
        all_of("formation.ev_round1", len(first), len(g.candidacies), report, blocks=True),
        all_of("formation.ev_round2", len(second & onward), len(onward), report, blocks=True),
        all_of("formation.ev_released", released, 2, report, blocks=True),
        all_of("formation.ev_sent", len(sent), len(g.decisions), report, blocks=True),
    ]


def _reply_right(g: Ground) -> list[Fact]:
    """6: explained beforehand, told to each who was not selected with the exact last day, and every reply weighed."""
    refusals = [d for d in g.decisions if may_reply(d.kind)]
    dated = [d for d in refusals if d.told_last_day]
    weighed = [r for r in g.replies if r.decided_at or r.withdrawn_at]
    replied = {r.decision_id for r in g.replies}
    days = [last_day(d.candidacy, d) for d in refusals if d.pk not in replied]
    running = [day for day in days if day and day >= day_of(g.at)]
    explained = bool(g.area.addendum.reply_text or g.area.call_version.settings.reply_scope)
    return [
        Fact("formation.ev_reply_explained", {}, OK if explained else MISSING, g.url("area")),
        all_of("formation.ev_reply_told", len(dated), len(refusals), g.url("replies")),
        all_of("formation.ev_reply_weighed", len(weighed), len(g.replies), g.url("replies"), blocks=True),
        _term(max(running, default=None), g.url("replies")),
    ]


def _term(day: date | None, url: str) -> Fact:
    if day is None:
        return Fact("formation.ev_reply_over", {}, OK, url)
    return Fact("formation.ev_reply_running", {"day": day}, MISSING, url, blocks=True)


_FACTS: dict[int, Callable[[Ground], list[Fact]]] = {
    1: _anywhere,
    2: _apart,
    3: _access,
    4: _step_two,
    5: _documented,
    6: _reply_right,
}


def latest(area: Area) -> Ratification | None:
    """The last time that the process was offered."""
    rows = Ratification.objects.filter(area=area).select_related("offered_by", "decided_by", "pdf", "word")
    return rows.order_by("-pk").first()


def ratified(area: Area) -> Ratification | None:
    """The ratification of an area, when there is one."""
    return Ratification.objects.filter(area=area, result=words.RATIFIED).select_related("pdf", "word").first()
