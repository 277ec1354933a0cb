"""The sentences of the frame."""

from gezel.kernel.texts import Text

TEXTS = {
    "ui.other_hat": Text(
        "Dit formulier is gemaakt terwijl u voor een andere organisatie handelde. Er is niets bewaard onder de verkeerde naam. Kopieer uw tekst hieronder, wissel van organisatie en probeer opnieuw.",
        "This form was made while you acted for another organisation. Nothing was saved under the wrong name. Copy your text below, switch organisation and try again.",
    ),
    "ui.page_moved_on": Text(
        "Intussen zette iemand anders een volgende stap, waardoor dit formulier er niet meer is. Er is niets bewaard. Kopieer uw tekst hieronder en kijk op de vorige pagina wat er nu kan.",
        "Meanwhile someone else took a next step, so this form is no longer there. Nothing was saved. Copy your text below and see on the previous page what is possible now.",
    ),
    "ui.page_is_gone": Text(
        "Deze pagina is er niet (meer) voor u: misschien eindigde een rol, of mag uw organisatie dit niet meer zien. Er is niets bewaard. Kopieer uw tekst hieronder en vraag na waar die hoort.",
        "This page is not (or no longer) there for you: perhaps a role ended, or your organisation may not see this any more. Nothing was saved. Copy your text below and ask where it belongs.",
    ),
    "ui.saved": Text("Bewaard.", "Saved."),
    "ui.year_far_off": Text(
        "Het jaar {year} kan hier niet. Kijk het jaar na.",
        "The year {year} is not possible here. Check the year.",
        "L’année {year} n’est pas possible ici. Vérifiez l’année.",
    ),
    "ui.changed_meanwhile": Text(
        "Iemand anders bewaarde intussen een nieuwere versie. Beide teksten staan hieronder: kies of voeg samen.",
        "Someone else saved a newer version meanwhile. Both texts are below: choose or merge.",
    ),
}
