"""The pages of the budget: who sees what, sums while typing, nothing typed lost, exact numbers of queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gezel.kernel.verdict import Refused
from gezel.proposal import words
from gezel.proposal.models import CofinancingLine, Financing, QuotedFigure, StaffLine
from gezel.proposal.workflows.budget_files import attach
from tests import cast

from .budget_world import ARKTOS, LOKEREN, Workbench, workbench

SECRETS = ("5263", "5.263", "5,263", "63,17", "63.17", "859,95", "859.95", "Zomereik")
PAGES = ("", "rooster/", "periode/", "financiering/operation/", "cijfers/", "nakijken/", "uren/")


def _as(client: Any, who: str) -> Any:
    return client.as_(*cast.join(who))


def _key(bench: Workbench, who: str) -> dict[str, str]:
    return {"actor_key": bench.actor(who).key}


@pytest.mark.rule("P-07")
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("who", "sees"), [("leen", True), ("an", True), ("tom", False), ("griet", False)])
def test_a_wage_stays_with_its_organisation(
    db: None, at: datetime, client: Any, page: str, who: str, sees: bool
) -> None:
    bench = workbench(at)
    text = _as(client, who).get(bench.url + page).content.decode()
    found = [secret for secret in SECRETS if secret in text]
    if not sees:
        assert not found
    elif page == "rooster/":
        assert "5263,86" in text and "63,17" in text


@pytest.mark.rule("D-01")
def test_who_has_no_business_here_finds_nothing(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    line = StaffLine.objects.get(number=ARKTOS.number)
    for who in ("fatma", "dirk"):
        assert {_as(client, who).get(bench.url + page).status_code for page in PAGES} == {404}
    assert _as(client, "tom").get(f"{bench.url}lijn/{line.pk}/").status_code == 404
    assert _as(client, "an").get(f"{bench.url}lijn/{line.pk}/").status_code == 200


@pytest.mark.rule("P-07")
def test_others_see_totals_per_organisation(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    text = _as(client, "tom").get(bench.url).content.decode()
    assert "54.323,04" in text and "Arktos" in text
    assert "859" not in text


@pytest.mark.rule("P-07")
def test_findings_of_other_lines_stay_a_number(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    StaffLine.objects.filter(number=ARKTOS.number).update(function="", hours=1_720_001)
    seen = _as(client, "tom").get(f"{bench.url}nakijken/")
    text = seen.content.decode()
    assert seen.context["seen"].hidden == {"warn": 0, "block": 2}
    assert "1.720" not in text and "1720,001" not in text
    assert "1.720,001" in _as(client, "an").get(f"{bench.url}nakijken/").content.decode()


def _grid(bench: Workbench, client: Any, who: str) -> tuple[Any, dict[str, str]]:
    """Somebody's client, and everything that their grid would send as it stands."""
    visitor = _as(client, who)
    grid = visitor.get(f"{bench.url}rooster/").context["grid"]
    sent = _key(bench, who)
    for row in (*grid.staff, *grid.new_staff, *grid.rows, *grid.new_rows, *grid.financing.values()):
        sent[f"{row.prefix}-mark"] = row.mark
        sent |= {f"{row.prefix}-{name}": text for name, text in row.texts.items()}
    return visitor, sent


@pytest.mark.rule("P-08")
def test_the_grid_saves_what_was_typed(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor, sent = _grid(bench, client, "leen")
    line = StaffLine.objects.get(number=LOKEREN.number)
    sent[f"s{line.pk}-hours"] = "1720"
    sent |= {"se1-function": "Diensthoofd", "se1-wage": "5.666,38", "se1-hours": "59.816"}
    sent |= {"sv1-function": "Coach", "sv1-part": "support", "sv1-wage": "4700", "sv1-hours": "602"}
    sent |= {"cn1-description": "Inzet", "cn1-amount": "74585.83", "cn1-person_bound": "1"}
    sent |= {"f-operation-esf-amount": "198.868,59"}
    assert visitor.post(f"{bench.url}rooster/", sent).status_code == 302
    totals = bench.sheet().totals
    assert [result.cost for result in totals.lines] == [5_432_304, 10_027_600, 406_749, 3_395_280]
    assert totals.rows == {(words.OPERATION, words.LOCAL): 7_458_583}
    assert Financing.objects.get().amount == 19_886_859
    assert StaffLine.objects.filter(version__gt=1).count() == 1  # what nobody touched was not saved again


@pytest.mark.rule("P-08")
@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("wage", "veel", "geen getal"),
        ("wage", "0", "van 0 kan niet"),
        ("wage", "3.585", "kan 3.585,00 of 3,585 zijn"),
        ("hours", "-3", "onder 0"),
        ("hours", "1720,0011", "hoogstens 3"),
    ],
)
def test_a_wrong_cell_says_why_and_keeps_what_was_typed(
    db: None, at: datetime, client: Any, field: str, typed: str, sentence: str
) -> None:
    bench = workbench(at)
    visitor, sent = _grid(bench, client, "leen")
    line = StaffLine.objects.get(number=LOKEREN.number)
    sent |= {f"s{line.pk}-{field}": typed, "se1-function": "Ook getypt"}
    answer = visitor.post(f"{bench.url}rooster/", sent)
    text = answer.content.decode()
    assert answer.status_code == 422 and sentence in text
    assert f'value="{typed}"' in text and 'value="Ook getypt"' in text
    assert StaffLine.objects.count() == 2


@pytest.mark.rule("M-02")
def test_too_many_hours_are_named_at_their_cell_and_saved(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor, sent = _grid(bench, client, "leen")
    line = StaffLine.objects.get(number=LOKEREN.number)
    sent[f"s{line.pk}-hours"] = "1720,001"
    told = visitor.post(f"{bench.url}berekenen/", sent).json()
    assert "0,001 meer" in told["remarks"][f"s{line.pk}-hours"]
    assert visitor.post(f"{bench.url}rooster/", sent).status_code == 302
    line.refresh_from_db()
    assert line.hours == 1_720_001


@pytest.mark.rule("P-04")
def test_a_row_changed_meanwhile_is_kept_and_asked(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor, sent = _grid(bench, client, "leen")
    line = StaffLine.objects.get(number=ARKTOS.number)
    StaffLine.objects.filter(pk=line.pk).update(hours=1000, version=2, changed_by=cast.person("an"))
    mine = StaffLine.objects.get(number=LOKEREN.number)
    sent[f"s{mine.pk}-hours"] = "10"
    assert visitor.post(f"{bench.url}rooster/", sent).status_code == 302  # the other row was not touched here
    assert StaffLine.objects.get(pk=line.pk).hours == 1000
    sent[f"s{line.pk}-hours"] = "20"
    answer = visitor.post(f"{bench.url}rooster/", sent)
    text = answer.content.decode()
    assert answer.status_code == 422 and "An Cuypers wijzigde deze lijn intussen" in text and 'value="20"' in text
    row = next(row for row in answer.context["grid"].staff if row.pk == line.pk)
    sent[f"s{line.pk}-mark"] = row.mark  # the page now carries the standing version: a second save is meant
    mine.refresh_from_db()
    fresh = next(row for row in answer.context["grid"].staff if row.pk == mine.pk)
    sent[f"s{mine.pk}-mark"] = fresh.mark
    assert visitor.post(f"{bench.url}rooster/", sent).status_code == 302
    assert StaffLine.objects.get(pk=line.pk).hours == 20_000


@pytest.mark.rule("P-11")
def test_sums_follow_the_typing_and_nothing_is_saved(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor, sent = _grid(bench, client, "leen")
    line = StaffLine.objects.get(number=ARKTOS.number)
    sent[f"s{line.pk}-hours"] = "1"
    told = visitor.post(f"{bench.url}berekenen/", sent).json()
    assert told["out"][f"s{line.pk}-cost"] == "63,17"
    assert told["out"]["operation-staff"] == "10.231,91"
    assert told["out"]["operation-flat"] == "4.092,76"
    assert told["controls"] == {"operation": False, "support": True, "project": False}
    assert StaffLine.objects.get(pk=line.pk).hours == 859_950


@pytest.mark.rule("P-07")
def test_live_sums_tell_a_partner_nothing_about_others(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor, sent = _grid(bench, client, "tom")
    text = visitor.post(f"{bench.url}berekenen/", sent).content.decode()
    assert not [secret for secret in SECRETS if secret in text]
    assert '"hours": "0"' in text


@pytest.mark.rule("P-11")
def test_an_action_shows_its_account_first_and_does_exactly_that(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor = _as(client, "leen")
    url = f"{bench.url}financiering/operation/"
    shown = visitor.get(f"{url}?doe=propose")
    assert not Financing.objects.exists() and "40 % van de kosten" in shown.content.decode()
    answer = visitor.post(url, {**_key(bench, "leen"), "do": "propose", "seen": shown.context["seen"]})
    assert answer.status_code == 302 and bench.sheet().totals.parts[words.OPERATION].control == 0
    Financing.objects.filter(source=words.LOCAL).update(amount=Financing.objects.get(source=words.LOCAL).amount + 1)
    shown = visitor.get(f"{url}?doe=close")
    assert "VCF verandert met -0,01" in shown.content.decode()
    visitor.post(url, {**_key(bench, "leen"), "do": "close", "seen": shown.context["seen"]})
    assert bench.sheet().totals.parts[words.OPERATION].control == 0


@pytest.mark.rule("P-12")
def test_period_envelope_and_later_years(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor = _as(client, "leen")
    form = visitor.get(f"{bench.url}periode/").context["form"]
    sent = {name: form[name].value() or "" for name in form.fields} | _key(bench, "leen")
    sent |= {"start_on": "2027-01-01", "end_on": "2027-12-31"}
    sent |= {"envelope_operation": "1000", "year_0": "2028", "operation_0": "veel"}
    wrong = visitor.post(f"{bench.url}periode/", sent)
    assert wrong.status_code == 422 and "geen getal" in wrong.content.decode()
    assert visitor.post(f"{bench.url}periode/", sent | {"operation_0": "12,50"}).status_code == 302
    assert "-89.300,99" in visitor.get(f"{bench.url}periode/").content.decode()


@pytest.mark.rule("P-14")
def test_quoted_figures_are_compared_and_lead_to_their_field(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor = _as(client, "an")
    sent = {"value": "54323,05", "place": "vraag 12", "compare": ["staff:operation"], "version": "0"}
    assert visitor.post(f"{bench.url}cijfers/nieuw/", sent | _key(bench, "an")).status_code == 302
    quote = QuotedFigure.objects.get()
    text = visitor.get(f"{bench.url}cijfers/").content.decode()
    assert "54.323,05 (vraag 12)" in text and "64.491,78" in text
    checks = visitor.get(f"{bench.url}nakijken/").content.decode()
    assert f"/cijfers/{quote.pk}/#id_value" in checks
    zero = sent | {"divisor": "", "percent": "0"} | _key(bench, "an")
    assert "vergelijkt niets" in visitor.post(f"{bench.url}cijfers/nieuw/", zero).content.decode()


@pytest.mark.rule("P-14")
def test_every_finding_leads_to_a_page_that_opens(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    StaffLine.objects.update(function="", hours=1_720_001, wage=None, activity="")
    bench.means(5)
    bench.finance(esf=1)
    visitor = _as(client, "leen")
    listed = visitor.get(f"{bench.url}nakijken/").context["listed"]
    addresses = {where for _, found in listed for _, where in found}
    assert len(addresses) > 6
    for where in addresses:
        page, _, anchor = where.partition("#")
        text = visitor.get(page)
        assert text.status_code == 200 and (not anchor or f'id="{anchor}"' in text.content.decode()), where


@pytest.mark.rule("P-08")
def test_hours_for_an_amount(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    line = StaffLine.objects.get(number=ARKTOS.number)
    sent = {"do": "hours", "target": "76052,26", "with_flat_rate": "on"} | _key(bench, "an")
    text = _as(client, "an").post(f"{bench.url}lijn/{line.pk}/", sent).content.decode()
    assert "859,95 uren" in text and "precies het gevraagde" in text


def test_one_line_a_screen_and_back(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    visitor = _as(client, "an")
    line = StaffLine.objects.get(number=ARKTOS.number)
    form = visitor.get(f"{bench.url}lijn/{line.pk}/").context["form"]
    sent = {n: form[n].value() or "" for n in form.fields if n != "slip"} | _key(bench, "an")
    sent |= {"wage": "5263,86", "hours": "12", "fte": "1", "hours_elsewhere": "0", "agreed_rate": ""}
    assert visitor.post(f"{bench.url}lijn/{line.pk}/", sent).status_code == 302
    line.refresh_from_db()
    assert (line.hours, line.version) == (12_000, 2)
    gone = {"do": "remove", "version": "2"} | _key(bench, "an")
    assert visitor.post(f"{bench.url}lijn/{line.pk}/", gone).status_code == 302
    assert "Terugzetten" in visitor.get(bench.url).content.decode()
    visitor.post(f"{bench.url}terug/lijn/{line.pk}/", _key(bench, "an"))
    line.refresh_from_db()
    assert line.removed_at is None
    row = {"part": "operation", "source": "local", "amount": "0", "description": "Inzet", "version": "0"}
    assert "boven 0" in visitor.post(f"{bench.url}rij/nieuw/", row | _key(bench, "an")).content.decode()
    assert visitor.post(f"{bench.url}rij/nieuw/", row | {"amount": "12,5"} | _key(bench, "an")).status_code == 302
    assert CofinancingLine.objects.get().organisation == cast.organisation("arktos")


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


@pytest.mark.rule("P-07")
def test_a_wage_slip_opens_with_its_line(db: None, at: datetime, client: Any) -> None:
    bench = workbench(at)
    line = StaffLine.objects.get(number=ARKTOS.number)
    attach(line, SimpleUploadedFile("fiche.pdf", PDF), bench.actor("an"), at)
    row = bench.means(5, who="an")
    attach(row, SimpleUploadedFile("bewijs.pdf", PDF), bench.actor("an"), at)
    line.refresh_from_db()
    row.refresh_from_db()
    for file in (line.slip, row.evidence):
        opened = {
            who: _as(client, who).get(f"/bestanden/{file.pk}/").status_code for who in ("an", "leen", "tom", "fatma")
        }
        assert opened == {"an": 200, "leen": 200, "tom": 404, "fatma": 404}
    with pytest.raises(Refused):
        attach(line, SimpleUploadedFile("fiche.pdf", PDF), bench.actor("tom"), at)


@pytest.mark.parametrize(("page", "queries"), [("", 16), ("rooster/", 19), ("nakijken/", 13), ("uren/", 13)])
def test_as_many_queries_at_any_size(
    db: None, at: datetime, client: Any, exactly: Callable[[int], Any], page: str, queries: int
) -> None:
    bench = workbench(at)
    visitor = _as(client, "leen")
    visitor.get(bench.url)
    with exactly(queries):
        visitor.get(bench.url + page)
    bench.many(29)
    with exactly(queries):
        visitor.get(bench.url + page)
