"""Sentences of the public pages: digest and questions."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.digest_asked": Text("vroeg om berichten over addenda", "asked for news of addenda"),
    "formation.digest_confirmed": Text("bevestigde het adres voor berichten", "confirmed the address for news"),
    "formation.digest_ended": Text(
        "stopte de berichten; het adres is gewist", "stopped the news; the address is wiped"
    ),
    "formation.question_asked": Text("stelde een vraag over de oproep", "asked a question about the call"),
    "formation.question_answered": Text("beantwoordde een vraag over de oproep", "answered a question about the call"),
    "formation.question_too_many": Text(
        "Van dit adres kwamen er het laatste uur al {most} vragen. Wacht een uur, of bundel wat u nog wilt weten.",
        "{most} questions came from this address in the last hour. Wait an hour, or bring together what you still want to know.",
    ),
    "formation.question_already": Text(
        "Deze vraag is al beantwoord. Het antwoord staat bij de vraag.",
        "This question has been answered already. The answer stands with the question.",
    ),
    "formation.question_needs_answer": Text(
        "Schrijf een antwoord voor u het verstuurt.", "Write an answer before you send it."
    ),
    "formation.question_needs_wording": Text(
        "Schrijf de vraag in een bewoording zonder personen. Die komt op de website.",
        "Write the question in a wording without persons. That is what the website shows.",
    ),
    "formation.step_1": Text("afbakening", "delimitation"),
    "formation.step_2": Text("noden", "needs"),
    "formation.step_3": Text("matching", "matching"),
    "formation.step_4": Text("ontwikkeling", "development"),
    "formation.tiles_title": Text("De werkingsgebieden per provincie", "The operating areas by province"),
    "formation.tiles_description": Text(
        "Elke tegel is een werkingsgebied; de bolletjes en het cijfer zeggen in welke van de vier stappen het staat.",
        "Each tile is an operating area; the dots and the figure say in which of the four steps it stands.",
    ),
    "formation.tiles_column_area": Text("Werkingsgebied", "Operating area"),
    "formation.tiles_column_province": Text("Provincie", "Province"),
    "formation.tiles_column_step": Text("Stap", "Step"),
    "formation.tiles_no_province": Text("Nog te bepalen", "To be decided"),
    "formation.question_received": Text("bevestiging van een vraag", "confirmation of a question"),
    "formation.question_answer": Text("antwoord op een vraag", "answer to a question"),
    "formation.digest_confirm": Text("vraag om een adres te bevestigen", "request to confirm an address"),
    "formation.digest": Text("nieuws over werkingsgebieden", "news of the areas"),
}
