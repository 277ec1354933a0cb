"""Sentences around signing in."""

from gezel.kernel.texts import Text

SIGN_IN = {
    "organisations.mail_server_down": Text(
        "We konden de mail nu niet versturen: onze mailserver antwoordt niet. Wat u invulde, is bewaard. "
        "Vraag de mail over een paar minuten opnieuw aan.",
        "We could not send the mail: our mail server does not answer. What you filled in has been kept. "
        "Ask for the mail again in a few minutes.",
    ),
    "organisations.kept": Text(
        "Uw sessie was afgelopen. Wat u typte, is een uur veilig bewaard: meld u opnieuw aan, dan krijgt u het terug.",
        "Your session had ended. What you typed is kept safely for an hour: sign in again and you get it back.",
    ),
    "organisations.session_ended": Text(
        "Uw sessie was afgelopen. Meld u opnieuw aan en probeer het dan nog eens.",
        "Your session had ended. Sign in again and then try once more.",
    ),
}
