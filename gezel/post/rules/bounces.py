"""Reading a returned mail (RFC 3464): which of ours it was, whether it stays away for good, and why."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage


@dataclass(frozen=True, slots=True)
class Returned:
    """Our Message-ID, and the words of the server that returned it."""

    message_id: str
    response: str


def read(raw: bytes) -> Returned | None:
    """A delivery report as :class:`Returned`; ``None`` for anything else, and for reports of a mere delay."""
    message = message_from_bytes(raw, policy=policy.default)
    if message.get_content_type() != "multipart/report":
        return None
    failed, response, original = False, "", ""
    for part in message.walk():
        match part.get_content_type():
            case "message/delivery-status":
                for block in part.iter_parts() if part.is_multipart() else []:
                    failed = failed or str(block.get("Action", "")).strip().lower() == "failed"
                    response = response or _words(block)
            case "message/rfc822" | "text/rfc822-headers":
                original = original or _message_id(part)
    return Returned(original, response or "no reason given") if failed and original else None


def _words(block: object) -> str:
    parts = [str(block.get(name, "")).split(";")[-1].strip() for name in ("Status", "Diagnostic-Code")]  # type: ignore[attr-defined]
    return " ".join(part for part in parts if part)


def _message_id(part: EmailMessage) -> str:
    if part.is_multipart():
        inner = next(iter(part.iter_parts()), None)
        return str(inner.get("Message-ID", "")).strip() if inner is not None else ""
    headers = message_from_bytes(
        part.get_content().encode() if isinstance(part.get_content(), str) else part.get_content()
    )
    return str(headers.get("Message-ID", "")).strip()
