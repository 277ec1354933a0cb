"""Sentences of the interim evaluation and the end of a partnership (G-17)."""

from gezel.kernel.texts import Text

TEXTS = {
    "governance.evaluated_yes": Text("Positief", "Positive"),
    "governance.evaluated_no": Text("Niet positief", "Not positive"),
    "governance.manager_evaluates": Text(
        "Alleen Europa WSE evalueert een project en opent of sluit een stopprocedure.",
        "Only Europa WSE evaluates a project and opens or closes a stop procedure.",
    ),
    "governance.interim_explained": Text(
        "Het project startte op {event}. Uiterlijk op {last_day} is er een positieve evaluatie van Europa WSE nodig; anders "
        "eindigt het project die dag. Gezel verwittigt vanaf {warn_from}.",
        "The project started on {event}. By {last_day} a positive evaluation of Europa WSE is needed; otherwise the project ends "
        "that day. Gezel warns from {warn_from} on.",
    ),
    "governance.evaluation_motivation": Text("Motiveer de evaluatie.", "Motivate the evaluation."),
    "governance.evaluation_day": Text(
        "Kies een dag sinds de start van het project, tot en met {last}.",
        "Choose a day since the start of the project, up to and including {last}.",
    ),
    "governance.partnership_stopped": Text(
        "Dit partnerschap is al gestopt. De laatste dag ligt vast.",
        "This partnership was stopped already. Its last day stands.",
    ),
    "governance.stop_reasons": Text(
        "Schrijf welk engagement voor kwaliteit niet nagekomen wordt.", "Write which quality engagement is not kept."
    ),
    "governance.stop_coached": Text(
        "Schrijf wat de coaches eerst deden. Een stopprocedure komt pas na hun begeleiding.",
        "Write what the coaches did first. A stop procedure comes only after their coaching.",
    ),
    "governance.stop_steps": Text("Geef minstens één stap met zijn dag.", "Give at least one step with its day."),
    "governance.stop_step_in_past": Text(
        "{on} is al voorbij. Geef elke stap een dag die nog komt.",
        "{on} has passed. Give each step a day still to come.",
    ),
    "governance.stop_steps_open": Text(
        "Er zijn nog {count} stappen niet gezet. Zet ze eerst, of laat het project doorlopen.",
        "{count} steps were not taken yet. Take them first, or let the project go on.",
    ),
    "governance.stop_in_past": Text(
        "Een project stopt niet in het verleden. Kies een dag vanaf {first}.",
        "A project does not stop in the past. Choose a day from {first} on.",
    ),
    "governance.stop_after_end": Text(
        "Het project eindigt al op {ends}. Kies een vroegere dag.",
        "The project ends on {ends} already. Choose an earlier day.",
    ),
    "governance.stop_outcome": Text("Schrijf het besluit met de motivering.", "Write the outcome with its motivation."),
    "governance.stop_reasons_own": Text("Schrijf waarom het partnerschap stopt.", "Write why the partnership stops."),
    "governance.step_in_future": Text(
        "{on} moet nog komen. Noteer dit als het gedaan is.", "{on} is still to come. Note this once it is done."
    ),
    "governance.procedure_step_note": Text("Schrijf wat er uit de stap kwam.", "Write what came of the step."),
    "governance.procedure_runs_already": Text(
        "Er loopt al een stopprocedure. Sluit die eerst af.",
        "A stop procedure is running already. Close that one first.",
    ),
    "governance.duties_begun": Text("De lijst is al begonnen.", "The list was begun already."),
    "governance.ending_kind_procedure": Text("Gestopt na een stopprocedure", "Stopped after a stop procedure"),
    "governance.ending_kind_own": Text("Gestopt door de ondersteuningsgroep", "Stopped by the support group"),
    "governance.ending_kind_not_positive": Text(
        "Geëindigd zonder positieve evaluatie", "Ended without a positive evaluation"
    ),
    "governance.ends_as_planned": Text("Dat is het geplande einde.", "That is the planned end."),
    "governance.ends_procedure": Text(
        "Europa WSE besliste dit na een stopprocedure.", "Europa WSE decided this after a stop procedure."
    ),
    "governance.ends_own": Text("De ondersteuningsgroep besliste om te stoppen.", "The support group decided to stop."),
    "governance.ends_not_positive": Text(
        "Er was geen positieve tussentijdse evaluatie.", "There was no positive interim evaluation."
    ),
    "governance.evaluated_positive": Text(
        "{who} noteerde een positieve tussentijdse evaluatie.", "{who} noted a positive interim evaluation."
    ),
    "governance.evaluated_not_positive": Text(
        "{who} noteerde een tussentijdse evaluatie die niet positief is.",
        "{who} noted an interim evaluation that is not positive.",
    ),
    "governance.notice_evaluated_positive": Text(
        "De tussentijdse evaluatie van {name} is positief.", "The interim evaluation of {name} is positive."
    ),
    "governance.notice_evaluated_not_positive": Text(
        "De tussentijdse evaluatie van {name} is niet positief. Lees waarom.",
        "The interim evaluation of {name} is not positive. Read why.",
    ),
    "governance.notice_interim": Text(
        "De tussentijdse evaluatie van {name} moet positief zijn uiterlijk op {last_day}.",
        "The interim evaluation of {name} must be positive by {last_day}.",
    ),
    "governance.procedure_opened": Text("{who} opende een stopprocedure.", "{who} opened a stop procedure."),
    "governance.procedure_step": Text("{who} noteerde een stap: {what}", "{who} noted a step: {what}"),
    "governance.procedure_closed": Text(
        "{who} sloot de stopprocedure: het project loopt door.", "{who} closed the stop procedure: the project goes on."
    ),
    "governance.procedure_stopped": Text(
        "{who} sloot de stopprocedure: het project eindigt op {last_day}.",
        "{who} closed the stop procedure: the project ends on {last_day}.",
    ),
    "governance.notice_procedure_opened": Text(
        "Europa WSE opende een stopprocedure voor {name}. Lees de redenen en de stappen.",
        "Europa WSE opened a stop procedure for {name}. Read the reasons and the steps.",
    ),
    "governance.notice_procedure_closed": Text(
        "De stopprocedure van {name} is gesloten: het project loopt door.",
        "The stop procedure of {name} was closed: the project goes on.",
    ),
    "governance.notice_procedure_stopped": Text(
        "{name} eindigt op {last_day}, na de stopprocedure.", "{name} ends on {last_day}, after the stop procedure."
    ),
    "governance.stopped_by_group": Text(
        "{who} maakte bekend dat de ondersteuningsgroep stopt op {last_day}.",
        "{who} made known that the support group stops on {last_day}.",
    ),
    "governance.notice_stopped_by_group": Text(
        "De ondersteuningsgroep van {name} besliste te stoppen. Laatste dag: {last_day}.",
        "The support group of {name} decided to stop. Last day: {last_day}.",
    ),
    "governance.ended_not_positive": Text(
        "Zonder positieve tussentijdse evaluatie eindigt het project op {last_day}.",
        "Without a positive interim evaluation the project ends on {last_day}.",
    ),
    "governance.notice_ended_not_positive": Text(
        "{name} eindigt op {last_day}: er is geen positieve tussentijdse evaluatie.",
        "{name} ends on {last_day}: there is no positive interim evaluation.",
    ),
    "governance.duties_made": Text(
        "{who} begon de lijst van een goed einde ({count} punten).",
        "{who} began the list of a good end ({count} points).",
    ),
    "governance.duty_kept": Text("{who} werkte bij: {what}", "{who} updated: {what}"),
    "governance.duties_redated": Text(
        "{who} rekende {count} punten opnieuw vanaf de laatste dag.",
        "{who} counted {count} points anew from the last day.",
    ),
    "governance.card_interim": Text(
        "De tussentijdse evaluatie van {name} komt eraan. Zonder positieve evaluatie eindigt het project.",
        "The interim evaluation of {name} is coming. Without a positive one the project ends.",
    ),
    "governance.card_procedure": Text(
        "Voor {name} loopt een stopprocedure. Volgende stap: {what}",
        "A stop procedure is running for {name}. Next step: {what}",
    ),
    "governance.card_end_duty": Text("Voor een goed einde: {what}", "For a good end: {what}"),
}
