"""Limited Markdown: what the house knows, nothing else."""

import pytest

from gezel.ui.markdown import MOST_FILLED_CELLS, escape, plain, to_html


def test_the_known_things_are_written_as_html():
    html = to_html("**vet** *schuin* [a](https://example.org)\n\n- een\n- twee\n\n| k |\n|---|\n| v |")
    for piece in (
        "<strong>vet</strong>",
        "<em>schuin</em>",
        'href="https://example.org"',
        "<li>een</li>",
        "<td>v</td>",
    ):
        assert piece in html


@pytest.mark.parametrize(
    "evil",
    [
        "<script>x</script>",
        "<b onclick=x>a</b>",
        "[a](javascript:x)",
        "[a](//elders.org)",
        "[a](data:text/html,x)",
        "<!-- x -->",
        "[a](  JaVaScRiPt:x)",
    ],
)
def test_raw_html_pictures_and_strange_addresses_stay_text(evil):
    html = to_html(evil)
    for piece in ("<script", "<b ", "href=", "<img", "<!--"):
        assert piece not in html


def test_a_picture_becomes_a_link_at_most():
    assert "<img" not in to_html("![a](https://e.org/x.png)")


def test_headings_start_under_the_page_and_skip_no_level():
    assert to_html("### a\n\n##### b\n\n### c") == "<h3>a</h3>\n<h4>b</h4>\n<h3>c</h3>\n"
    assert to_html("# a", heading_shift=1) == "<h2>a</h2>\n"


def test_plain_gives_the_words_alone():
    assert plain("# Kop\n\n**vet** en [hier](https://example.org)\n\n- een") == "Kop\nvet en hier\neen"


@pytest.mark.parametrize(
    "odd", ["# kop", "*a* **b**", "<b>", "[a](https://e.org)", "- x", "1. x", "a | b", "`c`", "~x~"]
)
def test_an_escaped_text_comes_out_as_it_was_typed(odd):
    assert plain(escape(odd)) == odd
    assert to_html(escape(odd)).startswith("<p>")


def test_a_wide_head_above_many_short_rows_fills_no_page_with_empty_cells():
    wide = "|" + "a|" * 500 + "\n|" + "-|" * 500 + "\n" + "|x|\n" * 1000
    assert to_html(wide).count("<td") <= MOST_FILLED_CELLS
