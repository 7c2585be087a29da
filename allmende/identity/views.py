"""Pages of identity beside those of the sign-in library."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def password_help(request: HttpRequest) -> HttpResponse:
    """Say how to get a new password: at the counter or by phone, with a proof of identity."""
    return render(request, "identity/password_help.html")
