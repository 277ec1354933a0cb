"""An agreement as plain values: what a page shows, what an edition freezes, what goes on paper (G-02).

``{"name", "call", "on", "start", "end", "parties", "sections", "gaps"}``. A section has ``key``, ``title`` and ``blocks``; a block is
``["h", text]``, ``["p", markdown]``, ``["kv", [[name, value]]]``, ``["t", head, rows, right]`` or ``["gap", sentence]``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import say
from gezel.organisations.models import Partner

from .. import words
from ..documents.days import plain_day
from ..models import OwnClause
from ..rules.clauses import Annex, Article, conditions, filled, plot, standing
from ..rules.gaps import Gap
from .agreement_annexes import bodies_of, budget_of, deployment_of, paper_of
from .agreement_facts import ADMINISTRATOR, PROMOTOR, Facts, acting_for, seat_of

Blocks = list[list[Any]]


def said(gap: Gap) -> str:
    """The Dutch sentence of a gap."""
    return say(f"governance.gap_{gap.code}", "nl", about=gap.about)


@rule("G-02", decides)
def content_of(facts: Facts, found: Sequence[Gap]) -> dict[str, Any]:
    """The whole agreement. No query."""
    articles, annexes = plot()
    partnership = facts.partnership
    return {
        "name": name_of(facts),
        "call": partnership.call_label,
        "on": facts.on.isoformat(),
        "start": partnership.started_on.isoformat(),
        "end": partnership.ends_on.isoformat(),
        "place": facts.texts.get(words.PLACE, "").strip(),
        "parties": [_party(facts, p) for p in facts.partners],
        "sections": [_article(facts, a) for a in articles] + [_annex(facts, a) for a in annexes],
        "gaps": [said(gap) for gap in found],
    }


def name_of(facts: Facts) -> str:
    """The name that the partners decided on, else the one it was founded with."""
    decided = facts.statements.get(words.NAME)
    return decided.text if decided else facts.partnership.name


def _party(facts: Facts, partner: Partner) -> dict[str, Any]:
    organisation = partner.organisation
    acting = acting_for(organisation)
    return {
        "id": organisation.pk,
        "name": organisation.name,
        "part": partner.part,
        "form": organisation.get_legal_form_display(),
        "through": acting.name if acting != organisation else "",
        "number": acting.dotted_number,
        "seat": seat_of(organisation),
        "signatories": [[s.name, s.function] for s in facts.signatories.get(organisation.pk, ())],
        "since": partner.from_on.isoformat(),
    }


def values_of(facts: Facts) -> dict[str, str]:
    """What fills the names between braces: names, days, and every agreed number."""
    promotor, administrator = facts.organisation(PROMOTOR), facts.organisation(ADMINISTRATOR)
    return {
        **{code: str(value) for code, value in facts.numbers.items()},
        "name": name_of(facts),
        "call": facts.partnership.call_label or "van Europa WSE",
        "promotor": promotor.name if promotor else "de promotor",
        "acting": acting_for(promotor).name if promotor else "",
        "administrator": administrator.name if administrator else "",
        "start": plain_day(facts.partnership.started_on),
        "end": plain_day(facts.partnership.last_day),
        "court": facts.texts.get(words.COURT, "").strip(),
        "today": plain_day(facts.on),
    }


def conditions_of(facts: Facts) -> frozenset[str]:
    """Which conditional clauses apply."""
    promotor = facts.organisation(PROMOTOR)
    return conditions(
        administrator=facts.organisation(ADMINISTRATOR) is not None,
        acting=promotor is not None and acting_for(promotor) != promotor,
        court=bool(facts.texts.get(words.COURT, "").strip()),
        consensus_first=bool(facts.numbers["consensus_first"]),
        bar=facts.numbers["composition_bar_months"] > 0,
    )


def _article(facts: Facts, article: Article) -> dict[str, Any]:
    values = values_of(facts)
    texts = [filled(c.text, values) for c in standing(article, facts.off, conditions_of(facts))]
    blocks: Blocks = [["p", f"{article.number}.{place} {text}"] for place, text in enumerate(texts, 1)]
    for insert in article.inserts:
        blocks += _INSERTS[insert](facts)
    own = [o for o in facts.own if o.article == article.number]
    for place, clause in enumerate(own, len(texts) + 1):
        blocks += _own(f"{article.number}.{place}", clause)
    return {"key": f"art-{article.number}", "title": f"Artikel {article.number}. {article.title}", "blocks": blocks}


def _own(number: str, clause: OwnClause) -> Blocks:
    """A clause of the partnership with its number: in one paragraph when it begins with plain words, else under a heading."""
    if not clause.text[:1].isalnum() or clause.text[:1].isdigit():
        return [["h", f"{number} {clause.title}".strip()], ["p", clause.text]]
    title = clause.title.rstrip(".").replace("*", "")
    return [["p", f"{number} **{title}.** {clause.text}" if title else f"{number} {clause.text}"]]


def _statement(facts: Facts, kind: str, title: str) -> Blocks:
    row = facts.statements.get(kind)
    return [["h", title], ["p", row.text] if row else ["gap", say(f"governance.gap_statement_{kind}", "nl")]]


def _goals(facts: Facts) -> Blocks:
    blocks: Blocks = [["h", "Wat elke partner wil bereiken"]]
    for partner in facts.partners:
        text = facts.goals.get(partner.organisation_id, "").strip()
        name = partner.organisation.name
        blocks += [["h2", name], ["p", text] if text else ["gap", say("governance.gap_partner_goal", "nl", about=name)]]
    return blocks


def _text(facts: Facts, code: str, title: str) -> Blocks:
    text = facts.texts.get(code, "").strip()
    return [["h", title], ["p", text] if text else ["gap", say(f"governance.gap_text_{code}", "nl")]]


_INSERTS: Mapping[str, Any] = {
    "shared_goal": lambda facts: _statement(facts, words.SHARED_GOAL, "Ons gedeeld doel"),
    "principles": lambda facts: _statement(facts, words.PRINCIPLES, "Hoe we samenwerken"),
    "goals": _goals,
    "activities": lambda facts: _text(facts, words.ACTIVITIES, "Wat we doen"),
    "results": lambda facts: _text(facts, words.RESULTS, "Wat we willen bereiken"),
    "deployment": deployment_of,
    "budget": budget_of,
    "bodies": bodies_of,
}


def _annex(facts: Facts, annex: Annex) -> dict[str, Any]:
    blocks = paper_of(facts, annex) if annex.separate else [["p", filled(annex.intro, values_of(facts))]]
    if annex.insert:
        blocks += _INSERTS[annex.insert](facts)
    return {"key": f"annex-{annex.number}", "title": f"Bijlage {annex.number}. {annex.title}", "blocks": blocks}
