"""Sentences of the budget told in the command line."""

from gezel.kernel.texts import Text

TEXTS = {
    "proposal.control_word": Text("controle (kosten − financiering)", "control (cost − financing)"),
    "proposal.nothing_found": Text("Niets gevonden: alles klopt.", "Nothing found: all is in order."),
    "proposal.found_counts": Text(
        "Gevonden: {block} die indienen tegenhouden (✗), {warn} om na te kijken (!).",
        "Found: {block} that keep you from submitting (✗), {warn} to look at (!).",
    ),
    "proposal.template_written": Text(
        "Het lege werkboek staat in {file}. Vul de witte cellen in en kijk het na met: gezel budget check {file}",
        "The empty workbook stands in {file}. Fill in the white cells and check it with: gezel budget check {file}",
    ),
    "proposal.template_exists": Text(
        "{file} bestaat al; we schrijven er niet over. Kies een andere naam, of geef --force mee.",
        "{file} exists already; we do not write over it. Choose another name, or add --force.",
    ),
    "proposal.template_folder": Text(
        "We kunnen {file} niet schrijven. Kijk na of de map bestaat en of u er mag schrijven.",
        "We cannot write {file}. Check that the folder exists and that you may write there.",
    ),
}
