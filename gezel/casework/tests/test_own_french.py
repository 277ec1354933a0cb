"""Whatever the own place can say, it says in French too: found by walking the code from its addresses, and every template of it."""

import ast
import inspect
import re
import textwrap
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

import pytest
from django.db.models import Model, QuerySet
from django.db.models.manager import BaseManager
from django.urls import reverse

from gezel.casework import middleware
from gezel.casework.urls import urlpatterns
from gezel.casework.workflows.own_keys import give_key
from gezel.kernel import texts
from tests import cast

from .case_world import with_case

PLACES = ("mijn-traject/", "overhandigd/")
SAYS = {
    "no",
    "say",
    "told",
    "word",
    "worded",
    "several",
    "Worded",
    "Several",
}  # what puts a sentence in front of the reader
QUIET = {"record", "tell", "told_guides"}  # the record and notices: for workers
GEZEL = Path(__file__).resolve().parents[2]
OWN = GEZEL / "casework" / "templates" / "casework" / "own"
PARTS = GEZEL / "ui" / "templates" / "ui" / "parts"


def ours(thing):
    return (getattr(thing, "__module__", "") or "").startswith("gezel.")


def names_in(code):
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from names_in(inner)


def called_from(function):
    """The functions and classes of the house that a function names: itself, through a module, or as a method of what it names."""
    names = set(names_in(function.__code__))
    for name in names:
        thing = function.__globals__.get(name)
        if isinstance(thing, ModuleType) and thing.__name__.startswith("gezel."):
            yield from (getattr(thing, inner) for inner in names if hasattr(thing, inner))
        elif thing is not None and not isinstance(thing, (FunctionType, type)) and ours(type(thing)):
            yield from (getattr(type(thing), inner) for inner in names if hasattr(type(thing), inner))
        else:
            yield thing
    yield getattr(function, "__wrapped__", None)
    yield from (cell.cell_contents for cell in function.__closure__ or ())


def reached():
    """Every function and class that a page of the own place, or of the handed-over phone, can come to."""
    todo = [pattern.callback for pattern in urlpatterns if str(pattern.pattern).lstrip("^").startswith(PLACES)]
    assert len(todo) > 20
    todo.append(middleware.locked)
    found = set()
    while todo:
        one = todo.pop()
        if one in found or not ours(one):
            continue
        if isinstance(one, FunctionType) and not one.__code__.co_filename.startswith("<"):
            found.add(one)
            todo += [thing for thing in called_from(one) if isinstance(thing, (FunctionType, type))]
        elif isinstance(one, type) and not issubclass(one, (Model, BaseManager, QuerySet)):
            found.add(one)
            todo += [
                method for base in one.__mro__ for method in vars(base).values() if isinstance(method, FunctionType)
            ]
    return found


def said_by(thing):
    """The codes that stand in its code, but for those that go to the record and to workers; in a call of ``say``, ``Worded``, … half a
    code stands for every code that begins with it."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(getattr(thing, "__code__", thing))))
    calls = [
        (getattr(c.func, "id", None) or getattr(c.func, "attr", None), c)
        for c in ast.walk(tree)
        if isinstance(c, ast.Call)
    ]
    quiet = {inner for name, call in calls if name in QUIET for inner in ast.walk(call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in texts.known() and node not in quiet:
            yield node.value
    for name, call in calls:
        for node in (inner for argument in call.args for inner in ast.walk(argument) if name in SAYS):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and re.match(r"[a-z]+\.[a-z]", node.value)
            ):
                yield node.value
            if isinstance(node, ast.JoinedStr) and name != "no" and isinstance(node.values[0], ast.Constant):
                assert not node.values[0].value.endswith("."), f"{thing}: write the codes out"


def test_every_sentence_that_code_can_put_on_a_page_of_the_own_place_has_french():
    said = {}
    for thing in reached():
        for code in said_by(thing):
            wanted = [code] if code in texts.known() else [known for known in texts.known() if known.startswith(code)]
            assert wanted, f"{code}: no such sentence"
            said.update(dict.fromkeys(wanted, thing.__qualname__))
    assert {
        "casework.own_shut",
        "casework.own_say_something",
        "casework.own_star_is_empty",
        "casework.own_now_rests",
    } <= said.keys()
    silent = {code: where for code, where in sorted(said.items()) if not texts.known()[code].fr}
    assert not silent, "\n".join(f"{code} ({where})" for code, where in silent.items())


def pages():
    """The templates of the own place, and the shared parts that they show by a tag."""
    own = sorted(OWN.glob("*.html"))
    tags = {name for file in own for name in re.findall(r"{% (\w+)", file.read_text())}
    return own + [PARTS / f"{name}.html" for name in sorted(tags) if (PARTS / f"{name}.html").exists()]


@pytest.mark.parametrize("file", pages(), ids=lambda file: file.stem)
def test_every_label_of_a_page_of_the_own_place_has_french(file):
    page = file.read_text()
    label, code, stem = re.compile(r"{% tr [^%]*%}"), re.compile(r'{% t "([\w.]+)"'), re.compile(r'{% t_of "([\w.]+)"')
    assert not [tag for tag in label.findall(page) if " fr=" not in tag]
    wanted = set(code.findall(page))
    wanted |= {c for s in stem.findall(page) for c in texts.known() if c.startswith(s)}
    assert not [c for c in wanted if not texts.known()[c].fr]


@pytest.fixture
def inside(client, at):
    world = with_case(at)
    world.case.participant.language = "fr"
    world.case.participant.save()
    key = give_key(world.case.pk, world.actor("an"), at)
    client.post_form(reverse("casework:own_door", args=[key.token]), {"code": key.code})
    return client


@pytest.mark.django_db
@pytest.mark.rule("C-19")
def test_what_goes_wrong_beside_a_page_is_said_on_a_page_of_the_own_place(inside):
    words = reverse("casework:own_words")
    gone = {
        "/mijn-traject/bestaat-niet/": "Cette page n’existe pas",
        "/mijn-traject/dossier/onbekend/": "Cette page n’existe pas",
    }
    for address, said in gone.items():
        answer = inside.get(address)
        assert answer.status_code == 404 and said in answer.content.decode() and 'class="own' in answer.content.decode()
        assert answer["Cache-Control"] == "no-store, private" and 'href="/mijn-traject/"' in answer.content.decode()
    typed = {"said": "longue histoire", "about": "role:999999"}
    answer = inside.post_form(reverse("casework:own_section", args=["helpers"]), {**typed, "beside": ""})
    assert answer.status_code == 404 and "longue histoire" in answer.content.decode(), "nothing typed is lost"
    inside.handler.enforce_csrf_checks = True
    old = inside.post(words, {"said": "longue histoire", "csrfmiddlewaretoken": "a" * 64})
    assert old.status_code == 403 and "longue histoire" in old.content.decode()
    assert "restée ouverte trop longtemps" in old.content.decode()


@pytest.mark.django_db
@pytest.mark.rule("D-01")
def test_a_form_of_the_own_place_sent_after_a_worker_signed_in_keeps_nothing_under_their_name(inside):
    words = reverse("casework:own_words")
    inside.force_login(cast.person("an"), backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = inside.post(words, {"said": "mon histoire", "actor_key": "0-0"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "mon histoire" in page and "An Cuypers" not in page
