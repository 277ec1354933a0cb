"""Addresses of partnerships, in Dutch; one file a journey."""

from __future__ import annotations

from django.urls import URLPattern

from . import composition, conflicts, issues, meetings, partnership, who
from . import composition, issues, meetings, partnership, who
from . import issues, meetings, partnership, who
from . import meetings, partnership, who
from . import agreement, partnership
from . import agreement, meetings, partnership, who
from . import agreement, issues, meetings, partnership, who

app_name = "governance"
urlpatterns: list[URLPattern] = [
    *partnership.urlpatterns,
    *meetings.urlpatterns,
    *who.urlpatterns,
    *conflicts.urlpatterns,
    *issues.urlpatterns,
    *composition.urlpatterns,
    *agreement.urlpatterns,
]
