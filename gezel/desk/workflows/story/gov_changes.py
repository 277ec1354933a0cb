"""Noorderkempen moves: a partner leaves on its own request, a subcontractor at work, privacy papers of which two are missing."""

from __future__ import annotations

from typing import Any

from gezel.governance import words
from gezel.governance.models import Body, Change, Dpia, PrivacyPaper
from gezel.governance.queries.composition import held_by
from gezel.governance.queries.privacy_papers import sharing_partners
from gezel.governance.rules.privacy import is_public
from gezel.governance.workflows import changes, dpia, privacy_papers, subcontracts
from gezel.governance.workflows.decision_closing import adopt
from gezel.governance.workflows.decision_steps import open_objections
from gezel.governance.workflows.decisions import Draft, call_the_roll, propose
from gezel.kernel import clock
from gezel.organisations import words as orgs
from gezel.organisations.models import Organisation, Partnership
from gezel.ui.documents import Document, Paragraph, to_pdf

from .stage import Stage, texts


def change(stage: Stage, partnership: Partnership) -> None:
    """A task from procurement to payment, the papers, and a partner that says it leaves."""
    plot = texts("gov_changes")
    with stage.moment(plot["leave"]["announced"], 14) as at:
        leaving = partnership.partners.get(organisation=stage.organisations[plot["leave"]["organisation"]])
        changes.announce(leaving.pk, plot["leave"]["reason"], stage.actor(plot["leave"]["by"]), at)
    _hire(stage, partnership, plot)
    _protect(stage, partnership, plot["privacy"])


def let_go(stage: Stage) -> None:
    """Once its mails were delivered: the support group sets the term, and most of what the partner holds has somebody else."""
    plot = texts("gov_changes")["leave"]
    change = Change.objects.select_related("partnership").get(kind=words.LEAVE)
    group = Body.objects.get(partnership=change.partnership, kind=words.SUPPORT_GROUP)
    with stage.moment(plot["decided"], 9) as at:
        draft = Draft(plot["title"], plot["driver"], plot["proposal"])
        decision = propose(group.pk, draft, stage.actor("sanne"), at)
    with stage.moment(plot["decided"], 14) as at:
        sanne = stage.actor("sanne")
        call_the_roll(decision.pk, [stage.person(who).pk for who in plot["present"]], sanne, at)
        open_objections(decision.pk, sanne, at)
        adopt(decision.pk, sanne, at)
    with stage.moment(plot["decided"] + 1, 10) as at:
        changes.set_term(change.pk, plot["months"], decision.pk, stage.actor("sanne"), at)
    with stage.moment(plot["decided"] + 4, 10) as at:
        change.refresh_from_db()
        assert change.last_day is not None  # its term was set
        held = held_by(change, stage.day(plot["decided"] + 4))
        for item in held[: len(held) - plot["left"]]:
            changes.hand_over(change.pk, item.key, plot["taken_by"], change.last_day, stage.actor(plot["by"]), at)


def _hire(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    approval, told = plot["approval"], plot["task"]
    with stage.moment(approval["day"], 9) as at:
        on = stage.day(approval["approved"])
        subcontracts.note_approval(partnership.pk, on, approval["reference"], stage.actor("mieke"), at)
    organisation = stage.organisations[told["organisation"]]
    with stage.moment(told["day"], 11) as at:
        sanne = stage.actor("sanne")
        task = subcontracts.prepare(partnership.pk, organisation, told["title"], sanne, at)
        fields = {name: told[name] for name in ("title", "content", "result", "why", "price", "how")}
        fields |= {"from_on": stage.day(told["day"]), "until_on": stage.day(told["until"]), "procedure": "small"}
        fields |= {"handles_data": False, "edition": 0}
        subcontracts.describe(task.pk, fields, stage.person(told["who"]).pk, sanne, at)
        paper = Document(told["evidence"], [Paragraph(told["how"])], at=at)
        subcontracts.attach(task.pk, "vergelijking.pdf", to_pdf(paper), sanne, at)
        subcontracts.launch(task.pk, sanne, at)
    for work in told["works"]:
        with stage.moment(work["day"], 16) as at:
            row = subcontracts.deliver(task.pk, work["what"], stage.day(work["day"]), stage.actor(told["who"]), at)
        if "accepted" in work:
            with stage.moment(work["accepted"], 10) as at:
                subcontracts.accept(row.pk, stage.actor("sanne"), at)
                subcontracts.release(row.pk, work["amount"], stage.actor("sanne"), at)


def _protect(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> None:
    with stage.moment(plot["begun"], 14) as at:
        row = dpia.begin(partnership.pk, stage.actor("els"), at)
    with stage.moment(plot["closed"], 15) as at:
        els = stage.actor("els")
        dpia.answer(row.pk, plot["answers"], plot["advice"], stage.person("els").name, 0, els, at)
        row = dpia.close(row.pk, els, at)
        agreement = _papers(stage, partnership, plot)
    with stage.moment(plot["boards"]["held"], 20) as at:
        for organisation in sharing_partners(partnership, stage.day(plot["boards"]["held"])):
            _board(stage, partnership, organisation, (agreement, row), plot)


def _papers(stage: Stage, partnership: Partnership, plot: dict[str, Any]) -> PrivacyPaper:
    def keep(kind: str, told: dict[str, Any], **more: Any) -> PrivacyPaper:
        fields: dict[str, Any] = dict.fromkeys(privacy_papers.PAPER, "")
        fields |= {"organisation": None, "other_organisation": None, "until_on": None, "edition": 0}
        fields |= {"title": told["title"], "content": told.get("content", ""), "from_on": stage.day(told["from"])}
        at = clock.now()
        return privacy_papers.keep_paper(partnership.pk, None, kind, fields | more, stage.actor("els"), at)

    keep(words.PROCESSOR, plot["processor"], other=plot["processor"]["other"])
    vdab = stage.organisations[plot["protocols"][0]["organisation"]]
    for organisation in sharing_partners(partnership, stage.day(plot["closed"])):
        if organisation.kind != orgs.VDAB and is_public(organisation.kind, organisation.legal_form):
            told = plot["protocols"][0]
            parties = {"organisation": vdab, "other_organisation": organisation, "other": organisation.name}
            keep(words.PROTOCOL, told, advice=plot["advice"], published_at=told["published"], **parties)
    return keep(words.JOINT_CONTROLLERS, plot["agreement"])


def _board(
    stage: Stage,
    partnership: Partnership,
    organisation: Organisation,
    papers: tuple[PrivacyPaper, Dpia],
    plot: dict[str, Any],
) -> None:
    """Each partner's own board, its register; but for the two that are missing."""
    at, els = clock.now(), stage.actor("els")
    key = next(k for k, o in stage.organisations.items() if o.pk == organisation.pk)
    boards = plot["boards"]
    public = is_public(organisation.kind, organisation.legal_form)
    board = boards["vdab"] if organisation.kind == orgs.VDAB else boards["local" if public else "other"]
    on = stage.day(boards["held"])
    agreement, row = papers
    privacy_papers.board_decides(agreement, organisation, board, on, els, at)
    if key not in plot["without_risk"]:
        privacy_papers.board_decides(row, organisation, board, on, els, at)
    if key not in plot["without_register"]:
        basis, source = plot["basis"]["public" if public else "private"]
        line = plot["line"] | {"basis": basis, "basis_source": source, "special_ground": "", "edition": 0}
        privacy_papers.keep_processing(partnership.pk, organisation, None, line, els, at)
