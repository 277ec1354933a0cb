"""Whose data a proposal keeps, why, how long, and how it goes."""

from gezel.kernel.ports import PrivacyRow

_PROCESS = "taak van algemeen belang: een projectvoorstel met een controleerbare begroting (oproep, deel 6)"
_KEPT = "5 jaar na 31 december van het jaar van de laatste betaling aan het project, als instelling"
_WITH_PROPOSAL = "samen met het projectvoorstel gewist"


def _rows(whose: str, kept: str, goes: str, *models: str) -> list[PrivacyRow]:
    return [PrivacyRow(f"proposal.{m}", whose, _PROCESS, kept, goes) for m in models]


PRIVACY: list[PrivacyRow] = [
    *_rows("organisation", _KEPT, _WITH_PROPOSAL, "Proposal", "Section", "SectionVersion", "Attachment", "Submission"),
    *_rows("organisation", _KEPT, _WITH_PROPOSAL, "Targets", "PersonaTarget", "Milestone", "Declarations", "Condition"),
    *_rows("person", _KEPT, _WITH_PROPOSAL, "Comment", "Evaluation", "QuestionScore"),
    *_rows("person", _KEPT, _WITH_PROPOSAL, "StaffLine"),
    *_rows(
        "organisation", _KEPT, _WITH_PROPOSAL, "Budget", "Financing", "LaterYear", "CofinancingLine", "QuotedFigure"
    ),
    *_rows("person", "tot het werkboek bevestigd of geweigerd is, hoogstens een dag", "gewist", "WaitingWorkbook"),
]
