"""The sentences of casework, one file a topic; ``TEXTS`` gathers them all."""

from __future__ import annotations

import importlib
import pkgutil

from gezel.kernel.texts import Text

TEXTS: dict[str, Text] = {}
for _module in pkgutil.iter_modules(__path__):
    TEXTS.update(importlib.import_module(f"{__name__}.{_module.name}").TEXTS)
