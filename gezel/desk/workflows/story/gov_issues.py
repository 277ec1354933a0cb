"""Chapter 9, issues: what the team cannot solve alone and who answers for it, a signal with its answer, a question, one thing in confidence."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile

from gezel.governance import words as house
from gezel.governance.models import Body, Challenge, Issue, Seat, Signal
from gezel.governance.words import issues as words
from gezel.governance.workflows import barriers, challenges, communication, conflicts, escalations, issues, support
from gezel.governance.workflows.bodies import give_seat
from gezel.organisations.models import Partnership
from gezel.ui.documents import Document, Paragraph, to_pdf

from .stage import Stage, texts


def raise_issues(stage: Stage, partnership: Partnership) -> None:
    """Half a year of issues, signals, questions, challenges and communication, and one conflict on its second rung."""
    plot = texts("gov_issues")
    body = Body.objects.get(partnership=partnership, kind=house.SUPPORT_GROUP)
    _seats(stage, partnership, body, plot["seats"])
    _plans(stage, partnership, plot)
    for row in plot["issues"]:
        _issue(stage, partnership, body, row)
    _signal(stage, partnership, plot["signal"])
    _questions(stage, partnership, plot)
    _conflict(stage, partnership, plot["conflict"])


def _seats(stage: Stage, partnership: Partnership, body: Body, rows: list[list[str]]) -> None:
    """Who sits in the support group, where the chapter of the meetings has not seated them."""
    with stage.moment(-150, 10) as at:
        for who, key in rows:
            person = stage.person(who)
            if not Seat.objects.filter(body=body, person=person, until_on=None).exists():
                pk = stage.organisations[key].pk if key else None
                give_seat(body.pk, person.pk, pk, not key, partnership.started_on, stage.actor("dirk"), at)


def _issue(stage: Stage, partnership: Partnership, body: Body, row: dict[str, Any]) -> None:
    """One issue, as far as it came."""
    with stage.moment(row["day"], 11) as at:
        draft = issues.Draft(row["title"], row["text"], row["tried"], body.pk, row["theme"])
        issue = issues.raise_issue(partnership.pk, draft, stage.actor(row["who"]), at)
    if taken := row.get("taken"):
        with stage.moment(taken["day"], 16) as at:
            issues.take_up(issue.pk, stage.actor(taken["who"]), at)
        _away(stage, issue, row)
    if solved := row.get("solved"):
        with stage.moment(solved["day"], 15) as at:
            issues.close(issue.pk, words.SOLVED, solved["text"], stage.actor(row["taken"]["who"]), at)


def _away(stage: Stage, issue: Issue, row: dict[str, Any]) -> None:
    """Into the own organisation, and what came back."""
    sent = row["escalated"]
    with stage.moment(sent["day"], 9) as at:
        by = stage.actor(sent["who"])
        away = escalations.escalate(issue.pk, sent["to"], sent["asked"], stage.day(sent["by"]), by, at)
    if told := row.get("report"):
        with stage.moment(told["day"], 14) as at:
            escalations.report(away.pk, told["text"], stage.actor(sent["who"]), at)
    if came := row.get("answer"):
        with stage.moment(came["day"], 14) as at:
            escalations.answer(away.pk, came["text"], stage.actor(sent["who"]), at)


def _signal(stage: Stage, partnership: Partnership, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], 10) as at:
        by = stage.actor(row["who"])
        signal = barriers.make(partnership.pk, barriers.Draft(**row["draft"]), True, by, at)
        barriers.prepare(signal.pk, by, at)
        barriers.send(signal.pk, by, at)


def hear_back(stage: Stage) -> None:
    """The signal's letter was delivered and got its answer."""
    row = texts("gov_issues")["signal"]
    came, signal = row["answer"], Signal.objects.latest("pk")
    with stage.moment(came["day"], 10) as at:
        barriers.keep_answer(signal.pk, stage.day(came["day"]), came["text"], came["came"], stage.actor(row["who"]), at)


def _questions(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    """One question answered and settled, one open; the coach's role agreed by both sides."""
    for key in ("question", "open_question"):
        row = plot[key]
        with stage.moment(row["day"], 13) as at:
            asked = support.ask(partnership.pk, row["theme"], row["title"], row["text"], stage.actor(row["who"]), at)
        if came := row.get("answer"):
            with stage.moment(came["day"], 11) as at:
                support.answer(asked.pk, came["text"], stage.actor(came["who"]), at)
            with stage.moment(row["settled"], 9) as at:
                support.settle(asked.pk, stage.actor(row["who"]), at)
    row = plot["coach"]
    with stage.moment(row["day"], 15) as at:
        role = support.write_role(partnership.pk, row["text"], stage.actor(row["who"]), at)
    with stage.moment(row["agreed"], 15) as at:
        support.agree_role(role.pk, stage.actor(row["by"]), at)


def _plans(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    """Challenges and levers, the balance, communication and its evidence."""
    for row in plot["challenges"]:
        _challenge(stage, partnership, row)
    with stage.moment(-100, 16) as at:
        for who, kind, text in plot["balance"]:
            challenges.say_line(partnership.pk, kind, text, stage.actor(who), at)
    row = plot["review"]
    with stage.moment(row["day"], 16) as at:
        day, again = stage.day(row["day"]), stage.day(row["again"])
        challenges.review(partnership.pk, day, row["text"], again, stage.actor(row["who"]), at)
    for row in plot["communication"]:
        _told(stage, partnership, row)
    row = plot["evidence"]
    with stage.moment(row["day"], 12) as at:
        paper = ContentFile(
            to_pdf(Document(row["text"], [Paragraph("Met de steun van Europa en Vlaanderen.")])), row["file"]
        )
        day = stage.day(row["day"])
        communication.prove(partnership.pk, row["duty"], row["text"], day, [paper], stage.actor(row["who"]), at)


def _challenge(stage: Stage, partnership: Partnership, row: dict[str, Any]) -> Challenge:
    with stage.moment(row["day"], 10) as at:
        owner, again = stage.person(row["owner"]).pk, stage.day(row["again"])
        draft = challenges.Draft(row["kind"], row["title"], row["text"], row["measure"], owner, again)
        made = challenges.add(partnership.pk, draft, stage.actor(row["who"]), at)
    if look := row.get("look"):
        with stage.moment(look["day"], 10) as at:
            challenges.look(made.pk, look["text"], stage.day(look["again"]), stage.actor(row["owner"]), at)
    return made


def _told(stage: Stage, partnership: Partnership, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], 11) as at:
        owner = stage.person(row["owner"]).pk
        draft = communication.Draft(row["what"], row["audience"], row["channel"], stage.day(row["on"]), owner)
        made = communication.plan(partnership.pk, draft, stage.actor(row["who"]), at)
    if done := row.get("done"):
        with stage.moment(done, 17) as at:
            communication.done(partnership.pk, made.pk, stage.day(done), stage.actor(row["owner"]), at)


def _conflict(stage: Stage, partnership: Partnership, row: dict[str, Any]) -> None:
    """Two companions, on the second rung, known to themselves and to who mediates."""
    with stage.moment(row["day"], 17) as at:
        draft = conflicts.Draft(words.COMPANIONS, row["text"], (stage.person(row["other"]).pk,))
        made = conflicts.open_conflict(partnership.pk, draft, stage.actor(row["who"]), at)
    for note in row["notes"]:
        with stage.moment(note["day"], 17) as at:
            conflicts.note(made.pk, stage.day(note["day"]), note["text"], None, stage.actor(note["who"]), at)
    with stage.moment(row["climbed"], 9) as at:
        conflicts.climb(made.pk, (stage.person(row["mediator"]).pk,), "", stage.actor(row["who"]), at)
    for heard in row["heard"]:
        with stage.moment(heard["day"], 9) as at:
            party = made.involved.get(person=stage.person(heard["party"]), part=words.PARTY)
            conflicts.hear(made.pk, party.pk, stage.day(heard["day"]), stage.actor(row["mediator"]), at)
