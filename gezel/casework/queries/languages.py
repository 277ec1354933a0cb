"""The name of a language in the language of the page."""

from __future__ import annotations

from gezel.kernel.texts import known


def language_name(code: str, shown_in: str = "nl") -> str:
    """``"ar"`` as "Arabisch (العربية)"; a code without a name as it is."""
    text = known().get(f"casework.language_{code}")
    return text(shown_in) if text else code
