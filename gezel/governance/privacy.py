"""Whose data governance keeps, why, how long, and how it goes."""

from gezel.kernel.ports import PrivacyRow

_AGREED = "uitvoering van de partnerschapsovereenkomst"
_KEPT = "zolang het project loopt en zijn bewijs bewaard wordt"
_GOES = "samen met het partnerschap gewist"


def _rows(whose: str, *models: str) -> list[PrivacyRow]:
    return [PrivacyRow(f"governance.{m}", whose, _AGREED, _KEPT, _GOES) for m in models]


PRIVACY: list[PrivacyRow] = [
    *_rows("organisation", "Origin", "Setting", "Role", "Deployment", "Body"),
    *_rows("person", "Holding", "Seat"),
    *_rows("organisation", "Decision", "DecisionVersion"),
    *_rows("person", "DecisionWord", "Objection", "DecisionPresence", "DecisionMove", "DecisionReview"),
    *_rows(
        "organisation",
        "Theme",
        "Signal",
        "Challenge",
        "ChallengeLook",
        "Contribution",
        "BalanceReview",
        "Communication",
        "Evidence",
        "Ladder",
    ),
    *_rows(
        "organisation",
        "Issue",
        "Escalation",
        "IssueReport",
        "FollowUp",
        "SupportQuestion",
        "QuestionEntry",
        "CoachRole",
    ),
    *_rows("person", "Conflict", "Involved", "ConflictStep"),
    *_rows("organisation", "Change", "Extension", "Shortcoming", "EntryApproval", "FunderApproval"),
    *_rows("organisation", "InterimEvaluation", "Ending", "EndingStep", "EndDuty"),
    *_rows("organisation", "Dpia", "DpiaRisk", "PrivacyPaper", "BoardApproval", "Processing", "Supervision"),
    *_rows("person", "HandOver", "Subcontract", "Deliverable"),
    *_rows("organisation", "AgreementText", "Amendment", "AnnexPaper", "Approval", "ClauseOff", "Edition", "OwnClause"),
    *_rows("organisation", "AgreementTextVersion", "Statement"),
    *_rows("person", "Signatory", "Signature"),
    *_rows("person", "Action", "ActionMove", "Meeting", "Point", "Attendance", "Remark", "Note", "NoteVersion"),
    *_rows("organisation", "ReviewQuestion", "ReviewDispatch"),
]
