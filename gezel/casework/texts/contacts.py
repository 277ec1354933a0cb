"""Sentences of contacts, notes and promises."""

from gezel.kernel.texts import Text

_KINDS = {
    "home_visit": Text("Huisbezoek", "Home visit"),
    "call": Text("Telefoon", "Call"),
    "message": Text("Bericht", "Message"),
    "office": Text("Op kantoor", "At the office"),
    "together": Text("Samen naar een dienst", "Together to a service"),
    "group": Text("In groep", "In a group"),
    "other": Text("Anders", "Other"),
}

TEXTS = {
    **{f"casework.contact_{kind}": text for kind, text in _KINDS.items()},
    **{
        f"casework.moment_{kind}": Text(
            text.nl + " door {who} ({minutes} minuten)", text.en + " by {who} ({minutes} minutes)"
        )
        for kind, text in _KINDS.items()
    },
    "casework.tab_contacts": Text("Contacten", "Contacts"),
    "casework.panel_contacts": Text("Laatste contacten", "Last contacts"),
    "casework.note_saved": Text("Notitie bewaard.", "Note saved."),
    "casework.contact_noted": Text("{who} noteerde een contact.", "{who} noted a contact."),
    "casework.contact_corrected": Text("{who} verbeterde een contact.", "{who} corrected a contact."),
    "casework.promise_kept": Text("{who} kwam een belofte na.", "{who} kept a promise."),
    "casework.note_not_yours": Text(
        "U bent op dit moment niet met deze deelnemer op weg: uw rol is geëindigd of het traject is afgerond. Uw tekst is niet bewaard in het dossier"
        " en staat hieronder nog. Geef hem door aan wie nu trajectgezel is.",
        "You are not going along with this participant now: your role has ended or the track is closed. Your text was not saved in the file"
        " and still stands below. Pass it on to the present companion.",
    ),
    "casework.confidential_not_bound": Text(
        "Alleen wie gebonden is door beroepsgeheim bewaart een vertrouwelijke notitie. Vraag uw organisatie om dat in te stellen, of bewaar ze als gewone notitie.",
        "Only whoever is bound by professional secrecy keeps a confidential note. Ask your organisation to set this, or save it as an ordinary note.",
    ),
    "casework.correct_own": Text(
        "Alleen wie het schreef, verbetert het. Schrijf een nieuwe notitie, of vraag het aan de schrijver.",
        "Only whoever wrote it corrects it. Write a new note, or ask the writer.",
    ),
    "casework.contact_changed": Text(
        "Dit contact werd intussen al verbeterd. Open het opnieuw en neem uw tekst hieronder over.",
        "This contact was corrected meanwhile. Open it again and take over your text below.",
    ),
    "casework.contact_in_future": Text(
        "Dit moment moet nog komen. Noteer een contact nadat het er was, of kies een ander moment.",
        "This moment is still to come. Note a contact after it took place, or choose another moment.",
    ),
    "casework.contact_too_early": Text(
        "Dit ligt voor de start van het partnerschap ({day}). Kijk de datum na.",
        "This lies before the start of the partnership ({day}). Check the date.",
    ),
    "casework.promise_needs_day": Text(
        "Zeg ook tegen welke dag u het beloofde: dan komt het op tijd op Vandaag.",
        "Also say by which day you promised it: then it comes to Today in time.",
    ),
    "casework.promise_needs_words": Text(
        "U koos een dag, maar schreef niet op wat u beloofde. Schrijf het erbij, of maak de dag leeg.",
        "You chose a day, but did not write what you promised. Add it, or clear the day.",
    ),
    "casework.wait_silence": Text("{name}: al {days} dagen geen contact", "{name}: no contact for {days} days"),
    "casework.wait_promise": Text("{name}: u beloofde “{text}”", "{name}: you promised “{text}”"),
    "casework.wait_silence_here": Text("al {days} dagen geen contact", "no contact for {days} days"),
    "casework.wait_promise_here": Text("u beloofde “{text}”", "you promised “{text}”"),
    "casework.choose_person": Text("Kies eerst voor wie de notitie is.", "First choose whom the note is for."),
    "casework.choose_kind": Text("Kies hoe het contact was.", "Choose how the contact was."),
}
