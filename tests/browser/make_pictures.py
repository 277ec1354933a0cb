"""``make pictures``: the pages and documents of ``pictures.py`` as PNG files in ``pictures/``."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.plugins.skips import tool

from .pictures import DOCUMENTS, PICTURES, Document, Picture
from .roles import step_into

FOLDER = Path(__file__).resolve().parents[2] / "pictures"
pytestmark = pytest.mark.browser


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_picture(picture: Picture, open_at):
    FOLDER.mkdir(exist_ok=True)
    for width in picture.widths:
        walk = open_at(width, language=picture.language, dark=picture.dark)
        if picture.role:
            step_into(walk, picture.role)
        walk.go(picture.address)
        if picture.prepare:
            picture.prepare(walk)
        walk.page.screenshot(path=FOLDER / f"{picture.name}-{width}.png", full_page=True)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_document(document: Document, open_at):
    FOLDER.mkdir(exist_ok=True)
    walk = open_at(1280)
    if document.role:
        step_into(walk, document.role)
    file = FOLDER / f"{document.name}.pdf"
    file.write_bytes(walk.page.request.get(document.address).body())
    if tool("poppler"):
        command = [tool("poppler"), "-png", "-r", "70", "-l", str(document.pages), str(file), str(file.with_suffix(""))]
        subprocess.run(command, check=True)
