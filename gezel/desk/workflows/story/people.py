"""Chapter 1: the manager starts, brings governments in from a file, organisations claim themselves, colleagues are invited."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date
from typing import Any

from gezel.kernel import clock
from gezel.organisations.models import Membership, Organisation
from gezel.organisations.rules.import_file import COLUMNS
from gezel.organisations.workflows import claims, editing, invitations
from gezel.organisations.workflows.first_admin import first_admin
from gezel.organisations.workflows.importing import import_organisations
from gezel.organisations.workflows.municipalities import load_municipalities

from .stage import Stage, municipality, texts

FILLED = ("name", "legal_form", "seat_street", "seat_postcode", "seat_place")


def arrive(stage: Stage) -> None:
    """Everybody comes in by the door that is theirs."""
    with stage.moment(-198, 9):
        load_municipalities()
        _manager(stage)
    with stage.moment(-197):
        _import(stage)
    for days, row in zip(range(-192, 0), texts("people")["claimed"], strict=False):
        with stage.moment(-30 if row.get("unconfirmed") else days):
            _claim(stage, row)
        if "quality" in row:
            with stage.moment(days, 15):
                _register(stage, row)
    with stage.moment(-170):
        for row in texts("people")["colleagues"]:
            _colleague(stage, row["key"], row["organisation"])


def _manager(stage: Stage) -> None:
    person = stage.person("mieke")
    first_admin(person.email, clock.now(), name=person.name, manager=True)
    stage.take_up_invitation("mieke")
    tie = Membership.objects.select_related("organisation").get(person=person)
    wear(stage, "mieke", "europa_wse", tie.organisation)


def wear(stage: Stage, key: str, hat: str, organisation: Organisation) -> None:
    """From now on this person acts for this organisation."""
    stage.organisations[hat], stage.hats[key] = organisation, hat


def _import(stage: Stage) -> None:
    rows = texts("people")["imported"]
    import_organisations(_csv(rows, clock.today()), stage.actor("mieke"), clock.now())
    for row in rows:
        key = row["key"]
        stage.organisations[key] = Organisation.objects.get(name=row["naam"])
        if administrator := row.get("beheerder"):
            stage.take_up_invitation(administrator)
            stage.hats[administrator] = key


def _csv(rows: list[Mapping[str, str]], on: date) -> bytes:
    """The file as an administration would deliver it."""
    people, out = texts("people")["people"], io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, delimiter=";", extrasaction="ignore")
    writer.writeheader()
    for row in rows:
        cells = dict(row)
        if "gemeente" in row:
            cells["nis"] = municipality(row["gemeente"], on).nis
        if key := row.get("beheerder"):
            cells |= {"beheerder_naam": people[key], "beheerder_email": f"{key}@example.org"}
        writer.writerow(cells)
    return out.getvalue().encode("utf-8-sig")


def _claim(stage: Stage, row: Mapping[str, Any]) -> None:
    """Someone claims an organisation by its number; the manager looks at it the same day (one still waits)."""
    details = {name: row[name] for name in FILLED if name in row}
    tie = claims.claim(row["number"], details, row["function"], stage.actor(row["by"]), clock.now())
    stage.organisations[row["key"]], stage.hats[row["by"]] = tie.organisation, row["key"]
    if row.get("unconfirmed"):
        return
    claims.confirm(tie.organisation_id, stage.actor("mieke"), clock.now())


def _register(stage: Stage, row: Mapping[str, Any]) -> None:
    """The confirmed administrator writes down the quality registration."""
    changes = {"quality_number": row["quality"], "quality_expires_on": stage.day(row["quality_days"])}
    found = Organisation.objects.get(pk=stage.organisations[row["key"]].pk)
    editing.edit_organisation(found.pk, changes, found.version, stage.actor(row["by"]), clock.now())


def _colleague(stage: Stage, key: str, organisation: str) -> None:
    administrator = next(person for person, hat in stage.hats.items() if hat == organisation)
    who, by = stage.person(key), stage.actor(administrator)
    invitations.invite(who.email, who.name, stage.organisations[organisation], "", "", 0, by, clock.now())
    stage.take_up_invitation(key)
    stage.hats[key] = organisation
