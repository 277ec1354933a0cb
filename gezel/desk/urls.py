"""Addresses of the desk."""

from django.urls import path

from . import api
from .views import home, world

app_name = "desk"
urlpatterns = [
    path("vandaag/", home.today, name="today"),
    path("zoeken/", home.search, name="search"),
    path("oefenwereld/", world.practice, name="practice"),
    path("oefenwereld/rol/", world.step_into, name="step_into"),
    path("oefenwereld/klok/", world.move_clock, name="move_clock"),
    path("api/docs", api.docs, name="api_docs"),
    path("api/openapi.json", api.description, name="openapi"),
]
