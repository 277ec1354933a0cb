"""The room `proof` as a Django app: commands only, no tables."""

from django.apps import AppConfig


class ProofConfig(AppConfig):
    name = "gezel.proof"
    label = "proof"
