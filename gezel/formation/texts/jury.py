"""Sentences about the jury: why scoring cannot open yet, why a score or an outcome does not stand, what a result means."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.jury_without_vdab": Text(
        "In deze jury zit nog niemand van VDAB. Stel minstens één vertegenwoordiger van VDAB aan.",
        "This jury has no one of VDAB yet. Appoint at least one representative of VDAB.",
    ),
    "formation.jury_without_local": Text(
        "In deze jury zit nog niemand van de lokale besturen. Stel minstens één vertegenwoordiger van hen aan.",
        "This jury has no one of the local governments yet. Appoint at least one representative of them.",
    ),
    "formation.jury_without_external": Text(
        "In deze jury zit nog geen onafhankelijke externe. Stel er minstens één aan, met expertise in de criteria.",
        "This jury has no independent external yet. Appoint at least one, with expertise in the criteria.",
    ),
    "formation.jury_too_small": Text(
        "Een jury telt minstens {minimum} matchmakers. Nu zijn het er {there}. Stel er nog aan.",
        "A jury has at least {minimum} matchmakers. Now there are {there}. Appoint more.",
    ),
    "formation.jury_expertise_missing": Text(
        "Van een onafhankelijke externe noteren we de expertise in de criteria. Vul die aan bij: {names}.",
        "For an independent external we note the expertise in the criteria. Add it for: {names}.",
    ),
    "formation.jury_chair_missing": Text(
        "De jury heeft nog geen voorzitter. Duid één lid aan als voorzitter.",
        "The jury has no chair yet. Appoint one member as chair.",
    ),
    "formation.jury_untrained": Text(
        "De vorming is verplicht voor wie scoort. Nog niet afgerond: {names}.",
        "The training is compulsory for whoever scores. Not finished yet: {names}.",
    ),
    "formation.jury_undeclared": Text(
        "Elk jurylid verklaart per kandidaat of er een belangenconflict is. Nog te doen voor: {names}.",
        "Each juror declares for every candidate whether there is a conflict of interest. Still to do for: {names}.",
    ),
    "formation.jury_incomplete_here": Text(
        "Door een belangenconflict is de jury voor deze kandidaat niet meer voltallig. Alleen deze kandidatuur wacht. "
        "Stel een bijkomend jurylid aan; de andere kandidaturen gaan gewoon door.",
        "Because of a conflict of interest the jury is no longer complete for this candidate. Only this candidacy waits. "
        "Appoint another juror; the other candidacies simply go on.",
    ),
    "formation.jury_score_range": Text(
        "Kies een score van {lowest} tot {highest}.",
        "Choose a score from {lowest} to {highest}.",
    ),
    "formation.jury_score_whole": Text(
        "Een score is een heel punt: 1, 2, 3 of 4. Kies wat het dichtst aansluit en leg het verschil uit in de motivering.",
        "A score is a whole point: 1, 2, 3 or 4. Choose the nearest one and explain the difference in the motivation.",
    ),
    "formation.jury_score_unmotivated": Text(
        "Bij elke score hoort een motivering. Schrijf in enkele zinnen waarom u deze score geeft.",
        "Every score comes with a motivation. Write in a few sentences why you give this score.",
    ),
    "formation.jury_only_chair_opens": Text(
        "Alleen de voorzitter kan het beraad openen voordat iedereen zijn scores heeft ingediend. Vraag het aan de voorzitter.",
        "Only the chair can open deliberation before everyone has handed in their scores. Ask the chair.",
    ),
    "formation.jury_nothing_to_open": Text(
        "Nog niemand heeft scores ingediend voor deze kandidaat. Er is dus nog niets om over te beraadslagen.",
        "No one has handed in scores for this candidate yet, so there is nothing to deliberate on.",
    ),
    "formation.jury_open_needs_reason": Text(
        "Niet alle scores zijn binnen. Schrijf waarom u het beraad nu al opent; die reden blijft bij het dossier.",
        "Not all scores are in. Write why you open deliberation now; the reason stays with the file.",
    ),
    "formation.jury_outcome_unread": Text(
        "De uitkomst wordt pas definitief als elk jurylid ze heeft gelezen. Nog niet gelezen door: {names}.",
        "The outcome becomes final only when each juror has read it. Not yet read by: {names}.",
    ),
    "formation.jury_outcome_objection": Text(
        "Er is geen consensus; niet akkoord: {names}. Overleg verder, of stem per geleding.",
        "There is no consensus; not in agreement: {names}. Go on deliberating, or vote by bench.",
    ),
    "formation.jury_not_invited": Text(
        "Deze kandidaat is na ronde 1 niet uitgenodigd om te pitchen en gaat dus niet naar ronde 2.",
        "This candidate was not invited to pitch after round 1 and so does not go on to round 2.",
    ),
    "formation.jury_means_invited": Text(
        "De kandidaat mag komen pitchen in ronde 2. Dat is nog geen selectie, en het belooft geen deelname aan het "
        "partnerschap en geen geld.",
        "The candidate is invited to pitch in round 2. That is not yet a selection, and it promises neither "
        "participation in the partnership nor money.",
    ),
    "formation.jury_means_selected": Text(
        "De kandidaat is geselecteerd en mag mee het partnerschap vormgeven in stap 4. Dat belooft nog geen deelname "
        "aan het partnerschap en geen geld.",
        "The candidate is selected and may help to shape the partnership in step 4. That promises neither "
        "participation in the partnership nor money.",
    ),
    "formation.jury_means_not_selected": Text(
        "De kandidaat is niet geselecteerd. Zijn er stukken niet of onvoldoende meegenomen, dan kan de kandidaat "
        "daarop een weerwoord indienen.",
        "The candidate is not selected. If documents were not, or not sufficiently, taken into account, the candidate "
        "can submit a reply on that.",
    ),
}
