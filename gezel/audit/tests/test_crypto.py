"""Encrypted values: unreadable elsewhere, rotated by a new key in front, found by fingerprint."""

import base64

import pytest
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import connection, models

from gezel.audit import crypto
from gezel.audit.fields import BlindIndexField, EncryptedField

OLD = "oud:" + base64.b64encode(b"o" * 32).decode()
NEW = "nieuw:" + base64.b64encode(b"n" * 32).decode()


def test_a_value_comes_back_and_never_looks_the_same_twice():
    one, two = crypto.encrypt("0470 12 34 56", "a.b"), crypto.encrypt("0470 12 34 56", "a.b")
    assert one != two
    assert b"0470" not in one
    assert crypto.decrypt(one, "a.b") == "0470 12 34 56"


def test_a_value_copied_to_another_place_cannot_be_read():
    with pytest.raises(crypto.Unreadable):
        crypto.decrypt(crypto.encrypt("geheim", "a.b"), "a.c")


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x01\x03dev", b"\x02" + b"x" * 60])
def test_what_was_never_a_value_is_unreadable(data):
    with pytest.raises(crypto.Unreadable):
        crypto.decrypt(data, "a.b")


def test_one_changed_bit_is_noticed():
    data = bytearray(crypto.encrypt("geheim", "a.b"))
    data[-1] ^= 1
    with pytest.raises(crypto.Unreadable):
        crypto.decrypt(bytes(data), "a.b")


@pytest.mark.rule("D-06")
def test_a_new_key_in_front_encrypts_and_the_old_one_still_reads(settings):
    settings.FIELD_KEYS = OLD
    data, index = crypto.encrypt("geheim", "a.b"), crypto.blind_index("geheim", "a.b")
    settings.FIELD_KEYS = f"{NEW},{OLD}"
    assert crypto.decrypt(data, "a.b") == "geheim"
    assert crypto.key_of(crypto.encrypt("geheim", "a.b")) == "nieuw"
    assert crypto.blind_index("geheim", "a.b") == index
    settings.FIELD_KEYS = NEW
    with pytest.raises(crypto.Unreadable, match="oud"):
        crypto.decrypt(data, "a.b")


def test_production_never_falls_back_on_a_derived_key(settings):
    settings.FIELD_KEYS, settings.PRODUCTION = "", True
    with pytest.raises(ImproperlyConfigured):
        crypto.encrypt("geheim", "a.b")


def test_text_for_places_that_only_hold_text():
    token = crypto.encrypt_text("JBSWY3DP", "mfa")
    assert crypto.decrypt_text(token, "mfa") == "JBSWY3DP"
    with pytest.raises(crypto.Unreadable):
        crypto.decrypt_text(token, "kept_post")
    with pytest.raises(crypto.Unreadable):
        crypto.decrypt_text("é geen token", "mfa")


class Secretive(models.Model):
    """A model that only this test knows."""

    number = EncryptedField(null=True)
    number_index = BlindIndexField("number", unique=True)

    class Meta:
        app_label = "audit"
        managed = False
        db_table = "audit_secretive_test"

    def __str__(self) -> str:
        return f"row {self.pk}"


@pytest.fixture
def table(transactional_db):
    with connection.schema_editor() as editor:
        editor.create_model(Secretive)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Secretive)


@pytest.mark.rule("D-06")
def test_the_database_holds_no_clear_text_and_bulk_writes_fill_the_fingerprint(table):
    Secretive.objects.bulk_create([Secretive(number="85073003328"), Secretive(number=None)])
    with connection.cursor() as cursor:
        cursor.execute("SELECT number FROM audit_secretive_test WHERE number IS NOT NULL")
        assert b"85073003328" not in bytes(cursor.fetchone()[0])
    wanted = Secretive._meta.get_field("number_index").of("85073003328")
    assert Secretive.objects.get(number_index=wanted).number == "85073003328"
    assert Secretive.objects.get(number__isnull=True).number is None


@pytest.mark.rule("D-06")
def test_a_ciphertext_cannot_be_searched(table):
    for lookup in ("number", "number__contains", "number__in"):
        with pytest.raises(FieldError):
            Secretive.objects.filter(**{lookup: ["1"]}).exists()
