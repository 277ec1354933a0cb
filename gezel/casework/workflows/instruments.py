"""Instruments of a partnership: the demonstration one it begins with, taken in from a file, taken out of use (C-14)."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from gezel.audit import record
from gezel.governance.policies.partnership import may_arrange
from gezel.kernel.actor import Actor
from gezel.kernel.rule import configures, decides, rule
from gezel.kernel.verdict import Refused, no, require
from gezel.organisations.models import Partnership

from ..models import Instrument
from ..rules.instruments import parse, plain

_DEMONSTRATION = Path(__file__).resolve().parents[1] / "data" / "demonstration.instrument.yaml"
LARGEST = 200_000  # bytes of a file


@lru_cache(maxsize=1)
def demonstration() -> dict[str, Any]:
    """The free demonstration instrument as plain data."""
    return plain(parse(yaml.safe_load(_DEMONSTRATION.read_text(encoding="utf-8"))))


@rule("C-14", configures)
@transaction.atomic
def begin_instruments(partnership: Partnership, at: datetime) -> None:
    """Give a partnership the demonstration instrument when it has none at all."""
    Partnership.objects.select_for_update(of=("self",)).get(pk=partnership.pk)
    if not Instrument.objects.filter(partnership=partnership).exists():
        content = demonstration()
        Instrument.objects.create(
            partnership=partnership, code=content["code"], version=content["version"], content=content, added_at=at
        )


@rule("C-14", decides)
@transaction.atomic
def take_in(partnership_id: int, content: bytes, by: Actor, at: datetime) -> Instrument:
    """Take an instrument in from its file (YAML or JSON). The same version with another text is refused: that is another version."""
    partnership = Partnership.objects.select_for_update(of=("self",)).get(pk=partnership_id)
    require(may_arrange(by, partnership))
    read = plain(parse(_data(content)))
    same = Instrument.objects.filter(partnership=partnership, code=read["code"], version=read["version"]).first()
    if same is not None:
        if same.content != read:
            raise Refused(no("casework.instrument_version_is_there", name=read["code"], version=read["version"]))
        return same
    made = Instrument.objects.create(
        partnership=partnership,
        code=read["code"],
        version=read["version"],
        content=read,
        added_at=at,
        added_by_id=by.person_id or None,
    )
    record("casework.instrument_taken_in", made, by, at, name=made.code, version=made.version)
    return made


@rule("C-14", decides)
@transaction.atomic
def retire(instrument_id: int, by: Actor, at: datetime) -> Instrument:
    """Take a version out of use: no new measurement begins with it; what was measured stays."""
    row = Instrument.objects.select_for_update(of=("self",)).select_related("partnership").get(pk=instrument_id)
    require(may_arrange(by, row.partnership))
    if row.retired_at is None:
        row.retired_at = at
        row.save(update_fields=["retired_at"])
        record("casework.instrument_retired", row, by, at, name=row.code, version=row.version)
    return row


def _data(content: bytes) -> Any:
    if len(content) > LARGEST:
        raise Refused(no("casework.instrument_too_large"))
    try:
        return yaml.safe_load(content.decode("utf-8"))
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise Refused(no("casework.instrument_unreadable")) from error
