"""Stepping into a role of the demo world, by the demo bar that every page of it carries."""

from __future__ import annotations

from .walking import Walk


def step_into(walk: Walk, role: str) -> Walk:
    """Step into a role by its key: the form of the demo bar, as a person would post it."""
    walk.go("/")
    form = walk.page.locator("[data-demo-bar]")
    form.locator("select[name='role']").select_option(role)
    form.locator("button[name='step_into']").click()
    walk.page.wait_for_load_state("load")
    return walk
