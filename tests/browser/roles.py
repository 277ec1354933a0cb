"""Stepping into a role of the demo world, by the page that the bar above every page of it leads to."""

from __future__ import annotations

from gezel.desk.workflows.story.stage import texts

from .walking import Walk


def name_of(key: str) -> str:
    """The full name of somebody of the demo world (``leen``: *Leen Aerschot*)."""
    return str(texts("people")["people"][key])


def step_into(walk: Walk, key: str) -> Walk:
    """Become somebody of the demo world by pressing the button with their name, as a person would."""
    walk.go("/oefenwereld/")
    walk.page.locator("button[name='who']", has_text=name_of(key)).first.click()
    walk.page.wait_for_url("**/vandaag/")
    return walk
