"""Organisations from a file: Belgian CSV, errors by row and column, invited administrators."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from gezel.kernel.actor import SYSTEM
from gezel.kernel.verdict import Refused
from gezel.organisations import words
from gezel.organisations.models import Invitation, Organisation
from gezel.organisations.rules.import_file import read_file
from gezel.organisations.workflows.importing import import_organisations, plan
from gezel.organisations.workflows.municipalities import load_municipalities
from gezel.post.models import Mail

HEADER = (
    "Naam;Ondernemingsnummer;Rechtsvorm;Soort;Straat;Postcode;Plaats;Website;OVO;NIS;Beheerder_naam;Beheerder_email"
)
CITY = "Stad Hoogstraten;0207.502.202;gemeente of stad;lokaal bestuur;Vrijheid 149;2320;Hoogstraten;;OVO001234;13014;"
VDAB = "VDAB;0887 010 362;publiek;VDAB;;;Brussel;;;;Griet;griet@example.org"


def _file(*rows: str) -> bytes:
    return ("\ufeff" + "\r\n".join([HEADER, *rows])).encode()


@pytest.fixture
def municipalities(db):
    load_municipalities()


def test_a_file_from_excel_becomes_organisations_with_invited_administrators(municipalities, at):
    content = _file(CITY + "Dirk;dirk@example.org", VDAB)
    assert import_organisations(content, SYSTEM, at, trusted=True) == (2, 0)
    city = Organisation.objects.get(enterprise_number="0207502202")
    assert (city.kind, city.legal_form, city.ovo_code) == (words.LOCAL_GOVERNMENT, "gemeente", "OVO001234")
    assert city.municipality.name == "Hoogstraten"
    assert city.confirmed_at == at
    invited = Invitation.objects.filter(role=words.ORG_ADMIN).order_by("email").values_list("email", flat=True)
    assert list(invited) == ["dirk@example.org", "griet@example.org"]
    assert Mail.objects.filter(kind="organisations.mail_invitation").count() == 2


def test_windows_encoding_and_commas_are_read_too():
    rows, errors = read_file("naam,rechtsvorm,soort\nCafé De Zoë,feitelijk,andere\n".encode("cp1252"))
    assert not errors
    assert rows[0].name == "Café De Zoë"


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        (";0207502202;gemeente;lokaal bestuur;;;;;;;;", "naam", "import_required"),
        ("A;0207502203;gemeente;lokaal bestuur;;;;;;;;", "ondernemingsnummer", "number_wrong"),
        ("A;2207502203;gemeente;lokaal bestuur;;;;;;;;", "ondernemingsnummer", "number_establishment"),
        ("A;;gemeente;lokaal bestuur;;;;;;;;", "ondernemingsnummer", "number_missing"),
        ("A;0207502202;stadje;lokaal bestuur;;;;;;;;", "rechtsvorm", "import_legal_form"),
        ("A;0207502202;gemeente;dorp;;;;;;;;", "soort", "import_kind"),
        ("A;0207502202;gemeente;vdab;;230;;;;;;", "postcode", "import_postcode"),
        ("A;0207502202;gemeente;vdab;;;;;OVO12;;;", "ovo", "import_ovo"),
        ("A;0207502202;gemeente;vdab;;;;;;1301;;", "nis", "import_nis"),
        ("A;0207502202;gemeente;vdab;;;;;;99999;;", "nis", "import_nis_unknown"),
        ("A;0207502202;gemeente;vdab;;;;hoogstraten.be;;;;", "website", "import_website"),
        ("A;0207502202;gemeente;vdab;;;;;;;;dirk", "beheerder_email", "import_email"),
    ],
)
@pytest.mark.django_db
def test_each_error_names_its_row_and_column(row, column, code, at):
    planned = plan(_file("Goed;0410346721;vzw;andere;;;;;;;;", row), at)
    assert [(e.row, e.column, e.code) for e in planned.errors] == [(3, column, f"organisations.{code}")]


def test_the_same_number_twice_in_one_file():
    rows = ["A;0207502202;gemeente;vdab;;;;;;;;", "B;BE 207502202;gemeente;vdab;;;;;;;;"]
    _, errors = read_file(_file(*rows))
    assert [(e.row, e.code, e.params["first"]) for e in errors] == [(3, "organisations.import_twice", 2)]


def test_a_missing_column_is_named():
    _, errors = read_file(b"naam;soort\nA;vdab\n")
    assert [(e.row, e.column) for e in errors] == [(1, "rechtsvorm")]


def test_an_empty_file_says_so():
    assert read_file(b"naam;rechtsvorm;soort\n\n")[1][0].code == "organisations.import_empty"
    assert read_file(b"")[1][0].code == "organisations.import_column_missing"


def test_nothing_is_imported_while_an_error_remains(municipalities, at):
    with pytest.raises(Refused):
        import_organisations(_file(VDAB, "A;1;vzw;andere;;;;;;;;"), SYSTEM, at, trusted=True)
    assert not Organisation.objects.exists()
    assert not Invitation.objects.exists()


@pytest.mark.rule("D-01")
def test_only_the_manager_imports_by_page(municipalities, make_person, at):
    from gezel.organisations.queries.actors import actor_for

    with pytest.raises(Refused) as refused:
        import_organisations(_file(VDAB), actor_for(make_person("An"), 0, at), at)
    assert refused.value.verdict.code == "organisations.only_manager"


def test_importing_again_brings_up_to_date_and_keeps_what_is_empty(municipalities, at):
    import_organisations(_file(CITY + ";"), SYSTEM, at, trusted=True)
    again = _file("Hoogstraten;0207502202;gemeente;lokaal bestuur;;;;https://hoogstraten.be;;;;")
    assert import_organisations(again, SYSTEM, at, trusted=True) == (0, 1)
    city = Organisation.objects.get()
    assert (city.name, city.seat_place, city.website) == ("Hoogstraten", "Hoogstraten", "https://hoogstraten.be")


def test_a_claim_by_a_stranger_must_be_judged_before_the_import(municipalities, make_organisation, at):
    make_organisation("Stad", "0207502202", confirmed_at=None)
    assert [e.code for e in plan(_file(CITY + ";"), at).errors] == ["organisations.import_claimed"]


@pytest.mark.parametrize("size", [1, 30])
def test_a_preview_asks_the_same_few_questions_at_any_size(municipalities, django_assert_num_queries, at, size):
    numbers = [f"{n:08d}{97 - n % 97:02d}" for n in range(4_000_000, 4_000_000 + size)]
    rows = [f"Org;{number};vzw;andere;;;;;;13014;;" for number in numbers]
    with django_assert_num_queries(3):
        assert len(plan(_file(*rows), at).rows) == size


def test_the_console_tries_first_and_imports_when_told(municipalities, tmp_path, capsys):
    file = tmp_path / "organisaties.csv"
    file.write_bytes(_file(VDAB))
    call_command("import_organisations", file)
    assert not Organisation.objects.exists()
    call_command("import_organisations", file, "--bewaar")
    assert Organisation.objects.get().kind == words.VDAB
    file.write_bytes(_file("A;1;vzw;andere;;;;;;;;"))
    with pytest.raises(CommandError):
        call_command("import_organisations", file, "--bewaar")
    assert "rij 2, kolom ondernemingsnummer" in capsys.readouterr().err
