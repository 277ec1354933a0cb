"""What this room keeps about people: ground, term and end."""

from gezel.kernel.ports import PrivacyRow

_TASK = "uitvoering van de procedure waaraan de organisatie deelneemt"
_ACCOUNT = "zolang het account bestaat; daarna zolang een dossier de persoon noemt"

ROWS = (
    PrivacyRow("organisations.Person", "person", _TASK, _ACCOUNT, "account gesloten, naam blijft bij handelingen"),
    PrivacyRow("organisations.Membership", "person", _TASK, "10 jaar na het einde", "gewist met de organisatie"),
    PrivacyRow("organisations.Invitation", "person", _TASK, "1 jaar na het versturen", "gewist"),
    PrivacyRow("organisations.KeptPost", "person", "vraag van de persoon zelf", "1 uur", "gewist door de klok"),
    PrivacyRow("organisations.Organisation", "organisation", _TASK, "zolang ze in een dossier staat", "gewist"),
    PrivacyRow("organisations.Municipality", "none", "openbaar register", "blijvend", "blijft"),
    PrivacyRow("organisations.Succession", "none", "openbaar register", "blijvend", "blijft"),
    PrivacyRow(
        "organisations.Partnership",
        "organisation",
        _TASK,
        "zolang het project loopt en zijn bewijs bewaard wordt",
        "gewist",
    ),
    PrivacyRow(
        "organisations.Partner",
        "organisation",
        _TASK,
        "zolang het project loopt en zijn bewijs bewaard wordt",
        "gewist",
    ),
    # Of the packages that sign people in.
    PrivacyRow("account.EmailAddress", "person", _TASK, _ACCOUNT, "gewist met het account"),
    PrivacyRow("account.EmailConfirmation", "person", _TASK, "3 dagen", "gewist"),
    PrivacyRow("mfa.Authenticator", "person", "beveiliging van de toegang", _ACCOUNT, "gewist met het account"),
    PrivacyRow("socialaccount.SocialAccount", "person", "aanmelden met een dienst", _ACCOUNT, "gewist met het account"),
    PrivacyRow("socialaccount.SocialApp", "none", "instelling", "blijvend", "blijft"),
    PrivacyRow("socialaccount.SocialToken", "person", "aanmelden met een dienst", "wordt niet bewaard", "gewist"),
    PrivacyRow("usersessions.UserSession", "person", "beveiliging van de toegang", "tot het afmelden", "gewist"),
)
