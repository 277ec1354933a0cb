"""What the system already knows of an area, as a first text for a question (P-03); limited Markdown, in Dutch."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from gezel.formation import words as forming
from gezel.formation.models import ArenaActor, Challenge, Persona, Submission
from gezel.formation.queries.partnership import chosen, partners_of, partnership_of
from gezel.kernel.rule import decides, rule
from gezel.kernel.texts import shown

from ..models import Proposal
from .partners import partners


@rule("P-03", decides)
def known_for(proposal: Proposal, what: str) -> str:
    """The text for a kind of knowledge (``ProposalQuestion.known``); empty when nothing is known."""
    source = SOURCES.get(what)
    return source(proposal).strip() if source else ""


def _challenges(proposal: Proposal) -> str:
    rows = list(Challenge.objects.filter(area=proposal.area).prefetch_related("personas"))
    kept = [_challenge(c) for c in rows if c.retained]
    left = [f"- **{c.title}**: {c.reasoning}" for c in rows if c.retained is False]
    parts = [f"Het lokaal addendum van {proposal.area.name} staat in bijlage 1.", *kept] if kept else []
    return "\n\n".join([*parts, *(["Niet behouden:", "\n".join(left)] if left else [])])


def _challenge(challenge: Challenge) -> str:
    lines = [f"## Uitdaging {challenge.number}: {challenge.title}"]
    lines += [t for t in (challenge.target_groups, challenge.obstacles, challenge.objectives) if t]
    if challenge.reasoning:
        lines.append(f"Waarom behouden: {challenge.reasoning}")
    return "\n\n".join(lines)


def _process(proposal: Proposal) -> str:
    area, call = proposal.area, proposal.call_version.settings
    known = list(call.conditions)
    dates = [("addendum gepubliceerd", area.published_at), ("beslissingen ronde 1", area.round1_released_at)]
    dates.append(("eindbeslissingen", area.decided_at))
    when = [f"- {name}: {shown(at.date())}" for name, at in dates if at]
    stood = area.candidacies.filter(submitted_at__isnull=False).count()
    picked = chosen().filter(candidacy__area=area).count()
    counts = (
        f"{stood} organisaties dienden een kandidatuur in; {picked} werden geselecteerd. Het eindverslag is bijlage 2."
    )
    points = [f"## Voorwaarde {number}\n\n{text}" for number, text in enumerate(known, 1)]
    return "\n\n".join([counts, "\n".join(when), *points])


def _purpose(proposal: Proposal) -> str:
    found = partnership_of(proposal.area)
    return "\n\n".join(text for text in (found.shared_goal, found.target_group) if text)


def _drivers(proposal: Proposal) -> str:
    said = {p.organisation.pk: p.drivers for p in partners_of(proposal.area)}
    return "\n\n".join(f"## {p.name}\n\n{said.get(p.organisation.pk) or '…'}" for p in partners(proposal))


def _contributions(proposal: Proposal) -> str:
    """What each partner said in step 4, and else what a selected one wrote in its candidacy."""
    said = {p.organisation.pk: p.contribution for p in partners_of(proposal.area)}
    rows = chosen().filter(candidacy__area=proposal.area).select_related("candidacy")
    wrote = {o.candidacy.organisation_id: o.candidacy_id for o in rows}
    parts = []
    for partner in partners(proposal):
        pk = partner.organisation.pk
        told = said.get(pk) or (_own_words(wrote[pk]) if pk in wrote else "")
        parts.append(f"## {partner.name}\n\n{told or '…'}")
    return "\n\n".join(parts)


def _governance(proposal: Proposal) -> str:
    """What was settled on organising, and the roles with their means and first deployment."""
    found = partnership_of(proposal.area)
    settled = [f"- {p.text}" for p in (*found.settled(forming.CONNECTING), *found.settled(forming.ORGANISING))]
    roles = [f"- **{r.name}** ({r.organisation.name}, {_fte(r.fte)} VTE): {r.means}" for r in found.roles]
    parts = [*(["Wat we afspraken:", "\n".join(settled)] if settled else [])]
    return "\n\n".join([*parts, *(["Rollen en eerste inzet:", "\n".join(roles)] if roles else [])])


def _fte(value: Decimal) -> str:
    return f"{value.normalize():f}".replace(".", ",")


def _open(proposal: Proposal) -> str:
    return "\n".join(f"- {p.text}" for p in partnership_of(proposal.area).open())


def _own_words(candidacy_id: int) -> str:
    """What a selected partner wrote about its contribution in the submission that stands."""
    last = Submission.objects.filter(candidacy_id=candidacy_id).order_by("-number").first()
    if last is None:
        return ""
    texts = [row["text"] for row in last.content.get("challenges", []) if row.get("text")]
    return "\n\n".join(texts) or str(last.content.get("answers", {}).get("d1a", ""))


def _actors(proposal: Proposal) -> str:
    rows = ArenaActor.objects.filter(area=proposal.area, removed_at__isnull=True)
    return "\n".join(f"- **{a.name}**{f' ({a.kind})' if a.kind else ''}{': ' + a.note if a.note else ''}" for a in rows)


def _personas(proposal: Proposal) -> str:
    rows = Persona.objects.filter(area=proposal.area, retained=True)
    return "\n\n".join(f"**{p.title}**: {p.needs or p.story}" for p in rows)


SOURCES: dict[str, Callable[[Proposal], str]] = {
    "challenges": _challenges,
    "process": _process,
    "purpose": _purpose,
    "drivers": _drivers,
    "contributions": _contributions,
    "governance": _governance,
    "open": _open,
    "actors": _actors,
    "personas": _personas,
}
