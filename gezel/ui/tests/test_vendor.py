"""What was made elsewhere is on the list, unchanged, with its licence."""

import hashlib
from pathlib import Path

ROOM = Path(__file__).resolve().parent.parent
FOREIGN = (".woff2", ".ttf", "icons.svg")


def listed() -> dict[str, tuple[str, str, str, str]]:
    """Path → (package, version, licence file, sha256) from the list."""
    rows = [line.split() for line in (ROOM / "VENDOR").read_text().splitlines() if line and not line.startswith("#")]
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in rows}


def test_every_file_made_elsewhere_is_listed_and_nothing_else():
    there = {
        str(path.relative_to(ROOM))
        for path in ROOM.rglob("*")
        if path.is_file() and path.name.endswith(FOREIGN) and "tests" not in path.parts
    }
    assert there == set(listed())


def test_every_listed_file_is_unchanged():
    for path, (_, _, _, digest) in listed().items():
        assert hashlib.sha256((ROOM / path).read_bytes()).hexdigest() == digest, path


def test_every_listed_package_brings_its_licence():
    for _, _, licence, _ in listed().values():
        text = (ROOM / "licences" / licence).read_text()
        assert "SIL Open Font License" in text or "ISC License" in text
