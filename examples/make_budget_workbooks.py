"""Makes the two example workbooks from the budgets of the sources: ``python examples/make_budget_workbooks.py``."""

import os
import sys
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(BASE))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")


def main() -> None:
    """Write both workbooks beside this file."""
    import django

    django.setup()
    from gezel.proposal.rules.budget.workbook import write
    from gezel.proposal.tests.sources import noorderkempen, waasland

    for name, budget in (("begroting-waasland", waasland()), ("begroting-noorderkempen", noorderkempen())):
        (BASE / "examples" / f"{name}.xlsx").write_bytes(write(budget))


if __name__ == "__main__":
    main()
