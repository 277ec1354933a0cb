"""Addresses of the room `ui`."""

from django.urls import path

from . import views

app_name = "ui"
urlpatterns = [
    path("taal/", views.set_language, name="language"),
    path("onderdelen/", views.components, name="components"),
]
