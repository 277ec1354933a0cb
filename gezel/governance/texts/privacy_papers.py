"""Sentences of the privacy papers (D-02)."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.tab_privacy": Text("Privacy", "Privacy"),
    # The assessment
    "governance.risk_unassessed": Text(
        "Risico “{title}” is nog niet gewogen. Geef kans en gevolg, voor en na de maatregelen.",
        "Risk “{title}” was not weighed yet. Give likelihood and impact, before and after the measures.",
    ),
    "governance.risk_without_measures": Text(
        "Schrijf bij risico “{title}” welke maatregelen u neemt.", "Write which measures you take for risk “{title}”."
    ),
    "governance.risk_grew": Text(
        "Bij risico “{title}” is wat overblijft zwaarder dan het begin. Kijk de cijfers na.",
        "For risk “{title}” what is left weighs more than the beginning. Check the figures.",
    ),
    "governance.risk_title": Text("Geef het risico een naam.", "Give the risk a name."),
    "governance.dpia_unanswered": Text(
        "Er zijn nog {count} vragen zonder antwoord. Beantwoord ze eerst.",
        "{count} questions have no answer yet. Answer them first.",
    ),
    "governance.dpia_no_risks": Text(
        "Er staat nog geen risico in. Voeg er minstens één toe en weeg het.",
        "There is no risk in it yet. Add at least one and weigh it.",
    ),
    "governance.dpia_no_advice": Text(
        "Noteer het advies van de functionaris voor gegevensbescherming voor u afsluit.",
        "Note the advice of the data protection officer before you close.",
    ),
    "governance.dpia_open_already": Text(
        "Er is al een versie in bewerking. Sluit die eerst af.",
        "A version is being written already. Close that one first.",
    ),
    "governance.dpia_closed_already": Text(
        "Deze versie is afgesloten. Begin een nieuwe versie om iets te wijzigen.",
        "This version is closed. Begin a new version to change something.",
    ),
    "governance.dpia_not_closed": Text(
        "Een bestuur aanvaardt het restrisico van een afgesloten versie. Sluit de beoordeling eerst af.",
        "A board accepts the residual risk of a closed version. Close the assessment first.",
    ),
    # Papers
    "governance.paper_title": Text("Geef het document een naam.", "Give the document a name."),
    "governance.paper_one_agreement": Text(
        "Er is al een overeenkomst van gezamenlijke verwerkingsverantwoordelijken. Pas die aan, of laat ze eerst eindigen.",
        "There is a joint controller agreement already. Change that one, or let it end first.",
    ),
    "governance.paper_other": Text(
        "Zeg met wie: de verwerker, of de overheid die gegevens krijgt.",
        "Say with whom: the processor, or the public body that receives data.",
    ),
    "governance.protocol_organisation": Text(
        "Een protocol sluit een overheid die partner is. Kies welke.",
        "A protocol is concluded by a public body that is a partner. Choose which.",
    ),
    "governance.protocol_advice": Text(
        "Een protocol steunt op het advies van de functionarissen voor gegevensbescherming. Noteer dat advies voor het ingaat.",
        "A protocol rests on the advice of the data protection officers. Note that advice before it begins.",
    ),
    "governance.paper_period": Text(
        "De laatste dag valt voor de eerste. Kies een latere laatste dag.",
        "The last day is before the first. Choose a later last day.",
    ),
    "governance.paper_changed_after_approval": Text(
        "Besturen keurden deze tekst al goed. Laat ze eindigen en maak een nieuwe, dan keuren ze die goed.",
        "Boards approved this text already. Let it end and make a new one, which they then approve.",
    ),
    "governance.approval_board": Text(
        "Zeg welke raad of welk bestuur besliste.", "Say which council or board decided."
    ),
    "governance.approval_day": Text(
        "{on} moet nog komen. Noteer de goedkeuring als ze er is.",
        "{on} is still to come. Note the approval once it is there.",
    ),
    "governance.approval_twice": Text(
        "Dit bestuur besliste hier al over. De beslissing staat in de lijst.",
        "This board decided on this already. Its decision stands in the list.",
    ),
    "governance.approval_not_partner": Text(
        "{name} is vandaag geen partner. Kies een partner uit de lijst.",
        "{name} is not a partner today. Choose a partner from the list.",
    ),
    # Register
    "governance.processing_twice": Text(
        "Dit doel staat al in het register van {name}. Pas dat aan.",
        "This purpose stands in the register of {name} already. Change that one.",
    ),
    "governance.supervision_reason": Text(
        "Schrijf waarom een andere toezichthouder bevoegd is dan gewoonlijk.",
        "Write why another authority is competent than usual.",
    ),
    # Who may
    "governance.papers_kept_by": Text(
        "De functionaris voor gegevensbescherming, de toezichter privacy of wie {name} regelt, houdt deze papieren bij.",
        "The data protection officer, the privacy supervisor or who arranges {name} keeps these papers.",
    ),
    "governance.own_papers": Text(
        "Een beheerder van {name}, of wie de privacypapieren van het partnerschap bijhoudt, noteert dit.",
        "An administrator of {name}, or who keeps the privacy papers of the partnership, notes this.",
    ),
    # What is missing
    "governance.missing_paper_dpia": Text(
        "Er is nog geen afgesloten gegevensbeschermingseffectbeoordeling (GEB).",
        "There is no closed data protection impact assessment (DPIA) yet.",
    ),
    "governance.missing_paper_agreement": Text(
        "De overeenkomst van gezamenlijke verwerkingsverantwoordelijken loopt niet.",
        "The joint controller agreement is not in force.",
    ),
    "governance.missing_paper_processor": Text(
        "De verwerkersovereenkomst met {name} loopt niet.", "The agreement with processor {name} is not in force."
    ),
    "governance.missing_paper_approval": Text(
        "Het bestuur van {name} keurde de overeenkomst nog niet goed.",
        "The board of {name} did not approve the agreement yet.",
    ),
    "governance.missing_paper_risk": Text(
        "Het bestuur van {name} aanvaardde het restrisico nog niet.",
        "The board of {name} did not accept the residual risk yet.",
    ),
    "governance.missing_paper_register": Text(
        "Het register van {name} noemt nog geen verwerking met haar rechtsgrond.",
        "The register of {name} names no processing with its legal basis yet.",
    ),
    "governance.missing_paper_protocol": Text(
        "Er loopt geen protocol waarin {name} gegevens met een andere overheid deelt.",
        "No protocol is in force in which {name} shares data with another public body.",
    ),
    "governance.paper_kind_joint": Text(
        "Overeenkomst gezamenlijke verwerkingsverantwoordelijken", "Joint controller agreement"
    ),
    "governance.paper_kind_processor": Text("Verwerkersovereenkomst", "Processor agreement"),
    "governance.paper_kind_protocol": Text("Protocol tussen overheden", "Protocol between public bodies"),
    "governance.basis_public_task": Text(
        "taak van algemeen belang (art. 6.1.e)", "task in the public interest (art. 6.1.e)"
    ),
    "governance.basis_legal_duty": Text("wettelijke verplichting (art. 6.1.c)", "legal obligation (art. 6.1.c)"),
    "governance.basis_contract": Text(
        "overeenkomst met de betrokkene (art. 6.1.b)", "contract with the person (art. 6.1.b)"
    ),
    "governance.basis_legitimate": Text("gerechtvaardigd belang (art. 6.1.f)", "legitimate interest (art. 6.1.f)"),
    "governance.basis_consent": Text("toestemming (art. 6.1.a)", "consent of the person (art. 6.1.a)"),
    "governance.basis_vital": Text("vitaal belang (art. 6.1.d)", "vital interest (art. 6.1.d)"),
    "governance.supervisor_vtc": Text("Vlaamse Toezichtcommissie (VTC)", "Flemish supervisory commission (VTC)"),
    "governance.supervisor_gba": Text("Gegevensbeschermingsautoriteit (GBA)", "Data Protection Authority (GBA)"),
    "governance.risk_low": Text("laag", "low"),
    "governance.risk_middle": Text("gemiddeld", "middle"),
    "governance.risk_high": Text("hoog", "high"),
    # What happened
    "governance.paper_kept": Text("{who} werkte document “{title}” bij.", "{who} updated document “{title}”."),
    "governance.privacy_agreement_approved": Text(
        "{who} noteerde: {board} van {name} keurde de overeenkomst goed.",
        "{who} noted: {board} of {name} approved the agreement.",
    ),
    "governance.risk_accepted": Text(
        "{who} noteerde: {board} van {name} aanvaardde het restrisico.",
        "{who} noted: {board} of {name} accepted the residual risk.",
    ),
    "governance.processing_kept": Text(
        "{who} werkte doel “{purpose}” van {name} bij in het register.",
        "{who} updated purpose “{purpose}” of {name} in the register.",
    ),
    "governance.processing_removed": Text(
        "{who} haalde doel “{purpose}” van {name} uit het register.",
        "{who} took purpose “{purpose}” of {name} out of the register.",
    ),
    "governance.supervision_set": Text(
        "{who} stelde een andere toezichthouder in voor {name}.", "{who} set another authority for {name}."
    ),
    "governance.supervision_usual": Text(
        "{who} stelde de gewone toezichthouder in voor {name}.", "{who} set the usual authority for {name}."
    ),
    "governance.dpia_begun": Text("{who} begon GEB {number}.", "{who} began DPIA {number}."),
    "governance.dpia_answered": Text("{who} werkte GEB {number} bij.", "{who} updated DPIA {number}."),
    "governance.dpia_closed": Text("{who} sloot GEB {number} af.", "{who} closed DPIA {number}."),
    "governance.risk_weighed": Text("{who} woog risico “{title}”.", "{who} weighed risk “{title}”."),
    "governance.risk_dropped": Text("{who} haalde risico “{title}” weg.", "{who} removed risk “{title}”."),
    "governance.may_not_share": Text(
        "Gegevens van deelnemers delen kan nog niet. {paper} In totaal ontbreken {count} papieren; kijk bij Privacy.",
        "Participants' data may not be shared yet. {paper} {count} papers are missing in all; see Privacy.",
        "Les données des participants ne peuvent pas encore être partagées. {paper} Il manque {count} papiers ; voyez Privacy.",
    ),
}
