"""What still misses in an addendum."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.finding_no_vdab": Text(
        "VDAB tekent nog niet mee. Voeg VDAB toe bij de betrokken besturen.",
        "VDAB does not draw along yet. Add VDAB to the parties.",
    ),
    "formation.finding_no_local": Text(
        "Er tekent nog geen lokaal bestuur mee. Voeg er een toe bij de betrokken besturen.",
        "No local government draws along yet. Add one to the parties.",
    ),
    "formation.finding_lead_not_party": Text(
        "Het trekkende lokaal bestuur staat niet bij de betrokken besturen. Voeg het toe of kies een andere trekker.",
        "The lead local government is not among the parties. Add it or choose another lead.",
    ),
    "formation.finding_no_municipality": Text(
        "Er hoort nog geen gemeente bij het gebied. Voeg er minstens één toe.",
        "No municipality belongs to the area yet. Add at least one.",
    ),
    "formation.finding_no_motivation": Text(
        "De schaal van het gebied is nog niet gemotiveerd. Schrijf waarom deze gemeenten samen een gebied vormen.",
        "The scale of the area is not motivated yet. Write why these municipalities form one area.",
    ),
    "formation.finding_not_delimited": Text(
        "Het gebied is nog niet afgebakend. Rond de afbakening af.",
        "The area is not delimited yet. Finish the delimitation.",
    ),
    "formation.finding_no_evidence": Text(
        "Er is nog geen casusmateriaal. Beschrijf minstens één casus zonder personen.",
        "There is no case material yet. Describe at least one case without persons.",
    ),
    "formation.finding_no_actors": Text(
        "De arena is nog leeg. Noem de lokale actoren die ertoe doen.",
        "The arena is still empty. Name the local actors that matter.",
    ),
    "formation.finding_no_arena_conclusion": Text(
        "De uitkomst van de arena-analyse is nog niet beschreven.",
        "The outcome of the arena analysis is not described yet.",
    ),
    "formation.finding_no_enrichment": Text(
        "De lokale actoren verrijkten de analyse nog niet. Noteer minstens één moment.",
        "Local actors have not enriched the analysis yet. Note at least one moment.",
    ),
    "formation.finding_no_enrichment_conclusion": Text(
        "Wat de verrijking opleverde, is nog niet beschreven.",
        "What the enrichment brought is not described yet.",
    ),
    "formation.finding_no_persona": Text(
        "Er is nog geen persona weerhouden. Schrijf er een en weerhoud ze.",
        "No persona is retained yet. Write one and retain it.",
    ),
    "formation.finding_persona_open": Text(
        "De persona ‘{title}’ is nog niet afgewogen: weerhouden of niet?",
        "The persona ‘{title}’ is not weighed yet: retained or not?",
    ),
    "formation.finding_persona_incomplete": Text(
        "De persona ‘{title}’ is weerhouden maar nog niet volledig: vul verhaal en noden in.",
        "The persona ‘{title}’ is retained but not complete: fill in story and needs.",
    ),
    "formation.finding_persona_no_reason": Text(
        "Bij de persona ‘{title}’ ontbreekt waarom ze niet weerhouden is.",
        "The persona ‘{title}’ lacks the reason why it is not retained.",
    ),
    "formation.finding_no_challenge": Text(
        "Er is nog geen regio-uitdaging weerhouden. Schrijf er een en weerhoud ze.",
        "No regional challenge is retained yet. Write one and retain it.",
    ),
    "formation.finding_challenge_open": Text(
        "De uitdaging ‘{title}’ is nog niet afgewogen: weerhouden of niet?",
        "The challenge ‘{title}’ is not weighed yet: retained or not?",
    ),
    "formation.finding_challenge_incomplete": Text(
        "De uitdaging ‘{title}’ is weerhouden maar noemt nog niet alles: doelgroepen, obstakels, mogelijkheden en doelstellingen.",
        "The challenge ‘{title}’ is retained but does not name everything yet: target groups, obstacles, opportunities and objectives.",
    ),
    "formation.finding_challenge_no_reason": Text(
        "Bij de uitdaging ‘{title}’ ontbreekt de afweging.", "The challenge ‘{title}’ lacks its reasoning."
    ),
    "formation.finding_no_retained_motivation": Text(
        "De keuze van de noden is nog niet gemotiveerd. Schrijf waarom het gebied op deze uitdagingen inzet.",
        "The choice of needs is not motivated yet. Write why the area focuses on these challenges.",
    ),
    "formation.finding_no_deadline_on": Text(
        "De deadline voor kandidaturen is nog niet gepland.", "The candidacy deadline is not planned yet."
    ),
    "formation.finding_no_round1_ends_on": Text(
        "Het einde van ronde 1 is nog niet gepland.", "The end of round 1 is not planned yet."
    ),
    "formation.finding_no_round2_ends_on": Text(
        "Het einde van ronde 2 is nog niet gepland.", "The end of round 2 is not planned yet."
    ),
    "formation.finding_no_decision_on": Text(
        "De verwachte beslissing is nog niet gepland.", "The expected decision is not planned yet."
    ),
    "formation.finding_no_proposal_on": Text(
        "Het indienen van het projectvoorstel is nog niet gepland.",
        "The submission of the project proposal is not planned yet.",
    ),
    "formation.finding_no_pitch": Text(
        "Er is nog geen pitchmoment gepland. Plan er een in ronde 2.",
        "No pitch moment is planned yet. Plan one in round 2.",
    ),
    "formation.finding_no_reply_text": Text(
        "De uitleg over het recht op weerwoord ontbreekt. Neem de tekst van de oproep over of pas hem aan.",
        "The explanation of the right of reply is missing. Take the text of the call or adapt it.",
    ),
    "formation.finding_no_contact": Text(
        "Er is nog geen lokale contactpersoon. Duid er minstens één aan.",
        "There is no local contact person yet. Appoint at least one.",
    ),
}
