"""The map from a rule's place up to the pages: imports, handed-on names, methods and modules."""

from gezel.proof.graph import build

FILES = {
    "house/__init__.py": "",
    "house/rules/__init__.py": "from .days import earliest\n",
    "house/rules/days.py": "def earliest(day): return day\n",
    "house/policies.py": "from .rules import earliest\ndef may_plan(day): return earliest(day)\n",
    "house/models.py": "class Areas:\n    def open_on(self, day): return day\n",
    "house/workflows/__init__.py": "",
    "house/workflows/plan.py": "from .. import policies\ndef plan(day): return policies.may_plan(day)\n",
    "house/views.py": "from .workflows.plan import plan\ndef page(request): return plan(1), request.areas.open_on(1)\n",
    "house/tests/test_x.py": "from ..rules.days import earliest\ndef test_x(): earliest(1)\n",
}


def test_users_are_found_through_rooms_and_never_in_tests(tmp_path):
    for name, source in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(source)
    graph = build(tmp_path / "house")
    climbed = graph.climb("house.rules.days:earliest")
    assert [place for place in climbed if "rules" not in place] == [
        "house.policies:may_plan",
        "house.workflows.plan:plan",
        "house.views:page",
    ]
    assert graph.climb("house.models:Areas.open_on") == ["house.views:page"]
