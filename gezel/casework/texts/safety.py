"""Sentences of safety information and of the statutory task."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.do_warn": Text("Feit opschrijven", "Write a fact down"),
    "casework.do_lift": Text("Geldt niet meer", "No longer so"),
    "casework.safety_by_guide": Text(
        "De trajectgezel, de vervanger of de teamleider schrijft dit op. Bel een van hen als u iets zag.",
        "The companion, the cover or the team leader writes this down. Call one of them when you saw something.",
    ),
    "casework.safety_in_future": Text(
        "Deze dag moet nog komen. Schrijf de dag op waarop u het zag.",
        "That day is still to come. Write the day on which you saw it.",
    ),
    "casework.safety_too_old": Text(
        "Dit is langer dan {months} maanden geleden en zou meteen vervallen. Ga na of het nog zo is, en schrijf die dag op.",
        "This is more than {months} months ago and would expire at once. Check whether it is still so, and write that day.",
    ),
    "casework.safety_written": Text(
        "{who} schreef op wat nodig is om veilig te werken, tot {day}.",
        "{who} wrote down what is needed to work safely, until {day}.",
    ),
    "casework.safety_lifted": Text("{who} hief een veiligheidsfeit op.", "{who} lifted a safety fact."),
    "casework.do_name_task": Text("Opschrijven wie de wettelijke taak heeft", "Write down who has the statutory task"),
    "casework.do_end_task": Text("Eindigt vandaag", "Ends today"),
    "casework.statutory_by_guide": Text(
        "De trajectgezel, de dossierbeheerder of de teamleider schrijft dit op.",
        "The companion, the file manager or the team leader writes this down.",
    ),
    "casework.participant_must_know": Text(
        "Deze persoon heeft al een rol in dit traject. Vertel het eerst aan de deelnemer en vul in op welke dag.",
        "This person already has a role in this track. Tell the participant first and fill in on which day.",
    ),
    "casework.told_in_future": Text(
        "Deze dag moet nog komen. Vertel het eerst aan de deelnemer en vul dan de dag in.",
        "That day is still to come. Tell the participant first, then fill in the day.",
    ),
    "casework.has_statutory_task": Text(
        "{person} heeft bij VDAB een wettelijke taak voor deze deelnemer. Kies iemand anders, of vertel het de deelnemer en noteer de dag bij Gegevens.",
        "{person} has a statutory task at VDAB for this participant. Choose someone else, or tell the participant and note the day under Details.",
    ),
    "casework.statutory_named": Text(
        "{who} noteerde dat {person} de wettelijke taak heeft.", "{who} noted that {person} has the statutory task."
    ),
    "casework.statutory_ended": Text(
        "{who} noteerde dat de wettelijke taak van {person} eindigt.",
        "{who} noted that the statutory task of {person} ends.",
    ),
}
