"""Titles and findings of the check list: lines, money, quoted figures."""

from gezel.kernel.texts import Text

_LINE_NL = "Lijn {line} ({function}, {organisation})"
_LINE_EN = "Line {line} ({function}, {organisation})"


def _line(nl: str, en: str) -> Text:
    return Text(f"{_LINE_NL}: {nl}", f"{_LINE_EN}: {en}")


TITLES = {
    "proposal.checks_period": Text("De periode klopt", "The period is in order"),
    "proposal.checks_staff_present": Text("Er is personeel begroot", "Staff is budgeted"),
    "proposal.checks_line_complete": Text("Elke lijn is volledig", "Every line is complete"),
    "proposal.checks_number": Text("Ondernemingsnummers kloppen", "Enterprise numbers are valid"),
    "proposal.checks_one_name": Text("Eén naam per ondernemingsnummer", "One name per enterprise number"),
    "proposal.checks_one_person": Text("Eén persoon per lijn", "One person per line"),
    "proposal.checks_hours": Text("Projecturen zijn mogelijk", "Project hours are possible"),
    "proposal.checks_person_hours": Text(
        "Niemand boven de uren per jaar die de oproep toelaat, over alle projecten",
        "Nobody above the hours a year that the call allows, over all projects",
    ),
    "proposal.checks_wage": Text("Brutolonen en uurtarieven", "Wages and hourly rates"),
    "proposal.checks_rate_cap": Text("Uurtarief onder de grens van de oproep", "Hourly rate below the call's limit"),
    "proposal.checks_row_possible": Text("Rijen cofinanciering zijn mogelijk", "Co-financing rows are possible"),
    "proposal.checks_rows_add_up": Text(
        "Rijen cofinanciering tellen op tot de financiering", "Co-financing rows add up to the financing"
    ),
    "proposal.checks_amounts": Text("Geen negatieve financiering", "No negative financing"),
    "proposal.checks_control": Text("De controle staat op 0,00", "The control is 0.00"),
    "proposal.checks_split": Text("Percentages volgen de oproep", "Percentages follow the call"),
    "proposal.checks_own_staff": Text(
        "Persoonsgebonden cofinanciering is wat het eigen personeel waard is",
        "Person-bound co-financing is what the own staff is worth",
    ),
    "proposal.checks_envelope": Text("Binnen de enveloppe", "Within the envelope"),
    "proposal.checks_later_years": Text("Latere jaren staan één keer", "Later years stand once"),
    "proposal.checks_quoted": Text("Aangehaalde cijfers komen overeen", "Quoted figures agree"),
}

LINES = {
    "proposal.check_staff_present": Text(
        "Er is nog geen enkele personeelslijn. Vul minstens één aangeworven persoon of vacature in: alle andere bedragen volgen daaruit.",
        "There is no staff line yet. Fill in at least one person or vacancy: every other amount follows from it.",
    ),
    "proposal.check_missing_organisation": _line("de organisatie ontbreekt.", "the organisation is missing."),
    "proposal.check_missing_number": _line("het ondernemingsnummer ontbreekt.", "the enterprise number is missing."),
    "proposal.check_missing_function": _line("de functie ontbreekt.", "the function is missing."),
    "proposal.check_missing_activity": _line(
        "er staat geen activiteit bij. Schrijf kort wat deze persoon in het project doet.",
        "there is no activity. Write briefly what this person does in the project.",
    ),
    "proposal.check_hours_negative": _line(
        "{hours} projecturen kan niet: uren zijn nooit negatief. Verbeter de uren, of verwijder de lijn.",
        "{hours} project hours is not possible: hours are never negative. Correct the hours, or remove the line.",
    ),
    "proposal.check_hours_zero": _line(
        "er staan geen projecturen. Vul de uren in, of verwijder de lijn.",
        "there are no project hours. Fill in the hours, or remove the line.",
    ),
    "proposal.check_one_person": _line(
        "hier lijken twee personen te staan ({person}). Geef elke persoon een eigen lijn, met eigen loon en uren.",
        "there seem to be two people here ({person}). Give each person a line of their own, with their own wage and hours.",
    ),
    "proposal.check_more_than_full_time": _line(
        "{fte} VTE is meer dan één voltijdse. Geef elke persoon een eigen lijn, of zet de lijn bij nog aan te werven.",
        "{fte} FTE is more than one full-time person. Give each person a line, or move the line to those still to be hired.",
    ),
    "proposal.check_wage_missing": _line(
        "het brutoloon ontbreekt, dus er is geen uurtarief. Vul het voltijdse brutomaandloon in.",
        "the wage is missing, so there is no hourly rate. Fill in the full-time gross monthly wage.",
    ),
    "proposal.check_wage_zero": _line(
        "een brutoloon van {wage} kan niet. Vul het voltijdse brutomaandloon in, ook voor wie deeltijds werkt.",
        "a wage of {wage} is not possible. Fill in the full-time gross monthly wage, also for part-timers.",
    ),
    "proposal.check_rate_agreed": Text(
        "{count} lijnen rekenen met een afgesproken uurtarief zonder brutoloon (lijn {lines}). Het tarief is zo niet na te rekenen; vul het brutoloon in zodra het bekend is.",
        "{count} lines use an agreed hourly rate without a wage (line {lines}). The rate cannot be verified; fill in the wage once it is known.",
    ),
    "proposal.check_rate_differs": _line(
        "het ingevulde uurtarief is {typed}, maar uit het brutoloon volgt {rate}. We rekenen met {rate}.",
        "the rate filled in is {typed}, but the wage gives {rate}. We reckon with {rate}.",
    ),
    "proposal.check_rate_cap": _line(
        "het uurtarief {rate} ligt boven de grens van de oproep, {cap}.",
        "the hourly rate {rate} is above the limit of the call, {cap}.",
    ),
    "proposal.check_number_unknown": _line(
        "het ondernemingsnummer {number} is geldig, maar geen organisatie die we kennen heeft het. Kijk het na in de KBO of voeg de organisatie toe.",
        "the enterprise number {number} is valid, but no organisation we know has it. Check it in the register or add the organisation.",
    ),
    "proposal.check_one_name": _line(
        "bij nummer {number} stond eerder {other}. Gebruik één naam per organisatie, dan kloppen de totalen per organisatie.",
        "number {number} stood beside {other} before. Use one name per organisation, so that totals per organisation are right.",
    ),
    "proposal.check_person_hours": _line(
        "{hours} uren hier en {elsewhere} verklaard in andere projecten is {over} meer dan de {most} die kan. Verlaag de uren.",
        "{hours} hours here and {elsewhere} declared in other projects is {over} more than the {most} possible. Lower the hours.",
    ),
}

MONEY = {
    "proposal.check_rows_add_up": Text(
        "{figure}: de rijen cofinanciering zijn samen {rows}, in de financiering staat {typed} (verschil {by}). Pas een rij of de financiering aan.",
        "{figure}: the co-financing rows are {rows} together, the financing says {typed} (difference {by}). Adapt a row or the financing.",
    ),
    "proposal.check_row_amount": Text(
        "Cofinanciering, rij {line}: een bedrag van {amount} kan niet. Vul een bedrag boven 0 in, of verwijder de rij.",
        "Co-financing, row {line}: an amount of {amount} is not possible. Fill in an amount above 0, or remove the row.",
    ),
    "proposal.check_row_source": Text(
        "Cofinanciering, rij {line}: ESF en VCF zijn geen cofinanciering. Kies lokale besturen, VDAB of overige.",
        "Co-financing, row {line}: ESF and VCF are not co-financing. Choose local governments, VDAB or other.",
    ),
    "proposal.check_control": Text(
        "Controle {part}: kosten {cost} min financiering {financed} is {control}, en dat moet 0,00 zijn. Pas een bron aan, of sluit de controle met de sluitbron.",
        "Control {part}: cost {cost} minus financing {financed} is {control}, and it must be 0.00. Adapt a source, or close the control with the balancing source.",
    ),
    "proposal.check_control_empty": Text(
        "Controle {part}: er is nog geen financiering ingevuld tegenover {cost}. Vul de bronnen in, of stel ze voor uit de verdeling van de oproep.",
        "Control {part}: no financing is filled in yet against {cost}. Fill in the sources, or propose them from the split of the call.",
    ),
    "proposal.check_amount_negative": Text(
        "{figure}: {amount} kan niet; een bron financiert nooit minder dan niets.",
        "{figure}: {amount} is not possible; a source never finances less than nothing.",
    ),
    "proposal.check_split": Text(
        "{figure} is {shown} % van de kosten; de oproep gaat uit van {asked} %. Dat kan afgesproken zijn: kijk het na.",
        "{figure} is {shown} % of the cost; the call assumes {asked} %. That may be agreed: check it.",
    ),
    "proposal.check_own_staff_flat": Text(
        "{figure}: als persoonsgebonden inzet is {declared} aangegeven; de kosten van het eigen personeel met het forfait erbij zijn {worth} (verschil {by}). Kijk na welke van de twee klopt.",
        "{figure}: {declared} is declared as person-bound; the own staff with its flat rate costs {worth} (difference {by}). Check which of the two is right.",
    ),
    "proposal.check_own_staff": Text(
        "{figure}: als persoonsgebonden inzet is {declared} aangegeven; de kosten van het eigen personeel zonder forfait zijn {worth} (verschil {by}). Kijk na welke van de twee klopt.",
        "{figure}: {declared} is declared as person-bound; the own staff without flat rate costs {worth} (difference {by}). Check which of the two is right.",
    ),
    "proposal.check_envelope": Text(
        "De {part} is {granted}; deze periode ({period}) en de latere jaren ({later}) gaan er {over} boven. Verlaag de kosten of de latere jaren.",
        "The {part} is {granted}; this period ({period}) and the later years ({later}) pass it by {over}. Lower the cost or the later years.",
    ),
    "proposal.check_year_twice": Text(
        "Het jaar {year} staat twee keer bij de latere jaren. Houd één rij per jaar.",
        "The year {year} stands twice among the later years. Keep one row per year.",
    ),
    "proposal.check_year_early": Text(
        "Het jaar {year} valt in of voor de periode van deze begroting en telt dus dubbel. Haal het weg bij de latere jaren.",
        "The year {year} lies in or before the period of this budget and would count twice. Remove it from the later years.",
    ),
    "proposal.check_period": Text(
        "De periode eindigt op {end}, voor ze begint op {start}. Wissel de data om.",
        "The period ends on {end}, before it starts on {start}. Swap the dates.",
    ),
}

QUOTED = {
    "proposal.check_quoted": Text(
        "Aangehaald is {quoted}, maar er staat {terms}: {by} verschil. We veranderen niets; verbeter het ene of het andere cijfer.",
        "Quoted is {quoted}, but there stands {terms}: a difference of {by}. We change nothing; correct one figure or the other.",
    ),
    "proposal.check_quoted_sum": Text(
        "Aangehaald is {quoted}, maar {terms} is samen {expected}: {by} verschil. We veranderen niets; verbeter wat niet klopt.",
        "Quoted is {quoted}, but {terms} is {expected} together: a difference of {by}. We change nothing; correct what is wrong.",
    ),
    "proposal.check_quoted_share": Text(
        "Aangehaald is {quoted}, maar {percent} % van {terms} is {expected}: {by} verschil. Het aangehaalde cijfer zou bij {implied} horen.",
        "Quoted is {quoted}, but {percent} % of {terms} is {expected}: a difference of {by}. The quoted figure would go with {implied}.",
    ),
    "proposal.check_quoted_yearly": Text(
        "Aangehaald is {quoted}, maar {terms} is samen {base} en gedeeld door {divisor} {expected}: {by} verschil.",
        "Quoted is {quoted}, but {terms} is {base} together and divided by {divisor} {expected}: a difference of {by}.",
    ),
    "proposal.check_quoted_yearly_share": Text(
        "Aangehaald is {quoted}. {terms} gedeeld door {divisor} is {yearly}, en {percent} % daarvan is {expected}: {by} verschil. Het aangehaalde cijfer rust op {implied} per jaar.",
        "Quoted is {quoted}. {terms} divided by {divisor} is {yearly}, and {percent} % of that is {expected}: a difference of {by}. The quoted figure rests on {implied} a year.",
    ),
    "proposal.check_quoted_unknown": Text(
        "Aangehaald is {quoted}, te vergelijken met “{name}”, maar dat cijfer kennen we niet. Kies een naam uit de lijst of het kenmerk van een ander aangehaald cijfer.",
        "Quoted is {quoted}, to be compared with “{name}”, but we do not know that figure. Choose a name from the list or the mark of another quoted figure.",
    ),
    "proposal.check_quoted_alone": Text(
        "Aangehaald is {quoted}, maar er staat niet bij waarmee het moet overeenkomen. Vul dat in, dan vergelijken we het.",
        "Quoted is {quoted}, but it does not say what it should agree with. Fill that in and we compare it.",
    ),
}

TEXTS = {**TITLES, **LINES, **MONEY, **QUOTED}
