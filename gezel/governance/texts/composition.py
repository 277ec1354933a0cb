"""Sentences of composition changes, later partners and shortcomings (G-12, G-16, F-27)."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.tab_composition": Text("Samenstelling", "Composition"),
    # When
    "governance.composition_barred": Text(
        "Het partnerschap startte op {started}. In de eerste {months} maanden wijzigt de samenstelling niet. Het kan ten "
        "vroegste op {first}.",
        "The partnership started on {started}. In the first {months} months its composition does not change. The first day "
        "it can is {first}.",
    ),
    "governance.partnership_over": Text(
        "Het partnerschap eindigde op {last_day}. De samenstelling wijzigt niet meer.",
        "The partnership ended on {last_day}. Its composition does not change any more.",
    ),
    "governance.change_kind_unknown": Text(
        "Kies wat er verandert: loslaten, minder betrekken of onderaannemer laten worden.",
        "Choose what changes: release, smaller part or subcontractor.",
    ),
    "governance.change_ground": Text(
        "Kies de grond: wat het leerproces leerde, of tekortkomingen tegenover de overeenkomst of het kader.",
        "Choose the ground: what the learning process taught, or shortcomings against the agreement or the framework.",
    ),
    "governance.change_reason": Text(
        "Schrijf waarom. De partner leest dit in de brief.", "Write why. The partner reads this in the letter."
    ),
    "governance.change_role_after": Text(
        "Schrijf wat de organisatie daarna nog doet.", "Write what the organisation still does afterwards."
    ),
    "governance.decision_needed": Text(
        "Kies de beslissing van de ondersteuningsgroep waarop dit rust. Is er nog geen? Leg het dan eerst voor aan de groep.",
        "Choose the decision of the support group this rests on. None yet? Then put it to the group first.",
    ),
    "governance.decision_elsewhere": Text(
        "“{title}” is geen beslissing van de ondersteuningsgroep van dit partnerschap. Kies een andere.",
        "“{title}” is not a decision of this partnership's support group. Choose another one.",
    ),
    "governance.decision_not_adopted": Text(
        "De beslissing “{title}” staat niet vast. Wacht tot de ondersteuningsgroep ze aanneemt, of kies een andere.",
        "The decision “{title}” does not stand. Wait until the support group adopts it, or choose another one.",
    ),
    "governance.partner_goes_already": Text(
        "{name} gaat al weg: op {until} is het geen partner meer.",
        "{name} is leaving already: on {until} it is no partner any more.",
    ),
    "governance.promotor_stays": Text(
        "{name} is promotor. Een promotor wordt niet losgelaten maar vervangen: spreek eerst een andere promotor af in een "
        "bijlage bij de overeenkomst.",
        "{name} is promotor. A promotor is not released but replaced: first agree on another promotor in an annex to the "
        "agreement.",
    ),
    "governance.always_partner": Text(
        "{name} hoort altijd bij een partnerschap: VDAB, minstens één lokaal bestuur en de ondersteunende organisatie blijven.",
        "{name} always belongs to a partnership: VDAB, at least one local government and the support organisation stay.",
    ),
    "governance.term_runs": Text(
        "De opzegtermijn loopt tot en met {last_day}. Intrekken kan nog, maar nu doet de regisseur of wie het partnerschap regelt dat: "
        "vraag het op de ondersteuningsgroep.",
        "The notice runs up to and including {last_day}. It can still be withdrawn, but now by the director or whoever arranges the "
        "partnership: ask for it in the support group.",
    ),
    "governance.change_runs_already": Text(
        "Er loopt al een wijziging voor {name}. Rond die eerst af of trek ze in.",
        "A change for {name} is running already. Settle or withdraw that one first.",
    ),
    "governance.addressee_elsewhere": Text(
        "Kies iemand die bij {name} werkt of er in een overleg voor zit.",
        "Choose somebody who works for {name} or sits in a body for it.",
    ),
    "governance.partner_announces": Text(
        "Alleen {name} zelf zegt dat het vertrekt: een beheerder van de organisatie, of wie er in de ondersteuningsgroep voor zit.",
        "Only {name} itself says that it leaves: an administrator of the organisation, or who sits in the support group for it.",
    ),
    "governance.leave_reason": Text(
        "Schrijf waarom uw organisatie vertrekt. De leden van de ondersteuningsgroep lezen dit in hun mail.",
        "Write why your organisation leaves. The members of the support group read this in their mail.",
    ),
    "governance.no_support_group": Text(
        "In de ondersteuningsgroep van {name} zit nog niemand. Vraag de teamleider om eerst leden aan te duiden.",
        "Nobody sits in the support group of {name} yet. Ask the team leader to name members first.",
    ),
    "governance.announcement_not_sent": Text(
        "De aankondiging is nog niet verstuurd. Wacht tot de mail vertrokken is.",
        "The announcement was not sent yet. Wait until the mail has gone.",
    ),
    "governance.term_decided_before": Text(
        "Die beslissing viel op {adopted}, nog voor de aankondiging van {announced}. Kies de beslissing die na de "
        "aankondiging genomen is.",
        "That decision was taken on {adopted}, before the announcement of {announced}. Choose the decision taken after it.",
    ),
    "governance.term_too_short": Text(
        "{months} maanden is te kort. De opzegtermijn is minstens {least} maanden.",
        "{months} months is too short. The notice is at least {least} months.",
    ),
    "governance.extension_too_late": Text(
        "De laatste dag was {last_day}. Verlengen kan alleen voor die dag voorbij is.",
        "The last day was {last_day}. Extending is only possible before that day is over.",
    ),
    "governance.extension_not_later": Text(
        "Kies een dag na {last_day}: verlengen maakt de termijn langer.",
        "Choose a day after {last_day}: an extension makes the term longer.",
    ),
    "governance.extension_past_project": Text(
        "Het project eindigt op {ends}. Kies een dag tot en met die dag.",
        "The project ends on {ends}. Choose a day up to and including that day.",
    ),
    "governance.extension_reason": Text(
        "Schrijf waarom verlengen nodig is: welke deelnemers anders zonder begeleiding vallen.",
        "Write why an extension is needed: which participants would otherwise be left without support.",
    ),
    "governance.director_extends": Text(
        "De regisseur van de promotor van {name} maakt een verlenging bekend.",
        "The director of the promotor of {name} makes an extension known.",
    ),
    "governance.partner_agrees": Text("{name} zelf gaat akkoord.", "{name} itself agrees."),
    "governance.partnership_agrees": Text(
        "Uw organisatie stelde dit voor. De teamleider, regisseur of administrator van {name} gaat akkoord.",
        "Your organisation proposed this. The team leader, director or administrator of {name} agrees.",
    ),
    "governance.extension_stands": Text("Deze verlenging geldt al.", "This extension stands already."),
    "governance.letter_went": Text(
        "De brief wacht niet meer op verzending. Bekijk hieronder wat ermee gebeurde.",
        "The letter does not wait to be sent any more. See below what happened to it.",
    ),
    "governance.hand_over_too_late": Text(
        "{on} valt na de laatste dag ({last_day}). Kies een dag tot en met die dag.",
        "{on} is after the last day ({last_day}). Choose a day up to and including it.",
    ),
    "governance.hand_over_to_whom": Text("Schrijf wie het overneemt.", "Write who takes it over."),
    "governance.not_held": Text(
        "Dit houdt de partner niet meer vast. Herlaad de pagina.",
        "The partner does not hold this any more. Reload the page.",
    ),
    "governance.still_holds": Text(
        "Er zijn nog {count} zaken zonder overdracht, zoals: {first}. Zeg voor elke zaak wie ze overneemt en wanneer.",
        "There are {count} things left to hand over, such as: {first}. Say for each who takes it over and when.",
    ),
    "governance.withdraw_reason": Text("Schrijf waarom u dit intrekt.", "Write why you withdraw this."),
    # Later partners
    "governance.promotor_approves": Text(
        "De promotor van {name} keurt goed: de regisseur, of een beheerder van de promotor.",
        "The promotor of {name} approves: the director, or an administrator of the promotor.",
    ),
    "governance.entry_not_waiting": Text(
        "Deze partner wacht niet op de promotor. Europa WSE keurt eerst de matching goed.",
        "This partner does not wait for the promotor. Europa WSE approves the matching first.",
    ),
    "governance.entry_day": Text(
        "Kies een eerste dag van {first} tot en met {last}.", "Choose a first day from {first} to {last}."
    ),
    # What is held
    "governance.held_administrator": Text(
        "De taken van de administrator: budget, PLATOS, betalingen, archief",
        "The administrator's tasks: budget, PLATOS, payments, archive",
    ),
    "governance.held_role": Text("Rol {role}: {person}", "Role {role}: {person}"),
    "governance.held_seat": Text("Plaats in {body}: {person}", "Seat in {body}: {person}"),
    "governance.held_action_of": Text("Actie: {title} ({person})", "Action: {title} ({person})"),
    "governance.held_issue_of": Text("Opgenomen kwestie: {title} ({person})", "Issue taken up: {title} ({person})"),
    "governance.held_challenge_of": Text(
        "Uitdaging of hefboom: {title} ({person})", "Challenge or lever: {title} ({person})"
    ),
    "governance.held_communication_of": Text("Communicatie: {title} ({person})", "Communication: {title} ({person})"),
    "governance.held_task": Text("Taak als onderaannemer: {title}", "Task as a subcontractor: {title}"),
    # States and kinds
    "governance.choose_release": Text("De partner loslaten", "Release the partner"),
    "governance.choose_reduce": Text("De partner minder betrekken", "Give the partner a smaller part"),
    "governance.choose_to_subcontractor": Text("Onderaannemer laten worden", "Turn it into a subcontractor"),
    "governance.choose_learning": Text("Wat het leerproces leerde", "What the learning process taught"),
    "governance.choose_shortcoming": Text(
        "Tekortkomingen tegenover overeenkomst of kader", "Shortcomings against agreement or framework"
    ),
    "governance.change_kind_release": Text("Loslaten", "Release"),
    "governance.change_kind_reduce": Text("Minder betrekken", "Smaller part"),
    "governance.change_kind_to_subcontractor": Text("Onderaannemer laten worden", "Turn into subcontractor"),
    "governance.change_kind_leave": Text("Vertrekt op eigen vraag", "Leaves on own request"),
    "governance.change_ground_learning": Text("Wat het leerproces leerde", "What the learning process taught"),
    "governance.change_ground_shortcoming": Text("Tekortkomingen", "Shortcomings"),
    "governance.change_state_drafted": Text("brief nog te versturen", "letter still to be sent"),
    "governance.change_state_announced": Text("aangekondigd, nog geen termijn", "announced, no term yet"),
    "governance.change_state_running": Text("opzegtermijn loopt", "notice is running"),
    "governance.change_state_over": Text("voorbij, nog af te ronden", "over, still to be settled"),
    "governance.change_state_settled": Text("afgerond", "settled"),
    "governance.change_state_withdrawn": Text("ingetrokken", "withdrawn"),
    "governance.counted_release": Text(
        "De beslissing vertrok met ontvangstbewijs op {event}. De termijn van {months} maanden begint de dag erna, op "
        "{first_day}, en loopt tot en met {last_day}.",
        "The decision was sent with receipt on {event}. The {months} months begin the day after, on {first_day}, and run up "
        "to and including {last_day}.",
    ),
    "governance.counted_leave": Text(
        "De ondersteuningsgroep bepaalde de termijn op {event}. De {months} maanden beginnen de dag erna, op {first_day}, en "
        "lopen tot en met {last_day}.",
        "The support group set the term on {event}. The {months} months begin the day after, on {first_day}, and run up to "
        "and including {last_day}.",
    ),
    # What happened
    "governance.change_decided": Text(
        "{who} legde de beslissing over {name} vast en maakte de brief klaar.",
        "{who} wrote down the decision on {name} and prepared the letter.",
    ),
    "governance.leave_announced": Text(
        "{who} kondigde aan dat {name} vertrekt.", "{who} announced that {name} leaves."
    ),
    "governance.change_runs": Text(
        "De opzegtermijn van {name} loopt tot en met {last_day}.",
        "The notice of {name} runs up to and including {last_day}.",
    ),
    "governance.change_settled": Text(
        "{who} rondde de wijziging voor {name} af.", "{who} settled the change for {name}."
    ),
    "governance.composition_withdrawn": Text(
        "{who} trok de wijziging voor {name} in.", "{who} withdrew the change for {name}."
    ),
    "governance.handed_over": Text(
        "{who} noteerde dat {to} “{what}” overneemt op {on}.", "{who} noted that {to} takes over “{what}” on {on}."
    ),
    "governance.extension_proposed": Text(
        "{who} stelde voor om te verlengen tot en met {until}.",
        "{who} proposed an extension up to and including {until}.",
    ),
    "governance.extended": Text("Verlengd tot en met {until}.", "Extended up to and including {until}."),
    "governance.entry_approved": Text(
        "{who} keurde voor de promotor goed dat {name} instapt op {from_on}.",
        "{who} approved for the promotor that {name} enters on {from_on}.",
    ),
    "governance.partner_joined": Text("{name} is partner vanaf {from_on}.", "{name} is a partner from {from_on} on."),
    # Notices and cards
    "governance.notice_change_runs": Text(
        "De opzegtermijn van {name} loopt tot en met {last_day}. Kijk wat er overgedragen moet worden.",
        "The notice of {name} runs up to and including {last_day}. See what must be handed over.",
    ),
    "governance.notice_change_withdrawn": Text(
        "Wat over {name} was aangekondigd, is ingetrokken: {name} blijft zoals voorheen. Lees waarom.",
        "What was announced about {name} was withdrawn: {name} stays as before. Read why.",
    ),
    "governance.notice_change_mail_failed": Text(
        "De formele mail over {name} kwam terug. Er loopt nog geen termijn: kijk het adres na.",
        "The formal mail about {name} came back. No term runs yet: check the address.",
    ),
    "governance.notice_extension_proposed": Text(
        "Er is voorgesteld om {name} tot en met {until} te laten meewerken. Gaat u akkoord?",
        "It was proposed to let {name} take part up to and including {until}. Do you agree?",
    ),
    "governance.notice_partner_joined": Text(
        "{name} wordt partner vanaf {from_on}.", "{name} becomes a partner from {from_on} on."
    ),
    "governance.notice_change_last_weeks": Text(
        "{name} vertrekt na {last_day}. Er zijn nog {count} zaken zonder overdracht.",
        "{name} leaves after {last_day}. There are {count} things left to hand over.",
    ),
    "governance.card_letter_to_send": Text(
        "De brief aan {name} wacht: lees hem na en verstuur hem. Zolang loopt er geen termijn.",
        "The letter to {name} is waiting: read it and send it. Until then no term runs.",
    ),
    "governance.card_term_to_set": Text(
        "{name} kondigde aan te vertrekken. De ondersteuningsgroep bepaalt de termijn op haar volgende overleg.",
        "{name} announced that it leaves. The support group sets the term at its next meeting.",
    ),
    "governance.card_hand_over": Text(
        "{name} vertrekt: zeg wie overneemt wat het nog vasthoudt.",
        "{name} is leaving: say who takes over what it still holds.",
    ),
    "governance.card_entry_to_approve": Text(
        "{name} wacht op de goedkeuring van de promotor om in te stappen.",
        "{name} waits for the promotor's approval to enter.",
    ),
    # Shortcomings
    "governance.shortcoming_what": Text("Schrijf wat er tekortschoot.", "Write what fell short."),
    "governance.shortcoming_article": Text(
        "Zeg tegen welk artikel van de overeenkomst of welk punt van het kader dit ingaat.",
        "Say which article of the agreement or point of the framework this goes against.",
    ),
    "governance.shortcoming_in_future": Text(
        "{on} moet nog komen. Noteer een tekortkoming pas als ze er is.",
        "{on} is still to come. Write a shortcoming down once it is there.",
    ),
    "governance.consequence_needs_decision": Text(
        "Wat de partner zelf draagt, beslist de ondersteuningsgroep. Kies haar beslissing, of laat het gevolg nog leeg.",
        "The support group decides what the partner bears. Choose its decision, or leave the consequence open for now.",
    ),
    "governance.shortcoming_outcome": Text("Schrijf hoe het afliep.", "Write how it ended."),
    "governance.shortcoming_closed_already": Text(
        "Deze tekortkoming is al afgesloten.", "This shortcoming was closed already."
    ),
    "governance.shortcoming_noted": Text(
        "{who} noteerde een tekortkoming van {name}.", "{who} noted a shortcoming of {name}."
    ),
    "governance.shortcoming_borne": Text(
        "{who} noteerde wat {name} zelf draagt, volgens “{decision}”.",
        "{who} noted what {name} bears, according to “{decision}”.",
    ),
    "governance.shortcoming_closed": Text(
        "{who} sloot een tekortkoming van {name} af.", "{who} closed a shortcoming of {name}."
    ),
    "governance.notice_shortcoming": Text(
        "Er is een tekortkoming van {name} genoteerd. Lees ze na en spreek erover.",
        "A shortcoming of {name} was noted. Read it and talk about it.",
    ),
    "governance.told_letter_ready": Text(
        "De brief staat klaar. Open de wijziging, lees hem na en verstuur hem.",
        "The letter is ready. Open the change, read it and send it.",
    ),
    "governance.told_announced": Text(
        "Aangekondigd. Elk lid van de ondersteuningsgroep krijgt een mail.",
        "Announced. Each member of the support group gets a mail.",
    ),
    "governance.told_withdrawn": Text(
        "Ingetrokken. Alles blijft zoals het was.", "Withdrawn. Everything stays as it was."
    ),
    "governance.waiting_leave": Text("Vertrek van een partner", "A partner leaves"),
    "governance.waiting_entry": Text("Advies over een nieuwe partner", "Advice on a new partner"),
    # Mails
    "governance.mail_change_subject": Text(
        "Beslissing van de ondersteuningsgroep van {partnership}", "Decision of the support group of {partnership}"
    ),
    "governance.mail_change_release": Text(
        "Beste {to}\n\nDe ondersteuningsgroep van {partnership} besliste op {adopted} dat {partner} het partnerschap verlaat "
        "(“{decision}”).\n\n**Grond:** {ground}.\n\n**Waarom:**\n\n{reason}\n\nEr geldt een opzegtermijn van {months} maanden. "
        "Die begint de dag nadat deze mail verstuurd is. Tot de laatste dag blijft {partner} volwaardig partner. Samen "
        "bekijken we wie wat overneemt, zodat geen enkele deelnemer zonder begeleiding valt.\n\nWilt u de ontvangst van deze "
        "mail bevestigen door te antwoorden?\n\n{by}",
        "Dear {to}\n\nOn {adopted} the support group of {partnership} decided that {partner} leaves the partnership "
        "(“{decision}”).\n\n**Ground:** {ground}.\n\n**Why:**\n\n{reason}\n\nThe notice is {months} months. It begins the day "
        "after this mail was sent. Until the last day {partner} remains a full partner. Together we see who takes over what, so "
        "that no participant is left without support.\n\nPlease confirm receipt of this mail by replying.\n\n{by}",
    ),
    "governance.mail_change_reduce": Text(
        "Beste {to}\n\nDe ondersteuningsgroep van {partnership} besliste op {adopted} dat {partner} een kleinere plaats krijgt in "
        "het partnerschap (“{decision}”).\n\n**Grond:** {ground}.\n\n**Waarom:**\n\n{reason}\n\n**Wat {partner} daarna "
        "doet:**\n\n{role_after}\n\nEr geldt een aanpassingstermijn van {months} maanden. Die begint de dag nadat deze mail "
        "verstuurd is. {partner} blijft partner.\n\nWilt u de ontvangst van deze mail bevestigen door te antwoorden?\n\n{by}",
        "Dear {to}\n\nOn {adopted} the support group of {partnership} decided that {partner} gets a smaller part in the "
        "partnership (“{decision}”).\n\n**Ground:** {ground}.\n\n**Why:**\n\n{reason}\n\n**What {partner} does "
        "afterwards:**\n\n{role_after}\n\nThe period of change is {months} months. It begins the day after this mail was sent. "
        "{partner} remains a partner.\n\nPlease confirm receipt of this mail by replying.\n\n{by}",
    ),
    "governance.mail_change_to_subcontractor": Text(
        "Beste {to}\n\nDe ondersteuningsgroep van {partnership} besliste op {adopted} dat {partner} voortaan als onderaannemer "
        "meewerkt in plaats van als partner (“{decision}”).\n\n**Grond:** {ground}.\n\n**Waarom:**\n\n{reason}\n\n**De taak "
        "daarna:**\n\n{role_after}\n\nEr geldt een aanpassingstermijn van {months} maanden. Die begint de dag nadat deze mail "
        "verstuurd is. Tot dan is {partner} volwaardig partner.\n\nWilt u de ontvangst van deze mail bevestigen door te "
        "antwoorden?\n\n{by}",
        "Dear {to}\n\nOn {adopted} the support group of {partnership} decided that {partner} goes on as a subcontractor instead "
        "of a partner (“{decision}”).\n\n**Ground:** {ground}.\n\n**Why:**\n\n{reason}\n\n**The task "
        "afterwards:**\n\n{role_after}\n\nThe period of change is {months} months. It begins the day after this mail was sent. "
        "Until then {partner} is a full partner.\n\nPlease confirm receipt of this mail by replying.\n\n{by}",
    ),
    "governance.mail_leave_subject": Text("{partner} verlaat {partnership}", "{partner} leaves {partnership}"),
    "governance.mail_leave": Text(
        "Beste {to}\n\n{partner} kondigt aan dat het {partnership} verlaat.\n\n**Waarom:**\n\n{reason}\n\nDe ondersteuningsgroep "
        "bepaalt op haar volgende overleg de opzegtermijn, minstens zes maanden. Tot dan, en zolang de termijn loopt, blijft "
        "{partner} partner.\n\nWilt u de ontvangst van deze mail bevestigen door te antwoorden?\n\n{by}",
        "Dear {to}\n\n{partner} announces that it leaves {partnership}.\n\n**Why:**\n\n{reason}\n\nAt its next meeting the support "
        "group sets the notice, at least six months. Until then, and while the notice runs, {partner} remains a "
        "partner.\n\nPlease confirm receipt of this mail by replying.\n\n{by}",
    ),
    "governance.mail_extension_subject": Text(
        "Langer meewerken in {partnership}", "Taking part longer in {partnership}"
    ),
    "governance.mail_extension": Text(
        "Beste {to}\n\n{partner} werkt langer mee in {partnership}: tot en met {until}.\n\n**Waarom:**\n\n{reason}\n\n{by}",
        "Dear {to}\n\n{partner} takes part in {partnership} longer: up to and including "
        "{until}.\n\n**Why:**\n\n{reason}\n\n{by}",
    ),
}
