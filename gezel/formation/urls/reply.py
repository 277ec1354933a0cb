"""Addresses of the right of reply: the candidate, the desk, the matchmakers."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from ..views import reply, reply_desk, reply_weighing

_AREA = "vorming/<slug:call_slug>/<slug:area_slug>/weerwoord"

urlpatterns: list[URLPattern | URLResolver] = [
    path("kandidaturen/<int:pk>/weerwoord/", reply.own, name="reply_own"),
    path("weerwoord/<str:token>/", reply.by_link, name="reply_link"),
    path(f"{_AREA}/", reply_desk.replies, name="replies"),
    path(f"{_AREA}/<int:pk>/", reply_desk.reply, name="reply"),
    path("jury/weerwoord/", reply_weighing.home, name="reply_weighings"),
    path("jury/weerwoord/<int:pk>/", reply_weighing.weigh, name="reply_weigh"),
]
