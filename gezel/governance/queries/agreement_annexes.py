"""The annexes of an agreement that are filled from data: deployment, budget, bodies; and the separate papers (G-02)."""

from __future__ import annotations

from typing import Any

from gezel.kernel.money import Euro
from gezel.kernel.texts import say

from .. import words
from ..models import Body
from ..rules.clauses import Annex
from ..rules.ladders import Rung
from .agreement_facts import Facts

Blocks = list[list[Any]]
_PARTS = (("operation", "Werking"), ("support", "Ondersteuning"), ("project", "Project"))
_SOURCES = {
    "esf": "ESF",
    "vcf": "Vlaamse cofinanciering",
    "vdab": "VDAB",
    "local": "Lokale besturen",
    "other": "Andere",
}
_FLAGS = {
    "neutral": "neutraal",
    "hearing": "iedereen wordt gehoord",
    "employers": "de werkgevers weten ervan",
    "appeal": "wie het niet eens is, kan verder",
    "final": "heeft het laatste woord",
}
_MODES = {
    words.CONSENT: "consent: een voorstel is aangenomen als niemand die aanwezig is een overwegend bezwaar heeft",
    words.CONSENSUS: "consensus: iedereen is het eens",
    words.ADVICE: "advies: het overleg geeft suggesties mee en beslist niet",
    words.BY_ROLE: "door een rol",
}


def paper_of(facts: Facts, annex: Annex) -> Blocks:
    """A separate paper: its title and where it is; listed as missing when nobody named it."""
    row = facts.papers.get(annex.number)
    if row is None:
        return [["gap", say("governance.gap_annex", "nl", about=str(annex.number))]]
    pairs = [["Document", row.title]]
    pairs += [["Te vinden op", row.address]] if row.address else []
    pairs += [["Bestand", f"{row.file.name} (vingerafdruk {row.file.sha256[:16]})"]] if row.file else []
    return [["p", "Dit is een apart document en hoort bij deze overeenkomst."], ["kv", pairs]]


def deployment_of(facts: Facts) -> Blocks:
    """Who takes which role for which partner."""
    if not facts.deployment:
        return [["gap", say("governance.gap_deployment", "nl")]]
    return [["t", ["Partner", "Rol", "Inzet", "Betaald uit"], [list(row) for row in facts.deployment], [2]]]


def budget_of(facts: Facts) -> Blocks:
    """Costs and means of the approved proposal per part, and what the partners agreed on dividing them."""
    blocks: Blocks = []
    terms = facts.texts.get(words.MONEY_TERMS, "").strip()
    if facts.budget:
        totals = facts.budget["totals"]
        costs = [
            [name, *(_euro(totals[part][what]) for what in ("staff", "flat_rate", "cost"))] for part, name in _PARTS
        ]
        means = [
            [name, *(_euro(totals[part]["financing"][source]["amount"]) for part, _ in _PARTS)]
            for source, name in _SOURCES.items()
            if source in totals["project"]["financing"]
        ]
        blocks += [
            ["h", "Kosten in het goedgekeurde projectvoorstel"],
            ["t", ["Onderdeel", "Personeel", "Forfait", "Totaal"], costs, [1, 2, 3]],
            ["h", "Middelen"],
            ["t", ["Bron", *(name for _, name in _PARTS)], means, [1, 2, 3]],
        ]
    blocks += [["h", "Onderlinge afspraken over het geld"], ["p", terms]] if terms else []
    return blocks or [["gap", say("governance.gap_budget", "nl")]]


def bodies_of(facts: Facts) -> Blocks:
    """Every body with its mission, members, way of deciding, fallback and rhythm."""
    blocks: Blocks = []
    for body in facts.bodies:
        blocks += [["h", body.name], ["kv", _body(facts, body)]]
    return [*(blocks or [["gap", say("governance.gap_bodies", "nl")]]), *_ladders(facts)]


def _ladders(facts: Facts) -> Blocks:
    """Whom one speaks to first, second, third when it grates, per kind of conflict."""
    blocks: Blocks = [["h", "Als het schuurt"]]
    for kind, rungs in facts.ladders.items():
        steps = "\n".join(f"{place}. {r.name}: {r.who}{_asked(r)}" for place, r in enumerate(rungs, 1))
        blocks += [["h2", say(f"governance.conflict_kind_{kind}", "nl")], ["p", steps]]
    return blocks


def _asked(rung: Rung) -> str:
    told = [phrase for flag, phrase in _FLAGS.items() if getattr(rung, flag)]
    return f" ({', '.join(told)})" if told else ""


def _body(facts: Facts, body: Body) -> list[list[str]]:
    seats = facts.seats.get(body.pk, ())
    members = sorted({_seat(s.organisation.name if s.organisation else "", s.target_group) for s in seats})
    falls = [body.fallback_role.name] if body.fallback_role else []
    falls += [f"daarna {body.fallback_body.name}" if falls else body.fallback_body.name] if body.fallback_body else []
    pairs = [
        ["Opdracht", body.mission or "ontbreekt nog"],
        ["Leden", "; ".join(members) or "nog niemand"],
        ["Beslist door", _MODES[body.mode]],
    ]
    pairs += [["Als dat niet lukt", ", ".join(falls)]] if falls else []
    return [*pairs, ["Hoe vaak", body.rhythm or "naar noodzaak"]]


def _seat(organisation: str, target_group: bool) -> str:
    if target_group:
        return "een vertegenwoordiger van de doelgroep"
    return organisation or "een lid zonder organisatie"


def _euro(amount: str) -> str:
    """``"1234.56"`` as people read it."""
    return Euro(int(amount.replace(".", ""))).said("nl")
