"""Sentences about calls, their versions and what is published around them."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.call_created": Text("begon een nieuwe oproep", "started a new call"),
    "formation.call_described": Text(
        "wijzigde de gegevens van de oproep ({fields})", "changed the call's details ({fields})"
    ),
    "formation.call_published": Text("maakte de oproep openbaar", "made the call public"),
    "formation.window_decided": Text(
        "besliste over een termijn: {opens} tot {closes}", "decided on a window: {opens} to {closes}"
    ),
    "formation.call_draft_saved": Text("bewaarde de volgende versie ({parts})", "saved the next version ({parts})"),
    "formation.call_version_published": Text(
        "publiceerde versie {number} van de oproep. {reason}", "published version {number} of the call. {reason}"
    ),
    "formation.area_moved_version": Text(
        "verplaatste het werkingsgebied naar versie {number}: {reason}", "moved the area to version {number}: {reason}"
    ),
    "formation.document_added": Text("publiceerde het document {title}", "published the document {title}"),
    "formation.document_ended": Text(
        "haalde het document {title} van de pagina", "took the document {title} off the page"
    ),
    "formation.session_saved": Text("bewaarde de infosessie {title}", "saved the information session {title}"),
    "formation.made_known": Text("noteerde een bekendmaking: {where}", "noted a publication: {where}"),
    "formation.call_needs_name": Text("Geef de oproep een naam.", "Give the call a name."),
    "formation.call_needs_version": Text(
        "Publiceer eerst een versie van de oproep. Kandidaten moeten de vragen en criteria kunnen lezen.",
        "First publish a version of the call. Candidates must be able to read the questions and criteria.",
    ),
    "formation.call_needs_window": Text(
        "Leg eerst de termijn vast waarin organisaties zich kandidaat kunnen stellen.",
        "First set the window in which organisations can stand.",
    ),
    "formation.window_closes_first": Text(
        "De laatste dag ligt voor de eerste dag. Draai ze om of kies een latere laatste dag.",
        "The last day lies before the first. Swap them or choose a later last day.",
    ),
    "formation.window_needs_reason": Text(
        "Schrijf waarom de termijn zo is. De vorige beslissing blijft zichtbaar.",
        "Write why the window is set like this. The earlier decision stays visible.",
    ),
    "formation.call_no_draft": Text(
        "Er is niets nieuws om te publiceren. Wijzig eerst iets.",
        "There is nothing new to publish. Change something first.",
    ),
    "formation.call_has_findings": Text(
        "Deze versie kan nog niet gepubliceerd worden: er zijn {count} punten om na te kijken. Ze staan in de lijst.",
        "This version cannot be published yet: there are {count} things to look at. The list shows them.",
    ),
    "formation.call_version_needs_note": Text(
        "Schrijf kort wat er verandert tegenover de vorige versie.",
        "Write shortly what changes since the last version.",
    ),
    "formation.move_needs_reason": Text(
        "Schrijf waarom dit werkingsgebied naar een andere versie gaat.",
        "Write why this area moves to another version.",
    ),
    "formation.session_ends_first": Text(
        "De sessie eindigt voor ze begint. Pas het einduur aan.",
        "The session ends before it starts. Change the end time.",
    ),
    "formation.made_known_later": Text(
        "Deze dag moet nog komen. Noteer een bekendmaking pas als ze gebeurd is.",
        "This day is still to come. Note a publication only once it has happened.",
    ),
    "formation.made_known_where": Text("Schrijf waar het bekendgemaakt werd.", "Write where it was made known."),
    "formation.call_question_twice": Text("Vraag {code} staat er twee keer in.", "Question {code} stands twice."),
    "formation.call_question_unknown": Text(
        "Vraag {code} bestaat niet in het formulier. Kies een van de bestaande codes.",
        "Question {code} does not exist in the form. Choose one of the existing codes.",
    ),
    "formation.call_question_empty": Text("Vraag {code} heeft geen tekst.", "Question {code} has no text."),
    "formation.call_no_questions": Text("Er is geen enkele vraag in deel D.", "There is no question in part D."),
    "formation.call_two_criteria": Text(
        "De jury beoordeelt precies twee criteria: cruciale bijdrage en fit for partnership.",
        "The jury assesses exactly two criteria: crucial contribution and fit for partnership.",
    ),
    "formation.call_four_questions": Text(
        "Het criterium {name} heeft precies vier beoordelingsvragen nodig.",
        "The criterion {name} needs exactly four assessment questions.",
    ),
    "formation.call_score_meanings": Text(
        "Elke score van 1 tot 4 heeft een betekenis nodig.", "Each score from 1 to 4 needs a meaning."
    ),
    "formation.call_mail_unknown_place": Text(
        "In de mail {kind} staat {{{place}}}, en daarvoor bestaat geen waarde. Haal het weg of verbeter de naam.",
        "The mail {kind} holds {{{place}}}, for which there is no value. Remove it or correct the name.",
    ),
    "formation.call_mail_missing_place": Text(
        "In de mail {kind} ontbreekt {{{place}}}. Een kandidaat moet dit altijd kunnen lezen.",
        "The mail {kind} lacks {{{place}}}. A candidate must always be able to read this.",
    ),
    "formation.call_text_empty": Text("De tekst {name} is leeg.", "The text {name} is empty."),
    "formation.call_file_wrong": Text(
        "In dit bestand klopt iets niet: {what}", "Something is wrong in this file: {what}"
    ),
    "formation.card_question": Text(
        "Een vraag over {call} wacht op antwoord (gesteld op {asked})",
        "A question about {call} waits for an answer (asked {asked})",
    ),
    "formation.card_draft_version": Text(
        "De volgende versie van {call} is nog niet gepubliceerd", "The next version of {call} is not published yet"
    ),
    "formation.nav_calls": Text("Oproepen beheren", "Manage calls"),
    "formation.call_weights": Text(
        "De gewichten van de criteria van het projectvoorstel zijn samen {total} %, niet 100 %.",
        "The weights of the proposal's criteria add up to {total} %, not 100 %.",
    ),
    "formation.call_proposal_question": Text(
        "Vraag {number} van het projectvoorstel staat er twee keer, of heeft geen titel, tekst of bekend criterium.",
        "Question {number} of the proposal stands there twice, or has no title, text or known criterion.",
    ),
}
