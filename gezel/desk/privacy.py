"""The desk keeps nothing about anybody."""

from gezel.kernel.ports import PrivacyRow

PRIVACY: list[PrivacyRow] = []
