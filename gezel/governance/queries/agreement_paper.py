"""What goes on paper: the draft, an edition with what came after it, and the note for one partner's body (G-02, G-03)."""

from __future__ import annotations

from datetime import date

from gezel.kernel.clock import day_of
from gezel.kernel.rule import rule, shows
from gezel.organisations.models import Partnership
from gezel.ui.documents import Document

from .. import words
from ..documents.agreement import Later, SignedBy, paper
from ..documents.council_note import Note
from ..documents.days import plain_day
from ..models import Amendment, Edition
from .agreement import content_of
from .agreement_facts import facts_of
from .agreement_gaps import gaps_of
from .agreement_signing import Row


@rule("G-02", shows)
def draft_paper(partnership: Partnership, on: date) -> Document:
    """The agreement as it reads now, with what is missing in front and the adopted changes behind."""
    facts = facts_of(partnership, on)
    return paper(content_of(facts, gaps_of(facts)), changes=changes_of(partnership, on))


@rule("G-03", shows)
def standing_paper(edition: Edition, on: date) -> Document:
    """An edition with the signatures on it, the partners that came later and the changes that were adopted."""
    content = edition.content
    first = {party["id"] for party in content["parties"]}
    facts = facts_of(edition.partnership, on)
    joined = [party for party in content_of(facts, ())["parties"] if party["id"] not in first]
    rows = edition.signatures.select_related("signatory")
    signed = [SignedBy(s.signatory.organisation_id, s.signatory.name, s.signatory.function, s.signed_on) for s in rows]
    return paper(
        content,
        number=edition.number,
        frozen_at=edition.at,
        sha256=edition.sha256,
        signed=signed,
        joined=joined,
        changes=changes_of(edition.partnership, on),
    )


def changes_of(partnership: Partnership, on: date) -> list[Later]:
    """The adopted changes, in their order. One query."""
    rows = Amendment.objects.filter(partnership=partnership, adopted_at__isnull=False).order_by("number")
    found = rows.select_related("decision", "leader", "director")
    return [_later(row) for row in found if row.adopted_at and day_of(row.adopted_at) <= on]


def _later(row: Amendment) -> Later:
    decision = row.decision
    assert decision is not None  # adopted
    told = decision.title
    if decision.adopted_at:
        told += f", aangenomen op {plain_day(day_of(decision.adopted_at))}"
    prepared = f"{row.leader} (teamleider) en {row.director} (regisseur)"
    return Later(row.number or 0, row.title, row.text, told, row.holds_from or day_of(row.begun_at), prepared)


@rule("G-03", shows)
def note_for(partnership: Partnership, row: Row, on: date, body: str = "") -> Note | None:
    """What the body of one partner is asked about the edition that stands; ``None`` as long as nothing is frozen."""
    edition = Edition.objects.filter(partnership=partnership).order_by("-number").first()
    if edition is None:
        return None
    organisation = row.organisation
    facts = facts_of(partnership, on)
    known = dict(words.OWN_BODIES)
    chosen = body if body in known else (row.approval.body if row.approval else "board")
    return Note(
        organisation.name,
        chosen,
        row.approval.planned_on if row.approval else None,
        edition.number,
        edition.at,
        edition.sha256,
        edition.content,
        facts.goals.get(organisation.pk, "").strip(),
        [(role, how_much) for who, role, how_much, _ in facts.deployment if who == organisation.name],
        [(s.name, s.function) for s in facts.signatories.get(organisation.pk, ())],
    )
