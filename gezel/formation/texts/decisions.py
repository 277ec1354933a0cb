"""Decisions and pitch slots: why something cannot be done, what happened, and what people are told."""

from gezel.kernel.texts import Text

TEXTS = {
    # Sentences inside mails (Dutch; the English stands for reading along).
    "formation.mail_slot": Text(
        "Uw gesprek met de jury is op **{starts}** (tot {ends}), {place}. In bijlage vindt u een afspraak voor uw agenda.",
        "Your talk with the jury is on **{starts}** (until {ends}), {place}. An appointment for your calendar is attached.",
    ),
    "formation.mail_slot_later": Text(
        "De dag en het uur van uw gesprek met de jury laten we u nog weten.",
        "We will let you know the day and hour of your talk with the jury.",
    ),
    # Refusals: releasing.
    "formation.decision_waits_for_jury": Text(
        "De jury heeft nog geen definitieve uitkomst voor {names}. Vrijgeven kan als de ronde volledig is.",
        "The jury has no final outcome yet for {names}. You can release once the round is complete.",
    ),
    "formation.decision_not_written": Text(
        "Er is nog geen bericht voor {names}. Stel eerst de berichten op.",
        "There is no message yet for {names}. Write the messages first.",
    ),
    "formation.decision_without_slot": Text(
        "Nog zonder uur voor de pitch: {names}. Geef een uur, of kies dat het later volgt.",
        "Still without an hour for the pitch: {names}. Give an hour, or say that it follows later.",
    ),
    "formation.decision_first_mail_unsent": Text(
        "Het bericht over ronde 1 is nog niet aangekomen bij {names}. Verstuur dat eerst opnieuw: de termijn voor weerwoord loopt vanaf dat bericht.",
        "The message on round 1 has not reached {names} yet. Send it again first: the term for a reply runs from that message.",
    ),
    "formation.release_local_only": Text(
        "Een beslissing vertrekt namens de lokale besturen van {area}. Een medewerker van een lokaal bestuur geeft ze vrij; u kunt ze wel voorbereiden.",
        "A decision goes out on behalf of the local governments of {area}. Someone of a local government releases it; you can prepare it.",
    ),
    "formation.decision_conflict": Text(
        "U meldde een belangenconflict met een kandidaat van dit gebied. Een collega bereidt de beslissingen voor en geeft ze vrij.",
        "You reported a conflict of interest with a candidate of this area. A colleague prepares and releases the decisions.",
    ),
    "formation.decision_second_factor": Text(
        "Hier staan teksten van de jury. Meld u aan met een tweede stap om verder te gaan.",
        "Texts of the jury stand here. Sign in with a second step to go on.",
    ),
    "formation.decision_before_deadline": Text(
        "Kandidaten kunnen nog indienen. Beslissingen voorbereiden kan na de deadline.",
        "Candidates can still submit. Decisions can be prepared after the deadline.",
    ),
    "formation.decision_round1_first": Text(
        "De beslissingen van ronde 1 zijn nog niet vrijgegeven. Doe dat eerst.",
        "The decisions of round 1 have not been released yet. Do that first.",
    ),
    "formation.decision_already_released": Text(
        "De beslissingen van deze ronde zijn al vrijgegeven. Wat verstuurd is, verandert niet meer.",
        "The decisions of this round were already released. What was sent does not change any more.",
    ),
    # Refusals: adapting. One per thing that a decision must say.
    "formation.mail_lacks_score": Text(
        "In het bericht aan {name} ontbreekt een score. Zet de score van de jury op beide criteria terug.",
        "A score is missing in the message to {name}. Put the jury's score on both criteria back.",
    ),
    "formation.mail_lacks_motivation": Text(
        "In het bericht aan {name} staat de motivering van de jury niet meer zoals ze geschreven is. Zet ze op beide criteria terug.",
        "The message to {name} no longer has the jury's motivation as it was written. Put it back for both criteria.",
    ),
    "formation.mail_lacks_slot": Text(
        "In het bericht aan {name} staat niet wanneer de pitch is. Zet de zin over het uur terug.",
        "The message to {name} does not say when the pitch is. Put the sentence on the hour back.",
    ),
    "formation.mail_lacks_reply_scope": Text(
        "In het bericht aan {name} staat niet waarover weerwoord kan. Zet de uitleg van de oproep terug.",
        "The message to {name} does not say what a reply can be about. Put the explanation of the call back.",
    ),
    "formation.mail_lacks_reply_how": Text(
        "In het bericht aan {name} staat niet hoe weerwoord werkt. Zet de uitleg van de oproep terug.",
        "The message to {name} does not say how a reply works. Put the explanation of the call back.",
    ),
    "formation.mail_lacks_reply_last_day": Text(
        "In het bericht aan {name} ontbreekt de laatste dag voor weerwoord. Zet die datum terug, voluit geschreven.",
        "The last day for a reply is missing in the message to {name}. Put that date back, written out.",
    ),
    "formation.mail_lacks_selection_notice": Text(
        "In het bericht aan {name} staat niet dat de selectie geen deelname of geld belooft. Zet die zin terug.",
        "The message to {name} does not say that selection promises no participation or money. Put that sentence back.",
    ),
    # Refusals: receipt.
    "formation.receipt_not_sent": Text(
        "Dit bericht is nog niet verstuurd; er is dus nog geen ontvangst.",
        "This message has not been sent, so there is no receipt yet.",
    ),
    "formation.receipt_before_sending": Text(
        "Het bericht vertrok op {sent}. De ontvangst kan niet vroeger zijn.",
        "The message left on {sent}. The receipt cannot be earlier.",
    ),
    "formation.receipt_in_future": Text(
        "Die dag moet nog komen. Vul in wanneer het bericht ontvangen is.",
        "That day is still to come. Fill in when the message was received.",
    ),
    "formation.confirm_needs_reason": Text(
        "Schrijf erbij hoe u weet dat het bericht vertrok, bijvoorbeeld: de kandidaat bevestigde het telefonisch.",
        "Add how you know that the message left, for example: the candidate confirmed it by phone.",
    ),
    "formation.receipt_needs_reason": Text(
        "Schrijf erbij hoe u weet wanneer het bericht ontvangen is.",
        "Add how you know when the message was received.",
    ),
    # Refusals: pitch slots.
    "formation.slot_past": Text(
        "Dat uur is voorbij ({starts}). Kies een uur dat nog komt.",
        "That hour has passed ({starts}). Choose one to come.",
    ),
    "formation.slot_outside_moment": Text(
        "Dat uur ({starts}) ligt buiten de pitchmomenten van het addendum. Kies een uur binnen een moment, of voeg met een wijziging een moment toe.",
        "That hour ({starts}) lies outside the pitch moments of the addendum. Choose one within a moment, or add a moment by an amendment.",
    ),
    "formation.slot_taken": Text(
        "Op dat uur ({starts}) is al een andere kandidaat bij de jury. Elke kandidaat komt alleen: kies een ander uur.",
        "Another candidate is with the jury at that hour ({starts}). Each candidate comes alone: choose another hour.",
    ),
    "formation.slot_already": Text(
        "{name} heeft al een uur voor de pitch. Verplaats dat uur.",
        "{name} already has an hour for the pitch. Move that one.",
    ),
    "formation.slot_not_invited": Text(
        "Alleen wie de jury uitnodigde en nog niet na een pitch beoordeelde, krijgt een uur.",
        "Only who was invited by the jury and not yet assessed after a pitch gets an hour.",
    ),
    "formation.slot_already_cancelled": Text(
        "Dit uur was al teruggenomen of verplaatst. Herlaad de pagina.",
        "This hour was already taken back or moved. Reload the page.",
    ),
    "formation.slot_needs_reason": Text(
        "Schrijf erbij waarom; de kandidaat leest het.", "Add why; the candidate will read it."
    ),
    "formation.slot_later_without_mail": Text(
        "Er wacht geen uitnodiging voor {name}. Stel eerst de berichten op.",
        "No invitation waits for {name}. Write the messages first.",
    ),
    "formation.pitch_after_decision": Text(
        "De matching van dit gebied is beslist; er zijn geen pitches meer.",
        "The matching of this area is decided; there are no more pitches.",
    ),
    # History.
    "formation.decisions_prepared": Text(
        "Berichten over ronde {round} opgesteld: {count}.", "Messages on round {round} written: {count}."
    ),
    "formation.decision_adapted": Text(
        "Het bericht over ronde {round} is aangepast.", "The message on round {round} was adapted."
    ),
    "formation.round_released": Text(
        "De beslissingen van ronde {round} zijn samen vrijgegeven ({count} berichten).",
        "The decisions of round {round} were released together ({count} messages).",
    ),
    "formation.decision_sent_again": Text(
        "Het bericht over ronde {round} is opnieuw verstuurd.", "The message on round {round} was sent again."
    ),
    "formation.decision_confirmed": Text(
        "Het bericht over ronde {round} is aangemerkt als verstuurd: {reason}.",
        "The message on round {round} was marked as sent: {reason}.",
    ),
    "formation.receipt_corrected": Text(
        "De dag van ontvangst van de beslissing is verbeterd: {day}.",
        "The day on which the decision was received was corrected: {day}.",
    ),
    "formation.pitch_given": Text("De pitch is gepland op {starts}.", "The pitch was planned on {starts}."),
    "formation.pitch_moved": Text("De pitch is verplaatst naar {starts}.", "The pitch was moved to {starts}."),
    "formation.pitch_cancelled": Text("De pitch van {starts} gaat niet door.", "The pitch of {starts} is off."),
    "formation.pitch_later": Text("Het uur van de pitch volgt later.", "The hour of the pitch follows later."),
    # Notices.
    "formation.notice_decision": Text(
        "Er is een beslissing over uw kandidatuur voor {area}.", "There is a decision on your candidacy for {area}."
    ),
    "formation.notice_released": Text(
        "In {area} zijn de beslissingen van ronde {round} vrijgegeven.",
        "In {area} the decisions of round {round} were released.",
    ),
    "formation.notice_decision_failed": Text(
        "Een bericht met een beslissing voor {area} kwam niet aan. Kijk het adres na en verstuur het opnieuw.",
        "A message with a decision for {area} did not arrive. Check the address and send it again.",
    ),
}
