"""Inviting and judging people; one's own account."""

from __future__ import annotations

from django import forms

from gezel.ui.forms import GezelForm, GezelModelForm

from .. import words
from ..models import Person
from .base import label

ROLES = ((words.MEMBER, label("role_member")), (words.ORG_ADMIN, label("role_org_admin")))


class InviteForm(GezelForm):
    """Whom to invite, and as what."""

    name = forms.CharField(label=label("label_person_name"), max_length=120, required=False)
    email = forms.EmailField(label=label("label_email"), error_messages={"required": label("error_email")})
    role = forms.ChoiceField(label=label("label_role"), choices=ROLES, initial=words.MEMBER)


class RoleForm(GezelForm):
    """Another role for a colleague."""

    role = forms.ChoiceField(label=label("label_role"), choices=ROLES)


class ReasonForm(GezelForm):
    """A reason that the other party will read."""

    reason = forms.CharField(
        label=label("label_reason"),
        help_text=label("help_reason"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": label("reason_missing")},
    )


class PersonForm(GezelModelForm):
    """One's own name, telephone and language."""

    class Meta:
        model = Person
        fields = ["name", "phone", "language"]
        labels = {
            "name": label("label_person_name"),
            "phone": label("label_phone"),
            "language": label("label_language"),
        }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["name"].required = True
        self.fields["name"].widget.attrs["autocomplete"] = "name"
        self.fields["phone"].widget.attrs.update({"autocomplete": "tel", "inputmode": "tel"})


class FileForm(GezelForm):
    """The file of an import; after the preview its content travels along, so that nothing need be chosen twice."""

    file = forms.FileField(label=label("label_import_file"), help_text=label("help_import_file"), required=False)
    content = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)

    def clean_file(self) -> object:
        """At most two megabytes."""
        file = self.cleaned_data["file"]
        if file and file.size > 2_000_000:
            raise forms.ValidationError(str(label("error_file_size")))
        return file

    def clean(self) -> dict[str, object]:
        """A file, or the content of the preview."""
        cleaned: dict[str, object] = super().clean() or {}
        if not cleaned.get("file") and not cleaned.get("content") and "file" not in self.errors:
            self.add_error("file", str(label("error_file_missing")))
        return cleaned

    def bytes(self) -> bytes:
        """The content of the file."""
        file = self.cleaned_data["file"]
        return file.read() if file else str(self.cleaned_data["content"]).encode()
