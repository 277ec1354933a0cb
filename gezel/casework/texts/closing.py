"""Sentences of pausing, closing, coming back and asking afterwards."""

from gezel.kernel.texts import Text

_STATES = {
    "waiting": ("Dit traject wacht nog.", "This track is still waiting."),
    "meeting": ("Dit traject is nog bij de kennismaking.", "This track is still at the acquaintance."),
    "talking": ("De deelnemer zei nog geen ja.", "The participant has not said yes."),
    "running": ("Dit traject loopt.", "This track is running."),
    "paused": ("Dit traject rust nu.", "This track rests now."),
    "closed": ("Dit traject is al afgerond.", "This track is closed already."),
}
_INSTEAD = {
    "phase": ("Een fase kiest u terwijl het traject loopt.", "A phase is chosen while the track runs."),
    "pause": ("Alleen een traject dat loopt, kan even rusten.", "Only a running track can rest for a while."),
    "resume": ("Er is geen pauze om te beëindigen.", "There is no pause to end."),
    "close": (
        "Afronden doet u bij een traject dat begonnen is; wie eerder afhaakt, noteert u bij het kennismaken.",
        "You close a track that has begun; who drops out earlier is noted at the acquaintance.",
    ),
    "go_on": ("Alleen een afgerond traject kan opnieuw beginnen.", "Only a closed track can be taken up again."),
    "wait_again": ("Alleen een afgerond traject kan opnieuw beginnen.", "Only a closed track can be taken up again."),
}

TEXTS = {
    **{
        f"casework.no_{step}_while_{state}": Text(f"{stands[0]} {instead[0]}", f"{stands[1]} {instead[1]}")
        for step, instead in _INSTEAD.items()
        for state, stands in _STATES.items()
    },
    "casework.tab_closing": Text("Afronden", "Closing"),
    "casework.tab_follow_ups": Text("Navragen", "Asking afterwards"),
    "casework.tab_course": Text("Pauze en fase", "Pause and phase"),
    "casework.outcome_work_regular": Text("betaald werk", "paid work"),
    "casework.outcome_work_social": Text("betaald werk in de sociale economie", "paid work in the social economy"),
    "casework.outcome_training": Text("opleiding", "training"),
    "casework.outcome_volunteering": Text("vrijwilligerswerk", "volunteering"),
    "casework.outcome_neighbourhood_work": Text("wijk-werken", "neighbourhood work"),
    "casework.outcome_ama": Text("arbeidsmatige activiteiten (AMA)", "work-like activities (AMA)"),
    "casework.outcome_warm_transfer": Text("warm overgedragen", "warmly transferred"),
    "casework.outcome_moved": Text("verhuisd", "moved"),
    "casework.outcome_stopped": Text("gestopt", "stopped"),
    "casework.outcome_other": Text("iets anders", "something else"),
    "casework.situation_work_regular": Text("betaald werk", "paid work"),
    "casework.situation_work_social": Text("betaald werk in de sociale economie", "paid work in the social economy"),
    "casework.situation_training": Text("opleiding", "training"),
    "casework.situation_volunteering": Text("vrijwilligerswerk", "volunteering"),
    "casework.situation_neighbourhood_work": Text("wijk-werken", "neighbourhood work"),
    "casework.situation_ama": Text("arbeidsmatige activiteiten (AMA)", "work-like activities (AMA)"),
    "casework.situation_seeking": Text("zoekt werk of opleiding", "looks for work or training"),
    "casework.situation_not_seeking": Text("zoekt nu niet", "is not looking now"),
    "casework.situation_other": Text("iets anders", "something else"),
    "casework.contract_permanent": Text("vast contract", "permanent contract"),
    "casework.contract_fixed_term": Text("contract voor een tijd", "fixed-term contract"),
    "casework.contract_temporary_agency": Text("interim", "temporary agency"),
    "casework.contract_self_employed": Text("zelfstandig", "self-employed"),
    "casework.contract_other": Text("ander contract", "another contract"),
    "casework.result_reached": Text("bereikt", "reached"),
    "casework.result_partly": Text("voor een deel", "partly"),
    "casework.result_not": Text("nog niet", "not yet"),
    "casework.failure_result_reached": Text("opgelost", "solved"),
    "casework.failure_result_partly": Text("voor een deel opgelost", "partly solved"),
    "casework.failure_result_not": Text("nog niet opgelost", "not solved yet"),
    "casework.closing_leaves_open": Text(
        "Deze vraag staat nog open: “{text}”. Zeg ook daarvan hoe ver het kwam; “nog niet” is een eerlijk antwoord.",
        "This question is still open: “{text}”. Say of that one too how far it came; “not yet” is an honest answer.",
    ),
    "casework.do_answer_knock": Text("Gebeld over de nieuwe aanmelding", "Called about the new referral"),
    "casework.no_knock_waits": Text(
        "Er wacht geen nieuwe aanmelding op dit afgeronde traject, of het is ondertussen heropend. Kijk op de pagina hoe het nu staat.",
        "No new referral waits on this closed track, or it was taken up meanwhile. Look on the page how it stands now.",
    ),
    "casework.knocked_again": Text(
        "{who} klopt opnieuw aan na een afgerond traject. Bel ten laatste op {day} en beslis samen of het verdergaat.",
        "{who} knocks again after a closed track. Call by {day} at the latest and decide together whether it goes on.",
    ),
    "casework.knocked_again_late": Text(
        "{who} klopte opnieuw aan na een afgerond traject; bellen was beloofd tegen {day}. Bel vandaag.",
        "{who} knocked again after a closed track; a call was promised by {day}. Call today.",
    ),
    "casework.waits_knocked_again": Text(
        "{name} klopte op {day} opnieuw aan: bellen en samen beslissen",
        "{name} knocked again on {day}: call and decide together",
    ),
    "casework.moment_leaving": Text("bij het afronden", "at closing"),
    "casework.moment_short": Text("na enkele weken", "after some weeks"),
    "casework.moment_long": Text("na een half jaar", "after half a year"),
    "casework.answer_": Text("nog te vragen", "still to be asked"),
    "casework.answer_answered": Text("antwoordde", "answered"),
    "casework.answer_will_not_say": Text("wil het niet zeggen", "will not say"),
    "casework.answer_not_reached": Text("niet bereikt", "not reached"),
    "casework.answer_lapsed": Text("vervallen: kwam terug", "lapsed: came back"),
    "casework.way_phone": Text("telefoon", "telephone"),
    "casework.way_message": Text("bericht", "message"),
    "casework.way_mail": Text("via mail", "by e-mail"),
    "casework.way_visit": Text("bezoek", "visit"),
    "casework.way_met": Text("toevallig ontmoet", "met by chance"),
    "casework.do_pause": Text("Laten rusten", "Let it rest"),
    "casework.do_resume": Text("Weer verdergaan", "Go on again"),
    "casework.do_move_phase": Text("Naar een andere fase", "To another phase"),
    "casework.do_close": Text("Afronden", "Close"),
    "casework.do_go_on": Text("Meteen verdergaan", "Go on at once"),
    "casework.do_wait_again": Text("Opnieuw op de wachtlijst", "Back on the waiting list"),
    "casework.tried_answered": Text("de persoon vertelt hoe het gaat", "the person tells how it goes"),
    "casework.tried_nobody": Text("niemand bereikt", "reached nobody"),
    "casework.tried_will_not_say": Text("bereikt, maar zegt het liever niet", "reached, but would rather not say"),
    "casework.do_attempt": Text("Noteren", "Write down"),
    "casework.guide_steers": Text(
        "Wie nu met de deelnemer op weg is, kiest samen de pauze en de fase. Vraag het aan de trajectgezel.",
        "Whoever goes along with the participant now chooses the pause and the phase together with them. Ask the companion.",
    ),
    "casework.guide_closes": Text(
        "Afronden doet de trajectgezel samen met de deelnemer, of de teamleider als er geen trajectgezel is.",
        "Closing is done by the companion with the participant, or by the team leader when there is no companion.",
    ),
    "casework.calls_reopen": Text(
        "Heropenen doet wie de nazorg heeft, of de teamleider. Vraag het daar.",
        "Whoever gives aftercare, or the team leader, reopens. Ask them.",
    ),
    "casework.calls_follow_up": Text(
        "Navragen doet wie de nazorg heeft, of de teamleider.",
        "Whoever gives aftercare, or the team leader, asks how it goes.",
    ),
    "casework.pause_needs_why": Text(
        "Schrijf kort waarom het traject rust, in de woorden van de deelnemer als dat kan.",
        "Write briefly why the track rests, in the participant's words if possible.",
    ),
    "casework.pause_until_passed": Text(
        "{day} is al voorbij of vandaag. Kies de dag waarop u samen opnieuw kijkt.",
        "{day} has passed or is today. Choose the day on which you look again together.",
    ),
    "casework.phase_unknown": Text("Kies een fase uit de lijst.", "Choose a phase from the list."),
    "casework.phase_same": Text(
        "Het traject is al in deze fase. Kies een andere.", "The track is in this phase already. Choose another."
    ),
    "casework.phase_needs_reason": Text(
        "Schrijf waarom deze fase nu past. De fase weegt mee in de draagkracht.",
        "Write why this phase fits now. The phase weighs in the capacity.",
    ),
    "casework.left_in_future": Text(
        "{day} moet nog komen. Rond af op de laatste dag dat u samen op weg was.",
        "{day} is still to come. Close on the last day on which you went along together.",
    ),
    "casework.left_before_begin": Text(
        "{day} ligt voor het begin ({began}). Kies een dag vanaf dan.",
        "{day} lies before the beginning ({began}). Choose a day from then on.",
    ),
    "casework.talked_in_future": Text(
        "{day} moet nog komen. Vul de dag in waarop u er samen over sprak.",
        "{day} is still to come. Fill in the day on which you talked about it together.",
    ),
    "casework.closing_not_talked": Text(
        "Loslaten beslist u samen. Vul in op welke dag u erover sprak, of waarom dat niet kon.",
        "Letting go is decided together. Fill in on which day you talked about it, or why that could not be.",
    ),
    "casework.outcome_unknown": Text("Kies hoe het traject eindigt.", "Choose how the track ends."),
    "casework.outcome_needs_words": Text(
        "Schrijf kort wat er gebeurde. Bij “gestopt” en “iets anders” zegt het woord alleen te weinig.",
        "Write briefly what happened. With “stopped” and “something else” the word alone says too little.",
    ),
    "casework.answer_needs_result": Text(
        "Kies bij elke vraag of ze bereikt is, voor een deel, of nog niet.",
        "Choose for each question whether it was reached, partly, or not yet.",
    ),
    "casework.answer_of_another": Text(
        "Een van de vragen hoort bij een ander traject. Herlaad de pagina en vul opnieuw in.",
        "One of the questions belongs to another track. Reload the page and fill in again.",
    ),
    "casework.aftercare_not_allowed": Text(
        "Deze persoon kan de nazorg niet doen: de deelnemer laat die organisatie niet toe om te begeleiden. Kies iemand anders of vraag het aan de deelnemer.",
        "This person cannot give aftercare: the participant does not allow that organisation to guide. Choose somebody else, or ask the participant.",
    ),
    "casework.companion_not_allowed": Text(
        "Kies een trajectgezel van een organisatie die de deelnemer toelaat. Wil de deelnemer iemand anders, zet het traject dan op de wachtlijst.",
        "Choose a companion of an organisation that the participant allows. If the participant wants somebody else, put the track on the waiting list.",
    ),
    "casework.return_needs_why": Text(
        "Schrijf wat de deelnemer opnieuw vraagt.", "Write what the participant asks now."
    ),
    "casework.return_without_closing": Text(
        "Dit traject was nog niet begonnen toen het stopte. Neem het weer op bij het kennismaken.",
        "This track had not begun when it stopped. Take it up again at the acquaintance.",
    ),
    "casework.follow_up_answered": Text(
        "Dit antwoord staat al genoteerd. U hoeft het niet nog eens te vragen.",
        "This answer was written down already. There is no need to ask again.",
    ),
    "casework.follow_up_lapsed": Text(
        "De deelnemer kwam terug: dit navragen is vervallen. Kijk in het dossier hoe het nu gaat.",
        "The participant came back: this follow-up lapsed. See in the file how it goes now.",
    ),
    "casework.attempt_in_future": Text(
        "{day} moet nog komen. Noteer de dag waarop u het probeerde.",
        "{day} is still to come. Write the day on which you tried.",
    ),
    "casework.follow_up_too_early": Text(
        "{day} is te vroeg: dit navragen telt vanaf {due}. Belde u vroeger? Noteer dat als gewoon contact en vraag het na {due} opnieuw.",
        "{day} is too early: this follow-up counts from {due}. Did you call earlier? Write that as a contact, and ask again after {due}.",
    ),
    "casework.attempt_way_unknown": Text("Kies hoe u het probeerde.", "Choose how you tried."),
    "casework.situation_missing": Text(
        "Kies wat de persoon nu doet, of noteer dat die het liever niet zegt.",
        "Choose what the person does now, or write that they would rather not say.",
    ),
    "casework.situation_without_answer": Text(
        "U koos wat de persoon doet, maar niet dat die antwoordde. Kies “de persoon vertelt hoe het gaat”, of maak leeg wat de persoon doet.",
        "You chose what the person does, but not that they answered. Choose “the person tells how it goes”, or clear what the person does.",
    ),
    "casework.contract_without_work": Text(
        "Een contract hoort bij betaald werk. Kies betaald werk of maak het contract leeg.",
        "A contract belongs to paid work. Choose paid work or clear the contract.",
    ),
    "casework.paused": Text("{who} liet het traject rusten tot {day}.", "{who} let the track rest until {day}."),
    "casework.resumed": Text("{who} ging weer verder met het traject.", "{who} went on with the track."),
    "casework.phase_moved": Text(
        "{who} zette het traject in een andere fase.", "{who} moved the track to another phase."
    ),
    "casework.closed": Text(
        "{who} rondde het traject af; laatste dag {day}.", "{who} closed the track; last day {day}."
    ),
    "casework.returned": Text("{who} opende het traject opnieuw.", "{who} reopened the track."),
    "casework.followed_up": Text("{who} vroeg na hoe het gaat.", "{who} asked how it goes."),
    "casework.notice_closed": Text(
        "Het traject van {initials} is afgerond. U kunt het dossier nog openen tot {day}.",
        "The track of {initials} was closed. You can open the file until {day}.",
    ),
    "casework.notice_returned": Text(
        "{initials} is terug. U gaat opnieuw mee.", "{initials} is back. You go along again."
    ),
    "casework.waits_follow_up_short": Text(
        "Vraag na hoe het gaat met {name} (afgerond op {left}).", "Ask how {name} is doing (closed on {left})."
    ),
    "casework.waits_follow_up_long": Text(
        "Een half jaar later: vraag na hoe het gaat met {name} (afgerond op {left}).",
        "Half a year later: ask how {name} is doing (closed on {left}).",
    ),
    "casework.waits_pause": Text(
        "{name} rust sinds {since}. Kijk samen of het weer verdergaat.",
        "{name} has rested since {since}. Look together whether it goes on.",
    ),
    "casework.line_paused": Text(
        "Het traject rustte, tot {until} voorzien.", "The track rested, expected until {until}."
    ),
    "casework.line_resumed": Text("Na de pauze ging het weer verder.", "After the pause it went on again."),
    "casework.line_phase": Text("Fase: {phase}.", "Phase: {phase}."),
    "casework.line_started": Text("Een eerder traject begon.", "An earlier track began."),
    "casework.line_closed": Text("Afgerond. Laatste dag: {left}.", "Closed. Last day: {left}."),
    "casework.line_returned": Text("Terug: het traject ging opnieuw open.", "Back: the track was reopened."),
    "casework.line_follow_up": Text("Nagevraagd hoe het gaat: {answer}.", "Asked how it goes: {answer}."),
}
