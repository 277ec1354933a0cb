"""The public front page, as a visitor gets it."""

import pytest
from django.test import Client

from .registry import measure

pytestmark = pytest.mark.bench


def test_front_page(db):
    figure = measure(
        "public front page", "≤ 6 queries", lambda: Client().get("/"), lambda figure: figure.queries <= 6, times=10
    )
    assert figure.reached
