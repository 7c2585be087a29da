"""The load generator: keep-alive connections in one process that does nothing else.

It writes prepared bytes and looks for the end of each answer, so it costs a small part of what an answer costs; how
much is part of the result. It speaks to this machine only, and both time and number of requests have a limit.

Runs as ``python -m benchmarks.load`` and speaks JSON: the plan on standard input, the result on standard output.
"""

from __future__ import annotations

import json
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

LOOPBACK = "127.0.0.1"
MOST_SECONDS = 60.0
MOST_REQUESTS = 100_000
END_OF_HEADERS = b"\r\n\r\n"


@dataclass(frozen=True)
class Plan:
    """What to ask for.

    Arguments:
        port: where the server listens on this machine.
        requests: complete requests as text; connection n begins with the n-th and goes on from there.
        connections: how many requests are under way at any moment.
        seconds: how long it takes at most.
        most: how many requests at most.
        status: the status that every answer must have.
    """

    port: int
    requests: tuple[str, ...]
    connections: int = 8
    seconds: float = 5.0
    most: int = MOST_REQUESTS
    status: int = 200


@dataclass(frozen=True)
class Result:
    """What came back.

    Arguments:
        latencies: milliseconds from the first byte sent to the last byte received, sorted.
        seconds: how long it took.
        body_bytes: size of the last body.
        failures: answers with another status.
        generator_share: part of one processor that the generator itself used.
    """

    latencies: list[float] = field(repr=False)
    seconds: float
    body_bytes: int
    failures: int
    generator_share: float

    @property
    def per_second(self) -> float:
        """Answers per second."""
        return len(self.latencies) / self.seconds if self.seconds else 0.0

    def percentile(self, share: float) -> float:
        """The latency that ``share`` of the answers stay within."""
        if not self.latencies:
            return float("nan")
        return self.latencies[min(int(share * len(self.latencies)), len(self.latencies) - 1)]


class _Connection:
    """One connection with its request under way."""

    def __init__(self, plan: Plan, number: int) -> None:
        self.socket = socket.create_connection((LOOPBACK, plan.port), timeout=10)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._requests = [text.encode() for text in plan.requests]
        self._next = number
        self._buffer = bytearray()
        self.began = 0.0

    def ask(self) -> None:
        """Send the next request."""
        self._buffer.clear()
        self.began = time.perf_counter()
        self.socket.sendall(self._requests[self._next % len(self._requests)])
        self._next += 1

    def hear(self) -> tuple[int, int] | None:
        """Take in what has arrived; returns status and size of the body once the answer is complete."""
        part = self.socket.recv(262_144)
        if not part:
            raise ConnectionError("The server closed the connection.")
        self._buffer += part
        end = self._buffer.find(END_OF_HEADERS)
        if end < 0:
            return None
        head = bytes(self._buffer[:end]).lower()
        size = _content_length(head)
        if len(self._buffer) < end + len(END_OF_HEADERS) + size:
            return None
        return int(head[9:12]), size


def _content_length(head: bytes) -> int:
    _before, found, after = head.partition(b"\r\ncontent-length:")
    if not found:
        raise ConnectionError("The answer does not say how long it is.")
    return int(after.partition(b"\r\n")[0])


def generate(plan: Plan) -> Result:
    """Keep all connections busy until time or number is reached."""
    latencies: list[float] = []
    body_bytes = failures = 0
    connections = [_Connection(plan, number) for number in range(plan.connections)]
    with selectors.DefaultSelector() as selector:
        cpu, began = time.process_time(), time.perf_counter()
        deadline = began + min(plan.seconds, MOST_SECONDS)
        asked = 0
        for connection in connections[: plan.most]:
            selector.register(connection.socket, selectors.EVENT_READ, connection)
            connection.ask()
            asked += 1
        while selector.get_map():
            for key, _events in selector.select(timeout=20):
                heard = key.data.hear()
                if heard is None:
                    continue
                now = time.perf_counter()
                latencies.append((now - key.data.began) * 1000)
                body_bytes = heard[1]
                failures += heard[0] != plan.status
                if now < deadline and asked < min(plan.most, MOST_REQUESTS):
                    key.data.ask()
                    asked += 1
                else:
                    selector.unregister(key.data.socket)
        seconds, used = time.perf_counter() - began, time.process_time() - cpu
    for connection in connections:
        connection.socket.close()
    return Result(sorted(latencies), seconds, body_bytes, failures, used / seconds)


def run_in_process(plan: Plan) -> Result:
    """Carry the plan out in a process of its own, so that it shares no lock with the measuring process.

    Raises:
        RuntimeError: the generator could not do its work.
    """
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"],
        input=json.dumps(asdict(plan)),
        capture_output=True,
        text=True,
        check=False,
        timeout=MOST_SECONDS + 60,
    )
    if done.returncode:
        raise RuntimeError(f"The load generator failed: {done.stderr.strip().splitlines()[-1:]}")
    return Result(**json.loads(done.stdout))


def get_request(host: str, path: str, headers: Mapping[str, str] | None = None) -> str:
    """Return the text of a GET request as a browser would send it, as far as the server looks at it."""
    lines = [f"GET {path} HTTP/1.1", f"Host: {host}", "Accept-Language: de", "Accept: text/html"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""])


def post_request(host: str, path: str, body: str, headers: Mapping[str, str]) -> str:
    """Return the text of a POST request with form fields."""
    first, *rest = get_request(host, path, headers).split("\r\n")
    lines = [first.replace("GET", "POST", 1), *rest[:-2]]
    lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body.encode())}"]
    return "\r\n".join([*lines, "", body])


if __name__ == "__main__":
    given = json.load(sys.stdin)
    result = generate(Plan(**{**given, "requests": tuple(given["requests"])}))
    json.dump(asdict(result), sys.stdout)
