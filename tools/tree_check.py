"""What may never be committed: loose ends, paths of one machine, addresses of a package index, files made by tools.

Prints as advice which files and functions have grown past twice the size to aim at.
"""

import ast
import re
import subprocess
import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
FORBIDDEN = {
    "loose end": re.compile(r"(#|//|<!--|/\*|\{#).*\b(TO" r"DO|FIX" r"ME|XX" r"X)\b"),
    "path of one machine": re.compile(r"(?<![\w.])/(work|root|home|Users)/[A-Za-z]"),
    "package index": re.compile(
        r"--(extra-)?index-url|--find-links|files\.pythonhosted|https?://\S+/simple\b|registry\.npmjs"
    ),
}
NEVER = re.compile(r"^(uv\.lock|\.venv|\.tools|run|pictures)(/|$)|(^|/)__pycache__/|\.(sqlite3|pyc|mo)$")
EXCEPT = ("tests/browser/vendor/", "tools/tree_check.py", "tools/venv", ".gitignore")
FILE_LINES, FUNCTION_LINES = 300, 40


def tracked() -> list[str]:
    """Every file that git knows."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=BASE, capture_output=True, check=True).stdout.decode()
    return [name for name in listed.split("\0") if name and ((BASE / name).is_file() or (BASE / name).is_symlink())]


def findings(names: list[str]) -> list[str]:
    """What is wrong, one line each."""
    found = [f"{name}: made by a tool, not written" for name in names if NEVER.search(name)]
    found += [f"{name}: a link that leads out of the tree" for name in names if (BASE / name).is_symlink()]
    for name in names:
        if name.startswith(EXCEPT) or (BASE / name).is_dir():
            continue
        try:
            lines = (BASE / name).read_text().splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{name}:{number}: {title}: {match[0]}"
            for number, line in enumerate(lines, 1)
            for title, pattern in FORBIDDEN.items()
            if (match := pattern.search(line))
        ]
    return found


def grown(names: list[str]) -> list[str]:
    """Files and functions past twice the size to aim at."""
    large = []
    for name in names:
        if not name.endswith(".py") or "/tests/" in f"/{name}" or "/migrations/" in name:
            continue
        source = (BASE / name).read_text()
        if source.count("\n") > FILE_LINES:
            large.append(f"{name}: {source.count(chr(10))} lines; cut it by journey or noun")
        for node in ast.walk(ast.parse(source)):
            if (
                isinstance(node, ast.FunctionDef)
                and (size := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
            ):
                large.append(f"{name}:{node.lineno}: {node.name} is {size} lines")
    return large


if __name__ == "__main__":
    names = tracked()
    for line in grown(names):
        sys.stdout.write(f"advice: {line}\n")
    wrong = findings(names)
    sys.stdout.write("".join(f"{line}\n" for line in wrong))
    raise SystemExit(1 if wrong else 0)
