"""The sentences of the frame."""

from gezel.kernel.texts import Text

TEXTS = {
    "ui.other_hat": Text(
        "Dit formulier is gemaakt terwijl u voor een andere organisatie handelde. Er is niets bewaard onder de verkeerde naam. Kopieer uw tekst hieronder, wissel van organisatie en probeer opnieuw.",
        "This form was made while you acted for another organisation. Nothing was saved under the wrong name. Copy your text below, switch organisation and try again.",
    ),
    "ui.saved": Text("Bewaard.", "Saved."),
    "ui.changed_meanwhile": Text(
        "Iemand anders bewaarde intussen een nieuwere versie. Beide teksten staan hieronder: kies of voeg samen.",
        "Someone else saved a newer version meanwhile. Both texts are below: choose or merge.",
    ),
}
