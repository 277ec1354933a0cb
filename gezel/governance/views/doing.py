"""What one may do with a thing, each step with its own form on the thing's own page; a refused step keeps what was typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest

from gezel.kernel import clock
from gezel.kernel.actor import Actor
from gezel.kernel.verdict import Verdict
from gezel.ui.attempts import attempt, told
from gezel.ui.forms import GezelForm


@dataclass
class Step:
    """A step: its name (also what the form sends), the code of its label, whether it may be taken, its form, and what it does.

    ``act(clean, by, at)`` calls the workflow. ``main``: the step that is expected next; ``about``: what it is about,
    where a page has more than one of the kind.
    """

    name: str
    label: str
    may: Verdict
    form_class: Callable[..., GezelForm]
    act: Callable[[dict[str, Any], Actor, datetime], Any]
    initial: dict[str, Any] = field(default_factory=dict)
    more: dict[str, Any] = field(default_factory=dict)
    icon: str = "check"
    main: bool = False
    about: str = ""
    files: bool = False
    form: GezelForm = field(init=False)

    def bind(self, request: HttpRequest | None = None) -> None:
        """Make the form: filled with what was posted, or empty."""
        more = {"auto_id": f"{self.name}-%s", "initial": self.initial, **self.more}
        self.form = self.form_class(request.POST, request.FILES, **more) if request else self.form_class(**more)

    @property
    def shown(self) -> bool:
        """Whether its form stands on the page: it may be taken, or what was typed must be kept."""
        return bool(self.may) or self.form.is_bound


def play(request: HttpRequest, steps: Sequence[Step]) -> bool:
    """Take the posted step; True when it was done. Every form is made, so that the page can be shown."""
    wanted = request.POST.get("step", "") if request.method == "POST" else ""
    if wanted and wanted not in {step.name for step in steps}:
        raise Http404
    done = False
    for step in steps:
        step.bind(request if step.name == wanted else None)
        if step.name == wanted:
            done = attempt(step.form, lambda step=step: step.act(step.form.cleaned_data, request.actor, clock.now()))
    if done:
        told(request)
    return done


def status(steps: Sequence[Step]) -> int:
    """422 when a step was refused or filled in wrongly."""
    return 422 if any(step.form.errors for step in steps) else 200
