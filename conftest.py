"""The root of every test: the shared fixtures stand in ``tests/plugins``, the tests themselves beside the code they test."""

import os

from hypothesis import HealthCheck, Phase, settings

pytest_plugins = [
    "tests.plugins.database",
    "tests.plugins.doors",
    "tests.plugins.races",
    "tests.plugins.seeded",
    "tests.plugins.skips",
]

# Hypothesis without a stopwatch, with the same examples in every run of CI.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("house"), derandomize=True)
settings.register_profile("prove", parent=settings.get_profile("ci"), phases=(Phase.explicit, Phase.generate))
settings.register_profile("quick", parent=settings.get_profile("house"), max_examples=15)
chosen = "prove" if os.environ.get("GEZEL_BREAK") else "ci" if os.environ.get("CI") else "house"
settings.load_profile(os.environ.get("GEZEL_HYPOTHESIS", chosen))
