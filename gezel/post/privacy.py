"""Privacy table of the room `post`."""

from gezel.kernel.ports import PrivacyRow

_PUBLIC_TASK = "taak van algemeen belang: een eerlijk en verantwoord verloop van de oproep"
_WITH_DOSSIER = "zo lang als het dossier waar het bij hoort"

ROWS = (
    PrivacyRow(
        "post.Mail",
        "person",
        _PUBLIC_TASK,
        _WITH_DOSSIER,
        "met het dossier verwijderd, langs de weg voor bewaartermijnen",
    ),
    PrivacyRow("post.MailVersion", "person", _PUBLIC_TASK, _WITH_DOSSIER, "met de mail"),
    PrivacyRow(
        "post.StoredFile", "organisation", _PUBLIC_TASK, _WITH_DOSSIER, "bytes gewist, de regel blijft als bewijs"
    ),
    PrivacyRow("post.Notice", "person", _PUBLIC_TASK, "twee jaar na het ontstaan", "verwijderd"),
    PrivacyRow(
        "post.KeptMail",
        "none",
        "alleen verzonnen mensen in de oefenwereld",
        "tot de oefenwereld herbegint",
        "verwijderd",
    ),
    PrivacyRow("post.ClockRun", "none", "–", "zeven dagen", "verwijderd door de klok"),
    PrivacyRow("post.Heartbeat", "none", "–", "altijd, één regel per naam", "overschreven"),
)
