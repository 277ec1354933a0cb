"""Walking through the house: going somewhere, and looking whether everyone could use what is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What moves a page but not a reader: signing out, another language, the files and feeds.
NOT_PAGES = ("/static/", "/api/", "/account/logout", "/account/signout", "/bestand", "/taal", "/demo")
LIMIT = 200


class Walk:
    """One window at one width. ``problems`` gathers what the console and the network complained about."""

    def __init__(self, page: Any, width: int) -> None:
        self.page = page
        self.width = width
        self.problems: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))

    def _heard(self, message: Any) -> None:
        if message.type == "error" and "favicon" not in message.text:
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

    def press(self, name: str) -> Walk:
        """Press the button or follow the link with exactly this name."""
        target = self.page.get_by_role("button", name=name, exact=True).or_(
            self.page.get_by_role("link", name=name, exact=True)
        )
        target.first.click()
        self.page.wait_for_load_state("load")
        return self

    def fill(self, **fields: str) -> Walk:
        """Fill fields by their ``name``."""
        for name, value in fields.items():
            self.page.locator(f"[name='{name}']").first.fill(value)
        return self

    def links(self) -> list[str]:
        """Addresses on this page that lead to another page of the house."""
        found = self.page.eval_on_selector_all("a[href]:not([download])", "all => all.map(a => a.href)")
        here = urlsplit(self.page.url).netloc
        paths = [urlsplit(address).path for address in found if urlsplit(address).netloc == here]
        return [path for path in dict.fromkeys(paths) if not path.startswith(NOT_PAGES)]

    def crawl(self, start: str = "/") -> Iterator[str]:
        """Visit and check one page of every kind (route) that can be reached by links; gives each address."""
        todo, kinds = [start], set()
        while todo and len(kinds) < LIMIT:
            address = todo.pop(0)
            kind = kind_of(address)
            if not kind or kind in kinds:
                continue
            kinds.add(kind)
            answer = self.page.request.get(address)
            if "text/html" not in answer.headers.get("content-type", ""):
                continue
            self.visit(address)
            todo += self.links()
            yield address

    def _shape(self) -> list[str]:
        wide, lang, heads = self.page.evaluate(
            "() => [document.documentElement.scrollWidth - window.innerWidth, document.documentElement.lang,"
            " document.querySelectorAll('h1').length]"
        )
        return [
            *([f"{wide} px too wide"] if wide > 0 else []),
            *([] if lang else ["no lang on html"]),
            *([] if heads == 1 else [f"{heads} main headings"]),
        ]

    def _axe(self) -> list[str]:
        self.page.evaluate(AXE)
        found = self.page.evaluate(
            "standards => axe.run(document, {runOnly: {type: 'tag', values: standards}, resultTypes: ['violations']})",
            STANDARDS,
        )
        return [
            f"axe {one['id']} ({one['impact']}): " + "; ".join(node["html"][:140] for node in one["nodes"][:3])
            for one in found["violations"]
        ]


def kind_of(address: str) -> str:
    """The route behind an address (``organisatie/<int:pk>/``), so that each kind of page is visited once."""
    from django.urls import Resolver404, resolve

    try:
        return resolve(address).route or "/"
    except Resolver404:
        return ""
