"""Chromium against a whole house: a server of its own, with a database of its own, holding the demo world."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from gezel.kernel import clock
from tests.plugins import seeded
from tests.plugins.skips import tool

from .walking import Walk

BASE = Path(__file__).resolve().parents[2]
WIDTHS = {390: 844, 1280: 900}
START_SECONDS = 300


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What moves the clock of the house comes after every journey that counts on its day."""
    items.sort(key=lambda item: item.get_closest_marker("moves_clock") is not None)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the house keeps its database and files."""
    return Path(os.environ["GEZEL_RUN"]) if os.environ.get("GEZEL_HOUSE") else tmp_path_factory.mktemp("house")


@pytest.fixture(scope="session")
def house(folder: Path, django_db_blocker: Any) -> Iterator[str]:
    """The address of a running house with the demo world in it, as ``make run`` would serve it; always at the same day and hour.

    One for all journeys of a process: each has an area or an organisation of its own, and only the jury moves the clock, after the rest.
    ``GEZEL_HOUSE`` names a practice world that already runs (in ``GEZEL_RUN``), to work on a test without waiting for one.
    """
    if running := os.environ.get("GEZEL_HOUSE"):
        yield running
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("GEZEL_", "DJANGO_"))},
        **seeded.secrets(),
        "GEZEL_RUN": str(folder),
        "GEZEL_DEMO": "1",
        "GEZEL_PORT": str(port),
        "GEZEL_BASE_URL": address,
    }
    with django_db_blocker.unblock():  # telling the world begins from the migrated database
        _furnish(folder)
    log = (folder / "log.txt").open("w")
    server = subprocess.Popen(
        [str(BASE / "tools" / "serve")], cwd=BASE, env=environment, stdout=log, stderr=subprocess.STDOUT
    )
    try:
        _wait_for(address, server, folder / "log.txt")
        yield address
    finally:
        server.terminate()
        server.wait(90)
        log.close()


@pytest.fixture
def today(house: str, folder: Path) -> date:
    """The Brussels day it is in the house."""
    moved = folder / "world-clock"
    ahead = float(moved.read_text()) if moved.exists() else 0.0
    return clock.day_of(clock.real_now() + timedelta(seconds=ahead))


def _furnish(folder: Path) -> None:
    """The practice world that was told already, with the house's clock where it was told; elsewhere the house tells it itself."""
    from django.db import connection

    if connection.vendor == "sqlite":
        shutil.copytree(seeded.told(), folder, dirs_exist_ok=True)
        (folder / "world-clock").write_text(str((seeded.AT - clock.real_now()).total_seconds()))


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5)
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the house did not open:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def given(house: str, folder: Path) -> Callable[..., None]:
    """``given("decided", "Rivierenland")``: something of ``given.py`` happens in the house before a journey begins."""

    def happen(*words: str) -> None:
        given = {"GEZEL_RUN": str(folder), "GEZEL_DEMO": "1", "GEZEL_BASE_URL": house}
        environment = {**os.environ, **seeded.secrets(), **given}
        done = subprocess.run(
            [sys.executable, "-m", "tests.browser.given", *words],
            cwd=BASE,
            env=environment,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr[-3000:]

    return happen


@pytest.fixture(scope="session", autouse=True)
def _looks(tmp_path_factory: pytest.TempPathFactory) -> None:
    """One folder for all processes of a run, so that axe examines each look of a page once."""
    base = tmp_path_factory.getbasetemp()
    Walk.looks = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "looks"
    Walk.looks.mkdir(exist_ok=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, one for the session."""
    from playwright.sync_api import sync_playwright

    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # playwright leaves a loop running in this thread
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=tool("chromium"), args=["--no-sandbox"])
        yield chromium
        chromium.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def open_at(browser: Any, house: str) -> Iterator[Callable[..., Walk]]:
    """``open_at(390, language="en", dark=True)``: a fresh visitor's window at a width, to walk through the house with."""
    contexts = []

    def opened(width: int = 1280, *, language: str = "nl", dark: bool = False, scripts: bool = True) -> Walk:
        context = browser.new_context(
            base_url=house,
            viewport={"width": width, "height": WIDTHS.get(width, 900)},
            locale={"nl": "nl-BE", "en": "en-GB"}[language],
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            has_touch=width < 640,
            timezone_id="Europe/Brussels",
        )
        contexts.append(context)
        return Walk(context.new_page(), width)

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(params=sorted(WIDTHS))
def walk(request: pytest.FixtureRequest, open_at: Callable[..., Walk]) -> Walk:
    """A visitor's window, once at 390 and once at 1280 px."""
    return open_at(request.param)
