"""Sentences about the candidacy form as a Word file: why it cannot be read, and what to look at after reading."""

from gezel.kernel.texts import Text

_OURS = "Gebruik het Word-formulier (.docx) van deze oproep."

TEXTS = {
    "formation.word_empty": Text(
        "Dit bestand is leeg. Kijk of u het formulier hebt bewaard, en kies het opnieuw.",
        "This file is empty. Check that you saved the form, and choose it again.",
    ),
    "formation.word_corrupt": Text(
        "Dit bestand is beschadigd en kan niet worden gelezen. Open het in uw tekstverwerker, bewaar het opnieuw als "
        ".docx en probeer nog eens.",
        "This file is damaged and cannot be read. Open it in your word processor, save it again as .docx and try once more.",
    ),
    "formation.word_too_large": Text(
        "Dit bestand is {size} MB groot; hoogstens {limit} MB kan. Haal de foto's uit het formulier en voeg ze toe als bijlage.",
        "This file is {size} MB; at most {limit} MB is possible. Take the pictures out of the form and add them as attachments.",
    ),
    "formation.word_bomb": Text(
        "Dit bestand wordt bij het uitpakken veel te groot. Plak uw antwoorden in een nieuw, leeg formulier van deze oproep.",
        "This file becomes far too large when unpacked. Paste your answers into a new, blank form of this call.",
    ),
    "formation.word_macro": Text(
        "Dit bestand bevat macro's, en die lezen we om veiligheidsredenen niet. Bewaar het als gewoon Word-document (.docx) "
        "en kies dat bestand.",
        "This file contains macros, which we do not read for safety. Save it as a plain Word document (.docx) and choose that file.",
    ),
    "formation.word_password": Text(
        "Dit bestand is met een wachtwoord beveiligd. Haal het wachtwoord weg, bewaar het en kies het opnieuw.",
        "This file is protected by a password. Remove the password, save it and choose it again.",
    ),
    "formation.word_old_doc": Text(
        "Dit is een ouder bestand (.doc of gelijkaardig). Open het in uw tekstverwerker en bewaar het als .docx.",
        "This is an older kind of file (.doc or alike). Open it in your word processor and save it as .docx.",
    ),
    "formation.word_odt": Text(
        "Dit is een OpenDocument-bestand (.odt). Kies in uw tekstverwerker 'Opslaan als' en dan Word (.docx).",
        "This is an OpenDocument file (.odt). In your word processor choose 'Save as' and then Word (.docx).",
    ),
    "formation.word_pdf": Text(
        "Dit is een pdf, en daaruit kunnen we uw antwoorden niet overnemen. Kies het Word-bestand (.docx) waarvan u de pdf "
        "maakte.",
        "This is a PDF, from which we cannot take over your answers. Choose the Word file (.docx) the PDF was made from.",
    ),
    "formation.word_other": Text(
        f"Dit is geen Word-document. {_OURS}",
        "This is not a Word document. Use the Word form (.docx) of this call.",
    ),
    "formation.word_no_answers": Text(
        "We herkenden geen enkele vraag van deel D. Plaats hieronder de tekst bij de juiste vraag; er is niets weggelaten.",
        "We did not recognise any question of part D. Place the text below with the right question; nothing was left out.",
    ),
    "formation.word_no_engagement": Text(
        "Het engagement van deel C is in dit bestand niet aangekruist. Bevestig het hier vóór u indient.",
        "The engagement of part C is not ticked in this file. Confirm it here before you submit.",
    ),
    "formation.word_pictures": Text(
        "Het bestand bevat afbeeldingen ({number}). Die nemen we niet over in de tekst: voeg ze zo nodig toe als bijlage.",
        "The file contains pictures ({number}). They are not taken over into the text: add them as attachments if needed.",
    ),
    "formation.word_place_body": Text("in de tekst", "in the text"),
    "formation.word_place_header": Text("in de koptekst", "in the page header"),
    "formation.word_place_footer": Text("in de voettekst", "in the page footer"),
    "formation.word_place_footnote": Text("in een voetnoot", "in a footnote"),
    "formation.word_place_textbox": Text("in een tekstvak", "in a text box"),
    "formation.word_place_comment": Text("in een opmerking", "in a comment"),
}
