"""Sentences of signals about structural barriers."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.sub_barriers": Text("Signalen", "Signals"),
    "governance.signal_letter": Text("brief met een signaal", "letter with a signal"),
    "governance.signal_state_draft": Text("In opmaak", "Being written"),
    "governance.signal_state_prepared": Text("Brief ligt klaar", "Letter is ready"),
    "governance.signal_state_sent": Text("Verstuurd, wacht op antwoord", "Sent, waiting for an answer"),
    "governance.signal_state_answered": Text("Antwoord gekregen", "Answer received"),
    "governance.level_local": Text("Iemand in de streek (lokaal)", "Somebody in the region (local)"),
    "governance.level_supralocal": Text("Iemand erboven (bovenlokaal)", "Somebody above (supra-local)"),
    "governance.do_prepare": Text("Brief opmaken", "Make the letter"),
    "governance.do_send": Text("Brief versturen", "Send the letter"),
    "governance.do_take_back": Text("Brief terugnemen", "Take the letter back"),
    "governance.do_edit": Text("Aanpassen", "Change"),
    "governance.do_keep_answer": Text("Antwoord bewaren", "Keep the answer"),
    "governance.do_theme": Text("Thema hernoemen of toevoegen", "Rename or add a theme"),
    "governance.do_aside": Text("Thema opzijleggen", "Lay a theme aside"),
    "governance.signal_no_title": Text("Geef het signaal een titel.", "Give the signal a title."),
    "governance.signal_no_text": Text("Beschrijf de drempel.", "Describe the barrier."),
    "governance.signal_no_ask": Text("Zeg wat u vraagt.", "Say what you ask."),
    "governance.signal_no_addressee": Text("Zeg aan wie het signaal gaat.", "Say to whom the signal goes."),
    "governance.signal_no_theme": Text("Kies een thema van dit partnerschap.", "Choose a theme of this partnership."),
    "governance.signal_nobody": Text(
        "Lees uw tekst na en bevestig dat niemand er een persoon in herkent. Een signaal gaat over drempels, niet over mensen.",
        "Read your text again and confirm that nobody recognises a person in it. A signal is about barriers, not about people.",
    ),
    "governance.signal_not_while_draft": Text(
        "Er is nog geen brief. Maak die eerst op.", "There is no letter yet. Make it first."
    ),
    "governance.signal_not_while_prepared": Text(
        "De brief ligt klaar. Verstuur hem, of neem hem eerst terug.",
        "The letter is ready. Send it, or take it back first.",
    ),
    "governance.signal_not_while_sent": Text(
        "De brief is verstuurd. U kunt nu alleen het antwoord bewaren.",
        "The letter was sent. Now you can only keep the answer.",
    ),
    "governance.signal_not_while_answered": Text(
        "Het antwoord staat er al. Schrijf zo nodig een nieuw signaal.",
        "The answer is here already. Write a new signal if needed.",
    ),
    "governance.signal_gone_already": Text(
        "De brief is al onderweg en kan niet meer terug.", "The letter is on its way and cannot be taken back."
    ),
    "governance.signal_answer_what": Text("Schrijf wat het antwoord was.", "Write what the answer was."),
    "governance.signal_answer_day": Text(
        "Kies een dag vanaf {day} tot vandaag.", "Choose a day from {day} up to today."
    ),
    "governance.theme_no_name": Text("Geef het thema een naam.", "Give the theme a name."),
    "governance.theme_twice": Text("“{name}” is al een thema.", "“{name}” is a theme already."),
    "governance.signal_made": Text("{who} schreef het signaal “{title}”.", "{who} wrote the signal “{title}”."),
    "governance.signal_edited": Text("{who} paste “{title}” aan.", "{who} changed “{title}”."),
    "governance.signal_prepared": Text(
        "{who} maakte de brief over “{title}” op.", "{who} made the letter on “{title}”."
    ),
    "governance.signal_released": Text(
        "{who} liet de brief over “{title}” vertrekken.", "{who} let the letter on “{title}” go."
    ),
    "governance.signal_taken_back": Text(
        "{who} nam de brief over “{title}” terug.", "{who} took the letter on “{title}” back."
    ),
    "governance.signal_answered": Text(
        "{who} bewaarde het antwoord op “{title}”.", "{who} kept the answer to “{title}”."
    ),
    "governance.theme_named": Text("{who} noemde een thema “{name}”.", "{who} named a theme “{name}”."),
    "governance.theme_laid_aside": Text(
        "{who} legde het thema “{name}” opzij.", "{who} laid the theme “{name}” aside."
    ),
}
