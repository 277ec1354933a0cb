"""Sentences of the workbook: files that cannot be read, and cells in doubt."""

from gezel.kernel.texts import Text

FILE = {
    "proposal.workbook_empty": Text(
        "Het bestand is leeg. Kies het ingevulde werkboek.", "The file is empty. Choose the workbook you filled in."
    ),
    "proposal.workbook_too_large": Text(
        "Het bestand is {size} MB; het mag hoogstens {limit} MB zijn. Haal afbeeldingen en extra bladen weg en bewaar het opnieuw.",
        "The file is {size} MB; it may be {limit} MB at most. Remove pictures and extra sheets and save it again.",
    ),
    "proposal.workbook_macro": Text(
        "Dit werkboek bevat macro's, en die lezen we nooit. Bewaar het als Excel-werkmap (.xlsx) zonder macro's.",
        "This workbook contains macros, and we never read those. Save it as an Excel workbook (.xlsx) without macros.",
    ),
    "proposal.workbook_password": Text(
        "Dit werkboek is beveiligd met een wachtwoord. Haal de beveiliging weg en bewaar het opnieuw.",
        "This workbook is protected with a password. Remove the protection and save it again.",
    ),
    "proposal.workbook_old": Text(
        "Dit is een oud Excel-bestand (.xls). Open het en bewaar het als Excel-werkmap (.xlsx).",
        "This is an old Excel file (.xls). Open it and save it as an Excel workbook (.xlsx).",
    ),
    "proposal.workbook_ods": Text(
        "Dit is een LibreOffice-bestand (.ods). Bewaar het als Excel-werkmap (.xlsx).",
        "This is a LibreOffice file (.ods). Save it as an Excel workbook (.xlsx).",
    ),
    "proposal.workbook_other": Text(
        "Dit is geen Excel-werkmap. Gebruik het sjabloon en bewaar het als .xlsx.",
        "This is not an Excel workbook. Use the template and save it as .xlsx.",
    ),
    "proposal.workbook_bomb": Text(
        "Uitgepakt is dit bestand te groot om veilig te lezen. Kopieer uw cijfers in een leeg sjabloon.",
        "Unpacked, this file is too large to read safely. Copy your figures into an empty template.",
    ),
    "proposal.workbook_corrupt": Text(
        "Het bestand is beschadigd en niet te lezen. Open het in Excel of LibreOffice, bewaar het opnieuw en probeer dan nog eens.",
        "The file is damaged and cannot be read. Open it in Excel or LibreOffice, save it again and try once more.",
    ),
    "proposal.workbook_not_found": Text(
        "Geen bestand gevonden: {file}. Kijk de naam en de map na.",
        "No file found: {file}. Check the name and the folder.",
    ),
}

SHEETS = {
    "proposal.on_sheet": Text("Blad {sheet}: {text}", "Sheet {sheet}: {text}"),
    "proposal.in_cell": Text("Blad {sheet}, cel {cell}: {text}", "Sheet {sheet}, cell {cell}: {text}"),
}

TEXTS = {**FILE, **SHEETS}
