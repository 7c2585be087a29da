"""Addresses of sign-in and registration; the names are those that the sign-in library expects."""

from allauth.account import views
from django.urls import path

from allmende.identity.views import login, password_help

urlpatterns = [
    path("anmelden/", login, name="account_login"),
    path("abmelden/", views.logout, name="account_logout"),
    path("registrieren/", views.signup, name="account_signup"),
    path("passwort/aendern/", views.password_change, name="account_change_password"),
    path("passwort/bestaetigen/", views.reauthenticate, name="account_reauthenticate"),
    path("passwort/vergessen/", password_help, name="account_reset_password"),
    path("konto/gesperrt/", views.account_inactive, name="account_inactive"),
]
