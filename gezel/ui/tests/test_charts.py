"""Charts: the same facts for the eye, the ear and the paper."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest

from gezel.ui.charts import Chart, Moment, Standing, Tile, arena, qr, tile_grid, timeline
from gezel.ui.charts.svg import lines_of, width_of
from gezel.ui.documents import Document, to_pdf

SVG = "{http://www.w3.org/2000/svg}"


def tiles() -> Chart:
    made = [
        Tile("Waas & <Land>", "Oost-Vlaanderen", 4, "ontwikkeling"),
        Tile("Midwest", "West-Vlaanderen", 2, "noden"),
        Tile("Elders", "Nergens", 0, "nog niet begonnen"),
    ]
    return tile_grid(made, title="Gebieden", description="Per provincie", head=("gebied", "provincie", "stap"))


def standings() -> Chart:
    made = [Standing(f"Actor {n}", n % 4 + 1, (n * 3) % 4 + 1, "dicht", "veel") for n in range(24)]
    return arena(made, title="Arena", description="Wie staat waar", middle="De doelgroep", head=("nr", "a", "b", "c"))


def dates(today: date = date(2026, 4, 1), **more: str) -> Chart:
    made = [
        Moment("Einde ronde 1", date(2026, 5, 4)),
        Moment("Bekend", date(2026, 3, 1)),
        Moment("Laatste dag", date(2026, 4, 30)),
    ]
    return timeline(made, today=today, title="Data", description="Van tot", head=("wat", "dag"), **more)


@pytest.mark.parametrize("chart", [tiles(), standings(), dates()], ids=["tiles", "arena", "timeline"])
def test_every_chart_is_named_described_and_free_of_style(chart):
    root = ET.fromstring(chart.svg)
    named = root.get("aria-labelledby").split()
    assert root.get("role") == "img"
    assert [root.find(f".//*[@id='{name}']").text for name in named] == [chart.title, chart.description]
    assert not [e for e in root.iter() if e.get("style") or e.tag in (f"{SVG}style", f"{SVG}script")]
    assert chart.rows
    assert all(len(row) == len(chart.head) for row in chart.rows)
    assert to_pdf(Document("t", [chart.picture(), chart.table()])).startswith(b"%PDF")


def test_tiles_stand_by_province_from_west_to_east_with_unknown_ones_last():
    words = [e.text for e in ET.fromstring(tiles().svg).iter(f"{SVG}text")]
    assert [w for w in words if w in ("West-Vlaanderen", "Oost-Vlaanderen", "Nergens")] == [
        "West-Vlaanderen",
        "Oost-Vlaanderen",
        "Nergens",
    ]
    assert ("Waas & <Land>", "Oost-Vlaanderen", "4. ontwikkeling") in tiles().rows


def test_the_step_of_a_tile_is_told_by_dots_and_a_figure_not_by_colour_alone():
    only = tile_grid([Tile("A", "Antwerpen", 3, "x")], title="t", description="d", head=("a", "b", "c"))
    root = ET.fromstring(only.svg)
    assert [e.get("fill") != "none" for e in root.iter(f"{SVG}circle")] == [True, True, True, False]
    assert "3" in [e.text for e in root.iter(f"{SVG}text")]


def test_dots_of_the_arena_never_lie_on_each_other_and_stand_further_out_when_less_close():
    groups = list(ET.fromstring(standings().svg).iter(f"{SVG}g"))
    dots = [tuple(float(g.find(f"{SVG}circle").get(k)) for k in ("cx", "cy", "r")) for g in groups]
    assert len(dots) == 24
    for n, (x, y, r) in enumerate(dots):
        for a, b, s in dots[n + 1 :]:
            assert ((x - a) ** 2 + (y - b) ** 2) ** 0.5 > r + s
    far = [round(((x - 252) ** 2 + (y - 252) ** 2) ** 0.5) for x, y, _ in dots]
    assert far == sorted(far)


def test_labels_of_the_timeline_never_overlap_and_today_is_marked_only_between_the_dates():
    made = [Moment("Een tamelijk lange naam", date(2026, 3, n)) for n in range(1, 9)]
    chart = timeline(made, today=date(2026, 3, 4), title="t", description="d", head=("a", "b"))
    names = [e for e in ET.fromstring(chart.svg).iter(f"{SVG}text") if e.get("font-weight")]
    boxes = [(float(e.get("x")), float(e.get("y")), width_of(e.text)) for e in names]
    for n, (x, y, w) in enumerate(boxes):
        assert not [1 for a, b, _ in boxes[n + 1 :] if b == y and x <= a <= x + w]
    assert "#b4552f" in chart.svg
    assert "#b4552f" not in dates(today=date(2027, 1, 1)).svg


def test_the_timeline_tells_its_days_in_the_readers_language():
    assert dates(language="en").rows[0] == ("Bekend", "Sunday 1 March 2026")
    assert dates().rows[0] == ("Bekend", "zondag 1 maart 2026")


def test_no_dates_gives_an_empty_drawing():
    assert timeline([], today=date(2026, 1, 1), title="t", description="d", head=("a",)).rows == ()


def test_long_names_are_broken_and_cut_with_an_ellipsis():
    assert lines_of("een twee drie vier vijf zes", 60, 13, most=2)[-1].endswith("…")
    assert lines_of("kort", 100) == ["kort"]


def test_a_link_as_a_square_is_named_and_says_the_link():
    root = ET.fromstring(qr("https://gezel.example/mijn-traject/in/abc/", title="Mijn traject"))
    assert root.find(f"{SVG}title").text == "Mijn traject"
    assert root.find(f"{SVG}desc").text == "https://gezel.example/mijn-traject/in/abc/"
    assert root.find(f"{SVG}path").get("d").count("M") > 100
