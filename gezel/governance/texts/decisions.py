"""Sentences of decisions: what may be done, why not, what happened."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.tab_decisions": Text("Beslissingen", "Decisions"),
    "governance.number_decision_review_months": Text("Een beslissing komt terug na", "A decision is reviewed after"),
    # Who may
    "governance.decision_not_seated": Text(
        "Beslissen in {body} doen wie er lid van is. Vraag een lid om uw punt in te brengen.",
        "Who is a member of {body} decides there. Ask a member to bring in your point.",
    ),
    "governance.decision_advisers_only_speak": Text(
        "Een coach, expert of onderaannemer vraagt en reageert, maar beslist niet mee. Breng uw punt als reactie in.",
        "A coach, expert or subcontractor asks and reacts, but does not decide. Bring in your point as a reaction.",
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
    # What happened
    "governance.decision_proposed": Text(
        "{who} stelde “{title}” voor in {body}.", "{who} proposed “{title}” in {body}."
    ),
}
