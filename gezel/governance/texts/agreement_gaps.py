"""What an agreement misses, as a list says it."""

from __future__ import annotations

from gezel.kernel.texts import Text

TEXTS: dict[str, Text] = {
    "governance.gap_promotor": Text("Er is geen promotor.", "There is no promotor."),
    "governance.gap_always_vdab": Text("VDAB is nog geen partner.", "VDAB is not a partner yet."),
    "governance.gap_always_local_government": Text(
        "Er is nog geen lokaal bestuur bij de partners.", "No local government is a partner yet."
    ),
    "governance.gap_always_support": Text(
        "De ondersteunende organisatie (VVSG, of de stad in Gent en Antwerpen) is nog geen partner.",
        "The support organisation (VVSG, or the city in Ghent and Antwerp) is not a partner yet.",
    ),
    "governance.gap_call": Text("Het nummer van de oproep ontbreekt.", "The number of the call is missing."),
    "governance.gap_statement_goal": Text(
        "Het gedeelde doel is nog niet geschreven.", "The shared goal has not been written."
    ),
    "governance.gap_statement_principles": Text(
        "De samenwerkingsprincipes zijn nog niet geschreven.", "The cooperation principles have not been written."
    ),
    "governance.gap_text_activities": Text(
        "De activiteiten zijn nog niet beschreven.", "The activities have not been described."
    ),
    "governance.gap_text_results": Text(
        "De resultaten zijn nog niet beschreven.", "The results have not been described."
    ),
    "governance.gap_text_place": Text("De plaats van opmaak ontbreekt.", "The place of drawing up is missing."),
    "governance.gap_text_court": Text("De bevoegde rechtbank is niet gekozen.", "The court has not been chosen."),
    "governance.gap_annex": Text(
        "Bijlage {about}: het document is nog niet genoemd.", "Annex {about}: the paper has not been named."
    ),
    "governance.gap_deployment": Text(
        "De inzet van mensen is nog niet ingevuld (bijlage 5).",
        "The deployment of people has not been filled in (annex 5).",
    ),
    "governance.gap_budget": Text(
        "Er is nog geen goedgekeurd projectvoorstel in Gezel en er staan geen afspraken over het geld (bijlage 6).",
        "There is no approved proposal in Gezel and no terms about money have been written (annex 6).",
    ),
    "governance.gap_bodies": Text(
        "Er is nog geen overleg beschreven (bijlage 7).", "No body has been described (annex 7)."
    ),
    "governance.gap_number": Text(
        "{about}: het ondernemingsnummer ontbreekt. De organisatie vult dat zelf in.",
        "{about}: the enterprise number is missing. The organisation fills it in itself.",
    ),
    "governance.gap_seat": Text(
        "{about}: de maatschappelijke zetel ontbreekt. De organisatie vult die zelf in.",
        "{about}: the registered seat is missing. The organisation fills it in itself.",
    ),
    "governance.gap_signatory_chair": Text(
        "{about}: niemand heeft mandaat om te tekenen als voorzitter van de raad.",
        "{about}: nobody holds a mandate to sign as chair of the council.",
    ),
    "governance.gap_signatory_general": Text(
        "{about}: niemand heeft mandaat om te tekenen als algemeen directeur.",
        "{about}: nobody holds a mandate to sign as general director.",
    ),
    "governance.gap_signatory_other": Text(
        "{about}: niemand heeft mandaat om te tekenen.", "{about}: nobody holds a mandate to sign."
    ),
    "governance.gap_partner_goal": Text(
        "{about}: het eigen doel is nog niet geschreven.", "{about}: its own goal has not been written."
    ),
    "governance.gap_mission": Text("{about}: de opdracht ontbreekt.", "{about}: its mission is missing."),
    "governance.gap_members": Text("{about}: er zit nog niemand in.", "{about}: nobody sits in it yet."),
    "governance.gap_target_group": Text(
        "{about}: de doelgroep heeft er nog geen stem.", "{about}: the target group has no voice in it yet."
    ),
}
