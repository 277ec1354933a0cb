"""What happened to a candidacy: audit events, notices, home cards and places in the navigation."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.candidacy_started": Text(
        "{who} begon een kandidatuur voor {area}.", "{who} began a candidacy for {area}."
    ),
    "formation.engagement_accepted": Text(
        "{who} aanvaardde het engagement tot het kwaliteitskader.",
        "{who} accepted the engagement to the quality framework.",
    ),
    "formation.engagement_taken_back": Text(
        "{who} trok het engagement tot het kwaliteitskader terug.",
        "{who} took back the engagement to the quality framework.",
    ),
    "formation.attachment_added": Text("{who} voegde bijlage “{title}” toe.", "{who} added attachment “{title}”."),
    "formation.attachment_removed": Text("{who} verwijderde bijlage “{title}”.", "{who} removed attachment “{title}”."),
    "formation.form_uploaded": Text(
        "{who} laadde een Word-formulier op: {found} velden herkend, {unplaced} passages te plaatsen.",
        "{who} uploaded a Word form: {found} fields recognised, {unplaced} passages to place.",
    ),
    "formation.form_applied": Text(
        "{who} koos welke tekst er in veld {field} staat: die van het formulier of die van Word.",
        "{who} chose which text stands in field {field}: the one of the form or the one of Word.",
    ),
    "formation.passage_placed": Text(
        "{who} plaatste een passage uit het Word-formulier in veld {field}.",
        "{who} placed a passage of the Word form in field {field}.",
    ),
    "formation.passage_dropped": Text(
        "{who} liet een passage uit het Word-formulier bewust weg.",
        "{who} left out a passage of the Word form on purpose.",
    ),
    "formation.candidacy_submitted": Text(
        "{who} diende de kandidatuur in (indiening {number}, vingerafdruk {sha256}).",
        "{who} submitted the candidacy (submission {number}, fingerprint {sha256}).",
    ),
    "formation.candidacy_withdrawn": Text("{who} trok de kandidatuur in.", "{who} withdrew the candidacy."),
    "formation.candidacy_reminded": Text(
        "Herinnering gestuurd aan {people} mensen: nog {days} dagen.",
        "Reminder sent to {people} people: {days} days left.",
    ),
    "formation.mail_address_refused": Text(
        "Naar {address} kon geen mail vertrekken: het adres wordt niet aanvaard.",
        "No mail could be sent to {address}: the address is not accepted.",
    ),
    # Notices
    "formation.notice_started": Text(
        "{who} begon een kandidatuur voor {area}. Indienen kan tot en met {deadline}.",
        "{who} began a candidacy for {area}. It can be submitted up to and including {deadline}.",
    ),
    "formation.notice_submitted": Text(
        "{who} diende uw kandidatuur voor {area} in. Vervangen of intrekken kan tot en met {deadline}.",
        "{who} submitted your candidacy for {area}. It can be replaced or withdrawn up to and including {deadline}.",
    ),
    "formation.notice_withdrawn": Text(
        "{who} trok uw kandidatuur voor {area} in. Opnieuw indienen kan tot en met {deadline}.",
        "{who} withdrew your candidacy for {area}. It can be submitted again up to and including {deadline}.",
    ),
    "formation.notice_reminder": Text(
        "Uw kandidatuur voor {area} is nog niet ingediend. Ze telt pas als ze er is, ten laatste op {deadline}.",
        "Your candidacy for {area} has not been submitted yet. It counts only once it is in, at the latest on {deadline}.",
    ),
    # Home and navigation
    "formation.card_draft": Text(
        "Kandidatuur voor {area}: nog in te dienen", "Candidacy for {area}: still to be submitted"
    ),
    "formation.card_withdrawn": Text(
        "Kandidatuur voor {area}: ingetrokken, opnieuw indienen kan nog",
        "Candidacy for {area}: withdrawn, it can still be submitted again",
    ),
    "formation.card_conflict": Text(
        "Kandidatuur voor {area}: {count} dubbele tekst(en) samen te voegen",
        "Candidacy for {area}: {count} double text(s) to merge",
    ),
    "formation.card_submitted": Text(
        "Kandidatuur voor {area}: ingediend; vervangen kan nog",
        "Candidacy for {area}: submitted; it can still be replaced",
    ),
    "formation.card_reading": Text(
        "Kandidatuur voor {area}: de jury leest, u hoort het na de eerste ronde",
        "Candidacy for {area}: the jury is reading, you will hear after the first round",
    ),
    "formation.card_find_area": Text(
        "Zoek een werkingsgebied waar uw organisatie kan bijdragen",
        "Find an area where your organisation can contribute",
    ),
    "formation.nav_candidacies": Text("Onze kandidaturen", "Our candidacies"),
    "formation.nav_find_area": Text("Gebied zoeken", "Find an area"),
    # States as the candidate reads them
    "formation.state_draft": Text("in voorbereiding", "being prepared"),
    "formation.state_submitted": Text("ingediend", "submitted"),
    "formation.state_withdrawn": Text("ingetrokken", "withdrawn"),
    "formation.state_not_submitted": Text("niet ingediend", "not submitted"),
    "formation.next_draft": Text(
        "Vul het formulier aan en dien in, ten laatste {deadline}.",
        "Complete the form and submit it, at the latest {deadline}.",
    ),
    "formation.next_submitted": Text(
        "Niemand buiten uw organisatie ziet dit nu. Vervangen of intrekken kan tot en met {deadline}; daarna leest de jury.",
        "Nobody outside your organisation sees this now. You can replace or withdraw it up to and including {deadline}; then the jury reads.",
    ),
    "formation.next_withdrawn": Text(
        "Uw teksten zijn bewaard. Opnieuw indienen kan tot en met {deadline}.",
        "Your texts are kept. You can submit again up to and including {deadline}.",
    ),
    "formation.next_not_submitted": Text(
        "De deadline was {deadline}. Niemand kreeg deze kandidatuur te zien; uw teksten blijven van u en zijn nog te lezen.",
        "The deadline was {deadline}. Nobody got to see this candidacy; your texts remain yours and can still be read.",
    ),
    "formation.next_reading": Text(
        "De jury beoordeelt uw kandidatuur op papier. U krijgt de beslissing met motivering na de eerste ronde, verwacht tegen {round1}.",
        "The jury assesses your candidacy on paper. You get the decision with its reasons after the first round, expected by {round1}.",
    ),
    "formation.next_told": Text(
        "De beslissing met de motivering is u gemaild.", "The decision with its reasons was mailed to you."
    ),
}
