"""Whoever reads a page in English reads its choices in English."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from django import forms
from django.utils.translation import override

ROOMS = [path for path in Path("gezel").iterdir() if (path / "forms").is_dir()]
# The same in both languages: marks without words, and names by which a thing is known in both.
BOTH = re.compile(r"\W*|\d+", re.UNICODE)
NAMES = {"consent", "ESF", "VCF", "VDAB", "Nederlands", "English"}
# The editor of calls speaks Dutch throughout; legal forms are terms of Belgian law.
DUTCH = {"WindowForm.kind", "DocumentForm.kind"}


def form_classes():
    """Every form of every room."""
    for room in ROOMS:
        for _, name, _ in iter_modules([str(room / "forms")]):
            module = import_module(f"gezel.{room.name}.forms.{name}")
            for found in vars(module).values():
                if (
                    isinstance(found, type)
                    and issubclass(found, forms.BaseForm)
                    and found.__module__ == module.__name__
                ):
                    yield found


def labels(form, name, language):
    """The labels of a choice field as its class gives them."""
    with override(language):
        return [str(label) for _, label in form.base_fields[name].choices]


@pytest.mark.parametrize("form", form_classes(), ids=lambda form: f"{form.__module__}.{form.__name__}")
def test_choices_follow_the_language_of_the_page(form):
    chosen = [name for name, field in form.base_fields.items() if isinstance(field, forms.ChoiceField)]
    chosen = [name for name in chosen if not isinstance(form.base_fields[name], forms.ModelChoiceField)]
    for name in chosen:
        if name == "legal_form" or f"{form.__name__}.{name}" in DUTCH:
            continue
        pairs = zip(labels(form, name, "nl"), labels(form, name, "en"), strict=True)
        same = [nl for nl, en in pairs if nl == en and not BOTH.fullmatch(nl) and nl not in NAMES]
        assert not same, f"{form.__name__}.{name}: {same} in both languages; use worded(...)"


@pytest.mark.parametrize("path", [p for room in ROOMS for p in (room / "forms").glob("*.py")], ids=str)
def test_no_form_offers_the_dutch_words_of_the_model(path):
    found = re.findall(r"\*words\.[A-Z_]+[\]),]|for \w+, \w+ in words\.[A-Z_]+\]", path.read_text())
    assert not found, f"{path}: {found}: these are Dutch only; use worded(...)"
