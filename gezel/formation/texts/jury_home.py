"""Words on the pages of a jury: where a candidacy stands, what waits, what a jury needs."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.nav_jury": Text("Jury", "Jury"),
    "formation.jury_state_declare": Text("verklaar eerst over belangen", "declare on interests first"),
    "formation.jury_state_score": Text("wacht op uw scores", "waits for your scores"),
    "formation.jury_state_handed_in": Text("verzegeld tot iedereen klaar is", "sealed until everyone is ready"),
    "formation.jury_state_deliberate": Text("beraad is open", "deliberation is open"),
    "formation.jury_state_read": Text("lees de voorgestelde uitkomst", "read the proposed outcome"),
    "formation.jury_state_waiting": Text(
        "u las de uitkomst; wacht op de anderen", "you read the outcome; waits for others"
    ),
    "formation.jury_state_decided": Text("uitkomst definitief", "outcome final"),
    "formation.jury_state_pitch": Text("wacht op de pitch", "waits for the pitch"),
    "formation.juror_state_invited": Text("gevraagd, nog niet aanvaard", "asked, not accepted yet"),
    "formation.juror_state_accepted": Text("aanvaard, vorming nog te volgen", "accepted, training to do"),
    "formation.juror_state_trained": Text("klaar om te oordelen", "ready to judge"),
    "formation.juror_state_ended": Text("beëindigd", "ended"),
    "formation.jury_check_complete": Text(
        "Minstens drie matchmakers: VDAB, lokale besturen en een onafhankelijke externe",
        "At least three matchmakers: VDAB, local governments and an independent external",
    ),
    "formation.jury_check_accepted": Text("Iedereen aanvaardde", "Everyone accepted"),
    "formation.jury_check_chair": Text("De jury koos een voorzitter", "The jury chose a chair"),
    "formation.jury_check_trained": Text("Iedereen volgde de vorming", "Everyone did the training"),
    "formation.jury_check_declared": Text(
        "Iedereen verklaarde over belangenconflicten", "Everyone declared on conflicts of interest"
    ),
    "formation.jury_not_accepted": Text(
        "Nog niet aanvaard door: {names}. Tot dan tellen zij niet mee.",
        "Not accepted yet by: {names}. Until then they do not count.",
    ),
    "formation.card_jury_other_hat": Text(
        "U zit in de jury van {area} als {hat}. Wissel van organisatie om daar verder te gaan.",
        "You sit in the jury of {area} as {hat}. Switch organisation to go on there.",
    ),
    "formation.card_jury_accept": Text(
        "U bent gevraagd als matchmaker in de jury van {area}.", "You were asked as a matchmaker in the jury of {area}."
    ),
    "formation.card_jury_training": Text(
        "Volg de vorming voor de jury van {area}.", "Do the training for the jury of {area}."
    ),
    "formation.card_jury_declare": Text(
        "Verklaar over belangenconflicten in {area}: nog {count} te doen.",
        "Declare on conflicts of interest in {area}: {count} to do.",
    ),
    "formation.card_jury_score": Text(
        "Kandidaturen in {area} die op uw scores wachten: {count}.",
        "Candidacies in {area} that wait for your scores: {count}.",
    ),
    "formation.card_jury_deliberate": Text(
        "Kandidaturen in {area} waarover het beraad open is: {count}.",
        "Candidacies in {area} with open deliberation: {count}.",
    ),
    "formation.card_jury_read": Text(
        "Voorgestelde uitkomsten in {area} om te lezen: {count}.", "Proposed outcomes in {area} to read: {count}."
    ),
    "formation.card_jury_waiting": Text(
        "In de jury van {area} wacht u op de anderen.", "In the jury of {area} you wait for the others."
    ),
    "formation.card_jury_compose": Text(
        "De jury van {area} is nog niet voltallig.", "The jury of {area} is not complete yet."
    ),
    "formation.jury_saved": Text("Bewaard.", "Saved."),
    "formation.jury_done_accept": Text(
        "U zit in de jury. Begin met de vorming.", "You are in the jury. Begin the training."
    ),
    "formation.jury_done_training": Text("De vorming is afgerond.", "The training is finished."),
    "formation.jury_done_declare": Text(
        "Uw verklaring is bewaard. De kandidaturen zonder belangenconflict zijn nu open.",
        "Your declaration is kept. The candidacies without a conflict are now open.",
    ),
    "formation.jury_done_hand_in": Text(
        "Uw scores zijn ingediend en verzegeld. Tot het beraad opent kunt u ze nog wijzigen.",
        "Your scores are handed in and sealed. Until deliberation opens you can still change them.",
    ),
    "formation.jury_done_vote": Text("De stem van uw geleding is bewaard.", "The vote of your bench is kept."),
    "formation.jury_done_propose": Text(
        "De uitkomst is voorgesteld. Elk jurylid leest ze nu na.", "The outcome is proposed. Each juror now reads it."
    ),
    "formation.jury_done_final": Text("De uitkomst is definitief.", "The outcome is final."),
    "formation.jury_done_object": Text("Uw bezwaar is bewaard.", "Your objection is kept."),
    "formation.jury_done_read": Text("U las de uitkomst.", "You read the outcome."),
    "formation.jury_done_open": Text("Het beraad is open.", "Deliberation is open."),
    "formation.jury_done_appoint": Text("Aangesteld. We lieten het weten.", "Appointed. We let them know."),
    "formation.jury_done_conflict": Text("Het belangenconflict is gemeld.", "The conflict of interest is reported."),
    "formation.jury_done_end": Text("De plaats is beëindigd.", "The seat has ended."),
    "formation.jury_done_chair": Text("De voorzitter is aangeduid.", "The chair is appointed."),
}
