"""Sentences of value questions and failure questions."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.label_value": Text("waardevraag", "value question"),
    "casework.label_failure": Text("faalvraag", "failure question"),
    "casework.said_participant": Text("de deelnemer", "the participant"),
    "casework.said_close": Text("iemand dichtbij", "someone close"),
    "casework.said_companion": Text("de trajectgezel", "the companion"),
    "casework.said_service": Text("een andere dienst", "another service"),
    "casework.cause_not_done": Text("er werd iets niet gedaan", "something was not done"),
    "casework.cause_done_wrong": Text("er werd iets verkeerd gedaan", "something was done wrongly"),
    "casework.by_ours": Text("door ons partnerschap", "by our partnership"),
    "casework.by_others": Text("door een andere dienst", "by another service"),
    "casework.by_system": Text("door hoe het geregeld is", "by how things are arranged"),
    "casework.validated_talk": Text("besproken in een gesprek", "talked through"),
    "casework.validated_read": Text("samen gelezen", "read together"),
    "casework.validated_own_place": Text("zelf geschreven in Mijn traject", "written in My track"),
    "casework.question_no_words": Text(
        "Schrijf de vraag op, liefst in de woorden van de deelnemer.",
        "Write the question down, preferably in the participant's words.",
    ),
    "casework.value_has_no_cause": Text(
        "Een waardevraag heeft geen oorzaak die fout liep. Laat de oorzaak leeg, of noem het een faalvraag.",
        "A value question has no cause that went wrong. Leave the cause empty, or call it a failure question.",
    ),
    "casework.failure_needs_cause": Text(
        "Zeg bij een faalvraag wat er misliep (niet of verkeerd gedaan) en door wie.",
        "Say with a failure question what went wrong (not done or done wrongly) and by whom.",
    ),
    "casework.relabel_is_same": Text(
        "De vraag heeft die naam al. Er verandert niets.", "The question has that name already. Nothing changes."
    ),
    "casework.relabel_needs_reason": Text(
        "Schrijf waarom het bij nader inzien iets anders is. De vorige naam blijft leesbaar.",
        "Write why it turns out to be something else. The earlier name stays readable.",
    ),
    "casework.only_value_validated": Text(
        "Alleen een waardevraag wordt samen met de deelnemer nagekeken.",
        "Only a value question is checked with the participant.",
    ),
    "casework.validated_how": Text(
        "Kies hoe u de vraag samen naging.", "Choose how you checked the question together."
    ),
    "casework.validated_when": Text(
        "Kies een dag tussen het opschrijven van de vraag en vandaag.",
        "Choose a day between the writing down of the question and today.",
    ),
    "casework.closing_needs_words": Text(
        "Schrijf in een zin waarom. Zo begrijpt ook een collega het later.",
        "Write why in a sentence. Then a colleague understands it later too.",
    ),
    "casework.question_changed_meanwhile": Text(
        "De vraag werd ondertussen aangepast. Ze luidt nu: “{text}”. Wat u schreef staat er nog: vergelijk en bewaar opnieuw.",
        "The question was changed meanwhile. It now reads: “{text}”. What you wrote is still there: compare and save again.",
    ),
    "casework.domain_unknown": Text(
        "Dit levensdomein is hier niet in gebruik. Kies er een uit de lijst.",
        "This life domain is not in use here. Choose one from the list.",
    ),
    "casework.theme_unknown": Text(
        "Dit thema is hier niet in gebruik. Kies er een uit de lijst.",
        "This theme is not in use here. Choose one from the list.",
    ),
    "casework.question_not_of_case": Text(
        "Deze vraag hoort niet bij dit traject. Kies er een uit de lijst.",
        "This question is not part of this track. Choose one from the list.",
    ),
    "casework.question_is_closed": Text(
        "Deze vraag is afgerond. Heropen ze eerst.", "This question is closed. Reopen it first."
    ),
    "casework.question_is_open": Text(
        "Deze vraag staat al open. U hoeft ze niet te heropenen.",
        "This question is open already. There is no need to reopen it.",
    ),
    "casework.question_opened": Text("{who} noteerde een vraag.", "{who} wrote down a question."),
    "casework.question_reworded": Text(
        "{who} schreef een vraag in andere woorden.", "{who} put a question in other words."
    ),
    "casework.question_relabelled": Text(
        "{who} gaf een vraag een andere naam.", "{who} gave a question another label."
    ),
    "casework.question_validated": Text(
        "{who} ging een vraag na met de deelnemer.", "{who} checked a question with the participant."
    ),
    "casework.question_tagged": Text("{who} zette een vraag onder een thema.", "{who} put a question under a theme."),
    "casework.question_closed": Text("{who} rondde een vraag af.", "{who} closed a question."),
    "casework.question_reopened": Text("{who} heropende een vraag.", "{who} reopened a question."),
    "casework.move_opened": Text("opgeschreven", "written down"),
    "casework.move_reworded": Text("in andere woorden", "in other words"),
    "casework.move_relabelled": Text("andere naam", "other label"),
    "casework.move_validated": Text("nagegaan met de deelnemer", "checked with the participant"),
    "casework.move_tagged": Text("onder een thema", "under a theme"),
    "casework.move_closed": Text("afgerond", "closed"),
    "casework.move_reopened": Text("heropend", "reopened"),
    "casework.move_laid_down": Text("afgerond samen met het traject", "closed together with the track"),
    "casework.move_taken_up": Text("weer open: de deelnemer kwam terug", "open again: the participant came back"),
    "casework.questions_laid_down": Text(
        "Met het traject rondde {who} ook de vragen af die nog open stonden ({count}).",
        "With the track {who} also closed the questions that were still open ({count}).",
    ),
    "casework.questions_taken_up": Text(
        "De vragen van het vorige traject staan weer open ({count}); {who} nam ze mee bij de terugkeer.",
        "The questions of the earlier track are open again ({count}); {who} took them along at the return.",
    ),
    "casework.do_reword_question": Text("In andere woorden schrijven", "Put in other words"),
    "casework.do_validate": Text("Nagegaan met de deelnemer", "Checked with the participant"),
    "casework.do_to_failure": Text("Dit is een faalvraag", "This is a failure question"),
    "casework.do_to_value": Text("Dit is een waardevraag", "This is a value question"),
    "casework.do_tag": Text("Onder een thema zetten", "Put under a theme"),
    "casework.do_close_question": Text("Vraag afronden", "Close the question"),
    "casework.do_reopen_question": Text("Vraag heropenen", "Reopen the question"),
    "casework.moment_question_value_opened": Text("Waardevraag opgeschreven", "Value question written down"),
    "casework.moment_question_value_reworded": Text("Waardevraag in andere woorden", "Value question in other words"),
    "casework.moment_question_value_relabelled": Text(
        "Waardevraag na een andere naam", "Value question after another label"
    ),
    "casework.moment_question_value_validated": Text(
        "Waardevraag nagegaan met de deelnemer", "Value question checked with the participant"
    ),
    "casework.moment_question_value_tagged": Text(
        "Waardevraag onder een thema gezet", "Value question put under a theme"
    ),
    "casework.moment_question_value_closed": Text("Waardevraag afgerond", "Value question closed"),
    "casework.moment_question_value_reopened": Text("Waardevraag heropend", "Value question reopened"),
    "casework.moment_question_failure_opened": Text("Faalvraag opgeschreven", "Failure question written down"),
    "casework.moment_question_failure_reworded": Text("Faalvraag in andere woorden", "Failure question in other words"),
    "casework.moment_question_failure_relabelled": Text(
        "Faalvraag na een andere naam", "Failure question after another label"
    ),
    "casework.moment_question_failure_tagged": Text(
        "Faalvraag onder een thema gezet", "Failure question put under a theme"
    ),
    "casework.moment_question_failure_closed": Text("Faalvraag afgerond", "Failure question closed"),
    "casework.moment_question_failure_reopened": Text("Faalvraag heropend", "Failure question reopened"),
}
