"""What a first visit to the home page loads, as it travels: compressed, on a slow line."""

from __future__ import annotations

import re

import brotli
from django.test import Client

from tests.support.markup import Document
from tests.support.people import MUSTERFELDE

LIMIT = 250 * 1024


def fetched(client: Client, address: str) -> tuple[int, str]:
    """Return how many bytes travel for an address, and its text where it has one."""
    answer = client.get(address, headers={"accept-encoding": "br, gzip"})
    assert answer.status_code == 200, address
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    answer.close()
    if answer.headers.get("Content-Encoding") == "br":
        return len(content), brotli.decompress(content).decode()
    binary = not answer.headers["Content-Type"].startswith(("text/", "image/svg", "application/javascript"))
    return len(content), "" if binary else content.decode()


def test_the_first_visit_is_light():
    client = Client(headers={"host": MUSTERFELDE}, SERVER_NAME=MUSTERFELDE)
    loaded: dict[str, int] = {}
    waiting = ["/"]
    while waiting:
        address = waiting.pop()
        if address in loaded or address.startswith("data:"):
            continue
        loaded[address], text = fetched(client, address)
        if address == "/":
            waiting += Document(text).loaded
        # Every font and picture that a style sheet names counts, although a browser loads only what the page uses.
        folder = address.rpartition("/")[0]
        for named in re.findall(r"url\([\"']?([^\"')]+)", text) if ".css" in address else ():
            waiting.append(named if named.startswith(("/", "data:")) else f"{folder}/{named}")
        for named in re.findall(r"from\s*[\"'](\.[^\"']+)[\"']", text) if ".js" in address else ():
            waiting.append(f"{folder}/{named}")
    assert sum(loaded.values()) <= LIMIT, dict(sorted(loaded.items(), key=lambda item: -item[1]))
