"""Sentences of case conferences: states, refusals, what happened, what waits."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_conferences": Text("Casusbespreking", "Case conferences"),
    "casework.the_participant": Text("de deelnemer", "the participant"),
    "casework.bound_only": Text("alleen voor wie beroepsgeheim heeft", "only for those bound by professional secrecy"),
    "casework.conference_state_preparing": Text("in voorbereiding", "being prepared"),
    "casework.conference_state_called": Text("uitgenodigd", "called"),
    "casework.conference_state_going_on": Text("bezig", "going on"),
    "casework.conference_state_agreed": Text("wacht op opvolging", "waits for follow-up"),
    "casework.conference_state_followed": Text("opgevolgd", "followed up"),
    "casework.conference_state_cancelled": Text("niet doorgegaan", "called off"),
    "casework.informed_talk": Text("in een gesprek", "in a talk"),
    "casework.informed_call": Text("aan de telefoon", "on the phone"),
    "casework.informed_message": Text("met een bericht", "by a message"),
    "casework.informed_letter": Text("met een brief", "by letter"),
    "casework.presence_whole": Text("is er de hele tijd bij", "is there all the time"),
    "casework.presence_in_part": Text("is er een deel bij", "is there for a part"),
    "casework.presence_represented": Text("iemand spreekt in zijn of haar naam", "somebody speaks for them"),
    "casework.presence_chose_not": Text("koos zelf om er niet bij te zijn", "chose not to be there"),
    "casework.length_go_on": Text("We gaan samen verder", "We go on together"),
    "casework.length_let_go": Text("We beginnen los te laten", "We begin to let go"),
    "casework.length_stop": Text("We ronden af", "We close"),
    "casework.came_done": Text("gedaan, het hielp", "done, it helped"),
    "casework.came_in_part": Text("voor een deel gedaan", "done in part"),
    "casework.came_otherwise": Text("we kozen samen iets anders", "we chose something else together"),
    "casework.came_not_done": Text("niet gedaan", "not done"),
    "casework.line_age": Text("Leeftijd", "Age"),
    "casework.line_years": Text("{n} jaar", "{n} years"),
    "casework.line_language": Text("Taal", "Language"),
    "casework.line_interpreter": Text("{tongue}, met een tolk", "{tongue}, with an interpreter"),
    "casework.line_own_language": Text("{tongue}, zonder tolk", "{tongue}, without an interpreter"),
    "casework.line_question": Text("Waardevraag", "Value question"),
    "casework.line_star": Text("Ster bij: {question}", "Star of: {question}"),
    "casework.line_star_says": Text(
        "Van 1 tot 5, het laatst gegeven door {given}.", "From 1 to 5, last given by {given}."
    ),
    "casework.line_score": Text("Kan het losgelaten worden?", "Can it be let go?"),
    "casework.line_score_says": Text(
        "{value} op 10 (10: kan loslaten), op {day}. Waarom: {why}",
        "{value} out of 10 (10: can let go), on {day}. Why: {why}",
    ),
    "casework.line_step": Text("Volgende stap", "Next step"),
    "casework.line_by": Text(", tegen {day}", ", by {day}"),
    "casework.line_helpers": Text("Wie helpt nu", "Who helps now"),
    "casework.do_invite": Text("Iemand van een partner uitnodigen", "Invite somebody of a partner"),
    "casework.do_invite_outsider": Text("Iemand van buiten aan tafel", "Somebody from outside at the table"),
    "casework.do_own_line": Text("Een regel in eigen woorden delen", "Share a line in own words"),
    "casework.do_reword": Text("De vraag aanpassen", "Change the question"),
    "casework.do_cancel": Text("Gaat niet door", "Call it off"),
    "casework.do_call": Text("Uitnodigen", "Call the conference"),
    "casework.do_move": Text("Verplaatsen", "Move it"),
    "casework.do_look_later": Text("Op een andere dag opvolgen", "Follow up on another day"),
    "casework.do_open": Text("Begin het gesprek", "Begin the talk"),
    "casework.do_take_back": Text("Niet meer delen", "Share no longer"),
    "casework.do_uninvite": Text("Toch niet aan tafel", "Not at the table after all"),
    "casework.do_what_came": Text("Bewaren", "Save"),
    "casework.conference_no_question": Text(
        "Schrijf eerst de vraag op: daarover denken de anderen mee.",
        "Write the question down first: that is what the others think about.",
    ),
    "casework.conference_no_asks": Text(
        "Zeg ook wat u aan de anderen vraagt, dan kunnen zij zich voorbereiden.",
        "Say what you ask of the others too, so that they can prepare.",
    ),
    "casework.conference_no_why": Text(
        "Zeg waarom de anderen hiervoor iets moeten weten. Zonder reden delen we niets.",
        "Say why the others must know something for this. Without a reason nothing is shared.",
    ),
    "casework.conference_not_informed": Text(
        "De deelnemer moet dit eerst weten. Vertel het, en noteer hoe en wanneer.",
        "The participant must know this first. Tell them, and note how and when.",
    ),
    "casework.conference_informed_later": Text(
        "{day} moet nog komen. Vertel het de deelnemer eerst en nodig dan uit.",
        "{day} is still to come. Tell the participant first, then call the conference.",
    ),
    "casework.conference_no_presence": Text(
        "Kies hoe de deelnemer erbij is. Niet komen kan, als dat zijn of haar keuze is.",
        "Choose how the participant takes part. Not coming is fine, if that is their choice.",
    ),
    "casework.conference_represented_by_whom": Text(
        "Noem wie in naam van de deelnemer spreekt.", "Name who speaks for the participant."
    ),
    "casework.conference_table_writes": Text(
        "Alleen wie met de deelnemer op weg is en wie uitgenodigd is, schrijft hier mee.",
        "Only whoever goes along with the participant, or is invited, writes here.",
    ),
    "casework.conference_not_a_partner": Text(
        "{name} is vandaag geen partner en leest dus niet mee. Zet de persoon als buitenstaander aan tafel, zonder inzage.",
        "{name} is no partner today and so does not read along. Seat the person as an outsider, who reads nothing.",
    ),
    "casework.conference_taken_back": Text(
        "De deelnemer zette het delen met {name} zelf stop. Alleen de deelnemer zet het weer aan, in Mijn traject.",
        "The participant stopped the sharing with {name} themselves. Only they turn it on again, in My track.",
    ),
    "casework.conference_withheld": Text(
        "De deelnemer zei nog niet dat {name} mag meedenken. Vraag het eerst en kruis het dan aan, of nodig iemand anders uit.",
        "The participant has not said that {name} may think along. Ask first and then tick it, or invite somebody else.",
    ),
    "casework.conference_nobody_invited": Text(
        "Zet eerst iemand aan tafel.", "First give somebody a place at the table."
    ),
    "casework.conference_track_ended": Text("Het traject is intussen afgerond.", "The track was closed meanwhile."),
    "casework.conference_line_gone": Text(
        "Een regel die u koos, staat intussen niet meer in het dossier. Er is niets gedeeld: kijk na wat de tafel moet lezen en kies opnieuw.",
        "A line you chose no longer stands in the file. Nothing was shared: look at what the table must read and choose again.",
    ),
    "casework.conference_now_preparing": Text(
        "Deze bespreking is nog in voorbereiding. Nodig eerst uit.",
        "This conference is still being prepared. Call it first.",
    ),
    "casework.conference_now_called": Text(
        "Deze bespreking moet nog beginnen. Begin eerst het gesprek.",
        "This conference is still to begin. Begin the talk first.",
    ),
    "casework.conference_now_going_on": Text(
        "Deze bespreking is bezig. Sluit ze eerst af, of schrijf mee aan tafel.",
        "This conference is going on. End it first, or write along at the table.",
    ),
    "casework.conference_now_agreed": Text(
        "Deze bespreking is afgesloten; wat u nu nog typte, staat ernaast bewaard. Noteer wat ervan kwam.",
        "This conference has ended; what you still typed is kept beside it. Note what came of it.",
    ),
    "casework.conference_now_followed": Text(
        "Deze bespreking is opgevolgd. Begin een nieuwe als er weer een vraag is.",
        "This conference is followed up. Begin a new one when there is a question again.",
    ),
    "casework.conference_now_cancelled": Text(
        "Deze bespreking ging niet door. Begin een nieuwe als de vraag er nog is.",
        "This conference was called off. Begin a new one when the question is still there.",
    ),
    "casework.conference_empty_line": Text(
        "Een gedeelde regel zegt iets. Schrijf wat zij moeten weten, of vink de regel uit.",
        "A shared line says something. Write what they must know, or untick the line.",
    ),
    "casework.conference_long_line": Text(
        "Deze regel is {count} tekens lang; {most} is het meeste. Deel alleen wat nodig is.",
        "This line is {count} characters long; {most} is the most. Share only what is needed.",
    ),
    "casework.conference_outsider_who": Text(
        "Zeg wie dit is en van welke dienst.", "Say who this is and from which service."
    ),
    "casework.conference_cancel_why": Text("Zeg waarom het niet doorgaat.", "Say why it does not go on."),
    "casework.conference_ends_first": Text(
        "Het einde komt voor het begin. Kijk de uren na.", "The end comes before the start. Check the hours."
    ),
    "casework.conference_in_the_past": Text(
        "Dat moment is al voorbij. Kies een moment dat nog komt; vandaag kan ook.",
        "That moment is over. Choose one still to come; today is fine.",
    ),
    "casework.conference_whose": Text(
        "Kies van wie het advies is, of wie de stap zet: iemand die aan tafel zit.",
        "Choose whose advice it is, or who takes the step: somebody at the table.",
    ),
    "casework.conference_step_before": Text(
        "{day} is voorbij. Kies voor de stap een dag vanaf vandaag.",
        "{day} is over. Choose a day from today on for the step.",
    ),
    "casework.conference_second_text": Text(
        "Er wacht nog een tweede tekst. Leg de twee naast elkaar en kies; sluit daarna af.",
        "A second text still waits. Compare the two and choose; end it after that.",
    ),
    "casework.conference_nothing_written": Text(
        "Er staat nog niets. Schrijf minstens één advies of één stap op; ook “we vonden nog niets” is een advies.",
        "Nothing stands yet. Write at least one advice or one step; “we found nothing yet” is an advice too.",
    ),
    "casework.conference_follow_up_when": Text(
        "Kies een dag vanaf vandaag om te kijken wat ervan kwam.",
        "Choose a day from today on to look what came of it.",
    ),
    "casework.conference_what_came": Text("Kies wat ervan kwam.", "Choose what came of it."),
    "casework.conference_say_what_came": Text(
        "Zeg in een paar woorden waarom, of wat er in de plaats kwam.",
        "Say in a few words why, or what came instead.",
    ),
    "casework.goals_not_begun": Text(
        "Dit traject is nog niet begonnen. Doelen bekijkt u opnieuw als het loopt.",
        "This track has not begun. Goals are looked at again once it runs.",
    ),
    "casework.goals_say_what": Text("Schrijf op wat u ziet.", "Write down what you see."),
    "casework.goals_how_long": Text(
        "Kies hoe het verder gaat: samen verder, loslaten of afronden.",
        "Choose how it goes on: together, letting go, or closing.",
    ),
    "casework.goals_other_case": Text(
        "Die bespreking ging over een ander traject. Kies een bespreking van dit traject.",
        "That conference was on another track. Choose one of this track.",
    ),
    "casework.conference_prepared": Text(
        "{who} begon een casusbespreking voor te bereiden.", "{who} began to prepare a case conference."
    ),
    "casework.conference_reworded": Text(
        "{who} paste de vraag van een casusbespreking aan.", "{who} changed the question of a case conference."
    ),
    "casework.conference_line_shared": Text(
        "{who} legde een stukje van het dossier op tafel voor een casusbespreking.",
        "{who} laid a piece of the file on the table for a case conference.",
    ),
    "casework.conference_line_back": Text(
        "{who} nam een stukje van het dossier weer van tafel.", "{who} took a piece of the file off the table again."
    ),
    "casework.conference_invited": Text(
        "{who} zette {person} ({organisation}) aan tafel voor een casusbespreking.",
        "{who} gave {person} ({organisation}) a place at a case conference.",
    ),
    "casework.conference_uninvited": Text(
        "{who} haalde {person} weg van de tafel van een casusbespreking.",
        "{who} took {person} off the table of a case conference.",
    ),
    "casework.conference_called": Text(
        "{who} nodigde uit voor een casusbespreking op {day}.", "{who} called a case conference on {day}."
    ),
    "casework.conference_moved": Text(
        "{who} verplaatste een casusbespreking naar {day}.", "{who} moved a case conference to {day}."
    ),
    "casework.conference_cancelled": Text(
        "{who} liet een casusbespreking niet doorgaan.", "{who} called a case conference off."
    ),
    "casework.conference_opened": Text("{who} begon een casusbespreking.", "{who} began a case conference."),
    "casework.conference_attended": Text(
        "{who} noteerde wie er aan tafel zat ({count}).", "{who} noted who sat at the table ({count})."
    ),
    "casework.conference_ended": Text(
        "{who} sloot een casusbespreking af met {count} adviezen en stappen; opvolging op {day}.",
        "{who} ended a case conference with {count} pieces of advice and steps; follow-up on {day}.",
    ),
    "casework.conference_followed": Text(
        "{who} noteerde wat er van een advies of stap kwam.", "{who} noted what came of an advice or a step."
    ),
    "casework.conference_finished": Text(
        "{who} volgde een casusbespreking helemaal op.", "{who} followed a case conference up entirely."
    ),
    "casework.conference_follow_up_moved": Text(
        "{who} stelde de opvolging van een casusbespreking uit tot {day}.",
        "{who} put the follow-up of a case conference off to {day}.",
    ),
    "casework.goals_looked_at": Text(
        "{who} bekeek de doelen en de duur opnieuw.", "{who} looked at the goals and the length again."
    ),
    "casework.moment_conference": Text("Casusbespreking", "Case conference"),
    "casework.moment_goals": Text("Doelen en duur opnieuw bekeken", "Goals and length looked at again"),
    "casework.waits_conference_prepare": Text("Casusbespreking voor te bereiden", "Case conference to prepare"),
    "casework.waits_conference_soon": Text("Casusbespreking op {starts}", "Case conference on {starts}"),
    "casework.waits_conference_write": Text(
        "Casusbespreking: schrijf op wat gezegd is", "Case conference: write down what was said"
    ),
    "casework.waits_conference_follow_up": Text(
        "Casusbespreking: kijk wat ervan kwam", "Case conference: look what came of it"
    ),
    "casework.waits_goals": Text(
        "Bekijk samen opnieuw de doelen en hoelang nog", "Look together at the goals and how much longer"
    ),
    "casework.conference_you_invited": Text(
        "{who} nodigt u uit voor een casusbespreking van {name} op {starts}.",
        "{who} invites you to a case conference of {name} on {starts}.",
    ),
    "casework.conference_you_not": Text(
        "De casusbespreking van {name} op {starts} gaat niet door, of niet met u. Vraag {who} waarom.",
        "The case conference of {name} on {starts} is off, or goes on without you. Ask {who} why.",
    ),
    "casework.conference_invitation_subject": Text(
        "Casusbespreking van {name} op {starts}", "Case conference of {name} on {starts}"
    ),
    "casework.conference_called_off_subject": Text(
        "Gaat niet door: casusbespreking van {name} op {starts}", "Called off: case conference of {name} on {starts}"
    ),
    "casework.conference_title_calendar": Text("Casusbespreking ({name})", "Case conference ({name})"),
    "casework.conference_mail_invited": Text(
        "Dag {to}\n\n{who} vraagt u om mee te denken in een casusbespreking van {name}.\n\n"
        "- Wanneer: {starts}\n- Waar: {where}\n\nIn deze mail staat niets over de deelnemer. De vraag en wat u ervoor moet weten, "
        "leest u in Gezel: {link}\n\nU geeft advies. Wat ermee gebeurt, beslist de deelnemer samen met zijn of haar trajectgezel.",
        "Hello {to}\n\n{who} asks you to think along in a case conference of {name}.\n\n"
        "- When: {starts}\n- Where: {where}\n\nThis mail says nothing of the participant. The question, and what you need to know "
        "for it, you read in Gezel: {link}\n\nYou give advice. What becomes of it is decided by the participant with their companion.",
    ),
    "casework.conference_mail_moved": Text(
        "Dag {to}\n\nDe casusbespreking van {name} op {before} is verplaatst door {who}.\n\n- Nieuw moment: {starts}\n- Waar: {where}\n\n"
        "De vraag staat in Gezel: {link}",
        "Hello {to}\n\nThe case conference of {name} on {before} was moved by {who}.\n\n- New moment: {starts}\n- Where: {where}\n\n"
        "The question is in Gezel: {link}",
    ),
    "casework.conference_mail_called_off": Text(
        "Dag {to}\n\nDe casusbespreking van {name} op {starts} gaat niet door, of niet met u. U leest er niets meer van. "
        "Vragen? {who} weet meer.",
        "Hello {to}\n\nThe case conference of {name} on {starts} is off, or goes on without you. You read nothing of it any more. "
        "Questions? {who} knows more.",
    ),
}
