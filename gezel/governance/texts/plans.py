"""Sentences of challenges and levers, the balance, communication and publication duties."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.sub_challenges": Text("Uitdagingen en hefbomen", "Challenges and levers"),
    "governance.sub_balance": Text("Balans van bijdragen", "Balance of contributions"),
    "governance.sub_communication": Text("Communicatie", "Communication"),
    "governance.challenge_is_challenge": Text("Uitdaging", "Challenge"),
    "governance.challenge_is_lever": Text("Hefboom", "Lever"),
    "governance.balance_contributes": Text("brengen in", "contribute"),
    "governance.balance_gains": Text("krijgen terug", "gain"),
    "governance.balance_loses": Text("geven op", "lose"),
    "governance.do_challenge": Text("Uitdaging of hefboom toevoegen", "Add a challenge or lever"),
    "governance.do_look": Text("Opnieuw kijken", "Look again"),
    "governance.do_say_line": Text("Een regel voor onze organisatie toevoegen", "Add a line for our organisation"),
    "governance.do_take_line_back": Text("Een eigen regel terugnemen", "Take an own line back"),
    "governance.do_review": Text("Samen bekeken", "Looked at together"),
    "governance.do_plan": Text("Actie toevoegen", "Add an action"),
    "governance.do_done": Text("Actie is gedaan", "Action is done"),
    "governance.do_drop": Text("Actie schrappen", "Drop an action"),
    "governance.do_prove": Text("Bewijs toevoegen", "Add evidence"),
    "governance.challenge_kind": Text("Kies of het een uitdaging of een hefboom is.", "Choose a challenge or a lever."),
    "governance.challenge_no_title": Text("Zeg het in één zin.", "Say it in one sentence."),
    "governance.challenge_no_measure": Text(
        "Zeg wat u ermee doet. Een uitdaging zonder maatregel blijft een zucht.",
        "Say what you do about it. A challenge without a measure stays a sigh.",
    ),
    "governance.challenge_later": Text("Kies een dag na vandaag.", "Choose a day after today."),
    "governance.challenge_owner": Text(
        "Kies iemand die deelneemt aan dit partnerschap.", "Choose somebody who takes part in this partnership."
    ),
    "governance.challenge_closed_already": Text("Dit is al afgerond.", "This is finished already."),
    "governance.challenge_what_seen": Text("Schrijf wat u nu ziet.", "Write what you see now."),
    "governance.balance_own_lines": Text(
        "Elke partner schrijft zijn eigen regels. Handel voor uw eigen organisatie.",
        "Each partner writes its own lines. Act for your own organisation.",
    ),
    "governance.balance_kind": Text("Kies: inbrengen, terugkrijgen of opgeven.", "Choose: contribute, gain or lose."),
    "governance.balance_no_text": Text("Schrijf wat.", "Write what."),
    "governance.balance_what_seen": Text("Schrijf wat u samen zag.", "Write what you saw together."),
    "governance.balance_days": Text(
        "Bekeken kan tot vandaag, opnieuw kijken vanaf morgen.", "Looked at up to today, again from tomorrow."
    ),
    "governance.communication_what": Text("Schrijf wat u vertelt.", "Write what you tell."),
    "governance.communication_audience": Text("Zeg aan wie.", "Say to whom."),
    "governance.communication_channel": Text("Zeg langs welke weg.", "Say through which channel."),
    "governance.communication_not_yet": Text("Kies een dag tot en met vandaag.", "Choose a day up to today."),
    "governance.communication_nothing": Text("Er staat niets open.", "Nothing is open."),
    "governance.duty_unknown": Text("Kies een van de plichten.", "Choose one of the duties."),
    "governance.duty_what": Text("Zeg wat het toont, en waar.", "Say what it shows, and where."),
    "governance.duty_file": Text(
        "Voeg een foto, schermafdruk of document toe: zonder bestand is het geen bewijs.",
        "Add a photo, screenshot or document: without a file it is no evidence.",
    ),
    "governance.duty_own_organisation": Text(
        "Dit toont elke partner zelf. Handel voor uw organisatie.",
        "Each partner shows this itself. Act for your organisation.",
    ),
    "governance.challenge_added": Text("{who} voegde “{title}” toe.", "{who} added “{title}”."),
    "governance.challenge_looked": Text("{who} keek opnieuw naar “{title}”.", "{who} looked at “{title}” again."),
    "governance.balance_said": Text("{who} schreef een regel voor {name}.", "{who} wrote a line for {name}."),
    "governance.balance_taken_back": Text("{who} nam een regel van {name} terug.", "{who} took a line of {name} back."),
    "governance.balance_reviewed": Text(
        "{who} noteerde hoe de balans op {day} bekeken werd.", "{who} noted how the balance was looked at on {day}."
    ),
    "governance.communication_planned": Text("{who} plande “{what}”.", "{who} planned “{what}”."),
    "governance.communication_done": Text(
        "{who} noteerde dat “{what}” gedaan is.", "{who} noted that “{what}” is done."
    ),
    "governance.communication_dropped": Text("{who} schrapte “{what}”.", "{who} dropped “{what}”."),
    "governance.duty_proved": Text("{who} voegde bewijs toe: {duty}.", "{who} added evidence: {duty}."),
    "governance.card_challenge": Text("Kijk opnieuw naar “{title}”.", "Look at “{title}” again."),
    "governance.card_communication": Text("Vertel aan {audience}: {what}.", "Tell {audience}: {what}."),
}
