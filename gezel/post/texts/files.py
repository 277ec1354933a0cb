"""Sentences about files."""

from gezel.kernel.texts import Text

FILES = {
    "post.file_empty": Text(
        "“{name}” is leeg (0 bytes). Open het bestand op uw toestel, bewaar het opnieuw en voeg het dan toe.",
        "“{name}” is empty (0 bytes). Open the file on your device, save it again and add it then.",
    ),
    "post.file_too_large": Text(
        "“{name}” is {size} MB; het mag ten hoogste {limit} MB zijn. Verklein de afbeeldingen in het bestand of splits het.",
        "“{name}” is {size} MB; the limit is {limit} MB. Make the pictures in it smaller or split the file.",
    ),
    "post.file_unknown": Text(
        "“{name}” is geen PDF, Word- (.docx), Excel- (.xlsx), PNG- of JPEG-bestand. Bewaar het als PDF en voeg het opnieuw toe.",
        "“{name}” is not a PDF, Word (.docx), Excel (.xlsx), PNG or JPEG file. Save it as a PDF and add it again.",
    ),
    "post.file_old_office": Text(
        "“{name}” is een oud Office-bestand of is beveiligd met een wachtwoord. Haal het wachtwoord eraf en bewaar het als "
        ".docx, .xlsx of PDF.",
        "“{name}” is an old Office file or is protected by a password. Remove the password and save it as .docx, .xlsx or PDF.",
    ),
    "post.file_locked": Text(
        "“{name}” is versleuteld. Haal het wachtwoord eraf en voeg het opnieuw toe.",
        "“{name}” is encrypted. Remove the password and add it again.",
    ),
    "post.file_macros": Text(
        "“{name}” bevat macro's, kleine programma's die schade kunnen doen. Bewaar het zonder macro's (.docx of .xlsx) en "
        "voeg het opnieuw toe.",
        "“{name}” contains macros, small programs that can do harm. Save it without macros (.docx or .xlsx) and add it again.",
    ),
    "post.file_broken": Text(
        "“{name}” is beschadigd of onvolledig en kan niet gelezen worden. Open het op uw toestel, bewaar het opnieuw en voeg "
        "het dan toe.",
        "“{name}” is damaged or incomplete and cannot be read. Open it on your device, save it again and add it then.",
    ),
    "post.file_unpacks_too_large": Text(
        "“{name}” wordt bij het openen veel te groot voor onze server. Verklein de afbeeldingen erin en voeg het opnieuw toe.",
        "“{name}” becomes far too large for our server when opened. Make the pictures in it smaller and add it again.",
    ),
    "post.file_kind_not_here": Text(
        "“{name}” kan hier niet: hier past alleen {kinds}. Bewaar het in die vorm en voeg het opnieuw toe.",
        "“{name}” does not fit here: only {kinds} does. Save it in that form and add it again.",
    ),
    "post.file_infected": Text(
        "De virusscanner vond iets gevaarlijks in “{name}”. Het is niet bewaard. Laat uw toestel nakijken en voeg een schoon "
        "bestand toe.",
        "The virus scanner found something dangerous in “{name}”. It was not kept. Have your device checked and add a clean file.",
    ),
    "post.file_went_along": Text(
        "“{name}” ging mee met een verzonden mail en blijft daarom bewaard.",
        "“{name}” went along with a mail that was sent, and is therefore kept.",
    ),
    "post.file_not_scanned_yet": Text(
        "“{name}” wordt nog nagekeken op virussen. Probeer het over enkele minuten opnieuw.",
        "“{name}” is still being checked for viruses. Try again in a few minutes.",
    ),
    "post.file_stored": Text("{who} voegde “{name}” toe.", "{who} added “{name}”."),
    "post.file_removed": Text("{who} verwijderde “{name}”.", "{who} removed “{name}”."),
    "post.file_found_infected": Text(
        "De virusscanner vond iets gevaarlijks in “{name}”; het bestand is verwijderd.",
        "The virus scanner found something dangerous in “{name}”; the file was removed.",
    ),
    "post.scan_not_scanned": Text("niet gescand op virussen", "not scanned for viruses"),
    "post.scan_waiting": Text("wordt nog gescand op virussen", "still to be scanned for viruses"),
    "post.scan_clean": Text("gescand, geen virus gevonden", "scanned, no virus found"),
    "post.scan_infected": Text("virus gevonden, verwijderd", "virus found, removed"),
}
