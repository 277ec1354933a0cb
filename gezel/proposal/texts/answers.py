"""Sentences of writing the answers together."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.tab_overview": Text("Vragen", "Questions"),
    "proposal.tab_details": Text("Gegevens", "Details"),
    "proposal.tab_targets": Text("Doelen", "Targets"),
    "proposal.tab_milestones": Text("Mijlpalen", "Milestones"),
    "proposal.tab_budget": Text("Begroting", "Budget"),
    "proposal.tab_declarations": Text("Verklaringen", "Declarations"),
    "proposal.tab_submit": Text("Nakijken en indienen", "Check and submit"),
    "proposal.tab_copy": Text("Overnemen in PLATOS", "Copy into PLATOS"),
    "proposal.tab_judge": Text("Beoordelen", "Judge"),
    "proposal.tab_judgement": Text("De beoordeling", "The judgement"),
    "proposal.frozen": Text(
        "Dit voorstel is ingediend en verandert niet meer. Wat u nu typt, wordt ernaast bewaard. De promotor kan het terugnemen zolang Europa WSE niet begonnen is met lezen.",
        "This proposal was submitted and does not change any more. What you type now is kept beside it. The promotor can take it back as long as Europa WSE has not begun reading.",
    ),
    "proposal.unknown_question": Text(
        "Deze vraag staat niet (meer) in de oproep. Herlaad de pagina; uw tekst staat nog in het venster, kopieer hem eerst.",
        "The call does not (or no longer) ask this question. Reload the page; your text is still in the window, copy it first.",
    ),
    "proposal.not_a_writer": Text(
        "Deze persoon werkt niet voor een van de partners. Kies iemand uit de lijst.",
        "This person does not work for one of the partners. Choose someone from the list.",
    ),
    "proposal.not_a_partner": Text(
        "Die organisatie is geen partner van dit voorstel. Kies er een uit de lijst.",
        "That organisation is no partner of this proposal. Choose one from the list.",
    ),
    "proposal.nothing_there": Text(
        "Er staat nog geen antwoord. Schrijf er eerst een; dan kunt u zeggen dat het klaar is.",
        "There is no answer yet. Write one first; then you can say that it is ready.",
    ),
    "proposal.comment_empty": Text("Schrijf eerst een opmerking.", "Write a remark first."),
    "proposal.saved": Text("Bewaard.", "Saved."),
    "proposal.merged": Text("De teksten zijn samengevoegd.", "The texts were merged."),
    "proposal.filled": Text(
        "{count} lege antwoorden zijn voorgevuld. Lees ze na en maak ze van u.",
        "{count} empty answers were filled in. Read them and make them yours.",
    ),
    "proposal.nothing_to_fill": Text(
        "Er was niets om voor te vullen: de antwoorden zijn begonnen, of het systeem weet er nog niets over.",
        "There was nothing to fill in: the answers were begun, or the system knows nothing about them yet.",
    ),
    "proposal.filled_from": Text(
        "Dit vulde het systeem in, uit: {source}.", "The system filled this in, from: {source}."
    ),
    "proposal.file_added": Text("De bijlage staat erbij.", "The attachment was added."),
    "proposal.known_filled": Text("{who} liet {count} antwoorden voorvullen.", "{who} had {count} answers filled in."),
    "proposal.answer_assigned": Text("{who} wees {field} toe aan {name}.", "{who} assigned {field} to {name}."),
    "proposal.answer_ready": Text("{who} vindt {field} klaar.", "{who} finds {field} ready."),
    "proposal.answer_reopened": Text("{who} schrijft verder aan {field}.", "{who} writes on at {field}."),
    "proposal.commented": Text("{who} plaatste een opmerking bij {field}.", "{who} added a remark to {field}."),
    "proposal.attached": Text("{who} voegde {title} toe bij {field}.", "{who} added {title} to {field}."),
    "proposal.detached": Text("{who} haalde {title} weg.", "{who} removed {title}."),
    "proposal.described": Text(
        "{who} werkte de gegevens bij; promotor is {promotor}.", "{who} updated the details; promotor is {promotor}."
    ),
    "proposal.known_challenges": Text("de regio-uitdagingen van het addendum", "the challenges of the addendum"),
    "proposal.known_process": Text("het proces van het gebied", "the process of the area"),
    "proposal.known_drivers": Text("de drijfveren uit stap 4", "the drivers from step 4"),
    "proposal.known_contributions": Text(
        "stap 4 en de kandidaturen van de partners", "step 4 and the candidacies of the partners"
    ),
    "proposal.known_purpose": Text("het gedeelde doel van stap 4", "the shared purpose of step 4"),
    "proposal.known_governance": Text("de afspraken en rollen van stap 4", "the agreements and roles of step 4"),
    "proposal.known_open": Text("wat in stap 4 open bleef", "what stayed open in step 4"),
    "proposal.known_actors": Text("de arena-analyse", "the arena analysis"),
    "proposal.known_personas": Text("de persona's van het addendum", "the personas of the addendum"),
}
