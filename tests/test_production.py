"""A production configuration refuses to start half: each refusal is one sentence that names what to set."""

import os
import subprocess
import sys

import pytest

from tests.structure.house import BASE

WHOLE = {
    "GEZEL_PRODUCTION": "1",
    "GEZEL_SECRET_KEY": "x" * 60,
    "GEZEL_FIELD_KEYS": "k1:" + "A" * 43 + "=",
    "GEZEL_BASE_URL": "https://gezel.example.org",
    "GEZEL_SMTP_HOST": "mail.example.org",
}


def start(tmp_path, **changes):
    """Read the settings in a process of its own, with the whole configuration and ``changes`` (``None``: not set)."""
    given = {**WHOLE, "GEZEL_RUN": str(tmp_path), **changes}
    env = {k: v for k, v in os.environ.items() if not k.startswith("GEZEL_")} | {k: v for k, v in given.items() if v}
    return subprocess.run(
        [sys.executable, "-c", "import config.settings"], cwd=BASE, env=env, capture_output=True, text=True, check=False
    )


def test_a_whole_configuration_starts(tmp_path):
    done = start(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("missing", ["GEZEL_SECRET_KEY", "GEZEL_FIELD_KEYS", "GEZEL_SMTP_HOST"])
def test_what_production_needs_is_named(tmp_path, missing):
    done = start(tmp_path, **{missing: None})
    assert done.returncode != 0
    assert missing in done.stderr
    assert "Traceback" not in done.stderr


def test_the_practice_world_never_starts_beside_production(tmp_path):
    done = start(tmp_path, GEZEL_DEMO="1")
    assert done.returncode != 0
    assert "oefenwereld" in done.stderr
