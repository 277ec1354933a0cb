"""Prints the test files that what differs from the branch main can touch, by following imports; ``.`` means all of them.

Code leads to the tests that import it, directly or through others; a template, sentence, style or address to the tests
of its room that come in over HTTP; the structure tests always run. What every test stands on means all.
"""

import subprocess
import sys
from pathlib import Path

import grimp

BASE = Path(__file__).resolve().parent.parent
EVERYTHING = (
    "config/",
    "conftest.py",
    "tests/plugins/",
    "requirements",
    "gezel/kernel/broken.py",
    "gezel/kernel/rule.py",
)
INDIRECT = (
    "/views",
    "/templates/",
    "/texts",
    "/static/",
    "/data/",
    "/templatetags/",
    "urls",
    "/apps.py",
    "/privacy.py",
    "/migrations/",
)


def changed() -> list[str]:
    """Every file that differs: committed since main, and not yet committed."""
    names: list[str] = []
    for command in (["diff", "--name-only", "main...HEAD"], ["diff", "--name-only", "HEAD"]):
        done = subprocess.run(["git", *command], cwd=BASE, capture_output=True, text=True, check=False)
        names += done.stdout.split()
    return sorted(set(names))


def module_of(name: str) -> str:
    """``gezel/post/rules/x.py`` → ``gezel.post.rules.x``."""
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def affected(names: list[str]) -> set[str]:
    """The test files to run for these differences; ``{"."}`` for all."""
    if not names or any(name.startswith(EVERYTHING) for name in names):
        return {"."}
    graph = grimp.build_graph("gezel", "tests", cache_dir=None)
    found = {str(file.relative_to(BASE)) for file in (BASE / "tests" / "structure").glob("test_*.py")}
    for name in names:
        module = module_of(name)
        if name.endswith(".py") and module in graph.modules:
            found |= {path for user in {module, *graph.find_downstream_modules(module)} if (path := test_file(user))}
        if name.startswith("gezel/kernel/"):
            found |= {str(file.relative_to(BASE)) for file in (BASE / "tests" / "kernel").glob("test_*.py")}
        if name.startswith("tests/kernel/test_"):
            found.add(name)
        if name.startswith("gezel/") and any(part in name for part in INDIRECT):
            found |= over_http(BASE / "gezel" / name.split("/")[1] / "tests")
    return {name for name in found if "/browser/" not in name and "/bench/" not in name}


def test_file(module: str) -> str:
    """The path of a module when it is a test file, else an empty string."""
    path = module.replace(".", "/") + ".py"
    return path if path.rsplit("/", 1)[-1].startswith("test_") and (BASE / path).exists() else ""


def over_http(folder: Path) -> set[str]:
    """The tests of a room that use a client."""
    return {str(file.relative_to(BASE)) for file in folder.rglob("test_*.py") if "client" in file.read_text()}


if __name__ == "__main__":
    sys.stdout.write("\n".join(sorted(affected(changed()))) + "\n")
