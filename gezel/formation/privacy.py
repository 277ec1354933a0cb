"""Whose data formation keeps, why, how long, and how it goes."""

from gezel.kernel.ports import PrivacyRow

_PROCESS = "taak van algemeen belang: een navolgbaar selectieproces (oproep, deel 6)"
_KEPT = "5 jaar na 31 december van het jaar van de laatste betaling aan het project, als instelling"
_WITH_PROCESS = "samen met het dossier van het werkingsgebied gewist"


def _rows(whose: str, kept: str, goes: str, *models: str) -> list[PrivacyRow]:
    return [PrivacyRow(f"formation.{m}", whose, _PROCESS, kept, goes) for m in models]


PRIVACY: list[PrivacyRow] = [
    *_rows("none", "onbeperkt: openbaar", "blijft", "call", "callversion", "callwindow", "calldocument", "infosession"),
    *_rows("none", "onbeperkt: openbaar", "blijft", "madeknown", "areamunicipality", "areaparty", "addendum"),
    *_rows("none", _KEPT, _WITH_PROCESS, "pitchmoment", "caseevidence", "persona", "enrichment", "challenge"),
    *_rows("person", _KEPT, "naam en adres worden gewist, de vraag en het antwoord blijven", "callquestion"),
    *_rows("person", "tot uitschrijving", "adres wordt gewist bij uitschrijving", "subscription"),
    *_rows("person", _KEPT, _WITH_PROCESS, "area", "areacontact", "addendumversion", "juror", "conflictdeclaration"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "arenaactor", "candidacy", "section", "sectionversion", "attachment"),
    *_rows(
        "organisation",
        _KEPT,
        _WITH_PROCESS,
        "uploadedform",
        "submission",
        "contribution",
        "reminder",
        "decision",
        "pitchslot",
    ),
    *_rows("person", _KEPT, _WITH_PROCESS, "score", "scoredraft", "handin", "outcomereading", "benchvote"),
    *_rows("organisation", _KEPT, _WITH_PROCESS, "deliberation", "roundoutcome", "release"),
]
