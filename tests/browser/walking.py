"""Walking through the house: going somewhere, and looking whether everyone could use what is there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urljoin, urlsplit

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Without fetching every style sheet once more: the one rule that asks for them looks at turning a phone, which no style here does.
AXE_RUN = """standards => axe.run(document,
  {runOnly: {type: "tag", values: standards}, resultTypes: ["violations"], preload: false})"""
# What moves a page but not a reader: signing out, another language, the files and feeds.
NOT_PAGES = (
    "/static/",
    "/api/",
    "/account/logout",
    "/account/signout",
    "/bestand",
    "/taal",
    "/demo",
    "/mijn-traject/in/",
)
# Letters to everybody: what they lead to opens for whom they were written to.
MAILBOX = "/oefenwereld/postbus/"
LIMIT = 400
STOPS = 150
LINK = re.compile(r"<a\b(?![^>]*\sdownload)[^>]*\shref=\"([^\"]+)\"")
SHAPE = """() => {
  const page = document.documentElement;
  const out = [...document.querySelectorAll(".content > *, .aside > *")].filter(
    one => one.offsetWidth > one.parentElement.clientWidth + 1 && one.checkVisibility());
  return [page.scrollWidth - innerWidth, page.lang, ["h1", "main"].map(one => document.querySelectorAll(one).length),
    out.map(one => one.outerHTML.slice(0, 60))];
}"""
MAKE_UP = """() => [document.documentElement.lang, matchMedia("(prefers-color-scheme: dark)").matches,
  ...["form", "[role=alert]", ".notice", "table", "h2", "details[open]"].map(one => document.querySelectorAll(one).length)]"""
FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at);
  const labels = [...(at.labels ?? [])].map(label => label.innerText).join(" ");
  const name = (at.getAttribute("aria-label") || labels || at.innerText || at.value || "").trim();
  const seen = style.outlineStyle !== "none" || style.boxShadow !== "none" || at === document.body;
  return [name, seen];
}"""


class Walk:
    """One window at one width. ``problems`` gathers what the console and the network complained about."""

    looks: ClassVar[Path]  # what axe examined in this run; shared by its processes

    def __init__(self, page: Any, width: int) -> None:
        self.page = page
        self.width = width
        self.problems: list[str] = []
        page.set_default_timeout(10_000)
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))

    def _heard(self, message: Any) -> None:
        refused = "status of 422" in message.text  # Chromium itself reports a form that came back with a sentence
        if message.type == "error" and "favicon" not in message.text and not refused:
            self.problems.append(message.text)

    def go(self, address: str, expect: int = 200) -> Walk:
        """Open an address of the house; fails when it answers anything else than expected."""
        answer = self.page.goto(address, wait_until="load")
        assert answer is not None
        assert answer.status == expect, f"{address} answers {answer.status} instead of {expect}"
        return self

    def check(self) -> Walk:
        """The page as it stands fits the window, has one heading, speaks a language, and axe finds nothing."""
        wrong = [*self.problems, *self._shape(), *self._axe()]
        self.problems.clear()
        assert not wrong, f"{self.page.url} at {self.width} px:\n" + "\n".join(wrong)
        return self

    def visit(self, address: str, expect: int = 200) -> Walk:
        """Go and check."""
        return self.go(address, expect).check()

    def press(self, name: str, seconds: float = 10) -> Walk:
        """Press the button or follow the link with exactly this name, and wait so long for the page that follows."""
        target = self.page.get_by_role("button", name=name, exact=True).or_(
            self.page.get_by_role("link", name=name, exact=True)
        )
        with self.page.expect_navigation(wait_until="load", timeout=seconds * 1000):
            target.locator("visible=true").first.click(timeout=seconds * 1000)
        return self

    def tab(self, name: str) -> Walk:
        """Go to a page by its tab; one that stands under "more", or on a phone behind one line, is opened first."""
        folded = self.page.locator("details.tabs-more, nav.places > details").filter(has_text=name)
        seen = folded.locator("visible=true")
        if seen.count() and seen.first.get_attribute("open") is None:
            seen.first.locator("summary").click()
        return self.press(name)

    def follow(self, *steps: str) -> Walk:
        """Follow links one after the other; ``Rivierenland > ontvangstbewijs`` is that link in the line about Rivierenland."""
        for step in steps:
            line, _, name = step.rpartition(" > ")
            within = self.page.locator("main li, main tr").filter(has_text=line) if line else self.page.locator("main")
            with self.page.expect_navigation(wait_until="load"):
                within.get_by_role("link", name=name).first.click()
        return self

    def path(self) -> str:
        """The path at which this window is."""
        return urlsplit(self.page.url).path

    def fill(self, **fields: str) -> Walk:
        """Fill fields by their ``name``."""
        for name, value in fields.items():
            self.page.locator(f"[name='{name}']").first.fill(value)
        return self

    def reach(self, name: str) -> Walk:
        """Tab on from where the keyboard is to what begins with this name; every stop on the way must be visible."""
        for _ in range(STOPS):
            self.page.keyboard.press("Tab")
            here, seen = self.page.evaluate(FOCUS)
            assert seen, f"{self.page.url}: nothing shows that the keyboard is at “{here[:60]}”"
            if here.startswith(name):
                return self
        raise AssertionError(f"{self.page.url}: the keyboard does not reach “{name}”")

    def keys(self, *presses: str) -> Walk:
        """Press keys one after the other (``Enter``, ``Space``, ``ArrowDown``)."""
        for press in presses:
            self.page.keyboard.press(press)
        self.page.wait_for_load_state("load")
        return self

    def reads(self, *texts: str, seconds: float = 5) -> Walk:
        """The page says each of these, somewhere visible, within so long."""
        for text in texts:
            self.page.get_by_text(text).locator("visible=true").first.wait_for(timeout=seconds * 1000)
        return self

    def crawl(self, *starts: str, checked: set[str] | None = None, again: int = LIMIT) -> Iterator[str]:
        """Follow links to one page of every kind (route); visit and check those whose kind is not in ``checked`` yet.

        Gives each checked address. ``checked`` is filled, so that walks of several roles share the work. A page of a kind in
        ``checked`` is opened again, for the links this role finds there, at most ``again`` steps from a start.
        """
        checked = set() if checked is None else checked
        kinds: set[str] = set()
        todo = [(start, 0) for start in starts]
        while todo and len(kinds) < LIMIT:
            address, steps = todo.pop(0)
            kind = kind_of(address)
            if not kind or kind in kinds or (kind in checked and steps > again):
                continue
            kinds.add(kind)
            links = self._links_of(address)
            if links is None:
                continue
            todo += [(link, steps + 1) for link in links]
            if kind not in checked:
                checked.add(kind)
                self.visit(address)
                yield address

    def _links_of(self, address: str) -> list[str] | None:
        """Where a page leads; nothing for a file."""
        answer = self.page.request.get(address)
        assert answer.status == 200, f"{address} is linked and answers {answer.status}"
        if "text/html" not in answer.headers.get("content-type", ""):
            return None
        return [] if address.startswith(MAILBOX) and address != MAILBOX else links_in(answer.text(), answer.url)

    def _shape(self) -> list[str]:
        wide, lang, heads, out = self.page.evaluate(SHAPE)
        return [
            *([f"{wide} px too wide"] if wide > 0 else []),
            *[f"sticks out of its column: {found}" for found in out],
            *([] if lang else ["no lang on html"]),
            *([] if heads == [1, 1] else [f"{heads[0]} main headings, {heads[1]} main parts"]),
        ]

    def _axe(self) -> list[str]:
        """What axe finds; a page of the same route, width, look and make-up as one before is not examined again."""
        look = (kind_of(urlsplit(self.page.url).path), self.width, *self.page.evaluate(MAKE_UP))
        try:
            (self.looks / hashlib.sha256(repr(look).encode()).hexdigest()).touch(exist_ok=False)
        except FileExistsError:
            return []
        self.page.evaluate(AXE)
        found = self.page.evaluate(AXE_RUN, STANDARDS)
        return [
            f"axe {one['id']} ({one['impact']}): " + "; ".join(node["html"][:140] for node in one["nodes"][:3])
            for one in found["violations"]
        ]


def links_in(html: str, address: str) -> list[str]:
    """Paths of the same house to which a page leads, each once, in order."""
    found = [urlsplit(urljoin(address, unescape(href))) for href in LINK.findall(html)]
    paths = [link.path for link in found if link.netloc == urlsplit(address).netloc]
    return [path for path in dict.fromkeys(paths) if not path.startswith(NOT_PAGES)]


def kind_of(address: str) -> str:
    """The route behind an address (``organisatie/<int:pk>/``), so that each kind of page is visited once."""
    from django.urls import Resolver404, resolve

    try:
        return resolve(address).route or "/"
    except Resolver404:
        return ""
