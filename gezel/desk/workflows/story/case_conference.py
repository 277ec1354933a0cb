"""Chapter: case conferences held and to come, the network around a participant, groups, workplaces, the directory (C-13, C-15 … C-17, C-23)."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from gezel.casework.models import Around, Case, Conference, DirectoryEntry, LifeDomain
from gezel.casework.rules import sight as parts
from gezel.casework.rules.conference import Knows, Question
from gezel.casework.words import conference as words
from gezel.casework.workflows import (
    combined,
    conference_table,
    conferences,
    directory,
    goals,
    groups,
    network,
    workplaces,
)
from gezel.governance.workflows.meetings import When
from gezel.kernel.clock import at_brussels
from gezel.organisations.models import Partnership

from .case_referral import cases_by_name
from .stage import Stage, texts

FILE = "case_conference"


def confer(stage: Stage, partnership: Partnership) -> None:
    """Everything the companions did together with others in half a year."""
    plot, cases = texts(FILE), cases_by_name(partnership)
    _list(stage, partnership, plot["directory"])
    for row in plot["around"]:
        _draw(stage, cases[row["name"]], row)
    held = {row["name"]: _hold(stage, cases[row["name"]], row) for row in plot["held"]}
    for row in plot["combined"]:
        _combine(stage, cases[row["name"]], row, held.get(row["name"]) if row["advised"] else None)
    for row in plot["placed"]:
        _place(stage, partnership, cases[row["name"]], row)
    for row in plot["groups"]:
        _gather(stage, partnership, cases, row)
    for row in plot["coming"]:
        _call(stage, cases[row["name"]], row)


def _list(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    """The directory fills; one line was checked again, the others wait for it."""
    domains = dict(LifeDomain.objects.filter(partnership=partnership).values_list("code", "pk"))
    with stage.moment(plot["day"], 15) as at:
        for row in plot["rows"]:
            listed = directory.Listed(**{**row, "domains": [domains[code] for code in row.get("domains", ())]})
            directory.add_entry(partnership, listed, stage.actor(plot["by"]), at)
    checked = plot["checked"]
    with stage.moment(checked["day"], 9) as at:
        for entry in DirectoryEntry.objects.filter(partnership=partnership, name__in=checked["names"]):
            directory.check_entry(entry.pk, stage.actor(checked["by"]), at)


def _draw(stage: Stage, case: Case, row: dict[str, Any]) -> None:
    with stage.moment(row["day"], 11) as at:
        for kind, name, ring, does, phone in row["rows"]:
            near = network.Near(kind, name, ring, does, phone or None)
            network.add(case.pk, near, None, stage.actor(row["by"]), at)
    nearer = row["nearer"]
    with stage.moment(nearer["day"], 11) as at:
        one = next(o for o in Around.objects.filter(case=case, until_on=None) if o.name == nearer["name"])
        near = network.Near(one.kind, one.name, nearer["ring"], nearer["does"], one.phone)
        network.change(one.pk, near, stage.actor(row["by"]), at)


def _call(stage: Stage, case: Case, row: dict[str, Any]) -> Conference:
    """Prepared with what the table reads, who sits there, and called once the participant knew."""
    with stage.moment(row["prepared"], 16) as at:
        by = stage.actor(row["by"])
        asked = Question(row["question"], row["asks"], row["why"])
        one = conferences.prepare(case.pk, asked, False, by, at)
        for line in row["lines"]:
            conferences.share(one.pk, parts.ASK, line["title"], line["text"], by, at)
        if bound := row.get("bound"):
            conferences.share(one.pk, parts.ASK, bound["title"], bound["text"], by, at, bound=True)
        for who, key in row["seats"]:
            conferences.invite(one.pk, stage.person(who).pk, stage.organisations[key].pk, True, by, at)
        if outsider := row.get("outsider"):
            name, of = outsider
            conferences.invite_outsider(one.pk, name, of, by, at)
    told = row["knows"]
    knows = Knows(told["how"], stage.day(told["day"]), told["presence"], "", told["said"])
    starts, ends = (at_brussels(stage.day(row["held_on"]), time(hour)) for hour in row["hours"])
    with stage.moment(row["called"], 9) as at:
        return conferences.call(one.pk, When(starts, ends, row["place"]), knows, stage.actor(row["by"]), at)


def _hold(stage: Stage, case: Case, row: dict[str, Any]) -> Conference:
    """Called, held, written while it was said, ended, and followed up."""
    one = _call(stage, case, row)
    with stage.moment(row["held_on"], row["hours"][0], 2) as at:
        came = list(one.invites.values_list("pk", flat=True))
        conference_table.open_table(one.pk, came, row["knows"]["presence"], stage.actor(row["by"]), at)
    with stage.moment(row["held_on"], row["hours"][0], 50) as at:
        _write(stage, one, row, at)
    with stage.moment(row["followed"], 14) as at:
        by = stage.actor(row["by"])
        entries = sorted(one.entries.filter(removed_at=None), key=lambda e: (e.kind != words.ADVICE, e.pk))
        for entry, (outcome, text) in zip(entries, row["outcomes"], strict=True):
            conference_table.follow(entry.pk, outcome, text, by, at)
        goals.look_at_goals(case.pk, row["goals"], words.GO_ON, True, by, at, one)
    return Conference.objects.get(pk=one.pk)


def _write(stage: Stage, one: Conference, row: dict[str, Any], at: datetime) -> None:
    by = stage.actor(row["by"])
    seats = {invite.person_id: invite.whose for invite in one.invites.filter(person__isnull=False)}
    people = (words.THE_PARTICIPANT, words.THE_PREPARER)
    for who, text in row["advice"]:
        whose = who if who in people else seats[stage.person(who).pk]
        entry = conference_table.add_entry(one.pk, words.ADVICE, whose, by, at)
        conference_table.save_entry(entry.pk, text, 0, by, at)
    for whose, text, due in row["steps"]:
        entry = conference_table.add_entry(one.pk, words.STEP, whose, by, at)
        conference_table.save_entry(entry.pk, text, 0, by, at)
        conference_table.settle_step(entry.pk, whose, stage.day(due), by, at)
    conference_table.end(one.pk, stage.day(row["follow_up"]), by, at)


def _combine(stage: Stage, case: Case, row: dict[str, Any], advice: Conference | None) -> None:
    with stage.moment(row["day"], 10) as at:
        track = combined.Combined(row["kind"], row["with_whom"], row["what"], row["complements"])
        combined.combine(case.pk, track, stage.day(row["day"]), stage.actor(row["by"]), at, advice)


def _place(stage: Stage, partnership: Partnership, case: Case, row: dict[str, Any]) -> None:
    entry = DirectoryEntry.objects.get(partnership=partnership, name=row["at"])
    with stage.moment(row["day"], 12) as at:
        by, since = stage.actor(row["by"]), stage.day(row["day"])
        placed = workplaces.place(case.pk, entry.pk, row["kind"], since, row["what"], by, at)
    for day, people, text in row["coached"]:
        with stage.moment(day, 15) as at:
            workplaces.coach(placed.pk, stage.day(day), people, text, stage.actor(row["by"]), at)


def _gather(stage: Stage, partnership: Partnership, cases: dict[str, Case], row: dict[str, Any]) -> None:
    """A group with its dates; each companion gives places to their own, and ticks their own."""
    with stage.moment(row["made"], 10) as at:
        by = stage.actor(row["by"])
        told = groups.Activity(row["title"], row["about"], row["place"], row["places"])
        group = groups.make_group(partnership, told, [stage.person(who).pk for who in row["guides"]], by, at)
        for name, who in row["seats"]:
            groups.seat(group.pk, cases[name].pk, stage.actor(who), at)
    dates = []
    for day in row["dates"]:
        with stage.moment(min(day - 5, -1), 10) as at:
            starts, ends = (at_brussels(stage.day(day), time(hour)) for hour in (14, 15))
            dates.append((day, groups.add_date(group.pk, starts, ends, stage.actor(row["by"]), at)))
    for name, who in row["seats"]:
        for (day, date), status in zip(dates, row["came"][name], strict=False):
            with stage.moment(day, 15) as at:
                groups.tick(date.pk, {cases[name].pk: status}, stage.actor(who), at)
