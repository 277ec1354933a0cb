"""Pages of the decisions: messages after a step, cards on the home, navigation."""

from gezel.kernel.texts import Text

TEXTS = {
    "formation.decisions_written": Text(
        "Opgestelde berichten: {count}. Lees ze na en pas ze aan.", "Messages written: {count}. Read and adapt them."
    ),
    "formation.round_released_now": Text(
        "Vrijgegeven. De berichten zijn onderweg.", "Released. The messages are on their way."
    ),
    "formation.decision_saved": Text("Bewaard en nagelezen.", "Saved and read."),
    "formation.decision_marked_read": Text("Nagelezen.", "Read."),
    "formation.decision_rewritten": Text(
        "Opnieuw opgesteld met de tekst van de oproep.", "Written anew with the text of the call."
    ),
    "formation.decision_goes_again": Text("Het bericht vertrekt opnieuw.", "The message leaves again."),
    "formation.decision_counts_as_sent": Text(
        "Het bericht geldt als verstuurd; de termijn loopt vanaf toen.",
        "The message counts as sent; the term runs from then.",
    ),
    "formation.receipt_kept": Text("De dag van ontvangst is bewaard.", "The day of receipt is saved."),
    "formation.pitch_kept": Text("Het uur is bewaard.", "The hour is saved."),
    "formation.pitch_cancelled_now": Text("Het uur is teruggenomen.", "The hour was taken back."),
    "formation.pitch_later_kept": Text(
        "De uitnodiging zegt dat het uur later volgt.", "The invitation says that the hour follows later."
    ),
    "formation.card_round_whole": Text(
        "De jury van {area} is klaar met ronde {round}. Bereid de beslissingen voor en geef ze vrij.",
        "The jury of {area} has finished round {round}. Prepare the decisions and release them.",
    ),
    "formation.card_decision_failed": Text(
        "Een bericht met een beslissing voor {area} kwam terug. Verstuur het opnieuw.",
        "A message with a decision for {area} came back. Send it again.",
    ),
    "formation.card_decision_unsure": Text(
        "Van een bericht met een beslissing voor {area} is niet zeker of het vertrok. Ga het na en kies wat er moet gebeuren.",
        "It is not certain whether a message with a decision for {area} left. Find out and choose what must happen.",
    ),
    "formation.card_told_invited": Text(
        "U bent uitgenodigd voor de pitch in {area}.", "You are invited to pitch in {area}."
    ),
    "formation.card_told_selected": Text(
        "U bent geselecteerd voor stap 4 in {area}. Dat belooft nog geen deelname en geen financiering.",
        "You are selected for step 4 in {area}. That promises no participation and no funding yet.",
    ),
    "formation.card_told_not_selected": Text(
        "Er is een beslissing over uw kandidatuur voor {area}.", "There is a decision on your candidacy for {area}."
    ),
    "formation.nav_processes": Text("Gebieden volgen", "Follow the areas"),
}
