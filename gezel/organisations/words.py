"""Kinds, roles and states of organisations, people and their ties."""

from datetime import timedelta
from typing import Final

LOCAL_GOVERNMENT: Final = "local_government"
VDAB: Final = "vdab"
MANAGER: Final = "manager"
SUPPORT: Final = "support"
OTHER: Final = "other"
KINDS: Final = (
    (LOCAL_GOVERNMENT, "Lokaal bestuur"),
    (VDAB, "VDAB"),
    (MANAGER, "Beheerder (Europa WSE)"),
    (SUPPORT, "Ondersteuningsteam"),
    (OTHER, "Andere organisatie"),
)

LEGAL_FORMS: Final = (
    ("vzw", "vzw"),
    ("ivzw", "ivzw"),
    ("stichting", "stichting"),
    ("cv", "coöperatieve vennootschap"),
    ("bv", "besloten vennootschap"),
    ("nv", "naamloze vennootschap"),
    ("gemeente", "gemeente of stad"),
    ("ocmw", "OCMW"),
    ("igs", "intergemeentelijk samenwerkingsverband met rechtspersoonlijkheid"),
    ("ilv", "interlokale vereniging (zonder rechtspersoonlijkheid)"),
    ("welzijnsvereniging", "welzijnsvereniging"),
    ("publiek", "Vlaamse of federale overheid"),
    ("feitelijk", "feitelijke vereniging (zonder rechtspersoonlijkheid)"),
    ("andere", "andere rechtsvorm"),
)
WITHOUT_LEGAL_PERSONALITY: Final = frozenset({"ilv", "feitelijk"})

MEMBER: Final = "member"
ORG_ADMIN: Final = "org_admin"
MEMBERSHIP_ROLES: Final = ((MEMBER, "medewerker"), (ORG_ADMIN, "beheerder van de organisatie"))

# States of a membership, derived from who and when.
WAITING: Final = "waiting"
ACTIVE: Final = "active"
REFUSED: Final = "refused"
ENDED: Final = "ended"
STATES: Final = (WAITING, ACTIVE, REFUSED, ENDED)

INVITATION_DAYS: Final = 30
INVITATION_KEPT: Final = timedelta(days=366)  # a year after sending: the term of the privacy table
