"""Sentences around signing in."""

from gezel.kernel.texts import Text

SIGN_IN = {
    "organisations.mail_server_down": Text(
        "We konden de mail nu niet versturen: onze mailserver antwoordt niet. Wat je invulde, is bewaard. "
        "Vraag de mail over een paar minuten opnieuw aan.",
        "We could not send the mail: our mail server does not answer. What you filled in has been kept. "
        "Ask for the mail again in a few minutes.",
    ),
}
