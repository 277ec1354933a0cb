"""Addresses of the room `organisations`."""

from django.urls import URLPattern, URLResolver, path

from .views import account, claim, hat, invitation, kept, manager, organisation, people

app_name = "organisations"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pet/", hat.hat, name="hat"),
    path("account/", account.account, name="account"),
    path("bewaard/", kept.kept, name="kept"),
    path("uitnodiging/<str:token>/", invitation.invitation, name="invitation"),
    path("organisaties/", organisation.mine, name="mine"),
    path("organisaties/opeisen/", claim.claim, name="claim"),
    path("organisaties/aanvragen/", manager.claims, name="claims"),
    path("organisaties/inlezen/", manager.import_file, name="import"),
    path("organisaties/<int:pk>/", organisation.organisation, name="organisation"),
    path("organisaties/<int:pk>/bewerken/", organisation.edit, name="edit"),
    path("organisaties/<int:pk>/bevestigen/", manager.confirm, name="confirm"),
    path("organisaties/<int:pk>/betwisten/", manager.contest, name="contest"),
    path("organisaties/<int:pk>/mensen/", people.people, name="people"),
    path("organisaties/mensen/<int:pk>/toelaten/", people.admit, name="admit"),
    path("organisaties/mensen/<int:pk>/weigeren/", people.turn_away, name="refuse"),
    path("organisaties/mensen/<int:pk>/rol/", people.change_role, name="role"),
    path("organisaties/mensen/<int:pk>/beroepsgeheim/", people.secrecy, name="secrecy"),
    path("organisaties/mensen/<int:pk>/stoppen/", people.end, name="end"),
    path("organisaties/uitnodigingen/<int:pk>/intrekken/", people.withdraw, name="withdraw"),
]
