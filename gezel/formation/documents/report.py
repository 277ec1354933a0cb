"""The final report of a matching on paper, PDF and Word alike: annex 2 of the proposal (F-24)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from gezel.kernel.clock import BRUSSELS, day_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say, shown
from gezel.organisations.rules.enterprise_number import dotted
from gezel.ui.documents import Block, Document, Heading, KeyValues, Paragraph, Table

from .. import words
from ..rules.mail_text import plain
from ..rules.ratification import MISSING, Condition


class Report(Protocol):
    """The rows of a report, as ``queries.report`` gathers them for one reader."""

    @property
    def area(self) -> Any: ...
    @property
    def known(self) -> Any: ...
    @property
    def challenges(self) -> Any: ...
    @property
    def jurors(self) -> Any: ...
    @property
    def conflicts(self) -> Any: ...
    @property
    def candidacies(self) -> Any: ...
    @property
    def submissions(self) -> Any: ...
    @property
    def outcomes(self) -> Any: ...
    @property
    def scores(self) -> Any: ...
    @property
    def slots(self) -> Any: ...
    @property
    def decisions(self) -> Any: ...
    @property
    def replies(self) -> Any: ...
    def outcome(self, candidacy: Any, round: int, /) -> Any: ...


@rule("F-24", decides)
def final_report(report: Report, at: datetime, conditions: Sequence[Condition] = ()) -> Document:
    """The whole report as it stands at an instant; without conditions when the reader only wants the matching itself."""
    area = report.area
    return Document(
        title=f"Eindverslag van de matching – {area.name}",
        subtitle=f"{area.call.name} – stand op {_moment(at)}",
        footer=f"Eindverslag {area.name}",
        at=at,
        blocks=[
            *_area(report),
            *_jury(report),
            *_candidates(report),
            *_round(report, words.PAPER, "Ronde 1 – op papier"),
            *_pitches(report),
            *_round(report, words.PITCH, "Ronde 2 – na de pitch"),
            *_told(report),
            *_replies(report),
            *_outcome(report),
            *_conditions(conditions),
        ],
    )


def _moment(at: datetime | None) -> str:
    if at is None:
        return "–"
    local = at.astimezone(BRUSSELS)
    return f"{shown(local.date())}, {local:%H:%M}"


def _day(value: datetime | date | None) -> str:
    if value is None:
        return "–"
    return shown(day_of(value) if isinstance(value, datetime) else value)


def _area(report: Report) -> list[Block]:
    area = report.area
    pairs = [
        ("Trekkend lokaal bestuur", area.lead.name),
        ("Versie van de oproep", str(area.call_version.number)),
        ("Addendum gepubliceerd", _day(area.published_at)),
        (
            "Kandidaturen tot en met",
            shown(day_of(area.deadline_at - timedelta(microseconds=1))) if area.deadline_at else "–",
        ),
        ("Beslissingen ronde 1 vrijgegeven", _moment(area.round1_released_at)),
        ("Eindbeslissingen vrijgegeven", _moment(area.decided_at)),
    ]
    rows = [[_day(k.on), k.where, k.link or "–"] for k in report.known]
    challenges = [[str(c.number), c.title, c.target_groups or "–"] for c in report.challenges]
    return [
        Heading("Het gebied en de oproep"),
        KeyValues(pairs),
        Heading("Bekendmaking", 2),
        *_table(["Op", "Waar", "Adres"], rows, "Er is niets genoteerd."),
        Heading("Regio-uitdagingen", 2),
        *_table(["Nr.", "Uitdaging", "Doelgroepen"], challenges, "Geen weerhouden uitdagingen."),
    ]


def _jury(report: Report) -> list[Block]:
    rows = [
        [
            j.name + (" (voorzitter)" if j.chair_since and not j.ended_at else ""),
            j.get_bench_display(),
            (j.organisation.name if j.organisation else "") or j.expertise or "–",
            _day(j.trained_at),
            f"{_day(j.ended_at)}: {j.ended_reason}" if j.ended_at else "–",
        ]
        for j in report.jurors
    ]
    conflicts = [[c.juror.name, c.candidacy.organisation.name, c.explanation] for c in report.conflicts]
    return [
        Heading("De jury"),
        *_table(["Naam", "Geleding", "Organisatie of expertise", "Vorming", "Beëindigd"], rows, "Nog geen jury."),
        Heading("Belangenconflicten", 2),
        *_table(["Matchmaker", "Kandidaat", "Wat"], conflicts, "Er zijn geen belangenconflicten gemeld."),
    ]


def _candidates(report: Report) -> list[Block]:
    last = {s.candidacy_id: s for s in report.submissions}
    rows = [
        [
            c.organisation.name,
            dotted(c.organisation.enterprise_number) or "–",
            _moment(last[c.pk].at if c.pk in last else None),
            f"{last[c.pk].pdf_sha256[:16]}…" if c.pk in last else "–",
        ]
        for c in report.candidacies
    ]
    head = ["Kandidaat", "Ondernemingsnummer", "Ingediend", "Vingerafdruk"]
    return [Heading("De kandidaten"), *_table(head, rows, "Er zijn geen kandidaten, of de deadline moet nog komen.")]


def _round(report: Report, round: int, title: str) -> list[Block]:
    found = [(c, o) for c in report.candidacies if (o := report.outcome(c, round))]
    if not found:
        return [Heading(title), Paragraph("Nog geen definitieve uitkomsten.", quiet=True)]
    blocks: list[Block] = [Heading(title)]
    for candidacy, outcome in found:
        blocks += [Heading(candidacy.organisation.name, 2), *_judged(report, candidacy, outcome)]
    return blocks


def _judged(report: Report, candidacy: Any, outcome: Any) -> list[Block]:
    call = report.area.call_version.settings
    said = [
        [c.name, s.juror.name, str(s.score), plain(s.motivation)]
        for c in call.criteria
        for s in report.scores
        if (s.candidacy_id, s.round, s.criterion) == (candidacy.pk, outcome.round, c.code)
    ]
    agreed = [
        (f"{c.name}: {getattr(outcome, f'{c.code}_score')} op 4", getattr(outcome, f"{c.code}_motivation"))
        for c in call.criteria
    ]
    pairs = [
        ("Uitkomst", outcome.get_result_display()),
        ("Hoe", f"{outcome.get_way_display()}, definitief op {_moment(outcome.final_at)}"),
        *agreed,
    ]
    scores: list[Block] = _table(["Criterium", "Matchmaker", "Score", "Motivering"], said, "") if said else []
    return [KeyValues(pairs), *scores]


def _pitches(report: Report) -> list[Block]:
    rows = [[_moment(s.starts_at), s.candidacy.organisation.name, s.moment.place] for s in report.slots]
    return [Heading("Pitch"), *_table(["Wanneer", "Kandidaat (alleen)", "Waar"], rows, "Nog geen pitch gepland.")]


def _told(report: Report) -> list[Block]:
    names = {c.pk: c.organisation.name for c in report.candidacies}
    rows = [
        [names.get(d.candidacy_id, ""), d.mail.subject, _moment(d.sent_at), _day(d.received_at), _day(d.told_last_day)]
        for d in report.decisions
    ]
    head = ["Kandidaat", "Bericht", "Verstuurd", "Ontvangen", "Weerwoord tot en met"]
    return [Heading("Beslissingen aan de kandidaten"), *_table(head, rows, "Nog geen berichten vrijgegeven.")]


def _replies(report: Report) -> list[Block]:
    blocks: list[Block] = [Heading("Weerwoord")]
    if not report.replies:
        return [*blocks, Paragraph("Er is geen weerwoord ingediend.", quiet=True)]
    for reply in report.replies:
        decision = reply.decision
        blocks += [
            Heading(f"{decision.candidacy.organisation.name}, ronde {decision.outcome.round}", 2),
            KeyValues(
                [
                    ("Ingediend", _moment(reply.submitted_at)),
                    *((f"Punt {p.position}", f"{p.passage}\n\n{p.explanation}") for p in reply.points.all()),
                    ("Uitkomst", _result(reply)),
                ]
            ),
        ]
        if reply.decided_at:
            weighed = [w for w in reply.weighers.all() if w.handed_in_at]
            blocks.append(KeyValues([(f"{w.name} ({w.get_opinion_display()})", w.motivation) for w in weighed]))
    return blocks


def _result(reply: Any) -> str:
    if reply.withdrawn_at:
        return "ingetrokken"
    if not reply.decided_at:
        return "wordt gewogen"
    apart = "; de twee matchmakers waren het niet eens" if reply.disagreed else ""
    return f"{reply.get_result_display()} ({_moment(reply.decided_at)}){apart}"


def _outcome(report: Report) -> list[Block]:
    chosen = [
        c.organisation.name
        for c in report.candidacies
        if (o := report.outcome(c, words.PITCH)) and o.leads_to == words.SELECTED
    ]
    text = "\n".join(f"- {plain(name)}" for name in chosen) or "Nog niemand is geselecteerd."
    notice = report.area.call_version.settings.selection_notice
    return [Heading("Geselecteerd voor stap 4"), Paragraph(text), Paragraph(notice, quiet=True)]


def _conditions(conditions: Sequence[Condition]) -> list[Block]:
    if not conditions:
        return []
    blocks: list[Block] = [Heading("De zes voorwaarden van het proces")]
    for condition in conditions:
        lines = "\n".join(
            f"- {'Ontbreekt: ' if f.state == MISSING else ''}{say(f.code, 'nl', **f.params)}" for f in condition.facts
        )
        blocks += [Heading(f"{condition.number}. {condition.text}", 2), Paragraph(lines)]
    return blocks


def _table(head: list[str], rows: list[list[str]], nothing: str) -> list[Block]:
    return [Table(head, rows)] if rows else [Paragraph(nothing, quiet=True)]
