"""A mail's body as text and as HTML."""

import pytest

from gezel.post.rules.letter import as_html, as_text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Dag\n\nEerste.\nTweede.", "Dag\n\nEerste.\nTweede.\n"),
        ("# Kop\n\ntekst", "Kop\n===\n\ntekst\n"),
        ("## Motivering\n\ntekst", "Motivering\n----------\n\ntekst\n"),
        ("- een\n- **twee**\n- drie", "- een\n- twee\n- drie\n"),
        ("1. een\n2. twee", "1. een\n2. twee\n"),
        ("- een\n  - binnen\n- twee", "- een\n  - binnen\n- twee\n"),
        ("[hier](https://a.example/x) en <https://b.example>", "hier (https://a.example/x) en https://b.example\n"),
        ("mail <elif@a.example>", "mail elif@a.example\n"),
        (
            "| criterium | score |\n|---|---|\n| bijdrage | 3 |\n| geschikt | 4 |\n\nKlaar.",
            "criterium | score\nbijdrage | 3\ngeschikt | 4\n\nKlaar.\n",
        ),
        ("> geciteerd", "geciteerd\n"),
    ],
)
def test_plain_text_keeps_the_shape(body, text):
    assert as_text(body) == text


def test_raw_html_shows_as_it_was_typed_and_pictures_do_not_load():
    html = as_html("A & <b>", "<script>alert(1)</script>\n\n![spion](https://a.example/x.png)")
    assert "<script>" not in html
    assert "<img" not in html
    assert "<title>A &amp; &lt;b&gt;</title>" in html
    assert '<html lang="nl">' in html


def test_a_link_cannot_run_a_script():
    assert "href" not in as_html("a", "[x](javascript:alert(1))")
