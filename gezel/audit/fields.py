"""Model fields whose value is only ever stored encrypted, and the fingerprint beside them for looking up."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import FieldError
from django.db import models

from .crypto import blind_index, decrypt, decrypt_text, encrypt, encrypt_text

__all__ = ["BlindIndexField", "EncryptedField", "decrypt_text", "encrypt_text"]


class EncryptedField(models.BinaryField):  # type: ignore[type-arg]
    """Text, encrypted at rest and bound to its table and column. Any lookup but ``isnull`` raises ``FieldError``.

    ``filled``: text without a sign is stored as ``NULL``, so that a constraint can ask for words that it cannot read; with ``default=""``
    it is read back as empty text.
    """

    def __init__(self, *args: Any, filled: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("editable", True)
        self.filled = filled
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """As declared."""
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "filled": True} if self.filled else kwargs

    @property
    def place(self) -> str:
        """``table.column``: what the ciphertext is bound to."""
        return f"{self.model._meta.db_table}.{self.column}"

    def _check_str_default_value(self) -> list[Any]:
        """A default is text, as every value of this field is; what is stored are its bytes."""
        return []

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        """The text as ciphertext, ``None`` as ``NULL``."""
        empty = value is None or (self.filled and not str(value).strip())
        sealed = None if empty else encrypt(str(value), self.place)
        return super().get_db_prep_value(sealed, connection, prepared)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> str | None:
        """The ciphertext as text again; raises ``crypto.Unreadable`` when it was altered or moved."""
        if value is None:
            return "" if self.filled and self.default == "" else None
        return decrypt(bytes(value), self.place)

    def to_python(self, value: Any) -> Any:
        """Plain text stays plain text."""
        return value

    def get_lookup(self, lookup_name: str) -> Any:
        """Only ``isnull``: ciphertext cannot be compared."""
        if lookup_name != "isnull":
            raise FieldError(f"{self.name} is encrypted: look it up by its fingerprint (BlindIndexField)")
        return super().get_lookup(lookup_name)

    def get_transform(self, lookup_name: str) -> Any:
        """No transforms over ciphertext."""
        raise FieldError(f"{self.name} is encrypted and cannot be transformed")

    def value_to_string(self, obj: models.Model) -> str:
        """For dumps: the text itself, so that another ring of keys can take it in."""
        return self.value_from_object(obj) or ""


class BlindIndexField(models.BinaryField):  # type: ignore[type-arg]
    """A fingerprint of another field of the same row, filled on every write (also ``bulk_create``).

    Search with ``Model.objects.filter(number_index=Model._meta.get_field("number_index").of("85073003328"))``.
    """

    def __init__(self, source: str = "", **kwargs: Any) -> None:
        self.source = source
        kwargs.update(editable=False)
        kwargs.setdefault("max_length", 16)
        kwargs.setdefault("null", True)
        super().__init__(**kwargs)

    def deconstruct(self) -> Any:
        """As declared, with the name of the source field."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("editable", None)
        return name, path, args, {**kwargs, "source": self.source}

    def of(self, text: str) -> bytes:
        """The fingerprint of a value, to filter on."""
        return blind_index(text, f"{self.model._meta.db_table}.{self.source}")

    def pre_save(self, model_instance: models.Model, add: bool) -> bytes | None:
        """Compute the fingerprint from the source field at the moment of writing."""
        text = getattr(model_instance, self.source)
        found = None if text in (None, "") else self.of(str(text))
        setattr(model_instance, self.attname, found)
        return found
