"""The second factor: a code is used once."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm as StockActivateTOTPForm
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.forms import AddWebAuthnForm as StockAddWebAuthnForm
from allauth.mfa.webauthn.forms import EditWebAuthnForm as StockEditWebAuthnForm

from gezel.kernel.rule import decides, rule

from .base import label


class ActivateTOTPForm(StockActivateTOTPForm):
    """The code that switches the app on is spent by that: it does not also open the next session."""

    def clean_code(self) -> str:
        """The stock check, then the code is marked as used for this person."""
        code: str = super().clean_code()
        if not first_use(self.user, code):
            raise get_adapter().validation_error("incorrect_code")
        return code


@rule("D-07", decides)
def first_use(user: Any, code: str) -> bool:
    """Mark a code as used for its half minute; false when it was used already."""
    return bool(TOTP(Authenticator(user=user))._mark_code_used(code))


class AddWebAuthnForm(StockAddWebAuthnForm):
    """A key or passkey, with labels in plain words."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = label("label_key_name")
        self.fields["passwordless"].label = label("label_passwordless")
        self.fields["passwordless"].help_text = label("help_passwordless")


class EditWebAuthnForm(StockEditWebAuthnForm):
    """Another name for a key."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = label("label_key_name")
