"""Sentences of actions."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.came_from_issue": Text("Komt uit de kwestie", "Comes from the issue"),
    "governance.came_from_point": Text("Afgesproken bij het punt", "Agreed on at the point"),
    "governance.waiting_action": Text("Actie", "Action"),
    "governance.action_needs_text": Text("Schrijf wat er moet gebeuren.", "Write what has to be done."),
    "governance.action_needs_reason": Text(
        "Zeg kort waarom, dan begrijpt de volgende lezer het ook.",
        "Say briefly why, so that the next reader understands.",
    ),
    "governance.action_in_the_past": Text(
        "{day} is al voorbij. Kies vandaag of een latere dag.", "{day} has passed already. Choose today or a later day."
    ),
    "governance.action_owner_unknown": Text(
        "Die persoon werkt vandaag niet mee in {name}. Kies iemand van de partners of iemand met een rol.",
        "That person does not take part in {name} today. Choose somebody of the partners or with a role.",
    ),
    "governance.action_same_owner": Text(
        "{name} heeft deze actie al. Kies iemand anders.", "{name} has this action already. Choose somebody else."
    ),
    "governance.action_is_done": Text(
        "Deze actie is al klaar sinds {day}. Geef een nieuwe actie als er nog iets moet gebeuren.",
        "This action has been done since {day}. Give a new action if something still has to happen.",
    ),
    "governance.action_of_other": Text(
        "Deze actie is van {name}. Alleen {name}, wie ze gaf en de teamleider zeggen wat ervan werd.",
        "This action is {name}'s. Only {name}, who gave it and the team leader say what became of it.",
    ),
    "governance.notice_action": Text(
        "U hebt een actie: {text}. Klaar tegen {due}.", "You have an action: {text}. Due {due}."
    ),
    "governance.action_given": Text(
        "{who} gaf {name} deze actie, klaar tegen {due}.", "{who} gave {name} this action, due {due}."
    ),
    "governance.action_done": Text("{who} meldde dat het klaar is.", "{who} said that it is done."),
    "governance.action_postponed": Text(
        "{who} stelde uit tot {due}. {reason}", "{who} postponed it until {due}. {reason}"
    ),
    "governance.action_handed_over": Text(
        "{who} droeg de actie over aan {name}. {reason}", "{who} handed the action over to {name}. {reason}"
    ),
    "governance.tab_meetings": Text("Overleg", "Meetings"),
}
