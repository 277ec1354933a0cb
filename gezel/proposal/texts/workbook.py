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

SHEETS |= {
    "proposal.sheet_missing": Text(
        "Het blad {sheet} ontbreekt. Neem het over uit het sjabloon.",
        "The sheet {sheet} is missing. Copy it from the template.",
    ),
    "proposal.sheet_renamed": Text(
        "Het blad {sheet} ontbreekt; er is wel een blad {like}. Geef dat blad opnieuw de naam {sheet}, dan lezen we het.",
        "The sheet {sheet} is missing; there is a sheet {like}. Give it the name {sheet} again and we will read it.",
    ),
    "proposal.sheet_no_heads": Text(
        "we vinden de kolomtitels niet. Gebruik de titels van het sjabloon: {heads}.",
        "we do not find the headings. Use those of the template: {heads}.",
    ),
    "proposal.sheet_no_column": Text(
        "de kolom {column} ontbreekt. Zet ze terug zoals in het sjabloon.",
        "the column {column} is missing. Put it back as in the template.",
    ),
    "proposal.row_number_unknown": Text(
        "KBO nr {number} hoort bij geen organisatie die we kennen. Verbeter het, of laat de cel leeg: dan is de lijn van wie inleest.",
        "Enterprise number {number} belongs to no organisation that we know. Correct it, or leave the cell empty: then the line is of whoever reads in.",
    ),
    "proposal.row_whose": Text(
        "Van welke organisatie is deze cofinanciering? Er staan ook lijnen van anderen in dit werkboek: vul het KBO nr in.",
        "Whose co-financing is this? This workbook holds lines of others too: fill in the enterprise number (KBO nr).",
    ),
    "proposal.sheet_no_label": Text(
        "de rij {label} ontbreekt. Zet ze terug zoals in het sjabloon.",
        "the row {label} is missing. Put it back as in the template.",
    ),
    "proposal.sheet_too_long": Text(
        "we lezen de eerste {most} rijen; wat lager staat, lezen we niet. Verwijder lege rijen, of verdeel de lijnen.",
        "we read the first {most} rows; what stands lower is not read. Remove empty rows, or divide the lines.",
    ),
    "proposal.sheet_merged": Text(
        "deze cellen zijn samengevoegd, en dan blijft alleen de eerste waarde over. Hef het samenvoegen op en vul elke cel in.",
        "these cells are merged, and then only the first value remains. Unmerge them and fill in each cell.",
    ),
}

CELLS = {
    "proposal.cell_head_twice": Text(
        "de kolomtitel {column} staat twee keer. We lezen de eerste; verwijder de andere.",
        "the heading {column} stands twice. We read the first; remove the other.",
    ),
    "proposal.cell_bool": Text(
        "{column}: hier staat waar of onwaar in plaats van een getal. Vul het getal in.",
        "{column}: this says true or false instead of a number. Fill in the number.",
    ),
    "proposal.cell_date": Text(
        "{column}: hier staat een datum ({typed}) in plaats van een getal. Excel maakt van 3/5 vanzelf een datum; vul het getal opnieuw in.",
        "{column}: there is a date here ({typed}) instead of a number. Excel turns 3/5 into a date by itself; fill in the number again.",
    ),
    "proposal.cell_day": Text(
        "{column}: “{typed}” is geen datum. Schrijf dag/maand/jaar, bijvoorbeeld 31/12/2024.",
        "{column}: “{typed}” is not a date. Write day/month/year, for example 31/12/2024.",
    ),
    "proposal.cell_not_a_number": Text(
        "{column}: “{typed}” is tekst, en hier hoort een getal. Vul alleen het getal in.",
        "{column}: “{typed}” is text, and a number belongs here. Fill in the number only.",
    ),
    "proposal.cell_ambiguous": Text(
        "{column}: “{typed}” is tekst en kan {first} of {second} zijn. Vul het in als getal, dan is het duidelijk.",
        "{column}: “{typed}” is text and can be {first} or {second}. Enter it as a number and it is clear.",
    ),
    "proposal.cell_number_as_text": Text(
        "{column}: “{typed}” staat er als tekst; we lezen {value}. Kijk het na en bewaar het als getal.",
        "{column}: “{typed}” is stored as text; we read {value}. Check it and store it as a number.",
    ),
    "proposal.cell_error": Text(
        "{column}: de formule geeft een fout ({typed}). Herstel de formule of vul de waarde zelf in.",
        "{column}: the formula gives an error ({typed}). Mend the formula or fill in the value yourself.",
    ),
    "proposal.cell_unsaved": Text(
        "{column}: hier staat een formule zonder bewaarde uitkomst. Open het werkboek in Excel of LibreOffice, bewaar het, of vul de waarde zelf in.",
        "{column}: there is a formula without a stored result. Open the workbook in Excel or LibreOffice and save it, or fill in the value yourself.",
    ),
    "proposal.cell_too_large": Text(
        "{column}: {typed} is groter dan hier kan ({most}). Kijk de komma en de punt na.",
        "{column}: {typed} is larger than is possible here ({most}). Check the comma and the point.",
    ),
    "proposal.cell_decimals": Text(
        "{column}: {typed} heeft te veel cijfers na de komma; hoogstens {most} tellen mee. Rond het zelf af.",
        "{column}: {typed} has too many decimals; at most {most} count. Round it yourself.",
    ),
    "proposal.cell_choice": Text(
        "{column}: “{typed}” kennen we niet. Kies uit: {choices}.",
        "{column}: we do not know “{typed}”. Choose from: {choices}.",
    ),
    "proposal.cell_yes_code": Text(
        "{column}: {typed} kan ja of nee betekenen (PLATOS schrijft 0 voor ja). Schrijf ja of nee.",
        "{column}: {typed} can mean yes or no (PLATOS writes 0 for yes). Write ja or nee.",
    ),
    "proposal.cell_needed": Text(
        "{column} is leeg, en deze rij kan niet zonder. Vul het in, of maak de hele rij leeg.",
        "{column} is empty, and this row cannot do without it. Fill it in, or empty the whole row.",
    ),
    "proposal.cell_divisor": Text(
        "{column}: delen door {typed} kan niet. Vul een geheel getal vanaf 1 in, of laat het leeg.",
        "{column}: dividing by {typed} is not possible. Fill in a whole number from 1, or leave it empty.",
    ),
    "proposal.cell_sum_error": Text(
        "{column}: de formule geeft een fout ({typed}). Wij rekenen {value}; neem de formule over uit het sjabloon.",
        "{column}: the formula gives an error ({typed}). We reckon {value}; copy the formula from the template.",
    ),
    "proposal.cell_term_differs": Text(
        "Hier staat {typed} %, de oproep zegt {value} %. We rekenen met de oproep.",
        "Here stands {typed} %, the call says {value} %. We reckon with the call.",
    ),
    "proposal.cell_sum_differs": Text(
        "{column}: in het werkboek staat {typed}, nagerekend is het {value}. We gaan verder met {value}; laat het werkboek opnieuw rekenen of verbeter wat er getypt is.",
        "{column}: the workbook says {typed}, recomputed it is {value}. We go on with {value}; let the workbook recalculate or correct what was typed.",
    ),
}

TEXTS = {**FILE, **SHEETS, **CELLS}
