"""What the page of a decision says: what is asked of you now, what comes next, what the buttons do."""

from gezel.kernel.texts import Text

TEXTS = {
    # Home and agenda
    "governance.card_decision_review": Text(
        "{title}: de dag van de terugblik is er.", "{title}: the review day has come."
    ),
    "governance.card_decision_role": Text(
        "U beslist vanuit uw rol over {title}.", "You decide in your role on {title}."
    ),
    "governance.card_decision_test": Text(
        "Er is een bezwaar te toetsen bij {title}.", "There is an objection to test on {title}."
    ),
    "governance.card_decision_speak": Text("{title}: zeg waar u staat.", "{title}: say where you stand."),
    "governance.group_decisions": Text("Beslissingen", "Decisions"),
    "governance.waiting_decision": Text("Beslissing", "Decision"),
    "governance.waiting_decision_review": Text("Terugblik op een beslissing", "Review of a decision"),
    # Levels and modes
    "governance.level_daily": Text("het dagelijkse werk van het team", "the daily work of the team"),
    "governance.level_learning": Text("kwaliteit en leren", "quality and learning"),
    "governance.level_running": Text(
        "administratie en middelen, binnen het kader", "administration and means, within the frame"
    ),
    "governance.level_course": Text("koers en kader van het partnerschap", "course and frame of the partnership"),
    "governance.level_case": Text("één casus", "one case"),
    "governance.mode_consent": Text("consent", "consent"),
    "governance.mode_consensus": Text("consensus", "consensus"),
    "governance.mode_advice": Text("advies", "advice"),
    "governance.mode_by_role": Text("door een rol", "by a role"),
    # Sayings
    "governance.saying_question": Text("Vraag", "Question"),
    "governance.saying_reaction": Text("Reactie", "Reaction"),
    "governance.saying_no_objection": Text("Geen bezwaar", "No objection"),
    "governance.saying_concern": Text("Bezorgdheid (houdt niets tegen)", "Concern (stops nothing)"),
    "governance.saying_not_in_favour": Text("Niet voor, maar geen bezwaar", "Not in favour, but no objection"),
    "governance.saying_in_favour": Text("Voor", "In favour"),
    "governance.saying_objection": Text("Bezwaar, met argument", "Objection, with an argument"),
    "governance.saying_recommendation": Text("Advies", "Advice"),
    "governance.finding_yes": Text(
        "Geldig: er is een ongewenst gevolg of een duidelijke verbetering",
        "Qualifies: there is an unwanted consequence or a clear improvement",
    ),
    "governance.finding_no": Text(
        "Niet geldig: een voorkeur of bezorgdheid, die bewaard blijft",
        "Does not qualify: a preference or concern, which is kept",
    ),
    "governance.role_says_yes": Text("Dit voorstel geldt", "This proposal stands"),
    "governance.role_says_no": Text("Dit voorstel komt er niet", "This proposal does not stand"),
    "governance.review_kept": Text("Blijft", "Stays"),
    "governance.review_adjusted": Text("Wordt aangepast", "Is adjusted"),
    "governance.review_ended": Text("Stopt", "Ends"),
    # Outcomes
    "governance.outcome_adopted": Text("aangenomen", "adopted"),
    "governance.outcome_decided": Text("beslist door een rol", "decided by a role"),
    "governance.outcome_declined": Text("niet aangenomen", "not adopted"),
    "governance.outcome_advised": Text("advies gegeven", "advice given"),
    "governance.outcome_withdrawn": Text("ingetrokken", "withdrawn"),
    "governance.outcome_passed_on": Text("doorgegeven", "passed on"),
    # The circle
    "governance.circle_asking": Text("Vragen", "Questions"),
    "governance.circle_reacting": Text("Reacties", "Reactions"),
    "governance.circle_objecting": Text("Bezwaren", "Objections"),
    "governance.circle_deciding": Text("Beslissing", "Decision"),
    # What is asked of you now
    "governance.turn_decide": Text(
        "U beslist nu, vanuit uw rol. Lees wat er gezegd werd en schrijf uw reden op.",
        "You decide now, in your role. Read what was said and write down your reason.",
    ),
    "governance.turn_find": Text(
        "Er ligt een bezwaar. Toets het samen en noteer wat het overleg vindt.",
        "There is an objection. Test it together and record what the body finds.",
    ),
    "governance.turn_integrate": Text(
        "Verwerk dit bezwaar in een nieuwe versie. Daarna wordt iedereen opnieuw gevraagd.",
        "Integrate this objection in a new version. Everyone is asked again after that.",
    ),
    "governance.turn_position": Text(
        "Hebt u een bezwaar? Lees de tekst en zeg waar u staat. Voor zijn hoeft niet; tegen iets zijn vraagt een argument.",
        "Do you have an objection? Read the text and say where you stand. You need not be in favour; an objection needs an argument.",
    ),
    "governance.turn_recommend": Text("Geef uw advies.", "Give your advice."),
    "governance.turn_adopt": Text(
        "Niemand die aanwezig is, heeft een bezwaar dat openstaat. Noteer dat het beslist is.",
        "Nobody present has a standing objection. Record that it is decided.",
    ),
    "governance.turn_advise": Text(
        "Er is advies gegeven. Sluit af en schrijf op wat ermee gebeurt.",
        "Advice was given. Close, and write down what happens with it.",
    ),
    "governance.turn_answer": Text("Er wacht een vraag op een antwoord.", "A question waits for an answer."),
    "governance.turn_open_reactions": Text(
        "Alle vragen zijn beantwoord. Ga verder naar de reacties.",
        "All questions are answered. Go on to the reactions.",
    ),
    "governance.turn_open_objections": Text(
        "Hebt u de reacties gehoord? Vraag dan naar bezwaren.", "Have you heard the reactions? Then ask for objections."
    ),
    "governance.turn_asking": Text(
        "Is het voorstel duidelijk? Stel uw vraag.", "Is the proposal clear? Ask your question."
    ),
    "governance.turn_reacting": Text("Wat vindt u ervan? Geef uw reactie.", "What do you think? Give your reaction."),
    "governance.turn_role": Text(
        "Een rol beslist hierover. Van u wordt nu niets gevraagd; u kunt nog reageren.",
        "A role decides on this. Nothing is asked of you now; you can still react.",
    ),
    "governance.turn_roll": Text("Ligt dit op tafel? Duid aan wie er is.", "Is this on the table? Say who is there."),
    "governance.turn_wait_between": Text(
        "Dank u, u sprak al. Van u wordt nu niets gevraagd; u kunt nog van gedacht veranderen.",
        "Thank you, you have spoken. Nothing is asked of you now; you can still change your mind.",
    ),
    "governance.turn_wait_meeting": Text("Van u wordt nu niets gevraagd.", "Nothing is asked of you now."),
    "governance.turn_adviser": Text(
        "U beslist hier niet mee. U kunt vragen en reageren.", "You do not decide here. You can ask and react."
    ),
    "governance.turn_reader": Text(
        "U leest mee. Van u wordt niets gevraagd.", "You read along. Nothing is asked of you."
    ),
    "governance.turn_review": Text(
        "De dag van de terugblik is er. Wat kwam er van deze beslissing?",
        "The review day has come. What came of this decision?",
    ),
    "governance.turn_closed_adopted": Text("Het overleg nam dit aan.", "The body adopted this."),
    "governance.turn_closed_decided": Text("Een rol besliste dat dit geldt.", "A role decided that this stands."),
    "governance.turn_closed_declined": Text("Een rol besliste dat dit er niet komt.", "A role decided against this."),
    "governance.turn_closed_advised": Text("Het advies is gegeven.", "The advice was given."),
    "governance.turn_closed_withdrawn": Text("Dit voorstel is ingetrokken.", "This proposal was withdrawn."),
    "governance.turn_closed_passed_on": Text("Een volgend overleg neemt dit over.", "A next body takes this over."),
    # What comes next
    "governance.next_asking": Text(
        "Na de vragen komen de reacties, dan de bezwaren.", "After the questions come reactions, then objections."
    ),
    "governance.next_reacting": Text(
        "Na de reacties wordt naar bezwaren gevraagd.", "After the reactions objections are asked for."
    ),
    "governance.next_objecting": Text(
        "Heeft niemand die er is een geldig bezwaar, dan is het beslist.",
        "When nobody present has a qualified objection, it is decided.",
    ),
    "governance.next_testing": Text(
        "Is het bezwaar geldig, dan komt er een nieuwe versie en wordt iedereen opnieuw gevraagd. Anders gaat het verder.",
        "If the objection qualifies, a new version follows and everyone is asked again. Otherwise it goes on.",
    ),
    "governance.next_integrating": Text(
        "Met de nieuwe versie wordt iedereen opnieuw gevraagd. Lukt het niet, dan beslist een rol of een volgend overleg.",
        "With the new version everyone is asked again. If it does not work out, a role or a next body decides.",
    ),
    "governance.next_role_decides": Text(
        "De rol beslist met een reden die iedereen leest.", "The role decides with a reason that everyone reads."
    ),
    "governance.next_asking_between": Text("Op de laatste dag wordt er geteld.", "On the last day it is counted."),
    "governance.next_reacting_between": Text(
        "Op de laatste dag wordt het advies afgesloten.", "On the last day the advice is closed."
    ),
    "governance.next_objecting_between": Text(
        "Na de laatste dag is het beslist als genoeg leden spraken en er geen geldig bezwaar openstaat. Anders gaat het naar de volgende vergadering.",
        "After the last day it is decided if enough members spoke and no qualified objection stands. Otherwise it goes to the next meeting.",
    ),
    "governance.next_testing_between": Text(
        "Zolang dit bezwaar openstaat, wordt er niet beslist. Na de laatste dag gaat het naar de volgende vergadering.",
        "As long as this objection stands nothing is decided. After the last day it goes to the next meeting.",
    ),
    "governance.next_integrating_between": Text(
        "Met een nieuwe versie begint de tijd opnieuw en wordt iedereen opnieuw gevraagd.",
        "With a new version the time starts again and everyone is asked again.",
    ),
    "governance.next_adopted": Text(
        "Op de afgesproken dag blikt het overleg terug.", "The body looks back on the agreed day."
    ),
    "governance.next_decided": Text(
        "Op de afgesproken dag blikt het overleg terug.", "The body looks back on the agreed day."
    ),
    "governance.next_declined": Text("Een nieuw voorstel kan altijd.", "A new proposal is always possible."),
    "governance.next_advised": Text(
        "Wie advies vroeg, gaat ermee aan de slag.", "Whoever asked for advice goes to work with it."
    ),
    "governance.next_withdrawn": Text("Een nieuw voorstel kan altijd.", "A new proposal is always possible."),
    "governance.next_passed_on": Text(
        "Het volgende overleg begint met alles wat hier staat.", "The next body begins with everything that is here."
    ),
    # Steps: the fold and its button
    "governance.decision_step_say": Text("Iets zeggen", "Say something"),
    "governance.decision_step_note": Text("Noteren wat iemand zegt", "Note down what somebody says"),
    "governance.decision_step_answer": Text("Een vraag beantwoorden", "Answer a question"),
    "governance.decision_step_roll": Text("Wie is er?", "Who is there?"),
    "governance.decision_step_open_reactions": Text("Naar de reacties", "On to reactions"),
    "governance.decision_step_open_objections": Text("Naar bezwaren vragen", "Ask for objections"),
    "governance.decision_step_facilitate": Text("De begeleiding overnemen", "Take over the facilitation"),
    "governance.decision_step_find": Text("Een bezwaar toetsen", "Test an objection"),
    "governance.decision_step_integrate": Text("Een bezwaar verwerken", "Integrate an objection"),
    "governance.decision_step_amend": Text("De tekst aanpassen", "Change the text"),
    "governance.decision_step_take_back": Text("Mijn bezwaar terugnemen", "Take my objection back"),
    "governance.decision_step_ask_between": Text(
        "Tussendoor vragen, of langer tijd geven", "Ask in between, or give more time"
    ),
    "governance.decision_step_to_meeting": Text("Naar de volgende vergadering", "To the next meeting"),
    "governance.decision_step_adopt": Text("Beslist", "Decided"),
    "governance.decision_step_advise": Text("Advies afsluiten", "Close the advice"),
    "governance.decision_step_withdraw": Text("Voorstel intrekken", "Withdraw the proposal"),
    "governance.decision_step_fail": Text("We geraken er niet uit", "We do not get there"),
    "governance.decision_step_decide": Text("Beslissen vanuit de rol", "Decide in the role"),
    "governance.decision_step_resume": Text("Terug naar het overleg", "Back to the body"),
    "governance.decision_step_pass_on": Text("Aan het volgende overleg geven", "Give to the next body"),
    "governance.decision_step_review": Text("Terugblikken", "Look back"),
    "governance.decision_do_say": Text("Dit zeg ik", "This is what I say"),
    "governance.decision_do_note": Text("Noteren", "Note down"),
    "governance.decision_do_answer": Text("Antwoorden", "Answer"),
    "governance.decision_do_roll": Text("Aanwezigen vastleggen", "Keep who is there"),
    "governance.decision_do_open_reactions": Text("Naar de reacties", "On to reactions"),
    "governance.decision_do_open_objections": Text("Naar bezwaren vragen", "Ask for objections"),
    "governance.decision_do_facilitate": Text("Ik begeleid dit verder", "I facilitate this from here"),
    "governance.decision_do_find": Text("Bevinding noteren", "Record the finding"),
    "governance.decision_do_integrate": Text("Nieuwe versie voorleggen", "Put the new version"),
    "governance.decision_do_amend": Text("Nieuwe versie voorleggen", "Put the new version"),
    "governance.decision_do_take_back": Text("Bezwaar terugnemen", "Take the objection back"),
    "governance.decision_do_ask_between": Text("Nu vragen", "Ask now"),
    "governance.decision_do_to_meeting": Text("Naar de vergadering", "To the meeting"),
    "governance.decision_do_adopt": Text("Beslist", "Decided"),
    "governance.decision_do_advise": Text("Advies afsluiten", "Close the advice"),
    "governance.decision_do_withdraw": Text("Intrekken", "Withdraw"),
    "governance.decision_do_fail": Text("Vastleggen", "Record"),
    "governance.decision_do_decide": Text("Beslissen", "Decide"),
    "governance.decision_do_resume": Text("Terugbrengen", "Take back"),
    "governance.decision_do_pass_on": Text("Doorgeven", "Pass on"),
    "governance.decision_do_review": Text("Terugblik bewaren", "Keep the review"),
    "governance.decision_step_gone": Text(
        "Deze stap kan niet meer: iemand was u voor, of de stand is intussen veranderd. Wat u schreef staat hieronder, zodat u het kunt overnemen.",
        "This step is no longer possible: somebody was first, or things changed meanwhile. What you wrote stands below, so that you can copy it.",
    ),
    # Steps taken
    "governance.move_open_reactions": Text("Naar de reacties", "On to reactions"),
    "governance.move_open_objections": Text("Naar bezwaren gevraagd", "Asked for objections"),
    "governance.move_facilitate": Text("Begeleiding overgenomen", "Facilitation taken over"),
    "governance.move_integrate": Text("Bezwaar verwerkt", "Objection integrated"),
    "governance.move_amend": Text("Tekst aangepast", "Text changed"),
    "governance.move_ask_between": Text("Tussen de vergaderingen gevraagd", "Asked between meetings"),
    "governance.move_extend": Text("Langer tijd gegeven", "More time given"),
    "governance.move_to_meeting": Text("Naar een vergadering", "To a meeting"),
    "governance.move_lapse": Text("Tijd voorbij zonder beslissing", "Time passed without a decision"),
    "governance.move_fall": Text("Geen consensus, verder met consent", "No consensus, on with consent"),
    "governance.move_fail": Text("Het overleg geraakte er niet uit", "The body did not get there"),
    "governance.move_resume": Text("Terug naar het overleg", "Back to the body"),
    "governance.move_adopted": Text("Aangenomen", "Adopted"),
    "governance.move_decided": Text("Beslist door een rol", "Decided by a role"),
    "governance.move_declined": Text("Niet aangenomen", "Not adopted"),
    "governance.move_advised": Text("Advies afgesloten", "Advice closed"),
    "governance.move_withdrawn": Text("Ingetrokken", "Withdrawn"),
    "governance.move_passed_on": Text("Doorgegeven", "Passed on"),
}
