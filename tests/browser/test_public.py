"""What anyone meets, at both widths: the front page and every public kind of page that links lead to."""

import pytest

pytestmark = pytest.mark.browser


def test_the_front_page_is_usable_by_everyone(walk):
    walk.visit("/")
    assert walk.page.title()


def test_every_public_kind_of_page_is_usable_by_everyone(walk):
    visited = list(walk.crawl("/"))
    assert visited[0] == "/"
    assert len(visited) > 1, "the front page leads nowhere"


def test_the_front_page_can_be_read_without_scripts(open_at):
    quiet = open_at(390, scripts=False).go("/")
    assert quiet.page.locator("h1").count() == 1


def test_english_and_dark_are_as_usable(open_at):
    open_at(1280, language="en", dark=True).visit("/")


def test_the_keyboard_reaches_the_content_first(open_at):
    page = open_at(1280).go("/").page
    page.keyboard.press("Tab")
    focused = page.evaluate("() => document.activeElement.getAttribute('href')")
    assert focused, "the first stop of the keyboard is a link to the content"
    assert focused.startswith("#")


def test_an_unknown_address_says_so_kindly(walk):
    walk.go("/bestaat-niet/", expect=404)
    walk.problems.clear()  # Chromium reports the 404 itself
    walk.check()
