"""Two people at once, each on a connection of their own (PostgreSQL): both begin together, and may be made to meet inside."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from gezel.kernel.verdict import Refused

SECONDS = 30


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Each in a thread of its own, begun together; what each answered, or the code of its refusal, in their order."""
    from django.db import connection

    answers: list[Any] = [None] * len(works)
    ready = threading.Barrier(len(works), timeout=SECONDS)

    def run(place: int) -> None:
        try:
            ready.wait()
            answers[place] = works[place]()
        except Refused as refused:
            answers[place] = refused.verdict.code
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=SECONDS)
    return answers


def together(*works: Callable[[], Any]) -> list[str]:
    """As :func:`at_once`, for works whose answer does not matter: ``ok``, or the code of the refusal."""

    def done(work: Callable[[], Any]) -> Callable[[], str]:
        return lambda: (work(), "ok")[1]

    return at_once(*(done(work) for work in works))


@pytest.fixture
def meet(monkeypatch: pytest.MonkeyPatch) -> Callable[[Any, str], None]:
    """``meet(module, "may_claim")``: both pass that check before either goes on; a broken barrier is the lock at work."""

    def patch(module: Any, name: str) -> None:
        real, barrier, met = getattr(module, name), threading.Barrier(2), set()

        def waiting(*args: Any, **kwargs: Any) -> Any:
            answer = real(*args, **kwargs)
            if threading.get_ident() not in met:
                met.add(threading.get_ident())
                with suppress(threading.BrokenBarrierError):
                    barrier.wait(timeout=2)
            return answer

        monkeypatch.setattr(module, name, waiting)

    return patch
