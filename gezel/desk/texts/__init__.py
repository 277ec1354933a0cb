"""The sentences of the desk; those of the practice world's roles stand in ``roles``."""

from gezel.kernel.texts import Text

from .roles import ROLES

TEXTS = {
    **ROLES,
    "desk.place_public": Text("Openbaar", "Public"),
    "desk.place_formation": Text("Vorming", "Formation"),
    "desk.place_flanders": Text("Vlaanderen", "Flanders"),
    "desk.home": Text("Vandaag", "Today"),
    "desk.demo_only": Text(
        "Dit kan alleen in de oefenwereld. Op een echte omgeving meldt u zich aan met uw eigen account.",
        "This is only possible in the practice world. On a real system you sign in with your own account.",
    ),
    "desk.demo_mail_leaves": Text(
        "De oefenwereld schrijft mails aan verzonnen mensen. Haal GEZEL_SMTP_HOST weg, dan blijven ze in de postbus van de oefenwereld.",
        "The practice world writes mail to invented people. Take GEZEL_SMTP_HOST away, then it stays in the practice mailbox.",
    ),
    "desk.clock_not_back": Text(
        "De klok van de oefenwereld gaat alleen vooruit. Wilt u opnieuw beginnen, start dan de oefenwereld opnieuw.",
        "The clock of the practice world only moves forward. To start again, restart the practice world.",
    ),
    "desk.clock_unreadable": Text(
        "Deze datum herkennen we niet. Kies een dag met de kalender of typ bijvoorbeeld 2027-01-15.",
        "We do not recognise this date. Choose a day with the calendar or type for example 2027-01-15.",
    ),
    "desk.clock_moved": Text(
        "In de oefenwereld is het nu {now}.",
        "In the practice world it is now {now}.",
    ),
    "desk.jump_event": Text("Naar het volgende moment", "To the next moment"),
    "desk.jump_day": Text("1 dag verder", "1 day on"),
    "desk.jump_week": Text("1 week verder", "1 week on"),
    "desk.jump_weeks": Text("6 weken verder", "6 weeks on"),
}
