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

# How an organisation takes part in a partnership.
PROMOTOR: Final = "promotor"
ADMINISTRATOR: Final = "administrator"
PARTNER: Final = "partner"
PARTS: Final = ((PROMOTOR, "promotor"), (ADMINISTRATOR, "administrator"), (PARTNER, "partner"))

# What an actor holds in a partnership, beside roles with a mandate: taking part now or earlier, or hired for a task.
TAKES_PART: Final = "takes_part"
TOOK_PART: Final = "took_part"
HIRED: Final = "subcontractor"
