"""Sentences of the release score and the star."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_star": Text("Vragen en ster", "Questions and star"),
    "casework.tab_scores": Text("Loslaten", "Letting go"),
    "casework.score_from_one_to_ten": Text(
        "Een score gaat van 1 (nog een hele weg) tot 10 (kan loslaten), en u koos {value}. Kies een van die tien.",
        "A score runs from 1 (a long way to go) to 10 (can let go), and you chose {value}. Choose one of those ten.",
    ),
    "casework.score_missing": Text(
        "Kies een cijfer van 1 (nog een hele weg) tot 10 (kan loslaten).",
        "Choose a figure from 1 (a long way to go) to 10 (can let go).",
    ),
    "casework.score_needs_why": Text(
        "Schrijf erbij waarom de score daar staat. Het cijfer telt niet, de uitleg wel.",
        "Write down why the score stands there. The figure does not matter, the explanation does.",
    ),
    "casework.scored_meanwhile": Text(
        "Ondertussen gaf {who} een {value}. Lees die uitleg hieronder; wat u schreef staat er nog. Bewaar opnieuw, dan blijven ze allebei staan.",
        "Meanwhile {who} gave a {value}. Read that explanation below; what you wrote is still there. Save again, then both stand.",
    ),
    "casework.correction_needs_reason": Text(
        "Schrijf waarom u de score rechtzet. Wat er stond, blijft leesbaar.",
        "Write why you set the score right. What stood there stays readable.",
    ),
    "casework.score_corrected_already": Text(
        "Deze score werd al rechtgezet. Zet de verbetering recht als die ook niet klopt.",
        "This score was set right already. Set its correction right if that is wrong too.",
    ),
    "casework.moved_first": Text("eerste score", "first score"),
    "casework.moved_up": Text("omhoog", "up"),
    "casework.moved_down": Text("omlaag", "down"),
    "casework.moved_same": Text("gelijk", "the same"),
    "casework.scored": Text("{who} gaf een loslaatscore.", "{who} gave a release score."),
    "casework.score_corrected": Text("{who} zette een loslaatscore recht.", "{who} set a release score right."),
    "casework.waits_score_falls": Text(
        "De loslaatscore daalde twee keer na elkaar. Bekijk samen wat er speelt.",
        "The release score fell twice in a row. Look together at what is going on.",
    ),
    "casework.moment_score": Text("Loslaatscore: {value} op 10", "Release score: {value} out of 10"),
    "casework.waits_unsent_star": Text(
        "Een ster voor {name} staat klaar en is niet bewaard", "A star for {name} is ready and not saved"
    ),
    "casework.waits_unsent_score": Text(
        "Een score voor {name} staat klaar en is niet bewaard", "A score for {name} is ready and not saved"
    ),
    "casework.waits_unsent_star_here": Text("een ster staat klaar en is niet bewaard", "a star is ready and not saved"),
    "casework.waits_unsent_score_here": Text(
        "een score staat klaar en is niet bewaard", "a score is ready and not saved"
    ),
    "casework.hand_worker": Text("trajectgezel", "companion"),
    "casework.hand_participant": Text("deelnemer", "participant"),
    "casework.star_1": Text("nog helemaal niet", "not at all yet"),
    "casework.star_2": Text("een klein beetje", "a little"),
    "casework.star_3": Text("ongeveer half", "about half"),
    "casework.star_4": Text("bijna", "almost"),
    "casework.star_5": Text("zoals gewenst", "as wished"),
    "casework.star_from_one_to_five": Text(
        "Een ster gaat van 1 tot 5, en u koos {value}. Kies een van die vijf.",
        "A star runs from 1 to 5, and you chose {value}. Choose one of those five.",
        "Une étoile va de 1 à 5, et vous avez choisi {value}. Choisissez un de ces cinq chiffres.",
    ),
    "casework.star_is_empty": Text(
        "Geef minstens één vraag een waarde. Een vraag die nu niet aan bod kwam, slaat u over.",
        "Give at least one question a value. A question that did not come up now is passed over.",
        "Donnez une étoile à une question au moins. Passez les questions dont vous n’avez pas parlé.",
    ),
    "casework.level_words_alone": Text(
        "Bij “{name}” schreef u iets, maar duidde u niet aan waar het staat. Kies een tekening, of wis de woorden.",
        "With “{name}” you wrote something, but did not mark where it stands. Choose a drawing, or clear the words.",
    ),
    "casework.pointer_gone": Text(
        "Een wijzer veranderde terwijl u schreef. Kijk hieronder opnieuw en bewaar nog eens. Wat u erbij schreef: {words}",
        "A pointer changed while you wrote. Look again below and save once more. What you wrote with it: {words}",
    ),
    "casework.star_words_alone": Text(
        "Bij deze vraag schreef u iets, maar koos u geen ster. Kies er een, of zet de woorden in een notitie en wis ze hier.",
        "You wrote something with this question, but chose no star. Choose one, or put the words in a note and clear them here.",
    ),
    "casework.question_not_of_star": Text(
        "Een van de vragen hoort niet (meer) bij de ster van dit traject. Zet die op “nu niet”; wat u bij de andere koos, staat er nog.",
        "One of the questions is not (or no longer) part of the star of this track. Set it to “not now”; what you chose for the others is still there.",
        "Une des questions ne fait pas (ou plus) partie de l’étoile de ce parcours. Passez-la ; le reste est encore là.",
    ),
    "casework.question_was_closed": Text(
        "De vraag “{text}” werd op {day} afgerond en krijgt geen ster meer. Zet ze op “nu niet”, of heropen de vraag eerst.",
        "The question “{text}” was closed on {day} and gets no star any more. Set it to “not now”, or reopen the question first.",
        "La question « {text} » a été terminée le {day} et ne reçoit plus d’étoile. Passez-la, le reste est encore là.",
    ),
    "casework.only_own_hand": Text(
        "Hier geeft alleen de deelnemer een ster, met de eigen hand.",
        "Here only the participant gives a star, by their own hand.",
        "Ici, seul le participant donne une étoile, de sa propre main.",
    ),
    "casework.star_given": Text("{who} gaf een ster.", "{who} gave a star."),
    "casework.own_star_told": Text(
        "{name} gaf zelf een nieuwe ster. Bekijk ze samen.", "{name} gave a new star. Look at it together."
    ),
    "casework.moment_star_worker": Text("Ster van de trajectgezel", "Star by the companion"),
    "casework.moment_star_participant": Text("Ster van de deelnemer", "Star by the participant"),
}
