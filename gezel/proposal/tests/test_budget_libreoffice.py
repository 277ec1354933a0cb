"""LibreOffice opens the workbook, reckons every formula anew, and comes to the same figures."""

import subprocess

import openpyxl
import pytest

from gezel.proposal.rules.budget.workbook import read, write
from tests.plugins.skips import tool

from .sources import noorderkempen, waasland

RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def without_values(path):
    """Save the workbook so that no formula keeps its value: whatever stands there afterwards is reckoned."""
    book = openpyxl.load_workbook(path)
    book.save(path)
    kept = openpyxl.load_workbook(path, data_only=True)
    assert kept["Financiering"]["B4"].value is None


def opened_and_saved(path, folder):
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(RECALCULATE)
    command = [
        tool("libreoffice"),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        str(folder / "out"),
        str(path),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return folder / "out" / path.name


def formulas(path):
    """(sheet, cell) → stored value of every formula."""
    values, written = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): values[sheet.title][cell.coordinate].value or ""
        for sheet in written
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }


@pytest.mark.needs("libreoffice")
@pytest.mark.needs("calc")
@pytest.mark.parametrize("make", [waasland, noorderkempen])
def test_libreoffice_comes_to_the_same_totals(make, tmp_path):
    path = tmp_path / "begroting.xlsx"
    path.write_bytes(write(make()))
    ours = formulas(path)
    without_values(path)
    saved = opened_and_saved(path, tmp_path)
    theirs = formulas(saved)
    assert len(ours) > 200
    assert {place for place in ours if ours[place] != theirs.get(place)} == set()
    reading = read(saved.read_bytes())
    assert reading.budget == make()
    assert reading.doubts == ()
