"""Views of the frame itself: language, the component page."""

from .components import components
from .language import set_language

__all__ = ["components", "set_language"]
