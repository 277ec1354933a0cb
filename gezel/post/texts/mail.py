"""Sentences about mails."""

from gezel.kernel.texts import Text

MAIL = {
    "post.state_draft": Text("klaar om na te lezen", "ready to be read"),
    "post.state_queued": Text("vrijgegeven, wordt zo verstuurd", "released, about to be sent"),
    "post.state_sending": Text("wordt nu verstuurd", "being sent now"),
    "post.state_sent": Text("aanvaard door de mailserver", "accepted by the mail server"),
    "post.state_sent_with_bounces": Text("verzonden, niet teruggekomen", "sent, not returned"),
    "post.state_failed": Text("niet verstuurd", "not sent"),
    "post.state_unsure": Text("onzeker of hij vertrok", "not certain that it left"),
    "post.state_bounced": Text("teruggekomen", "returned"),
    "post.state_voided": Text("ingetrokken", "withdrawn"),
    "post.mail_is_being_sent": Text(
        "De mail “{subject}” wordt net verstuurd. Wacht een minuut en kijk dan of hij aankwam bij de mailserver.",
        "The mail “{subject}” is being sent right now. Wait a minute and see whether the mail server took it.",
    ),
    "post.mail_already_sent": Text(
        "De mail “{subject}” is al verstuurd en ligt vast. Stuur een nieuwe mail als er iets recht te zetten is.",
        "The mail “{subject}” has been sent and is frozen. Send a new mail if something needs to be put right.",
    ),
    "post.mail_already_released": Text(
        "De mail “{subject}” is al vrijgegeven. Trek hem in als hij toch niet weg mag.",
        "The mail “{subject}” has already been released. Withdraw it if it should not go after all.",
    ),
    "post.mail_was_voided": Text(
        "De mail “{subject}” is ingetrokken. Stel een nieuwe op.",
        "The mail “{subject}” was withdrawn. Write a new one.",
    ),
    "post.mail_settle_first": Text(
        "Van de mail “{subject}” is niet zeker of hij vertrok. Ga dat eerst na en kies dan: opnieuw versturen of als verstuurd "
        "aanmerken.",
        "It is not certain whether the mail “{subject}” left. Find out first, then choose: send again or mark as sent.",
    ),
    "post.mail_changed_meanwhile": Text(
        "Iemand paste de mail “{subject}” intussen aan. Uw tekst staat hieronder nog; vergelijk en bewaar opnieuw.",
        "Somebody adapted the mail “{subject}” meanwhile. Your text is still below; compare and save again.",
    ),
    "post.mail_needs_text": Text(
        "Een mail heeft een onderwerp en een tekst nodig. Vul beide in.",
        "A mail needs a subject and a text. Fill in both.",
    ),
    "post.mail_no_address": Text(
        "“{address}” is geen geldig e-mailadres. Kijk het na, bijvoorbeeld naam@gemeente.be.",
        "“{address}” is not a valid e-mail address. Check it, for instance naam@gemeente.be.",
    ),
    "post.mail_none_chosen": Text("Kies minstens één mail om vrij te geven.", "Choose at least one mail to release."),
    "post.mail_void_needs_reason": Text(
        "Schrijf waarom de mail niet weg mag; wie later kijkt, moet het kunnen begrijpen.",
        "Write why the mail should not go; whoever looks later must be able to understand.",
    ),
    "post.mail_confirm_needs_reason": Text(
        "Schrijf hoe u weet dat de mail aankwam, bijvoorbeeld uit het logboek van de mailserver.",
        "Write how you know that the mail arrived, for instance from the log of the mail server.",
    ),
    "post.mail_address_refused": Text(
        "De mailserver weigert het adres {to}. Kijk het adres na, pas het aan en geef de mail opnieuw vrij.",
        "The mail server refuses the address {to}. Check the address, adapt it and release the mail again.",
    ),
    "post.mail_sender_refused": Text(
        "De mailserver weigert ons als afzender. Vraag een systeembeheerder om de mailinstellingen na te kijken.",
        "The mail server refuses us as sender. Ask a system administrator to check the mail settings.",
    ),
    "post.mail_content_refused": Text(
        "De mailserver weigert de inhoud van de mail, misschien door de grootte van de bijlagen. Pas de mail aan en geef hem "
        "opnieuw vrij.",
        "The mail server refuses the content of the mail, perhaps because of the size of its attachments. Adapt the mail and "
        "release it again.",
    ),
    "post.mail_login_refused": Text(
        "De mailserver laat ons niet aanmelden. Vraag een systeembeheerder om de mailinstellingen na te kijken; daarna gaat de "
        "mail vanzelf weg.",
        "The mail server does not let us sign in. Ask a system administrator to check the mail settings; the mail will go then.",
    ),
    "post.mail_server_busy": Text(
        "De mailserver vraagt om later terug te komen. We proberen het vanzelf opnieuw.",
        "The mail server asks to come back later. We will try again.",
    ),
    "post.mail_server_down": Text(
        "De mailserver is niet bereikbaar. We proberen het vanzelf opnieuw.",
        "The mail server cannot be reached. We will try again.",
    ),
    "post.mail_server_unsafe": Text(
        "De beveiligde verbinding met de mailserver lukt niet. Vraag een systeembeheerder om het certificaat na te kijken.",
        "The secure connection to the mail server fails. Ask a system administrator to check the certificate.",
    ),
    "post.mail_server_cannot": Text(
        "De mailserver kan iets niet wat deze mail nodig heeft. Vraag een systeembeheerder om hulp.",
        "The mail server lacks something that this mail needs. Ask a system administrator for help.",
    ),
    "post.mail_broken": Text(
        "De mail kon niet worden samengesteld, bijvoorbeeld omdat een bijlage weg is. Kijk de bijlagen na of vraag een "
        "systeembeheerder om hulp.",
        "The mail could not be put together, for instance because an attachment is gone. Check the attachments or ask a system "
        "administrator for help.",
    ),
    "post.mail_unsure": Text(
        "De verbinding brak net toen de mail werd overhandigd: niemand weet of hij vertrok. Vraag het de ontvanger of kijk in het "
        "logboek van de mailserver, en kies dan: opnieuw versturen of als verstuurd aanmerken.",
        "The connection broke just as the mail was handed over: nobody knows whether it left. Ask the addressee or look in the log of "
        "the mail server, then choose: send again or mark as sent.",
    ),
    "post.mail_bounced": Text(
        "De mail aan {to} kwam terug. Kijk het adres na en stuur een nieuwe mail.",
        "The mail to {to} was returned. Check the address and send a new mail.",
    ),
    "post.mail_drafted": Text("{who} stelde de mail “{subject}” op.", "{who} drafted the mail “{subject}”."),
    "post.mail_edited": Text(
        "{who} paste de mail aan (versie {version}).", "{who} adapted the mail (version {version})."
    ),
    "post.mail_released": Text("{who} gaf de mail aan {to} vrij.", "{who} released the mail to {to}."),
    "post.mail_voided": Text("{who} trok de mail “{subject}” in.", "{who} withdrew the mail “{subject}”."),
    "post.mail_retried": Text("{who} liet de mail opnieuw versturen.", "{who} had the mail sent again."),
    "post.mail_confirmed": Text("{who} merkte de mail aan als verstuurd.", "{who} marked the mail as sent."),
    "post.mail_sent": Text("De mailserver aanvaardde de mail aan {to}.", "The mail server accepted the mail to {to}."),
    "post.mail_failed": Text("De mail aan {to} kon niet worden verstuurd.", "The mail to {to} could not be sent."),
    "post.mail_in_doubt": Text(
        "Het is niet zeker of de mail aan {to} vertrok.", "It is not certain whether the mail to {to} left."
    ),
    "post.mail_bounced_event": Text("De mail aan {to} kwam terug.", "The mail to {to} was returned."),
}
