"""The room `post` as a Django app."""

from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "gezel.post"
    label = "post"
