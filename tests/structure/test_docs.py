"""What people read beside the screens: every link and picture leads somewhere, and nothing written is out of reach."""

import re
from urllib.parse import unquote

import pytest

from .house import BASE

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"^```.*?^```|^    .*?$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LARGEST_PICTURE = 200_000  # bytes


def pages():
    """Every Markdown file of the project that links to another."""
    found = [*BASE.glob("*.md"), *(BASE / "docs").rglob("*.md"), *(BASE / "gezel").glob("*.md")]
    return sorted([*found, *(BASE / "gezel").glob("*/README.md"), BASE / "examples" / "README.md"])


def links(page):
    """The relative targets that a page links to, code aside."""
    targets = LINK.findall(CODE.sub("", page.read_text()))
    return [t for t in targets if not re.match(r"[a-z]+:|#", t)]


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(BASE)))
def test_every_link_and_picture_exists(page):
    broken = [t for t in links(page) if not (page.parent / unquote(t.partition("#")[0])).exists()]
    assert not broken


@pytest.mark.parametrize(
    ("index", "what"), [("docs/README.md", "docs/gids-*.md"), ("docs/adr/README.md", "docs/adr/0*.md")]
)
def test_an_index_names_everything_under_it(index, what):
    page = BASE / index
    named = {(page.parent / t).resolve() for t in links(page)}
    there = set(BASE.glob(what))
    assert there
    assert not there - named


def test_a_decision_has_a_number_of_its_own():
    numbers = [file.name[:4] for file in (BASE / "docs" / "adr").glob("0*.md")]
    doubles = {n for n in numbers if numbers.count(n) > 1}
    assert not doubles


def test_pictures_are_shown_and_light():
    shown = {(page.parent / t).resolve() for page in pages() for t in links(page)}
    pictures = set((BASE / "docs" / "pictures").iterdir())
    assert not pictures - shown
    assert not [p.name for p in pictures if p.stat().st_size >= LARGEST_PICTURE]


def test_the_guide_for_administrators_names_every_environment_variable():
    source = (BASE / "config" / "settings.py").read_text()
    read = set(re.findall(r'_(?:env|flag)\("([A-Z_]+)"', source)) | {"RUN"}
    guide = (BASE / "docs" / "gids-systeembeheer.md").read_text()
    rows = "\n".join(line for line in guide.splitlines() if line.startswith("| `GEZEL_"))
    assert not {name for name in read if f"`GEZEL_{name}`" not in rows}
