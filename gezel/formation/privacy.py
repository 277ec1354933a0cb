"""Whose data formation keeps, why, how long, and how it goes."""

from gezel.kernel.ports import PrivacyRow

_PROCESS = "taak van algemeen belang: een navolgbaar selectieproces (oproep, deel 6)"
_KEPT = "5 jaar na 31 december van het jaar van de laatste betaling aan het project, als instelling"
_WITH_PROCESS = "samen met het dossier van het werkingsgebied gewist"


def _rows(whose: str, kept: str, goes: str, *models: str) -> list[PrivacyRow]:
    return [PrivacyRow(f"formation.{m}", whose, _PROCESS, kept, goes) for m in models]


PRIVACY: list[PrivacyRow] = [
    *_rows("none", "onbeperkt: openbaar", "blijft", "Call", "CallVersion", "CallWindow", "CallDocument", "InfoSession"),
    *_rows("none", "onbeperkt: openbaar", "blijft", "MadeKnown", "AreaMunicipality", "AreaParty", "Addendum"),
    *_rows("none", _KEPT, _WITH_PROCESS, "PitchMoment", "CaseEvidence", "Persona", "Enrichment", "Challenge"),
    *_rows("person", _KEPT, "naam en adres worden gewist, de vraag en het antwoord blijven", "CallQuestion"),
    *_rows("person", "tot uitschrijving", "adres wordt gewist bij uitschrijving", "Subscription"),
    *_rows("person", _KEPT, _WITH_PROCESS, "Area", "AreaContact", "AddendumVersion", "Juror", "ConflictDeclaration"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "ArenaActor", "Candidacy", "Section", "SectionVersion", "Attachment"),
    *_rows(
        "organisation",
        _KEPT,
        _WITH_PROCESS,
        "UploadedForm",
        "Submission",
        "Contribution",
        "Reminder",
        "Decision",
        "PitchSlot",
    ),
    *_rows("person", _KEPT, _WITH_PROCESS, "Score", "ScoreDraft", "HandIn", "OutcomeReading", "BenchVote"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "Deliberation", "RoundOutcome", "Release"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "Reply", "ReplyPoint", "Reversal", "Ratification"),
    *_rows("person", _KEPT, _WITH_PROCESS, "Weigher"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "Development", "BlockPoint", "PartnerDrive", "StepRole"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "StepMilestone", "EmergencyProcedure", "EmergencyScore"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "LateEntry", "ChallengeRight"),
]
