"""What every test stands on: a database that may be emptied although its append-only tables refuse DELETE, and
Hypothesis without a stopwatch, with the same examples in every run of CI."""

import os
from typing import Any

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations
from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("house"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "house")

_flush = BaseDatabaseOperations.execute_sql_flush


def _flush_through_the_way_round(self: Any, sql_list: list[str]) -> None:
    from gezel.audit.workflows.retention import way_round

    with way_round(self.connection.alias):
        _flush(self, sql_list)


@pytest.fixture(autouse=True, scope="session")
def emptying_test_tables() -> Any:
    """Let Django empty the tables after a test with real transactions, by the named way round."""
    BaseDatabaseOperations.execute_sql_flush = _flush_through_the_way_round  # type: ignore[method-assign]
    yield
    BaseDatabaseOperations.execute_sql_flush = _flush  # type: ignore[method-assign]
