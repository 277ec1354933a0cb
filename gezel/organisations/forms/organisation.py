"""Claiming and editing an organisation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import get_language

from gezel.kernel.texts import say
from gezel.ui.forms import GezelForm, GezelModelForm

from .. import words
from ..models import Organisation
from ..rules.enterprise_number import check_number, digits_of
from .base import label

POSTCODE = RegexValidator(r"^[1-9][0-9]{3}$", label("error_postcode"))


class NumberForm(GezelForm):
    """The first question of a claim: the enterprise number."""

    nummer = forms.CharField(
        label=label("label_number"),
        help_text=label("help_number"),
        max_length=30,
        error_messages={"required": label("number_missing")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


class FunctionForm(GezelForm):
    """What a claimant does in the organisation."""

    function = forms.CharField(label=label("label_function"), help_text=label("help_function"), max_length=80)


class DetailsForm(GezelModelForm):
    """The data of an organisation that its administrators keep."""

    website = forms.URLField(label=label("label_website"), required=False, assume_scheme="https")

    class Meta:
        model = Organisation
        fields = ["name", "legal_form", "seat_street", "seat_postcode", "seat_place", "website"]
        labels = {field: label(f"label_{field}") for field in fields}
        error_messages = {"name": {"required": label("error_name")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seat_postcode"].validators.append(POSTCODE)
        self.fields["seat_postcode"].widget.attrs.update({"inputmode": "numeric", "autocomplete": "postal-code"})
        self.fields["seat_street"].widget.attrs["autocomplete"] = "street-address"
        self.fields["seat_place"].widget.attrs["autocomplete"] = "address-level2"
        for field in ("seat_street", "seat_postcode", "seat_place"):
            self.fields[field].required = True


class NewOrganisationForm(DetailsForm):
    """The data of an organisation that is new here, with the claimant's function."""

    function = forms.CharField(label=label("label_function"), help_text=label("help_function"), max_length=80)

    class Meta(DetailsForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [c for c in words.LEGAL_FORMS if c[0] not in words.WITHOUT_LEGAL_PERSONALITY]
        self.fields["legal_form"].choices = [("", "…"), *choices]  # type: ignore[attr-defined]

    def details(self) -> dict[str, Any]:
        """The organisation's own fields."""
        return {field: self.cleaned_data[field] for field in self.Meta.fields}


class EditForm(DetailsForm):
    """Everything an administrator may change, with the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    manager_number = forms.CharField(
        label=label("label_manager_number"),
        help_text=label("help_manager_number"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    class Meta(DetailsForm.Meta):
        fields = [*DetailsForm.Meta.fields, "quality_number", "quality_expires_on"]
        labels = {field: label(f"label_{field}") for field in fields}
        help_texts = {"quality_number": label("help_quality_number")}
        widgets = {"quality_expires_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        through = self.instance.managing_organisation
        self.initial.setdefault("manager_number", through.dotted_number if through else "")
        if self.instance.has_legal_personality:
            del self.fields["manager_number"]

    def details(self) -> dict[str, Any]:
        """The fields to change; who acts for an association goes with a form that is no legal person alone."""
        given = {field: self.cleaned_data[field] for field in self.Meta.fields}
        through = self.cleaned_data.get("manager_number") or None
        legal_person = given["legal_form"] not in words.WITHOUT_LEGAL_PERSONALITY
        return {**given, "managing_organisation": None if legal_person else through}

    def clean_manager_number(self) -> Organisation | None:
        """The organisation behind a number: known and confirmed here, a legal person, another one."""
        typed: str = self.cleaned_data["manager_number"]
        if not typed.strip():
            return None
        if not (verdict := check_number(typed)):
            raise forms.ValidationError(say(verdict.code, (get_language() or "nl")[:2], **verdict.params))
        found = Organisation.objects.filter(enterprise_number=digits_of(typed), confirmed_at__isnull=False).first()
        if found is None or found.pk == self.instance.pk or not found.has_legal_personality:
            raise forms.ValidationError(str(label("error_manager_number")))
        return found

    def clean_legal_form(self) -> str:
        """A legal person keeps a number; only an association may do without."""
        form: str = self.cleaned_data["legal_form"]
        if not self.instance.enterprise_number and form not in words.WITHOUT_LEGAL_PERSONALITY:
            raise forms.ValidationError(str(label("error_needs_number")))
        return form
