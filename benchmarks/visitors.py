"""People at the portal: they sign in through the page, as everybody does, and know the addresses of their pages."""

from __future__ import annotations

import http.client
import re
from dataclasses import dataclass, field
from urllib.parse import urlencode

TOWN = "musterfelde.localhost"
PASSWORD = "musterfelde"  # noqa: S105 -- of the invented people of the demo town.
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
SESSION_COOKIE = "anmeldung"


@dataclass
class Visitor:
    """Somebody with a browser.

    Arguments:
        port: where the portal listens on this machine.
        host: the town.
    """

    port: int
    host: str = TOWN
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, str]:
        """Open a page or send a form; returns status and text."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Host": self.host, "Accept-Language": "de", **self.headers()}
        body = None
        if form is not None:
            body = urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request("GET" if form is None else "POST", path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, _equals, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        connection.close()
        return answer.status, text

    def headers(self) -> dict[str, str]:
        """What the browser sends along."""
        return (
            {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            if self.cookies
            else {}
        )

    def token(self, path: str) -> str:
        """The form protection of a page.

        Raises:
            RuntimeError: the page has none; the portal answers something else than expected.
        """
        status, text = self.ask(path)
        found = TOKEN.search(text)
        if found is None:
            raise RuntimeError(f"{path} answers {status} without a form.")
        return found[1]

    def sign_in(self, name: str) -> Visitor:
        """Sign in as one of the invented people.

        Raises:
            RuntimeError: the portal does not accept it.
        """
        form = {"csrfmiddlewaretoken": self.token("/anmelden/"), "login": name, "password": PASSWORD}
        status, _text = self.ask("/anmelden/", form)
        if status != http.client.FOUND:
            raise RuntimeError(f"{name} cannot sign in at {self.host} ({status}).")
        return self

    @property
    def session_key(self) -> str:
        """The key of the sign-in session."""
        return self.cookies[SESSION_COOKIE]

    def first_link(self, path: str, pattern: str) -> str:
        """The first address on a page that looks like ``pattern``.

        Raises:
            RuntimeError: there is none.
        """
        status, text = self.ask(path)
        found = re.search(f'href="({pattern})"', text)
        if found is None:
            raise RuntimeError(f"{path} answers {status} without a link like {pattern}.")
        return found[1]


def open_desk_case(clerk: Visitor) -> str:
    """Open the first case of the inbox, name the purpose, and return its address."""
    path = clerk.first_link("/arbeitsplatz/", r"/arbeitsplatz/vorgang/[0-9a-f-]{36}/")
    status, text = clerk.ask(path)
    purpose = re.search(r'name="purpose"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="purpose"', text)
    token = TOKEN.search(text)
    if purpose is None or token is None:
        raise RuntimeError(f"{path} answers {status} without asking for the purpose.")
    clerk.ask(path, {"csrfmiddlewaretoken": token[1], "purpose": purpose[1] or purpose[2]})
    return path
