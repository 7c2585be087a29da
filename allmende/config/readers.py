"""Reading single values from the process environment, each refused with one line when it is wrong."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


class EnvironmentProblem(Exception):
    """A setting is missing, unknown or wrong; the text is the one line that the operator sees."""

    def __init__(self, text: str) -> None:
        printable = "".join(sign if sign.isprintable() else " " for sign in text)
        super().__init__(" ".join(printable.split()))


@dataclass(frozen=True)
class EmailServer:
    """Where outgoing mail is handed over."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    start_tls: bool
    implicit_tls: bool


def read_text(environ: Mapping[str, str], name: str) -> str | None:
    """A text, where an empty one counts as not given."""
    return environ.get(name, "").strip() or None


def read_number(environ: Mapping[str, str], name: str, *, default: int, least: int, most: int) -> int:
    """Read a whole number between two bounds."""
    text = read_text(environ, name)
    if text is None:
        return default
    if text.isascii() and text.isdigit() and least <= int(text) <= most:
        return int(text)
    raise EnvironmentProblem(f"{name}={text}: allowed is a whole number from {least} to {most}.")


def read_switch(environ: Mapping[str, str], name: str) -> bool:
    """Read a switch."""
    text = read_text(environ, name)
    values = {None: False, "0": False, "no": False, "false": False, "1": True, "yes": True, "true": True}
    key = text.lower() if text else None
    if key not in values:
        raise EnvironmentProblem(f"{name}={text}: allowed are 1, yes, true, 0, no, false.")
    return values[key]


def read_address(environ: Mapping[str, str]) -> str:
    """Read the address to listen on."""
    text = read_text(environ, "ALLMENDE_LISTEN") or "127.0.0.1"
    try:
        return str(ipaddress.ip_address(text))
    except ValueError as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_LISTEN={text}: allowed is an IP address such as 127.0.0.1 or 0.0.0.0."
        ) from problem


def read_networks(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    """Read a list of addresses and networks separated by commas."""
    text = read_text(environ, name) or ""
    try:
        return tuple(str(ipaddress.ip_network(part.strip())) for part in text.split(",") if part.strip())
    except ValueError as problem:
        raise EnvironmentProblem(
            f"{name}={text}: allowed are IP addresses or networks separated by commas, such as 10.0.0.0/8."
        ) from problem


def read_email(environ: Mapping[str, str]) -> EmailServer | None:
    """Read the address of the mail server. The value may hold a password and is not repeated."""
    text = read_text(environ, "ALLMENDE_EMAIL_URL")
    if text is None:
        return None
    allowed = "allowed is smtp://user:password@host:port, smtp+tls:// (STARTTLS) or smtps://."
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as problem:
        raise EnvironmentProblem(f"ALLMENDE_EMAIL_URL is not an address: {allowed}") from problem
    usual = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
    if parts.scheme not in usual or not parts.hostname:
        raise EnvironmentProblem(f"ALLMENDE_EMAIL_URL is not the address of a mail server: {allowed}")
    return EmailServer(
        host=parts.hostname,
        port=port or usual[parts.scheme],
        user=parts.username or "",
        password=parts.password or "",
        start_tls=parts.scheme == "smtp+tls",
        implicit_tls=parts.scheme == "smtps",
    )
