"""What our forms share: fields whose words stand beside them, in both languages."""

from __future__ import annotations

from typing import Any

from django import forms

from gezel.ui.forms import both


def long_text(nl: str, en: str, help_nl: str = "", help_en: str = "", *, required: bool = True, rows: int = 6) -> Any:
    """A field for a long text (limited Markdown)."""
    area = forms.Textarea(attrs={"rows": rows})
    hint = both(help_nl, help_en) if help_nl else ""
    return forms.CharField(label=both(nl, en), help_text=hint, required=required, widget=area, max_length=20_000)


def line(nl: str, en: str, help_nl: str = "", help_en: str = "", *, required: bool = True, most: int = 160) -> Any:
    """A field for one line."""
    hint = both(help_nl, help_en) if help_nl else ""
    return forms.CharField(label=both(nl, en), help_text=hint, required=required, max_length=most)


def day(nl: str, en: str, help_nl: str = "", help_en: str = "", *, required: bool = True) -> Any:
    """A field for a day."""
    hint = both(help_nl, help_en) if help_nl else ""
    return forms.DateField(label=both(nl, en), help_text=hint, required=required)
