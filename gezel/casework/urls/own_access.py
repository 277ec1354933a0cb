"""Addresses of the own place from the worker's side."""

from django.urls import path

from ..views import own_access

urlpatterns = [
    path("trajecten/<str:key>/eigen-plek/", own_access.own_access, name="own_access"),
    path("trajecten/<str:key>/eigen-plek/geven/", own_access.give, name="own_give"),
    path("trajecten/<str:key>/eigen-plek/terugnemen/", own_access.take, name="own_take_back"),
    path("trajecten/<str:key>/eigen-plek/gelezen/", own_access.read, name="own_read"),
    path("trajecten/<str:key>/wie-keek/", own_access.looks, name="looks"),
]
