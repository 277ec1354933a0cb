"""Measurement: instruments, the questions on the screen, the phone in other hands."""

from gezel.kernel.texts import Text

TEXTS = {
    "casework.tab_measurements": Text("Metingen", "Measurements"),
    "casework.tab_instruments": Text("Vragenlijsten", "Questionnaires"),
    "casework.panel_measurements": Text("Metingen", "Measurements"),
    "casework.own_door_lists": Text("Vragenlijst", "Questionnaire", "Questionnaire"),
    "casework.wait_measurement": Text("{name}: tijd voor een vragenlijst", "{name}: time for a questionnaire"),
    "casework.moment_measured": Text("Vragenlijst ingevuld", "Questionnaire filled in"),
    "casework.measurement_begun": Text(
        "{who} begon een vragenlijst ({instrument}).", "{who} began a questionnaire ({instrument})."
    ),
    "casework.measurement_finished": Text(
        "{who} rondde een vragenlijst af ({instrument}).", "{who} finished a questionnaire ({instrument})."
    ),
    "casework.instrument_taken_in": Text(
        "{who} laadde vragenlijst {name}, versie {version}.", "{who} took in questionnaire {name}, version {version}."
    ),
    "casework.instrument_retired": Text(
        "{who} nam vragenlijst {name}, versie {version} uit gebruik.",
        "{who} took questionnaire {name}, version {version} out of use.",
    ),
    "casework.instrument_not_in_use": Text(
        "Deze vragenlijst is niet in gebruik. Kies een andere.",
        "This questionnaire is not in use. Choose another.",
        "Ce questionnaire n’est pas utilisé. Choisissez-en un autre.",
    ),
    "casework.instrument_not_one": Text(
        "Dit bestand is geen vragenlijst: de eerste regel moet zijn “format: {format}”. Bewaar een bestaande lijst en begin daarvan.",
        "This file is no questionnaire: the first line must be “format: {format}”. Save an existing list and begin from it.",
        "Ce fichier n’est pas un questionnaire : la première ligne doit être « format: {format} ». Partez d’une liste existante.",
    ),
    "casework.instrument_other_format": Text(
        "Dit bestand heeft een andere vorm dan versie {version}. Pas het aan naar de beschrijving.",
        "This file has another form than version {version}. Bring it in line with the description.",
        "Ce fichier a une autre forme que la version {version}. Adaptez-le à la description.",
    ),
    "casework.instrument_wrong": Text(
        "In het deel “{place}” van het bestand klopt iets niet. Vergelijk het met de beschrijving en laad het opnieuw.",
        "Something is wrong in the part “{place}” of the file. Compare it with the description and take it in again.",
        "Quelque chose ne va pas dans la partie « {place} » du fichier. Comparez-la à la description et recommencez.",
    ),
    "casework.instrument_version_is_there": Text(
        "Versie {version} van {name} is er al, met een andere tekst. Geef het bestand een hoger versienummer: metingen moeten vergelijkbaar blijven.",
        "Version {version} of {name} is there already, with another text. Give the file a higher version number: measurements must stay comparable.",
    ),
    "casework.instrument_too_large": Text(
        "Dit bestand is te groot voor een vragenlijst. Kijk of u het juiste koos.",
        "This file is too large for a questionnaire. See whether you chose the right one.",
    ),
    "casework.instrument_unreadable": Text(
        "Dit bestand is niet te lezen als YAML of JSON in UTF-8. Bewaar het als gewone tekst en laad het opnieuw.",
        "This file cannot be read as YAML or JSON in UTF-8. Save it as plain text and take it in again.",
    ),
    "casework.measurement_empty": Text(
        "Er is nog niets beantwoord. Beantwoord minstens één zin, of stop.",
        "Nothing was answered yet. Answer at least one sentence, or stop.",
        "Rien n’a encore été répondu. Répondez au moins à une phrase, ou arrêtez.",
    ),
    "casework.measurement_laid_aside": Text(
        "Deze vragenlijst begon te lang geleden. Er loopt nu een nieuwe: ga daarmee verder.",
        "This questionnaire was begun too long ago. A new one is going on now: go on with that.",
        "Ce questionnaire a été commencé il y a trop longtemps. Un nouveau est en cours : continuez avec celui-là.",
    ),
    "casework.measurement_is_finished": Text(
        "Deze vragenlijst is al af. Begin een nieuwe als je wilt.",
        "This questionnaire is finished already. Begin a new one if you like.",
        "Ce questionnaire est déjà terminé. Commencez-en un nouveau si vous voulez.",
    ),
    "casework.measurement_no_such_item": Text(
        "Dit antwoord hoort niet bij deze vragenlijst. Ga terug en kies opnieuw.",
        "This answer does not belong to this questionnaire. Go back and choose again.",
        "Cette réponse ne fait pas partie de ce questionnaire. Retournez et choisissez à nouveau.",
    ),
    "casework.measurement_case_closed": Text(
        "Je traject is afgerond. Wil je terugkomen? Bel je trajectgezel.",
        "Your track is closed. Do you want to come back? Call your companion.",
        "Votre parcours est terminé. Voulez-vous revenir ? Appelez votre accompagnateur.",
    ),
    "casework.handed_nothing": Text(
        "Er is geen vragenlijst open. Geef het toestel terug.",
        "No questionnaire is open. Give the device back.",
        "Aucun questionnaire n’est ouvert. Rendez l’appareil.",
    ),
    "casework.handed_ended": Text(
        "Te vaak fout. Dit toestel is nu afgemeld; de antwoorden zijn bewaard. Meld u opnieuw aan.",
        "Wrong too often. This device is signed out now; the answers are kept. Sign in again.",
        "Trop d’erreurs. L’appareil est déconnecté ; les réponses sont gardées. Reconnectez-vous.",
    ),
}
