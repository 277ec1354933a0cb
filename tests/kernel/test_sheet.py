from datetime import date

from gezel.kernel.sheet import sheet_of


def test_days_blanks_and_formulas_as_belgian_excel_wants_them():
    said = sheet_of([["Naam", "Dag"], ["Zoë; Ali", date(2026, 3, 2)], ["=1+1", None], ["+32 470", "-"]])
    assert said == "Naam;Dag\r\n\"Zoë; Ali\";02/03/2026\r\n'=1+1;\r\n'+32 470;'-\r\n"
