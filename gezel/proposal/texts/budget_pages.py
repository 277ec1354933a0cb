"""Sentences of the budget workbench: refusals, events, what was done."""

from gezel.kernel.texts import Text

REFUSALS = {
    "proposal.line_of_another": Text(
        "Deze lijn is van een andere organisatie. U vult de lijnen van uw eigen organisatie in; voor de andere vraagt u het aan die organisatie of aan {promotor}.",
        "This line belongs to another organisation. You fill in the lines of your own organisation; for others ask that organisation or {promotor}.",
    ),
    "proposal.budget_of_promotor": Text(
        "Periode, enveloppe en financiering vult de promotor of de administrator in. Bespreek het met {promotor}.",
        "Period, envelope and financing are filled in by the promotor or the administrator. Discuss it with {promotor}.",
    ),
    "proposal.budget_changed_meanwhile": Text(
        "Iemand anders bewaarde intussen deze gegevens. Wat u typte staat er nog: vergelijk het met wat nu bewaard is en bewaar opnieuw.",
        "Somebody else saved this meanwhile. What you typed is still here: compare it with what is saved now and save again.",
    ),
    "proposal.line_changed_meanwhile": Text(
        "{name} wijzigde deze lijn intussen. Wat u typte staat er nog; vergelijk het met wat nu bewaard is en bewaar opnieuw als u het meent.",
        "{name} changed this line meanwhile. What you typed is still here; compare it with what is saved now and save again if you mean it.",
    ),
    "proposal.line_gone": Text(
        "Deze lijn is intussen verwijderd. Zet ze terug bij de verwijderde lijnen, of typ ze opnieuw.",
        "This line was removed meanwhile. Put it back from the removed lines, or type it again.",
    ),
    "proposal.financing_changed_meanwhile": Text(
        "Iemand anders wijzigde dit bedrag intussen. Wat u typte staat er nog; kijk wat er nu bewaard is en bewaar opnieuw als u het meent.",
        "Somebody else changed this amount meanwhile. What you typed is still here; look at what is saved now and save again if you mean it.",
    ),
    "proposal.account_changed": Text(
        "De cijfers zijn veranderd sinds u de rekening las. Er is niets gewijzigd: lees de nieuwe rekening en bevestig dan.",
        "The figures changed since you read the account. Nothing was changed: read the new account and confirm then.",
    ),
}

TYPED = {
    "proposal.typed_not_number": Text(
        "“{typed}” is geen getal. Schrijf alleen cijfers, bijvoorbeeld {example}.",
        "“{typed}” is not a number. Write figures only, for example {example}.",
    ),
    "proposal.typed_negative": Text(
        "Een getal onder 0 kan hier niet. Schrijf 0 of meer, of laat het leeg.",
        "A number below 0 is not possible here. Write 0 or more, or leave it empty.",
    ),
    "proposal.typed_doubt": Text(
        "“{typed}” kan {one} of {other} zijn. Schrijf het zonder punt voor duizendtallen en met een komma voor decimalen.",
        "“{typed}” may be {one} or {other}. Write it without a mark for thousands.",
    ),
    "proposal.typed_too_precise": Text(
        "“{typed}” heeft te veel cijfers na de komma: hoogstens {most}.",
        "“{typed}” has too many decimals: {most} at most.",
    ),
    "proposal.typed_too_large": Text(
        "“{typed}” is te groot om juist te kunnen zijn. Kijk de komma na.",
        "“{typed}” is too large to be right. Check the decimal sign.",
    ),
    "proposal.typed_wage_zero": Text(
        "Een brutoloon of tarief van 0 kan niet. Schrijf het voltijdse brutomaandloon, of laat het leeg tot u het weet.",
        "A wage or rate of 0 is not possible. Write the full-time gross monthly wage, or leave it empty until you know it.",
    ),
    "proposal.typed_amount_zero": Text(
        "Een rij cofinanciering heeft een bedrag boven 0. Schrijf het bedrag, of verwijder de rij.",
        "A co-financing row has an amount above 0. Write the amount, or remove the row.",
    ),
    "proposal.typed_needed": Text("Dit veld is nodig. Vul het in.", "This field is needed. Fill it in."),
    "proposal.typed_choice": Text(
        "“{typed}” staat niet in de lijst. Kies een van de mogelijkheden.",
        "“{typed}” is not in the list. Choose one of the options.",
    ),
    "proposal.typed_long": Text(
        "Dit is {length} tekens; hoogstens {most} passen hier. Kort het in.",
        "This is {length} characters; {most} fit here at most. Shorten it.",
    ),
}

EVENTS = {
    "proposal.budget_opened": Text("{who} opende de begroting van {area}.", "{who} opened the budget of {area}."),
    "proposal.budget_changed": Text(
        "{who} wijzigde de gegevens van de begroting van {area} ({fields}).",
        "{who} changed the data of the budget of {area} ({fields}).",
    ),
    "proposal.staff_line_added": Text(
        "{who} voegde een personeelslijn toe: {function}, {organisation}.",
        "{who} added a staff line: {function}, {organisation}.",
    ),
    "proposal.staff_line_changed": Text(
        "{who} wijzigde de personeelslijn {function}, {organisation} ({fields}).",
        "{who} changed the staff line {function}, {organisation} ({fields}).",
    ),
    "proposal.cofinancing_added": Text(
        "{who} voegde een rij cofinanciering toe ({source}): {description}.",
        "{who} added a co-financing row ({source}): {description}.",
    ),
    "proposal.cofinancing_changed": Text(
        "{who} wijzigde een rij cofinanciering ({source}): {description} ({fields}).",
        "{who} changed a co-financing row ({source}): {description} ({fields}).",
    ),
    "proposal.line_removed": Text(
        "{who} verwijderde de lijn “{line}” uit de begroting.", "{who} removed the line “{line}” from the budget."
    ),
    "proposal.line_put_back": Text(
        "{who} zette de lijn “{line}” terug in de begroting.", "{who} put the line “{line}” back into the budget."
    ),
    "proposal.financing_changed": Text(
        "{who} wijzigde de financiering {source} ({part}) van {before} naar {after}.",
        "{who} changed the financing {source} ({part}) from {before} to {after}.",
    ),
    "proposal.financing_proposed": Text(
        "{who} liet de financiering ({part}) voorstellen uit de verdeling van de oproep: {moved}",
        "{who} had the financing ({part}) proposed from the split of the call: {moved}",
    ),
    "proposal.control_closed": Text(
        "{who} sloot de controle ({part}): {moved}", "{who} closed the control ({part}): {moved}"
    ),
}

WORDS = {
    "proposal.budget_tab_overview": Text("Overzicht", "Overview"),
    "proposal.budget_tab_grid": Text("Rooster", "Grid"),
    "proposal.budget_tab_general": Text("Enveloppe", "Envelope"),
    "proposal.budget_tab_quoted": Text("Aangehaald", "Quoted"),
    "proposal.budget_tab_checks": Text("Nakijklijst", "Check list"),
    "proposal.budget_tab_hours": Text("Uren", "Hours"),
    "proposal.budget_tab_what_if": Text("Wat als?", "What if?"),
    "proposal.budget_tab_workbook": Text("Excel", "Excel"),
    "proposal.budget_tab_platos": Text("Naar PLATOS", "To PLATOS"),
    "proposal.kind_engaged": Text("reeds aangeworven", "already engaged"),
    "proposal.kind_vacancy": Text("nog aan te werven", "still to be hired"),
    "proposal.region_more_developed": Text("Vlaanderen buiten Limburg", "Flanders outside Limburg"),
    "proposal.region_transition": Text("Limburg (transitieregio)", "Limburg (transition region)"),
    "proposal.hours_without_rate": Text(
        "Deze lijn heeft nog geen brutoloon of tarief. Vul dat eerst in, dan rekenen we terug.",
        "This line has no wage or rate yet. Fill that in first, then we work back from it.",
    ),
    "proposal.put_back_done": Text("De lijn telt weer mee.", "The line counts again."),
    "proposal.removed_done": Text(
        "De lijn telt niet meer mee. Onderaan het overzicht zet u ze terug.",
        "The line no longer counts. At the bottom of the overview you put it back.",
    ),
    "proposal.done_propose": Text(
        "De lege velden zijn ingevuld uit de verdeling.", "The empty fields are filled in from the split."
    ),
    "proposal.done_overwrite": Text("De financiering is opnieuw voorgesteld.", "The financing was proposed anew."),
    "proposal.done_close": Text("De controle staat op 0,00.", "The control is 0.00."),
}

QUOTES = {
    "proposal.quote_of_nothing": Text(
        "Een percentage of deler van 0 vergelijkt niets. Laat het veld leeg voor 100 % en voor delen door 1.",
        "A percentage or divisor of 0 compares nothing. Leave the field empty for 100 % and for dividing by 1.",
    ),
    "proposal.quote_mark_twice": Text(
        "Het kenmerk {mark} is al van een ander cijfer. Kies een ander kenmerk.",
        "The mark {mark} belongs to another figure already. Choose another mark.",
    ),
    "proposal.quote_gone": Text("Dit cijfer wordt niet meer vergeleken.", "This figure is no longer compared."),
    "proposal.quote_saved": Text(
        "{who} noteerde een aangehaald cijfer: {value} ({place}).", "{who} noted a quoted figure: {value} ({place})."
    ),
    "proposal.quote_removed": Text(
        "{who} verwijderde een aangehaald cijfer: {value} ({place}).",
        "{who} removed a quoted figure: {value} ({place}).",
    ),
}

WORKBOOK = {
    "proposal.workbook_gone": Text(
        "Het werkboek staat niet meer klaar. Breng het opnieuw in; er is niets gewijzigd.",
        "The workbook is no longer waiting. Bring it in again; nothing was changed.",
    ),
    "proposal.workbook_stops": Text(
        "In het werkboek staan cellen die we niet kunnen overnemen. Verbeter ze en breng het opnieuw in; er is niets gewijzigd.",
        "The workbook holds cells that we cannot take over. Correct them and bring it in again; nothing was changed.",
    ),
    "proposal.workbook_done": Text(
        "De begroting is overgenomen uit het werkboek.", "The budget was taken over from the workbook."
    ),
    "proposal.workbook_taken_over": Text(
        "{who} nam het werkboek {name} over in de begroting ({changes} wijzigingen).",
        "{who} took the workbook {name} over into the budget ({changes} changes).",
    ),
    "proposal.yes": Text("ja", "yes"),
    "proposal.no": Text("nee", "no"),
    "proposal.platos_reckons": Text("rekent PLATOS zelf: vergelijk", "PLATOS reckons this itself: compare"),
    "proposal.platos_upload": Text("laad het bestand op", "upload the file"),
    "proposal.platos_choose": Text("kies in de lijst", "choose from the list"),
}

WHAT_IF = {
    "proposal.team_in": Text("{year} (%)", "{year} (%)"),
    "proposal.years_in_order": Text(
        "Het laatste jaar komt na het eerste, en samen zijn het hoogstens twaalf jaar.",
        "The last year comes after the first, and together they are twelve years at most.",
    ),
    "proposal.money_reaches": Text(
        "Het geld reikt: eind {year} is er nog {left} over.", "The money reaches: at the end of {year} {left} is left."
    ),
    "proposal.money_runs_out": Text(
        "Het geld is op in {month} {year}. Over alle jaren samen is er {short} te weinig.",
        "The money runs out in {month} {year}. Over all the years {short} is missing.",
    ),
    "proposal.months": Text(
        "januari februari maart april mei juni juli augustus september oktober november december",
        "January February March April May June July August September October November December",
    ),
    "proposal.what_if_title": Text("Beschikbaar en nodig per jaar", "Available and needed per year"),
    "proposal.what_if_year": Text("Jaar", "Year"),
    "proposal.what_if_available": Text("beschikbaar", "available"),
    "proposal.what_if_staff": Text("personeel", "staff"),
    "proposal.what_if_flat": Text("forfait", "flat rate"),
    "proposal.what_if_cost": Text("kosten", "cost"),
    "proposal.what_if_left": Text("over", "left"),
    "proposal.what_if_short": Text("tekort", "short"),
}

FIELDS = {
    f"proposal.field_{name}": Text(nl, en)
    for name, nl, en in (
        ("part", "deel", "part"),
        ("kind", "aangeworven of vacature", "engaged or vacancy"),
        ("person", "persoon", "person"),
        ("function", "functie", "function"),
        ("organisation", "organisatie", "organisation"),
        ("number", "ondernemingsnummer", "enterprise number"),
        ("wage", "brutoloon", "gross wage"),
        ("agreed_rate", "afgesproken uurtarief", "agreed hourly rate"),
        ("hours", "projecturen", "project hours"),
        ("fte", "VTE", "FTE"),
        ("hours_elsewhere", "uren elders", "hours elsewhere"),
        ("counts_for", "telt mee voor", "counts for"),
        ("activity", "activiteit", "activity"),
        ("source", "bron", "source"),
        ("amount", "bedrag", "amount"),
        ("person_bound", "persoonsgebonden", "person-bound"),
        ("description", "omschrijving", "description"),
        ("title", "naam van de periode", "name of the period"),
        ("start_on", "eerste dag", "first day"),
        ("end_on", "laatste dag", "last day"),
        ("region", "categorie van regio", "category of region"),
        ("envelope_operation", "enveloppe werking", "envelope operation"),
        ("envelope_support", "enveloppe ondersteuning", "envelope support"),
    )
}

TEXTS = {**WORKBOOK, **WHAT_IF, **FIELDS, **REFUSALS, **TYPED, **EVENTS, **WORDS, **QUOTES}
