"""Nothing is kept here: the texts are rows of the rooms that let people write."""

from gezel.kernel.ports import PrivacyRow

PRIVACY: list[PrivacyRow] = []
