"""``allmende run``: the whole instance in one terminal, from the database to the first page.

One process looks after the others: it starts them in order, says what it does in a few lines, starts again what
dies, and ends everything on Ctrl-C or SIGTERM, the database last.
"""

import contextlib
import errno
import fcntl
import http.client
import signal
import socket
import sys
import time
from collections.abc import Iterator
from types import FrameType

from allmende import __version__
from allmende.config import postgres
from allmende.config.children import Child, end_all, restart_dead
from allmende.config.environment import Environment, EnvironmentProblem
from allmende.config.prepare import Progress, clear_metrics, own_command, prepare_all, serving_environ

START_SECONDS = 60
RESTART_SECONDS = 2
DEMO_TOWNS = ("musterfelde", "kleinmuster")
DEMO_PEOPLE = "hilde (resident), nadine, sabine (clerks), thomas (team lead), ines (data protection), jan (administrator)"


def run(environment: Environment) -> int:
    """Start everything, look after it and stop it again.

    Returns:
        The exit code: 0 after Ctrl-C or SIGTERM, 1 when a part cannot be started.

    Raises:
        EnvironmentProblem: when a setting prevents the start.
    """
    check_port(environment)
    with _stop_signals() as stopping, _only_one(environment), postgres.running(environment):
        print(f"Allmende {__version__} ({environment.mode})", flush=True)
        progress = Progress()
        prepare_all(environment, progress)
        clear_metrics(environment)
        children = [
            Child("web server", web_command(environment)),
            Child("job worker", own_command("worker")),
        ]
        try:
            # The first page comes first: the worker would compete with the web server for the processors.
            children[0].start(serving_environ(environment))
            _wait_until_healthy(environment, children[0], stopping)
            children[1].start(serving_environ(environment))
            if not stopping:
                progress.done("Web", f"{environment.workers} workers, {environment.threads} threads each")
                print(_welcome(environment), flush=True)
            _look_after(environment, children, stopping)
        finally:
            print("\nStopping …", flush=True)
            end_all(children)
    print("Stopped. All data are safe.", flush=True)
    return 0


def web_command(environment: Environment) -> list[str]:
    """The command line of the web server.

    Threads stay alive for ten minutes without work, so that their database connections do too. At most 128
    requests per worker wait inside; the rest wait at the door instead of piling up. Nothing is written about
    requests: addresses and paths are personal data.
    """
    options = {
        "--interface": "wsgi",
        "--host": environment.listen,
        "--port": str(environment.port),
        "--http": "1",
        "--workers": str(environment.workers),
        "--blocking-threads": str(environment.threads),
        "--blocking-threads-idle-timeout": "600",
        "--backlog": "1024",
        "--backpressure": "128",
        "--http1-header-read-timeout": "10000",
        "--respawn-interval": "0.5",
        "--workers-kill-timeout": "10",
        "--log-level": "error",
    }
    flags = ["--no-ws", "--no-access-log", "--respawn-failed-workers"]
    pairs = [part for option in options.items() for part in option]
    return [sys.executable, "-m", "granian", *pairs, *flags, "allmende.config.wsgi:application"]


def check_port(environment: Environment) -> None:
    """Refuse a port that another program holds.

    Raises:
        EnvironmentProblem: with a line that says what to do.
    """
    family = socket.AF_INET6 if ":" in environment.listen else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((environment.listen, environment.port))
        except OSError as problem:
            reasons = {
                errno.EADDRINUSE: "another program uses it; end that program or choose another port",
                errno.EACCES: "this user may not use it; choose a port from 1024",
                errno.EADDRNOTAVAIL: f"this machine does not have the address {environment.listen}",
            }
            reason = reasons.get(problem.errno or 0, problem.strerror)
            raise EnvironmentProblem(f"ALLMENDE_PORT={environment.port}: {reason}.") from problem


def _wait_until_healthy(environment: Environment, child: Child, stopping: list[int]) -> None:
    """Wait for the first answer; a web server that dies before it ends the start."""
    deadline = time.monotonic() + START_SECONDS
    while not stopping:
        if not child.alive:
            raise EnvironmentProblem(
                f"The {child.name} did not start ({child.ending()}); its reason stands above."
            )
        if _is_healthy(environment):
            return
        if time.monotonic() > deadline:
            raise EnvironmentProblem(f"The web server did not answer within {START_SECONDS} seconds.")
        time.sleep(0.05)


def _is_healthy(environment: Environment) -> bool:
    """Whether ``/healthz`` answers."""
    anywhere = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 -- read, not listened on.
    connection = http.client.HTTPConnection(
        anywhere.get(environment.listen, environment.listen), environment.port, timeout=5
    )
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _look_after(environment: Environment, children: list[Child], stopping: list[int]) -> None:
    """Start again what dies until a signal asks to stop."""
    while not stopping:
        if environment.embedded and not postgres.is_running(environment):
            print("The database ended unexpectedly; it is started again.", flush=True)
            try:
                postgres.start_again(environment)
            except EnvironmentProblem as problem:
                print(problem, file=sys.stderr, flush=True)
                time.sleep(RESTART_SECONDS)
        restart_dead(children, serving_environ(environment))
        time.sleep(0.2)


@contextlib.contextmanager
def _stop_signals() -> Iterator[list[int]]:
    """Collect the signals that ask to stop; the list is empty until one arrives."""
    received: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        received.append(number)

    wanted = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, note) for number in wanted}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _only_one(environment: Environment) -> Iterator[None]:
    """Refuse a second ``allmende run`` on the same data."""
    try:
        environment.data.mkdir(parents=True, exist_ok=True)
        file = (environment.data / ".run").open("w")
    except OSError as problem:
        raise EnvironmentProblem(
            f"ALLMENDE_DATA={environment.data}: this user may not write there ({problem.strerror})."
        ) from problem
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise EnvironmentProblem(
                f"ALLMENDE_DATA={environment.data}: 'allmende run' is already running with these data."
            ) from problem
        yield


def _welcome(environment: Environment) -> str:
    """Where to go and who to be."""
    if not environment.demo:
        return f"\n  Ready on {environment.listen}, port {environment.port}. Stop with Ctrl-C.\n"
    addresses = [f"  http://{town}.localhost:{environment.port}" for town in DEMO_TOWNS]
    return "\n".join(
        [
            "",
            *addresses,
            "",
            f"  Sign in as {DEMO_PEOPLE}.",
            "  Password: musterfelde",
            "",
            "  Stop with Ctrl-C.",
            "",
        ]
    )
