"""Sentences about jobs, the clock and the state of the post."""

from gezel.kernel.texts import Text

CLOCK = {
    "post.status": Text("Mail en taken", "Mail and jobs"),
    "post.clock_never": Text(
        "De klok heeft nog nooit gelopen. Start `gezel worker` (of `gezel clock --loop`).",
        "The clock has never run. Start `gezel worker` (or `gezel clock --loop`).",
    ),
    "post.clock_late": Text(
        "De klok stond laatst op {at}. Zij zou elke minuut moeten lopen: start `gezel worker` opnieuw.",
        "The clock last ran at {at}. It should run every minute: start `gezel worker` again.",
    ),
    "post.clock_fine": Text("De klok loopt; laatst op {at}.", "The clock is running; last at {at}."),
    "post.worker_fine": Text("De werker leeft; laatst gezien op {at}.", "The worker is alive; last seen at {at}."),
    "post.worker_late": Text(
        "De werker is sinds {at} niet meer gezien. Mails blijven wachten tot `gezel worker` weer loopt.",
        "The worker has not been seen since {at}. Mails wait until `gezel worker` runs again.",
    ),
    "post.worker_never": Text(
        "De werker heeft nog nooit gelopen. Mails blijven wachten tot `gezel worker` loopt.",
        "The worker has never run. Mails wait until `gezel worker` runs.",
    ),
    "post.scanner_none": Text(
        "Er is geen virusscanner ingesteld (GEZEL_FILE_SCANNER). Bestanden worden wel op soort, grootte en macro's nagekeken.",
        "No virus scanner is set (GEZEL_FILE_SCANNER). Files are still checked for kind, size and macros.",
    ),
    "post.scanner_set": Text(
        "De virusscanner {scanner} is ingesteld; {waiting} bestanden wachten nog.",
        "The virus scanner {scanner} is set; {waiting} files still wait.",
    ),
    "post.bounces_none": Text(
        "Er is geen postbus voor teruggekeerde mails ingesteld. “Verzonden” betekent dus: aanvaard door de mailserver.",
        "No mailbox for returned mails is set. “Sent” therefore means: accepted by the mail server.",
    ),
    "post.bounces_set": Text(
        "Teruggekeerde mails worden verwerkt.",
        "Returned mails are processed.",
    ),
    "post.card_stuck": Text("Mails die niet vertrokken: {count}", "Mails that did not leave: {count}"),
    "post.test": Text("Testmail", "Test mail"),
    "post.test_subject": Text("Testmail van Gezel", "Test mail from Gezel"),
    "post.test_body": Text(
        "Dag\n\nDeze mail bewijst dat Gezel mail kan versturen.\n\nU vroeg hem aan op {at}.",
        "Hello\n\nThis mail proves that Gezel can send mail.\n\nYou asked for it on {at}.",
    ),
    "post.test_released": Text(
        "De testmail aan {to} staat klaar. Hieronder ziet u zo meteen of de mailserver hem aanvaardde.",
        "The test mail to {to} is on its way. Below you will soon see whether the mail server accepted it.",
    ),
    "post.status_not_yours": Text(
        "Deze pagina is voor wie het systeem beheert. Vraag een beheerder om hulp.",
        "This page is for those who manage the system. Ask an administrator for help.",
    ),
    "post.status_read_only": Text(
        "U kunt hier meekijken. Alleen een systeembeheerder kan een mail opnieuw laten versturen.",
        "You can look along here. Only a system administrator can have a mail sent again.",
    ),
}
