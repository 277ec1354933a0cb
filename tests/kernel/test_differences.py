"""Two texts compared word by word: nothing of either is lost, and what is alike is not called changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gezel.kernel.differences import GONE, NEW, SAME, Piece, differences

TEXTS = st.text(alphabet="abé \n\t.\r", max_size=60)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back(old, new):
    pieces = differences(old, new)
    assert "".join(p.text for p in pieces if p.kind != NEW) == old
    assert "".join(p.text for p in pieces if p.kind != GONE) == new


def test_words_not_letters():
    assert differences("Wij helpen jongeren.\nSamen.", "Wij begeleiden jongeren.\nSamen.") == (
        Piece(SAME, "Wij "),
        Piece(GONE, "helpen "),
        Piece(NEW, "begeleiden "),
        Piece(SAME, "jongeren.\nSamen."),
    )


def test_alike_and_empty():
    assert differences("zelfde", "zelfde") == (Piece(SAME, "zelfde"),)
    assert differences("", "") == ()
    assert differences("", "nieuw") == (Piece(NEW, "nieuw"),) and differences("oud", "") == (Piece(GONE, "oud"),)


def test_ten_pages_with_a_word_changed_everywhere():
    old = "\n".join(f"Regel {n} over de streek en de mensen van de streek." for n in range(400))
    pieces = differences(old, old.replace("mensen", "inwoners"))
    assert [p.text for p in pieces if p.kind == NEW] == ["inwoners "] * 400
