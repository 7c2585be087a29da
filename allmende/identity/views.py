"""Pages of identity beside those of the sign-in library."""

from __future__ import annotations

from typing import Any

from allauth.account.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from allmende.foundation.caching import public_page
from allmende.identity.hints import sign_in_hints


class SignInView(LoginView):
    """The sign-in page; in a demo it also says as whom one can sign in."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the demo sign-ins, if there are any."""
        return {**super().get_context_data(**kwargs), "hints": sign_in_hints(self.request.municipality)}


login = SignInView.as_view()


@require_safe
@public_page
def password_help(request: HttpRequest) -> HttpResponse:
    """Say how to get a new password: at the counter or by phone, with a proof of identity."""
    return render(request, "identity/password_help.html")
