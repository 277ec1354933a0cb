"""Chapter 3: five areas, each as far as its file says: drawn, needs gathered, planned, delivered, published."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from gezel.formation.models import Area, Call
from gezel.formation.rules.timing import Timing
from gezel.formation.workflows import addendum, area, planning, territory
from gezel.formation.workflows.call import note_made_known
from gezel.kernel import clock

from .needs import gather
from .stage import Stage, municipality, texts


def form_area(stage: Stage, call: Call, name: str) -> Area:
    """Tell one area from its file as far as it got."""
    plot = texts(f"area_{name}")
    pk = _start(stage, call, plot)
    if "delimited" in plot:
        with stage.moment(plot["delimited"], 15) as at:
            area.delimit(pk, stage.actor(plot["by"]), at)
        gather(stage, pk, plot)
    if "timing" in plot:
        _plan(stage, pk, plot)
    if "published" in plot:
        _publish(stage, pk, plot)
    return reread(pk)


def reread(pk: int) -> Area:
    """The area as it stands now."""
    return Area.objects.select_related("addendum", "call", "call_version", "lead").get(pk=pk)


def _start(stage: Stage, call: Call, plot: dict[str, Any]) -> int:
    with stage.moment(plot["start"], 9) as at:
        lead = stage.organisations[plot["lead"]]
        pk = area.start(call.pk, plot["name"], lead.pk, stage.actor(plot["by"]), at).pk
    with stage.moment(plot["start"], 11) as at:
        by = stage.actor(plot["by"])
        for key in plot["parties"]:
            area.add_party(pk, stage.organisations[key].pk, by, at)
        for row in plot["municipalities"]:
            _place(stage, pk, row, plot["by"])
        territory.follow_mergers(pk, by, at)
    with stage.moment(plot["start"] + 2, 14) as at:
        planned = stage.day(plot["planned_start"]) if "planned_start" in plot else None
        found, by = reread(pk), stage.actor(plot["by"])
        area.describe(pk, found.name, plot.get("motivation", ""), lead.pk, planned, found.edition, by, at)
    return pk


def _place(stage: Stage, pk: int, row: str | dict[str, Any], by: str) -> None:
    """A municipality, from the day the area began or from an earlier day (then its merger follows by itself)."""
    name, since = (row["name"], row["since"]) if isinstance(row, dict) else (row, clock.today())
    assert isinstance(since, date)
    territory.add_municipality(pk, municipality(name, since).pk, since, stage.actor(by), clock.now())


def _plan(stage: Stage, pk: int, plot: dict[str, Any]) -> None:
    with stage.moment(plot["planned"], 10) as at:
        by, found = stage.actor(plot["by"]), reread(pk)
        timing = Timing(*(stage.day(days) for days in plot["timing"]))
        planning.plan(pk, timing, found.addendum.reply_text, found.addendum.edition, by, at)
        for row in plot["pitch"]:
            day = stage.day(row["day"])
            starts, ends = (clock.at_brussels(day, time(row[hour])) for hour in ("from", "to"))
            planning.add_moment(pk, planning.Moment(starts, ends, row["place"]), by, at)
        for row in plot["contacts"]:
            organisation = stage.organisations[row["organisation"]].pk
            contact = planning.Contact(organisation, row["name"], row["email"], row["function"], row.get("phone", ""))
            planning.save_contact(pk, None, contact, by, at)


def _publish(stage: Stage, pk: int, plot: dict[str, Any]) -> None:
    with stage.moment(plot["delivered"], 16) as at:
        addendum.deliver(pk, stage.actor(plot["by"]), at)
    with stage.moment(plot["published"], 9) as at:
        addendum.approve(pk, stage.actor("mieke"), at)
    for row in plot.get("made_known", ()):
        with stage.moment(row["day"], 16) as at:
            call_id, by = reread(pk).call_id, stage.actor(plot["by"])
            note_made_known(call_id, pk, clock.today(), row["where"], row.get("link", ""), "", by, at)
