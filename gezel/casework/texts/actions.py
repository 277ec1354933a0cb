"""Sentences of next steps, and of the lists a partnership makes its own."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_actions": Text("Stappen", "Steps"),
    "casework.panel_star": Text("De ster van de eigen vragen", "The star of the own questions"),
    "casework.panel_scores": Text("Loslaten", "Letting go"),
    "casework.panel_actions": Text("Volgende stappen", "Next steps"),
    "casework.tab_indicators": Text("Wijzers", "Pointers"),
    "casework.tab_lists": Text("Waardestappen en wijzers", "Value steps and pointers"),
    "casework.doer_participant": Text("de deelnemer", "the participant"),
    "casework.doer_companion": Text("de trajectgezel", "the companion"),
    "casework.doer_other": Text("iemand anders", "someone else"),
    "casework.answered_yes": Text("ja", "yes"),
    "casework.answered_partly": Text("voor een deel", "partly"),
    "casework.answered_no": Text("nee", "no"),
    "casework.answered_not_asked": Text("niet gevraagd", "not asked"),
    "casework.ground_observed": Text("dat zagen we", "we saw it"),
    "casework.ground_told": Text("dat zei de deelnemer", "the participant said so"),
    "casework.step_open": Text("te doen", "to do"),
    "casework.step_done": Text("gedaan", "done"),
    "casework.step_dropped": Text("vervallen", "dropped"),
    "casework.step_no_words": Text("Schrijf op wat er gebeurt.", "Write down what will happen."),
    "casework.step_no_doer": Text("Kies wie dit doet.", "Choose who does this."),
    "casework.step_names_other": Text("Schrijf erbij wie dit doet.", "Write down who does this."),
    "casework.answer_missing": Text(
        "Kies of de stap de vraag beantwoordde in de ogen van de deelnemer. “Niet gevraagd” is ook een eerlijk antwoord.",
        "Choose whether the step answered the question in the participant's eyes. “Not asked” is an honest answer too.",
    ),
    "casework.answer_needs_ground": Text(
        "Schrijf op waarop dat antwoord steunt: wat u zag, of wat de deelnemer zei.",
        "Write down what that answer rests on: what you saw, or what the participant said.",
    ),
    "casework.step_changed_meanwhile": Text(
        "Deze stap werd ondertussen aangepast. Nu staat er: “{text}”. Wat u schreef staat er nog: vergelijk en bewaar opnieuw.",
        "This step was changed meanwhile. It now says: “{text}”. What you wrote is still there: compare and save again.",
    ),
    "casework.step_is_open": Text(
        "Deze stap is nog te doen. Zeg eerst dat ze gedaan of vervallen is.",
        "This step is still to be done. First say that it is done or dropped.",
    ),
    "casework.step_is_over": Text(
        "Deze stap is al voorbij. Spreek een nieuwe stap af als er nog iets nodig is.",
        "This step is over already. Agree on a new step if something more is needed.",
    ),
    "casework.value_step_unknown": Text(
        "Deze waardestap staat niet in de lijst die nu geldt. Kies er een uit de lijst.",
        "This value step is not in the list that counts now. Choose one from the list.",
    ),
    "casework.step_agreed": Text("{who} sprak een stap af.", "{who} agreed on a step."),
    "casework.step_changed": Text("{who} paste een stap aan.", "{who} changed a step."),
    "casework.step_finished": Text("{who} noteerde dat een stap gedaan is.", "{who} noted that a step is done."),
    "casework.step_let_go": Text("{who} liet een stap vallen.", "{who} dropped a step."),
    "casework.step_judged": Text(
        "{who} schreef anders op wat een stap opleverde.", "{who} rewrote what came of a step."
    ),
    "casework.step_tied": Text("{who} zei welke waardestap het is.", "{who} said which value step it is."),
    "casework.step_move_tied": Text("bij een waardestap gezet", "put with a value step"),
    "casework.moment_step_tied": Text("Stap bij een waardestap gezet", "Step put with a value step"),
    "casework.do_tie": Text("Welke waardestap is dit?", "Which value step is this?"),
    "casework.step_move_agreed": Text("afgesproken", "agreed"),
    "casework.step_move_changed": Text("aangepast", "changed"),
    "casework.step_move_finished": Text("gedaan", "done"),
    "casework.step_move_let_go": Text("vervallen", "dropped"),
    "casework.step_move_judged": Text("anders bekeken", "seen otherwise"),
    "casework.do_finish": Text("Gedaan", "Done"),
    "casework.do_let_go": Text("Laten vallen", "Drop"),
    "casework.do_judge": Text("Anders bekijken", "See it otherwise"),
    "casework.do_lay_aside": Text("Wegleggen", "Lay aside"),
    "casework.do_change_step": Text("Aanpassen", "Change"),
    "casework.waits_promise_passed": Text(
        "De dag van een afgesproken stap is voorbij (stappen: {number}).",
        "The day of an agreed step has passed (steps: {number}).",
    ),
    "casework.moment_step_agreed": Text("Stap afgesproken", "Step agreed"),
    "casework.moment_step_changed": Text("Stap aangepast", "Step changed"),
    "casework.moment_step_finished": Text("Stap gedaan", "Step done"),
    "casework.moment_step_let_go": Text("Stap vervallen", "Step dropped"),
    "casework.moment_step_judged": Text("Stap anders bekeken", "Step seen otherwise"),
    "casework.steps_none": Text("Schrijf minstens één waardestap op.", "Write down at least one value step."),
    "casework.step_without_name": Text("Geef elke waardestap een naam.", "Give every value step a name."),
    "casework.step_twice": Text(
        "Twee waardestappen heten hetzelfde. Geef er een een andere naam.",
        "Two value steps have the same name. Give one another name.",
    ),
    "casework.steps_too_many": Text(
        "Meer dan {most} waardestappen onthoudt niemand. Neem er een paar samen.",
        "Nobody remembers more than {most} value steps. Take a few together.",
    ),
    "casework.list_needs_reason": Text(
        "Schrijf waarom u dit verandert. Wie later terugkijkt, begrijpt het dan.",
        "Write why you change this. Whoever looks back later will understand.",
    ),
    "casework.steps_changed_meanwhile": Text(
        "Ondertussen werd uitgave {number} bekendgemaakt. Wat u schreef staat er nog: vergelijk en bewaar opnieuw.",
        "Meanwhile edition {number} was published. What you wrote is still there: compare and save again.",
    ),
    "casework.steps_published": Text(
        "{who} maakte uitgave {number} van de waardestappen bekend.",
        "{who} published edition {number} of the value steps.",
    ),
    "casework.indicator_no_name": Text("Geef de wijzer een naam.", "Give the pointer a name."),
    "casework.indicator_levels": Text(
        "Een wijzer heeft drie tot vijf standen.", "A pointer has three to five positions."
    ),
    "casework.level_without_word": Text("Geef elke stand een woord.", "Give every position a word."),
    "casework.level_twice": Text(
        "Twee standen hebben hetzelfde woord. Kies een ander.", "Two positions have the same word. Choose another."
    ),
    "casework.level_without_picture": Text(
        "Kies voor elke stand een tekening uit de lijst.", "Choose a drawing from the list for every position."
    ),
    "casework.level_unknown": Text("Kies een van de standen.", "Choose one of the positions."),
    "casework.indicator_unknown": Text(
        "Deze wijzer is hier niet meer in gebruik. Kies er een uit de lijst.",
        "This pointer is no longer in use here. Choose one from the list.",
    ),
    "casework.indicator_twice": Text(
        "Er is al een wijzer met deze naam. Pas die aan, of kies een andere naam.",
        "There is a pointer with this name already. Change that one, or choose another name.",
    ),
    "casework.indicator_changed_meanwhile": Text(
        "De wijzer {name} kreeg ondertussen andere standen. Kies opnieuw.",
        "The pointer {name} got other positions meanwhile. Choose again.",
    ),
    "casework.indicator_written": Text(
        "{who} schreef de wijzer {name} (versie {number}).", "{who} wrote the pointer {name} (version {number})."
    ),
    "casework.indicator_aside": Text("{who} legde de wijzer {name} weg.", "{who} laid the pointer {name} aside."),
    "casework.observed": Text("{who} keek naar een wijzer.", "{who} looked at a pointer."),
    "casework.moment_observed": Text("Wijzer bekeken", "Pointer looked at"),
}
