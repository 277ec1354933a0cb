"""The candidacy form as a Word document: written with content controls, read back from four layouts (F-08).

``write_form`` gives our own form, blank or filled. ``read_form`` reads it back as written, after another word
processor saved it, without its controls (by headings), or in the official dotted layout. What is not recognised is
returned for placing, never dropped. Bytes in, frozen dataclasses out.
"""

from .errors import WordFormError
from .layout import FIELDS, Question
from .read import Found, Note, Passage, Reading, read_form
from .write import write_form

__all__ = ["FIELDS", "Found", "Note", "Passage", "Question", "Reading", "WordFormError", "read_form", "write_form"]
