"""Every code that is used has a sentence, in both languages, with the same places for its parameters."""

import ast
import re
from string import Formatter

import pytest
from django.apps import apps

from gezel.kernel import texts

from .house import BUILDING, calls, sources, templates

CODE = re.compile(r"^[a-z_]+\.[a-z0-9_]+(\.[a-z0-9_]+)*$")
IN_TEMPLATE = re.compile(r"""\{%\s*\w+[^%]*?["']([a-z_]+\.[a-z0-9_.]+)["']""")


def places(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("code", sorted(texts.known()))
def test_both_languages_are_there_with_the_same_places(code):
    text = texts.known()[code]
    assert text.nl.strip() == text.nl != ""
    assert text.en.strip() == text.en != ""
    assert places(text.nl) == places(text.en)
    assert "" not in places(text.nl), "name each place"
    if text.fr:
        assert text.fr.strip() == text.fr
        assert places(text.fr) == places(text.nl)


def test_a_code_stands_once():
    """Two sentences under one code: one of them would never be read."""
    found, twice = {}, []
    for path, tree in sources().items():
        if "/texts/" not in path:
            continue
        keys = (k for node in ast.walk(tree) if isinstance(node, ast.Dict) for k in node.keys)
        for key in keys:
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and CODE.match(key.value):
                if key.value in found:
                    twice.append(f"{key.value}: {found[key.value]} and {path}:{key.lineno}")
                found[key.value] = f"{path}:{key.lineno}"
    assert not twice, "\n".join(twice)


def prefixes():
    return {code.split(".")[0] for code in texts.known()} | {config.label for config in apps.get_app_configs()}


def literal_codes():
    """(code, where) for every literal that looks like a code of a room, model labels and file names aside."""
    models = {model._meta.label_lower for model in apps.get_models()}
    for path, tree in sources().items():
        in_texts = "/texts" in path or path.endswith("_texts.py")
        for node in ast.walk(tree):
            if in_texts or not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                continue
            value = node.value
            if CODE.match(value) and value.split(".")[0] in prefixes() and value not in models:
                yield value, f"{path}:{node.lineno}"
    for path, template in templates().items():
        for value in IN_TEMPLATE.findall(template):
            if value.split(".")[0] in prefixes() and not value.endswith((".html", ".svg", ".css", ".js")):
                yield value, path


def has_sentence(code):
    """Whether the code has a sentence: itself, as a mail its subject, or (half of a computed one) any that starts with it."""
    if f"{code}_subject" in texts.known():
        return True
    return code in texts.known() or (code.endswith("_") and any(known.startswith(code) for known in texts.known()))


def test_every_code_in_code_and_templates_has_a_sentence():
    own = {config.label for config in apps.get_app_configs() if config.name.startswith("gezel.")} - BUILDING
    silent = [
        f"{code} ({where})" for code, where in literal_codes() if code.split(".")[0] in own and not has_sentence(code)
    ]
    assert not silent, f"no sentence for {silent}"


def test_every_recorded_event_has_a_sentence():
    silent = [
        f"{call.args[0].value} ({path}:{call.lineno})"
        for path, tree in sources().items()
        for name, call in calls(tree)
        if name.split(".")[-1] in {"record", "tell"} and call.args and isinstance(call.args[0], ast.Constant)
        if isinstance(call.args[0].value, str) and call.args[0].value not in texts.known()
        if call.args[0].value.split(".")[0] not in BUILDING
    ]
    assert not silent, f"no sentence for {silent}"
