"""Sentences of decisions: who may, what is refused and what to do instead."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.tab_decisions": Text("Beslissingen", "Decisions"),
    "governance.number_decision_review_months": Text("Een beslissing komt terug na", "A decision is reviewed after"),
    # Who may
    "governance.decision_not_seated": Text(
        "Beslissen in {body} doen wie er lid van is. Vraag een lid om uw punt in te brengen.",
        "The members of {body} decide there. Ask a member to bring in your point.",
    ),
    "governance.decision_advisers_only_speak": Text(
        "Wie coacht, adviseert of in onderaanneming werkt, vraagt en reageert maar beslist niet mee. Breng uw punt als reactie in.",
        "Whoever coaches, advises or works as a subcontractor asks and reacts but does not decide. Bring in your point as a reaction.",
    ),
    "governance.decision_facilitator_does": Text(
        "{who} begeleidt deze beslissing en zet deze stap. Is dat niet mogelijk? Neem dan eerst de begeleiding over.",
        "{who} facilitates this decision and takes this step. Not possible? Then take over the facilitation first.",
    ),
    "governance.decision_role_does": Text(
        "Hierover beslist wie vandaag deze rol heeft: {role}.", "Whoever holds this role today decides on this: {role}."
    ),
    "governance.decision_own_objection": Text(
        "Alleen wie het bezwaar maakte, kan het terugnemen.", "Only whoever raised the objection can take it back."
    ),
    "governance.decision_note_for_present": Text(
        "In naam van iemand anders noteren kan alleen in een vergadering, voor een lid dat aanwezig is. Duid eerst aan wie er is, of laat het lid zelf spreken.",
        "Noting down for somebody else is possible only in a meeting, for a member who is present. First say who is there, or let the member speak.",
    ),
    "governance.decision_roll_of_members": Text(
        "Bij de aanwezigen staat iemand die geen lid is van dit overleg. Kies alleen leden.",
        "Somebody among those present is no member of this body. Choose members only.",
    ),
    # Proposing
    "governance.decision_no_title": Text("Geef de beslissing een titel.", "Give the decision a title."),
    "governance.decision_no_driver": Text(
        "Schrijf op welke nood of spanning u wilt aanpakken. Zonder aanleiding kan niemand het voorstel toetsen.",
        "Write down which need or tension you want to address. Without a driver nobody can test the proposal.",
    ),
    "governance.decision_no_proposal": Text(
        "Schrijf op wat u voorstelt. Het mag kort zijn en hoeft niet af te zijn.",
        "Write down what you propose. It may be short and need not be perfect.",
    ),
    "governance.decision_choose_role": Text("Kies welke rol hierover beslist.", "Choose which role decides on this."),
    "governance.decision_case_there": Text(
        "Over één casus adviseert de casusbespreking, en zij spreekt alleen over casussen. Kies een ander overleg of een ander niveau.",
        "The case conference advises on one case, and speaks of cases only. Choose another body or another level.",
    ),
    "governance.decision_belongs_higher": Text(
        "Dit raakt meer dan dit overleg alleen. Leg het voor aan een hoger overleg, of beperk het voorstel tot wat dit overleg zelf aangaat.",
        "This touches more than this body alone. Put it to a higher body, or limit the proposal to what concerns this body.",
    ),
    "governance.decision_lower_could": Text(
        "Een overleg dichter bij het werk kan dit zelf beslissen. Breng het daar in, of schrijf op waarom het hier moet.",
        "A body closer to the work can decide this itself. Bring it in there, or write down why it must be here.",
    ),
    # Speaking
    "governance.decision_no_words": Text("Schrijf eerst iets op.", "Write something first."),
    "governance.decision_blank_objection": Text(
        "Een bezwaar heeft een argument nodig: welk gevolg ziet u, of wat kan beter? Schrijf dat op. Twijfelt u alleen, kies dan “Bezorgdheid”.",
        "An objection needs an argument: which consequence do you see, or what could be better? Write that down. If you merely doubt, choose “Concern”.",
    ),
    "governance.decision_no_question": Text(
        "Deze vraag hoort niet bij deze beslissing. Herlaad de pagina en antwoord bij de vraag.",
        "This question does not belong to this decision. Reload the page and answer beside the question.",
    ),
    "governance.decision_react_instead": Text(
        "Advies geeft u alleen waar de gekozen manier “advies” is. Breng uw punt hier als reactie in.",
        "Advice is given only where the chosen way is “advice”. Bring in your point as a reaction here.",
    ),
    "governance.decision_only_advice": Text(
        "Hier wordt alleen advies gevraagd. Schrijf uw punt als advies op.",
        "Only advice is asked here. Write your point down as advice.",
    ),
    "governance.decision_role_decides_now": Text(
        "Een rol beslist nu hierover. U kunt nog vragen en reageren; de rol leest dat mee.",
        "A role decides on this now. You can still ask and react; the role reads that.",
    ),
    "governance.decision_not_asked_yet": Text(
        "De ronde van bezwaren is nog niet open. Stel nu uw vraag of geef uw reactie.",
        "The round of objections is not open yet. Ask your question or give your reaction now.",
    ),
    "governance.decision_changed_meanwhile": Text(
        "Er is intussen versie {number} van het voorstel. Lees die eerst. Wat u schreef, staat nog in het veld; verstuur het opnieuw als het nog klopt.",
        "Meanwhile there is version {number} of the proposal. Read that first. What you wrote is still in the field; send it again if it still holds.",
    ),
    # Where it stands
    "governance.decision_closed": Text(
        "Deze beslissing is afgesloten. Breng een nieuw voorstel in als er iets moet veranderen.",
        "This decision is closed. Bring in a new proposal when something must change.",
    ),
    "governance.decision_now_asking": Text(
        "Nu lopen de vragen. Ga daarna verder naar de reacties of de bezwaren.",
        "Questions are being asked now. Go on to reactions or objections after that.",
    ),
    "governance.decision_now_reacting": Text(
        "Nu lopen de reacties. Vraag daarna naar bezwaren.",
        "Reactions are being given now. Ask for objections after that.",
    ),
    "governance.decision_now_objecting": Text(
        "Nu wordt naar bezwaren gevraagd. Zeg of u er een hebt.",
        "Objections are being asked for now. Say whether you have one.",
    ),
    "governance.decision_now_testing": Text(
        "Er ligt een bezwaar dat nog getoetst moet worden. Noteer eerst wat het overleg ervan vindt.",
        "There is an objection still to be tested. First record what the body found of it.",
    ),
    "governance.decision_now_integrating": Text(
        "Er staat een geldig bezwaar open. Verwerk het in een nieuwe versie, of laat wie het maakte het terugnemen.",
        "A qualified objection stands. Integrate it in a new version, or let whoever raised it take it back.",
    ),
    "governance.decision_now_role_decides": Text(
        "Een rol beslist nu. Neem de beslissing eerst terug naar het overleg als u dat anders wilt.",
        "A role decides now. Take the decision back to the body first if you want otherwise.",
    ),
    "governance.decision_questions_first": Text(
        "Er wachten nog vragen op een antwoord ({number}). Elk lid kan antwoorden; ga daarna verder.",
        "Questions are still waiting for an answer ({number}). Any member can answer; go on after that.",
    ),
    # Objections
    "governance.decision_tested_already": Text(
        "Over dit bezwaar staat al een bevinding. Lees ze hieronder.",
        "There is a finding on this objection already. Read it below.",
    ),
    "governance.decision_not_own_finding": Text(
        "De bevinding over uw eigen bezwaar noteert iemand anders. Laat een ander lid de begeleiding even overnemen.",
        "Somebody else records the finding on your own objection. Let another member take over the facilitation for a moment.",
    ),
    "governance.decision_no_finding": Text(
        "Schrijf op waarom het overleg dit wel of niet als geldig bezwaar ziet.",
        "Write down why the body does or does not see this as a qualified objection.",
    ),
    "governance.decision_objection_gone": Text(
        "Dit bezwaar staat niet meer open: het is verwerkt, teruggenomen of niet geldig bevonden.",
        "This objection no longer stands: it was integrated, taken back or found not to qualify.",
    ),
    "governance.decision_test_first": Text(
        "Toets eerst of dit bezwaar geldig is.", "First test whether this objection qualifies."
    ),
    "governance.decision_same_text": Text(
        "De tekst is dezelfde als de vorige versie. Pas het voorstel aan.",
        "The text is the same as the previous version. Change the proposal.",
    ),
    "governance.decision_say_what_changed": Text(
        "Schrijf kort op wat er verandert en waarom.", "Write briefly what changes and why."
    ),
    "governance.decision_say_why": Text("Schrijf op waarom.", "Write down why."),
    # Closing
    "governance.decision_not_by_body": Text(
        "Dit overleg beslist hier niet zelf over: er wordt advies gevraagd of een rol beslist.",
        "This body does not decide on this itself: advice is asked or a role decides.",
    ),
    "governance.decision_ask_objections_first": Text(
        "Vraag eerst aan elk lid of er bezwaren zijn.", "First ask each member for objections."
    ),
    "governance.decision_untested": Text(
        "Er ligt een bezwaar dat nog niet getoetst is. Toets het eerst: ook dat houdt de beslissing tegen.",
        "There is an objection that was not tested yet. Test it first: that stops the decision too.",
    ),
    "governance.decision_objection_stands": Text(
        "Er staat een geldig bezwaar open van iemand die aanwezig is. Verwerk het in een nieuwe versie.",
        "A qualified objection stands of somebody present. Integrate it in a new version.",
    ),
    "governance.decision_no_quorum": Text(
        "Er zijn te weinig leden gehoord: {heard} van {members}. Vraag wie nog niet sprak, of neem het mee naar een volgende keer.",
        "Too few members were heard: {heard} of {members}. Ask who has not spoken, or take it to a next time.",
    ),
    "governance.decision_still_time": Text(
        "De tijd loopt nog en {silent} leden hebben nog niet gesproken. Wacht tot de laatste dag voorbij is of iedereen sprak.",
        "There is still time and {silent} members have not spoken. Wait until the last day has passed or everyone spoke.",
    ),
    "governance.decision_not_all_in_favour": Text(
        "Voor consensus zegt elk aanwezig lid uitdrukkelijk dat het voor is. Dat is nu niet zo.",
        "For consensus each member present says expressly to be in favour. That is not so now.",
    ),
    "governance.decision_say_what_of_absent": Text(
        "Van iemand die er niet (meer) is, staat nog een bezwaar open ({number}). Schrijf op wat het overleg ermee deed.",
        "An objection stands of somebody who is not here (any more) ({number}). Write down what the body did with it.",
    ),
    "governance.decision_not_advice": Text(
        "Hier wordt beslist, geen advies gevraagd.", "This is decided on, no advice is asked."
    ),
    "governance.decision_no_advice_yet": Text(
        "Er is nog geen advies gegeven. Sluit af zodra minstens één lid advies gaf.",
        "No advice was given yet. Close once at least one member gave advice.",
    ),
    "governance.decision_say_what_with_advice": Text(
        "Schrijf op wat er met het advies gebeurt.", "Write down what happens with the advice."
    ),
    "governance.decision_review_later": Text(
        "Kies voor de terugblik een dag na vandaag.", "Choose a day after today for the review."
    ),
    # When it does not work out
    "governance.decision_try_first": Text(
        "Het overleg kan hier nog zelf uit geraken: er staat geen geldig bezwaar open en er is nog geen termijn voorbijgegaan.",
        "The body can still get there by itself: no qualified objection stands and no time limit has passed yet.",
    ),
    "governance.decision_no_fallback": Text(
        "Dit overleg heeft geen rol of volgend overleg dat het overneemt. Pas het voorstel aan, trek het in, of laat de teamleider een terugval kiezen.",
        "This body has no role or next body that takes over. Change the proposal, withdraw it, or let the team leader choose a fallback.",
    ),
    "governance.decision_no_next_body": Text(
        "Na {body} komt geen volgend overleg. Laat de rol beslissen, of neem het terug naar het overleg.",
        "There is no next body after {body}. Let the role decide, or take it back to the body.",
    ),
    # Review
    "governance.decision_say_what_came": Text(
        "Schrijf op wat er van deze beslissing kwam.", "Write down what came of this decision."
    ),
    "governance.decision_does_not_stand": Text(
        "Alleen een beslissing die nu geldt, krijgt een terugblik.", "Only a decision that stands now is reviewed."
    ),
}
