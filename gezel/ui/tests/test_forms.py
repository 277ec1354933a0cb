"""What every form checks beside its own fields."""

import pytest
from django import forms

from gezel.ui.forms import GezelForm


class Asked(GezelForm):
    """A day and an instant."""

    day = forms.DateField(required=False)
    moment = forms.DateTimeField(required=False)


@pytest.mark.parametrize(
    ("given", "good"),
    [
        ({"day": "0026-11-22"}, False),
        ({"day": "9999-12-31"}, False),
        ({"moment": "0001-01-01T00:00"}, False),
        ({"moment": "9999-12-31T23:59"}, False),
        ({"day": "1850-01-01", "moment": "2200-12-31T23:59"}, True),
        ({}, True),
    ],
)
def test_a_year_that_no_day_can_have_is_asked_again_and_never_reckoned_with(given, good):
    form = Asked(given)
    assert form.is_valid() is good
    assert good or "Kijk het jaar na." in str(form.errors)
