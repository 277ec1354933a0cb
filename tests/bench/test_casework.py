"""The caseload, the list, the search and the case page; ``gezel bench`` measures the same with a hundred thousand people."""

import os

import pytest

from gezel.casework.management.bench_work import works
from gezel.casework.management.bench_world import make, settle

from .registry import measure

pytestmark = pytest.mark.bench
PEOPLE = int(os.environ.get("GEZEL_BENCH_PEOPLE", "2000"))


def test_casework(db, at):
    bench = make(PEOPLE, 30, at)
    settle()
    assert bench.contacts >= PEOPLE * 30
    found = []
    for work in works(bench):
        assert getattr(work.act(), "status_code", 200) == 200
        name = f"{work.name} ({PEOPLE} people)"
        found.append(
            measure(name, work.target, work.act, lambda f, work=work: work.reached(f.p95_ms, f.queries, f.kilobytes))
        )
    assert not [figure.work for figure in found if not figure.reached]
