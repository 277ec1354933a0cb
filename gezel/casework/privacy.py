"""Whose data casework keeps, why, how long, and how it goes."""

from gezel.kernel.ports import PrivacyRow

_GROUND = "taak van de partner in het traject, volgens zijn rechtsgrond in de privacypapieren"
_KEPT = "zolang het traject loopt, daarna de termijn van de organisatie die antwoordt"
_UNSENT = (
    "tot het verstuurd of weggegooid is; wie het traject verlaat, vindt het nog de afgesproken dagen (`draft_days`)"
)
_GOES = "gewist of anoniem gemaakt; wat de subsidie moet bewijzen blijft zonder inhoud"


def _rows(whose: str, *models: str) -> list[PrivacyRow]:
    return [PrivacyRow(f"casework.{m}", whose, _GROUND, _KEPT, _GOES) for m in models]


PRIVACY: list[PrivacyRow] = [
    *_rows("none", "LifeDomain", "NumberGround"),
    *_rows("none", "StepEdition", "ValueStep", "Indicator", "IndicatorVersion"),
    *_rows("participant", "ReleaseScore", "Demand", "DemandMove", "Star", "StarValue"),
    PrivacyRow("casework.CaseDraft", "participant", _GROUND, _UNSENT, "gewist door de klok"),
    *_rows("participant", "CaseAction", "CaseActionMove", "Observation"),
    *_rows("participant", "Participant", "SearchWord", "Case", "CaseRole", "Sharing", "Glass"),
    *_rows("participant", "Intention", "Contact", "ContactBefore", "Promise", "Safety", "StatutoryTask"),
    *_rows("participant", "OwnKey", "OwnWord", "Voice"),
    *_rows("participant", "Pause", "PhaseChange", "Closing", "ClosingAnswer", "FollowUp", "Attempt"),
    *_rows("none", "WorkDefinition"),
    *_rows("participant", "Conference", "Invite", "SharedLine", "Entry", "EntryVersion", "GoalsLook"),
    *_rows("none", "Instrument"),
    *_rows("participant", "Measurement", "MeasurementAnswer"),
    *_rows("none", "InflowShare"),
    *_rows("participant", "Referral", "ReferralLine", "FirstCall", "Welcome", "Transfer", "Parting"),
    *_rows("participant", "Allocation", "TakenOver", "KeptApart"),
    *_rows("none", "DirectoryEntry", "DirectoryBefore", "Group", "GroupDate"),
    *_rows("participant", "Around", "CombinedTrack", "GroupSeat", "GroupAttendance", "Placement", "Coaching"),
]
