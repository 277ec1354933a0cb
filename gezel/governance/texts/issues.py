"""Sentences of issues."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.become_action": Text("Actie", "Action"),
    "governance.become_training": Text("Vorming, ook op de werkvloer", "Training, also on the job"),
    "governance.become_partner_search": Text(
        "Nieuwe partner of onderaannemer zoeken", "Look for a new partner or subcontractor"
    ),
    "governance.tab_issues": Text("Kwesties", "Issues"),
    "governance.sub_issues": Text("Kwesties van het team", "Issues of the team"),
    "governance.group_issues": Text("Kwesties", "Issues"),
    "governance.issue_state_raised": Text("Nog op te nemen", "To be taken up"),
    "governance.issue_state_taken_up": Text("Opgenomen", "Taken up"),
    "governance.issue_state_escalated": Text("Wacht op antwoord van hogerop", "Waiting for an answer from higher up"),
    "governance.issue_state_answered": Text("Antwoord is er", "The answer is here"),
    "governance.issue_state_solved": Text("Opgelost", "Solved"),
    "governance.issue_state_unsolvable": Text("Niet oplosbaar", "Not solvable"),
    # What one may do
    "governance.do_take_up": Text("Opnemen", "Take it up"),
    "governance.do_escalate": Text("In mijn organisatie hogerop brengen", "Bring it higher up in my organisation"),
    "governance.do_answer": Text("Antwoord noteren", "Note the answer"),
    "governance.do_report": Text("Het team laten weten hoe het staat", "Tell the team how it stands"),
    "governance.do_propose": Text("Beslissing voorstellen", "Propose a decision"),
    "governance.do_solve": Text("Opgelost", "Solved"),
    "governance.do_give_up": Text("Niet oplosbaar", "Not solvable"),
    "governance.do_pass_on": Text("Aan een ander overleg geven", "Give it to another body"),
    # Refusals
    "governance.issue_field_raises": Text(
        "Het team kaart kwesties aan: trajectgezellen, teamleider en wie met deelnemers werkt. Vraag een van hen.",
        "The team raises issues: companions, team leader and whoever works with participants. Ask one of them.",
    ),
    "governance.issue_what_was_tried": Text(
        "Zeg eerst wat het team zelf probeerde. Ligt het nog binnen uw eigen mandaat? Dan hoeft niemand te wachten.",
        "First say what the team tried itself. Is it still within your own mandate? Then nobody has to wait.",
    ),
    "governance.issue_no_title": Text("Geef de kwestie een titel.", "Give the issue a title."),
    "governance.issue_no_text": Text("Schrijf wat er aan de hand is.", "Write what is the matter."),
    "governance.issue_no_body": Text("Kies een overleg van dit partnerschap.", "Choose a body of this partnership."),
    "governance.issue_body_handles": Text("Dit doet een lid van {body}.", "A member of {body} does this."),
    "governance.issue_no_own_organisation": Text(
        "U zit in dit overleg zonder eigen organisatie. Vraag een lid met een organisatie om de kwestie daar hogerop te brengen.",
        "You sit here without an organisation of your own. Ask a member with one to bring the issue higher up there.",
    ),
    "governance.issue_escalator_reports": Text(
        "{who} bracht dit hogerop en blijft ervoor instaan. Vraag {who} hoe het ervoor staat.",
        "{who} brought this higher up and answers for it. Ask {who} how it stands.",
    ),
    "governance.issue_answer_day": Text(
        "Kies een dag na vandaag waarop u een antwoord verwacht.", "Choose a day after today for the expected answer."
    ),
    "governance.issue_to_whom": Text("Zeg aan wie u het vraagt.", "Say whom you ask."),
    "governance.issue_what_is_asked": Text("Zeg wat u vraagt.", "Say what you ask."),
    "governance.issue_answered_already": Text(
        "Dit antwoord staat er al. U vindt het bij de stappen.",
        "This answer is here already. You find it among the steps.",
    ),
    "governance.issue_report_what": Text("Schrijf hoe het ervoor staat.", "Write how it stands."),
    "governance.issue_answer_what": Text("Schrijf wat het antwoord was.", "Write what the answer was."),
    "governance.issue_close_why": Text(
        "Schrijf wat er opgelost is, of waarom het niet kan. Het team leest dit.",
        "Write what is solved, or why it cannot be. The team reads this.",
    ),
    "governance.issue_pass_on_why": Text(
        "Schrijf waarom de kwestie daar beter past.", "Write why the issue fits better there."
    ),
    "governance.issue_other_partnership": Text(
        "Dit signaal hoort bij een ander partnerschap. Kies een signaal van dit partnerschap.",
        "This signal belongs to another partnership. Choose a signal of this partnership.",
    ),
    "governance.issue_kind_of_task": Text(
        "Kies een actie, vorming of een nieuwe partner.", "Choose an action, training or a new partner."
    ),
    "governance.do_task": Text(
        "Actie, vorming of nieuwe partner afspreken", "Agree on an action, training or a new partner"
    ),
    "governance.waiting_issue_raised": Text("Kwestie om op te nemen", "Issue to take up"),
    "governance.waiting_issue_late": Text("Antwoord op een kwestie blijft uit", "Answer on an issue is late"),
    "governance.waiting_issue_answered": Text("Antwoord op een kwestie", "Answer on an issue"),
    "governance.issue_not_while_raised": Text(
        "Deze kwestie is nog niet opgenomen. Een lid van het overleg neemt ze eerst op.",
        "This issue has not been taken up yet. A member of the body takes it up first.",
    ),
    "governance.issue_not_while_taken_up": Text(
        "Deze kwestie is al opgenomen en wacht op niemand. Breng ze hogerop of sluit ze af.",
        "This issue is taken up and waits for nobody. Bring it higher up or close it.",
    ),
    "governance.issue_not_while_escalated": Text(
        "Er wordt nog op een antwoord gewacht. Noteer eerst dat antwoord.",
        "An answer is still awaited. Note that answer first.",
    ),
    "governance.issue_not_while_answered": Text(
        "Het antwoord is er al. Breng de kwestie opnieuw hogerop of sluit ze af.",
        "The answer is here already. Bring the issue higher up again or close it.",
    ),
    "governance.issue_not_while_solved": Text(
        "Deze kwestie is opgelost. Komt ze terug, kaart dan een nieuwe aan.",
        "This issue is solved. If it comes back, raise a new one.",
    ),
    "governance.issue_not_while_unsolvable": Text(
        "Deze kwestie is afgesloten als niet oplosbaar. Is er iets veranderd, kaart dan een nieuwe aan.",
        "This issue is closed as not solvable. If something changed, raise a new one.",
    ),
    # Events
    "governance.issue_raised": Text("{who} kaartte “{title}” aan bij {body}.", "{who} raised “{title}” with {body}."),
    "governance.issue_taken_up": Text("{who} nam “{title}” op.", "{who} took up “{title}”."),
    "governance.issue_passed_on": Text(
        "{who} gaf de kwestie van {before} aan {body}.", "{who} passed the issue from {before} to {body}."
    ),
    "governance.issue_escalated": Text(
        "{who} bracht “{title}” bij {to}, antwoord tegen {day}.", "{who} brought “{title}” to {to}, answer by {day}."
    ),
    "governance.issue_reported": Text(
        "{who} liet weten hoe “{title}” ervoor staat.", "{who} told how “{title}” stands."
    ),
    "governance.issue_answered": Text(
        "{who} noteerde het antwoord over “{title}”.", "{who} noted the answer on “{title}”."
    ),
    "governance.issue_solved": Text("{who} sloot “{title}” af als opgelost.", "{who} closed “{title}” as solved."),
    "governance.issue_given_up": Text(
        "{who} sloot “{title}” af als niet oplosbaar.", "{who} closed “{title}” as not solvable."
    ),
    "governance.issue_became_decision": Text(
        "{who} stelde de beslissing “{title}” voor.", "{who} proposed the decision “{title}”."
    ),
    "governance.issue_became_signal": Text("{who} koppelde het signaal “{title}”.", "{who} tied the signal “{title}”."),
    "governance.issue_became_action": Text(
        "{who} sprak de actie “{title}” af.", "{who} agreed on the action “{title}”."
    ),
    "governance.issue_became_training": Text(
        "{who} sprak de vorming “{title}” af.", "{who} agreed on the training “{title}”."
    ),
    "governance.issue_became_partner_search": Text(
        "{who} zette een zoektocht naar een partner in: “{title}”.", "{who} began a search for a partner: “{title}”."
    ),
    # The story
    "governance.moment_raised": Text("Aangekaart. Wat het team zelf probeerde:", "Raised. What the team tried itself:"),
    "governance.moment_taken_up": Text("Opgenomen", "Taken up"),
    "governance.moment_passed_on": Text("Aan een ander overleg gegeven", "Passed on to another body"),
    "governance.moment_escalated": Text("Hogerop gebracht bij {to}", "Brought higher up to {to}"),
    "governance.moment_reported": Text("Stand van zaken", "How it stands"),
    "governance.moment_answered": Text("Antwoord van {to}", "Answer of {to}"),
    "governance.moment_became_decision": Text("Beslissing voorgesteld: {to}", "Decision proposed: {to}"),
    "governance.moment_became_signal": Text("Signaal: {to}", "Signal: {to}"),
    "governance.moment_became_action": Text("Actie: {to}", "Action: {to}"),
    "governance.moment_became_training": Text("Vorming: {to}", "Training: {to}"),
    "governance.moment_became_partner_search": Text("Partner gezocht: {to}", "Looking for a partner: {to}"),
    "governance.moment_solved": Text("Opgelost", "Solved"),
    "governance.moment_unsolvable": Text("Niet oplosbaar", "Not solvable"),
    "governance.follow_up_decision": Text("beslissing", "decision"),
    "governance.follow_up_signal": Text("signaal", "signal"),
    "governance.follow_up_action": Text("actie", "action"),
    "governance.follow_up_training": Text("vorming", "training"),
    "governance.follow_up_partner_search": Text("nieuwe partner", "new partner"),
    # Notices and cards
    "governance.notice_issue_raised": Text("Kwestie voor {body}: “{title}”.", "Issue for {body}: “{title}”."),
    "governance.notice_issue_taken_up": Text(
        "“{title}” is opgenomen door {body}.", "“{title}” was taken up by {body}."
    ),
    "governance.notice_issue_escalated": Text("“{title}” is hogerop gebracht.", "“{title}” was brought higher up."),
    "governance.notice_issue_reported": Text("Er is nieuws over “{title}”.", "There is news on “{title}”."),
    "governance.notice_issue_answered": Text("Er is een antwoord over “{title}”.", "There is an answer on “{title}”."),
    "governance.notice_issue_closed": Text("“{title}” is afgesloten.", "“{title}” is closed."),
    "governance.notice_issue_late": Text(
        "{to} zou antwoorden over “{title}” tegen {day}. Vraag ernaar en laat het team iets weten.",
        "{to} was to answer on “{title}” by {day}. Ask again and let the team know.",
    ),
    "governance.notice_issue_report": Text(
        "Laat het team weten hoe het staat met “{title}” bij {to}.", "Tell the team how “{title}” stands with {to}."
    ),
    "governance.held_issue": Text(
        "{person} wacht nog op een antwoord over “{title}”.", "{person} still awaits an answer on “{title}”."
    ),
    "governance.card_issue_raised": Text("{body}: neem “{title}” op.", "{body}: take up “{title}”."),
    "governance.card_issue_awaited": Text(
        "U bracht “{title}” bij {to}. Noteer het antwoord of vraag ernaar.",
        "You brought “{title}” to {to}. Note the answer or ask for it.",
    ),
    "governance.card_issue_back": Text(
        "Er is een antwoord over “{title}”. Sluit de kwestie af of breng ze opnieuw hogerop.",
        "There is an answer on “{title}”. Close the issue or bring it higher up again.",
    ),
    "governance.number_issue_report_days": Text(
        "Wie een kwestie hogerop bracht, laat het team iets weten minstens om de",
        "Whoever brought an issue higher up tells the team how it stands at least every",
    ),
    "governance.number_small_count": Text("Aantallen in signalen tonen vanaf", "Show counts in signals from"),
    "governance.unit_count": Text("keer", "times"),
}
