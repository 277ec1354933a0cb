"""Addresses of the public pages."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import feed, public, questions, subscriptions

urlpatterns: list[URLPattern | URLResolver] = [
    path("", public.front, name="front"),
    path("oproepen/nieuws.atom", feed.atom, name="feed"),
    path("oproepen/volgen/", subscriptions.subscribe, name="subscribe"),
    path("oproepen/volgen/bevestigen/<str:token>/", subscriptions.confirm, name="subscription_confirm"),
    path("oproepen/volgen/stoppen/<str:token>/", subscriptions.unsubscribe, name="unsubscribe"),
    path("oproepen/<slug:call_slug>/", public.call_page, name="call"),
    path("oproepen/<slug:call_slug>/vraag/", questions.ask, name="ask"),
    path("oproepen/<slug:call_slug>/<slug:area_slug>/", public.area_page, name="area"),
    path(
        "oproepen/<slug:call_slug>/<slug:area_slug>/versie/<int:number>/",
        public.addendum_version,
        name="addendum_version",
    ),
]
