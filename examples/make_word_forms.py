"""Make the example candidacy forms: ``python examples/make_word_forms.py`` (LibreOffice Writer needed for one of them)."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import yaml

from gezel.formation.rules.word_form import write_form
from gezel.formation.rules.word_form.layout import ENGAGEMENT
from gezel.formation.tests.word_layouts import dotted_layout, without_controls

HERE = Path(__file__).resolve().parent
CALL = yaml.safe_load((HERE.parent / "gezel" / "formation" / "data" / "call.nl.yaml").read_text())
QUESTIONS = [(q["code"], q["title"], q.get("help", "")) for q in CALL["questions"]]
NAME = "Capaciteitsopbouw lokale partnerschappen"
VALUES: dict[str, str] = yaml.safe_load((HERE / "kandidatuur.yaml").read_text())


def main() -> None:
    """Write the blank form and the four filled ones beside this script."""
    filled = write_form(NAME, "", QUESTIONS, VALUES)
    _keep("leeg", write_form(NAME, "", QUESTIONS))
    _keep("ingevuld", filled)
    _keep("zonder-vakken", without_controls(filled))
    _keep("officiele-opmaak", dotted_layout(QUESTIONS, VALUES, engagement=ENGAGEMENT))
    _keep("libreoffice", _saved_by_libreoffice(filled))


def _keep(name: str, data: bytes) -> None:
    (HERE / f"kandidatuur-{name}.docx").write_bytes(data)


def _saved_by_libreoffice(data: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in" / "form.docx", Path(folder) / "uit"
        source.parent.mkdir()
        source.write_bytes(data)
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx"]
        subprocess.run([*command, "--outdir", str(target), str(source)], check=True, capture_output=True)
        return (target / "form.docx").read_bytes()


if __name__ == "__main__":
    main()
